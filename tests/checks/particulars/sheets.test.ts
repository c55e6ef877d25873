/** Sheets, columns and points: what is marked of a table, and what is left alone. */
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { decimal } from '../../../src/workbook/decimal';
import { form, list, patched, roster, SCORES, survey } from '../support/county';
import { runParticulars } from '../support/particulars';
import type { SheetInput } from '../../support/snapshot';

const UNITS = [
  ['弥阳镇', '市水务局', 44, 40, 6],
  ['弥阳镇', '市教育局', 44, 41, 6],
];
const units = list(UNITS);
const merged = (...merges: string[]) => [{ ...units, merges }];
const named = roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]);
const ballots = survey([['市水务局', '可乐村', 60, 58, 57, 40, 12, 3, 2, 91.2]]);
const indicators = (...value: readonly { name: string; head: string; max: number }[]) => ({
  rulebook: {
    ...MILE_2017,
    indicators: { value: value.map((one) => ({ ...one, max: decimal(one.max) })), article: '6' },
  },
});
const foreign: SheetInput = {
  name: '通讯录',
  rows: [
    ['姓名', '电话'],
    ['某人', '123'],
  ],
};
const cut: SheetInput = { ...units, rows: [...units.rows.slice(0, 4), [], ...units.rows.slice(4)] };
const long = (formattedRows: number) => [{ ...units, formattedRows }];
const RATE = { name: '年度减贫计划完成率', head: 'effectiveness' };

