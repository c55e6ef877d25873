/** Wording of how a number came about (依据). */
import type { BallotCount, Stage } from '../../reading/record';
import type { PoolKind } from '../../rulebook/rulebook';
import type { DerivationRule, Sentence } from '../locale';
import { COUNT_NAMES, POOL_KINDS, STAGE_NAMES } from './terms';

const DENOMINATORS: Readonly<Record<string, string>> = {
  valid: '有效票',
  returned: '收回票',
  informed: '有效票减去不了解',
};
type Param = string | number | undefined;

const stageName = (stage: Param): string => STAGE_NAMES[stage as Stage] ?? String(stage ?? '');
const poolKind = (kind: Param): string => POOL_KINDS[kind as PoolKind] ?? '未标明类别';
const answers = (favourable: Param): string =>
  String(favourable ?? '')
    .split('+')
    .map((answer) => COUNT_NAMES[answer as BallotCount] ?? answer)
    .join('+');

export const DERIVATION_SENTENCES: Readonly<Record<DerivationRule, Sentence>> = {
  stage: ({ stage }) => `以${stageName(stage)}得分为准。`,
  gradeOpen: ({ possible }) => `暂不能定等次,可能是${possible ?? ''}。`,
  gradeLowest: ({ total, grade }) => `总分${total ?? ''},低于其他各档的分数线,为${grade ?? ''}。`,
  gradeBound: ({ total, bound, grade }) => `总分${total ?? ''}达到${bound ?? ''}分(含),为${grade ?? ''}。`,
  'villages.average': ({ villages, count }) => `${count ?? ''}份评分表(${villages ?? ''})取平均。`,
  'villages.lowest': ({ villages, count }) => `${count ?? ''}份评分表(${villages ?? ''})取最低。`,
  'villages.highest': ({ villages, count }) => `${count ?? ''}份评分表(${villages ?? ''})取最高。`,
  noScores: () => '没有这一阶段的得分。',
  total: ({ base, bonus, total }) => `基础分${base ?? ''}+加分${bonus ?? ''}=总分${total ?? ''}。`,
  totalOpen: () => '还缺得分或有得分读不出来,不能计算总分。',
  base: ({ cap }) => `各基础项得分相加,最多${cap ?? ''}分。`,
  subtotal: ({ label }) => `${label ?? ''}:所含各项得分相加。`,
  bonus: ({ cap }) => `各加分项得分相加,最多${cap ?? ''}分。`,
  bonusCapped: ({ raw, cap, lost }) =>
    `各加分项相加${raw ?? ''}分,最多计${cap ?? ''}分,舍去${lost ?? ''}分。`,
  satisfaction: ({ favourable, denominator }) =>
    `满意率=(${answers(favourable)})÷${DENOMINATORS[String(denominator)] ?? String(denominator ?? '')}。`,
  pool: ({ pool, grade, kind, quota, excellent, over }) => {
    const beyond = Number(over) > 0 ? `,超${over}家` : '';
    return `名额归${pool ?? ''}(${poolKind(kind)}):${grade ?? ''}名额${quota === '' ? '未定' : `${quota ?? ''}家`},现有${grade ?? ''}${excellent ?? ''}家${beyond}。`;
  },
  poolOpen: () => '名额归属未定,不计入任何名额。',
};
