import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, list, patched, SCORES, type Cell } from '../support/county';
import type { Tables } from './table';

/** A row of a list of heads that makes `total` without any bonus. */
const scored = (unit: string, total: number, township = '弥阳镇'): readonly Cell[] => {
  const first = total >= 90 ? 49.5 : 40;
  return [township, unit, first, Math.round((total - first) * 100) / 100, 0];
};
export const GRADES: Tables<'G01' | 'G02' | 'G03' | 'G04' | 'P03'> = {
  G01: {
    paper: '错 半 6',
    fires: [
      {
        does: '优秀 typed for 89.5',
        sheets: [form({ grade: '优秀', city: SCORES.with(0, 9) })],
        finds: ['G01 B25'],
        says: 'B25:市水务局总分89.5,应为“良好”(第六条,90分含90分以上才是优秀),现在填“优秀”。请改正,或写明调整的理由。',
        offers: ['良好'],
      },
      {
        does: '良好 typed for 92.5',
        sheets: [form({ grade: '良好' })],
        finds: ['G01 B25'],
        says: 'B25:市水务局总分92.5,应为“优秀”(第六条,90分含90分以上为优秀),现在填“良好”。请改正,或写明调整的理由。',
      },
      {
        does: 'in a list',
        sheets: [list([['弥阳镇', '市水务局', 44, 40, 0, 84, '优秀']])],
        finds: ['G01 H4'],
      },
      {
        does: '优秀 typed for 89.99',
        sheets: [list([['弥阳镇', '市水务局', 49.99, 40, 0, 89.99, '优秀']])],
        finds: ['G01 H4'],
      },
    ],
    spares: [
      { does: 'the right grade', sheets: [form({ grade: '优秀' })], finds: [] },
      { does: 'no grade', sheets: [form()], finds: [] },
      { does: 'an unfilled line', sheets: [form({ grade: '____' })], finds: [] },
      {
        does: 'a total that is wrong to another grade comes first',
        sheets: [form({ grade: '良好', total: 85 })],
        finds: ['S01 I23'],
      },
    ],
    near: [
      { does: 'exactly 90', sheets: [list([['弥阳镇', '市水务局', 50, 40, 0, 90, '优秀']])], finds: [] },
      {
        does: 'a hundredth below 90',
        sheets: [list([['弥阳镇', '市水务局', 49.99, 40, 0, 89.99, '良好']])],
        finds: [],
      },
      {
        does: 'twenty times 4.5 in doubles',
        sheets: [
          form({
            grade: '优秀',
            city: [13.1, 9.1, 7.1, 10.1, 4.1, 5, 4.1, 4.1, 5.1, 5.1, 3.1, 3.1, 11, 3, 2, 1],
          }),
        ],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a total that is wrong within the grade',
        sheets: [form({ grade: '良好', total: 93 })],
        finds: ['S01 I23', 'G01 B25'],
      },
    ],
  },
  G02: {
    paper: '警 半',
    fires: [
      {
        does: '称职',
        sheets: [form({ grade: '称职' })],
        finds: ['G02 B25'],
        says: 'B25填“称职”,本办法只有优秀、良好、合格和不合格。请改用其中一个。',
        offers: ['优秀'],
      },
    ],
    spares: [
      { does: 'with an inner blank', sheets: [form({ grade: '优 秀' })], finds: [] },
      { does: 'boxes nobody ticked', sheets: [form({ grade: '□优秀 □良好' })], finds: [] },
    ],
    near: [
      {
        does: 'a grade of the rule book, but the wrong one',
        sheets: [form({ grade: '不合格' })],
        finds: ['G01 B25'],
      },
      { does: 'a hyphen', sheets: [form({ grade: '—' })], finds: [] },
    ],
    together: [
      {
        does: 'in two rows',
        sheets: [
          list([
            ['弥阳镇', '市水务局', 44, 40, 0, 84, '称职'],
            ['弥阳镇', '市教育局', 44, 40, 0, 84, '优'],
          ]),
        ],
        finds: ['G02 H4', 'G02 H5'],
      },
    ],
  },
  G03: {
    paper: '注 否',
    unplanted: 'follows from the totals: the clean counties are compared with them one by one',
    fires: [
      {
        does: '79.5 lies in no printed band',
        sheets: [list([scored('市水务局', 79.5)])],
        finds: ['G03 G4'],
        says: '市水务局79.5在“70-79”和“80-89”之间。按“80分(含)以上为良好”的写法,记为合格。',
      },
      {
        does: '89.5',
        sheets: [list([scored('市水务局', 89.5)])],
        finds: ['G03 G4'],
        says: '市水务局89.5在“80-89”和“90以上”之间。按“90分(含)以上为优秀”的写法,记为良好。',
      },
      {
        does: '69.5',
        sheets: [list([scored('市水务局', 69.5)])],
        finds: ['G03 G4'],
        says: '市水务局69.5在“69以下”和“70-79”之间。按“70分(含)以上为合格”的写法,记为不合格。',
      },
      {
        does: 'an average of villages that reaches the line only by rounding',
        sheets: [
          list([
            ['弥阳镇', '市水务局(可乐村)', 50, 40, 0],
            ['弥阳镇', '市水务局(甲村)', 50, 40, 0],
            ['弥阳镇', '市水务局(乙村)', 39.9999, 50, 0],
          ]),
        ],
        finds: ['G03 G4', 'V15 D6'],
        says: '市水务局各村平均89.99996667,四舍五入后达到90,记为优秀。',
      },
      {
        does: 'a hundredth above a band, a hundredth below the next',
        sheets: [list([scored('市水务局', 89.01), scored('市教育局', 89.99)])],
        finds: ['G03 G4', 'G03 G5'],
      },
    ],
    spares: [
      {
        does: '89 and 90 lie in bands',
        sheets: [list([scored('市水务局', 89), scored('市教育局', 90)])],
        finds: [],
      },
    ],
    near: [
      {
        does: '79 and 80 lie in bands',
        sheets: [list([scored('市水务局', 79), scored('市教育局', 80)])],
        finds: [],
      },
      {
        does: '69 and 70 lie in bands',
        sheets: [list([scored('市水务局', 69), scored('市教育局', 70)])],
        finds: [],
      },
    ],
    together: [
      {
        does: 'two units',
        sheets: [list([scored('市水务局', 79.5), scored('市教育局', 89.01)])],
        finds: ['G03 G4', 'G03 G5'],
      },
    ],
  },
  G04: {
    paper: '错 否',
    right: { cell: null },
    fires: [
      {
        does: 'a grade though an item waits for a ruling on 缺项',
        sheets: [patched(form({ grade: '良好' }), { I7: '缺项' })],
        finds: ['G04 B25'],
        says: 'B25填了“良好”,但市水务局有1项按缺项处理,暂不能定等次(最高可能优秀,最低可能良好)。请先补齐分数。',
      },
    ],
    spares: [
      { does: 'no grade typed', sheets: [patched(form(), { I7: '缺项' })], finds: ['V10 I7'] },
      {
        does: '缺项 counts nothing by the rule book',
        sheets: [patched(form({ grade: '良好' }), { I7: '缺项' })],
        setting: { rulebook: { ...MILE_2017, missing: { value: 'zero', article: null } } },
        finds: [],
      },
      {
        does: 'an unreadable score comes first',
        sheets: [patched(form({ grade: '良好' }), { I8: '较好' })],
        finds: ['V03 I8'],
      },
    ],
    near: [{ does: 'zero is a score', sheets: [patched(form({ grade: '良好' }), { I7: 0 })], finds: [] }],
    together: [
      {
        does: 'and a missing score',
        sheets: [patched(form({ grade: '良好' }), { I8: null })],
        finds: ['V10 I8', 'G04 B25'],
        says: 'B25填了“良好”,但市水务局还缺1项分数,暂不能定等次(最高可能优秀,最低可能良好)。请先补齐分数。',
      },
    ],
  },
  P03: {
    paper: '错 否 5(三)',
    right: { cell: null },
    fires: [
      {
        does: 'a grade beside an empty city column',
        sheets: [form({ city: [], self: SCORES, grade: '良好' })],
        finds: ['P03 B25'],
        says: 'B25填了“良好”,但市水务局没有市级评估得分,不能定等次(第五条第三项:以市联席办评估得分为准)。请先填写市级评估得分。',
      },
      {
        does: 'in a list',
        sheets: [list([['弥阳镇', '市水务局', null, null, null, null, '良好']])],
        finds: ['P03 H4'],
      },
    ],
    spares: [
      {
        does: 'a single city score is V10 and G04',
        sheets: [form({ city: [12], grade: '良好' })],
        finds: ['V10 I7:I18', 'G04 B25'],
      },
      {
        does: 'self-assessment is what was asked for',
        sheets: [form({ city: [], self: SCORES, grade: '优秀' })],
        setting: { stage: 'self' },
        finds: [],
      },
      { does: 'no grade', sheets: [form({ city: [], self: SCORES })], finds: ['V10 I6:I18'] },
    ],
    near: [
      { does: 'zeros are scores', sheets: [form({ city: SCORES.map(() => 0), grade: '不合格' })], finds: [] },
      {
        does: 'a line nobody filled in',
        sheets: [form({ city: [], self: SCORES, grade: '____' })],
        finds: ['V10 I6:I18'],
      },
    ],
    together: [
      {
        does: 'and a fault in the self-assessment',
        sheets: [patched(form({ city: [], self: SCORES, grade: '良好' }), { G8: 9 })],
        finds: ['V01 G8', 'P03 B25'],
      },
    ],
  },
};
