/** Marks that go out by themselves: lit at every planted fault, out once the cell is right, few formulas, none too long. */
import { assess } from '../../src/assessment';
import { runChecks, type CheckCode, type Finding } from '../../src/checks';
import { WORKBOOK_WORDS } from '../../src/locales/workbook-words';
import { LIVE_CODES, planMarks } from '../../src/plan';
import { planResultCells } from '../../src/plan/result-cells';
import { readWorkbook } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { withWritten } from '../../src/runs/written';
import { parseA1, toA1, type Area } from '../../src/workbook/address';
import type { MarksEdit } from '../../src/workbook/edit';
import type { Scalar, Snapshot } from '../../src/workbook/snapshot';
import { form, list, patched, type Cell, type Patch } from '../checks/support/county';
import { TABLES } from '../checks/tables';
import type { Case } from '../checks/tables/table';
import { litCells, markedCells, type LitCell, type MarkedCell } from '../support/lit-cells';
import { snapshotOf, type SheetInput } from '../support/snapshot';

interface Planned {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly marks: readonly MarksEdit[];
}

function plan(sheets: readonly SheetInput[], setting: Case['setting'] = {}): Planned {
  const { rulebook = MILE_2017, stage = 'city' } = setting;
  const snapshot = snapshotOf(sheets);
  const assessment = assess([readWorkbook(snapshot, rulebook)], rulebook, stage);
  const findings = runChecks(assessment);
  // Marks are looked at in a graded sheet: the results stand beside what is wrong.
  const written = planResultCells(assessment, snapshot.file, WORKBOOK_WORDS);
  const graded = withWritten(snapshot, written, { written, refused: [] });
  return { snapshot: graded, findings, marks: planMarks(findings, assessment, snapshot, true) };
}

const isIn = (cell: string, { area, also }: Finding): boolean => {
  const place = parseA1(cell);
  const holds = ({ top, left, bottom, right }: Area) =>
    place && place.row >= top && place.row <= bottom && place.column >= left && place.column <= right;
  return [...(area ? [area] : []), ...(also ?? [])].some(holds);
};

const weighs = ({ severity }: Finding): boolean => severity !== 'notice';

/** Marked cells of a finding. */
const cellsOf = <C extends MarkedCell>(finding: Finding, cells: readonly C[]): readonly C[] =>
  cells.filter(
    ({ sheet, cell, severity }) =>
      sheet === finding.sheet && severity === finding.severity && isIn(cell, finding),
  );

/** What is wrong with a county of one file, as the tables of the checks plant it. */
const casesOf = (code: CheckCode): readonly Case[] =>
  [...TABLES[code].fires, ...TABLES[code].together].filter(({ more = [] }) => more.length === 0);

interface Told {
  readonly code: CheckCode;
  readonly does: string;
  readonly before: Planned;
  readonly lit: readonly LitCell[];
  readonly found: readonly Finding[];
  /** Findings after the mend, and the same conditions then. */
  readonly again: readonly Finding[];
  readonly after: readonly LitCell[];
}

/** Every case of every live check, before and after its mend, computed together. */
async function tellAll(): Promise<readonly Told[]> {
  const cases = LIVE_CODES.flatMap((code) =>
    casesOf(code).map((one) => {
      const before = plan(one.sheets, one.setting);
      const found = before.findings.filter((finding) => finding.code === code);
      const sheets = mended(one.sheets, code, found);
      const { findings: again, snapshot } = plan(sheets, one.setting);
      const cells = markedCells(before.marks);
      return { code, does: one.does, before, found, again, cells, snapshot };
    }),
  );
  const lit = await litCells(cases.map(({ before, cells }) => ({ snapshot: before.snapshot, cells })));
  const after = await litCells(cases);
  return cases.map((one, index) => ({ ...one, lit: lit[index] ?? [], after: after[index] ?? [] }));
}

describe('every check with a live mark', () => {
  let told: readonly Told[] = [];
  beforeAll(async () => {
    told = await tellAll();
  }, 120_000);
  const each = LIVE_CODES.map((code) => [code] as const);
  const about = (code: CheckCode): readonly Told[] => told.filter((one) => one.code === code);

  test.each(each)('%s is lit at every fault that is planted', (code) => {
    for (const { does, found, lit } of about(code)) {
      for (const { sheet, cell, lit: is } of lit) {
        const here = lit.filter((other) => other.sheet === sheet && other.cell === cell);
        // A lesser mark waits beneath a graver one; one of them is lit.
        expect([does, cell, here.some((one) => one.lit === true)]).toEqual([does, cell, true]);
        expect([does, cell, typeof is]).toEqual([does, cell, 'boolean']);
      }
      for (const finding of found) {
        if (finding.severity === 'notice' || !finding.area) continue;
        expect([does, cellsOf(finding, lit).length > 0]).toEqual([does, true]);
      }
    }
  });

  test.each(each)('%s goes out where it is mended', (code) => {
    let gone = 0;
    for (const { does, before, found, again, after } of about(code)) {
      for (const finding of found) {
        const own = cellsOf(finding, after).filter(
          ({ cell, formula }) =>
            formula !== null &&
            before.findings.filter((other) => weighs(other) && isIn(cell, other)).length === 1 &&
            !again.some((other) => weighs(other) && other.sheet === finding.sheet && isIn(cell, other)),
        );
        for (const { cell, lit } of own) expect([does, cell, lit]).toEqual([does, cell, false]);
        gone += own.length;
      }
    }
    expect(gone).toBeGreaterThan(0);
  });
});

