import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, list, patched, roster, survey, type Cell, type Patch } from '../support/county';
import type { SheetInput } from '../../support/snapshot';
import type { Case, Tables } from './table';

/** A list with columns for a change of grade: J 调整理由, K 批准人, L 调整时得分. The unit has 84, 良好. */
const changed = (grade: Cell, ...[reason = null, approver = null, then = null]: readonly Cell[]): SheetInput =>
  patched(list([['弥阳镇', '市水务局', 44, 40, 0, 84, grade]]), {
    J2: '调整理由', K2: '批准人', L2: '调整时得分', J4: reason, K4: approver, L4: then,
  }); // prettier-ignore
/** Two units, 优秀 and 良好, and a list of those to be commended. */
const scores = (patch: Patch = {}) =>
  patched(
    list([
      ['弥阳镇', '市水务局', 48, 45, 0],
      ['弥阳镇', '市教育局', 44, 40, 0],
    ]),
    patch,
  );
const commended = (...units: readonly string[]): SheetInput => ({
  name: '表彰',
  rows: [
    ['弥勒市2017年度扶贫先进集体推荐名单'],
    ['序号', '乡镇', '挂包单位', '备注'],
    ...units.map((unit, index) => [index + 1, '弥阳镇', unit, null]),
  ],
});
/** A unit that fails with 60 points, and columns J 约谈日期, K 整改期限. */
const failing = (patch: Patch = {}, second = 20): SheetInput =>
  patched(list([['弥阳镇', '市水务局', 40, second, 0]]), { J2: '约谈日期', K2: '整改期限', ...patch });
const named = (unit: string): Case['sheets'] => [
  roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]),
  list([['弥阳镇', unit, 44, 40, 0]]),
  survey([['市水务局', '可乐村', 60, 58, 57, 40, 12, 3, 2, 91.2]]),
];

