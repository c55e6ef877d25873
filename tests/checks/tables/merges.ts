import type { SheetInput } from '../../support/snapshot';
import { form, list, patched } from '../support/county';
import type { Tables } from './table';

const merged = (...areas: string[]): SheetInput => {
  const sheet = list([
    ['弥阳镇', '市水务局', 44, 40, 6],
    ['弥阳镇', '市教育局', 44, 41, 6],
  ]);
  return { ...sheet, merges: areas };
};

export const MERGES: Tables<'T06' | 'T07'> = {
  T06: {
    paper: '错 半',
    fires: [
      {
        does: 'two scores behind one merged cell',
        sheets: [
          {
            ...form(),
            merges: [...(form().merges ?? []), 'J6:J8'],
            rows: patched(form(), { J6: 'a', J7: 'b', J8: 'c' }).rows,
          },
        ],
        finds: ['T06 J6:J8'],
        says: 'J6:J8是合并单元格,里面其实存了3个不同的值(“a”、“b”、“c”),只显示第一个。请取消合并,把每行补全。',
      },
      {
        does: 'equal scores behind one merged cell still add up',
        sheets: [
          {
            ...form(),
            merges: [...(form().merges ?? []), 'I13:I14'],
            rows: patched(form(), { I13: 4, I14: 4 }).rows,
          },
        ],
        finds: ['T06 I13:I14'],
        says: 'I13:I14是合并单元格,里面其实存了2个值(“4”、“4”),只显示第一个。请取消合并,把每行补全。',
      },
    ],
    spares: [
      {
        does: 'a merged cell with one value',
        sheets: [{ ...form(), merges: [...(form().merges ?? []), 'B6:B10'] }],
        finds: [],
      },
    ],
    near: [
      {
        does: 'the same value behind the first',
        sheets: [
          {
            ...form(),
            merges: [...(form().merges ?? []), 'J6:J8'],
            rows: patched(form(), { J6: 'a', J7: 'a', J8: 'a' }).rows,
          },
        ],
        finds: [],
      },
      {
        does: 'different values side by side, not merged',
        sheets: [patched(form(), { J6: 'a', J7: 'b' })],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a missing score elsewhere',
        sheets: [
          {
            ...form(),
            merges: [...(form().merges ?? []), 'J6:J7'],
            rows: patched(form(), { J6: 'a', J7: 'b', I8: null }).rows,
          },
        ],
        finds: ['T06 J6:J7', 'V10 I8'],
      },
    ],
  },
  T07: {
    paper: '错 否',
    fires: [
      {
        does: 'one score cell for two units',
        sheets: [{ ...merged('E4:E5'), rows: patched(merged(), { E5: null }).rows }],
        finds: ['T07 E4:E5'],
        says: 'E4:E5合并成一格,但对应2家单位(市水务局、市教育局)。请拆开后分别填分。',
      },
    ],
    spares: [
      {
        does: 'a township merged over its units',
        sheets: [{ ...merged('B4:B5'), rows: patched(merged(), { B5: null }).rows }],
        finds: [],
      },
    ],
    near: [
      {
        does: 'a remark merged over two units',
        sheets: [{ ...merged('I4:I5'), rows: patched(merged(), { I4: '已核' }).rows }],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a score that is missing on its own',
        sheets: [{ ...merged('E4:E5'), rows: patched(merged(), { E5: null, D5: null }).rows }],
        finds: ['T07 E4:E5', 'V10 D5'],
      },
    ],
  },
};
