import { form, patched, roster, type Cell } from '../support/county';
import type { Tables } from './table';

const school = form({ unit: '市教育局' });
const entry = (unit: string): readonly Cell[] => [
  '弥阳镇',
  '贫困',
  '可乐村',
  unit,
  '市级机关',
  '市委办',
  null,
];
/** The roster with remarks in I. */
const remarked = (...remarks: readonly (string | null)[]) =>
  patched(roster([entry('市水务局'), entry('市教育局')]), {
    I2: '备注',
    I3: remarks[0] ?? null,
    I4: remarks[1] ?? null,
  });
const nameless = (name: string) => ({ ...patched(form(), { A3: '挂包单位(盖章):' }), name });

export const NAMELESS: Tables<'R13' | 'R14'> = {
  R13: {
    paper: '注 否',
    unplanted: 'needs a remark in the roster',
    fires: [
      {
        does: 'a unit that was merged into another',
        sheets: [remarked(null, '不参加考核(机构撤并)'), form()],
        finds: ['R13 I4'],
        says: '“市教育局”备注“不参加考核(机构撤并)”,没有计入。',
      },
      { does: 'in other words', sheets: [remarked(null, '今年免予考核'), form()], finds: ['R13 I4'] },
      {
        does: 'with scores all the same',
        sheets: [remarked(null, '不参加考核'), form(), school],
        finds: ['R13 I4'],
      },
      {
        does: 'with a form that nobody filled in',
        sheets: [remarked(null, '不参加考核'), form(), form({ unit: '市教育局', city: [] })],
        finds: ['R13 I4'],
      },
    ],
    spares: [{ does: 'no remark', sheets: [remarked(), form(), school], finds: [] }],
    near: [
      { does: 'another remark', sheets: [remarked(null, '新增单位'), form(), school], finds: [] },
      {
        does: 'a rule for all',
        sheets: [remarked(null, '不参加考核的须说明原因'), form()],
        finds: ['R02 E4'],
      },
    ],
    together: [
      {
        does: 'nobody asks for its form',
        sheets: [remarked(null, '不参加考核'), patched(form(), { I7: 11 })],
        finds: ['R13 I4', 'V01 I7'],
      },
    ],
  },
  R14: {
    paper: '错 半',
    unplanted: 'needs a form without a name',
    fires: [
      {
        does: 'a sheet called Sheet1',
        sheets: [nameless('Sheet1')],
        finds: ['R14 B3'],
        says: '这张评分表没有写单位(工作表名是“Sheet1”),没有评分。请填写挂包单位。',
      },
      { does: 'a sheet called after the annex', sheets: [nameless('附件1')], finds: ['R14 B3'] },
      {
        does: 'the one rostered unit that is missing',
        sheets: [roster([entry('市水务局'), entry('市教育局')]), form(), nameless('1')],
        finds: ['R14 B3'],
        says: '这张评分表没有写单位(工作表名是“1”),没有评分。是不是“市教育局”?请填写挂包单位。',
      },
      {
        does: 'a place of its own, to be filled with the missing unit',
        sheets: [
          roster([entry('市水务局'), entry('市教育局')]),
          form(),
          { ...patched(form(), { A3: '挂包单位', B3: null }), name: '1' },
        ],
        finds: ['R14 B3'],
        offers: ['市教育局'],
      },
    ],
    spares: [
      { does: 'a name', sheets: [{ ...form(), name: 'Sheet1' }], finds: [] },
      { does: 'a sheet called after the unit', sheets: [nameless('市水务局')], finds: [] },
      {
        does: 'a template that nobody began to fill in',
        sheets: [{ ...patched(form({ city: [] }), { A3: '挂包单位(盖章):' }), name: '附件1' }],
        finds: [],
      },
    ],
    near: [
      { does: 'with a number before it', sheets: [nameless('3.市水务局')], finds: [] },
      {
        does: 'a unit that is not in the roster',
        sheets: [roster([entry('市水务局')]), form(), nameless('市林业局')],
        finds: ['R01 A4'],
      },
    ],
    together: [
      {
        does: 'a fault in such a form is said as well',
        sheets: [patched(nameless('Sheet1'), { I7: 11 })],
        finds: ['R14 B3', 'V01 I7'],
      },
    ],
  },
};
