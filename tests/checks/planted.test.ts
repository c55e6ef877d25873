/** One fault planted at a random place of a random clean county gives exactly its code, and two give both. */
import fc from 'fast-check';
import type { CheckCode } from '../../src/checks';
import { decimal, formatDecimal, sum, toNumber } from '../../src/workbook/decimal';
import { BASE_ITEMS, form, patched, roster, survey, type Cell, type Patch } from './support/county';
import { findingsIn, said } from './support/findings';
import type { SheetInput } from '../support/snapshot';

const MAXIMA = [15, 10, 8, 12, 5, 5, 5, 5, 6, 6, 4, 4, 15, 10, 6, 4];
const SATISFACTION = 12;
const total = (scores: readonly number[]) =>
  toNumber(sum(scores.map((score) => decimal(formatDecimal(decimal(score))))));

/** Scores with up to two decimals within their limits; full points for satisfaction, as 91.2 % earn them. */
const scores = fc
  .tuple(...MAXIMA.map((max) => fc.integer({ min: 0, max: max * 100 })))
  .map((hundredths) => hundredths.map((value, index) => (index === SATISFACTION ? 15 : value / 100)));

interface County {
  readonly scores: readonly number[];
  readonly typed: boolean;
}
const county: fc.Arbitrary<County> = fc.record({ scores, typed: fc.boolean() });

const rowOf = (index: number) => (index < BASE_ITEMS ? index + 6 : index + 7);
const cellOf = (index: number) => `I${rowOf(index)}`;

function sheets(
  { scores: city, typed }: County,
  patch: Patch = {},
  ballots: readonly Cell[] = BALLOTS,
): readonly SheetInput[] {
  const sums = typed ? { baseSum: total(city.slice(0, BASE_ITEMS)), total: total(city) } : {};
  return [
    roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]),
    patched(form({ city, ...sums }), patch),
    survey([['市水务局', '可乐村', ...ballots]]),
  ];
}
const BALLOTS: readonly Cell[] = [60, 58, 57, 40, 12, 3, 2, 91.2];

const anyItem = fc.integer({ min: 0, max: MAXIMA.length - 1 });
const baseItem = fc
  .constantFrom(...MAXIMA.keys())
  .filter((index) => index < BASE_ITEMS && index !== SATISFACTION);
const bonusItem = fc.integer({ min: BASE_ITEMS, max: MAXIMA.length - 1 });
const fullWidth = (text: string) =>
  [...text].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');

type Plant = (score: number, index: number) => Cell;
/** Faults of a single score cell, where they may stand, and how they are written. */
const PLANTS: readonly (readonly [CheckCode, fc.Arbitrary<number>, Plant])[] = [
  ['V01', baseItem, (_, index) => (MAXIMA[index] ?? 0) + 0.5],
  ['B02', bonusItem, (_, index) => (MAXIMA[index] ?? 0) + 1],
  ['V02', anyItem, () => -1],
  ['V03', anyItem, () => '较好'],
  ['V04', anyItem, (score) => `${score}分`],
  ['V05', anyItem, (score) => fullWidth(String(score))],
  ['V06', anyItem, (score) => String(score)],
  ['V07', anyItem, (score) => ` ${score}\u3000`],
  ['V09', anyItem, (score) => `${Math.floor(score)}。5`],
  ['V10', anyItem, () => null],
  ['V11', anyItem, () => ({ error: '#REF!' })],
  ['V21', anyItem, () => '√'],
  ['V22', anyItem, () => '3/4'],
];

test('a clean county gives no error and no warning', () => {
  fc.assert(
    fc.property(county, (clean) => expect(said(findingsIn([sheets(clean)]))).toEqual([])),
    { numRuns: 60 },
  );
});

test.each(PLANTS)('%s', (code, item, write) => {
  fc.assert(
    fc.property(county, item, (clean, index) => {
      const patch = { [cellOf(index)]: write(clean.scores[index] ?? 0, index) };
      expect(said(findingsIn([sheets(clean, patch)]))).toEqual([`${code} ${cellOf(index)}`]);
    }),
    { numRuns: 40 },
  );
});

test('two faults in two cells are both said, and nothing else', () => {
  const plants = fc.tuple(fc.constantFrom(...PLANTS), fc.constantFrom(...PLANTS));
  fc.assert(
    fc.property(county, plants, fc.nat(), fc.nat(), (clean, [first, second], seed, other) => {
      const at = (plant: (typeof PLANTS)[number], n: number) =>
        plant[0] === 'B02' ? BASE_ITEMS + (n % 3) : n % SATISFACTION;
      const [a, b] = [at(first, seed), at(second, other)];
      fc.pre(a !== b && !(first[0] === 'V10' && second[0] === 'V10'));
      const patch = {
        [cellOf(a)]: first[2](clean.scores[a] ?? 0, a),
        [cellOf(b)]: second[2](clean.scores[b] ?? 0, b),
      };
      const expected = [`${first[0]} ${cellOf(a)}`, `${second[0]} ${cellOf(b)}`];
      expect([...said(findingsIn([sheets(clean, patch)]))].sort()).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
});

test('a typed total that is off by anything is one finding at the total', () => {
  const off = fc.integer({ min: -500, max: 500 }).filter((hundredths) => hundredths !== 0);
  fc.assert(
    fc.property(scores, off, (city, hundredths) => {
      const right = total(city);
      const wrong = toNumber(decimal(formatDecimal(decimal(Math.round(right * 100 + hundredths) / 100))));
      const found = said(findingsIn([sheets({ scores: city, typed: true }, { I23: wrong })]));
      expect(found).toEqual([wrong > 120 ? 'S05 I23' : 'S01 I23']);
    }),
    { numRuns: 60 },
  );
});

/** Changes of one ballot count, by position, and the code each must give. */
const BALLOT_FAULTS: readonly (readonly [CheckCode, number, Cell])[] = [
  ['M01', 3, 41], ['M01', 4, 11], ['M01', 5, 4], ['M01', 6, 0], ['M01', 2, 56],
  ['M02', 0, 57], ['M02', 1, 61], ['M03', 2, 59], ['M03', 1, 56],
  ['M04', 3, 40.5], ['M04', 6, -2], ['M05', 7, 95], ['M07', 2, 0],
]; // prettier-ignore

test.each(BALLOT_FAULTS)('%s: count %i becomes %s', (code, position, value) => {
  fc.assert(
    fc.property(county, (clean) => {
      const ballots = BALLOTS.with(position, value);
      const found = said(findingsIn([sheets(clean, {}, ballots)]));
      expect(found.map((text) => text.slice(0, 3))).toEqual([code]);
    }),
    { numRuns: 10 },
  );
});

test('the same input gives the same list', () => {
  fc.assert(
    fc.property(county, anyItem, (clean, index) => {
      const planted = sheets(clean, { [cellOf(index)]: '较好' });
      expect(findingsIn([planted])).toEqual(findingsIn([planted]));
    }),
    { numRuns: 10 },
  );
});
