/** Wording of the T checks (表样和文件). */
import type { CodesOf, FindingParams } from '../../checks/params';
import type { UnreadBlock, UnreadReason } from '../../reading/record';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, columnTitle, listed, quoted } from './terms';

export const TEMPLATE_WORDINGS: Wordings<CodesOf<'T'>> = {
  T01: ({ params: { file, beside } }) =>
    beside.length > 0
      ? {
          problem: `只读到${beside.map((annex) => `附件${annex}`).join('和')},没有找到附件1(评分表),不能评分。`,
          advice: '请补上评分表;已经在表里的,点“指定表头”用鼠标选一下表头那一行。',
        }
      : {
          problem: `${quoted(file)}里没有找到评分表。`,
          advice: '请打开“考核指标及评分表”所在的工作表,或点“指定表头”用鼠标选一下表头那一行。',
        },
  T02: ({ params }, at) => ({
    problem: `${at}:“附件${params.annex}”缺少“${columnTitle(params.role)}”列。`,
    advice: `请补上这一列,或点“指定表头”,在“列对应”里指出哪一列是${columnTitle(params.role)}。`,
  }),
  T03: ({ params }) => ({
    problem: `${params.columns.map((column) => `${column}列`).join('和')}都像“${columnTitle(params.role)}”,现在用的是前一列,另一列没有参加计算。`,
    advice: '请点“指定表头”,在“列对应”里指明用哪一列。',
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
  T05: ({ params: { label, found, ruled, forms } }, at) => ({
    problem: `${at}(${label})写的满分是${found},规则表是${ruled}${forms > 1 ? `(共${forms}张评分表这样写)` : ''}。`,
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
    advice: '需要的话请取消隐藏,再点“检查”。',
  }),
  T11: ({ params: { row, rowsBelow } }) =>
    inOne(`第${row}行是空行,它把表格截成两段。后面${rowsBelow}行也已读取`, ',', '请删除空行以免漏算。'),
  T13: ({ params: { used, formatted } }) => ({
    problem: `表格下方(第${used}行以下)到第${formatted}行有格式无数据,已忽略。`,
    advice: null,
  }),
  T14: ({ params: { sheet } }) => ({
    problem: `${quoted(sheet)}有保护,这张表上的空格不能写入结果。`,
    advice: '请取消工作表保护后再评分。',
  }),
  T16: ({ params: { file } }) => ({
    problem: `${quoted(file)}设为“手动计算”,表里的公式可能是旧数。`,
    advice: '请按F9或允许我们重新计算一次。',
  }),
  T18: ({ params }, at) => ({
    problem: `${unreadPart(params, at)}${openUnits(params.units)}`,
    advice: UNREAD_ADVICE[params.reason ?? params.shape],
  }),
  T19: ({ params: { ruled, years, tables } }) => ({
    problem: `规则表是${ruled}年度的,有${tables}张表是${years.join('、')}年度的。`,
    advice: '请换用当年的规则,或改“考核年度”;在此之前不核对日期。',
  }),
  T21: ({ params: { sheet, readings } }, at) => ({
    problem: `${quoted(sheet)}的表(${at})有${readings.length}种读法:${readings.join(',或')}。没有替您选,暂不定等次。`,
    advice: '请点“指定表头”指明表头和列。',
  }),
  T22: ({ params: { assessed, years, tables } }) => ({
    problem: `${assessed === null ? '' : `本次评${assessed}年度;`}${years.join('、')}年度的表(${tables}张)没有计算。`,
    advice: null,
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

const unreadPart = ({ shape, reason, words, sheet, annex }: FindingParams['T18'], at: string): string => {
  const begins = words === '' ? '' : `(${quoted(words)})`;
  switch (reason) {
    case 'deduction':
      return `${at}${begins}是扣减的分数,规则没有说怎么算,没有算进总分。`;
    case 'answer':
      return `${at}${begins}是规则里没有的测评档次,不知道算不算满意,不计算满意率。`;
    case 'percentage':
      return `${at}${begins}填的是百分比,不是票数,不计算满意率。`;
    case 'question':
      return `${at}${begins}:一张表里问了几个问题,规则没有说怎样合成一个满意率,不计算满意率。`;
    case 'annex':
    case null:
      if (shape === 'sheet')
        return `工作表${quoted(sheet)}${annex === null ? '' : `像是附件${annex},`}没有读出来${begins}。`;
      return `${at}${shape === 'columns' ? '这一列' : ''}没有读到${begins}。`;
  }
};

/** Few are named. */
const MOST_UNITS = 3;
const openUnits = (units: readonly string[]): string => {
  if (units.length === 0) return '';
  const named = units.slice(0, MOST_UNITS).join('、');
  return `${named}${units.length > MOST_UNITS ? `等${units.length}家单位` : ''}暂不定等次。`;
};

const UNREAD_ADVICE: Readonly<Record<UnreadReason | UnreadBlock['shape'], string>> = {
  deduction: '请在各项得分里扣好,再去掉这一列(行)。',
  answer: '请把票数并入满意、基本满意、不满意、不了解中的一档。',
  percentage: '请改填票数。',
  question: '请只留一个问题,或分成几张表。',
  annex: '请点“指定表头”选一下表头那一行;不参加考核的,可以忽略并说明。',
  rows: '请看一下是不是漏了单位或指标;不需要的可以删去,或忽略并说明。',
  columns: '请点“指定表头”,在“列对应”里指明这一列是什么;不需要的可以忽略并说明。',
  sheet: '请看一下里面有没有评分;有的,点“指定表头”选一下表头那一行;没有的,可以忽略并说明。',
};
