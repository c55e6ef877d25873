/** Township names written anywhere that neither the rule book nor, where it lists none, the roster knows. */
import type { UnitResult } from '../../assessment/result';
import { knownTownships, townshipIn, townshipsIn } from '../../assessment/townships';
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
  /** All cells that have it. */
  readonly places: number;
  /** Those of them on the same sheet besides the first. */
  readonly also: readonly CellRef[];
}

export const unknownTownships = shared((assessment): readonly UnknownTownship[] => {
  const known = knownTownships(assessment.readings, assessment.rulebook);
  if (known.size === 0) return [];
  const found: Written[] = [];
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
  return [...byName(found), ...assessment.units.flatMap(withoutTownship)];
});

type Written = Pick<UnknownTownship, 'source' | 'at' | 'unit' | 'township'>;

/** One name that nobody knows is one fault, wherever it is written: it is the name, or the list of townships. */
function byName(found: readonly Written[]): readonly UnknownTownship[] {
  const names = new Map<string, [Written, ...Written[]]>();
  for (const one of found) {
    const same = names.get(nameKey(one.township));
    if (same) same.push(one);
    else names.set(nameKey(one.township), [one]);
  }
  return [...names.values()].map(([first, ...others]) => ({
    ...first,
    unit: others.every(({ unit }) => unit === first.unit) ? first.unit : null,
    places: others.length + 1,
    also: others.flatMap(({ source, at }) => (source.sheet === first.source.sheet ? [at] : [])),
  }));
}

/** Several townships in one cell are each looked up. */
const isKnown = (known: ReadonlySet<string>, text: string): boolean =>
  townshipsIn(text).every((part) => townshipIn(known, part) !== null);

/** Rostered, no enterprise, and in no township: the unit competes nowhere. */
function withoutTownship({ unit, roster, pool }: UnitResult): readonly UnknownTownship[] {
  const entry = roster[0];
  const { columns } = entry?.table ?? { columns: {} };
  // A roster without these columns says of no unit where it stands.
  if (columns.township === undefined && columns.quotaPool === undefined) return [];
  if (!entry || pool !== null || roster.some(({ enterprise }) => enterprise)) return [];
  if (roster.some(({ township, quotaPool }) => township !== null || quotaPool !== null)) return [];
  const column = entry.table.columns.township ?? entry.column;
  return [
    { source: entry.table.source, at: { row: entry.row, column }, unit, township: '', places: 1, also: [] },
  ];
}
