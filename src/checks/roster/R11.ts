/**
 * R11 序号不连续: Serial numbers of the roster, or of a list of scores, that jump or repeat. A block that starts again at 1 is none. One number that
 * is off by itself, or the last, is offered the right one.
 */
import type { ColumnFinder } from '../../assessment/columns';
import { plain } from '../../reading/text';
import type { BoundTable, CellText, RosterEntry, ScoreForm } from '../../reading/record';
import { valueAt } from '../../workbook/snapshot';
import type { Check, CheckMeta, Finding } from '../check';
import { headerColumns } from '../columns';
import { cellArea, findingOf, fixCell } from '../finding';

declare module '../params' {
  interface FindingParams {
    R11: { readonly before: string; readonly after: string };
  }
}

const meta: CheckMeta<'R11'> = {
  code: 'R11',
  severity: 'notice',
  articles: [],
  fix: 'auto',
  scope: 'table',
  live: false,
  mark: 'none',
  needs: ['serial'],
};

export const R11: Check<'R11'> = {
  meta,
  run: (county) => {
    const columnOf = headerColumns(county);
    return county.readings.flatMap(({ roster, forms }) => [
      ...breaksIn(serialsOf(roster)),
      ...breaksIn(serialsOf(forms.flatMap((form) => inList(form, columnOf)))),
    ]);
  },
};

type Numbered = Pick<RosterEntry, 'table' | 'serial'>;

/** The number in front of a row of a list of scores. */
function inList({ table, area }: ScoreForm, columnOf: ColumnFinder): readonly Numbered[] {
  const column = table.layout === 'list' ? columnOf(table, 'serial') : null;
  if (column === null) return [];
  const value = valueAt(table.source.sheet, area.top, column);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return [{ table, serial: { row: area.top, column, text } }];
}

interface Serial {
  readonly table: BoundTable;
  readonly at: CellText;
  readonly number: number;
}

/** Numbers in sheet order, each cell once: several units in one row, or under one merged number, share theirs. */
function serialsOf(entries: readonly Numbered[]): readonly Serial[] {
  const serials: Serial[] = [];
  for (const { table, serial } of entries) {
    if (!serial || !/^\d{1,6}$/.test(plain(serial.text))) continue;
    const last = serials.at(-1);
    if (last?.table === table && last.at.row === serial.row) continue;
    serials.push({ table, at: serial, number: Number(plain(serial.text)) });
  }
  return serials;
}

function breaksIn(serials: readonly Serial[]): readonly Finding<'R11'>[] {
  const findings: Finding<'R11'>[] = [];
  let before: Serial | null = null;
  for (const [index, serial] of serials.entries()) {
    const { table, at, number } = serial;
    const right: number = before?.table === table ? before.number + 1 : number;
    const isOff = number !== right && number !== 1;
    const next = serials[index + 1];
    const last = next?.table !== table;
    // The next number goes on from the one before: this one alone is wrong, and counts as mended.
    const alone = isOff && !last && next.number === right + 1;
    if (isOff && before) {
      const { file, sheet } = table.source;
      const spot = { file, sheet, area: cellArea(at), unit: null };
      const params = { before: String(before.number), after: String(number) };
      findings.push(findingOf(meta, spot, params, alone || last ? [fixCell(at, right)] : []));
    }
    before = alone ? { ...serial, number: right } : serial;
  }
  return findings;
}
