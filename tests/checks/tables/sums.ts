import { ownFormula } from '../../../src/workbook/own';
import { form, list, patched, SCORES, type Cell, type Patch } from '../support/county';
import type { SheetInput } from '../../support/snapshot';
import type { Case, Tables } from './table';

/** A form with typed sums, right as they stand: 86.5 and 92.5. */
const summed = (patch: Patch = {}, input: Parameters<typeof form>[0] = {}): SheetInput =>
  patched(form({ baseSum: 86.5, total: 92.5, ...input }), patch);
const row = (...cells: readonly Cell[]) => list([['弥阳镇', '市水务局', ...cells]]);
const planted = (does: string, patch: Patch, finds: readonly string[], rest: Partial<Case> = {}): Case => ({
  does,
  sheets: [summed(patch)],
  finds,
  ...rest,
});

/**
 * The form with typed subtotals of the three heads: rows after 10 (工作成效) and 20 (责任落实) and after the bonus, so
 * that items stand in 6–10, 12–19 and 21–23, subtotals in 11, 20 and 24, the total in 25.
 */
export function withSubtotals(patch: Patch = {}): SheetInput {
  const sheet = form();
  const subtotal = (label: string, points: number, value: Cell): readonly Cell[] => [
    null, label, null, null, null, points, null, null, value,
  ]; // prettier-ignore
  const rows = [
    ...sheet.rows.slice(0, 10),
    subtotal('工作成效小计', 50, 42.5),
    ...sheet.rows.slice(10, 18),
    subtotal('责任落实小计', 50, 44),
    ...sheet.rows.slice(19, 22),
    subtotal('资金投入小计', 20, 6),
    subtotal('总分', 120, 92.5),
  ];
  return patched({ ...sheet, rows }, patch);
}

