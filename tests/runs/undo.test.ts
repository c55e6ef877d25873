/**
 * Whatever runs and whatever people do in between: once all runs are taken back, every cell holds what the person left
 * there last, or what it held at first; formats, marks and sheets as well.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import fc from 'fast-check';
import { ExcelHost } from '../../src/hosts/excel';
import { changesOf, check, clearMarks, fix, grade, lastStanding, open, undoLast } from '../../src/runs';
import { addRun, RECORD_BUDGET, type Ledger, type RunEntry } from '../../src/runs/ledger';
import { packCells, unpackCells, type RecordedCell } from '../../src/runs/packed-cells';
import type { Scalar } from '../../src/workbook/snapshot';
import { CITY_COLUMN, countyOfForms, FIRST_ITEM, TOTAL_ROW } from '../hosts/excel/county';
import { openInExcel } from '../simulated-excel/office';
import { calculateAll } from '../simulated-excel/store/calculator';
import type { MemoryWorkbook } from '../simulated-excel/store/memory-workbook';
import { contextOf } from './context';

/** Contents and formats by sheet and cell; conditional formats by sheet. */
function picture(workbook: MemoryWorkbook): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const sheet of workbook.sheets()) {
    const used = sheet.usedArea(false);
    for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row += 1) {
      for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column += 1) {
        const { formula = null, value = null, format = 'General' } = sheet.cell(row, column) ?? {};
        const content = formula ?? value;
        if (content !== null || format !== 'General')
          cells.set(`${sheet.name} ${row} ${column}`, [content, format]);
      }
    }
    cells.set(
      `${sheet.name} rules`,
      sheet.conditionalFormats.map(({ areas, formula }) => [areas, formula]),
    );
  }
  return cells;
}

interface Run {
  readonly does: 'grade' | 'check' | 'clear' | 'fix';
}
type Handmade =
  | { readonly does: 'types'; readonly form: number; readonly row: number; readonly value: Scalar }
  | { readonly does: 'formats'; readonly form: number; readonly row: number; readonly format: string };
type Step = Run | Handmade;

const FORMS = 2;
const place = { form: fc.nat(FORMS - 1), row: fc.integer({ min: FIRST_ITEM, max: TOTAL_ROW }) };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('grade', 'check', 'clear', 'fix' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('types' as const),
      ...place,
      value: fc.constantFrom<Scalar>(1, 4.25, 99, -1, null, '3分', '２', '较好', '=x'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('formats' as const),
      ...place,
      format: fc.constantFrom('0.00', '@', 'General', '0%'),
    }),
  },
);

async function take(one: Step, workbook: MemoryWorkbook, touched: Map<string, unknown>): Promise<void> {
  if (one.does === 'types' || one.does === 'formats') return byHand(one, workbook, touched);
  if (one.does === 'grade') await grade(contextOf());
  else if (one.does === 'check') await check(contextOf());
  else if (one.does === 'clear') await clearMarks(contextOf());
  else {
    const { judgement } = await open(contextOf());
    const chosen = judgement.open.flatMap((finding) =>
      finding.fixes.slice(0, 1).map((wanted) => ({ finding, fix: wanted })),
    );
    await fix(contextOf(), chosen);
  }
}

function byHand(one: Handmade, workbook: MemoryWorkbook, touched: Map<string, unknown>): void {
  const sheet = workbook.sheets()[one.form];
  if (!sheet) throw new Error('no form');
  const { value = null, formula = null, format = 'General' } = sheet.cell(one.row, CITY_COLUMN) ?? {};
  if (one.does === 'types') sheet.enter(one.row, CITY_COLUMN, { value: one.value, formula: null, format });
  else sheet.enter(one.row, CITY_COLUMN, { value, formula, format: one.format });
  const key = `${sheet.name} ${one.row} ${CITY_COLUMN}`;
  touched.set(key, picture(workbook).get(key));
}

