/**
 * The live check: one score of a list changes, its unit is judged again. Against judging the whole list again.
 * Prints medians and 99th percentiles as JSON, in milliseconds. usage: node bench/live.mjs [ROWS]
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIST } from './layout.mjs';
import { snapshotOf } from './snapshot.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { judge, judgeChange } = createRequire(import.meta.url)(path.join(root, 'dist/bench/core.js'));
const WARM_UP = 50;
const RUNS = 1000;
const FULL_RUNS = 60;
const FIRST_ITEM = 4;
const ITEMS = 16;
const SAID = { reasons: [], bindings: [] };
/** Right, wrong and odd: each leads to other findings. */
const TYPED = [1, 99, '5分', null, 2.5, '较好'];

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), p99: at(0.99), most: sorted.at(-1) };
}

function main(rows) {
  const snapshot = snapshotOf(rows);
  const [sheet] = snapshot.sheets;
  let judgement = judge(snapshot, 'city', SAID);
  const live = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const row = LIST.firstRow - 1 + ((run * 7919) % rows);
    const column = FIRST_ITEM + (run % ITEMS);
    const values = [...judgement.snapshot.sheets[0].values];
    values[row] = values[row].with(column, TYPED[run % TYPED.length]);
    const area = { top: row, left: column, bottom: row, right: column };
    const start = performance.now();
    const after = judgeChange(judgement, { ...sheet, values }, [area], SAID);
    const took = performance.now() - start;
    if (!after) throw new Error('the change was not judged');
    judgement = after;
    if (run >= WARM_UP) live.push(took);
  }
  const full = [];
  for (let run = 0; run < FULL_RUNS; run += 1) {
    const start = performance.now();
    judge(judgement.snapshot, 'city', SAID);
    full.push(performance.now() - start);
  }
  process.stdout.write(
    JSON.stringify({ rows, runs: RUNS, live: percentiles(live), full: percentiles(full) }),
  );
}

main(Number(process.argv[2] ?? 1500));
