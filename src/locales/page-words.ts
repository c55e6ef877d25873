/** What the pages of the checks have to say (检查项说明), whatever their language. */
import type { FixKind } from '../checks/check';
import type { NeededField } from '../checks/needs';
import type { CheckCode } from '../checks/params';

export interface Explanation {
  readonly title: string;
  /** When it is said, and when it is not. */
  readonly fires: string;
  /** What to do. */
  readonly remedy: string;
}

/** Complete by type: a check without its explanation does not compile. */
export type Explanations<C extends CheckCode = CheckCode> = { readonly [K in C]: Explanation };

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
