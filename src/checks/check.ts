/** The shape of a check (检查项): `meta` that documents it, and one pure function. ESLint's rules are the model. */
import type { Area } from '../workbook/address';
import type { Severity } from '../workbook/edit';
import type { Scalar } from '../workbook/snapshot';
import type { County } from './county';
import type { Need } from './needs';
import type { CheckCode, FindingParams } from './params';
import type { Proposal } from './repair/proposal';

/** 可 auto: offered with preview, also in bulk · 半 ask: proposed, the user picks · 否 none: only a person can. */
export type FixKind = 'auto' | 'ask' | 'none';

/** A value of the rule book that findings rest on: they cite its article. */
export type RuledValue =
  'basePoints' | 'bonusPoints' | 'grades' | 'quotas' | 'commended' | 'heads' | 'enterprises';

/** What one finding is about. Those about the county, where they have no place, stand behind all files. */
export type CheckScope = 'file' | 'table' | 'unit' | 'county';

/** Conditions that a native formula can express for a marked cell: the mark goes out by itself once the cell is mended. */
export type LiveMark =
  /** A score is missing, is no number, or lies outside 0…分值. */
  | 'wrongScore'
  | 'noNumber'
  /** More decimals than a score may have. */
  | 'tooFine'
  /** The number format shows another figure than is stored. */
  | 'shownOtherwise'
  /** A typed sum that its items do not make. */
  | 'wrongSum'
  | 'wrongGrade'
  /** A grade beside scores that are not complete. */
  | 'earlyGrade'
  /** Nothing is filled in. */
  | 'empty'
  /** Annex 2: answers do not add up to the ballots. */
  | 'answersDiffer'
  | 'tooManyReturned'
  | 'tooManyValid'
  | 'noBallots'
  | 'wrongRate'
  /** 96 among rates such as 0.96, or the other way round. */
  | 'mixedScale';

export interface CheckMeta<C extends CheckCode = CheckCode> {
  readonly code: C;
  readonly severity: Severity;
  /** Severities that a finding may have instead, where the same fault weighs more or less. */
  readonly variants?: readonly Severity[];
  /** Articles the check rests on, e.g. `6` or `5(三)`: the first unless a finding cites another; none for plain workmanship. */
  readonly articles: readonly string[];
  /** What the findings cite; absent: the regulation's own text. Under `deadlines` they bring the article of theirs. */
  readonly basis?: RuledValue | 'deadlines';
  readonly fix: FixKind;
  /** What repairs it that no cell can hold: the program has the formulas of the workbook computed anew. */
  readonly act?: 'recalculate';
  readonly scope: CheckScope;
  /** Judged again at once while people type: only for what the cells of one unit alone show. */
  readonly live: boolean;
  /** Whether cells are highlighted, and how long: until the next run, or as long as a condition holds. */
  readonly mark: 'none' | 'untilRun' | LiveMark;
  /** About one figure that sums, limits or rates contradict: the smallest repair (最小修正) is looked for. */
  readonly repairable?: true;
  /** Fields that have to be there, of a list within one. A form without them is none of the check's business. */
  readonly needs: readonly Need[];
}

/** A repair as data: the value (or formula) a cell would get. Several alternatives when the user has to pick. */
export interface Fix {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly formula?: string;
  /** Number format that the cell needs for it; absent: it keeps its own. */
  readonly format?: string;
}

/** One fault, at the cell that must change. Wording lives in the locales. */
export interface Finding<C extends CheckCode = CheckCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly article: string | null;
  readonly file: string;
  /** `null` for findings about a file or the county as a whole. */
  readonly sheet: string | null;
  readonly area: Area | null;
  /** Further areas to mark, where one fault has cells that do not touch. */
  readonly also?: readonly Area[];
  readonly unit: string | null;
  readonly params: FindingParams[C];
  readonly fixes: readonly Fix[];
  /** The smallest change with which all figures around agree, where there is one; among `fixes` as well. */
  readonly proposal?: Proposal;
}

export interface Check<C extends CheckCode = CheckCode> {
  readonly meta: CheckMeta<C>;
  /** All faults of this kind, in reading order. Pure; never throws for what a workbook holds. */
  run(county: County): readonly Finding<C>[];
}
