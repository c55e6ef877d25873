/**
 * The regulation as data (规则): every value with the article it comes from. Points and scores are exact decimals.
 * A value that the text does not give carries `article: null` and is ours to choose, staff's to change.
 */
import type { Decimal } from '../workbook/decimal';

/** One value of the regulation and where it stands. `article` e.g. `6`, `5(三)`; `null` where the text is silent. */
export interface Ruled<T> {
  readonly value: T;
  readonly article: string | null;
}

/** A grade (等次). Lower bounds decide, half-open; the lowest grade has none. */
export interface Grade {
  readonly name: string;
  readonly atLeast: Decimal | null;
  /** Upper end of the band as printed; totals between it and the next bound stand in a printed gap. */
  readonly printedUpTo: Decimal | null;
}

export type HeadId = string;

/** A head of assessment (考核内容, 一级指标), e.g. 工作成效. */
export interface Head {
  readonly id: HeadId;
  readonly name: string;
  /** Words by which a form's head is recognised; the name itself included. */
  readonly words: readonly string[];
  readonly bonus: boolean;
  /** Points of the head where the rule book fixes them. */
  readonly points: Decimal | null;
}

/** An indicator the rule book lists; only then T05 compares the form's maximum with it. */
export interface RuleIndicator {
  readonly name: string;
  readonly head: HeadId;
  readonly max: Decimal;
}

export type MissingPolicy = 'pending' | 'zero' | 'proportional';
export type VillagePolicy = 'average' | 'lowest' | 'highest';
export type BallotAnswer = 'satisfied' | 'basicallySatisfied' | 'dissatisfied' | 'unknown';
/** valid 有效票 · returned 收回票 · informed 有效票 less 不了解. */
export type RateDenominator = 'valid' | 'returned' | 'informed';
export type StepPolicy = 'proportional' | 'whole';

export interface SatisfactionRule {
  /** None: satisfaction is not surveyed. */
  readonly favourable: readonly BallotAnswer[];
  readonly denominator: RateDenominator;
  /** Criterion used where the form's own is not of a recognised pattern, in the same wording; `null`: none. */
  readonly criterion: string | null;
  /** Fewer returned ballots than this share (0…1) of the issued ones is worth a warning (M09). */
  readonly lowReturn: Decimal;
}

export type PoolKind = 'poor' | 'other' | 'enterprise';
/** Places for 优秀 in one pool: a number, or a percentage (15 is 15 %) of the pool's units, rounded down or half up. */
export type Quota =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percent'; readonly percent: Decimal; readonly rounding: 'down' | 'halfUp' };

export interface Township {
  readonly name: string;
  /** 贫困 poor, 非贫困 other; `null` where only the roster can say. */
  readonly kind: 'poor' | 'other' | null;
}

/** Dates in the year after the assessed one, inclusive, as `MM-DD`. */
export interface Deadlines {
  readonly selfAssessment: Ruled<string>;
  readonly toTownship: Ruled<string>;
  readonly townshipCheck: Ruled<string>;
  /** 附件2 and the self-report (自查报告); `null` where nothing is ruled. */
  readonly surveyReport: Ruled<string | null>;
  readonly cityAssessment: Ruled<string>;
  readonly spotCheck: Ruled<string>;
  readonly summary: Ruled<string>;
  readonly rectification: Ruled<string>;
}

/** What settles a tie, in order: a head's score or the satisfaction rate. */
export type TieBreak = { readonly by: 'head'; readonly head: HeadId } | { readonly by: 'satisfaction' };

