/** Where the engine is known to err, our own evaluation takes its place; where we cannot tell either, there is no value. */
import { cellKey, columnOfKey, rowOfKey } from '../../workbook/address';
import { usedArea, valueAt, type Scalar, type Snapshot } from '../../workbook/snapshot';
import type { CellsBySheet } from './dependents';
import { isDoubtful } from './doubt';
import { evaluate, Unsupported } from './evaluate';
import { referencesOf, type Reference } from './references';
import { parseFormula } from './syntax';

/** An area with more cells than this is not looked at here. */
const MOST_CELLS = 200_000;
/** A chain of formulas longer than this is left to the engine. */
const MOST_STEPS = 400;

export interface SecondOpinion {
  /** Values that replace the engine's. */
  readonly replaced: ReadonlyMap<string, ReadonlyMap<number, Scalar>>;
  readonly failed: CellsBySheet;
}

export function secondOpinion(
  snapshot: Snapshot,
  wanted: CellsBySheet,
  values: ReadonlyMap<string, ReadonlyMap<number, Scalar>>,
  failed: CellsBySheet,
): SecondOpinion {
  return new Review(snapshot, wanted, values, failed).review();
}

class Review {
  private readonly replaced = new Map<string, Map<number, Scalar>>();
  private readonly unknown = new Map<string, Set<number>>();
  private readonly seen = new Map<string, Set<number>>();
  private readonly sheets;

  constructor(
    snapshot: Snapshot,
    private readonly wanted: CellsBySheet,
    private readonly values: ReadonlyMap<string, ReadonlyMap<number, Scalar>>,
    private readonly failed: CellsBySheet,
  ) {
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  }

  review(): SecondOpinion {
    for (const [sheet, keys] of this.wanted) for (const key of keys) this.visit(sheet, key, 0);
    return { replaced: this.replaced, failed: this.unknown };
  }

  private visit(sheet: string, key: number, step: number): void {
    const seen = this.seen.get(sheet) ?? new Set<number>();
    this.seen.set(sheet, seen);
    if (seen.has(key) || this.failed.get(sheet)?.has(key) || step > MOST_STEPS) return;
    seen.add(key);
    const formula = this.sheets.get(sheet)?.formulas.get(key);
    if (formula === undefined) return;
    let leansOnOurs = false;
    for (const reference of referencesOf(formula).areas) {
      const from = reference.sheet ?? sheet;
      const keys = this.wanted.get(from);
      for (const read of keys ? (this.keysOf(reference, sheet) ?? []) : []) {
        if (!keys?.has(read)) continue;
        this.visit(from, read, step + 1);
        leansOnOurs ||= this.replaced.get(from)?.has(read) ?? this.unknown.get(from)?.has(read) ?? false;
      }
    }
    this.judge(sheet, key, formula, leansOnOurs);
  }

  private judge(sheet: string, key: number, formula: string, leansOnOurs: boolean): void {
    const look = (reference: Reference) => this.look(reference, sheet);
    const tree = parseFormula(formula);
    if (!leansOnOurs && !(tree && isDoubtful(tree, look))) return;
    try {
      if (!tree) throw new Unsupported();
      const value = evaluate(tree, look) ?? 0;
      this.replaced.set(sheet, (this.replaced.get(sheet) ?? new Map<number, Scalar>()).set(key, value));
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      this.unknown.set(sheet, (this.unknown.get(sheet) ?? new Set<number>()).add(key));
    }
  }

  private look(reference: Reference, home: string): readonly Scalar[] | null {
    const name = reference.sheet ?? home;
    const keys = this.keysOf(reference, home);
    const sheet = this.sheets.get(name);
    if (!keys || !sheet) return null;
    const found: Scalar[] = [];
    for (const key of keys) {
      if (this.failed.get(name)?.has(key) || this.unknown.get(name)?.has(key)) return null;
      const computed = this.replaced.get(name)?.get(key) ?? this.values.get(name)?.get(key);
      found.push(computed ?? valueAt(sheet, rowOfKey(key), columnOfKey(key)));
    }
    return found;
  }

  /** The cells of an area as far as the sheet is used; `null`: too many. */
  private keysOf({ sheet: name, area }: Reference, home: string): number[] | null {
    const sheet = this.sheets.get(name ?? home);
    const used = sheet && usedArea(sheet);
    if (!used) return [];
    const [top, bottom] = [Math.max(area.top, used.top), Math.min(area.bottom, used.bottom)];
    const [left, right] = [Math.max(area.left, used.left), Math.min(area.right, used.right)];
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return null;
    const keys: number[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) keys.push(cellKey(row, column));
    return keys;
  }
}
