/** Words of the field in English. */
import type { BallotCount, Stage } from '../../reading/record';
import type { PoolKind } from '../../rulebook/rulebook';
import type { Severity } from '../../workbook/edit';

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  self: 'self-assessment (自评)',
  township: 'township (乡镇核分)',
  city: 'city (市级评估)',
};

export const COUNT_NAMES: Readonly<Record<BallotCount, string>> = {
  issued: 'issued ballots',
  returned: 'returned ballots',
  valid: 'valid ballots',
  satisfied: 'satisfied',
  basicallySatisfied: 'mostly satisfied',
  dissatisfied: 'dissatisfied',
  unknown: 'no opinion',
};

export const POOL_KINDS: Readonly<Record<PoolKind, string>> = {
  poor: 'poor township',
  other: 'other township',
  enterprise: 'non-public enterprises',
};

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'notice',
};

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  serial: '序号 (serial number)', head: '一级指标 (head)', group: '二级指标 (group)', content: '考核内容 (indicator)',
  criterion: '评分标准 (criterion)', points: '分值 (points)', score: '得分 (score)', 'score.self': '自评 (self score)',
  'score.township': '乡镇核分 (township score)', 'score.city': '市级评估 (city score)', evidence: '佐证材料 (evidence)',
  remark: '备注 (remark)', amount: '投入资金 (amount)', unit: '挂包单位 (unit)', township: '乡镇 (township)',
  village: '挂包村 (village)', category: '乡镇类别 (kind of township)', kind: '单位性质 (kind of unit)',
  lead: '牵头负责考核单位 (lead assessor)', quotaPool: '名额归属 (pool)', rate: '满意率 (satisfaction rate)',
  issued: '发放票数 (issued)', returned: '收回票数 (returned)', valid: '有效票数 (valid)', satisfied: '满意 (satisfied)',
  basicallySatisfied: '基本满意 (mostly satisfied)', dissatisfied: '不满意 (dissatisfied)', unknown: '不了解 (no opinion)',
  base: '基础分 (base)', bonus: '加分 (bonus)', total: '总分 (total)', grade: '等次 (grade)',
}; // prettier-ignore

/** A bound column as its header calls it. */
export const columnTitle = (role: string): string => COLUMN_NAMES[role] ?? role;

const NUMERALS = '一二三四五六七八九十';

/** `6` → Article 6, '5(三)' → Article 5(3); anything else as it is. */
export function articleName(article: string): string {
  const match = /^(\d{1,2})(?:[(\uff08]([一二三四五六七八九十])[)\uff09])?$/.exec(article);
  if (!match) return article;
  return `Article ${match[1]}${match[2] ? `(${NUMERALS.indexOf(match[2]) + 1})` : ''}`;
}

/** " (Article 6)" for the end of a sentence; nothing where no article applies. */
export const citing = (article: string | null): string =>
  article === null ? '' : ` (${articleName(article)})`;

/** Joins with commas and cuts long lists: the report has them all. */
export function listed(items: readonly string[], most = 10): string {
  const shown = items.slice(0, most).join(', ');
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

/** One of several things, or one. */
export const plural = (count: number, noun: string, many = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : many}`;

/** A value that may hold line breaks or be long, as shown inside quotation marks. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > 30 ? `${line.slice(0, 30)}…` : line}”`;
}
