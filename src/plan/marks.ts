/** Marks (标记): cells to highlight per sheet, the gravest finding of a cell deciding, live where a formula can express it. */
import { cellKey, columnOfKey, rowOfKey, type Area } from '../workbook/address';
import type { Mark, MarksEdit, Severity } from '../workbook/edit';
import { shiftFormula } from '../workbook/formula-shift';
import { ownMarkFormula } from '../workbook/own';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import type { Assessment } from '../assessment/result';
import { checkOf, type Finding } from '../checks';
import { rolesOn } from './cell-roles';
import { stillWrong } from './conditions';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];
/** A finding about a whole form or table points to it; painting all of it would hide the cells that matter. */
const LARGEST_AREA = 400;
/** Longest formula of a conditional format that every Excel takes. */
const LONGEST_FORMULA = 255;
/** Live formulas on one sheet; the rarest of a larger number stay lit until the next run instead. */
const MOST_FORMULAS = 40;
/** A cell amid the sheet, from which formulas are compared. */
const MIDDLE = { row: 524_288, column: 8_192 };

/** One edit per sheet; an empty one clears what an earlier run has marked. */
export function planMarks(
  findings: readonly Finding[],
  assessment: Assessment,
  snapshot: Snapshot,
  wanted: boolean,
): readonly MarksEdit[] {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of wanted ? findings : []) {
    if (finding.file !== snapshot.file || finding.sheet === null || finding.area === null) continue;
    if (checkOf(finding.code).meta.mark === 'none') continue;
    const list = bySheet.get(finding.sheet);
    if (list) list.push(finding);
    else bySheet.set(finding.sheet, [finding]);
  }
  return snapshot.sheets.map((sheet) => ({
    kind: 'marks',
    sheet: sheet.name,
    marks: marksOf(bySheet.get(sheet.name) ?? [], assessment, sheet),
  }));
}

/** Why a cell is marked with a severity: the formulas that keep it lit; `null` when it stays lit until the next run. */
type Reasons = Set<string> | null;
type Marked = ReadonlyMap<Severity, ReadonlyMap<number, Reasons>>;

function marksOf(
  findings: readonly Finding[],
  assessment: Assessment,
  sheet: SheetSnapshot,
): readonly Mark[] {
  if (findings.length === 0) return [];
  const marked = reasonsOf(findings, assessment, sheet);
  const groups = new Map<string, Group>();
  const higher = new Map<number, string | null>();
  for (const severity of GRAVEST_FIRST) {
    for (const [key, reasons] of marked.get(severity) ?? []) {
      const above = higher.get(key);
      // What is lit for good hides whatever is less grave.
      if (above === null) continue;
      const formula = formulaOf(severity, reasons, above);
      if (formula === undefined) continue;
      higher.set(key, formula);
      const shape = formula === null ? null : seenFromMiddle(formula, key);
      const id = `${severity} ${shape ?? ''}`;
      const group = groups.get(id);
      if (group) group.cells.add(key);
      else groups.set(id, { severity, shape, cells: new Set([key]) });
    }
  }
  return fewEnough([...groups.values()]).map(markOf);
}

function reasonsOf(findings: readonly Finding[], assessment: Assessment, sheet: SheetSnapshot): Marked {
  const marked = new Map<Severity, Map<number, Reasons>>();
  const cells = findings.map(
    (finding) => [finding, areasOf(finding).flatMap((area) => [...cellsOf(area)])] as const,
  );
  const roles = rolesOn(assessment, sheet, new Set(cells.flatMap(([, keys]) => keys)));
  for (const [{ code, severity }, keys] of cells) {
    const lit = marked.get(severity) ?? new Map<number, Reasons>();
    marked.set(severity, lit);
    for (const key of keys) {
      const cell = { sheet, row: rowOfKey(key), column: columnOfKey(key), roles: roles.get(key) ?? [] };
      const formula = lit.get(key) === null ? null : stillWrong(code, assessment, cell);
      if (formula === null) lit.set(key, null);
      else lit.set(key, (lit.get(key) ?? new Set<string>()).add(formula));
    }
  }
  return marked;
}

