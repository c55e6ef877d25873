/** Township names written anywhere that neither the rule book nor, where it lists none, the roster knows. */
import type { Assessment, UnitResult } from '../../assessment/result';
import { nameKey } from '../../reading/text';
import type { CellText, TableSource } from '../../reading/record';
import { cellKey, type CellRef } from '../../workbook/address';
import { shared } from '../county';

export interface UnknownTownship {
  readonly source: TableSource;
  readonly at: CellRef;
  readonly unit: string | null;
  /** As written; empty where none is given. */
  readonly township: string;
}

export const unknownTownships = shared((assessment): readonly UnknownTownship[] => {
  const known = knownTownships(assessment);
  if (known.size === 0) return [];
  const found: UnknownTownship[] = [];
  const seen = new Map<unknown, Set<number>>();
  // Few names stand in many rows.
  const judged = new Map<string, boolean>();
  const isFamiliar = (text: string): boolean => {
    const before = judged.get(text);
    if (before !== undefined) return before;
    const familiar = isKnown(known, text);
    judged.set(text, familiar);
    return familiar;
  };
  const check = (source: TableSource, at: CellText, unit: string | null) => {
    if (isFamiliar(at.text)) return;
    const cells = seen.get(source.sheet) ?? new Set<number>();
    seen.set(source.sheet, cells);
    // A township merged over many rows is one cell to mend.
    if (cells.has(cellKey(at.row, at.column))) return;
    cells.add(cellKey(at.row, at.column));
    found.push({ source, at, unit, township: at.text });
  };
  for (const { roster, forms, surveys } of assessment.readings) {
    for (const { table, township, quotaPool, unit } of roster) {
      if (township) check(table.source, township, unit.name);
      if (quotaPool && nameKey(quotaPool.text) !== nameKey(assessment.rulebook.enterprisePool)) {
        check(table.source, quotaPool, unit.name);
      }
    }
    for (const { table, township, unit } of forms) {
      if (township) check(table.source, township, unit?.name ?? null);
    }
    for (const { table, township, unit } of surveys) if (township) check(table.source, township, unit.name);
  }
  return [...found, ...assessment.units.flatMap(withoutTownship)];
});

/** The rule book's townships; the roster's where it lists none, or none that the roster has: another county's. */
function knownTownships({ rulebook, readings }: Assessment): ReadonlySet<string> {
  const ruled = new Set(rulebook.townships.value.map(({ name }) => nameKey(name)));
  const rostered = new Set(
    readings.flatMap(({ roster }) =>
      roster.flatMap(({ township }) => (township ? [nameKey(township.text)] : [])),
    ),
  );
  if (rostered.size === 0) return ruled;
  return [...rostered].some((name) => ruled.has(name)) ? ruled : rostered;
}

/** 弥勒市弥阳镇 is 弥阳镇; several townships in one cell are each looked up. */
function isKnown(known: ReadonlySet<string>, text: string): boolean {
  return text.split(/[、,,;;/\n]/).every((part) => {
    const name = nameKey(part);
    return name === '' || known.has(name) || [...known].some((township) => name.endsWith(township));
  });
}

/** Rostered, no enterprise, and in no township: the unit competes nowhere. */
function withoutTownship({ unit, roster, pool }: UnitResult): readonly UnknownTownship[] {
  const entry = roster[0];
  const { columns } = entry?.table ?? { columns: {} };
  // A roster without these columns says of no unit where it stands.
  if (columns.township === undefined && columns.quotaPool === undefined) return [];
  if (!entry || pool !== null || roster.some(({ enterprise }) => enterprise)) return [];
  if (roster.some(({ township, quotaPool }) => township !== null || quotaPool !== null)) return [];
  const column = entry.table.columns.township ?? entry.column;
  return [{ source: entry.table.source, at: { row: entry.row, column }, unit, township: '' }];
}
