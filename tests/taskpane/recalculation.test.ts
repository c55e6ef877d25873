/**
 * A workbook that is calculated by hand: its formulas may give old values, until they are computed once on request.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../src/hosts/excel';
import { PaneSession } from '../../src/taskpane/session/session';
import { CITY_COLUMN, countyOfForms, FIRST_ITEM } from '../hosts/excel/county';
import { openInExcel } from '../simulated-excel/office';
import type { MemoryWorkbook } from '../simulated-excel/store/memory-workbook';

/** The one formula there is. */
const calculate = (workbook: MemoryWorkbook): Promise<void> => {
  const sheet = workbook.sheet('单位1');
  if (sheet.cell(FIRST_ITEM, CITY_COLUMN)?.formula)
    sheet.compute(FIRST_ITEM, CITY_COLUMN, sheet.cell(0, 20)?.value ?? null);
  return Promise.resolve();
};

async function byHand() {
  const workbook = countyOfForms(2, calculate);
  const sheet = workbook.sheet('单位1');
  // A score that a formula has from elsewhere.
  sheet.enter(0, 20, { value: 1, formula: null });
  sheet.enter(FIRST_ITEM, CITY_COLUMN, { value: 1, formula: '=U1' });
  workbook.calculation = 'Manual';
  await openInExcel(workbook);
  const session = new PaneSession({
    host: new ExcelHost(),
    loadTemplates: () => import('../../src/templates'),
  });
  await session.start();
  const base = () => session.store.get().judgement?.assessment.units[0]?.base ?? null;
  const codes = () => session.store.get().judgement?.open.map(({ code }) => code) ?? [];
  return { workbook, sheet, session, base, codes };
}

test('what was typed since is in no formula, until all are computed once', async () => {
  const { sheet, session, base, codes } = await byHand();
  expect(codes()).toContain('T16');
  const before = base();
  sheet.enter(0, 20, { value: 3, formula: null });
  await session.reopen();
  expect(base()).toBe(before);

  await session.recalculate();
  expect((base() ?? 0) - (before ?? 0)).toBe(2e8);
  expect(session.store.get().message).toEqual({ kind: 'recalculated' });
  // Excel still calculates by hand: it is said as long as that is so.
  expect(codes()).toContain('T16');
});
