/** Adds to findings about figures the smallest repair (最小修正) that the figures around them speak for. */
import { cellKey } from '../../workbook/address';
import { toNumber } from '../../workbook/decimal';
import type { Finding, Fix } from '../check';
import { checkOf } from '../registry';
import { judgedBallots } from '../satisfaction/ballots';
import { formScopes } from '../scope';
import { ballotRepair } from './ballot-repairs';
import { formRepairs } from './form-repairs';
import { distinct, joined, type Proposal, type Repair } from './proposal';
import type { County } from '../county';

/** The same findings, those with a repair offering it first. */
export function withRepairs(findings: readonly Finding[], assessment: County): readonly Finding[] {
  const proposals = proposalsOf(assessment, rowsAsked(findings));
  return findings.map((finding) => {
    const found = proposals.get(cellAsked(finding)?.cell ?? '');
    if (!found) return finding;
    const proposal = finding.proposal ? joined(finding.proposal, found) : found;
    return { ...finding, proposal, fixes: offered(proposal.repairs, finding.fixes) };
  });
}

/** By sheet, the rows with findings that ask for a repair. Most forms of a county have none: nothing is worked out for them. */
type Asked = ReadonlyMap<string, ReadonlySet<number>>;

function rowsAsked(findings: readonly Finding[]): Asked {
  const asked = new Map<string, Set<number>>();
  for (const finding of findings) {
    const place = cellAsked(finding);
    if (place) asked.set(place.sheet, (asked.get(place.sheet) ?? new Set()).add(place.row));
  }
  return asked;
}

function isAsked(asked: Asked, sheet: string, top: number, bottom: number): boolean {
  const rows = asked.get(sheet);
  for (let row = top; rows && row <= bottom; row += 1) if (rows.has(row)) return true;
  return false;
}

function proposalsOf(assessment: County, asked: Asked): ReadonlyMap<string, Proposal> {
  const found = new Map<string, Proposal>();
  if (asked.size === 0) return found;
  for (const scope of formScopes(assessment)) {
    const { area, table } = scope.form;
    const sheet = sheetKey(table.source.file, table.source.sheet.name);
    if (!isAsked(asked, sheet, area.top, area.bottom)) continue;
    for (const [key, proposal] of formRepairs(assessment, scope)) found.set(`${sheet}\n${key}`, proposal);
  }
  for (const { scope, at } of judgedBallots(assessment).faults) {
    const { source } = scope.result.survey.table;
    const sheet = sheetKey(source.file, source.sheet.name);
    if (!isAsked(asked, sheet, at.row, at.row)) continue;
    const proposal = ballotRepair(assessment, scope);
    if (proposal) found.set(`${sheet}\n${cellKey(at.row, at.column)}`, proposal);
  }
  return found;
}

const sheetKey = (file: string, sheet: string): string => `${file}\n${sheet}`;

interface CellAsked {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

/** Where a finding would have its repair. */
function cellAsked({ code, file, sheet, area }: Finding): CellAsked | null {
  if (!checkOf(code).meta.repairable || sheet === null || area === null) return null;
  const key = sheetKey(file, sheet);
  return { sheet: key, row: area.top, cell: `${key}\n${cellKey(area.top, area.left)}` };
}

/** Repairs first, then what the check itself offers, each cell and value once. */
function offered(repairs: readonly Repair[], fixes: readonly Fix[]): readonly Fix[] {
  const proposed = repairs.map(({ row, column, value }): Fix => ({ row, column, value: toNumber(value) }));
  return distinct([...proposed, ...fixes]);
}
