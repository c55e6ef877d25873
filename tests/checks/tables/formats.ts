import { cellKey, parseA1 } from '../../../src/workbook/address';
import { ownFormula } from '../../../src/workbook/own';
import { form, list, patched, SCORES, type Patch } from '../support/county';
import type { SheetInput } from '../../support/snapshot';
import type { Tables } from './table';

/** The sheet with number formats by cell address. */
function formatted(sheet: SheetInput, formats: Readonly<Record<string, string>>): SheetInput {
  const keys = Object.entries(formats).map(([a1, format]) => {
    const { row, column } = parseA1(a1) ?? { row: 0, column: 0 };
    return [cellKey(row, column), format] as const;
  });
  return { ...sheet, formats: new Map(keys) };
}
const scored = (patch: Patch, formats: Readonly<Record<string, string>>) =>
  formatted(patched(form(), patch), formats);
const withSelf = form({ unit: '市教育局', self: SCORES, township_: SCORES });

/** 5 January 2017. */
const DATE = 42_740;

export const FORMATS: Tables<'V12' | 'V16' | 'V17' | 'V20'> = {
  V12: {
    paper: '注 否',
    fires: [
      {
        does: 'a score by formula',
        sheets: [patched(form(), { I8: { f: '=F8*0.9', v: 7.2 } })],
        finds: ['V12 I8'],
        says: 'I8的分数由公式算出(=F8*0.9)。请确认这是有意的。',
      },
      {
        does: 'two of them are one notice',
        sheets: [patched(form(), { I8: { f: '=F8*0.9', v: 7.2 }, I10: { f: '=F10*0.9', v: 4.5 } })],
        finds: ['V12 I8'],
        says: 'I8等2格的分数由公式算出(如=F8*0.9)。请确认这是有意的。',
      },
    ],
    spares: [
      {
        does: 'a total by formula',
        sheets: [patched(form(), { I23: { f: '=SUM(I6:I18,I20:I22)', v: 92.5 } })],
        finds: [],
      },
    ],
    near: [
      {
        does: 'a formula beside the scores',
        sheets: [patched(form(), { K8: { f: '=F8-I8', v: 1 } })],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and too high',
        sheets: [patched(form(), { I8: { f: '=F8*2', v: 16 } })],
        finds: ['V01 I8', 'V12 I8'],
      },
    ],
  },
  V16: {
    paper: '警 半',
    fires: [
      {
        does: '6.96 shown as 7.0',
        sheets: [scored({ I8: 6.96 }, { I8: '0.0' })],
        finds: ['V16 I8'],
        says: 'I8(结对帮扶全覆盖)显示7.0,实际是6.96。评定按实际值;请确认是否要改成7.0。',
        offers: [7],
      },
      {
        does: 'under a typed total of what is shown',
        sheets: [formatted(patched(form({ baseSum: 86.5, total: 92.5 }), { I8: 6.96 }), { I8: '0.0_ ' })],
        finds: ['V16 I8'],
      },
      {
        does: 'a total of 89.96 that looks like 90.0',
        sheets: [
          formatted(
            patched(form(), { I6: 9.46, I23: { f: ownFormula('总分', 'SUM(I6:I18,I20:I22)'), v: 89.96 } }),
            { I23: '0.0' },
          ),
        ],
        finds: ['V16 I23'],
        says: 'I23(合计)显示90.0,看上去是优秀,实际是89.96。评定按实际值,为良好。',
      },
      {
        does: '6.95 shown as 7.0',
        sheets: [scored({ I8: 6.95 }, { I8: '0.0' })],
        finds: ['V16 I8'],
        offers: [7],
      },
    ],
    spares: [
      { does: 'as many decimals as it has', sheets: [scored({ I8: 6.96 }, { I8: '0.00' })], finds: [] },
      { does: 'General', sheets: [scored({ I8: 6.96 }, { I8: 'General' })], finds: [] },
      {
        does: 'more decimals than allowed are V15',
        sheets: [scored({ I8: 6.961 }, { I8: '0.0' })],
        finds: ['V15 I8'],
      },
      {
        does: 'a total that looks like the grade it has',
        sheets: [scored({ I6: 11.96, I23: 92.46 }, { I23: '0.0' })],
        finds: [],
      },
    ],
    near: [
      { does: 'one decimal shown with one', sheets: [scored({ I8: 6.9 }, { I8: '0.0' })], finds: [] },
      { does: 'a whole number shown whole', sheets: [scored({ I8: 7 }, { I8: '0' })], finds: [] },
    ],
    together: [
      {
        does: 'and a missing score',
        sheets: [scored({ I8: 6.96, I9: null }, { I8: '0' })],
        finds: ['V16 I8', 'V10 I9'],
      },
    ],
  },
  V17: {
    paper: '警 半',
    fires: [
      {
        does: 'a date beyond the limit',
        sheets: [scored({ I8: DATE }, { I8: 'm"月"d"日"' })],
        finds: ['V17 I8'],
        says: 'I8(结对帮扶全覆盖)显示“1月5日”,实际像是1.5被Excel变成了日期。请改回数字。',
        offers: [1.5],
      },
      {
        does: 'a percentage',
        sheets: [scored({ I8: 0.07 }, { I8: '0%' })],
        finds: ['V17 I8'],
        says: 'I8(结对帮扶全覆盖)显示“7%”,实际像是7设成了百分数格式。请改回数字。',
        offers: [7],
      },
      {
        does: 'under a typed total',
        sheets: [formatted(patched(form({ baseSum: 86.5, total: 92.5 }), { I8: 0.07 }), { I8: '0%' })],
        finds: ['V17 I8'],
      },
      {
        does: 'a date that is no score either way',
        sheets: [scored({ I8: DATE + 20 }, { I8: 'yyyy/m/d' })],
        finds: ['V17 I8'],
        says: 'I8(结对帮扶全覆盖)显示“1月25日”,实际像是分数被Excel变成了日期。请改回数字。',
        offers: [],
      },
    ],
    spares: [
      {
        does: 'a red number format',
        sheets: [scored({ I8: 7 }, { I8: '[Red]0.00;[Blue]-0.00' })],
        finds: [],
      },
      { does: 'a number with a unit in its format', sheets: [scored({ I8: 7 }, { I8: '0"分"' })], finds: [] },
    ],
    near: [
      {
        does: 'a small score with a plain format',
        sheets: [scored({ I8: 0.07 }, { I8: '0.00' })],
        finds: [],
      },
      {
        does: 'an empty cell with a date format is missing',
        sheets: [scored({ I8: null }, { I8: 'm"月"d"日"' })],
        finds: ['V10 I8'],
      },
    ],
    together: [
      {
        does: 'and a score too high',
        sheets: [scored({ I8: DATE, I9: 13 }, { I8: 'd-mmm' })],
        finds: ['V17 I8', 'V01 I9'],
      },
    ],
  },
  V20: {
    paper: '警 否',
    fires: [
      {
        does: 'only the city scored one of two units',
        sheets: [withSelf, form()],
        finds: ['V20 G6:G18'],
        says: '市水务局没有自评和乡镇核分,却有市级评分92.5。请补材料或写明原因。',
      },
    ],
    spares: [
      {
        does: 'a county that enters the city alone',
        sheets: [form(), form({ unit: '市教育局' })],
        finds: [],
      },
      {
        does: 'a self-assessment without township scores',
        sheets: [withSelf, form({ self: SCORES })],
        finds: [],
      },
      {
        does: 'a list without these columns',
        sheets: [withSelf, list([['弥阳镇', '市民政局', 44, 40, 6]])],
        finds: [],
      },
    ],
    near: [
      { does: 'a township that began', sheets: [withSelf, form({ township_: [12] })], finds: ['V10 H7:H18'] },
    ],
    together: [
      {
        does: 'and a total that is wrong',
        sheets: [withSelf, form({ total: 91 })],
        finds: ['V20 G6:G18', 'S01 I23'],
      },
    ],
  },
};
