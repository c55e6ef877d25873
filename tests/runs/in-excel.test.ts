/**
 * Runs over an open workbook: graded, checked, cleared, mended, and taken back, with Microsoft's client in between.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../src/hosts/excel';
import { changesOf, check, clearMarks, fix, grade, keepStage, open, undoLast } from '../../src/runs';
import { openInExcel, settled } from '../simulated-excel/office';
import { calculateAll } from '../simulated-excel/store/calculator';
import type { MemoryWorkbook } from '../simulated-excel/store/memory-workbook';
import { CITY_COLUMN, countyOfForms, FIRST_ITEM, TOTAL_ROW } from '../hosts/excel/county';
import { contextOf } from './context';

/** Everything a person or another program can see of a workbook, settings of ours left out. */
function picture(workbook: MemoryWorkbook): string {
  return JSON.stringify(
    workbook.sheets().map((sheet) => {
      const used = sheet.usedArea(false);
      const cells: unknown[] = [];
      for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row += 1) {
        for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column += 1) {
          const cell = sheet.cell(row, column);
          const content = cell?.formula ?? cell?.value ?? null;
          if (content !== null || (cell?.format ?? 'General') !== 'General') {
            cells.push([row, column, content, cell?.format]);
          }
        }
      }
      const formats = sheet.conditionalFormats.map(({ areas, kind, formula }) => [areas, kind, formula]);
      return [sheet.name, cells, formats];
    }),
  );
}

