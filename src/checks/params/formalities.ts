/** What findings about dates, confirmations and names as text say, as data (D, E, F). Dates are ISO, `2018-01-23`. */

/** What a date on a form is the date of. */
export type DateKind = 'self' | 'report' | 'village' | 'township' | 'city' | 'spotCheck' | 'rectification';
/** Who has to confirm; `signature` where the form does not say who signs. */
export type Signer = 'secretary' | 'director' | 'townshipSecretary' | 'townshipHead' | 'signature';

export interface DatedEvent {
  readonly kind: DateKind;
  readonly date: string;
}

export interface FormalityParams {
  D01: DatedEvent & { readonly unit: string | null; readonly deadline: string; readonly days: number };
  D02: { readonly later: DatedEvent; readonly earlier: DatedEvent };
  /** `meant` is `null` for figures that make no day of the calendar. */
  D03: { readonly text: string; readonly meant: string | null; readonly number: boolean };
  D04: DatedEvent & { readonly assessed: number; readonly expected: string };
  D06: { readonly unit: string | null; readonly date: string; readonly deadline: string };
  E01: { readonly unit: string | null; readonly signers: readonly Signer[] };
  E02: { readonly unit: string | null; readonly section: 'village' | 'township' };
  E03: { readonly unit: string | null; readonly signers: readonly Signer[] };
  /** Labels as the form writes them. */
  E05: { readonly unit: string | null; readonly missing: readonly string[] };
  F07: { readonly text: string; readonly sign: string };
}
