/**
 * What each finding says, as data: every check declares its own entry. Numbers are written as exact decimals (`'86.5'`),
 * cells and areas in A1 notation; the sentences made of them live in the locales.
 */
import type { PoolKind, VillagePolicy } from '../rulebook/rulebook';

/** By code. The file of a check adds its entry here (`declare module '../params'`). */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the checks fill it
export interface FindingParams {}

/** Stable code of a check; staff quote it on the phone. */
export type CheckCode = keyof FindingParams;

/** Codes of some families, by their letters: `CodesOf<'S' | 'B'>`. */
export type CodesOf<Letter extends string> = Extract<CheckCode, `${Letter}${string}`>;

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

/** A pool over its quota. */
export interface PoolOverQuota {
  readonly pool: string;
  readonly poolKind: PoolKind;
  /** The grade that has quotas: 优秀. */
  readonly grade: string;
  readonly excellent: number;
  readonly quota: number;
  readonly over: number;
  readonly ranking: readonly NamedTotal[];
}

/** What a date on a form is the date of. */
export type DateKind =
  | 'self'
  | 'selfReport'
  | 'survey'
  | 'report'
  | 'village'
  | 'township'
  | 'city'
  | 'spotCheck'
  | 'rectification';

/** A date as ISO, `2018-01-23`. */
export interface DatedEvent {
  readonly kind: DateKind;
  readonly date: string;
}

/** What was taken where a form leaves it open. */
export type ChoiceTold =
  | { readonly kind: 'finalColumn' | 'deductions'; readonly column: string; readonly words: string }
  | { readonly kind: 'judges'; readonly judges: number; readonly mean: string | null }
  | { readonly kind: 'bonusElsewhere'; readonly sheet: string }
  | {
      readonly kind: 'villages';
      readonly policy: VillagePolicy;
      readonly units: number;
      /** The unit, where it is the only one, and how many forms it has. */
      readonly unit: string | null;
      readonly forms: number;
    };

/** Who has to confirm; `signature` where the form does not say who signs. */
export type Signer = 'secretary' | 'director' | 'townshipSecretary' | 'townshipHead' | 'signature';
