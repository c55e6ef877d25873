/**
 * The limits of a run in Excel: round trips and bytes, counted by the simulated Excel. The yardstick is the JSON of
 * values, formulas and formats of all cells read, and of the results written, once on their way there and once back.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ExcelHost } from '../../src/hosts/excel';
import { openWorkbook } from '../../src/hosts/xlsx';
import { check, clearMarks, grade, list, open, undoLast, type RunOutcome } from '../../src/runs';
import { bytesNeeded, bytesOfResults } from '../hosts/excel/bytes';
import { countyToGrade, countyOfForms, FIRST_ITEM, CITY_COLUMN } from '../hosts/excel/county';
import { openInExcel, settled } from '../simulated-excel/office';
import { calculateAll } from '../simulated-excel/store/calculator';
import { workbookFromSnapshot } from '../simulated-excel/store/from-snapshot';
import type { MemoryWorkbook } from '../simulated-excel/store/memory-workbook';
import { contextOf } from './context';

const ROUND_TRIPS = 4;
const BYTES = 1.5;
/** A whole county through the client several times, on a slow machine (ms). */
const LONG = 300_000;
jest.setTimeout(LONG);

const SAMPLE = path.resolve(__dirname, '../../assets/samples/弥勒市2017年度考核.xlsx');

function sampleCounty(): MemoryWorkbook {
  const { snapshot } = openWorkbook(readFileSync(SAMPLE), path.basename(SAMPLE));
  const workbook = workbookFromSnapshot(snapshot, calculateAll);
  expect(workbook.sheets()).toHaveLength(114);
  return workbook;
}

async function measured(workbook: MemoryWorkbook) {
  const excel = await openInExcel(workbook);
  const count = async (work: () => Promise<unknown>) => {
    await settled();
    excel.traffic.reset();
    await work();
    await settled();
    const { batches, sent, received } = excel.traffic.totals();
    return { batches, bytes: sent + received };
  };
  return { count, cells: bytesNeeded(workbook) };
}

const wellDone = ({ applied, entry }: RunOutcome): void => {
  expect(applied.refused).toEqual([]);
  expect(entry).not.toBeNull();
};

describe.each([
  ['the sample county', sampleCounty],
  ['a list of 1,500 units', () => countyToGrade(1500)],
])('%s', (_, make) => {
  test('a press of 评分, with the pane open or without, and once more', async () => {
    const workbook = make();
    const { count, cells } = await measured(workbook);
    const context = contextOf();
    const withoutPane = await count(async () => wellDone(await grade(context)));
    const results = bytesOfResults(workbook);
    expect(results).toBeGreaterThan(10_000);
    await undoLast(context.host, context.now);
    await open(context);
    const first = await count(async () => wellDone(await grade(context)));
    const again = await count(() => grade(context));
    for (const { batches } of [withoutPane, first, again]) expect(batches).toBeLessThanOrEqual(ROUND_TRIPS);
    const needed = cells + 2 * results;
    for (const { bytes } of [withoutPane, first]) expect(bytes / needed).toBeLessThanOrEqual(BYTES);
  });

  test('检查, 清除标记 and 撤销', async () => {
    const { count, cells } = await measured(make());
    const context = contextOf();
    for (const act of [check, clearMarks]) {
      const { batches, bytes } = await count(() => act(context));
      expect(batches).toBeLessThanOrEqual(ROUND_TRIPS);
      expect(bytes / cells).toBeLessThanOrEqual(BYTES);
    }
    await grade(context);
    // Ledger, records, our sheets as they are, look, write, look at the sheets that go, delete, ledger.
    const undone = await count(async () => {
      expect((await undoLast(new ExcelHost(), context.now)).problem).toBeNull();
    });
    expect(undone.batches).toBeLessThanOrEqual(9);
    const marks = await count(async () => {
      expect((await undoLast(new ExcelHost(), context.now)).problem).toBeNull();
    });
    expect(marks.batches).toBeLessThanOrEqual(5);
  });
});

test('a workbook with a long history takes no more round trips', async () => {
  const workbook = countyOfForms(3);
  const { count } = await measured(workbook);
  const context = contextOf();
  await grade(context);
  for (let run = 0; run < 24; run += 1) {
    // A score over its maximum is marked and no longer marked in turn.
    workbook.sheet('单位1').enter(FIRST_ITEM, CITY_COLUMN, { value: run % 2 === 0 ? 99 : 1, formula: null });
    await check(context);
  }
  expect((await count(() => check(context))).batches).toBeLessThanOrEqual(ROUND_TRIPS);
  const records = [...workbook.settings.keys()].filter((key) => /^kaohe\.run\.\d+$/.test(key));
  expect(records).toHaveLength(20);
  const undone = await count(async () => {
    expect((await undoLast(context.host, context.now)).problem).toBeNull();
  });
  expect(undone.batches).toBeLessThanOrEqual(5);
});

test('marks come back that an older run has put there, however many runs without marks came since', async () => {
  const workbook = countyOfForms(2);
  const { count } = await measured(workbook);
  const context = contextOf();
  const form = workbook.sheet('单位1');
  const marks = () => form.conditionalFormats.map(({ areas, formula }) => [areas, formula]);
  form.enter(FIRST_ITEM, CITY_COLUMN, { value: 99, formula: null });
  await check(context);
  const before = marks();
  expect(before.length).toBeGreaterThan(0);
  for (let run = 0; run < 5; run += 1) await list(context);
  form.enter(FIRST_ITEM, CITY_COLUMN, { value: 1, formula: null });
  await check(context);
  expect(marks()).not.toEqual(before);
  const undone = await count(() => undoLast(context.host, context.now));
  expect(marks()).toEqual(before);
  expect(undone.batches).toBeLessThanOrEqual(6);
});

test('what Excel refuses takes one round trip more: the record says what was really done', async () => {
  const workbook = countyOfForms(3);
  workbook.sheet('单位2').protected = true;
  const { count } = await measured(workbook);
  const context = contextOf();
  const { batches } = await count(async () => {
    const { applied } = await grade(context);
    expect(new Set(applied.refused.map(({ reason }) => reason))).toEqual(new Set(['protected']));
  });
  expect(batches).toBeLessThanOrEqual(ROUND_TRIPS + 1);
});
