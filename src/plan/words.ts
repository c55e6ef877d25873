/** Words that end up in the workbook itself. They are the form's own and live in the locales; the plan only asks. */
import type { UnitResult } from '../assessment/result';
import type { Finding } from '../checks/check';
import type { CalendarDate } from '../reading/dates';
import type { Severity } from '../workbook/edit';
import type { PoolKind, VillagePolicy } from '../rulebook/rulebook';

export interface ResultHeadings {
  readonly serial: string;
  readonly unit: string;
  readonly township: string;
  readonly villages: string;
  readonly base: string;
  readonly bonus: string;
  readonly total: string;
  readonly grade: string;
  readonly pool: string;
  readonly remark: string;
}

/** Words of 问题清单 and 退回修改通知. */
export interface ListWords {
  readonly findingsSheet: string;
  /** Name of the first, second, … sheet of slips. */
  readonly slipsSheet: (number: number) => string;
  readonly findingsTitle: string;
  readonly slipTitle: string;
  readonly basis: (document: string) => string;
  readonly counts: (errors: number, warnings: number, notices: number, settled: number) => string;
  readonly generated: string;
  readonly nothingFound: string;
  readonly nothingToReturn: string;
  readonly findingsHeadings: readonly string[];
  readonly slipHeadings: readonly string[];
  readonly severities: Readonly<Record<Severity, string>>;
  /** What is wrong, and what to do about it. */
  readonly text: (finding: Finding) => { readonly problem: string; readonly advice: string };
  readonly article: (article: string) => string;
  /** Whose a finding is that is about no unit. */
  readonly county: string;
  /** Set aside: on which day (ISO), and why. */
  readonly settled: (day: string, reason: string) => string;
  readonly addressee: (unit: string) => string;
  readonly request: (findings: number, document: string) => string;
  /** Lines to sign and date. */
  readonly signatures: readonly string[];
  readonly empty: string;
  /** In place of a value that only a person knows. */
  readonly seeAdvice: string;
  /** Between values of which one has to be chosen. */
  readonly or: string;
  readonly date: (date: CalendarDate) => string;
}

/** 2×poor + 1×other + 3 = places, of which `commended` are commended. */
export interface QuotaArithmetic {
  /** Townships of each kind with the places of one; `null` where places are a share of the units. */
  readonly townships: {
    readonly poor: { readonly count: number; readonly places: number };
    readonly other: { readonly count: number; readonly places: number };
    readonly enterprise: number;
  } | null;
  readonly places: number;
  readonly commended: number;
  readonly article: string | null;
}

export interface PlanWords {
  readonly lists: ListWords;
  /** Names of the generated sheets. */
  readonly resultSheet: string;
  readonly quotaSheet: string;
  readonly resultTitle: string;
  readonly quotaTitle: (grade: string) => string;
  /** Line below the title: document, rule book source, stage, provisional. */
  readonly subtitle: (about: { document: string; stage: string; provisional: boolean }) => string;
  readonly generated: string;
  readonly headings: ResultHeadings;
  /** What a cell's formula says it is, with its article: `总分 第六条`. */
  readonly formulaLabel: (
    quantity: 'base' | 'bonus' | 'total' | 'subtotal' | 'grade',
    article: string | null,
  ) => string;
  /** A grade that people decided in place of the computed one. */
  readonly decided: (decision: {
    readonly from: string;
    readonly grade: string;
    readonly reason: string;
    readonly approver: string;
  }) => string;
  readonly onlyThroughBonus: (grade: string) => string;
  readonly printedGap: string;
  readonly bonusCapped: (lost: string) => string;
  readonly merged: (policy: VillagePolicy, count: number) => string;
  readonly open: (possible: readonly string[]) => string;
  readonly unsettled: Readonly<Record<UnitResult['unsettled'][number], string>>;
  readonly poolKind: Readonly<Record<PoolKind | 'unknown', string>>;
  readonly quotaHeadings: (grade: string) => readonly string[];
  readonly place: Readonly<Record<'in' | 'tied' | 'over', string>>;
  /** Around the units that are tied and the places there are: 并列 3 家争 1 个名额. */
  readonly tie: readonly [string, string, string];
  /** A unit that was 优秀 when the sheet was made. */
  readonly noLonger: (grade: string) => string;
  /** Whether the order of the sheet still is that of the totals; `fixedOrder` where no formula says it. */
  readonly orderHolds: string;
  readonly orderChanged: string;
  readonly fixedOrder: string;
  readonly arithmetic: (about: QuotaArithmetic) => string;
  readonly arithmeticOpen: (article: string | null) => string;
  /** In place of pools and shortlist where nobody says who competes where. */
  readonly quotasOpen: (grade: string, article: string | null) => string;
  readonly commended: (listed: number, places: number, article: string | null) => string;
  readonly commendedTied: (units: readonly string[]) => string;
  readonly rectification: (grade: string, date: string, article: string | null) => string;
  readonly nobody: (grade: string) => string;
  /** The sheet that lists grades changed by hand. */
  readonly adjustments: {
    readonly sheet: string;
    readonly title: string;
    readonly note: string;
    /** In place of the reason of a change that was taken back on `day`. */
    readonly withdrawn: (grade: string, day: string, reason: string) => string;
    readonly headings: readonly string[];
    readonly widths: readonly number[];
  };
}
