/** Missing signatures of one part of the forms: one finding per form, at the places where they belong. */
import type { CheckMeta, Finding } from '../check';
import { findingOf, runsOf } from '../finding';
import { formSpot } from '../scope';
import { confirmations, isDue, unsigned } from './confirmations';
import type { County } from '../county';

export function missingSignatures<C extends 'E01' | 'E03'>(
  assessment: County,
  meta: CheckMeta<C>,
  part: 'village' | 'township',
): readonly Finding<C>[] {
  const { forms, signatures } = confirmations(assessment);
  if (!signatures) return [];
  return forms.flatMap(({ scope, [part]: places }) => {
    const missing = unsigned(places);
    const first = missing[0];
    if (!first || !isDue(assessment, scope.form, part)) return [];
    const [area = null, ...also] = runsOf(cellsOnce(missing.map(({ field }) => field.place)));
    const spot = { ...formSpot(scope, first.field.place), area, also };
    return [findingOf<C>(meta, spot, { unit: scope.name, signers: missing.map(({ signer }) => signer) })];
  });
}

/** Two signatures may have one cell between them. */
const cellsOnce = <T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
): readonly T[] =>
  cells.filter(
    (cell, index) =>
      cells.findIndex(({ row, column }) => row === cell.row && column === cell.column) === index,
  );
