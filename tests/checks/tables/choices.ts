import type {} from '../../../src/reading/record';
import { chosen, ofYear, twofold } from '../support/hand-made';
import { form, list, patched, type Cell } from '../support/county';
import type { Tables } from './table';

const ROWS: readonly (readonly Cell[])[] = [
  ['弥阳镇', '市水务局', 44, 40, 6],
  ['弥阳镇', '市教育局', 44, 40, 6],
];
const old = { ...form({ unit: '市水务局' }), name: '2016' };

export const CHOICES: Tables<'T21' | 'T22' | 'P06'> = {
  T21: {
    paper: '错 半',
    unplanted: 'is what reading says',
    fires: [
      {
        does: 'two columns, of which either may be the scores',
        sheets: [list(ROWS)],
        setting: { reads: twofold('评分汇总', 'H列是“考核分”', 'F列是“考核分”') },
        finds: ['T21 A2:I5'],
        says: '“评分汇总”的表(A2:I5)有2种读法:H列是“考核分”,或F列是“考核分”。没有替您选,暂不定等次。请点“指定表头”指明表头和列。',
      },
    ],
    spares: [{ does: 'one reading', sheets: [list(ROWS)], finds: [] }],
    near: [
      {
        does: 'another table than that of the unit',
        sheets: [list(ROWS)],
        finds: [],
      },
    ],
    together: [
      {
        does: 'blanks and sums of the table follow from there',
        sheets: [patched(list(ROWS), { D4: null, G5: 91 })],
        setting: { reads: twofold('评分汇总', 'H列', 'F列') },
        finds: ['T21 A2:I5'],
        silences: ['V10', 'S01'],
      },
      {
        does: 'a fault elsewhere does not',
        sheets: [list(ROWS), patched(form({ unit: '市林业局' }), { I7: 11 })],
        setting: { reads: twofold('评分汇总', 'H列', 'F列') },
        finds: ['T21 A2:I5', 'V01 I7'],
      },
    ],
  },
  T22: {
    paper: '注 否',
    unplanted: 'is what reading says',
    fires: [
      {
        does: 'a form of the year before',
        sheets: [form(), old],
        setting: { reads: ofYear(2016, '2016') },
        finds: ['T22 A4:K23'],
        says: '本次评2017年度;2016年度的表(1张)没有计算。',
      },
    ],
    spares: [{ does: 'one year', sheets: [form()], finds: [] }],
    near: [
      {
        does: 'two forms of one year',
        sheets: [form(), form({ unit: '市教育局' })],
        finds: [],
      },
    ],
    together: [
      {
        does: 'beside a fault of the assessed year',
        sheets: [patched(form(), { I7: 11 }), old],
        setting: { reads: ofYear(2016, '2016') },
        finds: ['V01 I7', 'T22 A4:K23'],
      },
    ],
  },
  P06: {
    paper: '注 否',
    unplanted: 'is what reading says',
    fires: [
      {
        does: 'the last column is taken as final',
        sheets: [form(), form({ unit: '市教育局' })],
        setting: { reads: chosen({ kind: 'finalColumn', column: 8, words: '考核分' }) },
        finds: ['P06 I4:I23'],
        says: '没有“市级评估”列,以“考核分”(I列)为准(共2张表)。',
      },
      {
        does: 'deductions',
        sheets: [form()],
        setting: { reads: chosen({ kind: 'deductions', column: 8, words: '扣分' }) },
        finds: ['P06 I4:I23'],
        says: '“扣分”(I列)填的是扣分,得分按分值减扣分计算。',
      },
      {
        does: 'judges with their mean',
        sheets: [form()],
        setting: { reads: chosen({ kind: 'judges', columns: [6, 7], mean: 8 }) },
        finds: ['P06 I4:I23'],
        says: '有2位评委打分,以平均分(I列)为准。',
      },
      {
        does: 'two villages',
        sheets: [form({ name: '一' }), form({ name: '二', village: '布尼村' })],
        finds: ['P06'],
        says: '市水务局的2个村的得分取平均(规则:多村合并)。',
      },
    ],
    spares: [{ does: 'nothing is left open', sheets: [form()], finds: [] }],
    near: [
      {
        does: 'two forms of which one is to go',
        sheets: [form({ name: '一' }), form({ name: '二' })],
        finds: ['R03 A3'],
      },
    ],
    together: [
      {
        does: 'beside a fault',
        sheets: [patched(form(), { I7: 11 })],
        setting: { reads: chosen({ kind: 'finalColumn', column: 8, words: '考核分' }) },
        finds: ['P06 I4:I23', 'V01 I7'],
      },
    ],
  },
};
