/** The smallest repair: what is proposed for which figures, in words and as fixes. */
import fc from 'fast-check';
import { message } from '../../../src/locales';
import { decimal, sum, toNumber } from '../../../src/workbook/decimal';
import { toA1 } from '../../../src/workbook/address';
import { BASE_ITEMS, form, list, patched, SCORES, survey, type Cell, type Patch } from '../support/county';
import { staged } from '../support/filled-forms';
import { brief, findingsIn, said } from '../support/findings';
import type { SheetInput } from '../../support/snapshot';
import type { Finding } from '../../../src/checks';

const MAXIMA = [15, 10, 8, 12, 5, 5, 5, 5, 6, 6, 4, 4, 15, 10, 6, 4];

/** A form with its sums typed right: 小计 86.5 in I19, 合计 92.5 in I23. */
const summed = (patch: Patch, rest: Parameters<typeof form>[0] = {}): SheetInput =>
  patched(form({ baseSum: 86.5, total: 92.5, ...rest }), patch);

/** All base items have their full points: 小计 100, 合计 106. */
const full = (patch: Patch): SheetInput => {
  const city = SCORES.map((score, index) => (index < BASE_ITEMS ? (MAXIMA[index] ?? 0) : score));
  return patched(form({ city, baseSum: 100, total: 106 }), patch);
};

const offered = ({ fixes }: Finding): readonly string[] =>
  fixes.map(({ row, column, value }) => `${toA1(row, column)}=${String(value)}`);

interface Case {
  readonly does: string;
  readonly sheet: SheetInput;
  readonly at: string;
  /** End of the sentence; `null` when nothing is proposed. */
  readonly says: string | null;
  readonly offers: readonly string[];
}

