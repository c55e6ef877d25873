/** What the pane says about what is made for paper (清单和打印). */

export interface PrintingWords {
  readonly menu: Readonly<Record<'list' | 'slips' | 'printView', string>>;
  /** Beside the state of the pane while the marks are off. */
  readonly marksAreOff: string;
  readonly listed: (sheet: string, findings: number) => string;
  readonly slips: (sheet: string, units: number) => string;
  readonly told: Readonly<Record<PrintingMessage, string>>;
  readonly help: { readonly title: string; readonly text: string };
}

export type PrintingMessage =
  'nothingToReturn' | 'printView' | 'printViewEnded' | 'printViewOver' | 'noMarks';
