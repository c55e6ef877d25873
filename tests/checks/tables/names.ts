import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, list, patched, roster, SCORES, type Cell } from '../support/county';
import type { Tables } from './table';

/** 乡镇, 类别, 村, 单位, 性质, 牵头, 名额归属. */
const entry = (unit: string, change: Readonly<Record<number, Cell>> = {}): readonly Cell[] =>
  ['弥阳镇', '贫困', '可乐村', unit, '市级机关', '市委办', null].map((cell, index) =>
    index in change ? (change[index] ?? null) : cell,
  );
const WATER = entry('市水务局');
const SCHOOL = entry('市教育局');
const school = form({ unit: '市教育局' });

export const NAMES: Tables<'R01' | 'R02' | 'R03' | 'R04'> = {
  R01: {
    paper: '错 半',
    fires: [
      {
        does: 'a short name',
        sheets: [roster([WATER]), form({ unit: '水务局' })],
        finds: ['R01 A3'],
        says: 'A3“水务局”不在名单里。是不是“市水务局”?是的,点“选用这个”改过来;不是的,补进附件3。',
        offers: ['挂包单位(盖章):市水务局'],
      },
      {
        does: 'in a list, where the whole cell is the name',
        sheets: [roster([WATER]), list([['弥阳镇', '弥勒市水务局', 44, 40, 6]])],
        finds: ['R01 C4'],
        offers: ['市水务局'],
      },
      {
        does: 'nothing in the roster resembles it',
        sheets: [roster([WATER]), form(), form({ unit: '某某银行' })],
        finds: ['R01 A3'],
        says: 'A3“某某银行”不在名单里,名单里也没有相近的名称。请改正,或补进附件3。',
      },
    ],
    spares: [
      {
        does: 'the rostered name with an inner blank',
        sheets: [roster([WATER]), form({ unit: '市 水务局' })],
        finds: [],
      },
      { does: 'no roster', sheets: [form({ unit: '水务局' })], finds: [] },
      {
        does: 'a confirmed alias',
        sheets: [roster([WATER]), form({ unit: '水务局' })],
        setting: { rulebook: { ...MILE_2017, aliases: { 水务局: '市水务局' } } },
        finds: [],
      },
    ],
    near: [
      {
        does: 'the rostered name with a trailing blank',
        sheets: [roster([WATER]), form({ unit: '市水务局\u3000' })],
        finds: [],
      },
      {
        does: 'the rostered name in brackets of another width',
        sheets: [roster([entry('水务局\uff08本级\uff09')]), list([['弥阳镇', '水务局(本级)', 44, 40, 6]])],
        finds: [],
      },
    ],
    together: [
      {
        does: 'two unknown names',
        sheets: [roster([WATER, SCHOOL]), form({ unit: '水务局' }), form({ unit: '教育局' })],
        finds: ['R01 A3', 'R01 A3'],
      },
      {
        does: 'and a missing score on that form',
        sheets: [roster([WATER]), patched(form({ unit: '水务局' }), { I8: null })],
        finds: ['R01 A3', 'V10 I8'],
      },
    ],
  },
  R02: {
    paper: '错 否',
    fires: [
      {
        does: 'a rostered unit without a form',
        sheets: [roster([WATER, SCHOOL]), form()],
        finds: ['R02 E4'],
        says: '名单里的“市教育局”没有评分表。请补报;不参加考核的,在附件3加一列“备注”,写“不参加考核”和原因。',
      },
    ],
    spares: [
      { does: 'no score form at all', sheets: [roster([WATER, SCHOOL])], finds: [] },
      { does: 'every unit has one', sheets: [roster([WATER, SCHOOL]), form(), school], finds: [] },
      {
        does: 'the form is there under another name',
        sheets: [roster([WATER]), form({ unit: '水务局' })],
        finds: ['R01 A3'],
      },
    ],
    near: [
      {
        does: 'rostered for two villages, one form',
        sheets: [roster([WATER, entry('市水务局', { 2: '布尼村' })]), form()],
        finds: [],
      },
      {
        does: 'a form without scores is there',
        sheets: [roster([WATER]), form({ city: [] })],
        finds: ['V10 I6:I18'],
      },
    ],
    together: [
      {
        does: 'and an unknown name that is not it',
        sheets: [roster([WATER, SCHOOL]), form({ unit: '水务局' })],
        finds: ['R02 E4', 'R01 A3'],
      },
    ],
  },
  R03: {
    paper: '错 半',
    fires: [
      {
        does: 'two forms for one village',
        sheets: [form({ name: '一' }), form({ name: '二', city: SCORES.with(0, 11) })],
        finds: ['R03 A3'],
        says: '“市水务局”在“一”第3行和“二”第3行出现两次,分数不同(92.5、91.5)。请只保留一份。',
      },
      {
        does: 'two rows of a list',
        sheets: [
          list([
            ['弥阳镇', '市水务局', 44, 40, 6],
            ['弥阳镇', '市教育局', 44, 40, 6],
            ['弥阳镇', '市水务局', 44, 40, 6],
          ]),
        ],
        finds: ['R03 C6'],
        says: '“市水务局”在第4行和第6行出现两次,分数相同。请只保留一份。',
      },
      {
        does: 'in two files',
        sheets: [form({ name: '一' })],
        more: [[form({ name: '二' })]],
        finds: ['R03 A3'],
        says: '“市水务局”在《test1.xlsx》“一”第3行和《test2.xlsx》“二”第3行出现两次,分数相同。请只保留一份。',
      },
    ],
    spares: [
      {
        does: 'two villages',
        sheets: [form({ name: '一' }), form({ name: '二', village: '布尼村' })],
        finds: [],
      },
    ],
    near: [
      {
        does: 'a village of the same name in another township',
        sheets: [
          roster([entry('市水务局', { 6: '弥阳镇' }), entry('市水务局', { 0: '新哨镇' })]),
          form({ name: '一' }),
          form({ name: '二', township: '新哨镇' }),
        ],
        finds: [],
      },
      { does: 'two units in one village', sheets: [form(), school], finds: [] },
    ],
    together: [
      {
        does: 'and a missing score in one of them',
        sheets: [form({ name: '一' }), patched(form({ name: '二' }), { I8: null })],
        finds: ['R03 A3', 'V10 I8'],
      },
    ],
  },
  R04: {
    paper: '警 半',
    fires: [
      {
        does: 'a short and a full name',
        sheets: [form({ unit: '烟草公司' }), form({ unit: '弥勒市烟草公司', village: '布尼村' })],
        finds: ['R04 A3'],
        says: 'A3“弥勒市烟草公司”和“烟草公司”(烟草公司!A3)可能是同一家。请确认。',
      },
      {
        does: 'in a list',
        sheets: [
          list([
            ['弥阳镇', '烟草公司', 44, 40, 6],
            ['弥阳镇', '弥勒市烟草公司', 44, 40, 6],
          ]),
        ],
        finds: ['R04 C5'],
        offers: ['烟草公司'],
      },
      {
        does: 'both in the roster',
        sheets: [
          roster([entry('烟草公司'), entry('弥勒市烟草公司')]),
          form({ unit: '烟草公司' }),
          form({ unit: '弥勒市烟草公司' }),
        ],
        finds: ['R04 E4'],
      },
      {
        does: 'a firm with and without 有限, one of which has no form',
        sheets: [roster([entry('样例公司'), entry('样例有限公司')]), form({ unit: '样例公司' })],
        finds: ['R04 E4'],
      },
    ],
    spares: [
      {
        does: 'an office and a company of one trade',
        sheets: [form(), form({ unit: '市水务公司' })],
        finds: [],
      },
    ],
    near: [
      {
        does: 'two offices of different trades',
        sheets: [form({ unit: '市林业局' }), form({ unit: '市农业局' })],
        finds: [],
      },
      {
        does: 'the same name with an inner blank is the same unit',
        sheets: [
          form({ name: '一', unit: '烟草公司' }),
          form({ name: '二', unit: '烟草 公司', village: '布尼村' }),
        ],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a score too high',
        sheets: [form({ unit: '烟草公司' }), patched(form({ unit: '弥勒市烟草公司' }), { I8: 9 })],
        finds: ['R04 A3', 'V01 I8'],
      },
    ],
  },
};
