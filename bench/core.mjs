/**
 * The core alone: reading, assessment and checks of a list in memory against a plain loop over the same cells.
 * Prints its medians as JSON, in milliseconds. usage: node --expose-gc bench/core.mjs [ROWS]
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEADS, ITEMS, LIST } from './layout.mjs';
import { scoresOf, townshipOf, unitName, villageOf } from './lists.mjs';
import { median } from './measure.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { assess, builtInRuleBook, parseArea, readWorkbook, runChecks } = createRequire(import.meta.url)(
  path.join(root, 'dist/bench/core.js'),
);
const WARM_UP = 3;
const RUNS = 7;
const FIRST_ITEM = 4;
const BASE_ITEMS = 13;

/** The list of the benchmark as a host would hand it over. */
function snapshotOf(count) {
  const blank = [null, null, null, null];
  const values = [
    ['附件1'],
    ['弥勒市“挂包帮”定点扶贫工作考核评分汇总表'],
    ['序号', '挂包单位', '乡镇', '挂包村', ...ITEMS.map((_, i) => HEADS.get(i) ?? null), '基础分', '加分', '总分', '等次', '备注'],
    [...blank, ...ITEMS.map(([name]) => name), null, ...blank],
    [null, '分值', null, null, ...ITEMS.map(([, points]) => points), 100, 20, 120, null, null],
    ...scoresOf(count).map((tenths, i) => [i + 1, unitName(i), townshipOf(i), villageOf(i), ...tenths.map((t) => t / 10), ...blank, null]),
  ]; // prettier-ignore
  const merges = ['A2:Y2', 'E3:I3', 'J3:Q3', 'R3:T3', ...[...'ABCDUVWXY'].map((c) => `${c}3:${c}4`)];
  const sheet = {
    name: LIST.sheet,
    visibility: 'visible',
    protected: false,
    top: 0,
    left: 0,
    values,
    formulas: new Map(),
    uncomputed: new Set(),
    formats: new Map(),
    texts: new Map(),
    merges: merges.map(parseArea),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    formattedRows: values.length,
  };
  return { file: 'list.xlsx', calculation: 'automatic', sheets: [sheet] };
}

/** What the plain loop knows of the work: add, cap, grade. */
function sumOnly(values) {
  const totals = new Float64Array(values.length);
  const grades = new Uint8Array(values.length);
  for (let row = LIST.firstRow - 1; row < values.length; row += 1) {
    const cells = values[row];
    let base = 0;
    let bonus = 0;
    for (let item = 0; item < ITEMS.length; item += 1) {
      const value = cells[FIRST_ITEM + item];
      if (item < BASE_ITEMS) base += value;
      else bonus += value;
    }
    const total = Math.min(base, 100) + Math.min(bonus, 20);
    totals[row] = total;
    grades[row] = total >= 90 ? 0 : total >= 80 ? 1 : total >= 70 ? 2 : 3;
  }
  return totals;
}

const timed = (work) => {
  const start = process.hrtime.bigint();
  const result = work();
  return [Number(process.hrtime.bigint() - start) / 1e6, result];
};

function runOnce(snapshot) {
  // Garbage of the run before is not this run's time.
  globalThis.gc?.();
  const [loop, totals] = timed(() => sumOnly(snapshot.sheets[0].values));
  const [read, reading] = timed(() => readWorkbook(snapshot, builtInRuleBook));
  const [assessed, assessment] = timed(() => assess([reading], builtInRuleBook, 'city'));
  const [checks] = timed(() => runChecks(assessment));
  return { loop, read, assess: assessed, checks, whole: read + assessed + checks, totals, assessment };
}

function main(rows) {
  const snapshot = snapshotOf(rows);
  const runs = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const { totals, assessment, ...times } = runOnce(snapshot);
    if (run === 0) compare(totals, assessment);
    if (run >= WARM_UP) runs.push(times);
  }
  const of = (name) => median(runs.map((run) => run[name]));
  const names = ['loop', 'read', 'assess', 'checks', 'whole'];
  const figures = Object.fromEntries(names.map((name) => [name, of(name)]));
  process.stdout.write(JSON.stringify({ rows, runs: RUNS, warmUp: WARM_UP, ...figures }));
}

/** Both must have judged the same units and come to the same totals, to the rounding of binary sums. */
function compare(totals, { units }) {
  if (units.length !== totals.length - (LIST.firstRow - 1))
    throw new Error(`${units.length} units in the core`);
  units.forEach((unit, index) => {
    const ours = Number(unit.total);
    const theirs = totals[index + LIST.firstRow - 1];
    if (!(Math.abs(ours - theirs) < 1e-6)) throw new Error(`${unit.unit}: core ${ours}, loop ${theirs}`);
  });
}

main(Number(process.argv[2] ?? 100_000));
