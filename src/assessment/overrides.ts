/**
 * Grades changed by hand (人工调整, 第五条第四项、第五项): where a form has a place for the reason, a grade that differs from
 * the computed one is a decision, not a slip. It stands once reason and approval are given.
 */
import { fieldRole, type FieldRole } from '../reading/field-words';
import type { Adjustment, FormField, ScoreForm, TableSource, WorkbookReading } from '../reading/record';
import { plain } from '../reading/text';
import type { CellRef } from '../workbook/address';
import { decimalFromText, type Decimal } from '../workbook/decimal';
import type { Grade, RuleBook } from '../rulebook/rulebook';
import type { Assessment, UnitResult } from './result';
import { gradeNamed, typedGrade } from './typed-grade';

export interface Override {
  /** Where the reason stands, or should. */
  readonly source: Pick<TableSource, 'file' | 'sheet'>;
  readonly result: UnitResult;
  readonly grade: Grade;
  readonly computed: Grade;
  /** As written; empty where it is not. */
  readonly reason: string;
  readonly approver: string;
  readonly date: string | null;
  /** The total has changed since (调整时得分). */
  readonly stale: boolean;
  /** Reason or approver that are not given: their places, or the grade's where the form has none for them. */
  readonly lacking: readonly { readonly role: 'changeReason' | 'changeApprover'; readonly place: CellRef }[];
}

/** What of a county decisions are read from. */
export type Decided = Pick<Assessment, 'rulebook' | 'readings' | 'units'>;

export const fieldOf = ({ fields }: Pick<ScoreForm, 'fields'>, role: FieldRole): FormField | null =>
  fields.find(({ label }) => fieldRole(label) === role) ?? null;

/** Does a form have a place to say that, or why, its grade was changed? */
export const mayBeChanged = (form: ScoreForm): boolean =>
  form.fields.length > 0 &&
  (fieldOf(form, 'changeReason') !== null || fieldOf(form, 'changedGrade') !== null);

/** Lines of the sheet 等次调整, by the unit they are about. */
export function adjustmentsIn({ readings, units }: Decided): ReadonlyMap<UnitResult, Adjustment> {
  const lines = readings.flatMap(({ adjustments }: WorkbookReading) => adjustments);
  if (lines.length === 0) return new Map();
  const named = new Map(units.map((result) => [result.unit, result]));
  return new Map(
    lines.flatMap((line) => {
      const result = named.get(line.unit.text);
      return result ? [[result, line] as const] : [];
    }),
  );
}

/** All of them: on the forms themselves, then those of the sheet 等次调整. */
export function overridesIn(decided: Decided): readonly Override[] {
  const { units, rulebook } = decided;
  const lines = adjustmentsIn(decided);
  return [
    ...units.flatMap((result) =>
      lines.has(result) ? [] : result.forms.flatMap(({ form }) => onForm(rulebook, form, result)),
    ),
    ...[...lines].flatMap(([result, line]) => onSheet(rulebook, result, line)),
  ];
}

function onForm(rulebook: RuleBook, form: ScoreForm, result: UnitResult): readonly Override[] {
  if (!mayBeChanged(form) || !result.grade) return [];
  const written = writtenGrade(form);
  const grade = written && gradeNamed(rulebook, written.word);
  if (!grade || grade.name === result.grade.name) return [];
  const lacking = (['changeReason', 'changeApprover'] as const).flatMap((role) => {
    const field = fieldOf(form, role);
    if (field) return isBlank(field.value) ? [{ role, place: field.place }] : [];
    // A form without a place for it: told where the grade stands.
    const place = fieldOf(form, 'changedGrade')?.place ?? form.grade;
    return place ? [{ role, place }] : [];
  });
  const said = (role: FieldRole) => fieldOf(form, role)?.value.trim() ?? '';
  return [
    {
      source: form.table.source,
      result,
      grade,
      computed: result.grade,
      reason: said('changeReason'),
      approver: said('changeApprover'),
      date: null,
      stale: isStale(result, said('changedAt')),
      lacking,
    },
  ];
}

function onSheet(rulebook: RuleBook, result: UnitResult, line: Adjustment): readonly Override[] {
  const grade = gradeNamed(rulebook, line.grade.text);
  if (!grade || !result.grade || grade.name === result.grade.name) return [];
  const lacking = [
    { role: 'changeReason' as const, place: line.reason },
    { role: 'changeApprover' as const, place: line.approver },
  ].filter(({ place }) => isBlank(place.text));
  return [
    {
      source: line,
      result,
      grade,
      computed: result.grade,
      reason: line.reason.text,
      approver: line.approver.text,
      date: line.day.text === '' ? null : line.day.text,
      stale: isStale(result, line.then.text),
      lacking,
    },
  ];
}

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

/** The total noted when the grade was changed; `null` where none is noted. */
export const totalNoted = (noted: string): Decimal | null => decimalFromText(plain(noted).replace(/分$/, ''));

function isStale({ total }: UnitResult, noted: string): boolean {
  const then = totalNoted(noted);
  return then !== null && total !== null && then !== total;
}