runParticulars([
  ['a file of several', 'T01', { files: [[foreign], [form()]] }, ['-: “test1.xlsx”里没有找到评分表。请打开“考核指标及评分表”所在的工作表,或点“指定表头”用鼠标选一下表头那一行。']],
  ['two files of it', 'T01', { files: [[foreign], [foreign]] }, ['-: “test1.xlsx”里没有找到评分表。请打开“考核指标及评分表”所在的工作表,或点“指定表头”用鼠标选一下表头那一行。', '-: “test2.xlsx”里没有找到评分表。请打开“考核指标及评分表”所在的工作表,或点“指定表头”用鼠标选一下表头那一行。']],
  ['the column of the assessed stage', 'T02', [form({ self: SCORES, city: [] })], [], { stage: 'self' }],
  ['another stage than the list has', 'T02', [units], ['A2: A2:“附件1”缺少“自评”列。请补上这一列,或点“指定表头”,在“列对应”里指出哪一列是自评。'], { stage: 'self' }],
  ['another stage than two lists have', 'T02', [units, { ...units, name: '二' }], ['A2: A2:“附件1”缺少“乡镇核分”列。请补上这一列,或点“指定表头”,在“列对应”里指出哪一列是乡镇核分。', 'A2: A2:“附件1”缺少“乡镇核分”列。请补上这一列,或点“指定表头”,在“列对应”里指出哪一列是乡镇核分。'], { stage: 'township' }],
  ['its own stage', 'T02', [units], []],

  ['a point more', 'T04', [patched(form(), { F6: 16 })], ['F6:F18、F20:F22: 附件1各项分值合计为101分,第六条规定基础分为100分。请核对F6:F18、F20:F22的分值,常见原因是漏了一行。']],
  ['a point of the bonus less', 'T04', [patched(form(), { F20: 9 })], ['F6:F18、F20:F22: 附件1加分项分值合计为19分,第六条规定加分为20分。请核对F6:F18、F20:F22的分值,常见原因是漏了一行。']],
  ['a point from base to bonus', 'T04', [patched(form(), { F6: 14, F20: 11 })], ['F6:F18、F20:F22: 附件1各项分值合计为99分,第六条规定基础分为100分;加分项分值合计为21分,第六条规定加分为20分。请核对F6:F18、F20:F22的分值,常见原因是漏了一行。']],
  ['points that cannot be read', 'T04', [patched(form(), { F6: '若干', F20: '10?' })], ['F6:F18、F20:F22: 附件1各项分值合计为85分,第六条规定基础分为100分;加分项分值合计为10分,第六条规定加分为20分;F6(年度减贫计划完成率)、F20(投入帮扶资金)的分值读不出来。请核对F6:F18、F20:F22的分值,常见原因是漏了一行。']],
  ['points that the rule book knows', 'T04', [patched(form(), { F6: 16 })], ['F6:F18、F20:F22: 附件1各项分值合计为101分,第六条规定基础分为100分。请核对F6:F18、F20:F22的分值,与规则表不同的有:F6(年度减贫计划完成率)写16,规则表是15。'], indicators({ ...RATE, max: 15 })],
  ['points the rule book gives to another head', 'T04', [patched(form(), { F6: 16 })], ['F6:F18、F20:F22: 附件1各项分值合计为101分,第六条规定基础分为100分。请核对F6:F18、F20:F22的分值,常见原因是漏了一行。'], indicators({ ...RATE, head: 'funding', max: 15 })],
  ['in a list, once', 'T04', [patched(units, { D3: 51 })], ['D3:F3: 附件1各项分值合计为101分,第六条规定基础分为100分。请核对D3:F3的分值,常见原因是漏了一行。']],
  ['points as ruled', 'T04', [form()], [], indicators({ ...RATE, max: 15 })],
  ['an item with other points', 'T05', [form()], ['F6: F6(年度减贫计划完成率)写的满分是15,规则表是14。请确认今年以哪个为准。 → F6=14'], indicators({ ...RATE, max: 14 })],
  ['two items with other points', 'T05', [form()], ['F6: F6(年度减贫计划完成率)写的满分是15,规则表是14。请确认今年以哪个为准。 → F6=14', 'F10: F10(脱贫质量)写的满分是5,规则表是4。请确认今年以哪个为准。 → F10=4'], indicators({ ...RATE, max: 14 }, { name: '脱贫质量', head: 'effectiveness', max: 4 })],
  ['of another head', 'T05', [form()], [], indicators({ ...RATE, head: 'funding', max: 14 })],
  ['in a list, once', 'T05', [units], ['D3: D3(工作成效)写的满分是50,规则表是49。请确认今年以哪个为准。 → D3=49'], indicators({ name: '工作成效', head: 'effectiveness', max: 49 })],
  ['points that do not add up', 'T05', [patched(form(), { F6: 16 })], [], indicators({ ...RATE, max: 15 })],
  ['no indicators ruled', 'T05', [form()], []],

  ['two values under one merge', 'T06', merged('D4:E4'), ['D4:E4: D4:E4是合并单元格,里面其实存了2个不同的值(“44”、“40”),只显示第一个。请取消合并,把每行补全。']],
  ['two units under one merge', 'T07', [{ ...patched(units, { D5: null }), merges: ['D4:D5'] }], ['D4:D5: D4:D5合并成一格,但对应2家单位(市水务局、市教育局)。请拆开后分别填分。']],
  ['a merge of one value', 'T06', [{ ...patched(units, { E4: null }), merges: ['D4:E4'] }], []],

  ['a unit', 'T08', [{ ...units, hiddenRows: [4] }], ['A5:I5: 第5行被隐藏,但里面有“市教育局”的数据。已照常计算,请确认是否应当参加考核。']],
  ['the heads', 'T08', [{ ...units, hiddenRows: [0, 1] }], []],
  ['two items of a form', 'T08', [{ ...form(), hiddenRows: [6, 7] }], ['A7:K7: 第7行被隐藏,但里面有“市水务局”的数据。已照常计算,请确认是否应当参加考核。', 'A8:K8: 第8行被隐藏,但里面有“市水务局”的数据。已照常计算,请确认是否应当参加考核。']],
  ['the head of a form', 'T08', [{ ...form(), hiddenRows: [2] }], []],
  ['a survey and the roster', 'T08', [{ ...named, hiddenRows: [2] }, { ...ballots, hiddenRows: [3] }, form()], ['A3:H3: 第3行被隐藏,但里面有“市水务局”的数据。已照常计算,请确认是否应当参加考核。', 'A4:K4: 第4行被隐藏,但里面有“市水务局”的数据。已照常计算,请确认是否应当参加考核。']],
  ['rows that a filter hides', 'T08', [{ ...units, hiddenRows: [4], filtered: true }], []],
  ['rows that a filter hides', 'T09', [{ ...units, hiddenRows: [3, 4], filtered: true }], ['A2:I5: 当前有筛选,2行没有显示;计算包含全部行。']],
  ['a filter that hides nothing', 'T09', [{ ...units, filtered: true }], []],
  ['rows hidden by hand', 'T09', [{ ...units, hiddenRows: [4] }], []],
  ['a column of scores', 'T08', [{ ...form(), hiddenColumns: [8] }], ['I4:I23: I列被隐藏,但里面有“市水务局”的得分。已照常计算,请确认是否应当计入。']],
  ['a column of scores in a list', 'T08', [{ ...units, hiddenColumns: [3, 4] }], ['D2:D5: D列被隐藏,但里面有得分。已照常计算,请确认是否应当计入。', 'E2:E5: E列被隐藏,但里面有得分。已照常计算,请确认是否应当计入。']],
  ['a column of another stage', 'T08', [{ ...form({ self: SCORES }), hiddenColumns: [6] }], ['G4:G23: G列被隐藏,但里面有“市水务局”的得分。已照常计算,请确认是否应当计入。']],
  ['a column of remarks', 'T08', [{ ...form(), hiddenColumns: [10] }], []],

  ['scores on a hidden sheet', 'T10', [form(), { ...form({ unit: '市教育局' }), visibility: 'hidden' }], ['A4:K23: 工作表“市教育局”被隐藏且含评分,本次没有计算它。需要的话请取消隐藏,再点“检查”。']],
  ['ballots on a very hidden sheet', 'T10', [form(), { ...ballots, visibility: 'veryHidden' }], ['A3:K4: 工作表“满意度”被隐藏且含评分,本次没有计算它。需要的话请取消隐藏,再点“检查”。']],
  ['a hidden roster', 'T10', [form(), { ...named, visibility: 'hidden' }], []],
  ['a blank row', 'T11', [cut], ['A5:I5: 第5行是空行,它把表格截成两段。后面1行也已读取,请删除空行以免漏算。']],
  ['none', 'T11', [units], []],
  ['a thousand rows of formats', 'T13', long(1005), ['-: 表格下方(第5行以下)到第1005行有格式无数据,已忽略。']],
  ['a row less', 'T13', long(1004), []],
  ['on a sheet that is none of ours', 'T13', [form(), { ...foreign, formattedRows: 5000 }], []],
  ['a protected form', 'T14', [{ ...form(), protected: true }], ['-: “市水务局”有保护,这张表上的空格不能写入结果。请取消工作表保护后再评分。']],
  ['a protected roster', 'T14', [form(), { ...named, protected: true }], []],
  ['a protected list, once', 'T14', [{ ...units, protected: true }], ['-: “评分汇总”有保护,这张表上的空格不能写入结果。请取消工作表保护后再评分。']],
  ['formulas', 'T16', [patched(form(), { I23: { f: '=SUM(I6:I22)', v: 92.5 } })], ['-: “test.xlsx”设为“手动计算”,表里的公式可能是旧数。请按F9或允许我们重新计算一次。'], { calculation: 'manual' }],
  ['formulas, computed as they are typed', 'T16', [patched(form(), { I23: { f: '=SUM(I6:I22)', v: 92.5 } })], []],
  ['no formulas', 'T16', [form()], [], { calculation: 'manual' }],
  ['formulas elsewhere', 'T16', [form(), { name: '二', rows: [[{ f: '=1+1', v: 2 }]] }], [], { calculation: 'manual' }],
]); // prettier-ignore
