/** The sample county is clean; one fault in the lines below a form, or in its formulas, gives exactly its code. */
import type { CheckCode } from '../../src/checks';
import { countySheets, makeCounty } from '../../tools/county/county';
import type { SheetInput } from '../support/snapshot';
import { findingsIn, said } from './support/findings';
import type { Cell } from './support/county';

const QUOTAS = /^Q0[1-3]/;
const UNIT = '市农业局';
const sheets: readonly SheetInput[] = countySheets(makeCounty(), 'forms').map(({ name, rows, merges }) => ({
  name,
  rows,
  merges,
}));
const others = (finds: readonly string[]) => finds.filter((found) => !QUOTAS.test(found));
const total = (rows: SheetInput['rows']) => rows.findIndex((row) => row[3] === '合计');

/** The county with one cell of the unit's form changed; rows count from its 合计. */
function changed(column: number, below: number, change: (before: Cell) => Cell): readonly SheetInput[] {
  return sheets.map((sheet) => {
    if (sheet.name !== UNIT) return sheet;
    const at = total(sheet.rows) + below;
    const rows = sheet.rows.map((row, index) =>
      index === at ? row.with(column, change(row[column] ?? null)) : row,
    );
    return { ...sheet, rows };
  });
}
const text = (from: string | RegExp, to: string) => (before: Cell) => {
  const after = String(before).replace(from, to);
  if (after === before) throw new Error(`nothing to replace in ${String(before)}`);
  return after;
};

test('clean', () => expect(others(said(findingsIn([sheets])))).toEqual([]));

test.each<[CheckCode, string, number, number, (before: Cell) => Cell]>([
  ['E01', 'no secretary', 3, 1, text('(样例)', '')],
  ['E01', 'no director', 3, 1, text(/\(样例\)$/, '')],
  ['E02', 'no seal of the village', 3, 2, text('(样例)', '')],
  ['E03', 'no head of the township', 3, 3, text(/\(样例\)$/, '')],
  ['E02', 'no seal of the township', 3, 4, text('(样例)', '')],
  ['D01', 'confirmed late', 3, 2, text('21日', '25日')],
  ['D01', 'checked late', 3, 4, text('1月25日', '1月28日')],
  ['D02', 'checked before it was confirmed', 3, 4, text('1月25日', '1月19日')],
  ['D03', 'no day of the calendar', 3, 4, text('1月25日', '1月35日')],
  ['D04', 'a year ago', 3, 4, text('2018', '2017')],
])('%s: %s', (code, _, column, below, change) => {
  expect(
    others(said(findingsIn([changed(column, below, change)]))).map((found) => found.slice(0, 3)),
  ).toEqual([code]);
});

/** Every form with its city total as a formula of the user's. */
function withFormulas(cut: (range: string, sheet: string) => string): readonly SheetInput[] {
  return sheets.map((sheet) => {
    const at = total(sheet.rows);
    if (at < 0) return sheet;
    const scores = sheet.rows.slice(5, at).map((row) => (row[0] === null ? 0 : Number(row[8] ?? 0)));
    const sum = Math.round(scores.reduce((a, b) => a + b, 0) * 100) / 100;
    const f = cut(`=SUM(I6:I18,I20:I${at})`, sheet.name);
    const cell = f === '' ? sum : { f, v: sum };
    return { ...sheet, rows: sheet.rows.map((row, index) => (index === at ? row.with(8, cell) : row)) };
  });
}

test('formulas over all items are right', () => {
  expect(others(said(findingsIn([withFormulas((range) => range)])))).toEqual([]);
});

test('V13: one total typed where all others are formulas', () => {
  const typed = withFormulas((range, sheet) => (sheet === UNIT ? '' : range));
  expect(others(said(findingsIn([typed])))).toEqual(['V13 I23']);
});

test('V14: one formula that stops too early', () => {
  const short = withFormulas((range, sheet) => (sheet === UNIT ? range.replace(/I22/, 'I21') : range));
  expect(others(said(findingsIn([short])))).toEqual(['V14 I23']);
});