export const DECISIONS: Tables<'G07' | 'G08' | 'Q06' | 'Q08' | 'F07'> = {
  G07: {
    paper: '错 否',
    right: { cell: '抽查属实' },
    fires: [
      {
        does: 'a better grade with neither reason nor approver',
        sheets: [changed('优秀')],
        finds: ['G07 J4:K4'],
        says: 'J4:K4:市水务局等次由良好改为优秀,没有写理由和批准人。请补填。',
      },
      { does: 'approved without a reason', sheets: [changed('优秀', null, '领导小组')], finds: ['G07 J4'] },
      {
        does: 'below a form',
        sheets: [patched(form({ grade: '良好' }), { A26: '调整理由:', A27: '批准人:李四' })],
        finds: ['G07 B26'],
      },
      { does: 'a slash is no reason', sheets: [changed('优秀', '/', '领导小组')], finds: ['G07 J4'] },
    ],
    spares: [
      { does: 'reason and approver given', sheets: [changed('优秀', '抽查属实', '领导小组')], finds: [] },
      { does: 'the computed grade', sheets: [changed('良好')], finds: [] },
      { does: 'no grade yet', sheets: [changed(null)], finds: [] },
      {
        does: 'a form without a place for reasons: a slip',
        sheets: [form({ grade: '良好' })],
        finds: ['G01 B25'],
      },
      {
        does: 'a line for an approver alone is no such place',
        sheets: [patched(form({ grade: '良好' }), { A26: '批准人:' })],
        finds: ['G01 B25'],
      },
    ],
    near: [
      {
        does: 'a reason, and no place for an approver',
        sheets: [
          patched(list([['弥阳镇', '市水务局', 44, 40, 0, 84, '优秀']]), { J2: '调整理由', J4: '抽查属实' }),
        ],
        finds: [],
      },
    ],
    together: [
      { does: 'and outdated', sheets: [changed('优秀', null, '领导小组', 88)], finds: ['G07 J4', 'G08 L4'] },
      {
        does: 'and a grade that is none',
        sheets: [
          patched(changed('优秀'), {
            A5: 2,
            B5: '弥阳镇',
            C5: '市教育局',
            D5: 44,
            E5: 40,
            F5: 0,
            H5: '称职',
          }),
        ],
        finds: ['G07 J4:K4', 'G02 H5'],
      },
    ],
  },
  G08: {
    paper: '警 否',
    fires: [
      {
        does: 'the total has moved since',
        sheets: [changed('优秀', '抽查属实', '领导小组', 88)],
        finds: ['G08 L4'],
        says: 'L4:市水务局调整等次时得分是88,现在是84。请重新确认这次调整。',
      },
      { does: 'a hundredth', sheets: [changed('优秀', '抽查属实', '领导小组', 84.01)], finds: ['G08 L4'] },
    ],
    spares: [
      { does: 'the total is what it was', sheets: [changed('优秀', '抽查属实', '领导小组', 84)], finds: [] },
      { does: 'written with 分', sheets: [changed('优秀', '抽查属实', '领导小组', '84.0分')], finds: [] },
      { does: 'nothing noted', sheets: [changed('优秀', '抽查属实', '领导小组')], finds: [] },
    ],
    near: [
      { does: 'the same total as text', sheets: [changed('优秀', '抽查属实', '领导小组', '84')], finds: [] },
      { does: 'an old total beside no change', sheets: [changed(null, null, null, 88)], finds: [] },
    ],
    together: [
      {
        does: 'and a wrong total',
        sheets: [patched(changed('优秀', '抽查属实', '领导小组', 88), { G4: 85 })],
        finds: ['S03 G4', 'G08 L4'],
      },
    ],
  },
  Q06: {
    paper: '错 否 7',
    fires: [
      {
        does: 'a 良好 unit on the list',
        sheets: [scores(), commended('市水务局', '市教育局')],
        finds: ['Q06 C4'],
        says: 'C4:市教育局等次是良好,不能列入先进集体(第七条:从优秀中推荐)。请改正名单。',
      },
      {
        does: 'marked in a column',
        sheets: [scores({ J2: '推荐表彰', J4: '√', J5: '√' })],
        finds: ['Q06 J5'],
      },
      {
        does: 'a hundredth short of 90',
        sheets: [scores({ D5: 49.99 }), commended('市教育局')],
        finds: ['Q06 C3'],
      },
    ],
    spares: [
      { does: 'only 优秀 units', sheets: [scores(), commended('市水务局')], finds: [] },
      { does: 'a column that says no', sheets: [scores({ J2: '推荐表彰', J4: '是', J5: '否' })], finds: [] },
      {
        does: 'changed to 优秀 with reason and approval',
        sheets: [
          scores({ J2: '调整理由', K2: '批准人', H5: '优秀', J5: '抽查属实', K5: '领导小组' }),
          commended('市教育局'),
        ],
        finds: [],
      },
      {
        does: 'a unit that has no grade yet',
        sheets: [scores({ E5: null }), commended('市教育局')],
        finds: ['V10 E5'],
      },
    ],
    near: [
      { does: 'exactly 90', sheets: [scores({ D5: 50 }), commended('市教育局')], finds: [] },
      { does: 'a unit nobody scored', sheets: [scores(), commended('市民政局')], finds: [] },
    ],
    together: [
      {
        does: 'and a grade that is too high by hand',
        sheets: [scores({ H5: '优秀' }), commended('市教育局')],
        finds: ['G01 H5', 'Q06 C3'],
      },
    ],
  },
  Q08: {
    paper: '警 否',
    right: { cell: '2018年3月17日前' },
    fires: [
      {
        does: 'neither talk nor rectification',
        sheets: [failing()],
        finds: ['Q08 J4:K4'],
        says: 'J4:K4:市水务局不合格,没有填约谈和整改期限(整改报告3月17日前报)。请补填。',
      },
      { does: 'no date for rectification', sheets: [failing({ J4: '2018年3月8日' })], finds: ['Q08 K4'] },
      { does: 'a hundredth short of 70', sheets: [failing({}, 29.99)], finds: ['Q08 J4:K4'] },
    ],
    spares: [
      { does: 'both filled in', sheets: [failing({ J4: '2018年3月8日', K4: '6月底前' })], finds: [] },
      { does: 'a better grade', sheets: [failing({}, 40)], finds: [] },
      { does: 'no such columns', sheets: [list([['弥阳镇', '市水务局', 40, 20, 0]])], finds: [] },
    ],
    near: [{ does: 'exactly 70', sheets: [failing({}, 30)], finds: [] }],
    together: [
      {
        does: 'and a grade too high by hand',
        sheets: [failing({ H4: '合格' })],
        finds: ['G01 H4', 'Q08 J4:K4'],
      },
    ],
  },
  F07: {
    paper: '注 可',
    fires: [
      {
        does: 'a name that begins with an equals sign',
        sheets: named('=市水务局'),
        finds: ['F07 C4'],
        says: 'C4的单位名以“=”开头,已按文字处理。',
        offers: ['市水务局'],
      },
      { does: 'with a plus', sheets: named('+市水务局'), finds: ['F07 C4'] },
    ],
    spares: [
      { does: 'a name', sheets: named('市水务局'), finds: [] },
      { does: 'a hyphen inside', sheets: [list([['弥阳镇', '市水务局-一科', 44, 40, 0]])], finds: [] },
      { does: 'behind a label', sheets: [form({ unit: '=市水务局' })], finds: [] },
    ],
    near: [
      { does: 'a number before the name', sheets: [list([['弥阳镇', '1-市水务局', 44, 40, 0]])], finds: [] },
      { does: 'a dash for a unit that is missing', sheets: [list([['弥阳镇', '-', 44, 40, 0]])], finds: [] },
    ],
    together: [
      {
        does: 'and a score too high',
        sheets: [list([['弥阳镇', '@市水务局', 54, 40, 0]])],
        setting: { rulebook: MILE_2017 },
        finds: ['F07 C4', 'V01 D4'],
      },
    ],
  },
};