/**
 * One formula for all reasons, which leaves the cell to a graver mark as long as that is lit. `null`: lit for good;
 * `undefined`: too long to stand beside the graver one, which is there anyhow.
 */
function formulaOf(
  severity: Severity,
  reasons: Reasons,
  above: string | undefined,
): string | null | undefined {
  const any =
    reasons === null ? null : reasons.size === 1 ? [...reasons].join('') : `OR(${[...reasons].join(',')})`;
  const alone = above === undefined ? any : any === null ? `NOT(${above})` : `AND(NOT(${above}),${any})`;
  if (alone === null || `AND(${ownMarkFormula(severity)},${alone})`.length <= LONGEST_FORMULA) return alone;
  return above === undefined ? null : undefined;
}

/** Cells of one severity whose formulas read the same from where they stand. */
interface Group {
  readonly severity: Severity;
  readonly shape: string | null;
  readonly cells: Set<number>;
}

const seenFromMiddle = (formula: string, key: number): string =>
  shiftFormula(formula, MIDDLE.row - rowOfKey(key), MIDDLE.column - columnOfKey(key));

/** A sheet with countless kinds of faults keeps the formulas that serve most cells. */
function fewEnough(groups: readonly Group[]): readonly Group[] {
  const live = groups.filter(({ shape }) => shape !== null).sort((a, b) => b.cells.size - a.cells.size);
  if (live.length <= MOST_FORMULAS) return groups;
  const kept = new Set(live.slice(0, MOST_FORMULAS));
  const merged = new Map<Severity, Group>();
  const result: Group[] = [];
  for (const group of groups) {
    if (kept.has(group)) {
      result.push(group);
      continue;
    }
    const still = merged.get(group.severity);
    if (still) for (const key of group.cells) still.cells.add(key);
    else {
      const first = { severity: group.severity, shape: null, cells: new Set(group.cells) };
      merged.set(group.severity, first);
      result.push(first);
    }
  }
  return withoutOverlap(result);
}

/** Where a graver mark is lit for good now, the lesser one beneath it goes. */
function withoutOverlap(groups: readonly Group[]): readonly Group[] {
  const taken = new Set<number>();
  return GRAVEST_FIRST.flatMap((severity) => {
    const own = groups.filter((group) => group.severity === severity);
    const left = own.map((group) => ({
      ...group,
      cells: new Set([...group.cells].filter((key) => !taken.has(key))),
    }));
    for (const { shape, cells } of left) if (shape === null) for (const key of cells) taken.add(key);
    return left.filter(({ cells }) => cells.size > 0);
  });
}

function markOf({ severity, shape, cells }: Group): Mark {
  const areas = rectangles(cells);
  const [first] = areas;
  if (shape === null || !first) return { severity, areas };
  return {
    severity,
    areas,
    formula: shiftFormula(shape, first.top - MIDDLE.row, first.left - MIDDLE.column),
  };
}

const areasOf = (finding: Finding): readonly Area[] =>
  [...(finding.area ? [finding.area] : []), ...(finding.also ?? [])].filter(
    (area) => (area.bottom - area.top + 1) * (area.right - area.left + 1) <= LARGEST_AREA,
  );

function* cellsOf(area: Area): Iterable<number> {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) yield cellKey(row, column);
  }
}

/** Cells joined to rectangles: runs along rows first, then equal runs below each other. */
export function rectangles(cells: ReadonlySet<number>): readonly Area[] {
  const runs: Area[] = [];
  for (const key of [...cells].sort((a, b) => a - b)) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const last = runs.at(-1);
    if (last && last.top === row && last.right + 1 === column)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const columns = `${run.left}:${run.right}`;
    const index = open.get(columns);
    const above = index === undefined ? undefined : joined[index];
    if (above && index !== undefined && above.bottom + 1 === run.top)
      joined[index] = { ...above, bottom: run.bottom };
    else open.set(columns, joined.push(run) - 1);
  }
  return joined;
}
