import { form, list, patched, roster, survey } from '../support/county';
import type { SheetInput } from '../../support/snapshot';
import type { Tables } from './table';

const units = list([
  ['弥阳镇', '市水务局', 44, 40, 6],
  ['弥阳镇', '市教育局', 44, 41, 6],
]);
/** The list with a blank row between its two units. */
const cut: SheetInput = { ...units, rows: [...units.rows.slice(0, 4), [], ...units.rows.slice(4)] };

export const SHEETS: Tables<'T08' | 'T09' | 'T10' | 'T11' | 'T13' | 'T14' | 'T16'> = {
  T08: {
    paper: '警 半',
    fires: [
      {
        does: 'a hidden row with a unit',
        sheets: [{ ...units, hiddenRows: [4] }],
        finds: ['T08 A5:I5'],
        says: '第5行被隐藏,但里面有“市教育局”的数据。已照常计算,请确认是否应当参加考核。',
      },
      {
        does: 'a hidden column with scores',
        sheets: [{ ...form(), hiddenColumns: [8] }],
        finds: ['T08 I4:I23'],
        says: 'I列被隐藏,但里面有“市水务局”的得分。已照常计算,请确认是否应当计入。',
      },
      { does: 'a hidden item of a form', sheets: [{ ...form(), hiddenRows: [7] }], finds: ['T08 A8:K8'] },
      {
        does: 'a hidden row of the roster',
        sheets: [
          {
            ...roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]),
            hiddenRows: [2],
          },
          form(),
        ],
        finds: ['T08 A3:H3'],
      },
    ],
    spares: [
      { does: 'a hidden row outside the table', sheets: [{ ...units, hiddenRows: [0, 30] }], finds: [] },
      { does: 'a hidden column without scores', sheets: [{ ...form(), hiddenColumns: [4, 10] }], finds: [] },
      { does: 'rows hidden by a filter', sheets: [{ ...units, hiddenRows: [4], filtered: true }], finds: [] },
    ],
    near: [
      { does: 'the row below the last unit', sheets: [{ ...units, hiddenRows: [5] }], finds: [] },
      { does: 'the column behind the scores', sheets: [{ ...units, hiddenColumns: [8] }], finds: [] },
    ],
    together: [
      {
        does: 'and a score too high in the hidden row',
        sheets: [{ ...units, hiddenRows: [4], rows: patched(units, { D5: 51 }).rows }],
        finds: ['T08 A5:I5', 'V01 D5'],
      },
    ],
  },
  T09: {
    paper: '注 否',
    fires: [
      {
        does: 'a filter hides one unit',
        sheets: [{ ...units, hiddenRows: [4], filtered: true }],
        finds: ['T09 A2:I5'],
        says: '当前有筛选,1行没有显示;计算包含全部行。',
      },
    ],
    spares: [
      { does: 'a filter that hides nothing', sheets: [{ ...units, filtered: true }], finds: [] },
      { does: 'hidden without a filter', sheets: [{ ...units, hiddenRows: [4] }], finds: ['T08 A5:I5'] },
    ],
    near: [
      {
        does: 'a filter that hides a row below the table',
        sheets: [{ ...units, hiddenRows: [9], filtered: true }],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a missing score',
        sheets: [{ ...units, hiddenRows: [4], filtered: true, rows: patched(units, { D5: null }).rows }],
        finds: ['T09 A2:I5', 'V10 D5'],
      },
    ],
  },
  T10: {
    paper: '警 否',
    fires: [
      {
        does: 'a hidden form',
        sheets: [form(), { ...form({ name: '备份', unit: '市教育局' }), visibility: 'hidden' }],
        finds: ['T10 A4:K23'],
        says: '工作表“备份”被隐藏且含评分,本次没有计算它。需要的话请取消隐藏,再点“检查”。',
      },
      {
        does: 'a very hidden one',
        sheets: [form(), { ...units, visibility: 'veryHidden' }],
        finds: ['T10 A2:I5'],
      },
    ],
    spares: [
      {
        does: 'a hidden sheet without scores',
        sheets: [form(), { name: '字典', rows: [['甲', 1]], visibility: 'hidden' }],
        finds: [],
      },
    ],
    near: [
      {
        does: 'a hidden roster is used',
        sheets: [
          {
            ...roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]),
            visibility: 'hidden',
          },
          form(),
        ],
        finds: [],
      },
      {
        does: 'a hidden blank form',
        sheets: [form(), { ...form({ name: '空表', unit: '______', city: [] }), visibility: 'hidden' }],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a fault on the visible sheet',
        sheets: [patched(form(), { I8: 9 }), { ...units, visibility: 'hidden' }],
        finds: ['V01 I8', 'T10 A2:I5'],
      },
    ],
  },
  T11: {
    paper: '警 可',
    beyondCells: 'rows are deleted',
    fires: [
      {
        does: 'a blank row between two units',
        sheets: [cut],
        finds: ['T11 A5:I5'],
        says: '第5行是空行,它把表格截成两段。后面1行也已读取,请删除空行以免漏算。',
      },
    ],
    spares: [
      {
        does: 'a blank row below the last unit',
        sheets: [{ ...units, rows: [...units.rows, [], ['填表人:']] }],
        finds: [],
      },
    ],
    near: [
      { does: 'a row that only has a number', sheets: [patched(cut, { A5: 2 })], finds: [] },
      {
        does: 'blank rows before a signature',
        sheets: [{ ...units, rows: [...units.rows, [], [], ['审核人:某某']] }],
        finds: [],
      },
    ],
    together: [
      { does: 'and a fault below it', sheets: [patched(cut, { D6: 51 })], finds: ['T11 A5:I5', 'V01 D6'] },
    ],
  },
  T13: {
    paper: '注 可',
    beyondCells: 'formats are cleared',
    fires: [
      {
        does: 'formats down to the last row',
        sheets: [{ ...units, formattedRows: 1_048_576 }],
        finds: ['T13'],
        says: '表格下方(第5行以下)到第1048576行有格式无数据,已忽略。',
      },
      { does: 'a thousand formatted rows', sheets: [{ ...units, formattedRows: 1005 }], finds: ['T13'] },
    ],
    spares: [
      { does: 'a page of prepared borders', sheets: [{ ...units, formattedRows: 60 }], finds: [] },
      {
        does: 'on a sheet without tables',
        sheets: [form(), { name: '空表', rows: [['x']], formattedRows: 1_048_576 }],
        finds: [],
      },
    ],
    near: [{ does: 'one row less than a thousand', sheets: [{ ...units, formattedRows: 1004 }], finds: [] }],
    together: [
      {
        does: 'on two sheets',
        sheets: [
          { ...units, formattedRows: 9999 },
          { ...survey([]), formattedRows: 9999 },
          { ...form({ unit: '市民政局' }), formattedRows: 9999 },
        ],
        finds: ['T13', 'T13', 'T13'],
      },
    ],
  },
  T14: {
    paper: '警 半',
    fires: [
      {
        does: 'a protected sheet of forms',
        sheets: [{ ...form({ name: '附件1' }), protected: true }],
        finds: ['T14'],
        says: '“附件1”有保护,这张表上的空格不能写入结果。请取消工作表保护后再评分。',
      },
    ],
    spares: [
      {
        does: 'a protected roster, where nothing is written',
        sheets: [
          {
            ...roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]),
            protected: true,
          },
          form(),
        ],
        finds: [],
      },
    ],
    near: [
      {
        does: 'a protected sheet that is hidden and not counted',
        sheets: [form(), { ...units, protected: true, visibility: 'hidden' }],
        finds: ['T10 A2:I5'],
      },
    ],
    together: [
      {
        does: 'and a missing score',
        sheets: [{ ...patched(form(), { I8: null }), protected: true }],
        finds: ['T14', 'V10 I8'],
      },
    ],
  },
  T16: {
    paper: '警 可',
    fires: [
      {
        does: 'manual calculation and a total by formula',
        sheets: [patched(form(), { I23: { f: '=SUM(I6:I18,I20:I22)', v: 92.5 } })],
        setting: { calculation: 'manual' },
        finds: ['T16'],
        says: '“test.xlsx”设为“手动计算”,表里的公式可能是旧数。请按F9或允许我们重新计算一次。',
      },
    ],
    spares: [
      {
        does: 'manual calculation without formulas',
        sheets: [form()],
        setting: { calculation: 'manual' },
        finds: [],
      },
      {
        does: 'automatic calculation',
        sheets: [patched(form(), { I23: { f: '=SUM(I6:I18,I20:I22)', v: 92.5 } })],
        finds: [],
      },
    ],
    near: [
      {
        does: 'formulas on a sheet without tables',
        sheets: [form(), { name: '计算', rows: [['合', { f: '=1+1', v: 2 }]] }],
        setting: { calculation: 'manual' },
        finds: [],
      },
    ],
    together: [
      {
        does: 'and an old value',
        sheets: [patched(form(), { I23: { f: '=SUM(I6:I18,I20:I22)', v: 91 } })],
        setting: { calculation: 'manual' },
        finds: ['T16', 'S01 I23'],
      },
    ],
  },
};
