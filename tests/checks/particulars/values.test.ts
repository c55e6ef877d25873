/** Scores one by one: formats, missing cells, formulas, and what is offered for them. */
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { cellKey, parseA1 } from '../../../src/workbook/address';
import { ownFormula } from '../../../src/workbook/own';
import { form, list, patched, SCORES, survey, type Cell, type Patch } from '../support/county';
import { runParticulars } from '../support/particulars';
import type { SheetInput } from '../../support/snapshot';

const f = (formula: string, v: number): Cell => ({ f: formula, v });
function formatted(sheet: SheetInput, formats: Readonly<Record<string, string>>): SheetInput {
  const keys = Object.entries(formats).map(([a1, format]) => {
    const { row, column } = parseA1(a1) ?? { row: 0, column: 0 };
    return [cellKey(row, column), format] as const;
  });
  return { ...sheet, formats: new Map(keys) };
}
const shown = (patch: Patch, formats: Readonly<Record<string, string>>) => [
  formatted(patched(form(), patch), formats),
];
const rated = (patch: Patch, rate: Cell = 91.2) => [
  patched(form(), patch),
  survey([['市水务局', '可乐村', 60, 58, 57, 40, 12, 3, 2, rate]]),
];
const fine = { rulebook: { ...MILE_2017, decimals: { value: 3, article: null } } };
/** 5 January, 5 October and 15 January 2017 as Excel counts days. */
const [JANUARY, OCTOBER, FIFTEENTH] = [42_740, 43_013, 42_750];

