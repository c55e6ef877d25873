/**
 * Grades changed by hand (人工调整, 第五条第四项、第五项): where a form has a place for the reason, a grade that differs from
 * the computed one is a decision, not a slip. It stands once reason and approval are given.
 */
import type { Assessment, UnitResult } from '../../assessment/result';
import { fieldRole, type FieldRole } from '../../reading/field-words';
import type { FormField, ScoreForm } from '../../reading/record';
import { plain } from '../../reading/text';
import type { CellRef } from '../../workbook/address';
import type { Grade } from '../../rulebook/rulebook';
import { perAssessment } from '../per-assessment';
import { formScopes, type FormScope } from '../scope';
import { gradeNamed, typedGrade } from './typed-grade';

export interface Override {
  readonly scope: FormScope;
  readonly result: UnitResult;
  /** Where the changed grade stands. */
  readonly place: CellRef;
  readonly grade: Grade;
  readonly computed: Grade;
  /** Places for reason and approver that are empty. */
  readonly lacking: readonly FormField[];
}

export const fieldOf = ({ fields }: Pick<ScoreForm, 'fields'>, role: FieldRole): FormField | null =>
  fields.find(({ label }) => fieldRole(label) === role) ?? null;

/** Does a form have a place to say that, or why, its grade was changed? */
export const mayBeChanged = (form: ScoreForm): boolean =>
  form.fields.length > 0 &&
  (fieldOf(form, 'changeReason') !== null || fieldOf(form, 'changedGrade') !== null);

/** All of them, in reading order. */
export const overrides = perAssessment((assessment: Assessment): readonly Override[] =>
  formScopes(assessment).flatMap((scope) => {
    const { form, result } = scope;
    if (!mayBeChanged(form) || !result?.grade) return [];
    const written = writtenGrade(form);
    const grade = written && gradeNamed(assessment.rulebook, written.word);
    if (!grade || grade.name === result.grade.name) return [];
    const places = [fieldOf(form, 'changeReason'), fieldOf(form, 'changeApprover')];
    const lacking = places.filter((field) => field !== null).filter(({ value }) => isBlank(value));
    return [{ scope, result, place: written.place, grade, computed: result.grade, lacking }];
  }),
);

const isBlank = (value: string): boolean => /^[-—/无]*$/.test(plain(value));

/** Has somebody written a grade, or a reason for one? */
export const isChanged = (form: ScoreForm): boolean =>
  writtenGrade(form) !== null || !isBlank(fieldOf(form, 'changeReason')?.value ?? '');

/** 调整后等次 where it is filled in, else 等次. */
function writtenGrade(form: ScoreForm): { readonly word: string; readonly place: CellRef } | null {
  const changed = fieldOf(form, 'changedGrade');
  if (changed && !isBlank(changed.value)) return { word: plain(changed.value), place: changed.place };
  const typed = typedGrade(form);
  return typed !== null && form.grade ? { word: typed, place: form.grade } : null;
}

/** The grade in force: changed by hand with reason and approval, else computed; `null` while a unit has none. */
export const gradesInForce = perAssessment((assessment: Assessment): ReadonlyMap<UnitResult, Grade> => {
  const grades = new Map<UnitResult, Grade>();
  for (const result of assessment.units) if (result.grade) grades.set(result, result.grade);
  for (const { result, grade, lacking } of overrides(assessment)) {
    if (lacking.length === 0) grades.set(result, grade);
  }
  return grades;
});
