/** Formulas that look at themselves, directly or in a round: no engine's answer for them is worth anything. */
import { columnOfKey, contains, rowOfKey } from '../../workbook/address';
import type { Snapshot } from '../../workbook/snapshot';
import type { CellsBySheet } from './dependents';
import { referencesOf } from './references';

interface Node {
  readonly sheet: string;
  readonly key: number;
  /** Formulas this one waits for. */
  open: number;
  readonly readers: Node[];
}

/** More formulas than this are not searched pair by pair; the engine's own detection has to do. */
const MOST = 3_000;

/** Cells of `wanted` that are in a circle, or wait for one. */
export function findCycles(snapshot: Snapshot, wanted: CellsBySheet): Map<string, Set<number>> {
  const circular = new Map<string, Set<number>>();
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const nodes: Node[] = [];
  const bySheet = new Map<string, Node[]>();
  for (const [sheet, keys] of wanted) {
    const list = [...keys].map((key): Node => ({ sheet, key, open: 0, readers: [] }));
    nodes.push(...list);
    bySheet.set(sheet, list);
  }
  if (nodes.length > MOST) return circular;
  for (const node of nodes) {
    const formula = sheets.get(node.sheet)?.formulas.get(node.key) ?? '';
    for (const { sheet, area } of referencesOf(formula).areas) {
      for (const read of bySheet.get(sheet ?? node.sheet) ?? []) {
        if (!contains(area, rowOfKey(read.key), columnOfKey(read.key))) continue;
        node.open += 1;
        read.readers.push(node);
      }
    }
  }
  const ready = nodes.filter(({ open }) => open === 0);
  for (let node = ready.pop(); node; node = ready.pop()) {
    for (const reader of node.readers) {
      reader.open -= 1;
      if (reader.open === 0) ready.push(reader);
    }
  }
  for (const { sheet, key, open } of nodes) {
    if (open > 0) circular.set(sheet, (circular.get(sheet) ?? new Set<number>()).add(key));
  }
  return circular;
}
