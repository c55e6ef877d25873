/** Marks (标记): cells to highlight per sheet, the gravest finding of a cell deciding. */
import { cellKey, columnOfKey, rowOfKey, type Area } from '../workbook/address';
import type { Mark, MarksEdit, Severity } from '../workbook/edit';
import type { Snapshot } from '../workbook/snapshot';
import type { Finding } from '../checks/check';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];
/** Notices are marked only where they are about a figure in a cell; those about a county stay in the list. */
const MARKED_NOTICES = /^[VSB]/;
/** A finding about a whole form or table points to it; painting all of it would hide the cells that matter. */
const LARGEST_AREA = 400;

/** One edit per sheet; an empty one clears what an earlier run has marked. */
export function planMarks(
  findings: readonly Finding[],
  snapshot: Snapshot,
  wanted: boolean,
): readonly MarksEdit[] {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of wanted ? findings : []) {
    if (finding.file !== snapshot.file || finding.sheet === null || finding.area === null) continue;
    if (finding.severity === 'notice' && !MARKED_NOTICES.test(finding.code)) continue;
    const list = bySheet.get(finding.sheet);
    if (list) list.push(finding);
    else bySheet.set(finding.sheet, [finding]);
  }
  return snapshot.sheets.map((sheet) => ({
    kind: 'marks',
    sheet: sheet.name,
    marks: marksOf(bySheet.get(sheet.name) ?? []),
  }));
}

function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const taken = new Set<number>();
  const marks: Mark[] = [];
  for (const severity of GRAVEST_FIRST) {
    const cells = new Set<number>();
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      for (const area of areasOf(finding)) {
        for (const key of cellsOf(area)) {
          if (!taken.has(key)) cells.add(key);
        }
      }
    }
    for (const key of cells) taken.add(key);
    if (cells.size > 0) marks.push({ severity, areas: rectangles(cells) });
  }
  return marks;
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
