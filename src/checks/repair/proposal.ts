/** The smallest repair (最小修正): one cell whose change makes all sums, limits and rates around it agree. */
import type { CellRef } from '../../workbook/address';
import type { Decimal } from '../../workbook/decimal';
import { SLIP_WEIGHT, type Slip } from './slips';

/** One cell, the number it most likely should hold, and why that is believed. */
export interface Repair extends CellRef {
  readonly value: Decimal;
  /** What the cell holds now, as text; empty for a blank cell. */
  readonly typed: string;
  readonly slip: Slip | null;
}

/** A repair together with how much speaks for it besides its slip. */
export interface Candidate extends Repair {
  readonly support: number;
}

export interface Proposal {
  /** One repair stands out; otherwise `repairs` are equals. */
  readonly likely: boolean;
  /** The likely one first, then its rivals; never more than three. */
  readonly repairs: readonly Repair[];
}

/** More equals than these are no proposal but a guess. */
const MOST = 3;

const weightOf = ({ slip, support }: Candidate): number => support + (slip === null ? 0 : SLIP_WEIGHT[slip]);

/** What is worth proposing of several candidates; `null` when nothing speaks for any, or too many are equal. */
export function proposalOf(candidates: readonly Candidate[]): Proposal | null {
  const supported = candidates.filter((candidate) => weightOf(candidate) > 0);
  const best = Math.max(0, ...supported.map(weightOf));
  const equals = supported.filter((candidate) => weightOf(candidate) === best);
  if (equals.length === 0 || equals.length > MOST) return null;
  const rivals = supported.filter((candidate) => weightOf(candidate) < best);
  const repairs = equals.length === 1 ? [...equals, ...rivals].slice(0, MOST) : equals;
  return {
    likely: equals.length === 1,
    repairs: repairs.map(({ row, column, value, typed, slip }) => ({ row, column, value, typed, slip })),
  };
}

/** What a check itself knows, with what the figures around speak for as its rivals. */
export const joined = (own: Proposal, found: Proposal): Proposal => ({
  ...own,
  repairs: distinct([...own.repairs, ...found.repairs]).slice(0, MOST),
});

/** Each cell and value once, the first of them. */
export function distinct<T extends CellRef & { readonly value: unknown }>(
  changes: readonly T[],
): readonly T[] {
  const first = new Map<string, T>();
  for (const change of changes) {
    const key = JSON.stringify([change.row, change.column, change.value]);
    if (!first.has(key)) first.set(key, change);
  }
  return [...first.values()];
}