test('all runs taken back, everything is as people left it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
      const workbook = countyOfForms(FORMS, calculateAll);
      const before = picture(workbook);
      await openInExcel(workbook);
      const typed = new Set<string>();
      const touched = new Map<string, unknown>();
      for (const one of steps) {
        await take(one, workbook, touched);
        if (one.does === 'types') typed.add(`单位${one.form + 1} ${one.row} ${CITY_COLUMN}`);
      }
      // As after saving and opening on another machine.
      const host = new ExcelHost();
      for (let left = steps.length; left > 0; left -= 1) {
        const undone = await undoLast(host, () => new Date(0));
        if (undone.problem === 'nothingToUndo') break;
        expect(undone.problem).toBeNull();
        expect(undone.left.every(({ reason }) => reason === 'changed')).toBe(true);
      }
      expect(lastStanding((await open(contextOf())).ledger)).toBeNull();
      const after = picture(workbook);
      for (const key of new Set([...before.keys(), ...after.keys()])) {
        // What a person typed stays as typed, whatever ran before; a mere format stays with the cell as it was.
        if (!touched.has(key)) expect([key, after.get(key)]).toEqual([key, before.get(key)]);
        else if (typed.has(key)) expect(contentOf(after.get(key))).toEqual(contentOf(lastTyped(steps, key)));
      }
    }),
    { numRuns: Number(process.env['UNDO_RUNS'] ?? 15) },
  );
}, 300_000);

const contentOf = (cell: unknown): unknown => (Array.isArray(cell) ? (cell[0] ?? null) : (cell ?? null));

function lastTyped(steps: readonly Step[], key: string): unknown {
  const found = steps.findLast(
    (one) => one.does === 'types' && `单位${one.form + 1} ${one.row} ${CITY_COLUMN}` === key,
  );
  return found?.does === 'types' ? [found.value] : null;
}

test('a format that a person chose since stays; one that a fix changed comes back', async () => {
  const workbook = countyOfForms(1, calculateAll);
  const [sheet] = workbook.sheets();
  sheet?.enter(FIRST_ITEM, CITY_COLUMN, { value: '5', formula: null, format: '@' });
  await openInExcel(workbook);
  const context = contextOf();
  const mend = async () => {
    const { judgement } = await open(context);
    const chosen = judgement.open.flatMap((finding) =>
      finding.code === 'V06' ? finding.fixes.map((one) => ({ finding, fix: one })) : [],
    );
    await fix(context, chosen);
  };
  const cell = () => sheet?.cell(FIRST_ITEM, CITY_COLUMN);
  await mend();
  expect(cell()).toMatchObject({ value: 5, format: 'General' });
  await undoLast(context.host, context.now);
  expect(cell()).toMatchObject({ value: '5', format: '@' });
  await mend();
  sheet?.enter(FIRST_ITEM, CITY_COLUMN, { value: 5, formula: null, format: '0.00' });
  await undoLast(context.host, context.now);
  expect(cell()).toMatchObject({ value: '5', format: '0.00' });
});

test('a result cell formatted as text gets its formula, and its format back', async () => {
  const workbook = countyOfForms(1, calculateAll);
  const [sheet] = workbook.sheets();
  sheet?.enter(TOTAL_ROW, CITY_COLUMN, { value: null, formula: null, format: '@' });
  await openInExcel(workbook);
  const context = contextOf();
  const { applied } = await grade(context);
  expect(applied.refused).toEqual([]);
  expect(sheet?.cell(TOTAL_ROW, CITY_COLUMN)).toMatchObject({ format: 'General' });
  expect(typeof sheet?.cell(TOTAL_ROW, CITY_COLUMN)?.value).toBe('number');
  await undoLast(context.host, context.now);
  expect(sheet?.cell(TOTAL_ROW, CITY_COLUMN)).toMatchObject({ value: null, format: '@' });
});

test('a result sheet that somebody wrote into is left and named', async () => {
  const workbook = countyOfForms(2, calculateAll);
  await openInExcel(workbook);
  const context = contextOf();
  const { edits } = await grade(context);
  const name = edits.find(({ kind }) => kind === 'sheet')?.sheet ?? '';
  workbook.sheet(name).enter(30, 0, { value: '已上会', formula: null });
  const { left, removedSheets } = await undoLast(context.host, context.now);
  expect(left).toMatchObject([{ reason: 'changed', edit: { kind: 'sheet', sheet: name } }]);
  expect(removedSheets).not.toContain(name);
  expect(workbook.sheet(name).cell(30, 0)?.value).toBe('已上会');
});

test('what a run changed can be looked at', async () => {
  const workbook = countyOfForms(1, calculateAll);
  await openInExcel(workbook);
  const context = contextOf();
  const { entry, applied } = await grade(context);
  const changes = entry && (await changesOf(new ExcelHost(), entry));
  expect(changes?.map(({ sheet, row, column }) => [sheet, row, column])).toEqual(
    applied.written.map(({ sheet, row, column }) => [sheet, row, column]),
  );
  expect(entry?.size).toBeGreaterThan(0);
});

