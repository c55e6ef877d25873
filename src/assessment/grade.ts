/** Grades (第六条): lower bounds decide, half-open; what the printed bands leave out gets the lower grade and a notice. */
import type { Decimal } from '../workbook/decimal';
import type { Grade, RuleBook } from '../rulebook/rulebook';

/** The grade of a total. Total over all numbers: the lowest grade has no bound. */
export function gradeOf(total: Decimal, rulebook: RuleBook): Grade {
  const grades = rulebook.grades.value;
  const found = grades.find(({ atLeast }) => atLeast === null || total >= atLeast) ?? grades.at(-1);
  if (!found) throw new Error('a rule book without grades');
  return found;
}

/** All grades that a total between `least` and `most` can have, worst first. */
export function possibleGrades(least: Decimal, most: Decimal, rulebook: RuleBook): readonly Grade[] {
  const grades = rulebook.grades.value;
  const best = grades.indexOf(gradeOf(most, rulebook));
  const worst = grades.indexOf(gradeOf(least, rulebook));
  return grades.slice(best, worst + 1).reverse();
}

export const allGrades = (rulebook: RuleBook): readonly Grade[] => [...rulebook.grades.value].reverse();

/** Grades in the order worst first, each once. */
export function sortedGrades(grades: Iterable<Grade>, rulebook: RuleBook): readonly Grade[] {
  const wanted = new Set(grades);
  return allGrades(rulebook).filter((grade) => wanted.has(grade));
}

/** Does a total lie where no printed band reaches, e.g. 89.5 between 80-89 and 90? */
export function isInPrintedGap(total: Decimal, rulebook: RuleBook): boolean {
  const grade = gradeOf(total, rulebook);
  return grade.printedUpTo !== null && total > grade.printedUpTo && nextBetter(grade, rulebook) !== null;
}

/** The next better grade, `null` above the best. */
export function nextBetter(grade: Grade, rulebook: RuleBook): Grade | null {
  const grades = rulebook.grades.value;
  return grades[grades.indexOf(grade) - 1] ?? null;
}
