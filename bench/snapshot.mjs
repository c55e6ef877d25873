/** The list of the benchmark in memory, without a file. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEADS, ITEMS, LIST } from './layout.mjs';
import { scoresOf, townshipOf, unitName, villageOf } from './lists.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { parseArea } = createRequire(import.meta.url)(path.join(root, 'dist/bench/core.js'));

/** The list of the benchmark as a host would hand it over. */
export function snapshotOf(count) {
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
