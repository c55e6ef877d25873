/** Defects of a ladder of grades (等次): order, reach, gaps and overlaps of the printed bands. */
import { add, decimal, formatDecimal, subtract } from '../workbook/decimal';
import type { Grade, RuleBook } from './rulebook';
import type { Report } from './shape';

/** Bands printed in whole points (80-89, then 90) leave one point between them: usual, and ruled by the lower bound. */
const USUAL_STEP = decimal(1);

export function validateGrades(book: RuleBook, report: Report): void {
  const grades = book.grades.value;
  const names = new Set<string>();
  grades.forEach((grade, index) => {
    const where = `/grades/${index}`;
    if (names.has(grade.name)) report({ code: 'duplicateGrade', where, params: { grade: grade.name } });
    names.add(grade.name);
    const better = grades[index - 1];
    if (better) validateStep(grade, better, where, report);
    validateReach(book, grade, index, report);
  });
  for (const key of ['excellent', 'failing'] as const) {
    if (!names.has(book[key])) {
      report({ code: 'unknownGrade', where: `/${key}`, params: { grade: book[key] } });
    }
  }
}

/** Two neighbours of the ladder: bounds must fall, printed bands must neither overlap nor leave points out. */
function validateStep(grade: Grade, better: Grade, where: string, report: Report): void {
  const { atLeast: bound } = better;
  const params = { grade: grade.name, better: better.name };
  // Nothing is left for a grade below one that takes all totals; `validateReach` says so.
  if (bound === null) return;
  if (grade.atLeast !== null && grade.atLeast >= bound) {
    report({ code: 'gradesUnordered', where: `${where}/atLeast`, params });
  }
  if (grade.printedUpTo === null) return;
  if (grade.printedUpTo >= bound) {
    report({ code: 'gradeOverlap', where: `${where}/printedUpTo`, params });
  } else if (subtract(bound, grade.printedUpTo) > USUAL_STEP) {
    const gap = { grade: grade.name, from: formatDecimal(grade.printedUpTo), to: formatDecimal(bound) };
    report({ code: 'gradeGap', where: `${where}/printedUpTo`, params: gap });
  }
}

function validateReach(book: RuleBook, grade: Grade, index: number, report: Report): void {
  const grades = book.grades.value;
  const most = add(book.basePoints.value, book.bonusPoints.value);
  const { atLeast, printedUpTo } = grade;
  const where = `/grades/${index}`;
  const better = grades[index - 1];
  const takesAll = (one: Grade | undefined) => !!one && (one.atLeast === null || one.atLeast <= 0);
  const beyond = atLeast !== null && atLeast > most;
  const emptyBand = atLeast !== null && printedUpTo !== null && printedUpTo < atLeast;
  if (takesAll(better) || beyond || emptyBand) {
    report({ code: 'gradeUnreachable', where, params: { grade: grade.name } });
  }
  if (index === grades.length - 1 && !takesAll(grade)) {
    const params = { grade: grade.name, from: '0', to: formatDecimal(atLeast ?? most) };
    report({ code: 'gradeGap', where: `${where}/atLeast`, params });
  }
  if (index === 0 && printedUpTo !== null && printedUpTo < most) {
    const params = { grade: grade.name, from: formatDecimal(printedUpTo), to: formatDecimal(most) };
    report({ code: 'gradeGap', where: `${where}/printedUpTo`, params });
  }
}