const FORMS: readonly Case[] = [
  {
    does: 'two digits of a total swapped, the base right',
    sheet: summed({ I23: 95.2 }),
    at: 'S01 I23',
    says: 'I23很可能是92.5,误填95.2(像是数字写颠倒了)。',
    offers: ['I23=92.5'],
  },
  {
    does: 'a lost decimal point in an item, told by both sums',
    sheet: summed({ I9: 105 }),
    at: 'V01 I9',
    says: 'I9很可能是10.5,误填105(像是小数点错了位)。',
    offers: ['I9=10.5'],
  },
  {
    does: 'a key pressed twice',
    sheet: summed({ I8: 77 }),
    at: 'V01 I8',
    says: 'I8很可能是7,误填77(像是多按了一位)。',
    offers: ['I8=7'],
  },
  {
    does: 'a negative score',
    sheet: summed({ I8: -7 }),
    at: 'V02 I8',
    says: 'I8很可能是7,误填-7。',
    offers: ['I8=7'],
  },
  {
    does: 'a word where both typed sums know the number',
    sheet: summed({ I13: '较好' }),
    at: 'V03 I13',
    says: 'I13很可能是4,误填较好。',
    offers: ['I13=4'],
  },
  {
    does: 'a blank',
    sheet: summed({ I13: null }),
    at: 'V10 I13',
    says: 'I13很可能是4,这里还空着。',
    offers: ['I13=4'],
  },
  {
    does: 'a blank that the sums take for nothing',
    sheet: summed({ I13: null, I19: 82.5, I23: 88.5 }),
    at: 'V10 I13',
    says: null,
    offers: [],
  },
  {
    does: 'two values in one cell, of which the sums know one',
    sheet: summed({ I13: '4/5' }),
    at: 'V22 I13',
    says: 'I13很可能是4,误填4/5。',
    offers: ['I13=4'],
  },
  {
    does: 'an item that another stage has right, against both sums',
    sheet: summed({ I8: 2 }, { township_: [15, 10, 7, 12, 5, 5, 5, 5, 6, 6, 4, 4, 15, 10, 6, 4] }),
    at: 'S02 I19',
    says: 'I8很可能是7,误填2(别的阶段填的就是这个数)。',
    offers: [],
  },
  {
    does: 'a total and a base that are off by different amounts',
    sheet: summed({ I19: 80, I23: 95 }),
    at: 'S02 I19',
    says: null,
    offers: ['I19=86.5'],
  },
  {
    does: 'a lone total off by a plain amount: the items may be as wrong as the sum',
    sheet: patched(form({ total: 92 }), {}),
    at: 'S01 I23',
    says: null,
    offers: ['I23=92.5'],
  },
  {
    does: 'a formula follows its items and is no witness',
    sheet: summed({
      I8: 77,
      I19: { f: '=SUM(I6:I18)', v: 156.5 },
      I23: { f: '=I19+SUM(I20:I22)', v: 162.5 },
    }),
    at: 'V01 I8',
    says: null,
    offers: [],
  },
  {
    does: 'what the sums leave for it is above the points of the item',
    sheet: summed({ I13: '较好', I19: 96.5, I23: 102.5 }),
    at: 'V03 I13',
    says: null,
    offers: [],
  },
  {
    does: 'a formula is no witness with an old value either',
    sheet: summed({ I8: 77, I19: { f: '=SUM(I6:I18)', v: 86.5 }, I23: { f: '=I19+SUM(I20:I22)', v: 92.5 } }),
    at: 'V01 I8',
    says: null,
    offers: [],
  },
  {
    does: 'a sum that is a word is no witness, the other one is',
    sheet: summed({ I13: '较好', I19: '略' }),
    at: 'V03 I13',
    says: 'I13很可能是4,误填较好。',
    offers: ['I13=4'],
  },
  {
    does: 'an item that does not apply, whatever the sums say',
    sheet: summed({ I8: '缺项' }),
    at: 'V10 I8',
    says: null,
    offers: [],
  },
  {
    does: 'two that are open, of which the sums take one for nothing',
    sheet: summed({ I13: '较好', I14: null, I19: 81.5, I23: 87.5 }),
    at: 'V03 I13',
    says: null,
    offers: [],
  },
  {
    does: 'a score with its unit counts as what it says',
    sheet: summed({ I8: '7分', I13: '较好' }),
    at: 'V03 I13',
    says: 'I13很可能是4,误填较好。',
    offers: ['I13=4'],
  },
  {
    does: 'an item of nothing beside it',
    sheet: summed({ I13: '较好', I21: 0, I23: 90.5 }),
    at: 'V03 I13',
    says: 'I13很可能是4,误填较好。',
    offers: ['I13=4'],
  },
  {
    does: 'a score too large where the sums say that it is nothing',
    sheet: summed({ I8: 77, I19: 79.5, I23: 85.5 }),
    at: 'V01 I8',
    says: 'I8很可能是0,误填77。',
    offers: ['I8=0'],
  },
  {
    does: 'the full points of an item',
    sheet: summed({ I18: '好' }),
    at: 'V03 I18',
    says: 'I18很可能是15,误填好。',
    offers: ['I18=15'],
  },
  {
    does: 'more decimals than a score may have',
    sheet: summed({ I13: '较好', I19: 86.505, I23: 92.505 }),
    at: 'V03 I13',
    says: null,
    offers: [],
  },
  {
    does: 'a base off, beside an average of the stages for the total',
    sheet: staged({ I19: 68.5, I23: 93.7 }),
    at: 'S02 I19',
    says: 'I19很可能是86.5,误填68.5(像是数字写颠倒了)。',
    offers: ['I19=86.5'],
  },
  {
    does: 'an item with room for what both sums lack, and no story',
    sheet: summed({ I6: 9.5 }),
    at: 'S02 I19',
    says: 'I6很可能是12,误填9.5。',
    offers: ['I6=12', 'I19=84'],
  },
  {
    does: 'a slip says more than another stage',
    sheet: summed({ I6: 1.2 }, { self: SCORES }),
    at: 'S02 I19',
    says: 'I6很可能是12,误填1.2(像是小数点错了位)。',
    offers: ['I6=12', 'I19=75.7'],
  },
  {
    does: 'one digit of three is another',
    // No item has the number of its neighbour, which would be a story as well.
    sheet: patched(
      form({
        city: [12, 9, 7, 10.5, 4, 3, 4.5, 3.5, 5, 4, 3.5, 2.5, 15, 3, 2, 1],
        baseSum: 83.5,
        total: 89.5,
      }),
      { I9: 11.5 },
    ),
    at: 'S02 I19',
    says: 'I9很可能是10.5,误填11.5(只差一位数字)。也可能是I6应为11(现填12)、I7应为8(现填9)。',
    offers: ['I9=10.5', 'I6=11', 'I7=8', 'I19=84.5'],
  },
  {
    does: 'one digit of three is another than in the stage before',
    sheet: summed({ I9: 11.5 }, { self: SCORES }),
    at: 'S02 I19',
    says: 'I9很可能是10.5,误填11.5(别的阶段填的就是这个数)。也可能是I6应为11(现填12)、I7应为8(现填9)。',
    offers: ['I9=10.5', 'I6=11', 'I7=8', 'I19=87.5'],
  },
  {
    does: 'the number of the row above',
    sheet: full({ I14: 5 }),
    at: 'S02 I19',
    says: 'I14很可能是6,误填5(像是填成了上下行的数)。',
    offers: ['I14=6', 'I19=99'],
  },
  {
    does: 'the number of the row below',
    sheet: full({ I15: 4 }),
    at: 'S02 I19',
    says: 'I15很可能是6,误填4(像是填成了上下行的数)。',
    offers: ['I15=6', 'I19=98'],
  },
  {
    does: 'the number of the item behind a subtotal, which is no next row',
    sheet: full({ I18: 10 }),
    at: 'S02 I19',
    says: 'I18很可能是15,误填10。',
    offers: ['I18=15', 'I19=95'],
  },
  {
    does: 'the number of the next column of a list, which is no next row',
    sheet: list([['弥阳镇', '市水务局', 40, 40, 6, 90]]),
    at: 'S03 G4',
    says: null,
    offers: ['G4=86'],
  },
  {
    does: 'two unreadable items: neither can be told',
    sheet: summed({ I13: '较好', I14: '好' }),
    at: 'V03 I13',
    says: null,
    offers: [],
  },
  {
    does: 'sums that contradict each other about the item',
    sheet: summed({ I13: '较好', I23: 91.5 }),
    at: 'V03 I13',
    says: null,
    offers: [],
  },
];

