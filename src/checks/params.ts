/**
 * What each finding says, as data: one entry per check code. Numbers are written as exact decimals (`'86.5'`),
 * cells and areas in A1 notation; the sentences made of them live in the locales.
 */
import type { Annex, BallotCount, Stage } from '../reading/record';
import type { PoolKind } from '../rulebook/rulebook';

/** A cell with what it stands for, e.g. E16 驻村. */
export interface NamedCell {
  readonly cell: string;
  readonly label: string;
}

/** A unit with its total, as listed in rankings. */
export interface NamedTotal {
  readonly unit: string;
  readonly total: string;
}

/** Points that a form gives and those that the rule book knows. */
export interface PointsConflict {
  readonly found: string;
  readonly ruled: string;
}

/** A repaired number: what is written, and the number meant. */
interface RepairedNumber {
  readonly label: string;
  readonly text: string;
  readonly value: string;
}

/** Something written where a number belongs; `max` is the item's 分值 where it has one. */
interface UnreadableNumber {
  readonly label: string;
  readonly text: string;
  readonly max: string | null;
}

/** A pool over its quota. */
interface PoolOverQuota {
  readonly pool: string;
  readonly poolKind: PoolKind;
  readonly excellent: number;
  readonly quota: number;
  readonly over: number;
  readonly ranking: readonly NamedTotal[];
}

export interface TemplateParams {
  T01: { readonly file: string };
  T02: { readonly annex: Annex; readonly role: string };
  T03: { readonly role: string; readonly columns: readonly string[] };
  T04: {
    readonly base: PointsConflict | null;
    readonly bonus: PointsConflict | null;
    readonly cells: string;
    /** Points that could not be read at all. */
    readonly unreadable: readonly NamedCell[];
    /** Where the rule book lists indicators: points that differ from it. */
    readonly suspects: readonly (PointsConflict & NamedCell)[];
  };
  T05: PointsConflict & { readonly label: string };
  T06: { readonly values: readonly string[] };
  T07: { readonly units: readonly string[] };
  T08: { readonly what: 'row' | 'column'; readonly name: string; readonly unit: string | null };
  T09: { readonly rows: number };
  T10: { readonly sheet: string };
  T11: { readonly row: number; readonly rowsBelow: number };
  T13: { readonly used: number; readonly formatted: number };
  T14: { readonly sheet: string };
  T16: { readonly file: string };
}

export interface ValueParams {
  V01: { readonly label: string; readonly value: string; readonly max: string };
  V02: { readonly label: string; readonly value: string };
  V03: UnreadableNumber;
  V04: RepairedNumber;
  V05: RepairedNumber;
  V06: RepairedNumber;
  V07: RepairedNumber;
  V08: RepairedNumber;
  V09: UnreadableNumber & { readonly guess: string | null };
  V10: {
    readonly unit: string | null;
    readonly stage: Stage;
    readonly missing: readonly NamedCell[];
    /** Nothing at all is filled in for the stage. */
    readonly whole: boolean;
    /** Points that Annex 2 would give an empty satisfaction item (群众满意度). */
    readonly converted: (NamedCell & { readonly points: string; readonly rate: string }) | null;
  };
  V11: { readonly label: string; readonly text: string; readonly formula: string | null };
  V15: {
    readonly label: string;
    readonly value: string;
    readonly decimals: number;
    readonly allowed: number;
    readonly rounded: string;
  };
  V21: UnreadableNumber;
  V22: UnreadableNumber;
  V12: { readonly cell: string; readonly formula: string; readonly count: number };
  /** `total`: the grade that counts, and the one that the shown figure suggests. */
  V16: {
    readonly label: string;
    readonly shown: string;
    readonly stored: string;
    readonly total: { readonly grade: string; readonly apparent: string } | null;
  };
  V17: {
    readonly label: string;
    readonly shown: string;
    readonly format: 'percent' | 'date';
    readonly guess: string | null;
  };
  V20: { readonly unit: string | null; readonly total: string };
}

export interface SumParams {
  S01: {
    readonly label: string;
    readonly typed: string;
    readonly computed: string;
    readonly difference: string;
    /** Cells that are added up. */
    readonly cells: string;
  };
  S02: {
    readonly label: string;
    readonly typed: string;
    readonly computed: string;
    readonly count: number;
    readonly cells: string;
  };
  S03: {
    readonly label: string;
    readonly typed: string;
    readonly computed: string;
    readonly count: number;
    readonly cells: string;
  };
  S04: { readonly label: string; readonly typed: string; readonly max: string };
  S05: {
    readonly label: string;
    readonly unit: string | null;
    readonly typed: string;
    readonly limit: string;
    readonly sum: 'base' | 'total';
  };
  B01: { readonly unit: string | null; readonly raw: string; readonly cap: string; readonly lost: string };
  B02: { readonly label: string; readonly value: string; readonly max: string };
  B08: {
    readonly unit: string;
    readonly base: string;
    readonly bonus: string;
    readonly total: string;
    readonly grade: string;
  };
  S06: {
    readonly unit: string;
    readonly typed: string;
    readonly computed: string;
    readonly swapped: boolean;
  };
  B04: { readonly unit: string | null; readonly label: string; readonly points: string };
  B05: { readonly unit: string | null; readonly label: string; readonly points: string };
  B06: { readonly label: string; readonly amount: string; readonly earned: string; readonly points: string };
  B07: { readonly unit: string | null; readonly text: string };
}

