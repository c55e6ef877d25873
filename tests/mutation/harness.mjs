/**
 * The few words of Jest that the tests of the measured rooms use, for one process that loads them once: a mutant then
 * costs the cases that meet it and not a new start of everything.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative, sep } from 'node:path';
import { Script } from 'node:vm';
import { expect } from 'expect';

const NODE_MODULES = `${sep}node_modules${sep}`;

/** Properties run few cases, the same ones each time, and stop at the first that fails. */
const PROPERTY = { seed: 20170101, numRuns: 5, endOnFailure: true };

/**
 * Loads the test files of `folders` anew, with all that they import but what lies in the folders `kept`.
 * @returns the cases, in the order of the files
 */
export async function loadCases(root, folders, { leftOut, kept }) {
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
  globalThis.jest ??= { setTimeout: () => undefined };
  const beforeAll = (run) => hooks.at(-1).push(run);
  Object.assign(globalThis, { expect, test: withTables(test), describe: withTables(describe), beforeAll });
  for (const path of folders.flatMap((folder) => testFilesIn(join(root, folder)))) {
    if (leftOut.includes(basename(path))) continue;
    file = path;
    hooks.splice(0, hooks.length, []);
    await prepare(environmentOf(path, root), require);
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

/** The Jest environment that a test file asks for in its first comment; `null` for the usual one. */
function environmentOf(path, root) {
  const [, asked] = /@jest-environment\s+(\S+)/.exec(readFileSync(path, 'utf8').slice(0, 1000)) ?? [];
  return asked?.replace('<rootDir>', root) ?? null;
}

const prepared = new Set();
/** Stands for the realm of this process, where an environment wants to run scripts in its own. */
const HERE = {};

/** Makes of this process what such an environment makes of a realm of its own; all test files share it. */
async function prepare(path, require) {
  if (path === null || prepared.has(path)) return;
  prepared.add(path);
  const { runInContext } = Script.prototype;
  Script.prototype.runInContext = function (context, options) {
    return context === HERE ? this.runInThisContext(options) : runInContext.call(this, context, options);
  };
  const environment = Object.create(require(path).prototype);
  Object.assign(environment, {
    global: globalThis,
    getVmContext: () => HERE,
    timers: new Set(),
    debug: true,
  });
  await environment.setup();
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
