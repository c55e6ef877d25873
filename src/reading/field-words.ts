/** Labels of fields around and beside the scores (栏目用语) and what they mean: who confirms, when, what followed. */
import type { FormSection } from './record';
import { headerKey, plain } from './text';
import { TOWNSHIP_NAME, UNIT, VILLAGE_NAME } from './words/alternations';

export type FieldRole =
  | 'date' | 'selfDate' | 'selfReportDate' | 'reportDate' | 'townshipDate' | 'cityDate' | 'spotCheckDate'
  | 'secretary' | 'director' | 'townshipSecretary' | 'townshipHead' | 'anySecretary' | 'anyDirector'
  | 'signature' | 'seal'
  | 'selfReport' | 'selfForm' | 'baseData'
  | 'veto'
  | 'talk' | 'rectification' | 'rectificationDate'
  | 'changedGrade' | 'changeReason' | 'changeApprover' | 'changedAt'
  | 'commended'; // prettier-ignore

const WORDS: Readonly<Record<FieldRole, string>> = {
  date: '日期',
  selfDate: '自评日期 自查日期 自评时间 自查自评日期 自查自评时间',
  selfReportDate: '自查报告日期 自查报告时间 自查报告报送日期 自查报告报送时间 自查报告上报日期 自查报告上报时间',
  reportDate: '填报日期 填表日期 上报日期 报送日期 填报时间 上报时间 报送时间 报乡镇日期 报乡镇时间',
  townshipDate: '核对日期 乡镇核对日期 核分日期 乡镇核分日期 核对时间 乡镇核对时间 乡镇核分时间',
  cityDate: '考评日期 评估日期 市级考评日期 市级评估日期 考评时间 市级考评时间 市级评估时间',
  spotCheckDate: '抽查日期 抽查时间',
  secretary: '村党支部书记 党支部书记 支部书记 村党支部书记签字 党支部书记签字 支部书记签字',
  director: '村主任 村委会主任 村主任签字 村委会主任签字',
  townshipSecretary: '乡镇党委书记 党委书记 镇党委书记 乡党委书记 乡镇党委书记签字 党委书记签字',
  townshipHead: '乡镇长 乡长 镇长 乡镇长签字 乡长签字 镇长签字',
  anySecretary: '书记 书记签字',
  anyDirector: '主任 主任签字',
  signature: '签字 签名',
  seal: '盖章 公章',
  selfReport: '自查报告 书面自查报告',
  selfForm: '自评表 考核自评表',
  baseData: '基础数据 基础数据和资料 基础数据及资料',
  veto: '一票否决 一票否决项 一票否决情况 一票否决事项 是否一票否决 否决项 否决情况 否决事项',
  talk: '约谈 约谈日期 约谈时间 约谈情况 约谈记录',
  rectification: '整改 整改期限 整改时限 整改情况 限期整改 整改完成期限',
  rectificationDate: '整改报告日期 整改报告时间 报告整改日期 整改情况报告日期',
  changedGrade: '调整后等次 调整等次 人工调整等次',
  changeReason: '调整理由 调整原因 等次调整理由 等次调整原因 人工调整理由',
  changeApprover: '批准人 审批人 调整批准人',
  changedAt: '调整时得分 调整时总分 等次调整时得分 等次调整时总分',
  commended: '推荐表彰 是否推荐表彰 推荐先进集体 是否推荐先进集体 先进集体 是否表彰 表彰',
}; // prettier-ignore

const ROLES: ReadonlyMap<string, FieldRole> = new Map(
  (Object.entries(WORDS) as [FieldRole, string][]).flatMap(([role, words]) =>
    words.split(' ').map((word) => [word, role] as const),
  ),
);

/** All labels, for telling them from what stands around them. */
export const FIELD_LABELS: readonly string[] = [...ROLES.keys()];

/** What a label stands for; `null` for any other. */
export const fieldRole = (label: string): FieldRole | null => ROLES.get(label) ?? null;

/** Words that mean something only where they stand below a form. */
const VAGUE: ReadonlySet<FieldRole> = new Set(['date', 'signature', 'anySecretary', 'anyDirector']);

/** A column of a list that is such a field, by its header: 整改期限, 调整理由; words that may mean anything are none. */
export function columnLabel(header: string): string | null {
  const label = headerKey(header);
  const role = fieldRole(label);
  return role === null || VAGUE.has(role) ? null : label;
}

const SECTIONS: readonly (readonly [FormSection, RegExp])[] = [
  ['unit', /挂包单位|挂联单位|帮扶单位|填报单位|单位(?:负责人|意见|党|主要|领导)|自查自评/],
  ['village', /挂包村|挂联村|帮扶村|村党支部|党支部书记|村委会|村主任|村确认|村级|村意见/],
  ['township', /乡镇|乡长|镇长|党委书记|扶贫工作小组/],
  ['city', /市联席|联席办|市级|市评|评估意见|考评意见/],
  ['spotCheck', /抽查|牵头/],
];
const LONGEST_HEADING = 60;
const OUTSIDE = /^(?:等次|考核等次|评定等次|注|说明|填表说明|备注)(?:$|[:(])/;

/** Whose part of a form begins at a text; the first words decide. `'outside'`: whoever's part it was has ended. */
export function sectionNamed(text: string): FormSection | 'outside' | null {
  const flat = plain(text).slice(0, LONGEST_HEADING);
  if (OUTSIDE.test(flat)) return 'outside';
  const found = SECTIONS.flatMap(([section, words]) => {
    const at = flat.search(words);
    return at < 0 ? [] : [{ section, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.section ?? null;
}

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);
const UNIT_LABEL = whole(UNIT);
const NO_UNIT = /牵头|主管|监督|上级|审核|制表|联系单位/;
const TOWNSHIP_LABEL = whole(TOWNSHIP_NAME);
const VILLAGE_LABEL = whole(VILLAGE_NAME);
const GRADE_LABEL = /^(?:考核|评定|拟定|建议|最终|考评)?(?:等次|等级)$/;

/** 挂包单位, 考核对象, 帮扶责任单位 …: whom a form is about. */
export const isUnitLabel = (label: string): boolean => UNIT_LABEL.test(label) && !NO_UNIT.test(label);
export const isTownshipLabel = (label: string): boolean => TOWNSHIP_LABEL.test(label);
export const isVillageLabel = (label: string): boolean => VILLAGE_LABEL.test(label);
export const isGradeLabel = (label: string): boolean => GRADE_LABEL.test(label);

/** 一票否决 as a column of a list or a row of a form: a field, whatever it is called there. */
export const VETO_FIELD = '一票否决';
