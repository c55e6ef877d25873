/** A unit's name as the door to its form or row. */
import type { UnitResult } from '../../assessment';
import { CellLink } from '../CellLink';

export function UnitLink({ unit }: { readonly unit: UnitResult }) {
  const form = unit.forms[0]?.form;
  if (!form) return <span>{unit.unit}</span>;
  return (
    <CellLink sheet={form.table.source.sheet.name} area={form.area}>
      {unit.unit}
    </CellLink>
  );
}
