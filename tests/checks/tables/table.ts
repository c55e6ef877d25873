/** What every check is tested with: cases that fire, near misses, and two faults at once. */
import type { CheckCode } from '../../../src/checks';
import type { SheetInput } from '../../support/snapshot';
import type { Setting } from '../support/findings';

export interface Case {
  /** What is done to a clean form, in a few words. */
  readonly does: string;
  readonly sheets: readonly SheetInput[];
  /** Further files of the same county. */
  readonly more?: readonly (readonly SheetInput[])[];
  readonly setting?: Setting;
  /** All errors and warnings expected, and the notices of the check itself, as `V01 I7` in report order. */
  readonly finds: readonly string[];
  /** The Chinese sentence of the first finding of the check. */
  readonly says?: string;
  /** Values the first finding of the check offers, in order. */
  readonly offers?: readonly unknown[];
}

export interface Table {
  readonly fires: readonly Case[];
  /** Near misses: alike, but right. */
  readonly spares: readonly Case[];
  /** Together with another fault. */
  readonly together: readonly Case[];
}

export type Tables<C extends CheckCode> = { readonly [K in C]: Table };
