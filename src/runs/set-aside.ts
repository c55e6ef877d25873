/**
 * Findings that somebody set aside with a reason (忽略并说明). The reasons are kept in the workbook; each expires when
 * what it was about has changed.
 */
import { areaToA1 } from '../workbook/address';
import type { Keepsake, KeptValue } from '../workbook/host';
import { findSheet, formulaAt, isError, valueAt, type Snapshot } from '../workbook/snapshot';
import type { Finding } from '../checks';

/** Key under which the reasons are kept in the workbook. */
export const SET_ASIDE_KEY = 'aside';

export interface SetAside {
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly unit: string | null;
  readonly reason: string;
  /** When, as an ISO date and time. */
  readonly at: string;
  /** Fingerprint of what the finding was about. */
  readonly print: string;
}

export interface SettledFinding {
  readonly finding: Finding;
  readonly entry: SetAside;
}

/** Findings still open, and those set aside for a reason that still holds. */
export function settle(
  findings: readonly Finding[],
  entries: readonly SetAside[],
  snapshot: Snapshot,
): { readonly open: readonly Finding[]; readonly settled: readonly SettledFinding[] } {
  if (entries.length === 0) return { open: findings, settled: [] };
  // The county has many findings in no cell (a township over its quota): their figures tell them apart.
  const byPrint = new Map(entries.map((entry) => [`${entry.print} ${placeOf(entry)}`, entry]));
  const open: Finding[] = [];
  const settled: SettledFinding[] = [];
  for (const finding of findings) {
    const entry = byPrint.get(`${printOf(finding, snapshot)} ${placeOf(describe(finding))}`);
    if (entry) settled.push({ finding, entry });
    else open.push(finding);
  }
  return { open, settled };
}

/** Only faults and warnings wait for somebody; what is mere information needs no reason. */
export const canBeSetAside = ({ severity }: Finding): boolean => severity !== 'notice';

export function setAside(finding: Finding, snapshot: Snapshot, reason: string, at: Date): SetAside {
  return { ...describe(finding), reason, at: at.toISOString(), print: printOf(finding, snapshot) };
}

const describe = ({ code, sheet, area, unit }: Finding) => ({
  code,
  sheet,
  cell: area ? areaToA1(area) : null,
  unit,
});

const placeOf = ({ code, sheet, cell, unit }: Pick<SetAside, 'code' | 'sheet' | 'cell' | 'unit'>): string =>
  JSON.stringify([code, sheet, cell, unit]);

/** What a finding is about: the contents of its cells and the figures it names. */
function printOf({ sheet: name, area, also, params }: Finding, snapshot: Snapshot): string {
  const sheet = name === null ? undefined : findSheet(snapshot, name);
  const contents: unknown[] = [params];
  for (const { top, left, bottom, right } of sheet ? [...(area ? [area] : []), ...(also ?? [])] : []) {
    if (!sheet) continue;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = valueAt(sheet, row, column);
        contents.push(formulaAt(sheet, row, column) ?? (isError(value) ? value.error : value));
      }
    }
  }
  return hash(JSON.stringify(contents));
}

/** FNV-1a over the text: enough to notice that something has changed. */
function hash(text: string): string {
  let result = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    result = Math.imul(result ^ text.charCodeAt(index), 0x01000193);
  }
  return (result >>> 0).toString(36) + text.length.toString(36);
}

export const keepReasons = (reasons: readonly SetAside[]): Keepsake => ({
  key: SET_ASIDE_KEY,
  value: reasons.length === 0 ? null : reasons.map((reason): KeptValue => ({ ...reason })),
});

/** Reads back what was kept; anything unexpected is as if it had not been kept. */
export function readSetAside(kept: KeptValue | undefined): readonly SetAside[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: KeptValue) => (isSetAside(entry) ? [entry] : []));
}

function isSetAside(value: unknown): value is SetAside {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['code', 'reason', 'at', 'print'].every((key) => typeof Reflect.get(value, key) === 'string');
  const places = ['sheet', 'cell', 'unit'].every((key) => {
    const place: unknown = Reflect.get(value, key);
    return place === null || typeof place === 'string';
  });
  return texts && places;
}
