/** Forms whose typed sums contradict a score or each other. */
import { BASE_ITEMS, form, list, patched, SCORES, type Patch } from '../support/county';
import { staged } from '../support/filled-forms';
import type { SheetInput } from '../../support/snapshot';
import type { RepairCase } from './cases';

/** Points of the items of a form. */
export const MAXIMA = [15, 10, 8, 12, 5, 5, 5, 5, 6, 6, 4, 4, 15, 10, 6, 4];

/** A form with its sums typed right: 小计 86.5 in I19, 合计 92.5 in I23. */
export const summed = (patch: Patch, rest: Parameters<typeof form>[0] = {}): SheetInput =>
  patched(form({ baseSum: 86.5, total: 92.5, ...rest }), patch);

/** All base items have their full points: 小计 100, 合计 106. */
const full = (patch: Patch): SheetInput => {
  const city = SCORES.map((score, index) => (index < BASE_ITEMS ? (MAXIMA[index] ?? 0) : score));
  return patched(form({ city, baseSum: 100, total: 106 }), patch);
};

export const FORMS: readonly RepairCase[] = [
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
