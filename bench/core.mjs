/**
 * The core alone: reading, assessment and checks of a list in memory against a plain loop over the same cells.
 * Prints its medians as JSON, in milliseconds. usage: node --expose-gc bench/core.mjs [ROWS]
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ITEMS, LIST } from './layout.mjs';
import { median } from './measure.mjs';
import { snapshotOf } from './snapshot.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { assess, builtInRuleBook, readWorkbook, runChecks, toNumber } = createRequire(import.meta.url)(
  path.join(root, 'dist/bench/core.js'),
);
const WARM_UP = 3;
const RUNS = 7;
const FIRST_ITEM = 4;
const BASE_ITEMS = 13;

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
    const ours = toNumber(unit.total);
    const theirs = totals[index + LIST.firstRow - 1];
    if (!(Math.abs(ours - theirs) < 1e-6)) throw new Error(`${unit.unit}: core ${ours}, loop ${theirs}`);
  });
}

main(Number(process.argv[2] ?? 100_000));
