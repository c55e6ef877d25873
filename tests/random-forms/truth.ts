/** What is right about a workbook, computed here in whole numbers (hundredths of points). */

export interface Grade {
  readonly name: string;
  /** In hundredths; the last one has no bound. */
  readonly atLeast: number;
}

export interface Book {
  readonly name: string;
  /** File of the rule book in rules/; `null`: the built-in one. */
  readonly rules: string | null;
  readonly base: number;
  readonly bonus: number;
  /** Names of base heads; empty: any. */
  readonly heads: readonly string[];
  readonly bonusHeads: readonly string[];
  readonly grades: readonly Grade[];
}

const GRADES: readonly Grade[] = [
  { name: '优秀', atLeast: 9000 },
  { name: '良好', atLeast: 8000 },
  { name: '合格', atLeast: 7000 },
  { name: '不合格', atLeast: -1 },
];

export const MILE: Book = {
  name: 'mile',
  rules: null,
  base: 10000,
  bonus: 2000,
  heads: ['工作成效', '责任落实'],
  bonusHeads: ['资金投入', '加分项', '附加分', '资金投入(加分)'],
  grades: GRADES,
};
export const HUNDRED: Book = {
  ...MILE,
  name: 'hundred',
  rules: 'hundred.json',
  bonus: 0,
  heads: [],
  bonusHeads: [],
};
export const THOUSAND: Book = {
  ...HUNDRED,
  name: 'thousand',
  rules: 'thousand.json',
  base: 100000,
  bonus: 5000,
  heads: ['组织领导', '工作落实'],
  bonusHeads: ['加分项'],
  grades: [
    { name: '好', atLeast: 90000 },
    { name: '较好', atLeast: 80000 },
    { name: '一般', atLeast: 60000 },
    { name: '较差', atLeast: -1 },
  ],
};

export const gradeOf = (book: Book, total: number): string =>
  book.grades.find(({ atLeast }) => total >= atLeast)?.name ?? '';

/** Where something stands: for findings that have to name the place, and for the confidence of the table. */
export interface Place {
  readonly sheet: string;
  readonly annex: 1 | 2 | 3;
}

export interface UnitTruth extends Place {
  readonly unit: string;
  /** In ten-thousandths of points, for averages. */
  readonly base: number;
  readonly bonus: number;
  readonly grade: string;
  readonly township: string | null;
  /** May not be graded, because something in its table is not understood; then a finding has to say what. */
  readonly refused?: boolean;
}

export interface RateTruth extends Place {
  readonly unit: string;
  /** 4 decimals as a whole number; `null`: must not be computed. */
  readonly rate: number | null;
}

export interface RosterTruth extends Place {
  readonly unit: string;
  readonly township: string;
}

export interface Truth {
  readonly units: readonly UnitTruth[];
  readonly rates: readonly RateTruth[];
  readonly roster: readonly RosterTruth[];
  /** Classes of townships that the workbook states. */
  readonly kinds: ReadonlyMap<string, 'poor' | 'other'>;
  /** Codes of 错 and 警 that the content deserves. */
  readonly allowed: ReadonlySet<string>;
}

/** The truth of one piece of a workbook, to be joined. */
export type PartTruth = Partial<Truth>;

export const joinTruth = (parts: readonly PartTruth[]): Truth => ({
  units: parts.flatMap(({ units = [] }) => units),
  rates: parts.flatMap(({ rates = [] }) => rates),
  roster: parts.flatMap(({ roster = [] }) => roster),
  kinds: new Map(parts.flatMap(({ kinds }) => [...(kinds ?? [])])),
  allowed: new Set(parts.flatMap(({ allowed }) => [...(allowed ?? [])])),
});

/** Half up to whole numbers; both arguments whole and not negative. */
export const divided = (value: number, by: number): number => Math.floor((2 * value + by) / (2 * by));
