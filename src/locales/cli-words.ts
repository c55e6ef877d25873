/** The sentences of the command line, whatever their language (命令行用语). */
export interface CliWords {
  readonly usage: string;
  readonly unknownOption: (option: string) => string;
  readonly missingValue: (option: string) => string;
  readonly needlessValue: (option: string) => string;
  readonly badValue: (option: string, value: string, allowed: string) => string;
  readonly noFiles: string;
  readonly listWithCheck: string;
  readonly sameNames: (name: string) => string;
  readonly reading: (done: number, all: number, file: string) => string;
  readonly ruleBook: (title: string, source: 'built-in' | 'workbook' | 'file') => string;
  readonly ruleSheetIgnored: (file: string) => string;
  readonly ruleSheetsDiffer: (file: string, used: string) => string;
  readonly ruleBookRefused: string;
  /** `article`: what says that the city's score counts. */
  readonly provisional: (stage: string, article: string | null) => string;
  readonly stage: Readonly<Record<'self' | 'township' | 'city', string>>;
  readonly units: (units: number, graded: number) => string;
  readonly overQuota: (
    pool: string,
    quota: number,
    grade: string,
    excellent: number,
    over: number,
    units: readonly string[],
  ) => string;
  readonly noneOverQuota: (grade: string) => string;
  readonly commended: (listed: number, places: number) => string;
  /** `deadline` as MM-DD. */
  readonly rectification: (grade: string, deadline: string, units: readonly string[]) => string;
  readonly findings: (errors: number, warnings: number, notices: number) => string;
  readonly more: (count: number) => string;
  /** Findings that somebody set aside with a reason: how many, and what follows the sentence of each. */
  readonly settled: (count: number) => string;
  readonly setAside: (reason: string, day: string) => string;
  readonly written: (file: string, cells: number) => string;
  /** Nothing was to be written: the copy is the file itself. */
  readonly unchanged: (file: string) => string;
  /** The file was encrypted with the password that Excel tries by itself; the copy is not. */
  readonly decrypted: (file: string) => string;
  readonly refused: (sheet: string, cell: string, why: string) => string;
  readonly unrecalculated: (file: string, count: number, first: string) => string;
  readonly checkedOnly: string;
  readonly reportWritten: (file: string) => string;
}
