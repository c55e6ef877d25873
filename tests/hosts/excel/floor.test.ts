/**
 * An Excel that has just the oldest ExcelApi we support: the client itself refuses every newer member.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost, type CellsChanged } from '../../../src/hosts/excel';
import { parseArea } from '../../../src/workbook/address';
import type { CellEdit } from '../../../src/workbook/edit';
import { openInExcel, settled } from '../../simulated-excel/office';
import { countyOfForms } from './county';

const EMPTY = { formula: null, value: null } as const;

test('reads, applies, marks, keeps settings and watches', async () => {
  const workbook = countyOfForms(5);
  const excel = await openInExcel(workbook, '1.9');
  const host = new ExcelHost();
  const snapshot = await host.read();
  expect(snapshot.sheets).toHaveLength(5);
  const seen: CellsChanged[] = [];
  await host.onChanged((change) => seen.push(change));
  const edits = snapshot.sheets.map(({ name }): CellEdit => ({
    kind: 'cell',
    sheet: name,
    row: 21,
    column: 7,
    expected: EMPTY,
    content: { formula: '=SUM(H6:H21)', value: 0 },
  }));
  const area = parseArea('H6');
  if (!area) throw new Error('area');
  const applied = await host.apply([
    ...edits,
    { kind: 'marks', sheet: '单位1', marks: [{ severity: 'error', areas: [area] }] },
  ]);
  expect(applied.refused).toEqual([]);
  expect(applied.written).toHaveLength(5);
  await host.settings.set('undo', [1]);
  expect(await host.settings.get('undo')).toEqual([1]);
  await settled();
  // Events of this Excel don't say who changed a cell: what we wrote ourselves is remembered.
  expect(seen).toEqual([]);
  workbook.type('单位2', 'F6', [[3]]);
  await settled();
  expect(seen.map(({ sheet }) => sheet)).toEqual(['单位2']);
  expect(excel.missing).toEqual([]);
});
