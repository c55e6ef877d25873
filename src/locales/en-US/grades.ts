/** Wording of the G, Q and P checks (grades, quotas, stages). */
import type { ChoiceTold, CodesOf, FindingParams } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, citing, plural, POOL_KINDS, STAGE_NAMES } from './terms';

type OverQuota = FindingParams['Q01'];

const ranking = ({ ranking: units }: OverQuota): string =>
  units.map(({ unit, total }) => `${unit} ${total}`).join(', ');

const POLICIES = {
  average: 'averaged',
  lowest: 'merged by the lowest',
  highest: 'merged by the highest',
} as const;

function chosen(choice: ChoiceTold): string {
  switch (choice.kind) {
    case 'finalColumn':
      return `No column is called 市级评估; “${choice.words}” (column ${choice.column}) is taken as final`;
    case 'deductions':
      return `“${choice.words}” (column ${choice.column}) holds deductions; scores are the points less those`;
    case 'judges':
      return `${choice.judges} judges have scored; their mean${choice.mean === null ? '' : ` (column ${choice.mean})`} counts`;
    case 'bonusElsewhere':
      return `Bonus items are taken from the sheet “${choice.sheet}”`;
    case 'villages':
      return choice.unit === null
        ? `The village forms of ${plural(choice.units, 'unit')} are ${POLICIES[choice.policy]} (多村合并)`
        : `The ${choice.forms} village forms of ${choice.unit} are ${POLICIES[choice.policy]} (多村合并)`;
  }
}

