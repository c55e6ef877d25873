/** Findings narrowed and grouped for the list. */
import type { Finding } from '../../checks';
import { areaToA1 } from '../../workbook/address';
import type { Severity } from '../../workbook/edit';

export type Grouping = 'unit' | 'sheet' | 'code';
export const GROUPINGS: readonly Grouping[] = ['unit', 'sheet', 'code'];

export interface Narrowing {
  readonly severities: ReadonlySet<Severity>;
  /** Every word has to be there: in unit, sheet, cell, code or sentence. */
  readonly search: string;
  /** `null`: all kinds. */
  readonly code: string | null;
}

export interface ToldFinding {
  readonly finding: Finding;
  readonly text: string;
  /** Tells it from all others, and stays the same as long as it is the same. */
  readonly key: string;
}

export type FindingRow =
  | { readonly kind: 'group'; readonly title: string; readonly count: number }
  | { readonly kind: 'finding'; readonly told: ToldFinding };

export function tell(findings: readonly Finding[], sentence: (finding: Finding) => string): ToldFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const text = sentence(finding);
    const { code, sheet, area } = finding;
    const place = `${code} ${sheet ?? ''} ${area ? areaToA1(area) : ''} ${text}`;
    const times = seen.get(place) ?? 0;
    seen.set(place, times + 1);
    return { finding, text, key: times === 0 ? place : `${place} ${times}` };
  });
}

export function narrow(told: readonly ToldFinding[], by: Narrowing): readonly ToldFinding[] {
  const words = by.search.toLowerCase().split(/\s+/).filter(Boolean);
  return told.filter(({ finding, text }) => {
    if (!by.severities.has(finding.severity)) return false;
    if (by.code !== null && finding.code !== by.code) return false;
    if (words.length === 0) return true;
    const place = finding.area ? areaToA1(finding.area) : '';
    const all = `${finding.unit ?? ''} ${finding.sheet ?? ''} ${place} ${finding.code} ${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Rows with a heading before each group; groups in the order in which they first appear. */
export function grouped(
  told: readonly ToldFinding[],
  by: Grouping,
  county: string,
  nameOf: (code: string) => string,
): readonly FindingRow[] {
  const groups = new Map<string, ToldFinding[]>();
  for (const one of told) {
    const { unit, sheet, code } = one.finding;
    const title = by === 'code' ? nameOf(code) : ((by === 'unit' ? unit : sheet) ?? county);
    const group = groups.get(title);
    if (group) group.push(one);
    else groups.set(title, [one]);
  }
  return [...groups].flatMap(([title, members]): FindingRow[] => [
    { kind: 'group', title, count: members.length },
    ...members.map((one): FindingRow => ({ kind: 'finding', told: one })),
  ]);
}
