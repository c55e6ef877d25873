/** What a workbook as a whole says, or what its package lost. */
import { form, patched } from '../support/county';
import type { Tables } from './table';

export const PACKAGES: Tables<'T20' | 'T23'> = {
  T20: {
    paper: '错 否',
    unplanted: 'takes the grades of the whole county',
    fires: [
      {
        does: 'calculated with the figures shown',
        sheets: [form()],
        setting: { shownPrecision: true },
        finds: ['T20'],
        says: '“test.xlsx”按显示的位数计算(以显示精度为准),Excel里的合计会和这里不同,没有评定,也没有写入结果。请在Excel选项的“高级”里取消“将精度设为所显示的精度”,再评分。',
      },
    ],
    spares: [{ does: 'calculated with what is stored', sheets: [form()], finds: [] }],
    near: [
      {
        does: 'a workbook without annexes is asked for annexes',
        sheets: [{ name: '计算', rows: [['合', 2]] }],
        setting: { shownPrecision: true },
        finds: ['T01'],
      },
    ],
    together: [
      {
        does: 'and a missing score',
        sheets: [patched(form(), { I8: null })],
        setting: { shownPrecision: true },
        finds: ['T20', 'V10 I8'],
      },
    ],
  },
  T23: {
    paper: '警 否',
    unplanted: 'lies in the package, not in a sheet',
    fires: [
      {
        does: 'half an add-in was taken out',
        sheets: [form()],
        setting: { addInRemoved: true },
        finds: ['T23'],
        says: '“test.xlsx”里有损坏的加载项部分(可能由其他软件保存造成),已去掉;其中的忽略理由也随之丢失。不再提示的问题请重新核对,需要的重新“忽略并说明”。',
      },
    ],
    spares: [{ does: 'a whole package', sheets: [form()], finds: [] }],
    near: [
      {
        does: 'manual calculation is no damage',
        sheets: [form()],
        setting: { calculation: 'manual' },
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a missing score',
        sheets: [patched(form(), { I8: null })],
        setting: { addInRemoved: true },
        finds: ['T23', 'V10 I8'],
      },
    ],
  },
};
