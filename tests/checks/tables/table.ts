/** What every check is tested with: cases that fire, cases that do not, near misses, and two faults at once. */
import type { CheckCode } from '../../../src/checks';
import type { Cell } from '../support/county';
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
  /** Faults that are there and not said, since they follow from those that are. */
  readonly silences?: readonly CheckCode[];
  /** Values the first finding of the check offers, in order. */
  readonly offers?: readonly unknown[];
}

/** At least one: a kind of case that is missing does not compile. */
export type Cases = readonly [Case, ...Case[]];

/** Severity; fix: 可 in bulk, 半 the user picks, 否 a person; the article that the sentence cites, where it cites one. */
export type Paper = `${'错' | '警' | '注'} ${'可' | '半' | '否'}${'' | ` ${string}`}`;

export interface Table {
  /** What the catalogue on paper says of the check. Written here apart from the check, to hold it to that. */
  readonly paper: Paper;
  /** Why no small county at random has this fault by itself: then the cases here are all there is. */
  readonly unplanted?: string;
  /** What would mend it is no content of a cell, though the fix is one of a kind: a person does it in the sheet. */
  readonly beyondCells?: string;
  /**
   * What a person puts into the cells of a finding that offers nothing: where the mark goes out by itself and a 3, which
   * suits any score, would not mend it. `ballots`: counts that agree, over the whole row.
   */
  readonly right?: { readonly cell: Cell } | { readonly ballots: true };
  /** The fault is there. The first case is the example on the page of the check and carries its sentence. */
  readonly fires: Cases;
  /** Right as it stands, or without the field that the check is about. */
  readonly spares: Cases;
  /** Near misses: a step from the fault, on the right side of the line, or the fault of another check. */
  readonly near: Cases;
  /** Together with another fault: both are said, or one silences the other and the case says so. */
  readonly together: Cases;
}

export type Tables<C extends CheckCode> = { readonly [K in C]: Table };

export type CaseKind = 'fires' | 'spares' | 'near' | 'together';
export const CASE_KINDS: readonly CaseKind[] = ['fires', 'spares', 'near', 'together'];
