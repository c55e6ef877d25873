/** Grades that staff filled in themselves (等次), told from our own formulas and from unfilled print forms. */
import { plain } from '../reading/text';
import type { ScoreForm } from '../reading/record';
import type { Grade, RuleBook } from '../rulebook/rulebook';
import { isOwnFormula } from '../workbook/own';

/** The grade typed, without blanks and full-width forms; `null` where there is none, or only boxes to tick. */
export function typedGrade(form: ScoreForm): string | null {
  const { grade } = form;
  if (!grade || isOwnFormula(grade.formula)) return null;
  const text = plain(grade.text);
  return /^[-—–_/.…]*$/.test(text) || /[□○]/.test(text) ? null : text;
}

export const hasTypedGrade = (form: ScoreForm): boolean => typedGrade(form) !== null;

/** The grade of the rule book that a typed word names exactly; `null` for a word of another kind (G02). */
export const gradeNamed = (rulebook: RuleBook, word: string): Grade | null =>
  rulebook.grades.value.find(({ name }) => name === word) ?? null;