describe('records', () => {
  const run = (id: number, size: number): RunEntry => ({
    id,
    at: '2018-01-20T00:00:00.000Z',
    kind: 'grade',
    rulebook: 'mile-2017',
    stage: 'city',
    cells: 1,
    sheets: 0,
    units: 1,
    graded: 1,
    findings: { error: 0, warning: 0, notice: 0 },
    undone: null,
    size,
  });
  const sizes = (ledger: Ledger) => ledger.map(({ size }) => size);

  test('together stay below what a workbook holds; the oldest go first', () => {
    const half = Math.ceil(RECORD_BUDGET / 2) + 1;
    const first = addRun([], run(1, 1000)).ledger;
    const second = addRun(first, run(2, half)).ledger;
    const third = addRun(second, run(3, half));
    expect(sizes(third.ledger)).toEqual([0, 0, half]);
    expect(third.forgotten.map(({ key }) => key).sort()).toEqual(['run.1', 'run.2']);
  });

  test('one that is larger than all may take is not kept, and the run says so', () => {
    const { ledger, forgotten } = addRun([], run(1, RECORD_BUDGET + 1));
    expect([sizes(ledger), forgotten]).toEqual([[0], []]);
  });

  test('twenty are kept, a hundred runs are remembered', () => {
    let ledger: Ledger = [];
    for (let id = 1; id <= 130; id += 1) ledger = addRun(ledger, run(id, 10)).ledger;
    expect(ledger).toHaveLength(100);
    expect(sizes(ledger).filter((size) => size > 0)).toHaveLength(20);
  });

  test('a run without its record is not taken back, and what was before it neither', async () => {
    const workbook = countyOfForms(1, calculateAll);
    await openInExcel(workbook);
    const context = contextOf();
    const { ledger } = await grade(context);
    await context.host.keep([
      { key: 'runs', value: ledger.map((one) => ({ ...one, findings: { ...one.findings }, size: 0 })) },
    ]);
    const after = picture(workbook);
    expect((await undoLast(context.host, context.now)).problem).toBe('notKept');
    expect(picture(workbook)).toEqual(after);
  });

  test('cells come out of a record as they went in', () => {
    const content = fc.oneof(
      fc.record({
        formula: fc.constantFrom(
          '=SUM(B7:E7)',
          '=A1&"7"',
          '=IF(N("kaohe:总分 第六条")=0,H12)',
          '=\u0001',
          '=\u0002',
        ),
        value: fc.constant(null),
      }),
      fc.record({
        formula: fc.constant(null),
        value: fc.oneof<fc.Arbitrary<Scalar>[]>(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.string(),
          fc.boolean(),
          fc.constant(null),
        ),
      }),
    );
    const cell: fc.Arbitrary<RecordedCell> = fc.record(
      {
        kind: fc.constant('cell' as const),
        sheet: fc.constantFrom('甲', '乙'),
        row: fc.nat(20),
        column: fc.nat(9),
        expected: content,
        content,
        format: fc.constantFrom('@', '0.00'),
        formatAfter: fc.constantFrom('General', '0%'),
      },
      { requiredKeys: ['kind', 'sheet', 'row', 'column', 'expected', 'content'] },
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const kept: unknown = JSON.parse(JSON.stringify(packCells(cells)));
        const exact = cells.map((one) => JSON.parse(JSON.stringify(one)) as RecordedCell);
        expect(unpackCells(kept as ReturnType<typeof packCells>)).toEqual(exact);
      }),
    );
  });

  test('a province of 60,000 cells fits, several times over', () => {
    const cells = Array.from({ length: 60_000 }, (_, index): RecordedCell => {
      const row = 3 + Math.floor(index / 4);
      const formula = `=IF(N("kaohe:总分 第六条")=0,IF(COUNT(C${row + 1}:R${row + 1})<16,"",ROUND(SUM(C${row + 1}:R${row + 1}),6)))`;
      return {
        kind: 'cell',
        sheet: '汇总',
        row,
        column: 19 + (index % 4),
        expected: { formula: null, value: null },
        content: { formula, value: index / 10 },
      };
    });
    expect(JSON.stringify(packCells(cells)).length).toBeLessThan(1_500_000);
    expect(packCells(cells).formulas.length).toBeLessThan(10);
  });
});
