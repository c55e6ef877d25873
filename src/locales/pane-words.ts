/** What the task pane says (任务窗格用语). Labels are the form's own words; sentences say where, what, and what to do. */
import type { Stage } from '../reading/record';
import type { DerivedQuantity, Place } from '../assessment/result';
import type { FixKind } from '../checks/check';
import type { QuotaArithmetic } from '../plan';
import type { PoolKind, RuleBook, RuleBookSource } from '../rulebook/rulebook';
import type { RunKind } from '../runs';
import type { RefusalReason, Severity } from '../workbook/edit';
import type { Locale, Sentences } from './locale';
import type { PrintingWords } from './printing';

/** Why Excel did not do what was asked. */
export type HostFailure =
  | 'editing'
  | 'protected'
  | 'tooLarge'
  | 'missing'
  | 'merged'
  | 'filtered'
  | 'invalid'
  | 'unsupported'
  | 'damaged'
  | 'unknown'
  | 'bug';

export interface PaneWords {
  readonly title: string;
  readonly tabs: Readonly<Record<'grade' | 'findings' | 'quota' | 'reasons', string>>;
  /** For screen readers: what the number beside a tab counts. */
  readonly tabCount: Readonly<Record<'findings' | 'quota', (count: number) => string>>;
  readonly ruleSource: Readonly<Record<RuleBookSource, string>>;
  readonly menu: {
    readonly label: string;
    readonly language: string;
    readonly largePrint: string;
    readonly clearMarks: string;
    readonly help: string;
    readonly about: string;
    readonly licences: string;
    readonly back: string;
  };
  readonly buttons: {
    readonly grade: string;
    readonly check: string;
    readonly undo: string;
    readonly cancel: string;
    readonly preview: string;
    readonly apply: string;
    readonly retry: string;
  };
  readonly actions: string;
  readonly stageLabel: string;
  readonly stages: Readonly<Record<Stage, string>>;
  /** `article`: what says that the city's score counts. */
  readonly provisional: (stage: string, article: string | null) => string;
  readonly state: {
    readonly ready: string;
    readonly reading: string;
    readonly readingSheets: (done: number, all: number) => string;
    readonly judging: string;
    readonly writing: string;
    readonly undoing: string;
    readonly waiting: string;
    /** A part of the pane comes from the program's server. */
    readonly loading: string;
    readonly graded: (time: string, cells: number) => string;
    readonly stale: string;
  };
  readonly messages: {
    readonly graded: (units: number, gradedUnits: number, cells: number, sheets: number) => string;
    readonly upToDate: string;
    readonly checked: (errors: number, warnings: number) => string;
    readonly cleared: string;
    readonly fixed: (cells: number) => string;
    readonly fixGone: string;
    readonly adjusted: string;
    readonly notAdjusted: string;
    readonly withdrawn: string;
    readonly notWithdrawn: string;
    readonly undone: (run: string, cells: number, left: number) => string;
    readonly nothingToUndo: string;
    readonly damagedRecord: string;
    readonly notKept: string;
    readonly noUndo: string;
    readonly cancelled: string;
    /** A part of the program, or the words of a language, cannot be had from its server. */
    readonly notLoaded: string;
    readonly ruleBook: string;
    readonly setAside: string;
    readonly taken: string;
    readonly bound: string;
    readonly recalculated: string;
    readonly templates: (sheets: readonly string[]) => string;
    readonly notWritten: (sheet: string, cell: string, why: string) => string;
    readonly failed: Readonly<Record<HostFailure, string>>;
  };
  readonly runs: Readonly<Record<RunKind, string>>;
  readonly printing: PrintingWords;
  readonly grade: {
    readonly hint: readonly string[];
    readonly hintClose: string;
    readonly recognised: string;
    readonly annexes: Readonly<Record<1 | 2 | 3, string>>;
    readonly tables: (count: number) => string;
    readonly entries: (count: number) => string;
    readonly confidence: (percent: number) => string;
    readonly doubtful: (count: number) => string;
    readonly layouts: Readonly<Record<'form' | 'list', string>>;
    readonly ignored: string;
    readonly results: string;
    readonly notYetWritten: string;
    readonly open: string;
    readonly units: (count: number) => string;
    readonly overQuota: (pools: number) => string;
    /** No roster: no quota can be judged. */
    readonly quotasOpen: string;
    readonly noneOverQuota: string;
    readonly written: (cells: number) => string;
    readonly refused: (count: number) => string;
    /** Of an undo: what was left as it is. */
    readonly left: (count: number) => string;
    readonly history: string;
    readonly runDetails: string;
    /** Said of the run that 撤销 would take back. */
    readonly undoneNext: string;
    readonly run: (name: string, time: string, cells: number, sheets: number) => string;
    /** `document` and `title` of the rule book. */
    readonly runRules: (document: string, title: string, stage: string) => string;
    readonly runFound: (units: number, graded: number, errors: number, warnings: number) => string;
    readonly runNotKept: string;
    readonly undone: (time: string) => string;
    readonly ruleProblems: string;
  };
  readonly preview: {
    readonly title: string;
    readonly nothing: string;
    readonly cells: (count: number) => string;
    readonly sheets: (names: readonly string[]) => string;
    readonly cell: string;
    readonly now: string;
    readonly then: string;
    /** Of changes already made. */
    readonly was: string;
    readonly became: string;
    readonly empty: string;
    readonly more: (count: number) => string;
  };
  readonly findings: {
    readonly search: string;
    readonly group: string;
    readonly groups: Readonly<Record<'unit' | 'sheet' | 'code', string>>;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly severityCount: (name: string, count: number) => string;
    readonly none: string;
    readonly noneMatch: string;
    readonly county: string;
    readonly kindAll: string;
    readonly kind: string;
    readonly list: string;
    readonly fixKinds: Readonly<Record<FixKind, string>>;
    /** Of a kind that can be mended, where it takes more than other contents of cells. */
    readonly inSheet: string;
    readonly recalculate: string;
    readonly fix: string;
    readonly fixAll: (count: number) => string;
    readonly choose: string;
    readonly before: string;
    readonly after: string;
    readonly ignore: string;
    readonly reason: string;
    readonly reasonNeeded: string;
    readonly saveReason: string;
    readonly settled: (count: number) => string;
    readonly settledBecause: (reason: string, time: string) => string;
    readonly takeBack: string;
    readonly why: string;
    readonly whyRule: string;
    readonly whyCheck: string;
    readonly whatToDo: string;
    readonly counted: (shown: number, all: number) => string;
  };
  /** `grade` is the one that is rationed, or that has to rectify, by its name in the rule book. */
  readonly quota: {
    readonly none: (grade: string) => string;
    readonly kinds: Readonly<Record<PoolKind | 'unknown', string>>;
    readonly line: (grade: string, quota: number, excellent: number, over: number, free: number) => string;
    readonly noQuota: (grade: string, excellent: number) => string;
    readonly blocks: (filled: number, free: number, over: number) => string;
    readonly places: Readonly<Record<Place, string>>;
    readonly tie: (units: number, places: number) => string;
    readonly gap: (points: string) => string;
    readonly rank: string;
    readonly unit: string;
    readonly total: string;
    readonly place: string;
    readonly arithmetic: (terms: QuotaArithmetic) => string;
    readonly arithmeticOpen: (article: string | null) => string;
    readonly commended: (listed: number, places: number) => string;
    readonly tiedAtLine: (units: readonly string[]) => string;
    readonly rectification: (grade: string, count: number) => string;
    readonly nobody: string;
    readonly unused: (grade: string) => string;
  };
  readonly reasons: {
    readonly none: string;
    readonly notInForm: (place: string) => string;
    readonly quantities: Readonly<Record<DerivedQuantity, string>>;
    readonly item: (label: string, value: string, max: string) => string;
    readonly openValue: string;
    readonly cells: string;
    readonly findings: string;
  };
  readonly adjust: {
    readonly open: string;
    readonly about: (article: string | null) => string;
    readonly grade: string;
    readonly reason: string;
    readonly approver: string;
    readonly needed: string;
    readonly save: string;
    readonly withdraw: string;
    /** How a unit's grade was changed by hand. */
    readonly stands: (was: string, is: string, reason: string, approver: string, then: string) => string;
  };
  readonly empty: {
    readonly title: string;
    readonly text: string;
    readonly templates: string;
    readonly bind: string;
  };
  readonly binding: {
    readonly title: string;
    readonly sheet: string;
    readonly use: string;
    readonly uses: Readonly<Record<'auto' | 'none' | 'form' | 'list' | 'survey' | 'roster', string>>;
    readonly header: string;
    readonly headerHint: string;
    readonly takeSelection: string;
    readonly headerRows: (rows: string) => string;
    readonly columns: string;
    readonly column: (name: string, text: string) => string;
    readonly byWords: string;
    readonly roles: Readonly<Record<string, string>>;
    readonly save: string;
    readonly reset: string;
  };
  readonly help: (rulebook: RuleBook) => readonly { readonly title: string; readonly text: string }[];
  readonly about: (version: string, document: string) => readonly string[];
  readonly tooOld: string;
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  readonly time: (hours: number, minutes: number) => string;
}

/** Everything that a page says in one language. */
export interface Language {
  readonly locale: Locale;
  readonly sentences: Sentences;
  readonly pane: PaneWords;
}
