import { ownFormula } from '../../../src/workbook/own';
import { form, patched, SCORES, type Cell } from '../support/county';
import { computed, rowSum, staged, stagedSummary, totalsColumn } from '../support/filled-forms';
import type { Tables } from './table';

const total = (v: Cell, f = '=SUM(I6:I18,I20:I22)'): Cell => ({ f, v: v as number });
export const FORMULAS: Tables<'V13' | 'V14' | 'B03' | 'P05'> = {
  V13: {
    paper: '警 可',
    fires: [
      {
        does: 'a number typed over a formula of the column',
        sheets: [totalsColumn(rowSum(4), rowSum(5), 90, rowSum(7))],
        finds: ['V13 G6'],
        says: 'G6应是总分公式,现在是手填的90。建议恢复公式。',
        offers: [90],
      },
      {
        does: 'the same cell of other forms has a formula',
        sheets: [computed(), computed({}, '市教育局'), computed({ I23: 92.5 }, '市林业局')],
        finds: ['V13 I23'],
      },
      {
        does: 'one of the sums of a form',
        sheets: [
          staged({
            G23: total(95.5, '=SUM(G6:G18,G20:G22)'),
            H23: total(93.1, '=SUM(H6:H18,H20:H22)'),
            I23: 92.5,
          }),
        ],
        finds: ['V13 I23'],
      },
    ],
    spares: [
      { does: 'everything typed', sheets: [totalsColumn(90, 90, 90)], finds: [] },
      { does: 'as many typed as computed', sheets: [totalsColumn(rowSum(4), 90)], finds: [] },
      {
        does: 'our own formulas are nobody’s habit',
        sheets: [
          totalsColumn(
            ...[4, 5].map((row) => ({ f: ownFormula('总分', `SUM(D${row}:F${row})`), v: 90 })),
            90,
          ),
        ],
        finds: [],
      },
      {
        does: 'a wrong number is the sum that does not add up',
        sheets: [totalsColumn(rowSum(4), rowSum(5), 91)],
        finds: ['S03 G6'],
      },
      {
        does: 'a missing item below it',
        sheets: [patched(totalsColumn(rowSum(4), rowSum(5), 84), { F6: null })],
        finds: ['V10 F6'],
      },
    ],
    near: [
      {
        does: 'a hundredth off is a wrong sum',
        sheets: [totalsColumn(rowSum(4), rowSum(5), 90.01)],
        finds: ['S03 G6'],
      },
      { does: 'a blank cell among formulas', sheets: [totalsColumn(rowSum(4), rowSum(5), null)], finds: [] },
    ],
    together: [
      {
        does: 'twice in a column',
        sheets: [totalsColumn(rowSum(4), 90, rowSum(6), 90, rowSum(8))].map((sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row, index) => (index === 7 ? row.with(2, '市财政局') : row)),
        })),
        finds: ['V13 G5', 'V13 G7'],
      },
      {
        does: 'and a wrong number elsewhere in it',
        sheets: [totalsColumn(rowSum(4), rowSum(5), 90, rowSum(7, 91))],
        finds: ['V13 G6', 'S03 G7'],
      },
    ],
  },
  V14: {
    paper: '错 可',
    fires: [
      {
        does: 'a range that stops too early',
        sheets: [computed({ I19: { f: '=SUM(I6:I16)', v: 68.5 }, I23: { f: '=I19+SUM(I20:I22)', v: 74.5 } })],
        finds: ['V14 I19'],
        says: 'I19的小计只加到I16,漏了I17:I18。建议改为I6:I18。',
        offers: [86.5],
      },
      {
        does: 'a row left out in the middle',
        sheets: [computed({ I23: { f: '=SUM(I6:I18)+I20+I22', v: 90.5 } })],
        finds: ['V14 I23'],
        says: 'I23的合计漏了I21。建议改为I6:I18、I20:I22。',
        offers: [92.5],
      },
      {
        does: 'a row without points: the next score will be missed',
        sheets: [
          computed({ I18: 0, I19: { f: '=SUM(I6:I17)', v: 71.5 }, I23: total(77.5, '=I19+SUM(I20:I22)') }),
        ],
        finds: ['V14 I19'],
      },
      {
        does: 'in a list',
        sheets: [totalsColumn({ f: '=SUM(D4:E4)', v: 84 })],
        finds: ['V14 G4'],
        says: 'G4的总分只加到E4,漏了F4。建议改为D4:F4。',
        offers: [90],
      },
    ],
    spares: [
      { does: 'all items, directly or through the subtotal', sheets: [computed()], finds: [] },
      {
        does: 'rounded and capped',
        sheets: [
          computed({ I23: { f: '=ROUND(MIN(SUM($I$6:$I$18),100)+MIN(SUM(I20:I22),20),2)', v: 92.5 } }),
        ],
        finds: [],
      },
      {
        does: 'a formula that is no plain sum is judged by its value',
        sheets: [computed({ I23: { f: '=SUMIF(F6:F18,">0",I6:I18)', v: 86.5 } })],
        finds: ['S01 I23'],
      },
      {
        does: 'the column of another stage',
        sheets: [staged({ I23: { f: '=SUM(H6:H18,H20:H22)', v: 93.1 } })],
        finds: ['S01 I23'],
      },
      {
        does: 'a bonus of nothing left out',
        sheets: [computed({ I20: 0, I21: 0, I22: 0, I23: { f: '=SUM(I6:I18)', v: 86.5 } })],
        finds: [],
      },
      {
        does: 'our own formula',
        sheets: [computed({ I23: { f: ownFormula('总分', 'SUM(I6:I16)'), v: 68.5 } })],
        finds: [],
      },
    ],
    near: [
      {
        does: 'every item named by itself',
        sheets: [computed({ I23: { f: '=I19+I20+I21+I22', v: 92.5 } })],
        finds: [],
      },
      {
        does: 'a range with a blank row in it',
        sheets: [computed({ I23: { f: '=SUM(I6:I18)+SUM(I20:I22)', v: 92.5 } })],
        finds: [],
      },
    ],
    together: [
      {
        does: 'two formulas that miss different rows',
        sheets: [
          computed({ I19: { f: '=SUM(I6:I17)', v: 71.5 }, I23: { f: '=SUM(I6:I18,I20:I21)', v: 91.5 } }),
        ],
        finds: ['V14 I19', 'V14 I23'],
      },
      {
        does: 'and a score too high',
        sheets: [computed({ I8: 9, I19: { f: '=SUM(I6:I17)', v: 73.5 }, I23: null })],
        finds: ['V01 I8', 'V14 I19'],
      },
    ],
  },
  B03: {
    paper: '警 半 4',
    fires: [
      {
        does: 'the bonus added into the base',
        sheets: [form({ baseSum: 92.5 })],
        finds: ['B03 I19'],
        says: 'I19:市水务局的小计写92.5,比基础分86.5多6,像是把“资金投入”填在基础分里。第四条规定此项为加分项,请移到加分列。',
        offers: [86.5],
      },
      {
        does: 'beside a right total',
        sheets: [form({ baseSum: 92.5, total: 92.5, grade: '优秀' })],
        finds: ['B03 I19'],
      },
    ],
    spares: [
      { does: 'the base alone', sheets: [form({ baseSum: 86.5 })], finds: [] },
      { does: 'another difference', sheets: [form({ baseSum: 92 })], finds: ['S02 I19'] },
      {
        does: 'no bonus to add',
        sheets: [patched(form({ baseSum: 86.5 }), { I20: 0, I21: 0, I22: 0 })],
        finds: [],
      },
      {
        does: 'a total that counts the bonus twice is wrong by itself',
        sheets: [form({ baseSum: 92.5, total: 98.5 })],
        finds: ['S02 I19'],
      },
    ],
    near: [
      {
        does: 'a hundredth less than base and bonus',
        sheets: [form({ baseSum: 92.49 })],
        finds: ['S02 I19'],
      },
    ],
    together: [
      {
        does: 'on two forms',
        sheets: [form({ baseSum: 92.5 }), form({ unit: '市教育局', baseSum: 92.5 })],
        finds: ['B03 I19', 'B03 I19'],
      },
      {
        does: 'and a self-assessment too high',
        sheets: [patched(form({ baseSum: 92.5 }), { G8: 9 })],
        finds: ['V10 G6:G7', 'V01 G8', 'B03 I19'],
      },
    ],
  },
  P05: {
    paper: '错 可',
    fires: [
      {
        does: 'the average of the three stages as the total',
        sheets: [staged({ I23: { f: '=AVERAGE(G23:I23)', v: 93.7 } })],
        finds: ['P05 I23'],
        says: 'I23写93.7,是各级得分(95.5、93.1、92.5)的平均分。办法规定以市级评估得分为准(第五条第三项),请改用市级得分92.5。',
        offers: [92.5],
      },
      { does: 'typed', sheets: [staged({ I23: 93.7 })], finds: ['P05 I23'] },
      {
        does: 'of two stages by a formula',
        sheets: [staged({ I23: { f: '=(H23+92.5)/2', v: 92.8 } })],
        finds: ['P05 I23'],
      },
      { does: 'in a summary', sheets: stagedSummary(93.7), finds: ['P05 F2'], offers: [92.5] },
    ],
    spares: [
      { does: 'the city’s own', sheets: [staged({ I23: 92.5 })], finds: [] },
      { does: 'a summary of the city’s', sheets: stagedSummary(92.5), finds: [] },
      { does: 'the township’s score typed', sheets: [staged({ I23: 93.1 })], finds: ['S01 I23'] },
      { does: 'any other number', sheets: [staged({ I23: 93.6 })], finds: ['S01 I23'] },
    ],
    near: [
      { does: 'a hundredth beside the average', sheets: [staged({ I23: 93.71 })], finds: ['S01 I23'] },
      {
        does: 'three stages that are alike',
        sheets: [patched(form({ self: SCORES, township_: SCORES }), { I23: 92.5 })],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a wrong subtotal',
        sheets: [staged({ I19: 86, I23: 93.7 })],
        finds: ['S02 I19', 'P05 I23'],
      },
      {
        does: 'on the form and in the summary',
        sheets: [staged({ I23: 93.7 }), ...stagedSummary(93.7).slice(1)],
        finds: ['P05 I23', 'P05 F2'],
      },
    ],
  },
};
