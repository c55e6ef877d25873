/** Wording of the M checks (satisfaction ballots). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { citing, COUNT_NAMES, listed } from './terms';

const BASES = {
  valid: 'valid ballots',
  returned: 'returned ballots',
  informed: 'valid ballots less those without opinion',
} as const;
const DENOMINATORS: Readonly<Record<string, string>> = BASES;

export const SATISFACTION_WORDINGS: Wordings<CodesOf<'M'>> = {
  M01: ({ params: { unit, parts, sum, basis, definition, typed, difference } }, at) => {
    if (definition) {
      const without = definition.withUnknown ? '' : ' without 不了解';
      return {
        problem: `${at}: in all ${definition.rows} rows of this table the answers${without} make the ${BASES[basis]}; they are checked that way.`,
        advice: null,
      };
    }
    const answers = parts.map(({ answer, count }) => `${COUNT_NAMES[answer]} ${count}`).join(' + ');
    const off = difference.startsWith('-') ? `${difference.slice(1)} too few` : `${difference} too many`;
    return {
      problem: `${at}: ${unit}: ${answers} = ${sum}, but ${typed} ${BASES[basis]} are given: ${off}.`,
      advice: 'Check the ballots.',
    };
  },
  M02: ({ params: { returned, issued } }, at) =>
    inOne(
      `${at}: ${returned} ballots returned, ${issued} issued. No more can come back than went out`,
      ';',
      'check them.',
    ),
  M03: ({ params: { valid, returned } }, at) =>
    inOne(
      `${at}: ${valid} valid ballots, ${returned} returned. No more can be valid than came back`,
      ';',
      'check them.',
    ),
  M04: ({ params: { count, value } }, at) => ({
    problem: `${at}: ${value} ${COUNT_NAMES[count]} is ${value.startsWith('-') ? 'below 0' : 'no whole number'}.`,
    advice: 'Enter the real count.',
  }),
  M05: ({ params }, at) => {
    if (params.definition) {
      const { favourable, denominator } = params.definition;
      const answers = favourable.map((answer) => COUNT_NAMES[answer]).join(' + ');
      return {
        problem: `${at}: all ${params.rows} rates of this table are computed as (${answers}) ÷ ${DENOMINATORS[denominator] ?? denominator}, not as the rule book says.`,
        advice: `Use one definition, or change the rule book's.`,
      };
    }
    return {
      problem: `${at}: the rate says ${params.typed}, the ballots give ${params.computed} (${params.favourable} ÷ ${params.ballots}).`,
      advice: `Change it to ${params.computed} or check the ballots.`,
    };
  },
  M06: ({ params: { hundred, share, rarer, cells } }) =>
    rarer === 'share'
      ? {
          problem: `One column has both ${hundred} and ${share} (${listed(cells)}).`,
          advice: 'Write all of them as percentages.',
        }
      : {
          problem: `One column has both ${share} and ${hundred} (${listed(cells)}).`,
          advice: 'Write all of them as shares.',
        },
  M07: ({ params: { unit, basis, blank } }, at) => ({
    problem: `${at}: ${unit}: ${basis === 'informed' ? 'every valid ballot is without opinion' : `the ${BASES[basis]} are ${blank ? 'not filled in' : '0'}`}, so there is no rate.`,
    advice: 'Fill in the ballots.',
  }),
  M08: ({ params: { rate, label, score, converted } }, at) => ({
    problem: `Annex 2 gives a rate of ${rate}, worth ${converted} points for “${label}”; Annex 1 gives ${score} (${at}).`,
    advice: 'Check one of them.',
  }),
  M12: ({ article }) => ({
    problem: `There is no Annex 2 (satisfaction survey)${citing(article)}, so no rate was checked.`,
    advice: 'Hand it in.',
  }),
  M11: ({ params: { unit }, article }) => ({
    problem: `${unit} has a score form but no satisfaction survey.`,
    advice: `Hand in Annex 2${citing(article)}.`,
  }),
  M09: ({ params: { returned, issued, step } }, at) => ({
    problem: `${at}: only ${returned} ballots came back of ${issued}. With so few, one ballot moves the rate by ${step} percentage points.`,
    advice: null,
  }),
  M10: ({ params: { township, units } }) => ({
    problem: `All ${units} units${township === null ? '' : ` of ${township}`} have a rate of 100 %.`,
    advice: 'Have a look at some of the ballots.',
  }),
};
