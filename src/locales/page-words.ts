/** What the pages of the checks have to say (检查项说明), whatever their language. */
import type { FixKind } from '../checks/check';
import type { NeededField } from '../checks/needs';
import type { CheckCode } from '../checks/params';
import type { Deadlines, PoolKind, Quota } from '../rulebook/rulebook';

export interface Explanation {
  readonly title: string;
  /** When it is said, and when it is not. */
  readonly fires: string;
  /** What to do. */
  readonly remedy: string;
}

/** Complete by type: a check without its explanation does not compile. */
export type Explanations<C extends CheckCode = CheckCode> = { readonly [K in C]: Explanation };

/** What an article of the rule book in force says (规定), from the values that cite it. */
export interface RegulationWords {
  readonly heads: (names: readonly string[], bonus: readonly string[]) => string;
  readonly basePoints: (points: string) => string;
  readonly bonusPoints: (points: string) => string;
  /** Best first; the lowest grade has no bound. */
  readonly grades: (grades: readonly { readonly name: string; readonly atLeast: string | null }[]) => string;
  readonly quotas: (quotas: Readonly<Record<PoolKind, Quota>>, grade: string) => string;
  readonly commended: (units: number, grade: string) => string;
  readonly enterprises: (count: number) => string;
  /** `day` as MM-DD, of the year after the assessed one. */
  readonly deadlines: Readonly<Record<keyof Deadlines, (day: string) => string>>;
}

/** What is fetched when somebody asks why. */
export interface Explaining {
  readonly checks: Explanations;
  readonly regulation: RegulationWords;
}

/** Letters of the families of checks; a code begins with one. */
export type FamilyLetter = 'T' | 'V' | 'S' | 'B' | 'M' | 'R' | 'G' | 'Q' | 'P' | 'D' | 'E' | 'F';

export interface PageWords {
  readonly explanations: Explanations;
  /** F01 is told by the file host; no check runs on a file that cannot be read. */
  readonly unreadableFile: Explanation;
  readonly families: Readonly<Record<FamilyLetter, string>>;
  readonly index: { readonly title: string; readonly intro: string };
  readonly headings: Readonly<
    Record<
      'code' | 'title' | 'severity' | 'articles' | 'fix' | 'needs' | 'fires' | 'remedy' | 'example',
      string
    >
  >;
  readonly fixKinds: Readonly<Record<FixKind, string>>;
  /** `error` where the finding may also be one: 警(有时错). */
  readonly sometimes: (severity: string) => string;
  readonly none: string;
  readonly and: string;
  /** Several fields of which one is enough. */
  readonly oneOf: (fields: readonly string[]) => string;
  readonly field: (field: NeededField) => string;
  /** What the cells of an example do not show. */
  readonly example: {
    readonly sheet: (name: string) => string;
    readonly protected: string;
    readonly hiddenSheet: string;
    readonly filtered: string;
    readonly hiddenRows: (rows: string) => string;
    readonly hiddenColumns: (columns: string) => string;
    readonly merged: (areas: string) => string;
    readonly format: (cell: string, format: string) => string;
    readonly formattedRows: (row: number) => string;
    readonly manual: string;
    readonly otherRules: string;
  };
}