export const GRADE_WORDINGS: Wordings<CodesOf<'G' | 'Q' | 'P'>> = {
  G01: ({ params: { unit, total, grade, typed, tooHigh, bound }, article }, at) => {
    const cited = article === null ? '' : `${articleName(article)}: `;
    const rule = bound === null ? '' : ` (${cited}${tooHigh ? typed : grade} begins at ${bound})`;
    return {
      problem: `${at}: ${unit} has a total of ${total}, which is ${grade}${rule}; the form says ${typed}.`,
      advice: 'Correct it, or give the reason for the change.',
    };
  },
  G02: ({ params: { typed, grades } }, at) => ({
    problem: `${at}: “${typed}” is no grade; the grades are ${grades.join(', ')}.`,
    advice: 'Use one of them.',
  }),
  G03: ({ params }) => {
    if (params.exact !== null)
      return {
        problem: `${params.unit}: the villages’ average of ${params.exact} reaches ${params.total} by rounding, and is graded ${params.grade}.`,
        advice: null,
      };
    const lower = params.from === null ? `up to ${params.upTo}` : `${params.from}-${params.upTo}`;
    const upper =
      params.higherUpTo === null
        ? `${params.higherFrom} and above`
        : `${params.higherFrom}-${params.higherUpTo}`;
    return {
      problem: `${params.unit}: ${params.total} lies between the printed bands “${lower}” and “${upper}”. As ${params.higher} begins at ${params.higherFrom}, it is graded ${params.grade}.`,
      advice: null,
    };
  },
  G04: ({ params: { unit, missing, notApplicable, typed, best, worst } }, at) => {
    const lacking = [
      ...(missing > 0 ? [`${plural(missing, 'score')} missing`] : []),
      ...(notApplicable > 0 ? [`${plural(notApplicable, 'item')} not applicable`] : []),
    ];
    const reach = best !== null && worst !== null ? ` (${best} at best, ${worst} at worst)` : '';
    return {
      problem: `${at}: the form says ${typed}, but ${unit} has ${lacking.join(' and ')}, so no grade can be given yet${reach}.`,
      advice: 'Complete the scores first.',
    };
  },
  Q01: ({ params }) => {
    const { pool, poolKind, grade, excellent, quota, over } = params;
    return {
      problem: `${pool} (${POOL_KINDS[poolKind]}): ${excellent} graded ${grade} for ${plural(quota, 'place')}, ${over} too many: ${ranking(params)}.`,
      advice: `Decide which ${quota} to keep.`,
    };
  },
  Q02: ({ params, article }) => {
    const { pool, grade, excellent, quota, over } = params;
    return {
      problem: `${pool}: ${excellent} graded ${grade} for ${plural(quota, 'place')}${citing(article)}, ${over} too many: ${ranking(params)}.`,
      advice: `Decide which ${quota} to keep.`,
    };
  },
  Q03: ({ params: { pool, total, units, places } }) => ({
    problem: `${pool}: ${units.join(', ')} share ${total} for ${plural(places, 'place')} left.`,
    advice: 'Settle the tie by its rules; the program does not choose.',
  }),
  Q04: ({ params: { pool, grade, quota, free, excellent, ungraded } }) => ({
    problem: `${pool}: ${excellent} graded ${grade}, ${free} of ${plural(quota, 'place')} unused.${ungraded > 0 ? ` ${plural(ungraded, 'unit')} not graded yet.` : ''} The text allows no transfer.`,
    advice: null,
  }),
  Q05: ({ params: { grade, pool, available, listed, places }, article }) =>
    pool !== null
      ? {
          problem: `${pool} has ${plural(places, 'place')} for ${grade}, but ${listed} of its units are on the list to commend${citing(article)}.`,
          advice: 'Check the list.',
        }
      : listed > places
        ? {
            problem: `${listed} units are listed for commendation, ${places} are to be commended${citing(article)}.`,
            advice: 'Check the list.',
          }
        : {
            problem: `Only ${available} units are graded ${grade} inside their quota, fewer than the ${places} to be commended${citing(article)}.`,
            advice: 'The list is not filled up.',
          },
  Q07: ({ params: { places, total, units, free } }) => ({
    problem: `Commendation of ${places}: ${units.join(', ')} share ${total} for ${plural(free, 'place')} left, ranks ${places - free + 1} to ${places - free + units.length}.`,
    advice: 'The leading group decides.',
  }),
  P03: ({ params: { unit, stage, typed }, article }, at) => ({
    problem: `${at}: the form says ${typed}, but ${unit} has no ${STAGE_NAMES[stage]} score, which alone decides${citing(article)}.`,
    advice: 'Fill in the scores first.',
  }),
  G05: ({ params: { unit, total, higher, short } }) => ({
    problem: `${unit}: ${total} is ${short} short of ${higher}.`,
    advice: 'Review it first.',
  }),
  G06: ({ params: { unit, word, column, grade, failing } }, at) => ({
    problem:
      column !== null
        ? `${at}: “${column}” of ${unit} says “${word}”, and the grade is ${grade}.`
        : `${at}: the remark on ${unit} says “${word}”, which the rule book lists as a veto; the grade is ${grade}.`,
    advice: `Confirm whether it should be ${failing}.`,
  }),
  G07: ({ params: { unit, computed, changed, reason, approver } }, at) => {
    const lacking = [...(reason ? ['a reason'] : []), ...(approver ? ['an approver'] : [])];
    return {
      problem: `${at}: the grade of ${unit} was changed from ${computed} to ${changed} without ${lacking.join(' and ')}.`,
      advice: 'Fill in what is missing.',
    };
  },
  G08: ({ params: { unit, then, now } }, at) => ({
    problem: `${at}: when the grade of ${unit} was changed its total was ${then}; now it is ${now}.`,
    advice: 'Confirm the change again.',
  }),
  Q06: ({ params: { unit, grade, excellent }, article }, at) => ({
    problem: `${at}: ${unit} is graded ${grade} and cannot be commended; those are chosen from ${excellent}${citing(article)}.`,
    advice: 'Correct the list.',
  }),
  Q08: ({ params: { unit, grade, talk, rectification, deadline } }, at) => {
    const lacking = [...(talk ? ['talk (约谈)'] : []), ...(rectification ? ['rectification (整改)'] : [])];
    return {
      problem: `${at}: ${unit} is graded ${grade}, and there is no entry for ${lacking.join(' and ')}; its report is due by ${deadline}.`,
      advice: 'Fill it in.',
    };
  },
  Q10: ({ params: { pool, over, decisions } }) => ({
    problem: `${pool} was ${over} over its quota by the computed grades: ${decisions
      .map(
        ({ unit, grade, reason, approver }) =>
          `${unit} was decided to be ${grade} (reason: ${reason}; approved by: ${approver})`,
      )
      .join(', ')}.`,
    advice: null,
  }),
  P01: ({ params: { unit, self, city, gap, items } }) => {
    const most = items.map(({ label, difference }) => `${label} ${difference}`).join(', ');
    return most === ''
      ? { problem: `${unit}: self-assessment ${self}, city ${city}, ${gap} apart.`, advice: 'Please check.' }
      : {
          problem: `${unit}: self-assessment ${self}, city ${city}, ${gap} apart. The largest differences: ${most}.`,
          advice: null,
        };
  },
  P05: ({ params: { typed, city, stages }, article }, at) =>
    inOne(
      `${at}: ${typed} is the average of the stages (${stages.join(', ')}). The city's score alone counts${citing(article)}`,
      ':',
      `use ${city}.`,
    ),
  Q09: ({ params: { places, commended }, article }) => ({
    problem: `All pools together have ${places} places, fewer than the ${commended} units to commend${citing(article)}.`,
    advice: null,
  }),
  P06: ({ params: { choice, tables } }) => ({
    problem: `${chosen(choice)}${tables > 1 ? ` (${tables} tables)` : ''}.`,
    advice: null,
  }),
  P02: ({ params: { township, units }, article }) => ({
    problem: `${township}: the township scores of all ${units} units equal their self-assessments.`,
    advice: `Confirm that they were checked item by item${citing(article)}.`,
  }),
};
