/** Fixes (修正) of findings as edits, through the same road as results; overlaps are settled here and nowhere else. */
import { cellKey } from '../workbook/address';
import { decimalFromNumber, toNumber } from '../workbook/decimal';
import type { CellEdit } from '../workbook/edit';
import { findSheet, formulaAt, valueAt, type Scalar, type Snapshot } from '../workbook/snapshot';
import type { Finding, Fix } from '../checks/check';

/** A fix that somebody has chosen. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** One edit per cell: of two fixes for the same cell the first one counts. */
export function planFixes(chosen: readonly ChosenFix[], snapshot: Snapshot): readonly CellEdit[] {
  const taken = new Set<string>();
  const edits: CellEdit[] = [];
  for (const { finding, fix } of chosen) {
    const sheet = finding.sheet === null ? undefined : findSheet(snapshot, finding.sheet);
    if (!sheet || finding.file !== snapshot.file) continue;
    const place = `${sheet.name}\n${cellKey(fix.row, fix.column)}`;
    if (taken.has(place)) continue;
    taken.add(place);
    const { row, column } = fix;
    const expected = { formula: formulaAt(sheet, row, column), value: valueAt(sheet, row, column) };
    const content = { formula: fix.formula ?? null, value: exact(fix.value) };
    // A number put into a cell formatted as text would stay a text.
    const textual = sheet.formats.get(cellKey(row, column)) === '@' && typeof content.value === 'number';
    const format = fix.format ?? (textual ? 'General' : undefined);
    edits.push({
      kind: 'cell',
      sheet: sheet.name,
      row,
      column,
      expected,
      content,
      ...(format === undefined ? {} : { format }),
    });
  }
  return edits;
}

/** The number that was meant, without the tail that binary arithmetic leaves. */
function exact(value: Scalar): Scalar {
  const decimal = typeof value === 'number' ? decimalFromNumber(value) : null;
  return decimal === null ? value : toNumber(decimal);
}
