/** Wording of the M checks (satisfaction ballots). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { citing, COUNT_NAMES, listed } from './terms';

const BASES = {
  valid: 'valid ballots',
  returned: 'returned ballots',
  informed: 'valid ballots less those without opinion',
} as const;
const DENOMINATORS: Readonly<Record<string, string>> = BASES;

export const SATISFACTION_WORDINGS: Wordings<CodesOf<'M'>> = {
  M01: ({ params: { unit, parts, sum, basis, typed, difference } }, at) => {
    const answers = parts.map(({ answer, count }) => `${COUNT_NAMES[answer]} ${count}`).join(' + ');
    const off = difference.startsWith('-') ? `${difference.slice(1)} too few` : `${difference} too many`;
    return `${at}: ${unit}: ${answers} = ${sum}, but ${typed} ${BASES[basis]} are given: ${off}. Check the ballots.`;
  },
  M02: ({ params: { returned, issued } }, at) =>
    `${at}: ${returned} ballots returned, ${issued} issued. No more can come back than went out; check them.`,
  M03: ({ params: { valid, returned } }, at) =>
    `${at}: ${valid} valid ballots, ${returned} returned. No more can be valid than came back; check them.`,
  M04: ({ params: { count, value } }, at) =>
    `${at}: ${value} ${COUNT_NAMES[count]} is ${value.startsWith('-') ? 'below 0' : 'no whole number'}. Enter the real count.`,
  M05: ({ params }, at) => {
    if (params.definition) {
      const { favourable, denominator } = params.definition;
      const answers = favourable.map((answer) => COUNT_NAMES[answer]).join(' + ');
      return `${at}: all ${params.rows} rates of this table are computed as (${answers}) ÷ ${DENOMINATORS[denominator] ?? denominator}, not as the rule book says. Use one definition, or change the rule book's.`;
    }
    return `${at}: the rate says ${params.typed}, the ballots give ${params.computed} (${params.favourable} ÷ ${params.ballots}). Change it to ${params.computed} or check the ballots.`;
  },
  M06: ({ params: { hundred, share, rarer, cells } }) =>
    rarer === 'share'
      ? `One column has both ${hundred} and ${share} (${listed(cells)}). Write all of them as percentages.`
      : `One column has both ${share} and ${hundred} (${listed(cells)}). Write all of them as shares.`,
  M07: ({ params: { unit, basis, blank } }, at) =>
    `${at}: ${unit}: ${basis === 'informed' ? 'every valid ballot is without opinion' : `the ${BASES[basis]} are ${blank ? 'not filled in' : '0'}`}, so there is no rate. Fill in the ballots.`,
  M08: ({ params: { rate, label, score, converted } }, at) =>
    `Annex 2 gives a rate of ${rate}, worth ${converted} points for “${label}”; Annex 1 gives ${score} (${at}). Check one of them.`,
  M11: ({ params: { unit }, article }) =>
    `${unit} has a score form but no satisfaction survey. Hand in Annex 2${citing(article)}.`,
  M09: ({ params: { returned, issued, step } }, at) =>
    `${at}: only ${returned} ballots came back of ${issued}. With so few, one ballot moves the rate by ${step} percentage points.`,
  M10: ({ params: { township, units } }) =>
    `All ${units} units${township === null ? '' : ` of ${township}`} have a rate of 100 %. Have a look at some of the ballots.`,
};
