/** What a marked cell is in the assessment: the score of an item, a sum, a grade, a count of ballots, a rate. */
import type { Assessment, FormResult, UnitResult } from '../assessment/result';
import {
  scorePlace,
  type BallotCount,
  type ScoreForm,
  type StageScores,
  type SumCell,
  type Survey,
} from '../reading/record';
import { cellKey, rowOfKey } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';

export type CellRole =
  | {
      readonly kind: 'score';
      readonly form: ScoreForm;
      readonly scores: StageScores;
      readonly index: number;
    }
  | { readonly kind: 'sum'; readonly form: ScoreForm; readonly result: FormResult; readonly sum: SumCell }
  | {
      readonly kind: 'grade';
      readonly form: ScoreForm;
      readonly result: FormResult;
      readonly unit: UnitResult;
    }
  | { readonly kind: 'count'; readonly survey: Survey; readonly count: BallotCount }
  | { readonly kind: 'rate'; readonly survey: Survey };

export type RoleKind = CellRole['kind'];

/** Roles by cell; a cell of a short list may be an item and a sum at once. */
export type CellRoles = ReadonlyMap<number, readonly CellRole[]>;

/** The roles of the `wanted` cells of a sheet. Forms and rows that hold none of them are passed over. */
export function rolesOn(
  { readings, units }: Assessment,
  sheet: SheetSnapshot,
  wanted: ReadonlySet<number>,
): CellRoles {
  const roles = new Map<number, CellRole[]>();
  if (wanted.size === 0) return roles;
  const rows = new Set([...wanted].map(rowOfKey));
  const keep = (row: number, column: number, role: CellRole): void => {
    const key = cellKey(row, column);
    if (!wanted.has(key)) return;
    const known = roles.get(key);
    if (known) known.push(role);
    else roles.set(key, [role]);
  };
  const owners = new Map(
    units.flatMap((unit) => unit.forms.map((result) => [result.form, { unit, result }] as const)),
  );
  for (const { forms, surveys } of readings) {
    for (const form of forms) {
      if (form.table.source.sheet === sheet) keepForm(form, owners.get(form), rows, keep);
    }
    for (const survey of surveys) {
      if (survey.table.source.sheet !== sheet || !rows.has(survey.row)) continue;
      for (const [count, cell] of Object.entries(survey.counts)) {
        keep(cell.row, cell.column, { kind: 'count', survey, count: count as BallotCount });
      }
      if (survey.rate) keep(survey.rate.row, survey.rate.column, { kind: 'rate', survey });
    }
  }
  return roles;
}

function keepForm(
  form: ScoreForm,
  owner: { readonly unit: UnitResult; readonly result: FormResult } | undefined,
  rows: ReadonlySet<number>,
  keep: (row: number, column: number, role: CellRole) => void,
): void {
  for (const scores of Object.values(form.scores)) {
    if (scores.axis === 'across' && !rows.has(scores.line)) continue;
    for (let index = 0; index < scores.at.length; index += 1) {
      const { row, column } = scorePlace(scores, index);
      keep(row, column, { kind: 'score', form, scores, index });
    }
  }
  if (!owner) return;
  for (const sum of form.sums) keep(sum.row, sum.column, { kind: 'sum', form, result: owner.result, sum });
  if (form.grade) keep(form.grade.row, form.grade.column, { kind: 'grade', form, ...owner });
}
