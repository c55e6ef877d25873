/** Fixes do what they promise: put in, the fault they belong to is gone and nothing new is wrong. */
import { assess } from '../../src/assessment';
import { CHECK_CODES, checkOf, runChecks, type CheckCode, type Finding, type Fix } from '../../src/checks';
import { planFixes } from '../../src/plan';
import { readWorkbook } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { withWritten } from '../../src/runs/written';
import type { Snapshot } from '../../src/workbook/snapshot';
import { TABLES } from '../checks/tables';
import type { Case } from '../checks/tables/table';
import { snapshotOf, type SheetInput } from '../support/snapshot';

function judge(snapshot: Snapshot, { rulebook = MILE_2017, stage = 'city' }: NonNullable<Case['setting']>) {
  return runChecks(assess([readWorkbook(snapshot, rulebook)], rulebook, stage));
}
const weighing = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== 'notice');
const placeOf = ({ code, sheet, area }: Finding) => JSON.stringify([code, sheet, area]);

/** The ways to settle a finding: each proposal by itself; all cells of a finding that has many. */
function waysOf({ code, fixes }: Finding): readonly (readonly Fix[])[] {
  const cells = new Set(fixes.map(({ row, column }) => `${row} ${column}`));
  return fixes.length === 0
    ? []
    : checkOf(code).meta.fix === 'auto' && cells.size > 1
      ? [fixes]
      : fixes.map((fix) => [fix]);
}

/** Formulas of the user's are computed by Excel, not here: what follows from a mended cell is not seen. */
const hasFormulas = ({ rows }: SheetInput): boolean =>
  rows.some((cells) => cells.some((cell) => typeof cell === 'object' && cell !== null && 'f' in cell));

const cases = CHECK_CODES.flatMap((code: CheckCode) =>
  TABLES[code].fires
    .filter(({ more = [] }) => more.length === 0)
    .map((one) => [`${code}: ${one.does}`, code, one] as const),
);

test.each(cases)('%s', (_, code, { sheets, setting = {} }) => {
  const snapshot = snapshotOf(sheets);
  const before = judge(snapshot, setting);
  for (const finding of before.filter((other) => other.code === code)) {
    for (const way of waysOf(finding)) {
      const edits = planFixes(
        way.map((fix) => ({ finding, fix })),
        snapshot,
      );
      expect(edits).toHaveLength(way.length);
      const after = judge(withWritten(snapshot, edits, { written: edits, refused: [] }), setting);
      expect(after.map(placeOf)).not.toContain(placeOf(finding));
      // Where somebody has to choose, a mended cell may bring to light what it had hidden; in bulk nothing new may come.
      const bulk = checkOf(code).meta.fix === 'auto' && way.every(({ formula }) => formula === undefined);
      if (bulk && !sheets.some(hasFormulas))
        expect(weighing(after).length).toBeLessThan(
          weighing(before).length + (finding.severity === 'notice' ? 1 : 0),
        );
    }
  }
});

test('every kind that promises a fix has a case that offers one, and no other has', () => {
  for (const code of CHECK_CODES) {
    const offered = TABLES[code].fires
      .filter(({ more = [] }) => more.length === 0)
      .flatMap(({ sheets, setting = {} }) => judge(snapshotOf(sheets), setting))
      // What the figures around a cell speak for is proposed whatever the code (smallest repair).
      .filter(
        ({ code: other, fixes, proposal }) =>
          other === code && fixes.length > (proposal?.repairs.length ?? 0),
      );
    const { fix } = checkOf(code).meta;
    if (fix === 'none') expect([code, offered.length > 0 && code !== 'V10']).toEqual([code, false]);
  }
});