export interface RuleBook {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  /** Date of issue, ISO. */
  readonly issued: string;
  /** Assessed year, where the rule book is bound to one. */
  readonly year: number | null;
  readonly grades: Ruled<readonly Grade[]>; // best first
  /** The grade that pools and commendation ration; one of `grades`. */
  readonly excellent: string;
  /** The grade that is called in and has to report (约谈, 整改); one of `grades`. */
  readonly failing: string;
  readonly heads: Ruled<readonly Head[]>;
  readonly indicators: Ruled<readonly RuleIndicator[]>;
  readonly basePoints: Ruled<Decimal>;
  readonly bonusPoints: Ruled<Decimal>;
  readonly decimals: Ruled<number>;
  readonly missing: Ruled<MissingPolicy>;
  readonly villages: Ruled<VillagePolicy>;
  readonly steps: Ruled<StepPolicy>;
  readonly satisfaction: Ruled<SatisfactionRule>;
  readonly quotas: Ruled<Readonly<Record<PoolKind, Quota>>>;
  readonly townships: Ruled<readonly Township[]>;
  readonly enterprises: Ruled<number | null>;
  /** Name of the pool of all non-public enterprises (非公企业). */
  readonly enterprisePool: string;
  readonly tieBreaks: Ruled<readonly TieBreak[]>;
  readonly commended: Ruled<number>;
  readonly deadlines: Deadlines;
  /** Totals this close below a bound are worth a second look (G05). */
  readonly nearBoundary: Ruled<Decimal>;
  /** Self-assessment this far above the city's is worth a look (P01). */
  readonly stageGap: Ruled<Decimal>;
  /** Share (0…1) of units drawn for the spot check (抽查比例). */
  readonly spotCheckShare: Ruled<Decimal>;
  /** Remarks that rule out every grade but the failing one (一票否决). */
  readonly vetoWords: Ruled<readonly string[]>;
  /** Names staff have confirmed to be the same unit: written form → rostered name. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** Whether places for the best grade are rationed at all (优秀名额). */
export const hasPools = ({ quotas }: Pick<RuleBook, 'quotas'>): boolean =>
  Object.values(quotas.value).some((quota) => (quota.kind === 'count' ? quota.count > 0 : quota.percent > 0));

/** Whether satisfaction is surveyed (满意度测评): some answer has to count as satisfied. */
export const hasSatisfaction = ({ satisfaction }: Pick<RuleBook, 'satisfaction'>): boolean =>
  satisfaction.value.favourable.length > 0;

export type RuleBookSource = 'built-in' | 'workbook' | 'file';

/**
 * A defect of a rule book: which, and where (JSON pointer such as `/quotas/poor`, or `B12` in a sheet); worded in the
 * locales. Params by code are listed at `RuleBookProblemCode`.
 */
export interface RuleBookProblem {
  readonly code: RuleBookProblemCode;
  readonly where: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type RuleBookProblemCode =
  /** The file is no JSON object. */
  | 'notAnObject'
  /** A value that must be there is not: { key } */
  | 'missingValue'
  /** { expected, found } */
  | 'wrongType'
  /** A number or a count outside its range: { found, least, most } */
  | 'outOfRange'
  /** { key } */
  | 'unknownKey'
  /** `extends` names no rule book we have: { found } */
  | 'unknownBase'
  /** A cell whose content is none of those understood: { item, found } */
  | 'unreadable'
  /** A row of the sheet whose 项目 nobody knows: { found } */
  | 'unknownItem'
  /** The same 项目, list entry or alias twice: { found } */
  | 'duplicateItem'
  /** Rows that make up one value cite different articles: { found } */
  | 'articlesDiffer'
  /** A bound that is not below the one before: { grade, better } */
  | 'gradesUnordered'
  /** { grade } */
  | 'gradeUnreachable'
  /** Totals from `from` up to `to` have no grade: { grade, from, to } */
  | 'gradeGap'
  /** The printed band reaches into that of the better grade: { grade, better } */
  | 'gradeOverlap'
  /** { grade } */
  | 'duplicateGrade'
  /** { grade } */
  | 'unknownGrade'
  /** { head } */
  | 'unknownHead'
  /** Two heads with the same id, name or word: { head } */
  | 'duplicateHead'
  /** { of, found, expected }: `of` is a head's name, `base` or `bonus` */
  | 'pointsDoNotAddUp'
  /** { pool } */
  | 'quotaNegative'
  /** { township } */
  | 'duplicateTownship'
  /** { indicator } */
  | 'duplicateIndicator'
  /** { found } */
  | 'badDate'
  /** A stage ends before the one it builds on: { deadline, before } */
  | 'datesUnordered'
  /** { found } */
  | 'badCriterion';
