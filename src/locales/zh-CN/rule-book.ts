/** Wording of a rule book's defects (规则表). `where` is a cell of the 考核规则 sheet or a JSON pointer. */
import type { RuleBookProblemCode } from '../../rulebook/rulebook';
import type { Sentence } from '../locale';

const DEADLINES: Readonly<Record<string, string>> = {
  selfAssessment: '自评', toTownship: '报乡镇', townshipCheck: '乡镇核对', surveyReport: '附件2和自查报告', cityAssessment: '市级考评',
  spotCheck: '抽查', summary: '汇总', rectification: '整改报告',
}; // prettier-ignore
const PARTS: Readonly<Record<string, string>> = { base: '基础分', bonus: '加分' };
const TYPES: Readonly<Record<string, string>> = {
  text: '文字', number: '数字', integer: '整数', list: '列表', object: '一组“名称—值”',
}; // prettier-ignore

const at = (where: string | number | undefined): string =>
  where === undefined || where === '' ? '' : `${where}:`;
const word = (words: Readonly<Record<string, string>>, key: string | number | undefined): string =>
  words[String(key)] ?? String(key ?? '');

export const RULE_BOOK_SENTENCES: Readonly<Record<RuleBookProblemCode, Sentence>> = {
  notAnObject: ({ where }) => `${at(where)}规则表的内容不成形,应是一组“名称—值”。`,
  missingValue: ({ where, key }) => `${at(where)}缺少“${key ?? ''}”的值。请补填。`,
  wrongType: ({ where, expected, found }) =>
    `${at(where)}填的是${found ?? ''},这里应是${word(TYPES, expected)}。`,
  outOfRange: ({ where, found, least, most }) =>
    `${at(where)}${found ?? ''}不在允许的范围(${least ?? ''}到${most ?? ''})内。`,
  unknownKey: ({ where, key }) => `${at(where)}不认识“${key ?? ''}”这一项。请检查名称。`,
  unknownBase: ({ where, found }) => `${at(where)}没有${found ?? ''}这本规则,不能以它为基础。`,
  unreadable: ({ where, item, found }) =>
    `${at(where)}“${item ?? ''}”填的${found ?? ''}看不懂。请按说明填写。`,
  unknownItem: ({ where, found }) => `${at(where)}不认识项目${found ?? ''}。请检查名称。`,
  duplicateItem: ({ where, found }) => `${at(where)}${found ?? ''}写了两次。请只留一个。`,
  articlesDiffer: ({ where, found }) =>
    `${at(where)}同一项规则的几行写了不同的条款(${found ?? ''})。请统一。`,
  gradesUnordered: ({ where, grade, better }) =>
    `${at(where)}等次“${grade ?? ''}”的分数线没有低于“${better ?? ''}”。请按从高到低填写。`,
  gradeUnreachable: ({ where, grade }) => `${at(where)}等次“${grade ?? ''}”没有分数能够达到。`,
  gradeGap: ({ where, grade, from, to }) =>
    `${at(where)}等次“${grade ?? ''}”旁边有空隙:${from ?? '?'}到${to ?? '?'}之间的分数没有等次。`,
  gradeOverlap: ({ where, grade, better }) =>
    `${at(where)}等次“${grade ?? ''}”的分数段与“${better ?? ''}”重叠。`,
  duplicateGrade: ({ where, grade }) => `${at(where)}等次“${grade ?? ''}”写了两次。请只留一个。`,
  unknownGrade: ({ where, grade }) => `${at(where)}“${grade ?? ''}”不是等次表里的等次。`,
  unknownHead: ({ where, head }) => `${at(where)}“${head ?? ''}”不是考核内容(一级指标)里的一项。`,
  duplicateHead: ({ where, head }) => `${at(where)}考核内容“${head ?? ''}”的名称或用语重复。请只留一个。`,
  pointsDoNotAddUp: ({ where, of, found, expected }) =>
    `${at(where)}“${word(PARTS, of)}”各项分值合计${found ?? '?'}分,应为${expected ?? '?'}分。请核对。`,
  quotaNegative: ({ where }) => `${at(where)}名额不能小于0。`,
  duplicateTownship: ({ where, township }) => `${at(where)}乡镇“${township ?? ''}”写了两次。请只留一个。`,
  duplicateIndicator: ({ where, indicator }) => `${at(where)}指标“${indicator ?? ''}”写了两次。请只留一个。`,
  badDate: ({ where, found }) => `${at(where)}“${found ?? ''}”不是有效的日期,应写成月-日,如01-23。`,
  datesUnordered: ({ where, deadline, before }) =>
    `${at(where)}“${word(DEADLINES, deadline)}”的日期早于“${word(DEADLINES, before)}”。请核对。`,
  badCriterion: ({ where, found }) =>
    `${at(where)}看不懂计分标准“${found ?? ''}”。可写成“90%以上满分,每降1个百分点扣0.5分,扣完为止”。`,
};
