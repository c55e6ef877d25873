/** Adds to findings about figures the smallest repair (最小修正) that the figures around them speak for. */
import type { Assessment } from '../../assessment/result';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { cellKey } from '../../workbook/address';
import { toNumber } from '../../workbook/decimal';
import type { CheckCode } from '../params';
import type { Finding, Fix } from '../check';
import { perAssessment } from '../per-assessment';
import { judgedBallots } from '../satisfaction/ballots';
import { formScopes } from '../scope';
import { ballotRepair } from './ballot-repairs';
import { formRepairs } from './form-repairs';
import type { Proposal, Repair } from './proposal';

export type { Proposal, Repair } from './proposal';
export type { Slip } from './slips';

/** Findings about one figure that sums, limits or rates contradict. */
const REPAIRED: ReadonlySet<CheckCode> = new Set([
  'V01', 'V02', 'V03', 'V09', 'V10', 'V11', 'V21', 'V22', 'B02',
  'S01', 'S02', 'S03', 'S04', 'S05', 'M01', 'M02', 'M03', 'M04',
]); // prettier-ignore

/** The same findings, those with a repair offering it first. */
export function withRepairs(findings: readonly Finding[], assessment: Assessment): readonly Finding[] {
  if (!findings.some(({ code }) => REPAIRED.has(code))) return findings;
  const proposals = proposalsOf(assessment);
  if (proposals.size === 0) return findings;
  return findings.map((finding) => {
    const proposal = REPAIRED.has(finding.code) ? proposalFor(finding, proposals) : undefined;
    return proposal ? { ...finding, proposal, fixes: offered(proposal.repairs, finding.fixes) } : finding;
  });
}

const proposalsOf = perAssessment((assessment): ReadonlyMap<string, Proposal> => {
  const found = new Map<string, Proposal>();
  const put = (file: string, sheet: SheetSnapshot, key: number, proposal: Proposal) =>
    found.set(placeOf(file, sheet.name, key), proposal);
  for (const scope of formScopes(assessment)) {
    const { file, sheet } = scope.form.table.source;
    for (const [key, proposal] of formRepairs(assessment, scope)) put(file, sheet, key, proposal);
  }
  for (const { scope, at } of judgedBallots(assessment).faults) {
    const { file, sheet } = scope.result.survey.table.source;
    const proposal = ballotRepair(scope, assessment.rulebook);
    if (proposal) put(file, sheet, cellKey(at.row, at.column), proposal);
  }
  return found;
});

const placeOf = (file: string, sheet: string, key: number): string => `${file}\n${sheet}\n${key}`;

/** Only for a finding about one cell: several missing scores have no single repair. */
function proposalFor(
  { file, sheet, area, also }: Finding,
  proposals: ReadonlyMap<string, Proposal>,
): Proposal | undefined {
  if (sheet === null || area === null || also?.length) return undefined;
  if (area.top !== area.bottom || area.left !== area.right) return undefined;
  return proposals.get(placeOf(file, sheet, cellKey(area.top, area.left)));
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
