import fc from 'fast-check';
import { drawSpotChecks, type DrawCandidate } from '../../src/assessment';
import { decimal } from '../../src/workbook/decimal';

const candidates = (count: number, lead = '市委办'): DrawCandidate[] =>
  Array.from({ length: count }, (_, index) => ({ unit: `单位${index}`, lead }));
const TENTH = decimal(0.1);

describe('spot check (Article 5(4))', () => {
  test('draws the stated share of every lead, rounded up, at least one', () => {
    const draws = drawSpotChecks([...candidates(31, '甲'), ...candidates(3, '乙')], TENTH, '2018');
    expect(draws.map(({ lead, frozen, drawn }) => [lead, frozen.length, drawn.length])).toEqual([
      ['乙', 3, 1],
      ['甲', 31, 4],
    ]);
  });

  test('a draw of today can be repeated in years: this list and seed have given this', () => {
    const units = Array.from({ length: 24 }, (_, index) => ({
      unit: `单位${index + 1}`,
      lead: index % 3 ? '市委办' : '市纪委',
    }));
    const draws = drawSpotChecks(units, decimal(1), '2018-02-20');
    const numbers = (names: readonly string[] | undefined) => names?.map((name) => name.slice(2)).join(' ');
    expect(draws.map(({ lead, drawn }) => `${lead} ${numbers(drawn)}`)).toEqual([
      '市委办 21 18 23 12 20 5 6 15 17 3 2 24 14 9 8 11',
      '市纪委 19 7 4 16 10 13 1 22',
    ]);
    expect(numbers(draws[1]?.frozen)).toBe('1 10 13 16 19 22 4 7');
    expect(drawSpotChecks(units, decimal(0.25), '2018-02-20').map(({ drawn }) => numbers(drawn))).toEqual([
      '21 18 23 12',
      '19 7',
    ]);
  });

  test('the same list and seed give the same draw, whatever the order of the list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(candidates(40), { minLength: 40 }), fc.string(), (shuffled, seed) => {
        expect(drawSpotChecks(shuffled, TENTH, seed)).toEqual(drawSpotChecks(candidates(40), TENTH, seed));
      }),
    );
  });

  test('another seed, or one unit more, draws anew', () => {
    const seeds = new Set(
      Array.from({ length: 50 }, (_, seed) =>
        drawSpotChecks(candidates(40), TENTH, String(seed))[0]?.drawn.join(),
      ),
    );
    expect(seeds.size).toBeGreaterThan(40);
  });

  test('every unit is drawn about as often as any other', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 4_000; seed += 1) {
      for (const unit of drawSpotChecks(candidates(10), TENTH, String(seed))[0]?.drawn ?? []) {
        times.set(unit, (times.get(unit) ?? 0) + 1);
      }
    }
    expect(times.size).toBe(10);
    for (const count of times.values()) expect(Math.abs(count - 400)).toBeLessThan(100);
  });
});
