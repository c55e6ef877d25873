/** What findings about ballots, names, grades and pools say, as data (M, R, G, Q, P). */
import type { BallotCount, Stage } from '../../reading/record';
import type { PoolOverQuota } from './shared';

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
  /** `rarer`: the way of writing that `cells` have, and that is to give way. */
  M06: {
    readonly hundred: string;
    readonly share: string;
    readonly rarer: 'hundred' | 'share';
    readonly cells: readonly string[];
  };
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
    /** The grade that has quotas: 优秀. */
    readonly grade: string;
    readonly quota: number;
    readonly free: number;
    readonly excellent: number;
    readonly ungraded: number;
  };
  Q05: {
    readonly grade: string;
    readonly available: number;
    readonly listed: number;
    readonly places: number;
  };
  Q07: {
    readonly places: number;
    readonly total: string;
    readonly units: readonly string[];
    readonly free: number;
  };
  P03: { readonly unit: string; readonly stage: Stage; readonly typed: string };
  G05: { readonly unit: string; readonly total: string; readonly higher: string; readonly short: string };
  G06: { readonly unit: string; readonly word: string; readonly grade: string; readonly failing: string };
  G07: {
    readonly unit: string;
    readonly computed: string;
    readonly changed: string;
    /** What is missing. */
    readonly reason: boolean;
    readonly approver: boolean;
  };
  G08: { readonly unit: string; readonly then: string; readonly now: string };
  Q06: { readonly unit: string; readonly grade: string; readonly excellent: string };
  /** `talk`, `rectification`: what is missing; `deadline` of the report as `MM-DD`. */
  Q08: {
    readonly unit: string;
    readonly grade: string;
    readonly talk: boolean;
    readonly rectification: boolean;
    readonly deadline: string;
  };
  P01: {
    readonly unit: string;
    readonly self: string;
    readonly city: string;
    readonly gap: string;
    readonly items: readonly { readonly label: string; readonly difference: string }[];
  };
  P05: {
    readonly typed: string;
    readonly city: string;
    /** Totals that were averaged, as far as they are known. */
    readonly stages: readonly string[];
  };
  P02: { readonly township: string; readonly units: number };
}
