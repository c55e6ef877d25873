/**
 * Grades changed by hand (人工调整, 第五条第四项、第五项): where a form has a place for the reason, a grade that differs from
 * the computed one is a decision, not a slip. It stands once reason and approval are given.
 */
import type { Assessment, UnitResult } from '../../assessment/result';
import { fieldRole, type FieldRole } from '../../reading/field-words';
import type { Adjustment, FormField, ScoreForm, TableSource } from '../../reading/record';
import { plain } from '../../reading/text';
import type { CellRef } from '../../workbook/address';
import type { Grade } from '../../rulebook/rulebook';
import { perAssessment } from '../per-assessment';
import { formScopes, type FormScope } from '../scope';
import { gradeNamed, typedGrade } from './typed-grade';

export interface Override {
  /** Where the reason stands, or should. */
  readonly source: Pick<TableSource, 'file' | 'sheet'>;
  readonly result: UnitResult;
  readonly grade: Grade;
  readonly computed: Grade;
  /** Places for reason and approver that are empty. */
  readonly lacking: readonly { readonly role: 'changeReason' | 'changeApprover'; readonly place: CellRef }[];
}

export const fieldOf = ({ fields }: Pick<ScoreForm, 'fields'>, role: FieldRole): FormField | null =>
  fields.find(({ label }) => fieldRole(label) === role) ?? null;

/** Does a form have a place to say that, or why, its grade was changed? */
export const mayBeChanged = (form: ScoreForm): boolean =>
  form.fields.length > 0 &&
  (fieldOf(form, 'changeReason') !== null || fieldOf(form, 'changedGrade') !== null);

/** Lines of the sheet 等次调整, by the unit they are about. */
export const adjustments = perAssessment((assessment: Assessment): ReadonlyMap<UnitResult, Adjustment> => {
  const units = new Map(assessment.units.map((result) => [result.unit, result]));
  const lines = assessment.readings.flatMap((reading) => reading.adjustments);
  return new Map(
    lines.flatMap((line) => {
      const result = units.get(line.unit.text);
      return result ? [[result, line] as const] : [];
    }),
  );
});

/** All of them, in reading order: on the forms themselves, then those of the sheet 等次调整. */
export const overrides = perAssessment((assessment: Assessment): readonly Override[] => [
  ...formScopes(assessment).flatMap((scope) => onForm(assessment, scope)),
  ...[...adjustments(assessment)].flatMap(([result, line]) => onSheet(assessment, result, line)),
]);

function onForm(assessment: Assessment, { form, result }: FormScope): readonly Override[] {
  if (!mayBeChanged(form) || !result?.grade || adjustments(assessment).has(result)) return [];
  const written = writtenGrade(form);
  const grade = written && gradeNamed(assessment.rulebook, written.word);
  if (!grade || grade.name === result.grade.name) return [];
  const lacking = (['changeReason', 'changeApprover'] as const).flatMap((role) => {
    const field = fieldOf(form, role);
    return field && isBlank(field.value) ? [{ role, place: field.place }] : [];
  });
  return [{ source: form.table.source, result, grade, computed: result.grade, lacking }];
}

function onSheet(assessment: Assessment, result: UnitResult, line: Adjustment): readonly Override[] {
  const grade = gradeNamed(assessment.rulebook, line.grade.text);
  if (!grade || !result.grade || grade.name === result.grade.name) return [];
  const lacking = [
    { role: 'changeReason' as const, place: line.reason },
    { role: 'changeApprover' as const, place: line.approver },
  ].filter(({ place }) => isBlank(place.text));
  return [{ source: line, result, grade, computed: result.grade, lacking }];
}

/** Is a grade that differs from the computed one a decision that has its line in the sheet 等次调整? */
export const isAdjustedTo = (assessment: Assessment, result: UnitResult, word: string): boolean =>
  adjustments(assessment).get(result)?.grade.text === word;

const isBlank = (value: string): boolean => /^[-—/无]*$/.test(plain(value));

/** Has somebody written a grade, or a reason for one? */
export const isChanged = (form: ScoreForm): boolean =>
  writtenGrade(form) !== null || !isBlank(fieldOf(form, 'changeReason')?.value ?? '');

/** 调整后等次 where it is filled in, else 等次. */
function writtenGrade(form: ScoreForm): { readonly word: string } | null {
  const changed = fieldOf(form, 'changedGrade');
  if (changed && !isBlank(changed.value)) return { word: plain(changed.value) };
  const typed = typedGrade(form);
  return typed !== null && form.grade ? { word: typed } : null;
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