const ballots = (...cells: readonly Cell[]): SheetInput => survey([['市水务局', '可乐村', ...cells]]);

/** The same without the column 有效票数. */
const withoutValid = (...cells: readonly Cell[]): SheetInput => {
  const { rows, ...rest } = survey([['市水务局', '可乐村', ...cells.toSpliced(2, 0, null)]]);
  return { ...rest, rows: rows.map((row, at) => (at < 2 ? row : row.toSpliced(5, 1))) };
};

const SURVEYS: readonly Case[] = [
  {
    does: 'one answer too few, told by the rate',
    sheet: ballots(60, 58, 50, 40, 8, 1, 0, 98),
    at: 'M01 F4',
    says: '可能是其中一处填错:F4应为49(现填50)、G4应为41(现填40)、H4应为9(现填8)。',
    offers: ['F4=49', 'G4=41', 'H4=9'],
  },
  {
    does: 'digits of an answer swapped',
    sheet: ballots(60, 58, 57, 4, 12, 3, 2, 91.2),
    at: 'M01 F4',
    says: 'G4很可能是40,误填4(像是小数点错了位)。也可能是H4应为48(现填12)。',
    offers: ['G4=40', 'H4=48'],
  },
  {
    does: 'returned above issued by a swap',
    sheet: ballots(58, 80, 57, 40, 12, 3, 2, 91.2),
    at: 'M02 E4',
    says: 'D4很可能是85,误填58(像是数字写颠倒了)。',
    offers: [],
  },
  {
    does: 'all ballots handed out, returned and valid',
    sheet: ballots(57, 57, 57, 4, 12, 3, 2, 91.2),
    at: 'M01 F4',
    says: 'G4很可能是40,误填4(像是小数点错了位)。也可能是H4应为48(现填12)。',
    offers: ['G4=40', 'H4=48'],
  },
  {
    does: 'a slip without a rate',
    sheet: ballots(60, 58, 57, 4, 12, 3, 2),
    at: 'M01 F4',
    says: 'G4很可能是40,误填4(像是小数点错了位)。',
    offers: ['G4=40'],
  },
  {
    does: 'a rate by formula, which follows the counts',
    sheet: ballots(60, 58, 57, 4, 12, 3, 2, { f: '=(G4+H4)/F4*100', v: 28.1 }),
    at: 'M01 F4',
    says: 'G4很可能是40,误填4(像是小数点错了位)。',
    offers: ['G4=40'],
  },
  {
    does: 'returned ballots where there is no column of valid ones',
    sheet: withoutValid(90, 75, 40, 12, 3, 2, 91.2),
    at: 'M01 E4',
    says: 'E4很可能是57,误填75(像是数字写颠倒了)。',
    offers: ['E4=57'],
  },
  {
    does: 'an answer where there is no column of valid ones',
    sheet: withoutValid(60, 57, 4, 12, 3, 2, 91.2),
    at: 'M01 E4',
    says: 'F4很可能是40,误填4(像是小数点错了位)。也可能是G4应为48(现填12)。',
    offers: ['F4=40', 'G4=48'],
  },
  {
    does: 'nothing speaks for one of the answers without a rate',
    sheet: ballots(60, 58, 57, 30, 12, 3, 2),
    at: 'M01 F4',
    says: null,
    offers: [],
  },
];

