/** Judges a whole rule book: what contradicts itself would give wrong grades without anybody noticing. */
import { ruleBookShape, serializeRuleBook } from './document';
import type { Quota, RuleBook, RuleBookProblem } from './rulebook';
import type { Report } from './shape';
import { validateGrades } from './validate-grades';
import { validatePoints } from './validate-points';

/** Says whether a satisfaction criterion is of a recognised pattern; the parser lives with the assessment. */
export type CriterionTest = (text: string) => boolean;

/**
 * All defects of a rule book, none for a sound one: shapes and ranges, gaps, overlaps and unreachable grades,
 * references, points that do not add up, quota arithmetic, dates. Without `isCriterion` any criterion passes.
 */
export function validateRuleBook(book: RuleBook, isCriterion?: CriterionTest): readonly RuleBookProblem[] {
  const problems: RuleBookProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  ruleBookShape()(serializeRuleBook(book), '', report);
  // What has the wrong shape cannot be judged by its meaning.
  return problems.length > 0 ? problems : validateMeaning(book, isCriterion);
}

/** The defects that shapes do not show. */
export function validateMeaning(book: RuleBook, isCriterion?: CriterionTest): readonly RuleBookProblem[] {
  const problems: RuleBookProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  validateGrades(book, report);
  validatePoints(book, report);
  validateCriterion(book, isCriterion, report);
  validateQuotas(book, report);
  validateTownships(book, report);
  validateDates(book, report);
  return problems;
}

function validateCriterion(book: RuleBook, isCriterion: CriterionTest | undefined, report: Report): void {
  const { criterion } = book.satisfaction.value;
  if (criterion === null || !isCriterion || isCriterion(criterion)) return;
  report({ code: 'badCriterion', where: '/satisfaction/criterion', params: { found: criterion } });
}

const POOLS = ['poor', 'other', 'enterprise'] as const;
const countOf = (quota: Quota): number | null => (quota.kind === 'count' ? quota.count : null);

function validateQuotas(book: RuleBook, report: Report): void {
  const quotas = book.quotas.value;
  const counts = POOLS.map((pool) => countOf(quotas[pool]));
  POOLS.forEach((pool, index) => {
    if ((counts[index] ?? 0) < 0)
      report({ code: 'quotaNegative', where: `/quotas/${pool}`, params: { pool } });
  });
}

function validateTownships(book: RuleBook, report: Report): void {
  // Pools go by name: a township called like the enterprises' pool would share its places.
  const names = new Set([book.enterprisePool]);
  book.townships.value.forEach(({ name }, index) => {
    if (names.has(name)) {
      report({ code: 'duplicateTownship', where: `/townships/${index}`, params: { township: name } });
    }
    names.add(name);
  });
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether `MM-DD` is a day of the year; without a year 29 February may be one. */
function isDay(text: string, year: number | null): boolean {
  const [month = 0, day = 0] = text.split('-').map(Number);
  const february = year === null || isLeap(year) ? 29 : 28;
  const lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** Each of these steps works on what the one before handed in. */
const CHAIN = ['selfAssessment', 'toTownship', 'townshipCheck', 'cityAssessment'] as const;
const DEADLINES = [...CHAIN, 'surveyReport', 'spotCheck', 'summary', 'rectification'] as const;

function validateDates(book: RuleBook, report: Report): void {
  if (!isDay(book.issued.slice(5), Number(book.issued.slice(0, 4)))) {
    report({ code: 'badDate', where: '/issued', params: { found: book.issued } });
  }
  for (const key of DEADLINES) {
    const found = book.deadlines[key].value;
    if (found === null || isDay(found, book.year === null ? null : book.year + 1)) continue;
    report({ code: 'badDate', where: `/deadlines/${key}`, params: { found } });
  }
  CHAIN.slice(1).forEach((key, index) => {
    const before = CHAIN[index];
    if (!before || book.deadlines[before].value <= book.deadlines[key].value) return;
    report({ code: 'datesUnordered', where: `/deadlines/${key}`, params: { deadline: key, before } });
  });
}
