/** What an article says, in English. Names and grades stay as they stand in the forms. */
import type { Quota } from '../../rulebook/rulebook';
import { formatDecimal } from '../../workbook/decimal';
import type { RegulationWords } from '../page-words';

const places = (quota: Quota): string =>
  quota.kind === 'count'
    ? String(quota.count)
    : `${formatDecimal(quota.percent)}% of the units (${quota.rounding === 'down' ? 'rounded down' : 'rounded'})`;

export const REGULATION_EN: RegulationWords = {
  heads: (names, bonus) =>
    `Assessed are ${names.join(', ')}${bonus.length > 0 ? `; ${bonus.join(', ')} is bonus` : ''}.`,
  basePoints: (points) => `Base points add up to ${points}.`,
  bonusPoints: (points) => `Bonus counts up to ${points} points.`,
  grades: (grades) =>
    `${grades.map(({ name, atLeast }) => (atLeast === null ? `${name} below` : `${name} from ${atLeast} up`)).join(', ')}.`,
  quotas: ({ poor, other, enterprise }, grade) =>
    `Places for ${grade}: ${places(poor)} for each poor township, ${places(other)} for each other, ${places(enterprise)} for all non-public enterprises together.`,
  commended: (units, grade) => `${units} units are commended, from those graded ${grade} within their quota.`,
  enterprises: (count) => `${count} non-public enterprises are assessed.`,
  deadlines: {
    selfAssessment: (day) => `Self-assessment by ${day} of the following year.`,
    toTownship: (day) => `Self-assessments go to the township by ${day} of the following year.`,
    surveyReport: (day) => `Annex 2 and the self-report are handed in by ${day} of the following year.`,
    townshipCheck: (day) => `The township has checked by ${day} of the following year.`,
    cityAssessment: (day) =>
      `The city has assessed by ${day} of the following year; its score is the one that counts.`,
    spotCheck: (day) => `Spot checks by ${day} of the following year.`,
    summary: (day) => `The summary is ready by ${day} of the following year.`,
    rectification: (day) => `Units that have to rectify report by ${day} of the following year.`,
  },
};
