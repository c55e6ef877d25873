/**
 * The few words of Jest that the tests of the measured rooms use, for one process that loads them once: a mutant then
 * costs the cases that meet it and not a new start of everything.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative, sep } from 'node:path';
import { expect } from 'expect';

const NODE_MODULES = `${sep}node_modules${sep}`;

/** Properties run few cases, the same ones each time, and stop at the first that fails. */
const PROPERTY = { seed: 20170101, numRuns: 5, endOnFailure: true };

/**
 * Loads the test files of `folders` anew, with all that they import but what lies in the folders `kept`.
 * @returns the cases, in the order of the files
 */
export function loadCases(root, folders, { leftOut, kept }) {
  const require = createRequire(join(root, 'package.json'));
  forget(require.cache, root, kept);
  limitProperties(require);
  const cases = [];
  const titles = [];
  /** What runs before the cases of the blocks around, each block with a list of its own. */
  const hooks = [[]];
  const times = new Map();
  let file = '';
  const test = (title, run) => {
    const name = [...titles, title].join(' › ');
    const place = `${relative(root, file)} › ${name}`;
    const before = times.get(place) ?? 0;
    times.set(place, before + 1);
    cases.push({
      id: before === 0 ? place : `${place} (${before + 1})`,
      name,
      file,
      run,
      before: [...hooks],
    });
  };
  const describe = (title, define) => {
    titles.push(title);
    hooks.push([]);
    define();
    hooks.pop();
    titles.pop();
  };
  const beforeAll = (run) => hooks.at(-1).push(run);
  Object.assign(globalThis, { expect, test: withTables(test), describe: withTables(describe), beforeAll });
  for (const path of folders.flatMap((folder) => testFilesIn(join(root, folder)))) {
    if (leftOut.includes(basename(path))) continue;
    file = path;
    hooks.splice(0, hooks.length, []);
    require(path.replace(/\.ts$/, '.js'));
  }
  return cases;
}

/** Adds `each`: one call per row of a table, a row that is no list being the only argument. */
const withTables = (define) =>
  Object.assign(define, {
    each: (table) => (title, run) => {
      table.forEach((row, index) => {
        const values = Array.isArray(row) ? row : [row];
        define(`${title} ${index} ${String(values[0])}`, () => run(...values));
      });
    },
  });

const testFilesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));

function forget(cache, root, kept) {
  for (const path of Object.keys(cache)) {
    if (!path.startsWith(root) || path.slice(root.length).includes(NODE_MODULES)) continue;
    if (!kept.some((folder) => path.startsWith(join(root, folder) + sep))) delete cache[path];
  }
}

function limitProperties(require) {
  const path = require.resolve('fast-check');
  const fastCheck = require(path);
  if (fastCheck.limited) return;
  const assert = (property, parameters = {}) =>
    fastCheck.assert(property, {
      ...parameters,
      ...PROPERTY,
      numRuns: Math.min(parameters.numRuns ?? PROPERTY.numRuns, PROPERTY.numRuns),
    });
  require.cache[path].exports = { __esModule: true, limited: true, default: { ...fastCheck, assert } };
}
