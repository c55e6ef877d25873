/** Recalculation (重算) of single formulas of a workbook: those without a stored value, and those gone stale. */
import { columnOfKey, rowOfKey } from '../../workbook/address';
import type { Scalar, Snapshot } from '../../workbook/snapshot';
import { findCycles } from './cycles';
import { dependents, type CellsBySheet } from './dependents';
import { compute, type Computed, type EngineResult } from './engine';
import { engineData } from './engine-data';
import { secondOpinion } from './second-opinion';

export { dependents, type CellsBySheet } from './dependents';
export { referencesOf, type Reference, type References } from './references';

export interface Recalculated {
  readonly values: ReadonlyMap<string, ReadonlyMap<number, Scalar>>;
  /** Formulas that could not be computed: unknown functions, other files, circles. They have no value, not 0. */
  readonly failed: CellsBySheet;
}

const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NUM!|N\/A)$/;
/** What the engine answers where it does not know a function itself. */
const UNKNOWN = /^#(?:NAME\?|CALC!|SPILL!|CYCLE!|BLOCKED!|CONNECT!|GETTING_DATA)$/;

/** Computes the wanted formula cells from the values around them. */
export async function recalculate(snapshot: Snapshot, wanted: CellsBySheet): Promise<Recalculated> {
  const values = new Map<string, Map<number, Scalar>>();
  const failed = new Map<string, Set<number>>();
  const circular = findCycles(snapshot, wanted);
  const { sheets, refused } = engineData(snapshot, wanted);
  const fail = (sheet: string, key: number) =>
    failed.set(sheet, (failed.get(sheet) ?? new Set<number>()).add(key));
  for (const cells of [circular, refused])
    for (const [sheet, keys] of cells) for (const key of keys) fail(sheet, key);
  const computable = [...wanted].some(([sheet, keys]) =>
    [...keys].some((key) => !failed.get(sheet)?.has(key)),
  );
  if (!computable) return { values, failed };
  const ids = new Map(sheets.map(({ id, name }) => [name, id]));
  let computed: Computed;
  try {
    computed = await compute(sheets);
  } catch {
    // What the engine dies of is one file's formulas: they have no value, and everything else goes on.
    for (const [sheet, keys] of wanted) for (const key of keys) fail(sheet, key);
    return { values, failed };
  }
  try {
    for (const [sheet, keys] of wanted) {
      for (const key of keys) {
        if (failed.get(sheet)?.has(key)) continue;
        const value = scalarOf(computed.read(ids.get(sheet) ?? '', rowOfKey(key), columnOfKey(key)));
        if (value === undefined) fail(sheet, key);
        else values.set(sheet, (values.get(sheet) ?? new Map<number, Scalar>()).set(key, value));
      }
    }
  } finally {
    computed.close();
  }
  const opinion = secondOpinion(snapshot, wanted, values, failed);
  for (const [sheet, ours] of opinion.replaced)
    for (const [key, value] of ours)
      values.set(sheet, (values.get(sheet) ?? new Map<number, Scalar>()).set(key, value));
  for (const [sheet, keys] of opinion.failed)
    for (const key of keys) {
      values.get(sheet)?.delete(key);
      fail(sheet, key);
    }
  return { values, failed: spread(snapshot, failed, values) };
}

function scalarOf(result: EngineResult | null): Scalar | undefined {
  const value = result?.v;
  if (value === undefined || value === null) return result ? '' : undefined;
  if (typeof value === 'string') {
    if (UNKNOWN.test(value)) return undefined;
    return ERRORS.test(value) ? { error: value } : value;
  }
  return result?.t === 3 ? Boolean(value) : value;
}

/** What was computed from a failed formula is not to be believed either. */
function spread(
  snapshot: Snapshot,
  failed: Map<string, Set<number>>,
  values: Map<string, Map<number, Scalar>>,
): CellsBySheet {
  if (failed.size === 0) return failed;
  for (const [sheet, keys] of dependents(snapshot, failed)) {
    for (const key of keys) {
      if (values.get(sheet)?.delete(key))
        failed.set(sheet, (failed.get(sheet) ?? new Set<number>()).add(key));
    }
  }
  return failed;
}