runParticulars([
  ['of several kinds of place', 'V10', [patched(form(), { I7: null, I8: null, I12: null, I20: null, I21: null })], ['I7:I8、I12、I20:I21: 市水务局的市级评估缺5项得分:I7(贫困村退出)、I8(结对帮扶全覆盖)、I12(到村调研)、I20(投入帮扶资金)、I21(引入非财政专项资金)。请补填;确实没有得分请填0。']],
  ['a whole column of the assessed stage', 'V10', [form({ city: [] })], ['I6:I18、I20:I22: 市水务局没有市级评估得分(I6:I18,共16项)。请补填;确实没有得分请填0。']],
  ['a stage that somebody began', 'V10', [patched(form({ self: SCORES }), { G9: null })], ['G9: 市水务局的自评缺1项得分:G9(当年计划脱贫户脱贫率)。请补填;确实没有得分请填0。']],
  ['a stage that nobody began', 'V10', [patched(form(), { G9: null })], []],
  ['a blank form', 'V10', [patched(form({ city: [] }), { A3: null })], []],
  ['a form that names its unit alone', 'V10', [form({ city: [], unit: '市农业局' })], ['I6:I18、I20:I22: 市农业局没有市级评估得分(I6:I18,共16项)。请补填;确实没有得分请填0。']],
  ['a blank form with one stage begun', 'V10', [patched(form({ city: [], self: SCORES }), { A3: null })], ['I6:I18、I20:I22: 市水务局没有市级评估得分(I6:I18,共16项)。请补填;确实没有得分请填0。']],
  ['a column with a grade beside it', 'V10', [form({ city: [], grade: '优秀' })], []],
  ['the satisfaction item, with its rate', 'V10', rated({ I18: null }), ['I18: 市水务局的市级评估缺1项得分:I18(附件2满意率)。请补填;确实没有得分请填0。按附件2的满意率91.23%和评分标准,I18很可能是15,这里还空着。 → I18=15']],
  ['the satisfaction item among others', 'V10', rated({ I17: null, I18: null }), ['I17:I18: 市水务局的市级评估缺2项得分:I17(材料报送)、I18(附件2满意率)。请补填;确实没有得分请填0。按附件2的满意率91.23%和评分标准,I18很可能是15,这里还空着。 → I18=15']],
  ['the satisfaction item, and sums that say the same', 'V10', rated({ I18: null, I19: 86.5, I23: 92.5 }), ['I18: 市水务局的市级评估缺1项得分:I18(附件2满意率)。请补填;确实没有得分请填0。按附件2的满意率91.23%和评分标准,I18很可能是15,这里还空着。 → I18=15']],
  ['the satisfaction item, and sums that say another', 'V10', rated({ I18: null, I19: 85.5, I23: 91.5 }), ['I18: 市水务局的市级评估缺1项得分:I18(附件2满意率)。请补填;确实没有得分请填0。按附件2的满意率91.23%和评分标准,I18很可能是15,这里还空着。也可能是I18应为14(现为空)。 → I18=15 or I18=14']],
  ['the satisfaction item, its ballots at odds', 'V10', [rated({ I18: null })[0] ?? form(), survey([['市水务局', '可乐村', 60, 58, 57, 40, 12, 3, 1, null]])], ['I18: 市水务局的市级评估缺1项得分:I18(附件2满意率)。请补填;确实没有得分请填0。']],
  ['other items, with a rate', 'V10', rated({ I17: null }), ['I17: 市水务局的市级评估缺1项得分:I17(材料报送)。请补填;确实没有得分请填0。']],
  ['the satisfaction item of another stage', 'V10', [patched(form({ self: SCORES }), { G18: null }), ...rated({}).slice(1)], ['G18: 市水务局的自评缺1项得分:G18(附件2满意率)。请补填;确实没有得分请填0。']],
  ['items that do not apply, by different words', 'V10', [patched(form(), { I7: '缺项', I8: '不适用', I12: '缺项', I20: '/' })], ['I7:I8、I12、I20: 市水务局的市级评估有4项填的是“缺项”、“不适用”、“/”:I7(贫困村退出)、I8(结对帮扶全覆盖)、I12(到村调研)、I20(投入帮扶资金)。规则表“缺项处理”是“待定”,所以暂不能定等次。请补填得分,或在规则表里选“记零”或“按比例折算”。']],
  ['one of them, and one missing', 'V10', [patched(form(), { I7: '缺项', I9: null })], ['I7: 市水务局的市级评估有1项填的是“缺项”:I7(贫困村退出)。规则表“缺项处理”是“待定”,所以暂不能定等次。请补填得分,或在规则表里选“记零”或“按比例折算”。', 'I9: 市水务局的市级评估缺1项得分:I9(当年计划脱贫户脱贫率)。请补填;确实没有得分请填0。']],
  ['cells that a merge hides', 'V10', [{ ...patched(form(), { I7: null, I9: null }), merges: [...(form().merges ?? []), 'I6:I7'] }], ['I7、I9: 市水务局的市级评估缺2项得分:I7(贫困村退出)、I9(当年计划脱贫户脱贫率)。请补填;确实没有得分请填0。']],

  ['scores by formula, one notice a stage', 'V12', [patched(form({ self: SCORES }), { G8: f('=F8', 8), I7: f('=F7*0.9', 9), I8: f('=F8*0.9', 7.2), I21: f('=F21/3', 2) })], ['I7:I8、I21: I7等3格的分数由公式算出(如=F7*0.9)。请确认这是有意的。', 'G8: G8的分数由公式算出(=F8)。请确认这是有意的。']],
  ['in two rows of a list', 'V12', [patched(list([['弥阳镇', '甲局', 44, 40, 6, 90], ['弥阳镇', '乙局', 44, 40, 6, 90]]), { D4: f('=40+4', 44), D5: f('=22*2', 44) })], ['D4:D5: D4等2格的分数由公式算出(如=40+4)。请确认这是有意的。']],
  ['a sum by formula', 'V12', [patched(form(), { I23: f('=SUM(I6:I18,I20:I22)', 92.5) })], []],

  ['two decimals more', 'V15', [patched(form(), { I8: 7.1234 })], ['I8: I8(结对帮扶全覆盖):7.1234有4位小数,规则最多2位。请改成7.12或说明。 → I8=7.12']],
  ['half up', 'V15', [patched(form(), { I8: 7.125 })], ['I8: I8(结对帮扶全覆盖):7.125有3位小数,规则最多2位。请改成7.13或说明。 → I8=7.13']],
  ['as many as the rule book allows', 'V15', [patched(form(), { I8: 7.125 })], [], fine],
  ['one more than it allows', 'V15', [patched(form(), { I8: 7.1255 })], ['I8: I8(结对帮扶全覆盖):7.1255有4位小数,规则最多3位。请改成7.126或说明。 → I8=7.126'], fine],

  ['one decimal of two', 'V16', shown({ I8: 6.96 }, { I8: '0.0' }), ['I8: I8(结对帮扶全覆盖)显示7.0,实际是6.96。评定按实际值;请确认是否要改成7.0。 → I8=7']],
  ['none of one', 'V16', shown({ I8: 7.5 }, { I8: '0' }), ['I8: I8(结对帮扶全覆盖)显示8,实际是7.5。评定按实际值;请确认是否要改成8。 → I8=8']],
  ['one of two, with its unit', 'V16', shown({ I8: 7.25 }, { I8: '0.0"分"' }), ['I8: I8(结对帮扶全覆盖)显示7.3,实际是7.25。评定按实际值;请确认是否要改成7.3。 → I8=7.3']],
  ['two of two', 'V16', shown({ I8: 6.96 }, { I8: '0.00' }), []],
  ['a whole number', 'V16', shown({ I8: 7 }, { I8: '0' }), []],
  ['a text', 'V16', shown({ I8: '7.25分' }, { I8: '0.0' }), []],
  ['more decimals than allowed', 'V16', shown({ I8: 7.125 }, { I8: '0.0' }), []],
  ['as many as the rule book allows', 'V16', shown({ I8: 7.125 }, { I8: '0.0' }), ['I8: I8(结对帮扶全覆盖)显示7.1,实际是7.125。评定按实际值;请确认是否要改成7.1。 → I8=7.1'], fine],
  ['a general format', 'V16', shown({ I8: 7.25 }, { I8: 'General' }), []],
  ['another stage', 'V16', [formatted(patched(form({ self: SCORES }), { G8: 6.96 }), { G8: '0.0' })], ['G8: G8(结对帮扶全覆盖)显示7.0,实际是6.96。评定按实际值;请确认是否要改成7.0。 → G8=7']],
  ['a total that looks like 优秀', 'V16', shown({ I7: 6.1, I6: 12.38 }, { I23: '0' }), ['I23 [notice]: I23(合计)显示90,看上去是优秀,实际是89.98。评定按实际值,为良好。']],
  ['a total that looks like what it is', 'V16', shown({}, { I23: '0' }), []],
  ['a total that is not known', 'V16', shown({ I7: 6.1, I6: 12.38, I8: null }, { I23: '0' }), []],

  ['5 January', 'V17', shown({ I8: JANUARY }, { I8: 'm"月"d"日"' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“1月5日”,实际像是1.5被Excel变成了日期。请改回数字。 → I8=1.5']],
  ['5 October', 'V17', shown({ I6: OCTOBER }, { I6: 'm/d' }), ['I6 [error]: I6(年度减贫计划完成率)显示“10月5日”,实际像是10.5被Excel变成了日期。请改回数字。 → I6=10.5']],
  ['15 January', 'V17', shown({ I8: FIFTEENTH }, { I8: 'yyyy-mm-dd' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“1月15日”,实际像是分数被Excel变成了日期。请改回数字。']],
  ['29 February', 'V17', shown({ I8: 42_429 }, { I8: 'm/d' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“2月29日”,实际像是分数被Excel变成了日期。请改回数字。']],
  ['1 March', 'V17', shown({ I8: 42_430 }, { I8: 'm/d' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“3月1日”,实际像是3.1被Excel变成了日期。请改回数字。 → I8=3.1']],
  ['31 December of a leap year', 'V17', shown({ I8: 42_735 }, { I8: 'm/d' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“12月31日”,实际像是分数被Excel变成了日期。请改回数字。']],
  ['1 March 1900, the first sure day', 'V17', shown({ I8: 61 }, { I8: 'm/d' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“3月1日”,实际像是3.1被Excel变成了日期。请改回数字。 → I8=3.1']],
  ['the day before', 'V17', shown({ I8: 60 }, { I8: 'm/d' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“60”,实际像是分数被Excel变成了日期。请改回数字。']],
  ['a day nobody means', 'V17', shown({ I8: 100_001 }, { I8: 'm/d' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“100001”,实际像是分数被Excel变成了日期。请改回数字。']],
  ['the last day anybody means', 'V17', shown({ I8: 100_000 }, { I8: 'm/d' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“10月14日”,实际像是分数被Excel变成了日期。请改回数字。']],
  ['8 September, beyond the points', 'V17', shown({ I10: 42_986 }, { I10: 'm/d' }), ['I10 [error]: I10(脱贫质量)显示“9月8日”,实际像是分数被Excel变成了日期。请改回数字。']],
  ['75 %', 'V17', shown({ I8: 0.075 }, { I8: '0.0%' }), ['I8: I8(结对帮扶全覆盖)显示“7.5%”,实际像是7.5设成了百分数格式。请改回数字。 → I8=7.5']],
  ['more than the points as per cent', 'V17', shown({ I8: 0.9 }, { I8: '0%' }), ['I8: I8(结对帮扶全覆盖)显示“90%”,实际像是分数设成了百分数格式。请改回数字。']],
  ['exactly the points as per cent', 'V17', shown({ I8: 0.08 }, { I8: '0%' }), ['I8: I8(结对帮扶全覆盖)显示“8%”,实际像是8设成了百分数格式。请改回数字。 → I8=8']],
  ['beyond the points even so', 'V17', shown({ I8: 8.5 }, { I8: '0%' }), ['I8 [error]: I8(结对帮扶全覆盖)显示“850%”,实际像是分数设成了百分数格式。请改回数字。']],
  ['a text', 'V17', shown({ I8: '7分' }, { I8: '0%' }), []],
  ['a number', 'V17', shown({ I8: 7 }, { I8: '0.00' }), []],

  ['the city alone, where others have theirs', 'V20', [form(), form({ unit: '市教育局', self: SCORES })], ['G6:G18、G20:G22、H6:H18、H20:H22: 市水务局没有自评和乡镇核分,却有市级评分92.5。请补材料或写明原因。']],
  ['where one of them is text', 'V20', [form(), patched(form({ unit: '市教育局' }), { H8: '较好' })], ['G6:G18、G20:G22、H6:H18、H20:H22: 市水务局没有自评和乡镇核分,却有市级评分92.5。请补材料或写明原因。']],
  ['a self-assessment alone', 'V20', [form({ self: SCORES }), form({ unit: '市教育局', self: SCORES })], []],
  ['a township check alone', 'V20', [form({ township_: SCORES }), form({ unit: '市教育局', self: SCORES })], []],
  ['the city not complete', 'V20', [form({ city: [] }), form({ unit: '市教育局', self: SCORES })], []],
  ['nobody has theirs', 'V20', [form(), form({ unit: '市教育局' })], []],

  ['a look-alike with a guess', 'V09', [patched(form(), { I8: '7。5' })], ['I8: I8(结对帮扶全覆盖):“7。5”里有和数字相像的字符。是不是7.5?请确认。 → I8=7.5']],
  ['a note behind a number', 'V04', [patched(form(), { I8: '7(缺计划扣1分)' })], ['I8: I8(结对帮扶全覆盖):“7(缺计划扣1分)”带了汉字或单位,Excel不会计入合计。建议改成7。']],
  ['a note in wide brackets', 'V04', [patched(form(), { I8: '7\uff08缺计划扣1分\uff09' })], ['I8: I8(结对帮扶全覆盖):“7（缺计划扣1分）”带了汉字或单位,Excel不会计入合计。建议改成7。']],
  ['a number with its unit', 'V04', [patched(form(), { I8: '7分' })], ['I8: I8(结对帮扶全覆盖):“7分”带了汉字或单位,Excel不会计入合计。建议改成7。 → I8=7']],
  ['text in a sum', 'V03', [patched(form(), { I19: '很高' })], ['I19: I19(小计):填的是“很高”,这里要填数字。请填数字。']],
  ['text for a score', 'V03', [patched(form(), { I8: '较好' })], ['I8: I8(结对帮扶全覆盖):填的是“较好”,这里要填数字。请填0到8之间的分数。']],
  ['a rate in words', 'V03', [form(), survey([['市水务局', '可乐村', 60, 58, 57, 40, 12, 3, 2, '很高']])], ['K4: K4(市水务局):填的是“很高”,这里要填数字。请填数字。']],
  ['a percentage too fine', 'V15', shown({ I8: 0.07123 }, { I8: '0.0%' }), []],
  ['a negative percentage', 'V02', shown({ I8: -0.07 }, { I8: '0.0%' }), []],
  ['a tick among ballots', 'V21', [form(), survey([['市水务局', '可乐村', 60, 58, 57, '√', 12, 3, 2, null]])], ['G4: G4(市水务局):填了“√”。请按评分标准换成分数。']],
  ['an error by formula', 'V11', [patched(form(), { I8: { f: '=K8/0', v: { error: '#DIV/0!' } } })], ['I8: I8(结对帮扶全覆盖):显示#DIV/0!,公式出错。请重新输入分数或恢复公式。']],
  ['an error typed', 'V11', [patched(form(), { I8: { error: '#N/A' } })], ['I8: I8(结对帮扶全覆盖):显示#N/A,不是分数。请重新输入分数。']],
  ['an error that follows', 'V11', [patched(form(), { I8: { error: '#N/A' }, I19: { f: '=SUM(I6:I18)', v: { error: '#N/A' } }, I23: { f: '=I19+I20', v: { error: '#N/A' } } })], ['I8: I8(结对帮扶全覆盖):显示#N/A,不是分数。请重新输入分数。']],
  ['an error of the base that the total repeats', 'V11', [patched(form(), { I19: { f: '=SUM(I6:I18)/0', v: { error: '#DIV/0!' } }, I23: { f: '=I19', v: { error: '#DIV/0!' } } })], ['I19: I19(小计):显示#DIV/0!,公式出错。请重新输入分数或恢复公式。']],
  ['an error of another stage', 'V11', [patched(form(), { G19: { f: '=1/0', v: { error: '#DIV/0!' } }, I23: { f: '=1/0', v: { error: '#DIV/0!' } } })], ['I23: I23(合计):显示#DIV/0!,公式出错。请重新输入分数或恢复公式。']],
  ['our own formula with an error', 'V11', [patched(form(), { I23: { f: ownFormula('总分', 'X'), v: { error: '#REF!' } } })], []],
]); // prettier-ignore
