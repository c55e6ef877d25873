/** Which city totals are an average of the stages' totals, and from where those totals are taken. */
import { assess, formFigures, isStageAverage, summaryFigures } from '../../src/assessment';
import { readWorkbook, type SumCell } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { decimal, formatDecimal, type Decimal } from '../../src/workbook/decimal';
import { ownFormula } from '../../src/workbook/own';
import { form, patched } from '../checks/support/county';
import { snapshotOf, type SheetInput } from '../support/snapshot';

type Figure = number | null;
const known = (figure: Figure) => (figure === null ? null : decimal(figure));
const figuresOf = ([self, township, city]: readonly [Figure, Figure, Figure]) => ({
  self: known(self),
  township: known(township),
  city: known(city),
});
const cell = (typed: Figure, formula: string | null = null, rest: Partial<SumCell> = {}): SumCell => ({
  row: 22,
  column: 8,
  role: 'total',
  stage: 'city',
  label: '合计',
  head: null,
  members: [],
  reading: typed === null ? { kind: 'blank' } : { kind: 'number', value: decimal(typed) },
  formula,
  ...rest,
});

describe('a typed number is believed when all three stages make it, and none is it already', () => {
  test.each<[number, [Figure, Figure, Figure], boolean]>([
    [91.33, [88, 92, 94], true],
    [91.3, [88, 92, 94], true],
    [91.4, [88, 92, 94], false],
    [91, [88, 92, 94], false],
    [91, [88, 92, 93], true],
    [91, [91, 90, 92], false],
    [91, [90, 91, 92], false],
    [91, [90, 92, 91], false],
    [91.5, [91, 91.5, 92], false],
    [91.33333, [88, 92, 94], true],
    [91.33334, [88, 92, 94], true],
    [91.3334, [88, 92, 94], false],
    [92.5, [null, 92, 93], false],
    [92.5, [92, null, 93], false],
    [92.5, [92, 93, null], false],
    [90, [88, 92, 94.5], false],
  ])('%p of %p: %p', (typed, figures, expected) => {
    expect(isStageAverage(cell(typed), figuresOf(figures))).toBe(expected);
  });
});

describe('a formula says itself that it is one, of two stages as well', () => {
  test.each<[number, string, [Figure, Figure, Figure], boolean]>([
    [91.33, '=AVERAGE(G23:I23)', [88, 92, 94], true],
    [90, '=AVERAGE(G23:H23)', [88, 92, 94], true],
    [93, '=average(H23:I23)', [88, 92, 94], true],
    [91, '=(G23+I23)/2', [88, 92, 94], true],
    [91.33, '=ROUND((G23+H23+I23)/3,2)', [88, 92, 94], true],
    [90.5, '=AVERAGE(G23:I23)', [88, null, 93], true],
    [90.5, '=(G23+I23)/20', [88, null, 93], false],
    [90.5, '=(G23+I23)/4', [88, null, 93], false],
    [90.5, '=G23+I23/2', [88, null, 93], false],
    [90.5, '=SUM(G6:G22)', [88, null, 93], false],
    [88, '=AVERAGE(G23)', [88, null, 93], false],
    [90, '=AVERAGE(I6:I22)', [null, null, 93], false],
    [90, '=AVERAGE(G23:H23)', [88, 92, null], false],
    [93, '=AVERAGE(I23)', [88, 98, 93], false],
    [91.4, '=AVERAGE(G23:I23)', [88, 92, 94], false],
    // A formula that names no average is a number like any other.
    [91.33, '=ROUND(K1,2)', [88, 92, 94], true],
    [91, '=ROUND(K1,2)', [88, 92, 94], false],
  ])('%p by %s of %p: %p', (typed, formula, figures, expected) => {
    expect(isStageAverage(cell(typed, formula), figuresOf(figures))).toBe(expected);
  });
});

test('only a total of the city that staff made can be one', () => {
  const figures = figuresOf([88, 92, 94]);
  expect(isStageAverage(cell(91.33, null, { role: 'base' }), figures)).toBe(false);
  expect(isStageAverage(cell(91.33, null, { stage: 'self' }), figures)).toBe(false);
  expect(isStageAverage(cell(null), figures)).toBe(false);
  expect(isStageAverage(cell(91.33, ownFormula('总分', 'AVERAGE(G23:I23)')), figures)).toBe(false);
});

describe('totals of the stages', () => {
  const judged = (sheet: SheetInput) => {
    const unit = assess([readWorkbook(snapshotOf([sheet]), MILE_2017)], MILE_2017, 'city').units[0];
    const first = unit?.forms[0];
    if (!unit || !first) throw new Error('no form');
    return { unit, first };
  };
  const show = (figures: Readonly<Record<string, Decimal | null>>) =>
    Object.entries(figures).map(
      ([stage, figure]) => `${stage} ${figure === null ? '-' : formatDecimal(figure)}`,
    );
  const typed = { G19: 70, G23: 88, H19: 71, H23: 87, I19: 72, I23: 90 };

  test('of the items where they are scored, else as typed; of the city only by its items', () => {
    const scored = judged(patched(form(), typed));
    expect(show(formFigures(scored.first))).toEqual(['self 88', 'township 87', 'city 92.5']);
    expect(show(summaryFigures(scored.first.form.sums, scored.unit))).toEqual([
      'self 88',
      'township 87',
      'city 92.5',
    ]);
    const empty = judged(patched(form({ city: [] }), typed));
    expect(show(formFigures(empty.first))).toEqual(['self 88', 'township 87', 'city -']);
    expect(show(summaryFigures(empty.first.form.sums, empty.unit))).toEqual([
      'self 88',
      'township 87',
      'city -',
    ]);
  });

  test('unknown where nothing is typed', () => {
    const { first, unit } = judged(form());
    expect(show(formFigures(first))).toEqual(['self -', 'township -', 'city 92.5']);
    expect(show(summaryFigures([], unit))).toEqual(['self -', 'township -', 'city 92.5']);
  });
});