const county = (forms = 6) => countyOfForms(forms, calculateAll);
const raise = (): never => {
  throw new Error('the run was not recorded');
};
const first = (workbook: MemoryWorkbook) => {
  const [sheet] = workbook.sheets();
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const typeScore = (workbook: MemoryWorkbook, value: string | number, row = FIRST_ITEM) =>
  first(workbook).enter(row, CITY_COLUMN, { value, formula: null });

test('grading takes four batches, its record included, and is taken back byte by byte', async () => {
  const workbook = county(99);
  const before = picture(workbook);
  const excel = await openInExcel(workbook);
  const context = contextOf();
  const outcome = await grade(context);
  await settled();
  expect(excel.traffic.totals().batches).toBe(4);
  expect(outcome.applied.refused).toEqual([]);
  expect(outcome.entry).toMatchObject({ id: 1, kind: 'grade', stage: 'city', undone: null });
  expect(picture(workbook) === before).toBe(false);
  const undone = await undoLast(context.host, context.now);
  expect(undone).toMatchObject({ problem: null, left: [] });
  expect(picture(workbook) === before).toBe(true);
  expect(undone.ledger[0]?.undone).not.toBeNull();
});

test('an undo leaves what was changed since, and names it', async () => {
  const workbook = county();
  await openInExcel(workbook);
  const context = contextOf();
  const { applied } = await grade(context);
  const [changed] = applied.written;
  if (!changed) throw new Error('nothing written');
  const sheet = workbook.sheets().find(({ name }) => name === changed.sheet);
  sheet?.enter(changed.row, changed.column, { value: 77, formula: null });
  const { left, restored } = await undoLast(new ExcelHost(), context.now);
  expect(left).toMatchObject([
    { reason: 'changed', edit: { sheet: changed.sheet, row: changed.row, column: changed.column } },
  ]);
  expect(restored.length).toBe(applied.written.length - 1);
  expect(sheet?.cell(changed.row, changed.column)?.value).toBe(77);
});

test('what Excel refused is neither counted nor taken back', async () => {
  const workbook = county();
  await openInExcel(workbook);
  const before = picture(workbook);
  const context = contextOf();
  const locked = first(workbook);
  locked.protected = true;
  const { applied, entry, ledger } = await grade(context);
  expect(applied.refused.map(({ edit }) => edit.sheet)).toContain(locked.name);
  expect(entry?.cells).toBe(applied.written.length);
  expect((await open(context)).ledger).toEqual(ledger);
  expect((await changesOf(context.host, ledger[0] ?? raise()))?.map(({ sheet }) => sheet)).not.toContain(
    locked.name,
  );
  const { left, restored } = await undoLast(context.host, context.now);
  expect(left).toEqual([]);
  expect(restored.length).toBe(applied.written.length);
  locked.protected = false;
  expect(picture(workbook) === before).toBe(true);
});

test('runs are taken back newest first, each to what the one before it left', async () => {
  const workbook = county();
  await openInExcel(workbook);
  const context = contextOf();
  const pictures = [picture(workbook)];
  await grade(context);
  pictures.push(picture(workbook));
  typeScore(workbook, 999);
  const typed = picture(workbook);
  await grade(context);
  pictures.push(picture(workbook));
  expect(pictures[2] === typed).toBe(false);
  expect((await undoLast(context.host, context.now)).entry?.id).toBe(2);
  expect(picture(workbook) === typed).toBe(true);
  const last = await undoLast(context.host, context.now);
  expect(last.entry?.id).toBe(1);
  const none = await undoLast(context.host, context.now);
  expect(none.problem).toBe('nothingToUndo');
});

test('checking highlights and writes nothing else; clearing takes exactly our marks away', async () => {
  const workbook = county();
  typeScore(workbook, 999);
  const theirs = {
    id: 'theirs',
    areas: [{ top: 0, left: 0, bottom: 3, right: 3 }],
    kind: 'Custom',
    formula: '=A1>3',
    stopIfTrue: false,
    look: { fill: '#00FF00', color: null, bold: null, italic: null, underline: null },
  };
  first(workbook).conditionalFormats.push(theirs);
  const before = picture(workbook);
  await openInExcel(workbook);
  const context = contextOf();
  const outcome = await check(context);
  expect(outcome.judgement.open.map(({ code }) => code)).toContain('V01');
  expect(outcome.edits.every(({ kind }) => kind === 'marks')).toBe(true);
  expect(first(workbook).conditionalFormats.length).toBe(2);
  expect(first(workbook).cell(TOTAL_ROW, CITY_COLUMN)?.formula ?? null).toBeNull();
  await clearMarks(context);
  expect(picture(workbook) === before).toBe(true);
  await undoLast(context.host, context.now);
  expect(first(workbook).conditionalFormats.length).toBe(2);
});

test('a fix goes the same road, and back', async () => {
  const workbook = county();
  typeScore(workbook, '5\u5206');
  const before = picture(workbook);
  await openInExcel(workbook);
  const context = contextOf();
  const { judgement } = await open(context);
  const chosen = judgement.open.flatMap((finding) =>
    finding.code === 'V04' && finding.fixes[0] ? [{ finding, fix: finding.fixes[0] }] : [],
  );
  expect(chosen).toHaveLength(1);
  const { applied, entry } = await fix(context, chosen);
  expect(applied.refused).toEqual([]);
  expect(entry).toMatchObject({ kind: 'fix', cells: 1 });
  expect(first(workbook).cell(FIRST_ITEM, CITY_COLUMN)?.value).toBe(5);
  expect((await open(context)).judgement.open.some(({ code }) => code === 'V04')).toBe(false);
  await undoLast(context.host, context.now);
  expect(picture(workbook) === before).toBe(true);
});

test('a fix whose fault has gone is not applied', async () => {
  const workbook = county();
  typeScore(workbook, '5\u5206');
  await openInExcel(workbook);
  const context = contextOf();
  const { judgement } = await open(context);
  const chosen = judgement.open.flatMap((finding) =>
    finding.code === 'V04' && finding.fixes[0] ? [{ finding, fix: finding.fixes[0] }] : [],
  );
  typeScore(workbook, 4);
  const { entry } = await fix(context, chosen);
  expect(entry).toBeNull();
  expect(first(workbook).cell(FIRST_ITEM, CITY_COLUMN)?.value).toBe(4);
});

test('cancelled before writing: nothing is written, nothing is remembered', async () => {
  const workbook = county();
  const before = picture(workbook);
  await openInExcel(workbook);
  const context = contextOf();
  const outcome = await grade({ ...context, cancelled: () => true });
  expect(outcome.stopped).toBe('cancelled');
  expect(picture(workbook) === before).toBe(true);
  expect((await open(context)).ledger).toEqual([]);
});

test('where nothing could be written there is nothing to take back', async () => {
  const workbook = county();
  const excel = await openInExcel(workbook);
  const context = contextOf();
  const { host } = context;
  const outcome = await grade({
    ...context,
    onPhase: (phase) => {
      excel.faults.editing = phase === 'writing';
    },
    host: Object.assign(Object.create(host) as ExcelHost, {
      keep: async (...things: Parameters<ExcelHost['keep']>) => {
        excel.faults.editing = false;
        await host.keep(...things);
      },
    }),
  });
  expect(outcome.entry).toBeNull();
  expect(new Set(outcome.applied.refused.map(({ reason }) => reason))).toEqual(new Set(['editing']));
  expect((await open(context)).ledger).toEqual([]);
});

test('the chosen stage is kept in the workbook, for pane and ribbon', async () => {
  const workbook = county();
  await openInExcel(workbook);
  const context = contextOf();
  await context.host.keep([keepStage('township')]);
  const { judgement } = await open(contextOf());
  expect(judgement.assessment.stage).toBe('township');
});

test('a damaged record is said, and the run stands', async () => {
  const workbook = county();
  await openInExcel(workbook);
  const context = contextOf();
  await grade(context);
  await context.host.keep([{ key: 'run.1', value: 'nonsense' }]);
  const after = picture(workbook);
  expect((await undoLast(context.host, context.now)).problem).toBe('damagedRecord');
  expect(picture(workbook) === after).toBe(true);
});
