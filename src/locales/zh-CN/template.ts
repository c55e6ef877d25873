/** Wording of the T checks (表样和文件). */
import type { TemplateParams } from '../../checks/params';
import type { Wordings } from '../locale';
import { articleName, columnTitle, listed, quoted } from './terms';

export const TEMPLATE_WORDINGS: Wordings<keyof TemplateParams> = {
  T01: ({ params }) =>
    `${quoted(params.file)}里没有找到评分表。请打开“考核指标及评分表”所在的工作表,或点“指定表头”用鼠标选一下表头那一行。`,
  T02: ({ params }, at) =>
    `${at}:“附件${params.annex}”缺少“${columnTitle(params.role)}”列。请补上这一列,或在“列对应”里指出哪一列是${columnTitle(params.role)}。`,
  T03: ({ params }) =>
    `${params.columns.map((column) => `${column}列`).join('和')}都像“${columnTitle(params.role)}”。请点选其中一列,另一列不会参加计算。`,
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
    return `附件1${parts.join(';') || '的分值与规定对不上'}。请核对${cells || '各项'}的分值,${hint}`;
  },
  T05: ({ params }, at) =>
    `${at}(${params.label})写的满分是${params.found},规则表是${params.ruled}。请确认今年以哪个为准。`,
  T06: ({ params }, at) =>
    `${at}是合并单元格,里面其实存了${params.values.length}个不同的值(${listed(params.values.map(quoted), 5)}),只显示第一个。请取消合并,把每行补全。`,
  T07: ({ params }, at) =>
    `${at}合并成一格,但对应${params.units.length}家单位(${listed(params.units)})。请拆开后分别填分。`,
};