/** Ballots that agree: 发放, 收回, 有效, 满意, 基本满意, 不满意, 不了解. */
const BALLOTS: readonly Cell[] = [60, 58, 57, 40, 12, 3, 2];

function mended(
  sheets: readonly SheetInput[],
  code: CheckCode,
  findings: readonly Finding[],
): readonly SheetInput[] {
  return sheets.map((sheet) => {
    const patch: Record<string, Cell> = {};
    for (const finding of findings) {
      if (finding.sheet !== sheet.name) continue;
      // Of several proposals a person takes one.
      const taken = finding.proposal ? finding.fixes.slice(0, 1) : finding.fixes;
      for (const { row, column, value } of taken) patch[toA1(row, column)] = value;
      if (finding.fixes.length === 0) Object.assign(patch, byHand(code, finding));
    }
    return patched(sheet, patch);
  });
}

function byHand(code: CheckCode, finding: Finding): Patch {
  const mend = TABLES[code].right;
  const ballots = mend !== undefined && 'ballots' in mend;
  const cell = mend !== undefined && 'cell' in mend ? mend.cell : 3;
  const patch: Record<string, Cell> = {};
  for (const { top, left, bottom, right } of [
    ...(finding.area ? [finding.area] : []),
    ...(finding.also ?? []),
  ]) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) patch[toA1(row, column)] = cell;
      if (ballots) BALLOTS.forEach((count, index) => (patch[toA1(row, 3 + index)] = count));
    }
  }
  return patch;
}

describe('few formulas', () => {
  const marksIn = (rows: readonly (readonly Cell[])[]): readonly MarksEdit['marks'][] =>
    plan([list(rows)]).marks.map(({ marks }) => marks);

  test('a thousand faults of a kind in a long list are one formula', () => {
    const units = Array.from(
      { length: 1000 },
      (_, index) => ['弥阳镇', `第${index}局`, 51, '4O', null] as Cell[],
    );
    const [marks] = marksIn(units);
    expect(marks?.filter(({ formula }) => formula !== undefined)).toHaveLength(1);
  });

  test('no formula is too long for an Excel', () => {
    for (const code of LIVE_CODES) {
      for (const { sheets, setting } of casesOf(code)) {
        for (const { marks } of plan(sheets, setting).marks)
          for (const { formula = '', severity } of marks)
            expect(`AND(N("kaohe:${severity}")=0,${formula})`.length).toBeLessThanOrEqual(255);
      }
    }
  });

  test('where every cell would need a formula of its own, the rest stays lit', async () => {
    const heads = Array.from({ length: 60 }, (_, index) => `第${index + 1}项(${index % 2 ? 1 : 2}分)`);
    const points = [...heads.keys()].map((index) => (index % 2 ? 1 : 2));
    const missing = 100 - points.reduce((sum, one) => sum + one, 0);
    const sheet: SheetInput = {
      name: '汇总',
      rows: [
        ['挂包单位', ...heads, `最后一项(${missing}分)`, '资金投入(20分)加分', '总分'],
        ['市水务局', ...points.map((_, index) => 100 + index), missing, 0, null],
      ],
    };
    const { snapshot, marks, findings } = plan([sheet]);
    expect(findings.filter(({ code }) => code === 'V01')).toHaveLength(60);
    const live = marks.flatMap((edit) => edit.marks).filter(({ formula }) => formula !== undefined);
    expect(live.length).toBeLessThanOrEqual(40);
    const [lit = []] = await litCells([{ snapshot, cells: markedCells(marks) }]);
    expect(lit.filter(({ lit: is }) => is === true).length).toBeGreaterThanOrEqual(60);
  });
});

test('a lesser fault comes to light when the graver one is mended', async () => {
  const sheets = [form({ city: [16.123] })];
  const both = plan(sheets);
  const codes = both.findings
    .filter(({ area }) => area?.top === 5 && area.left === 8)
    .map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['V01', 'V15']));
  const lit = async (value: Scalar) => {
    const { snapshot } = plan([patched(form({ city: [16.123] }), { I6: value })]);
    const marked = markedCells(both.marks).filter(({ cell }) => cell === 'I6');
    const [cells = []] = await litCells([{ snapshot, cells: marked }]);
    return Object.fromEntries(cells.map(({ severity, lit: is }) => [severity, is]));
  };
  expect(await lit(16.123)).toMatchObject({ error: true, warning: false });
  expect(await lit(14.123)).toMatchObject({ error: false, warning: true });
  expect(await lit(14.12)).toMatchObject({ error: false, warning: false });
});
