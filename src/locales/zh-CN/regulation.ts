/** What an article says (规定), in Chinese. */
import type { Quota } from '../../rulebook/rulebook';
import { formatDecimal } from '../../workbook/decimal';
import type { RegulationWords } from '../page-words';
import { dayName } from './terms';

const places = (quota: Quota): string =>
  quota.kind === 'count'
    ? `${quota.count}家`
    : `单位数的${formatDecimal(quota.percent)}%(${quota.rounding === 'down' ? '去尾' : '四舍五入'})`;

export const REGULATION_ZH: RegulationWords = {
  heads: (names, bonus) =>
    `考核内容是${names.join('、')}${bonus.length > 0 ? `,其中${bonus.join('、')}是加分` : ''}。`,
  basePoints: (points) => `基础分合计${points}分。`,
  bonusPoints: (points) => `加分最多${points}分。`,
  grades: (grades) =>
    `${grades.map(({ name, atLeast }) => (atLeast === null ? `其余${name}` : `${atLeast}分以上(含)${name}`)).join(',')}。`,
  quotas: ({ poor, other, enterprise }, grade) =>
    `${grade}名额:每个贫困乡镇${places(poor)},其他乡镇每个${places(other)},非公企业合计${places(enterprise)}。`,
  commended: (units, grade) => `从名额内的${grade}单位中推荐表彰${units}家。`,
  enterprises: (count) => `参加考核的非公企业有${count}家。`,
  deadlines: {
    selfAssessment: (day) => `次年${dayName(day)}前完成自评。`,
    toTownship: (day) => `次年${dayName(day)}前把自评材料报乡镇。`,
    surveyReport: (day) => `次年${dayName(day)}前送到满意度测评结果(附件2)和自查报告。`,
    townshipCheck: (day) => `次年${dayName(day)}前乡镇核对完毕。`,
    cityAssessment: (day) => `次年${dayName(day)}前完成市级考评,以市级评估得分为准。`,
    spotCheck: (day) => `次年${dayName(day)}前完成抽查。`,
    summary: (day) => `次年${dayName(day)}前完成汇总。`,
    rectification: (day) => `要整改的单位次年${dayName(day)}前报告整改情况。`,
  },
};