export interface SatisfactionParams {
  M01: {
    readonly unit: string;
    readonly parts: readonly { readonly answer: BallotCount; readonly count: string }[];
    readonly sum: string;
    readonly basis: 'valid' | 'returned';
    readonly typed: string;
    /** Positive: the answers are that many too many; negative: too few. */
    readonly difference: string;
  };
  M02: { readonly unit: string; readonly returned: string; readonly issued: string };
  M03: { readonly unit: string; readonly valid: string; readonly returned: string };
  M04: { readonly unit: string; readonly count: BallotCount; readonly value: string };
  M05: {
    readonly unit: string | null;
    readonly typed: string;
    readonly computed: string;
    readonly favourable: string;
    readonly ballots: string;
    /** Another definition that all typed rates of the table agree with; then the finding is about the table. */
    readonly definition: { readonly favourable: readonly BallotCount[]; readonly denominator: string } | null;
    readonly rows: number;
  };
  M06: { readonly hundred: string; readonly share: string; readonly cells: readonly string[] };
  M07: { readonly unit: string; readonly basis: 'valid' | 'returned' | 'informed'; readonly blank: boolean };
  M08: {
    readonly unit: string;
    readonly rate: string;
    readonly label: string;
    readonly score: string;
    readonly converted: string;
  };
  M11: { readonly unit: string };
  M09: { readonly unit: string; readonly returned: string; readonly issued: string; readonly step: string };
  M10: { readonly township: string | null; readonly units: number };
}

export interface RosterParams {
  R01: { readonly name: string; readonly candidates: readonly string[] };
  R02: { readonly unit: string };
  R03: {
    readonly unit: string;
    /** `row` counts from 1, as people see it. */
    readonly places: readonly {
      readonly file: string;
      readonly sheet: string;
      readonly row: number;
      readonly total: string | null;
    }[];
  };
  R04: { readonly name: string; readonly other: string; readonly otherPlace: string };
  /** `township` is empty where none is given. */
  R05: { readonly unit: string | null; readonly township: string };
  R06: { readonly township: string };
  R07: { readonly unit: string; readonly found: string; readonly rostered: string };
  R08: { readonly found: number; readonly ruled: number };
  R09: { readonly unit: string; readonly townships: readonly string[] };
  R11: { readonly before: string; readonly after: string };
}

export interface GradeParams {
  /** `bound`: the lower bound that decides, of the typed grade when it is too high, else of the right one. */
  G01: {
    readonly unit: string;
    readonly total: string;
    readonly grade: string;
    readonly typed: string;
    readonly tooHigh: boolean;
    readonly bound: string | null;
  };
  G02: { readonly typed: string; readonly grades: readonly string[] };
  /** Bands as printed: `from`–`upTo` of the grade given, `higherFrom`–`higherUpTo` of the next one up. */
  G03: {
    readonly unit: string;
    readonly total: string;
    readonly grade: string;
    readonly from: string | null;
    readonly upTo: string;
    readonly higher: string;
    readonly higherFrom: string;
    readonly higherUpTo: string | null;
  };
  G04: {
    readonly unit: string;
    readonly missing: number;
    readonly notApplicable: number;
    readonly typed: string;
    readonly best: string | null;
    readonly worst: string | null;
  };
  Q01: PoolOverQuota;
  Q02: PoolOverQuota;
  Q03: {
    readonly pool: string;
    readonly total: string;
    readonly units: readonly string[];
    readonly places: number;
  };
  Q04: {
    readonly pool: string;
    readonly quota: number;
    readonly free: number;
    readonly excellent: number;
    readonly ungraded: number;
  };
  Q05: { readonly available: number; readonly listed: number; readonly places: number };
  Q07: {
    readonly places: number;
    readonly total: string;
    readonly units: readonly string[];
    readonly free: number;
  };
  P03: { readonly unit: string; readonly stage: Stage; readonly typed: string };
  G05: { readonly unit: string; readonly total: string; readonly higher: string; readonly short: string };
  G06: { readonly unit: string; readonly word: string; readonly grade: string; readonly failing: string };
  P01: {
    readonly unit: string;
    readonly self: string;
    readonly city: string;
    readonly gap: string;
    readonly items: readonly { readonly label: string; readonly difference: string }[];
  };
  P02: { readonly township: string; readonly units: number };
}

export interface FindingParams
  extends TemplateParams, ValueParams, SumParams, SatisfactionParams, RosterParams, GradeParams {}

/** Stable code of a check; staff quote it on the phone. */
export type CheckCode = keyof FindingParams;
