/** Formula cells that depend on changed cells, through any number of steps. */
import { isOwnFormula } from '../../workbook/own';
import type { Snapshot } from '../../workbook/snapshot';
import { CellSet } from './cell-set';
import { referencesOf, type References } from './references';

export type CellsBySheet = ReadonlyMap<string, ReadonlySet<number>>;

interface Waiting {
  readonly sheet: string;
  readonly key: number;
  readonly references: References;
}

/**
 * Our own formulas are left out: they carry the value we computed. Formulas that look at names or tables depend on
 * anything, to be sure; those that look into another file keep what they last saw.
 */
export function dependents(snapshot: Snapshot, changed: CellsBySheet): Map<string, Set<number>> {
  const stale = new Map<string, Set<number>>();
  const touched = new Map<string, CellSet>();
  for (const [sheet, keys] of changed) for (const key of keys) setOf(touched, sheet).add(key);
  if (touched.size === 0) return stale;
  let waiting = formulasOf(snapshot, changed);
  for (let found = true; found;) {
    found = false;
    const next: Waiting[] = [];
    const fresh: Waiting[] = [];
    for (const cell of waiting) {
      const depends =
        cell.references.opaque ||
        cell.references.areas.some(({ sheet, area }) => touched.get(sheet ?? cell.sheet)?.touches(area));
      (depends ? fresh : next).push(cell);
    }
    for (const { sheet, key } of fresh) {
      setOf(touched, sheet).add(key);
      const keys = stale.get(sheet) ?? new Set<number>();
      stale.set(sheet, keys.add(key));
      found = true;
    }
    waiting = next;
  }
  return stale;
}

function setOf(sets: Map<string, CellSet>, sheet: string): CellSet {
  const known = sets.get(sheet);
  if (known) return known;
  const made = new CellSet();
  sets.set(sheet, made);
  return made;
}

function formulasOf(snapshot: Snapshot, changed: CellsBySheet): Waiting[] {
  const waiting: Waiting[] = [];
  for (const { name, formulas } of snapshot.sheets) {
    const written = changed.get(name);
    for (const [key, formula] of formulas) {
      if (written?.has(key) || isOwnFormula(formula)) continue;
      const references = referencesOf(formula);
      if (!references.external) waiting.push({ sheet: name, key, references });
    }
  }
  return waiting;
}
