/** F07 以公式符号开头的文字: A unit's name that begins with = + - @; it is text to us, and would be a formula to others. */
import type { TableSource, UnitMention } from '../../reading/record';
import { formulaAt, textAt } from '../../workbook/snapshot';
import type { Check, CheckMeta, Finding } from '../check';
import { cellArea, findingOf, fixCell } from '../finding';

declare module '../params' {
  interface FindingParams {
    F07: { readonly text: string; readonly sign: string };
  }
}

const meta: CheckMeta<'F07'> = {
  code: 'F07',
  severity: 'notice',
  articles: [],
  fix: 'auto',
  scope: 'unit',
  live: false,
  mark: 'none',
  needs: ['unit'],
};

const SIGNS = /^[=+\-@]+(?=[^=+\-@\s])/;
const NONE: readonly Finding<'F07'>[] = [];

export const F07: Check<'F07'> = {
  meta,
  run: (assessment) =>
    assessment.readings.flatMap(({ forms, surveys, roster, summaries, commended }) => [
      ...forms.flatMap(({ table, unit }) => (unit ? finding(table.source, unit) : NONE)),
      ...surveys.flatMap(({ table, unit }) => finding(table.source, unit)),
      ...roster.flatMap(({ table, unit }) => finding(table.source, unit)),
      ...summaries.flatMap(({ table, unit }) => (unit ? finding(table.source, unit) : NONE)),
      ...commended.flatMap(({ source, unit }) => finding(source, unit)),
    ]),
};

function finding({ file, sheet }: TableSource, unit: UnitMention): readonly Finding<'F07'>[] {
  const sign = SIGNS.exec(unit.text)?.[0];
  if (sign === undefined) return NONE;
  // A label before the name keeps the cell from being taken for a formula; a real formula is none of this.
  const whole = textAt(sheet, unit.row, unit.column).trim();
  if (!whole.startsWith(sign) || formulaAt(sheet, unit.row, unit.column) !== null) return NONE;
  const fix = fixCell(unit, whole.slice(sign.length).trim());
  const spot = { file, sheet, area: cellArea(unit), unit: unit.name };
  return [findingOf(meta, spot, { text: unit.text, sign }, [fix])];
}
