/** Adds to findings about figures the smallest repair (最小修正) that the figures around them speak for. */
import type { Assessment } from '../../assessment/result';
import { cellKey } from '../../workbook/address';
import { toNumber } from '../../workbook/decimal';
import type { CheckCode } from '../params';
import type { Finding, Fix } from '../check';
import { judgedBallots } from '../satisfaction/ballots';
import { formScopes } from '../scope';
import { ballotRepair } from './ballot-repairs';
import { formRepairs } from './form-repairs';
import { joined, type Proposal, type Repair } from './proposal';

/** Findings about one figure that sums, limits or rates contradict. */
const REPAIRED: ReadonlySet<CheckCode> = new Set([
  'V01', 'V02', 'V03', 'V09', 'V10', 'V11', 'V21', 'V22', 'B02',
  'S01', 'S02', 'S03', 'S04', 'S05', 'M01', 'M02', 'M03', 'M04',
]); // prettier-ignore

/** The same findings, those with a repair offering it first. */
export function withRepairs(findings: readonly Finding[], assessment: Assessment): readonly Finding[] {
  const asked = rowsAsked(findings);
  if (asked.size === 0) return findings;
  const proposals = proposalsOf(assessment, asked);
  return findings.map((finding) => {
    const place = placeAsked(finding);
    const found = place === null ? undefined : proposals.get(place);
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
    const { file, sheet, area } = finding;
    if (placeAsked(finding) === null || sheet === null || area === null) continue;
    const key = sheetKey(file, sheet);
    asked.set(key, (asked.get(key) ?? new Set()).add(area.top));
  }
  return asked;
}

function isAsked(asked: Asked, file: string, sheet: string, top: number, bottom: number): boolean {
  const rows = asked.get(sheetKey(file, sheet));
  for (let row = top; rows && row <= bottom; row += 1) if (rows.has(row)) return true;
  return false;
}

function proposalsOf(assessment: Assessment, asked: Asked): ReadonlyMap<string, Proposal> {
  const found = new Map<string, Proposal>();
  for (const scope of formScopes(assessment)) {
    const { area, table } = scope.form;
    const { file, sheet } = table.source;
    if (!isAsked(asked, file, sheet.name, area.top, area.bottom)) continue;
    for (const [key, proposal] of formRepairs(assessment, scope)) {
      found.set(placeOf(file, sheet.name, key), proposal);
    }
  }
  for (const { scope, at } of judgedBallots(assessment).faults) {
    const { file, sheet } = scope.result.survey.table.source;
    if (!isAsked(asked, file, sheet.name, at.row, at.row)) continue;
    const proposal = ballotRepair(scope, assessment.rulebook);
    if (proposal) found.set(placeOf(file, sheet.name, cellKey(at.row, at.column)), proposal);
  }
  return found;
}

const sheetKey = (file: string, sheet: string): string => `${file}\n${sheet}`;
const placeOf = (file: string, sheet: string, key: number): string => `${sheetKey(file, sheet)}\n${key}`;

/** Where a repair would be; only for a finding about one cell: several missing scores have no single repair. */
function placeAsked({ code, file, sheet, area, also }: Finding): string | null {
  if (!REPAIRED.has(code) || sheet === null || area === null || also?.length) return null;
  if (area.top !== area.bottom || area.left !== area.right) return null;
  return placeOf(file, sheet, cellKey(area.top, area.left));
}

/** Repairs first, then what the check itself offers, each cell and value once. */
function offered(repairs: readonly Repair[], fixes: readonly Fix[]): readonly Fix[] {
  const proposed = repairs.map(({ row, column, value }): Fix => ({ row, column, value: toNumber(value) }));
  const isNew = (fix: Fix) =>
    !proposed.some(
      ({ row, column, value }) => row === fix.row && column === fix.column && value === fix.value,
    );
  return [...proposed, ...fixes.filter(isNew)];
}
