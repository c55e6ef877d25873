/** What must hold for every county: order does not matter, grading again changes nothing, rounding lifts nobody. */
import fc from 'fast-check';
import { assess, type UnitResult } from '../../src/assessment';
import { readWorkbook } from '../../src/reading';
import { builtInRuleBook } from '../../src/rulebook';
import { formatDecimal } from '../../src/workbook/decimal';
import { countySheets, makeCounty } from '../../tools/county/county';
import type { SheetSpec } from '../../src/templates/spec';
import { snapshotOf, type SheetInput } from '../support/snapshot';

const toInput = ({ name, rows, merges }: SheetSpec): SheetInput => ({ name, rows, merges });
const judge = (sheets: readonly SheetInput[]) =>
  assess([readWorkbook(snapshotOf(sheets), builtInRuleBook)], builtInRuleBook, 'city');
const brief = (unit: UnitResult) => [
  unit.unit,
  unit.total && formatDecimal(unit.total),
  unit.grade?.name,
  unit.pool,
];
const byName = (units: readonly UnitResult[]) =>
  units.map(brief).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

describe('order does not matter', () => {
  const sheets = countySheets(makeCounty(), 'forms').map(toInput);
  const expected = judge(sheets);

  test('of sheets: units follow the roster whatever stands first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sheets, { minLength: sheets.length }), (shuffled) => {
        const { units, pools } = judge(shuffled);
        expect(units.map(brief)).toEqual(expected.units.map(brief));
        expect(pools.map(({ pool, excellent, over }) => [pool, excellent, over])).toEqual(
          expected.pools.map(({ pool, excellent, over }) => [pool, excellent, over]),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('of rows of a list', () => {
    const list = countySheets(makeCounty(), 'list').map(toInput).at(-1);
    const head = list?.rows.slice(0, 5) ?? [];
    const body = list?.rows.slice(5, -1) ?? [];
    const whole = byName(
      judge([{ name: '汇总', rows: [...head, ...body], merges: list?.merges ?? [] }]).units,
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...body], { minLength: body.length }), (rows) => {
        expect(
          byName(judge([{ name: '汇总', rows: [...head, ...rows], merges: list?.merges ?? [] }]).units),
        ).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });
});

describe('rounding traps (Article 6)', () => {
  const MAXIMA = [15, 10, 8, 12, 5, 5, 5, 5, 6, 6, 4, 4, 15];
  const HEADER = ['挂包单位', ...MAXIMA.map((max, i) => `项目${i}(${max}分)`), '加分(20分)'];

  /** Scores with one decimal that add up to exactly `target` tenths. */
  function split(target: number, seeds: readonly number[]): number[] {
    const scores = MAXIMA.map((max) => max * 10);
    let rest = 1000 - target;
    for (let i = 0; rest > 0; i += 1) {
      const index = (seeds[i % seeds.length] ?? 0) % scores.length;
      const take = Math.min(rest, scores[index] ?? 0, 1 + ((seeds[(i * 7 + 3) % seeds.length] ?? 0) % 9));
      scores[index] = (scores[index] ?? 0) - take;
      rest -= take;
    }
    return scores.map((tenths) => tenths / 10);
  }

  test.each([
    [900, '优秀'],
    [800, '良好'],
    [700, '合格'],
    [899, '良好'],
    [799, '合格'],
    [699, '不合格'],
  ])('10,000 forms that total exactly %p tenths are all %s', (target, grade) => {
    const seeds = fc.sample(fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 }), {
      numRuns: 10_000,
      seed: target,
    });
    const rows = seeds.map((seed, index) => [`单位${index}`, ...split(target, seed), 0]);
    const { units } = judge([{ name: '汇总', rows: [HEADER, ...rows] }]);
    expect(units).toHaveLength(10_000);
    expect(new Set(units.map((unit) => unit.grade?.name))).toEqual(new Set([grade]));
    expect(new Set(units.map(({ total }) => total && formatDecimal(total)))).toEqual(
      new Set([String(target / 10)]),
    );
    // The trap is real: binary sums of the same scores miss the bound.
    const binary = rows.filter(
      (row) => (row.slice(1) as number[]).reduce((sum, score) => sum + score, 0) !== target / 10,
    );
    expect(binary.length).toBeGreaterThan(100);
  });
});
