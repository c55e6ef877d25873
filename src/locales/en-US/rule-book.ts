/** Wording of a rule book's defects. `where` is a cell of the 考核规则 sheet or a JSON pointer. */
import type { RuleBookProblemCode } from '../../rulebook/rulebook';
import type { Sentence } from '../locale';

const DEADLINES: Readonly<Record<string, string>> = {
  selfAssessment: 'self-assessment',
  toTownship: 'report to the township',
  townshipCheck: 'township check',
  surveyReport: 'Annex 2 and the self-report',
  cityAssessment: 'city assessment',
  spotCheck: 'spot check',
  summary: 'summary',
  rectification: 'rectification report',
};

const at = (where: string | number | undefined): string =>
  where === undefined || where === '' ? '' : `${where}: `;
const deadline = (key: string | number | undefined): string => DEADLINES[String(key)] ?? String(key ?? '');

export const RULE_BOOK_SENTENCES: Readonly<Record<RuleBookProblemCode, Sentence>> = {
  notAnObject: ({ where }) =>
    `${at(where)}the rule book has no proper shape; names with values are expected.`,
  missingValue: ({ where, key }) => `${at(where)}the value of “${key ?? ''}” is missing. Fill it in.`,
  wrongType: ({ where, expected, found }) =>
    `${at(where)}${found ?? ''} stands where ${expected ?? 'another type'} is expected.`,
  outOfRange: ({ where, found, least, most }) =>
    `${at(where)}${found ?? ''} lies outside what is allowed (${least ?? ''} to ${most ?? ''}).`,
  unknownKey: ({ where, key }) => `${at(where)}“${key ?? ''}” is not known. Check the name.`,
  unknownBase: ({ where, found }) => `${at(where)}there is no rule book ${found ?? ''} to build on.`,
  unreadable: ({ where, item, found }) =>
    `${at(where)}${found ?? ''} is not understood as “${item ?? ''}”. Fill it in as the notes say.`,
  unknownItem: ({ where, found }) => `${at(where)}the item ${found ?? ''} is not known. Check its name.`,
  duplicateItem: ({ where, found }) => `${at(where)}${found ?? ''} is there twice. Keep one.`,
  articlesDiffer: ({ where, found }) =>
    `${at(where)}the rows of one rule cite different articles (${found ?? ''}). Cite the same one.`,
  gradesUnordered: ({ where, grade, better }) =>
    `${at(where)}the bound of grade “${grade ?? ''}” is not below that of “${better ?? ''}”.`,
  gradeUnreachable: ({ where, grade }) => `${at(where)}no total can reach grade “${grade ?? ''}”.`,
  gradeGap: ({ where, grade, from, to }) =>
    `${at(where)}there is a gap beside grade “${grade ?? ''}”: totals from ${from ?? '?'} to ${to ?? '?'} have no grade.`,
  gradeOverlap: ({ where, grade, better }) =>
    `${at(where)}the band of grade “${grade ?? ''}” overlaps that of “${better ?? ''}”.`,
  duplicateGrade: ({ where, grade }) => `${at(where)}the grade “${grade ?? ''}” is listed twice. Keep one.`,
  unknownGrade: ({ where, grade }) => `${at(where)}“${grade ?? ''}” is none of the grades.`,
  unknownHead: ({ where, head }) => `${at(where)}“${head ?? ''}” is none of the heads.`,
  duplicateHead: ({ where, head }) =>
    `${at(where)}the head “${head ?? ''}” shares its name or a word with another.`,
  pointsDoNotAddUp: ({ where, of, found, expected }) =>
    `${at(where)}the points of “${of ?? ''}” add up to ${found ?? '?'}, not to ${expected ?? '?'}.`,
  quotaNegative: ({ where }) => `${at(where)}a quota cannot be below 0.`,
  duplicateTownship: ({ where, township }) => `${at(where)}the township “${township ?? ''}” is listed twice.`,
  duplicateIndicator: ({ where, indicator }) =>
    `${at(where)}the indicator “${indicator ?? ''}” is listed twice.`,
  badDate: ({ where, found }) =>
    `${at(where)}“${found ?? ''}” is no valid date; write month-day, as in 01-23.`,
  datesUnordered: ({ where, deadline: late, before }) =>
    `${at(where)}the date of the ${deadline(late)} is before that of the ${deadline(before)}.`,
  badCriterion: ({ where, found }) =>
    `${at(where)}the criterion “${found ?? ''}” is not understood. An example: 90%以上满分,每降1个百分点扣0.5分,扣完为止.`,
};
