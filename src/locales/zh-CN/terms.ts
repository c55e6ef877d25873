/** Words of the field (用语): columns, stages, ballots, articles. */
import type { BallotCount, Stage } from '../../reading/record';
import type { PoolKind } from '../../rulebook/rulebook';
import type { Severity } from '../../workbook/edit';

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  self: '自评',
  township: '乡镇核分',
  city: '市级评估',
};

export const COUNT_NAMES: Readonly<Record<BallotCount, string>> = {
  issued: '发放票',
  returned: '收回票',
  valid: '有效票',
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
  unknown: '不了解',
};

export const POOL_KINDS: Readonly<Record<PoolKind, string>> = {
  poor: '贫困乡镇',
  other: '非贫困乡镇',
  enterprise: '非公企业',
};

export const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错', warning: '警', notice: '注' };

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  serial: '序号', head: '一级指标', group: '二级指标', content: '考核内容', criterion: '评分标准', points: '分值',
  score: '得分', 'score.self': '自评', 'score.township': '乡镇核分', 'score.city': '市级评估',
  evidence: '佐证材料', remark: '备注', amount: '投入资金', unit: '挂包单位', township: '乡镇', village: '挂包村',
  category: '乡镇类别', kind: '单位性质', lead: '牵头负责考核单位', quotaPool: '名额归属', rate: '满意率',
  issued: '发放票数', returned: '收回票数', valid: '有效票数', satisfied: '满意', basicallySatisfied: '基本满意',
  dissatisfied: '不满意', unknown: '不了解', base: '基础分', bonus: '加分', total: '总分', grade: '等次',
}; // prettier-ignore

/** A bound column as its header calls it. */
export const columnTitle = (role: string): string => COLUMN_NAMES[role] ?? role;

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 1…99 in Chinese numerals. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = NUMERALS[value % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens > 1 ? (NUMERALS[tens] ?? '') : ''}十${ones}`;
}

/** `6` → 第六条, '5(三)' → 第五条第三项; anything else as it is. */
export function articleName(article: string): string {
  const match = /^(\d{1,2})(?:[(\uff08]([一二三四五六七八九十]+)[)\uff09])?$/.exec(article);
  if (!match) return article;
  return `第${numeral(Number(match[1]))}条${match[2] ? `第${match[2]}项` : ''}`;
}

/** 「(第六条)」 for the end of a sentence; nothing where no article applies. */
export const citing = (article: string | null): string =>
  article === null ? '' : `(${articleName(article)})`;

/** `03-17` → 3月17日. */
export const dayName = (monthAndDay: string): string => monthAndDay.replace(/^0?(\d+)-0?(\d+)$/, '$1月$2日');

/** `2018-01-23` → 2018年1月23日. */
export const dateName = (iso: string): string => `${Number(iso.slice(0, 4))}年${dayName(iso.slice(5))}`;

/** Joins with 、 and cuts long lists: the report has them all. */
export function listed(items: readonly string[], most = 10): string {
  const shown = items.slice(0, most).join('、');
  return items.length > most ? `${shown}等${items.length}处` : shown;
}

/** A value that may hold line breaks or be long, as shown inside “”. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > 30 ? `${line.slice(0, 30)}…` : line}”`;
}
