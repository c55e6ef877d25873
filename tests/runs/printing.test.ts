/**
 * 问题清单, 退回修改通知 and 打印视图 over an open workbook, with Microsoft's client in between.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { messageOf } from '../../src/locales/outcome';
import {
  beginPrintView,
  check,
  clearMarks,
  endPrintView,
  grade,
  isPrintView,
  keepReasons,
  list,
  open,
  setAside,
  slips,
  undoLast,
} from '../../src/runs';
import { CITY_COLUMN, countyOfForms, fill, FIRST_ITEM } from '../hosts/excel/county';
import { openInExcel, settled } from '../simulated-excel/office';
import type { MemorySheet } from '../simulated-excel/store/memory-sheet';
import type { MemoryWorkbook } from '../simulated-excel/store/memory-workbook';
import { contextOf } from './context';

/** A county whose first form has a score over its maximum and one with a unit in it. */
function faulty(forms = 4): MemoryWorkbook {
  const workbook = countyOfForms(forms);
  typeScore(workbook, 999);
  typeScore(workbook, '3分', FIRST_ITEM + 1);
  return workbook;
}
const first = (workbook: MemoryWorkbook): MemorySheet => {
  const [sheet] = workbook.sheets();
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const typeScore = (workbook: MemoryWorkbook, value: string | number, row = FIRST_ITEM) =>
  first(workbook).enter(row, CITY_COLUMN, { value, formula: null });

const names = (workbook: MemoryWorkbook) => workbook.sheets().map(({ name }) => name);
const cells = (sheet: MemorySheet) =>
  [...sheet.cells].map(([key, { value, formula, format }]) => [key, formula ?? value, format]).sort();
const marks = (workbook: MemoryWorkbook) =>
  workbook
    .sheets()
    .map(({ name, conditionalFormats }) => [
      name,
      conditionalFormats.map(({ areas, kind, formula, look }) => [areas, kind, formula, look]),
    ]);

/** The workbook as it is when it was saved and opened elsewhere: cells, formats, what is kept in it. */
function reopened(workbook: MemoryWorkbook): MemoryWorkbook {
  const again = countyOfForms(0);
  for (const sheet of workbook.sheets()) {
    const copy = again.addSheet(sheet.name);
    for (const [key, cell] of sheet.cells) copy.cells.set(key, { ...cell });
    copy.conditionalFormats.push(
      ...sheet.conditionalFormats.map((format, index) => ({ ...format, id: `saved-${sheet.name}-${index}` })),
    );
  }
  for (const [key, value] of workbook.settings) again.settings.set(key, value);
  return again;
}

describe('lists', () => {
  test('a list in four batches, as another sheet; undo takes it away again', async () => {
    const workbook = faulty();
    const before = names(workbook);
    const excel = await openInExcel(workbook);
    const context = contextOf();
    const outcome = await list(context);
    await settled();
    expect(excel.traffic.totals().batches).toBe(4);
    expect(names(workbook)).toEqual([...before, '问题清单']);
    expect(outcome.entry).toMatchObject({ kind: 'list', cells: 0, sheets: 1 });
    const sheet = workbook.sheet('问题清单');
    expect(sheet.cell(3, 2)?.value).toBe('V01');
    expect(sheet.cell(3, 4)?.formula).toMatch(/^=HYPERLINK\("#'单位1'!H6","单位1!H6"\)$/);
    const { open: findings, settled: aside } = outcome.judgement;
    expect(messageOf({ task: 'list', run: outcome })).toEqual({
      kind: 'listed',
      sheet: '问题清单',
      findings: findings.length + aside.length,
    });
    await undoLast(context.host, context.now);
    expect(names(workbook)).toEqual(before);
  });

  test('made once more it takes its own place; undo brings the older one back, over a grading too', async () => {
    const workbook = faulty();
    await openInExcel(workbook);
    const context = contextOf();
    await list(context);
    const old = cells(workbook.sheet('问题清单'));
    await grade(context);
    typeScore(workbook, '好', FIRST_ITEM + 2);
    await list(context);
    expect(names(workbook).filter((name) => name.startsWith('问题清单'))).toHaveLength(1);
    expect(cells(workbook.sheet('问题清单'))).not.toEqual(old);
    await undoLast(context.host, context.now);
    expect(cells(workbook.sheet('问题清单'))).toEqual(old);
  });

  test('what was set aside comes last, with its reason', async () => {
    const workbook = faulty();
    await openInExcel(workbook);
    const context = contextOf();
    const { judgement } = await open(context);
    const gone = judgement.open.find(({ code }) => code === 'V01');
    if (!gone) throw new Error('no V01');
    await context.host.keep([keepReasons([setAside(gone, judgement.snapshot, '已电话核对', context.now())])]);
    await list(context);
    const sheet = workbook.sheet('问题清单');
    const last = sheet.usedArea(true)?.bottom ?? 0;
    expect([sheet.cell(last, 2)?.value, sheet.cell(last, 8)?.value]).toEqual([
      'V01',
      expect.stringContaining('已电话核对'),
    ]);
    await slips(context);
    const codes = [...workbook.sheet('退回修改通知').cells.values()].map(({ value }) => value);
    expect(codes).toContain('V04');
    expect(codes).not.toContain('V01');
  });

  test('a page for each unit at fault, page breaks between them, and no sheet where nobody is', async () => {
    const workbook = faulty();
    workbook.sheets()[2]?.enter(FIRST_ITEM, CITY_COLUMN, { value: 999, formula: null });
    await openInExcel(workbook);
    const context = contextOf();
    const outcome = await slips(context);
    expect(messageOf({ task: 'slips', run: outcome })).toEqual({
      kind: 'slips',
      sheet: '退回修改通知',
      units: 2,
    });
    expect(workbook.sheet('退回修改通知').page.breaks).toHaveLength(1);
    const clean = countyOfForms(2);
    await openInExcel(clean);
    const none = await slips(contextOf());
    expect(messageOf({ task: 'slips', run: none })).toEqual({ kind: 'printing', what: 'nothingToReturn' });
    expect(names(clean)).toHaveLength(2);
  });

  test('sheets of ours are skipped by the next run, and clearing marks leaves them', async () => {
    const workbook = faulty();
    await openInExcel(workbook);
    const context = contextOf();
    const { judgement } = await open(context);
    await list(context);
    await slips(context);
    const again = await open(context);
    expect(again.judgement.open).toEqual(judgement.open);
    await clearMarks(context);
    expect(names(workbook)).toEqual(expect.arrayContaining(['问题清单', '退回修改通知']));
  });
});

test('3,000 findings of 1,500 units: listed and sent back within what a request carries, and taken back', async () => {
  const workbook = countyOfForms(0);
  const units = Array.from({ length: 1500 }, (_, index) => [`市第${index + 1}局`, '好', '好', 4, 2]);
  const head = ['挂包单位', '工作成效(50分)', '责任落实(50分)', '自筹(12分)加分', '引入(8分)加分', '总分'];
  fill(workbook, '汇总', [head, ...units]);
  await openInExcel(workbook);
  const context = contextOf();
  const listed = await list(context);
  expect(listed.applied.refused).toEqual([]);
  expect(listed.judgement.open.filter(({ code }) => code === 'V03')).toHaveLength(3000);
  expect(workbook.sheet('问题清单').usedArea(true)?.bottom).toBeGreaterThanOrEqual(3002);
  const sent = await slips(context);
  expect(messageOf({ task: 'slips', run: sent })).toMatchObject({ kind: 'slips', units: 1500 });
  expect(workbook.sheet('退回修改通知').page.breaks).toHaveLength(999);
  expect(workbook.sheet('退回修改通知2').page.breaks).toHaveLength(499);
  await undoLast(context.host, context.now);
  await undoLast(context.host, context.now);
  expect(names(workbook)).toEqual(['汇总']);
}, 300_000);

describe('print view', () => {
  test('takes our marks off and puts exactly the same ones back', async () => {
    const workbook = faulty();
    const theirs = {
      id: 'theirs', areas: [{ top: 0, left: 0, bottom: 3, right: 3 }], kind: 'Custom', formula: '=A1>3', stopIfTrue: false,
      look: { fill: '#00FF00', color: null, bold: null, italic: null, underline: null },
    }; // prettier-ignore
    first(workbook).conditionalFormats.push(theirs);
    await openInExcel(workbook);
    const context = contextOf();
    await grade(context);
    const marked = marks(workbook);
    expect(first(workbook).conditionalFormats.length).toBeGreaterThan(1);
    const on = await beginPrintView(context);
    expect(messageOf({ task: 'print', run: on })).toEqual({ kind: 'printing', what: 'printView' });
    expect(isPrintView(on.ledger)).toBe(true);
    expect(first(workbook).conditionalFormats).toEqual([theirs]);
    const off = await endPrintView(context);
    expect(messageOf({ task: 'printEnd', run: off })).toEqual({ kind: 'printing', what: 'printViewEnded' });
    expect(isPrintView(off.ledger)).toBe(false);
    expect(marks(workbook)).toEqual(marked);
  });

  test('put back on another machine, after the file was saved and opened again', async () => {
    const workbook = faulty();
    await openInExcel(workbook);
    await check(contextOf());
    const marked = marks(workbook);
    await beginPrintView(contextOf());
    const elsewhere = reopened(workbook);
    await openInExcel(elsewhere);
    const { ledger } = await open(contextOf());
    expect(isPrintView(ledger)).toBe(true);
    await endPrintView(contextOf());
    expect(marks(elsewhere)).toEqual(marked);
  });

  test('undo goes back to the marks, and from the marks back to the print view', async () => {
    const workbook = faulty();
    await openInExcel(workbook);
    const context = contextOf();
    await grade(context);
    const marked = marks(workbook);
    await beginPrintView(context);
    const bare = marks(workbook);
    await endPrintView(context);
    const back = await undoLast(context.host, context.now);
    expect([back.entry?.kind, isPrintView(back.ledger)]).toEqual(['printEnd', true]);
    expect(marks(workbook)).toEqual(bare);
    const more = await undoLast(context.host, context.now);
    expect([more.entry?.kind, isPrintView(more.ledger)]).toEqual(['print', false]);
    expect(marks(workbook)).toEqual(marked);
  });

  test('a list or a fix in between leaves it on; grading, checking and clearing end it', async () => {
    for (const ending of [grade, check, clearMarks]) {
      const workbook = faulty();
      await openInExcel(workbook);
      const context = contextOf();
      await check(context);
      const marked = marks(workbook);
      await beginPrintView(context);
      const { ledger } = await list(context);
      expect(isPrintView(ledger)).toBe(true);
      const ended = await ending(context);
      expect(isPrintView(ended.ledger)).toBe(false);
      const kept = new Set(marked.map(([name]) => name));
      const now = marks(workbook).filter(([name]) => kept.has(name));
      if (ending === clearMarks) expect(now.every(([, formats]) => formats?.length === 0)).toBe(true);
      else expect(now).toEqual(marked);
    }
  });

  test('ended elsewhere and cleared: marks are not put there by a pane that does not know yet', async () => {
    const workbook = faulty();
    await openInExcel(workbook);
    const context = contextOf();
    await check(context);
    await beginPrintView(context);
    await clearMarks(context);
    const over = await endPrintView(context);
    expect(messageOf({ task: 'printEnd', run: over })).toEqual({ kind: 'printing', what: 'printViewOver' });
    expect(first(workbook).conditionalFormats).toEqual([]);
  });

  test('without marks there is nothing to take off, and nothing is put there afterwards', async () => {
    const workbook = faulty();
    await openInExcel(workbook);
    const context = contextOf();
    const none = await beginPrintView(context);
    expect(messageOf({ task: 'print', run: none })).toEqual({ kind: 'printing', what: 'noMarks' });
    expect(none.entry).toBeNull();
    const { ledger } = await open(context);
    expect([ledger, isPrintView(ledger)]).toEqual([[], false]);
    expect((await undoLast(context.host, context.now)).problem).toBe('nothingToUndo');
  });

  test('marks that no run of this workbook has put there come back too: a file of the command line', async () => {
    const workbook = faulty();
    await openInExcel(workbook);
    await check(contextOf());
    const marked = marks(workbook);
    for (const key of [...workbook.settings.keys()]) workbook.settings.delete(key);
    const context = contextOf();
    await beginPrintView(context);
    expect(first(workbook).conditionalFormats).toEqual([]);
    await undoLast(context.host, context.now);
    expect(marks(workbook)).toEqual(marked);
    await beginPrintView(context);
    await endPrintView(context);
    expect(marks(workbook)).toEqual(marked);
  });

  test('a protected sheet keeps its marks, and that is said', async () => {
    const workbook = faulty();
    workbook.sheets()[1]?.enter(FIRST_ITEM, CITY_COLUMN, { value: 999, formula: null });
    await openInExcel(workbook);
    await check(contextOf());
    first(workbook).protected = true;
    const run = await beginPrintView(contextOf());
    expect(messageOf({ task: 'print', run })).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'protected', edit: { sheet: '单位1' } },
    });
    expect(first(workbook).conditionalFormats).not.toEqual([]);
    expect(workbook.sheets()[1]?.conditionalFormats).toEqual([]);
  });
});
