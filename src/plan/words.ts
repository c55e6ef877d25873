/** Words that end up in the workbook itself. They are the form's own and live in the locales; the plan only asks. */
import type { UnitResult } from '../assessment/result';
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

export interface PlanWords {
  /** Names of the generated sheets. */
  readonly resultSheet: string;
  readonly quotaSheet: string;
  readonly resultTitle: string;
  readonly quotaTitle: string;
  /** Line below the title: document, rule book source, stage, provisional. */
  readonly subtitle: (about: { document: string; stage: string; provisional: boolean }) => string;
  readonly generated: string;
  readonly headings: ResultHeadings;
  /** What a cell's formula says it is, with its article: `总分 第六条`. */
  readonly formulaLabel: (
    quantity: 'base' | 'bonus' | 'total' | 'subtotal' | 'grade',
    article: string | null,
  ) => string;
  readonly onlyThroughBonus: string;
  readonly printedGap: string;
  readonly bonusCapped: (lost: string) => string;
  readonly merged: (policy: VillagePolicy, count: number) => string;
  readonly open: (possible: readonly string[]) => string;
  readonly unsettled: Readonly<Record<UnitResult['unsettled'][number], string>>;
  readonly poolKind: Readonly<Record<PoolKind | 'unknown', string>>;
  readonly quotaHeadings: readonly string[];
  readonly place: Readonly<Record<'in' | 'tied' | 'over', string>>;
  readonly tie: (units: number, places: number) => string;
  readonly arithmetic: (
    poor: number,
    other: number,
    enterprise: number,
    places: number,
    commended: number,
  ) => string;
  readonly arithmeticOpen: string;
  readonly commended: (listed: number, places: number) => string;
  readonly commendedTied: (units: readonly string[]) => string;
  readonly rectification: (date: string) => string;
  readonly nobody: string;
  /** The sheet that lists grades changed by hand. */
  readonly adjustments: {
    readonly sheet: string;
    readonly title: string;
    readonly note: string;
    readonly headings: readonly string[];
    readonly widths: readonly number[];
  };
}
