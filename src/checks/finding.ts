/** Makes findings: fills in what a check's meta and the place of the fault already say. */
import type { Area, CellRef } from '../workbook/address';
import type { Severity } from '../workbook/edit';
import type { Scalar, SheetSnapshot } from '../workbook/snapshot';
import type { CheckMeta, Finding, Fix } from './check';
import type { CheckCode, FindingParams } from './params';

/** Where a fault is, and whose. `sheet` and `area` are `null` for what concerns a file or the county. */
export interface Spot {
  readonly file: string;
  readonly sheet: SheetSnapshot | null;
  readonly area: Area | null;
  readonly unit: string | null;
  /** Further areas to mark, where the cells do not touch. */
  readonly also?: readonly Area[];
}

export const cellArea = ({ row, column }: CellRef): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** What a single finding has other than its check: one of the `variants`, another of the articles. */
interface Deviation {
  readonly severity?: Severity;
  readonly article?: string | null;
}

/** A finding of the check that `meta` documents. */
export function findingOf<C extends CheckCode>(
  meta: CheckMeta<C>,
  spot: Spot,
  params: FindingParams[C],
  fixes: readonly Fix[] = [],
  { severity = meta.severity, article = meta.articles[0] ?? null }: Deviation = {},
): Finding<C> {
  return {
    code: meta.code,
    severity,
    article,
    file: spot.file,
    sheet: spot.sheet?.name ?? null,
    area: spot.area,
    ...(spot.also && spot.also.length > 0 ? { also: spot.also } : {}),
    unit: spot.unit,
    params,
    fixes,
  };
}

/** A fix that puts `value` into the cell. */
export const fixCell = ({ row, column }: CellRef, value: Scalar): Fix => ({ row, column, value });

/** Cells joined to runs along rows or columns: E16, E17, E20 → E16:E17, E20. Given order is kept. */
export function runsOf(cells: readonly CellRef[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    const below = last && last.left === column && last.right === column && last.bottom + 1 === row;
    const beside = last && last.top === row && last.bottom === row && last.right + 1 === column;
    if (last && (below || beside)) runs[runs.length - 1] = { ...last, bottom: row, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
