/** R11 序号不连续: Serial numbers of the roster that jump or repeat. A block that starts again at 1 is none. */
import { plain } from '../../reading/text';
import type { BoundTable, CellText, RosterEntry } from '../../reading/record';
import type { Check, CheckMeta, Finding } from '../check';
import { cellArea, findingOf } from '../finding';

const meta: CheckMeta<'R11'> = { code: 'R11', severity: 'notice', article: null, fix: 'auto' };

export const R11: Check<'R11'> = {
  meta,
  run: (assessment) => assessment.readings.flatMap(({ roster }) => breaksIn(serialsOf(roster))),
};

interface Serial {
  readonly table: BoundTable;
  readonly at: CellText;
  readonly number: number;
}

/** Numbers in sheet order, each cell once: several units in one row, or under one merged number, share theirs. */
function serialsOf(roster: readonly RosterEntry[]): readonly Serial[] {
  const serials: Serial[] = [];
  for (const { table, serial } of roster) {
    if (!serial || !/^\d{1,6}$/.test(plain(serial.text))) continue;
    const last = serials.at(-1);
    if (last?.table === table && last.at.row === serial.row) continue;
    serials.push({ table, at: serial, number: Number(plain(serial.text)) });
  }
  return serials;
}

function breaksIn(serials: readonly Serial[]): readonly Finding<'R11'>[] {
  return serials.flatMap(({ table, at, number }, index) => {
    const before = serials[index - 1];
    if (!before || before.table !== table || number === before.number + 1 || number === 1) return [];
    const { file, sheet } = table.source;
    const params = { before: String(before.number), after: String(number) };
    return [findingOf(meta, { file, sheet, area: cellArea(at), unit: null }, params)];
  });
}
