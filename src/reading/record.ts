/**
 * What reading makes of a workbook: the three annexes as records, each value with the cell it stands in.
 * Form and list layout end in the same `ScoreForm`. Nothing here is judged; odd cells are kept as they are.
 */
import type { Area, CellRef } from '../workbook/address';
import type { Decimal } from '../workbook/decimal';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import type { HeadId } from '../rulebook/rulebook';

/** 自评 self · 乡镇核分 township · 市级评估 city. */
export type Stage = 'self' | 'township' | 'city';
export const STAGES: readonly Stage[] = ['self', 'township', 'city'];

/** How a cell that should hold a number reads. Only `number` and `repaired` have a value. */
export type Reading =
  | { readonly kind: 'number'; readonly value: Decimal }
  /** Unmistakable, but not a number to Excel: counted as read and marked. */
  | { readonly kind: 'repaired'; readonly value: Decimal; readonly cause: RepairCause; readonly text: string }
  | { readonly kind: 'blank' }
  /** 缺项, 不适用, `/`. */
  | { readonly kind: 'notApplicable'; readonly text: string }
  | {
      readonly kind: 'unreadable';
      readonly cause: UnreadableCause;
      readonly text: string;
      readonly guess: Decimal | null;
    };

/** 5分 · ９.５ · a number stored as text · blanks that nobody sees · 八. */
export type RepairCause = 'withUnit' | 'fullWidth' | 'asText' | 'invisible' | 'chinese';
/** 较好 · 9。5 · #REF!, or a formula that nobody computed · √ · 8/9. */
export type UnreadableCause = 'text' | 'lookAlike' | 'noValue' | 'symbol' | 'twoNumbers';

/** Where a table stands. */
export interface TableSource {
  readonly file: string;
  readonly sheet: SheetSnapshot;
  readonly area: Area;
}

export type Annex = 1 | 2 | 3;
export type Layout = 'form' | 'list';

/** A recognised table and how sure its binding is (0…1). */
export interface BoundTable {
  readonly source: TableSource;
  readonly annex: Annex;
  readonly layout: Layout;
  readonly confidence: number;
  /** Header rows, both included. */
  readonly header: { readonly top: number; readonly bottom: number };
  /** Bound columns by role, e.g. `points` → 5. */
  readonly columns: Readonly<Partial<Record<string, number>>>;
  /** The assessed year that the title names (2017年度); `null` when it names none. */
  readonly year: number | null;
  /** What was chosen where the table leaves it open. */
  readonly choices: readonly ReadingChoice[];
}

/** Why a table, or a part of it, could not be bound; worded by the T checks. */
export type ReadingProblem =
  | { readonly kind: 'noAnnex'; readonly file: string }
  | {
      readonly kind: 'missingColumn';
      readonly source: TableSource;
      readonly annex: Annex;
      readonly role: string;
      readonly at: CellRef;
    }
  | {
      readonly kind: 'ambiguousColumn';
      readonly source: TableSource;
      readonly role: string;
      readonly at: CellRef;
      readonly columns: readonly number[];
    }
  | {
      readonly kind: 'hiddenValues';
      readonly source: TableSource;
      readonly area: Area;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'mergedUnits';
      readonly source: TableSource;
      readonly area: Area;
      readonly units: readonly string[];
    }
  /** A hidden sheet holds scores, which are not counted. */
  | { readonly kind: 'hiddenSheet'; readonly source: TableSource }
  | {
      readonly kind: 'blankRow';
      readonly source: TableSource;
      readonly row: number;
      readonly rowsBelow: number;
    }

  /** Two readings of one table fit equally well; neither is taken. Each is named by what tells it from the other. */
  | { readonly kind: 'twoReadings'; readonly source: TableSource; readonly readings: readonly string[] };

/** What could be made of a block of filled cells that is not read: whole rows, whole columns, or a whole sheet. */
export interface UnreadBlock {
  readonly file: string;
  readonly sheet: SheetSnapshot;
  readonly area: Area;
  readonly shape: 'rows' | 'columns' | 'sheet';
  /** The first words that stand there (a header word for a column), as somebody looks for them. */
  readonly words: string;
  /** True where a rostered or assessed name, or a number under score headings or inside a score table, stands there. */
  readonly weighty: boolean;
  /** Why it is not read, where that is known: a part of the score that the rule book does not know, an unknown answer. */
  readonly reason: UnreadReason | null;
}

/** deduction 扣分/减分 · answer 测评档次 · percentage 百分比而非票数 · question 几个问题并列 · annex 像附件而没有读出. */
export type UnreadReason = 'deduction' | 'answer' | 'percentage' | 'question' | 'annex';

