/**
 * What an article says, in other words than its own: told by the values of the rule book in force that cite it, so that a
 * changed sheet 考核规则 or the rule book of another place speaks for itself.
 */
import type { RuleBook } from '../rulebook/rulebook';
import { formatDecimal } from '../workbook/decimal';
import type { RegulationWords } from './page-words';

/** Sentences about an article; none where no value rests on it. */
export function articleSentences(
  rulebook: RuleBook,
  article: string,
  words: RegulationWords,
): readonly string[] {
  const { heads, basePoints, bonusPoints, grades, quotas, commended, enterprises, excellent } = rulebook;
  const told: (readonly [{ readonly article: string | null }, () => string | null])[] = [
    [enterprises, () => (enterprises.value === null ? null : words.enterprises(enterprises.value))],
    [
      heads,
      () =>
        words.heads(
          heads.value.map(({ name }) => name),
          heads.value.flatMap(({ name, bonus }) => (bonus ? [name] : [])),
        ),
    ],
    [basePoints, () => words.basePoints(formatDecimal(basePoints.value))],
    [bonusPoints, () => words.bonusPoints(formatDecimal(bonusPoints.value))],
    [
      grades,
      () =>
        words.grades(
          grades.value.map(({ name, atLeast }) => ({
            name,
            atLeast: atLeast === null ? null : formatDecimal(atLeast),
          })),
        ),
    ],
    [quotas, () => words.quotas(quotas.value, excellent)],
    [commended, () => words.commended(commended.value, excellent)],
    ...STEPS.map((step) => {
      const deadline = rulebook.deadlines[step];
      return [
        deadline,
        () => (deadline.value === null ? null : words.deadlines[step](deadline.value)),
      ] as const;
    }),
  ];
  return told.flatMap(([value, sentence]) => (value.article === article ? (sentence() ?? []) : []));
}

const STEPS: readonly (keyof RuleBook['deadlines'])[] = [
  'selfAssessment',
  'toTownship',
  'townshipCheck',
  'surveyReport',
  'cityAssessment',
  'spotCheck',
  'summary',
  'rectification',
];