test.each([...FORMS, ...SURVEYS].map((one) => [one.does, one] as const))('%s', (_, one) => {
  const findings = findingsIn([[one.sheet]]);
  const finding = findings.find((other) => brief(other) === one.at);
  if (!finding) throw new Error(`${one.at} is not among ${said(findings, true).join(', ')}`);
  if (one.says === null) expect(finding.proposal).toBeUndefined();
  else expect(message(finding, 'zh-CN').slice(-one.says.length)).toBe(one.says);
  if (one.says === null || one.offers.length > 0) expect(offered(finding)).toEqual(one.offers);
});

test('both languages tell the same repair', () => {
  const [finding] = findingsIn([[summed({ I8: 77 })]]);
  expect(finding && message(finding, 'en-US')).toMatch(
    /I8 is most likely 7; 77 was typed \(a digit looks typed twice\)\.$/,
  );
});

describe('any item spoilt in a form whose sums were typed right', () => {
  const scores = fc.tuple(
    ...MAXIMA.map((max) => fc.integer({ min: 1, max: max * 2 }).map((half) => half / 2)),
  );
  const total = (values: readonly number[]) => toNumber(sum(values.map((value) => decimal(value))));
  const row = (index: number) => (index < BASE_ITEMS ? index + 6 : index + 7);

  test('too large, as a word, or blank: the true score is proposed, and taking it leaves no fault', () => {
    fc.assert(
      fc.property(
        scores,
        fc.nat(MAXIMA.length - 1),
        fc.constantFrom<(score: number) => Cell>(
          (score) => score * 10 + 100,
          () => '好',
          () => null,
        ),
        (city, index, spoil) => {
          const sums = { baseSum: total(city.slice(0, BASE_ITEMS)), total: total(city) };
          const cell = `I${row(index)}`;
          const spoilt = patched(form({ city, ...sums }), { [cell]: spoil(city[index] ?? 0) });
          const [finding] = findingsIn([[spoilt]]).filter(({ severity }) => severity === 'error');
          const [fix] = finding?.fixes ?? [];
          expect(fix && `${toA1(fix.row, fix.column)}=${String(fix.value)}`).toBe(`${cell}=${city[index]}`);
          const mended = patched(spoilt, { [cell]: (fix?.value ?? null) as Cell });
          expect(said(findingsIn([[mended]]))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('within its limits: every proposal leaves no fault, and without a slip the true score is among them', () => {
    fc.assert(
      fc.property(scores, fc.nat(BASE_ITEMS - 1), fc.integer({ min: 1, max: 8 }), (city, index, typed) => {
        const sums = { baseSum: total(city.slice(0, BASE_ITEMS)), total: total(city) };
        fc.pre(typed !== city[index] && typed <= (MAXIMA[index] ?? 0));
        const spoilt = patched(form({ city, ...sums }), { [`I${row(index)}`]: typed });
        const finding = findingsIn([[spoilt]]).find(({ severity }) => severity === 'error');
        expect(finding?.code).toBe('S02');
        if (!finding?.proposal) return;
        const { repairs } = finding.proposal;
        const isTrue = repairs.some(({ row: at }) => at === row(index) - 1);
        // A slip may speak louder for other items; then the true one need not be told.
        if (repairs.every(({ slip }) => slip === null)) expect(isTrue).toBe(true);
        for (const repair of repairs) {
          const mended = patched(spoilt, { [toA1(repair.row, repair.column)]: toNumber(repair.value) });
          expect(said(findingsIn([[mended]]))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('the sample scores are what the cases above say', () => {
  expect(SCORES.slice(0, BASE_ITEMS).reduce((all, score) => all + score, 0)).toBe(86.5);
});
