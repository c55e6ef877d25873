/** Wording of the T checks (表样和文件). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, columnTitle, listed, quoted } from './terms';

export const TEMPLATE_WORDINGS: Wordings<CodesOf<'T'>> = {
  T01: ({ params }) => ({
    problem: `${quoted(params.file)}里没有找到评分表。`,
    advice: '请打开“考核指标及评分表”所在的工作表,或点“指定表头”用鼠标选一下表头那一行。',
  }),
  T02: ({ params }, at) => ({
    problem: `${at}:“附件${params.annex}”缺少“${columnTitle(params.role)}”列。`,
    advice: `请补上这一列,或在“列对应”里指出哪一列是${columnTitle(params.role)}。`,
  }),
  T03: ({ params }) => ({
    problem: `${params.columns.map((column) => `${column}列`).join('和')}都像“${columnTitle(params.role)}”。`,
    advice: '请点选其中一列,另一列不会参加计算。',
  }),
  T04: ({ params, article }) => {
    const { base, bonus, cells, unreadable, suspects } = params;
    const rule = article === null ? '规定' : `${articleName(article)}规定`;
    const parts = [
      ...(base ? [`各项分值合计为${base.found}分,${rule}基础分为${base.ruled}分`] : []),
      ...(bonus ? [`加分项分值合计为${bonus.found}分,${rule}加分为${bonus.ruled}分`] : []),
      ...(unreadable.length > 0
        ? [`${listed(unreadable.map(({ cell, label }) => `${cell}(${label})`))}的分值读不出来`]
        : []),
    ];
    const hint =
      suspects.length > 0
        ? `与规则表不同的有:${listed(suspects.map(({ cell, label, found, ruled }) => `${cell}(${label})写${found},规则表是${ruled}`))}。`
        : '常见原因是漏了一行。';
    return {
      problem: `附件1${parts.join(';') || '的分值与规定对不上'}。`,
      advice: `请核对${cells || '各项'}的分值,${hint}`,
    };
  },
  T05: ({ params }, at) => ({
    problem: `${at}(${params.label})写的满分是${params.found},规则表是${params.ruled}。`,
    advice: '请确认今年以哪个为准。',
  }),
  T06: ({ params }, at) => ({
    problem: `${at}是合并单元格,里面其实存了${params.values.length}个${new Set(params.values).size > 1 ? '不同的' : ''}值(${listed(params.values.map(quoted), 5)}),只显示第一个。`,
    advice: '请取消合并,把每行补全。',
  }),
  T07: ({ params }, at) => ({
    problem: `${at}合并成一格,但对应${params.units.length}家单位(${listed(params.units)})。`,
    advice: '请拆开后分别填分。',
  }),
  T08: ({ params: { what, name, unit } }) => {
    const whose = unit === null ? '' : `${quoted(unit)}的`;
    return what === 'row'
      ? inOne(`第${name}行被隐藏,但里面有${whose}数据。已照常计算`, ',', '请确认是否应当参加考核。')
      : inOne(`${name}列被隐藏,但里面有${whose}得分。已照常计算`, ',', '请确认是否应当计入。');
  },
  T09: ({ params: { rows } }) => ({ problem: `当前有筛选,${rows}行没有显示;计算包含全部行。`, advice: null }),
  T10: ({ params: { sheet } }) => ({
    problem: `工作表${quoted(sheet)}被隐藏且含评分,本次没有计算它。`,
    advice: '需要的话请取消隐藏后再点“重新检查”。',
  }),
  T11: ({ params: { row, rowsBelow } }) =>
    inOne(`第${row}行是空行,它把表格截成两段。后面${rowsBelow}行也已读取`, ',', '请删除空行以免漏算。'),
  T13: ({ params: { used, formatted } }) => ({
    problem: `表格下方(第${used}行以下)到第${formatted}行有格式无数据,已忽略。`,
    advice: null,
  }),
  T14: ({ params: { sheet } }) => ({
    problem: `${quoted(sheet)}有保护,结果不能写回。`,
    advice: '请取消保护,或选择“把结果写到新表”。',
  }),
  T16: ({ params: { file } }) => ({
    problem: `${quoted(file)}设为“手动计算”,表里的公式可能是旧数。`,
    advice: '请按F9或允许我们重新计算一次。',
  }),
  T20: ({ params: { file } }) => ({
    problem: `${quoted(file)}按显示的位数计算(以显示精度为准),Excel里的合计会和这里不同,没有评定,也没有写入结果。`,
    advice: '请在Excel选项的“高级”里取消“将精度设为所显示的精度”,再评分。',
  }),
  T23: ({ params: { file } }) => ({
    problem: `${quoted(file)}里有损坏的加载项部分(可能由其他软件保存造成),已去掉;其中的忽略理由也随之丢失。`,
    advice: '不再提示的问题请重新核对,需要的重新“忽略并说明”。',
  }),
};
