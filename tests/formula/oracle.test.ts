/** What we evaluate is what spreadsheets compute from the printed formula: LibreOffice, and the engine of the preview. */
import fc from 'fast-check';
import { evaluate, print, round, type Expr, type Spot } from '../../src/formula';
import { recalculate } from '../../src/hosts/recalculation';
import { openWorkbook } from '../../src/hosts/xlsx';
import { cellKey } from '../../src/workbook/address';
import { toNumber } from '../../src/workbook/decimal';
import { isError, valueAt, type Scalar, type Snapshot } from '../../src/workbook/snapshot';
import { recomputeInLibreOffice } from '../support/libreoffice';
import { workbookOf, type BookCell } from '../support/workbooks';
import { anyContents, anyExpression, SLOTS, type Content } from './any-expression';

const LONG = 300_000;
const CASES = 200;
const SEED = 20171127;
/** Cells stand in a block of this width below each other, so that ranges run both ways. */
const WIDTH = 3;
const HEIGHT = SLOTS / WIDTH;

interface Case {
  readonly expr: Expr;
  readonly contents: readonly Content[];
  readonly formula: string;
  readonly expected: number | string | null;
}

const cases: readonly Case[] = fc
  .sample(fc.tuple(anyExpression, anyContents), { numRuns: CASES, seed: SEED })
  .map(([inner, contents], index) => {
    const expr = round(inner, 6);
    const place = (slot: number): Spot => ({
      prefix: '',
      row: index * HEIGHT + Math.floor(slot / WIDTH),
      column: 1 + (slot % WIDTH),
    });
    const formula = print(expr, place);
    if (formula === null) throw new Error('not printable');
    const value = evaluate(expr, (slot) => contents[slot] ?? null);
    return { expr, contents, formula, expected: typeof value === 'number' ? toNumber(value) : value };
  });

function rows(): readonly (readonly BookCell[])[] {
  return cases.flatMap(({ contents, formula }) =>
    Array.from({ length: HEIGHT }, (_, line): BookCell[] => [
      line === 0 ? { f: `=${formula}` } : null,
      ...contents
        .slice(line * WIDTH, (line + 1) * WIDTH)
        .map((content) => (typeof content === 'number' ? toNumber(content) : content)),
    ]),
  );
}

const bytes = workbookOf([{ name: '式', rows: rows() }]);

/** An error is no value; whether a zero is a blank, only a formula can tell. */
const shown = (value: Scalar | undefined): Scalar =>
  value === undefined || isError(value) ? null : typeof value === 'number' ? Number(value.toFixed(6)) : value;

const resultsIn = (snapshot: Snapshot): readonly Scalar[] =>
  cases.map((_, index) => {
    const sheet = snapshot.sheets[0];
    return shown(sheet && valueAt(sheet, index * HEIGHT, 0));
  });

const told = (results: readonly (Scalar | undefined)[]) =>
  cases.map(({ formula, contents }, index) => [formula, contents, shown(results[index])]);
const expected = cases.map(({ formula, contents, expected: value }) => [formula, contents, value]);

test('the cases are of many kinds, and most have a value', () => {
  expect(cases.filter(({ expected: value }) => value !== null).length).toBeGreaterThan(CASES / 2);
  const all = JSON.stringify(cases.map(({ expr }) => expr));
  for (const kind of ['counted', 'ref', 'average', 'divide', 'if', 'isBlank', 'or'])
    expect(all).toContain(`"kind":"${kind}"`);
});

test(
  'LibreOffice',
  () => expect(told(resultsIn(recomputeInLibreOffice(bytes).snapshot))).toEqual(expected),
  LONG,
);

test(
  'the engine',
  async () => {
    const { snapshot } = openWorkbook(bytes, 'in.xlsx');
    const sheet = snapshot.sheets[0];
    const { values } = await recalculate(
      snapshot,
      new Map([[sheet?.name ?? '', new Set(sheet?.formulas.keys())]]),
    );
    const results = cases.map((_, index) => values.get(sheet?.name ?? '')?.get(cellKey(index * HEIGHT, 0)));
    expect(told(results)).toEqual(expected);
  },
  LONG,
);