/** What reading chose where a form leaves it open, to be told (P06). */
export type ReadingChoice =
  /** No column names the city: the last one that is neither the unit's nor the township's is final (ruling 26). */
  | { readonly kind: 'finalColumn'; readonly column: number; readonly words: string }
  /** Only deductions are given: score = points − deduction. */
  | { readonly kind: 'deductions'; readonly column: number; readonly words: string }
  /** Several judges, whose mean counts. */
  | { readonly kind: 'judges'; readonly columns: readonly number[]; readonly mean: number | null }
  /** Bonus items read from another table or sheet. */
  | { readonly kind: 'bonusElsewhere'; readonly source: TableSource };

/** A year whose tables stand in the workbook and are not assessed (T22). */
export interface OtherYear {
  readonly year: number;
  readonly tables: readonly BoundTable[];
}

/** A piece of text with its cell. */
export interface CellText extends CellRef {
  readonly text: string;
}

/** A unit as somebody wrote it; `name` is the text after normalising (width, blanks, brackets), never guessed. */
export interface UnitMention extends CellText {
  readonly name: string;
}

/** One scored item (考核指标). Lists share their indicators between all rows. */
export interface Indicator {
  readonly label: string;
  /** 二级指标, where the form has one. */
  readonly group: string | null;
  readonly head: HeadId | null;
  readonly bonus: boolean;
  readonly criterion: string | null;
  /** 分值; `null` where it cannot be read. */
  readonly max: Decimal | null;
  readonly maxPlace: CellRef | null;
  /** The 群众满意度 item, whose score must agree with Annex 2. */
  readonly satisfaction: boolean;
  /** Indices of the indicators that share these points (one 分值 merged over several), itself included. */
  readonly sharing?: readonly number[];
}

/** Scores of one stage: item *i* stands at `at[i]` along `axis`, on the fixed `line` across it. */
export interface StageScores {
  /** `down`: `line` is the column and `at` are rows (form); `across`: `line` is the row (list). */
  readonly axis: 'down' | 'across';
  readonly line: number;
  readonly at: readonly number[];
  /** Per indicator; NaN where the cell has no value (see `odd`). */
  readonly values: readonly number[];
  /** Readings other than plain numbers, by indicator index. */
  readonly odd: ReadonlyMap<number, Reading>;
  /** The cells hold what is taken off the points; `values` are what is left. */
  readonly deducted?: boolean;
}

/** subtotal: of one head or group · base 基础分 · bonus 加分 · total 总分/合计. */
export type SumRole = 'subtotal' | 'base' | 'bonus' | 'total';

/** A cell meant for a sum of one stage, whatever it holds now. */
export interface SumCell extends CellRef {
  readonly role: SumRole;
  readonly stage: Stage;
  readonly label: string;
  readonly head: HeadId | null;
  /** Indicator indices that the sum covers. */
  readonly members: readonly number[];
  readonly reading: Reading;
  readonly formula: string | null;
}

/** The cell meant for the grade (等次), whatever it holds now. */
export interface GradeCell extends CellText {
  readonly formula: string | null;
}

/** Annex 1 of one unit × village: a form, or one row of a list. */
export interface ScoreForm {
  readonly table: BoundTable;
  /** Area of this form or row: what is selected when somebody jumps to the unit. */
  readonly area: Area;
  readonly unit: UnitMention | null;
  readonly township: CellText | null;
  readonly villages: readonly CellText[];
  readonly indicators: readonly Indicator[];
  readonly scores: Readonly<Partial<Record<Stage, StageScores>>>;
  readonly sums: readonly SumCell[];
  readonly grade: GradeCell | null;
  /** 分值 cells of sums and categories, e.g. a typed 100 beside 小计: (label, value, cell). */
  readonly pointSums: readonly (CellRef & { readonly label: string; readonly value: Decimal })[];
  /** False when the points contradict 100/20: nothing of the form may be scored (T04). */
  readonly pointsProven: boolean;
  readonly remark: CellText | null;
  /** Amount of money in 万元 per bonus indicator index, where the form has such a column. */
  readonly amounts: ReadonlyMap<number, CellRef & { readonly reading: Reading }>;
  /** Further labelled fields found around the table: dates, signatures, seals, evidence, by their normalised label. */
  readonly fields: readonly FormField[];
  /** Cells of this unit's scores that reading could not place: they take its grade (ruling 35). */
  readonly unread: readonly UnreadBlock[];
}

/** Whose part of a form: 挂包单位, 挂包村确认, 乡镇核对, 市联席办评估, 抽查. */
export type FormSection = 'unit' | 'village' | 'township' | 'city' | 'spotCheck';

/**
 * A labelled field near a form (填报日期, 签字, 盖章 …), or a column of a list beside the scores, with its value, empty
 * when nothing is filled in.
 */
