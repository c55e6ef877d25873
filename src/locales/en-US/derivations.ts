/** Wording of how a number came about. */
import type { BallotCount, Stage } from '../../reading/record';
import type { PoolKind } from '../../rulebook/rulebook';
import type { DerivationRule, Sentence } from '../locale';
import { COUNT_NAMES, POOL_KINDS, STAGE_NAMES } from './terms';

const DENOMINATORS: Readonly<Record<string, string>> = {
  valid: 'valid ballots',
  returned: 'returned ballots',
  informed: 'valid ballots less those without opinion',
};
type Param = string | number | undefined;

const stageName = (stage: Param): string => STAGE_NAMES[stage as Stage] ?? String(stage ?? '');
const poolKind = (kind: Param): string => POOL_KINDS[kind as PoolKind] ?? 'kind not given';
const answers = (favourable: Param): string =>
  String(favourable ?? '')
    .split('+')
    .map((answer) => COUNT_NAMES[answer as BallotCount] ?? answer)
    .join(' + ');

export const DERIVATION_SENTENCES: Readonly<Record<DerivationRule, Sentence>> = {
  stage: ({ stage }) => `The ${stageName(stage)} score decides.`,
  gradeOpen: ({ possible }) => `No grade yet; still possible: ${possible ?? ''}.`,
  gradeLowest: ({ total, grade }) => `A total of ${total ?? ''} is below every other bound: ${grade ?? ''}.`,
  gradeBound: ({ total, bound, grade }) =>
    `A total of ${total ?? ''} reaches ${bound ?? ''}: ${grade ?? ''}.`,
  'villages.average': ({ villages, count }) => `The average of ${count ?? ''} forms (${villages ?? ''}).`,
  'villages.lowest': ({ villages, count }) => `The lowest of ${count ?? ''} forms (${villages ?? ''}).`,
  'villages.highest': ({ villages, count }) => `The highest of ${count ?? ''} forms (${villages ?? ''}).`,
  noScores: () => 'There are no scores of this stage.',
  total: ({ base, bonus, total }) => `Base ${base ?? ''} + bonus ${bonus ?? ''} = total ${total ?? ''}.`,
  totalOpen: () => 'Scores are missing or cannot be read, so there is no total.',
  base: ({ cap }) => `The sum of the base items, at most ${cap ?? ''}.`,
  subtotal: ({ label }) => `${label ?? ''}: the sum of its items.`,
  bonus: ({ cap }) => `The sum of the bonus items, at most ${cap ?? ''}.`,
  bonusCapped: ({ raw, cap, lost }) =>
    `The bonus items add up to ${raw ?? ''}; ${cap ?? ''} are counted and ${lost ?? ''} are lost.`,
  satisfaction: ({ favourable, denominator }) =>
    `Rate = (${answers(favourable)}) ÷ ${DENOMINATORS[String(denominator)] ?? String(denominator ?? '')}.`,
  pool: ({ pool, grade, kind, quota, excellent, over }) => {
    const beyond = Number(over) > 0 ? `, ${over} too many` : '';
    return `Pool ${pool ?? ''} (${poolKind(kind)}): ${quota === '' ? 'quota unknown' : `quota ${quota ?? ''}`}, ${excellent ?? ''} graded ${grade ?? ''}${beyond}.`;
  },
  poolOpen: () => 'No pool is settled, so the unit is counted in none.',
};