export const SUMS: Tables<'S01' | 'S02' | 'S03' | 'S04' | 'S05' | 'B01' | 'B02' | 'B08'> = {
  S01: {
    paper: '错 半',
    fires: [
      planted('a typed total of 92', { I23: 92 }, ['S01 I23'], {
        says: 'I23合计写的是92,各项相加是92.5,差0.5。请核对I6:I18、I20:I22,或采用92.5。',
        offers: [92.5],
      }),
      planted('a formula that is no plain sum', { I23: { f: '=SUM(I6:I18)+I20*1+I21', v: 91.5 } }, [
        'S01 I23',
      ]),
      planted('the total of another stage', { G23: 90, ...column('G') }, ['S01 G23']),
      planted('a total as text', { I23: '92' }, ['V06 I23', 'S01 I23']),
      planted('a hundredth off', { I23: 92.51 }, ['S01 I23']),
      planted('a total of 0 is typed, not blank', { I23: 0 }, ['S01 I23']),
    ],
    spares: [
      planted('right sums', {}, []),
      planted(
        'our own formula, whatever it shows',
        { I23: { f: ownFormula('总分', 'SUM(I6:I18)'), v: 3 } },
        [],
      ),
      planted('one missing item', { I8: null, I23: 92 }, ['V10 I8']),
      planted('a total that follows a wrong base', { I19: 86, I23: 92 }, ['S02 I19']),
      planted('a bonus before its cap', {}, []),
      { does: 'a blank total', sheets: [form()], finds: [] },
    ],
    near: [
      planted('what binary fractions make of the sum', { I23: 92.50000000000001 }, []),
      planted('a total that is blank', { I23: null }, []),
    ],
    together: [
      planted('two sums wrong in different ways', { I19: 86, I23: 95 }, ['S02 I19', 'S01 I23']),
      planted('and a score too high, which silences it', { I8: 9, I23: 92 }, ['V01 I8'], {
        silences: ['S01'],
      }),
      planted('and a text digit elsewhere', { I8: '7分', I23: 92 }, ['V04 I8', 'S01 I23']),
    ],
  },
  S02: {
    paper: '错 半',
    fires: [
      planted('the one subtotal of all base items', { I19: 86 }, ['S02 I19'], {
        says: '小计I19写86,所属13项相加是86.5。请改小计或改分项。I19很可能是86.5,误填86。',
      }),
      {
        does: 'a typed subtotal of 45 for 44',
        sheets: [withSubtotals({ I20: 45 })],
        finds: ['S02 I20'],
        says: '“责任落实”小计I20写45,所属8项相加是44。请改小计或改分项。I20很可能是44,误填45。',
        offers: [44],
      },
      {
        does: 'with a total that follows it',
        sheets: [withSubtotals({ I20: 45, I25: 93.5 })],
        finds: ['S02 I20'],
      },
      { does: 'a hundredth off', sheets: [withSubtotals({ I20: 44.01 })], finds: ['S02 I20'] },
    ],
    spares: [
      { does: 'right subtotals', sheets: [withSubtotals()], finds: [] },
      {
        does: 'a missing item under it',
        sheets: [withSubtotals({ I20: 45, I13: null, I25: null })],
        finds: ['V10 I13'],
      },
    ],
    near: [
      { does: 'a blank subtotal', sheets: [withSubtotals({ I20: null })], finds: [] },
      { does: 'items that changed places', sheets: [withSubtotals({ I13: 5, I12: 4, I14: 4 })], finds: [] },
    ],
    together: [
      { does: 'two of them', sheets: [withSubtotals({ I11: 40, I20: 45 })], finds: ['S02 I11', 'S02 I20'] },
    ],
  },
  S03: {
    paper: '错 半',
    fires: [
      {
        does: 'right subtotals and a wrong total',
        sheets: [withSubtotals({ I25: 90 })],
        finds: ['S03 I25'],
        says: '3个小计(I11、I20、I24)相加是92.5,I25总分写的是90。请改总分或改小计。I25很可能是92.5,误填90。',
        offers: [92.5],
      },
      {
        does: 'a list with one column per head',
        sheets: [row(44, 40, 6, 91)],
        finds: ['S03 G4'],
        says: '3个小计(D4:F4)相加是90,G4总分写的是91。请改总分或改小计。',
      },
      { does: 'a hundredth off', sheets: [withSubtotals({ I25: 92.49 })], finds: ['S03 I25'] },
    ],
    spares: [
      { does: 'a right list', sheets: [row(44, 40, 6, 90)], finds: [] },
      { does: 'a wrong subtotal is S02', sheets: [withSubtotals({ I20: 45 })], finds: ['S02 I20'] },
    ],
    near: [
      { does: 'a blank total', sheets: [withSubtotals({ I25: null })], finds: [] },
      {
        does: 'a subtotal left out: the total is wrong by its items',
        sheets: [withSubtotals({ I11: null, I25: 90 })],
        finds: ['S01 I25'],
      },
    ],
    together: [
      {
        does: 'in two rows of a list',
        sheets: [
          list([
            ['弥阳镇', '市水务局', 44, 40, 6, 91],
            ['弥阳镇', '市教育局', 44, 41, 6, 92],
          ]),
        ],
        finds: ['S03 G4', 'S03 G5'],
      },
    ],
  },
  S04: {
    paper: '错 否',
    right: { cell: 42.5 },
    fires: [
      {
        does: 'a subtotal above the points of its head',
        sheets: [withSubtotals({ I11: 62 })],
        finds: ['S04 I11'],
        says: 'I11:“工作成效小计”得62,超过本类满分50。请核对。I11很可能是42.5,误填62。',
      },
      { does: 'a hundredth above', sheets: [withSubtotals({ I11: 50.01 })], finds: ['S04 I11'] },
    ],
    spares: [
      { does: 'exactly the points of the head', sheets: [withSubtotals({ I11: 50 })], finds: ['S02 I11'] },
    ],
    near: [
      {
        does: 'full points under a head',
        sheets: [withSubtotals({ I6: 15, I7: 10, I8: 8, I9: 12, I10: 5, I11: 50, I25: 100 })],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and another subtotal',
        sheets: [withSubtotals({ I11: 62, I20: 45 })],
        finds: ['S04 I11', 'S02 I20'],
      },
    ],
  },
  S05: {
    paper: '错 否 6',
    right: { cell: 86.5 },
    fires: [
      planted('a total of 121', { I23: 121 }, ['S05 I23'], {
        says: 'I23:市水务局合计121,超过120分上限(第六条)。请检查是否把加分算了两次。',
      }),
      planted('a base of 101', { I19: 101 }, ['S05 I19']),
      { does: 'in a list', sheets: [row(44, 40, 6, 121)], finds: ['S05 G4'] },
      planted('a hundredth above 120', { I23: 120.01 }, ['S05 I23']),
    ],
    spares: [
      planted('exactly 120', { I23: 120 }, ['S01 I23']),
      {
        does: 'full marks',
        sheets: [row(50, 50, 20, 120)],
        finds: [],
      },
    ],
    near: [
      planted('a base of exactly 100 is below its limit', { I19: 100 }, ['S02 I19']),
      planted('a total between 100 and 120', { I23: 101 }, ['S01 I23']),
    ],
    together: [planted('base and total', { I19: 101, I23: 130 }, ['S05 I19', 'S05 I23'])],
  },
  B01: {
    paper: '警 可 6',
    fires: [
      {
        does: 'a bonus of 23.5 in a list of heads',
        sheets: [row(44, 40, 23.5, 104)],
        finds: ['B01 F4'],
        says: '市水务局加分23.5,按第六条最多20分,已按20分计,舍去3.5分。',
        offers: [20],
      },
      { does: 'a hundredth above 20', sheets: [row(44, 40, 20.01, 104)], finds: ['B01 F4'] },
    ],
    spares: [
      { does: 'exactly 20', sheets: [row(44, 40, 20, 104)], finds: [] },
      {
        does: 'bonus items at their limits',
        sheets: [patched(form(), { I20: 10, I21: 6, I22: 4 })],
        finds: [],
      },
    ],
    near: [
      { does: 'a hundredth below 20', sheets: [row(44, 40, 19.99, 103.99)], finds: [] },
      planted('a single item over its own maximum is B02', { I20: 11, I23: null }, ['B02 I20']),
    ],
    together: [
      {
        does: 'and a total that counts it in full',
        sheets: [row(44, 40, 23.5, 107.5)],
        finds: ['B01 F4', 'S03 G4'],
      },
    ],
  },
  B02: {
    paper: '错 否',
    fires: [
      planted('donations of 8 out of 4', { I22: 8 }, ['B02 I22'], {
        says: 'I22(捐赠物资折价):加分8超过该项上限4。请改为0到4之间的数。I22很可能是1,误填8。',
      }),
      planted('a hundredth above', { I22: 4.01 }, ['B02 I22']),
    ],
    spares: [planted('exactly the limit', { I22: 4, I23: 95.5 }, [])],
    near: [
      planted('a hundredth below', { I22: 3.99, I23: 95.49 }, []),
      {
        does: 'the only bonus item of a form is the bonus itself',
        sheets: [row(44, 40, 21, 104)],
        finds: ['B01 F4'],
      },
    ],
    together: [planted('and a base item', { I22: 8, I8: 9 }, ['V01 I8', 'B02 I22'])],
  },
  B08: {
    paper: '注 否',
    unplanted: 'follows from the totals: the clean counties are compared with them one by one',
    fires: [
      {
        does: 'base 86.5 and bonus 6',
        sheets: [form()],
        finds: ['B08 I23'],
        says: '市水务局基础分86.5、加分6,总分92.5进入优秀。靠加分进入优秀,请领导小组知悉。',
      },
      { does: 'base 89.99 and a hundredth', sheets: [row(49.99, 40, 0.01)], finds: ['B08 G4'] },
    ],
    spares: [
      { does: 'base 90 is enough', sheets: [row(46, 44, 3)], finds: [] },
      { does: 'not excellent', sheets: [row(40, 40, 6)], finds: [] },
      planted('a total that a typed sum calls into question', { I23: 85.8 }, ['S01 I23']),
    ],
    near: [
      { does: 'base exactly 90', sheets: [row(50, 40, 6)], finds: [] },
      { does: 'a hundredth short of 90', sheets: [row(49.99, 39.99, 0.01)], finds: [] },
    ],
    together: [
      { does: 'and a bonus over its cap', sheets: [row(44, 40, 23.5)], finds: ['B01 F4', 'B08 G4'] },
    ],
  },
};

/** The city scores again in another column of the form. */
function column(letter: string): Patch {
  return Object.fromEntries(
    SCORES.map((score, index) => [`${letter}${index < 13 ? index + 6 : index + 7}`, score]),
  );
}