export interface FormField {
  readonly label: string;
  readonly labelPlace: CellRef;
  readonly value: string;
  readonly place: CellRef;
  /** Below a form: whose part the field stands in. */
  readonly section: FormSection | null;
}

export interface CountCell extends CellRef {
  readonly reading: Reading;
}

export type BallotCount =
  'issued' | 'returned' | 'valid' | 'satisfied' | 'basicallySatisfied' | 'dissatisfied' | 'unknown';

/** Annex 2, one unit (满意度测评). */
export interface Survey extends CellRef {
  readonly table: BoundTable;
  readonly unit: UnitMention;
  readonly township: CellText | null;
  readonly villages: readonly CellText[];
  readonly counts: Readonly<Partial<Record<BallotCount, CountCell>>>;
  /** The typed rate as a share (0.96); `percent` says whether it was written as 96 or with a % sign. */
  readonly rate: (CellRef & RateReading) | null;
  /** Labelled fields around the table (填表人, 填报日期), shared by all its rows. */
  readonly fields: readonly FormField[];
  /** What keeps the ballots from making a rate: an answer unknown to the rule book, percentages, several questions. */
  readonly unread: readonly UnreadBlock[];
}

export interface RateReading {
  readonly reading: Reading;
  /** The share meant, 0.96 for `96`, `96%` and `0.96`. */
  readonly share: Decimal | null;
  readonly scale: 'share' | 'hundred';
  readonly formula: string | null;
}

/** Annex 3, one unit × village (考核单位名单). */
export interface RosterEntry extends CellRef {
  readonly table: BoundTable;
  readonly serial: CellText | null;
  readonly unit: UnitMention;
  readonly township: CellText | null;
  readonly townshipKind: 'poor' | 'other' | null;
  readonly village: CellText | null;
  /** 单位性质, e.g. 市级机关, 非公企业. */
  readonly kind: CellText | null;
  readonly enterprise: boolean;
  /** 牵头负责考核单位. */
  readonly lead: CellText | null;
  /** 名额归属. */
  readonly quotaPool: CellText | null;
  /** 备注, e.g. 不参加考核(机构撤并). */
  readonly remark: CellText | null;
}

/** A unit's row in a summary (汇总表) that stands beside the forms: typed sums to compare, nothing to score. */
export interface SummaryRow {
  readonly table: BoundTable;
  readonly area: Area;
  readonly unit: UnitMention | null;
  readonly total: SumCell | null;
  readonly sums: readonly SumCell[];
  readonly grade: GradeCell | null;
  readonly fields: readonly FormField[];
}

/** A unit on a list of those to be commended (推荐表彰名单). */
export interface CommendedEntry {
  readonly source: TableSource;
  readonly unit: UnitMention;
}

/** A line of the sheet 等次调整: a grade changed by hand in the pane. */
export interface Adjustment {
  readonly file: string;
  readonly sheet: SheetSnapshot;
  /** Name of the unit as assessed. */
  readonly unit: CellText;
  /** 调整时得分. */
  readonly then: CellText;
  readonly grade: CellText;
  readonly reason: CellText;
  readonly approver: CellText;
  /** 日期 of the decision. */
  readonly day: CellText;
}

/** All that was read from one workbook. */
export interface WorkbookReading {
  readonly snapshot: Snapshot;
  readonly tables: readonly BoundTable[];
  readonly forms: readonly ScoreForm[];
  readonly surveys: readonly Survey[];
  readonly roster: readonly RosterEntry[];
  readonly summaries: readonly SummaryRow[];
  readonly commended: readonly CommendedEntry[];
  readonly adjustments: readonly Adjustment[];
  readonly problems: readonly ReadingProblem[];
  /** Filled cells that belong to nothing that was read (T18). */
  readonly unread: readonly UnreadBlock[];
  readonly otherYears: readonly OtherYear[];
}

/** Cell of indicator `index` in a stage's scores. */
export function scorePlace(scores: StageScores, index: number): CellRef {
  const at = scores.at[index] ?? 0;
  return scores.axis === 'down' ? { row: at, column: scores.line } : { row: scores.line, column: at };
}

/** What the scores that share one 分值 make together, asked of the first of them; `null` for all others. */
export function sharedScore(
  indicators: readonly Indicator[],
  scores: StageScores,
  index: number,
): number | null {
  const sharing = indicators[index]?.sharing;
  if (!sharing || sharing[0] !== index) return null;
  return sharing.reduce((total, each) => total + (scores.values[each] ?? Number.NaN), 0);
}

/** The reading of indicator `index`. */
export function scoreReading(scores: StageScores, index: number): Reading {
  return scores.odd.get(index) ?? { kind: 'number', value: (scores.values[index] ?? Number.NaN) as Decimal };
}
