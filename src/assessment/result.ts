/** What assessment makes of the records: results of each unit, pools, shortlist. Numbers are exact. */
import type { Area, CellRef } from '../workbook/address';
import type { Decimal } from '../workbook/decimal';
import type { Grade, PoolKind, RuleBook } from '../rulebook/rulebook';
import type { FormShape } from './quantities';
import type { CellText, RosterEntry, ScoreForm, Stage, Survey, WorkbookReading } from '../reading/record';

/** Why a unit has no grade. Each stands for findings that the checks word. */
export type Unsettled =
  | 'noForm'
  | 'points'
  | 'scores'
  | 'mergedCells'
  | 'unread'
  | 'twoReadings'
  | 'duplicate'
  | 'typedSum'
  | 'shownPrecision';

/** Totals of one form in one stage; every number `null` where it cannot be computed. */
export interface StageTotals {
  readonly stage: Stage;
  readonly base: Decimal | null;
  readonly bonusRaw: Decimal | null;
  readonly bonus: Decimal | null;
  readonly total: Decimal | null;
  /** Least and most the total can still become. */
  readonly least: Decimal;
  readonly most: Decimal;
  /** Indicators whose score is blank / unreadable / outside 0…max / not applicable, by index. */
  readonly blank: readonly number[];
  readonly unreadable: readonly number[];
  readonly outOfRange: readonly number[];
  readonly notApplicable: readonly number[];
}

/** One form with its totals in each stage it has. */
export interface FormResult {
  readonly form: ScoreForm;
  /** What the forms of its layout compute. */
  readonly shape: FormShape;
  readonly stages: Readonly<Partial<Record<Stage, StageTotals>>>;
}

/** The satisfaction rate of one survey, rounded half up to 4 decimals; `null` when it cannot be computed. */
export interface SurveyResult {
  readonly survey: Survey;
  readonly rate: Decimal | null;
  readonly valid: number | null;
}

/** A grade changed by hand that is in force: it has its reason and approval, and the total is the one decided upon. */
export interface Decision {
  readonly grade: Grade;
  /** The computed grade that it takes the place of. */
  readonly from: Grade;
  readonly reason: string;
  readonly approver: string;
  /** As written; `null` where no day is given. */
  readonly date: string | null;
}

export interface UnitResult {
  /** Name as rostered, else as written. */
  readonly unit: string;
  readonly township: string | null;
  readonly villages: readonly string[];
  readonly kind: string | null;
  /** Pool the unit competes in; `null` while unsettled (no roster entry, two townships, …). */
  readonly pool: string | null;
  readonly roster: readonly RosterEntry[];
  readonly forms: readonly FormResult[];
  readonly surveys: readonly SurveyResult[];
  readonly stage: Stage;
  readonly base: Decimal | null;
  readonly bonusRaw: Decimal | null;
  readonly bonus: Decimal | null;
  readonly total: Decimal | null;
  readonly stageTotals: Readonly<Record<Stage, Decimal | null>>;
  /** The computed grade; `gradeInForce` gives the one that counts. */
  readonly grade: Grade | null;
  /** A decision of people in place of the computed grade (人工调整). */
  readonly adjusted: Decision | null;
  /** Grades still reachable, worst first; one entry when settled. */
  readonly possible: readonly Grade[];
  readonly provisional: boolean;
  readonly satisfaction: { readonly rate: Decimal; readonly valid: number } | null;
  readonly unsettled: readonly Unsettled[];
}

export type Place = 'in' | 'tied' | 'over';

export interface PoolResult {
  readonly pool: string;
  /** `null` when nobody says whether the township is poor (R06); then quota, over and free are `null` too. */
  readonly kind: PoolKind | null;
  readonly quota: number | null;
  readonly excellent: number;
  readonly over: number | null;
  readonly free: number | null;
  /** Units graded 优秀, best first; ties in roster order, settled by tie-breaks where the rule book has them. */
  readonly ranking: readonly RankedUnit[];
}

export interface RankedUnit {
  readonly unit: UnitResult;
  readonly place: Place;
  /** Tie-break that separated this unit from one with the same total, for the record. */
  readonly settledBy: string | null;
}

export interface Commendation {
  readonly places: number;
  /** Units graded 优秀 and inside their quota. */
  readonly available: number;
  readonly units: readonly UnitResult[];
  /** Units that share the total at the last place and cannot all be in. */
  readonly tiedAtLine: readonly UnitResult[];
}

/** A unit name that is not in the roster as written, with rostered names it may mean, best first. */
export interface NameProposal {
  readonly mention: CellRef & { readonly text: string; readonly name: string };
  readonly file: string;
  readonly sheet: string;
  readonly candidates: readonly string[];
}

export interface ExcusedUnit {
  readonly entry: RosterEntry;
  readonly remark: CellText;
}

export interface Assessment {
  readonly rulebook: RuleBook;
  readonly stage: Stage;
  readonly readings: readonly WorkbookReading[];
  readonly units: readonly UnitResult[];
  /**
   * By the grades in force. Empty where neither a roster nor the tables say where every unit competes: then no quota can
   * be judged, nobody is within one or beyond it, and nobody is recommended.
   */
  readonly pools: readonly PoolResult[];
  /** By the computed grades: what decisions have settled is told from these. */
  readonly computedPools: readonly PoolResult[];
  /** 2×poor + 1×other + 3, beside the number to commend; `null` while a township's kind is unknown, or without pools. */
  readonly placesInAll: number | null;
  readonly commendation: Commendation;
  readonly rectification: readonly UnitResult[];
  /** Score forms that name no unit, and whose sheet does not either: nobody's, until somebody says whose. */
  readonly unnamed: readonly ScoreForm[];
  /** Rostered units that a remark excuses from the assessment (不参加考核), and that have no scores either. */
  readonly excused: readonly ExcusedUnit[];
  /** Names written in Annex 1 or 2 that match nothing in a roster that exists. */
  readonly unknownNames: readonly NameProposal[];
}

/** A step of how a number came about (依据): article → rule → cells, ready to be shown. */
export interface Derivation {
  readonly quantity: DerivedQuantity;
  readonly value: Decimal | string | null;
  readonly articles: readonly string[];
  /** Key of the sentence that says the rule; worded in the locales. */
  readonly rule: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly cells: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly area: Area;
    readonly label: string;
    readonly value: string;
  }[];
  readonly parts: readonly Derivation[];
}

export type DerivedQuantity =
  | 'base'
  | 'bonusRaw'
  | 'bonus'
  | 'subtotal'
  | 'total'
  | 'grade'
  | 'satisfaction'
  | 'quota'
  | 'item'
  | 'pool'
  | 'stage';
