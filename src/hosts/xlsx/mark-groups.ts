/** Marks made ready for writing: the same formula over many cells becomes one rule over few areas. */
import { areaToA1, type Area } from '../../workbook/address';
import type { Mark, Severity } from '../../workbook/edit';
import { ownMarkFormula } from '../../workbook/own';
import { shiftFormula } from '../../workbook/formula-shift';

/** One rule of ours: areas in the notation of `sqref`, and its formula without `=`. */
export interface MarkRule {
  readonly severity: Severity;
  readonly areas: string;
  readonly formula: string;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];
/** Longest list of areas of one rule. */
const MAX_LIST = 8_000;
/** A cell amid the sheet, to which formulas are moved for comparison: from there hardly any reference falls off. */
const MIDDLE = { row: 524_288, column: 8_192 };

interface Group {
  readonly severity: Severity;
  /** Live formula seen from `MIDDLE`, or none. */
  readonly live: string | null;
  readonly areas: Area[];
}

/** Rules in order of severity. Relative formulas get rules by column, so that their anchor is beyond doubt. */
export function groupMarks(marks: readonly Mark[]): MarkRule[] {
  const groups = new Map<string, Group>();
  for (const mark of marks) {
    const [first] = mark.areas;
    if (!first) continue;
    const live = mark.formula?.replace(/^=/, '');
    const centred =
      live === undefined ? null : shiftFormula(live, MIDDLE.row - first.top, MIDDLE.column - first.left);
    for (const area of mark.areas) {
      const key = centred === null ? mark.severity : `${mark.severity} ${area.left} ${centred}`;
      const group = groups.get(key);
      if (group) group.areas.push(area);
      else groups.set(key, { severity: mark.severity, live: centred, areas: [area] });
    }
  }
  return [...groups.values()]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .flatMap(rulesOf);
}

function rulesOf({ severity, live, areas }: Group): MarkRule[] {
  const rules: MarkRule[] = [];
  let list = '';
  let anchor: Area | null = null;
  const flush = () => {
    if (anchor) rules.push({ severity, areas: list, formula: ruleFormula(severity, live, anchor) });
    list = '';
    anchor = null;
  };
  for (const area of joinAreas(areas)) {
    const text = areaToA1(area);
    if (list.length + text.length + 1 > MAX_LIST) flush();
    anchor ??= area;
    list += list === '' ? text : ` ${text}`;
  }
  flush();
  return rules;
}

function ruleFormula(severity: Severity, live: string | null, anchor: Area): string {
  const own = ownMarkFormula(severity);
  if (live === null) return own;
  return `AND(${own},${shiftFormula(live, anchor.top - MIDDLE.row, anchor.left - MIDDLE.column)})`;
}

/** The same cells in as few areas as stacking gives; sorted by column, then row. */
export function joinAreas(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined.at(-1);
    if (last && last.left === area.left && last.right === area.right && area.top <= last.bottom + 1) {
      joined[joined.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom) };
    } else {
      joined.push(area);
    }
  }
  return joined;
}
