/**
 * Times the command against an openpyxl script, an exceljs script and LibreOffice, whole processes, results compared
 * first; then the core alone against a loop that only sums, the live check, and the pane. Writes bench/RESULTS.md.
 *
 * usage: node bench/run.mjs [--only county|10000|100000|core|live|pane] [--skip county|10000|100000] [--runs N]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeList } from './lists.mjs';
import { measure, medians } from './measure.mjs';
import { programs, spreadsheetPython } from './programs.mjs';
import { differences, readResults } from './readback.mjs';
import { renderResults } from './results.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, '.cache/bench');
const flag = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};
const say = (text) => process.stderr.write(`${text}\n`);

/** Runs after the first one, whose results are compared and whose time is not counted. */
const CASES = [
  { id: 'county', title: '100 forms of 99 units (a sheet each)', layout: 'form', units: 98, runs: { kaohe: 7, openpyxl: 7, exceljs: 7, LibreOffice: 5 } },
  { id: '10000', title: 'list of 10,000 units', layout: 'list', units: 10_000, runs: { kaohe: 5, openpyxl: 3, exceljs: 5, LibreOffice: 3 } },
  { id: '100000', title: 'list of 100,000 units', layout: 'list', units: 100_000, runs: { kaohe: 3, openpyxl: 2, exceljs: 3, LibreOffice: 2 } },
]; // prettier-ignore

/** The county sample; for LibreOffice the same workbook with plain formulas in the result cells. */
function countyFiles() {
  const plain = path.join(root, 'assets/samples/弥勒市2017年度考核.xlsx');
  const formulas = path.join(folder, 'county-formulas.xlsx');
  if (spreadsheetPython) {
    const script = path.join(root, 'bench/peers/plain_formulas.py');
    const done = spawnSync(spreadsheetPython, [script, plain, formulas], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    return { plain, formulas };
  }
  return { plain, formulas: null };
}

/** First every program once, compared with ours; then the timed rounds, each program once a round (A B A B). */
function runCase(one, all, limit) {
  const files = one.id === 'county' ? countyFiles() : makeList(folder, one.units);
  const usable = all.filter(
    ({ missing, name }) => !missing && (name !== 'LibreOffice' || files.formulas !== null),
  );
  const runOnce = (program) => {
    const { command, result } = program.prepare(one.layout, files, folder);
    const figures = measure(command, { folder });
    say(`  ${program.name}: ${figures.wall.toFixed(2)} s`);
    return { figures, result };
  };
  let ours = null;
  for (const program of usable) {
    const results = readResults(runOnce(program).result, one.layout);
    ours ??= results;
    if (ours.size !== one.units)
      throw new Error(`${program.name}: ${results.size} results for ${one.units} units`);
    const found = differences(ours, results);
    if (found.length > 0) throw new Error(`${program.name} disagrees:\n  ${found.join('\n  ')}`);
  }
  say(`  ${usable.map(({ name }) => name).join(', ')}: base, total and grade of ${one.units} units agree`);
  const timed = new Map(usable.map(({ name }) => [name, []]));
  const wanted = ({ name }) => Math.min(one.runs[name], limit);
  for (let round = 0; usable.some((program) => round < wanted(program)); round += 1) {
    for (const program of usable) {
      if (round < wanted(program)) timed.get(program.name).push(runOnce(program).figures);
    }
  }
  return { ...one, figures: new Map([...timed].map(([name, runs]) => [name, medians(runs)])) };
}

/** In a process of its own, so that nothing else is on its heap. */
function runScript(title, name, ...options) {
  say(title);
  const script = path.join(root, 'bench', name);
  const done = spawnSync(process.execPath, [...options, script], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

/** What is timed is built from what lies there now. */
function build() {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const names = ['cli', 'bench', 'addin', 'preview'].flatMap((name) => ['--config-name', name]);
  const done = spawnSync(process.execPath, [webpack, ...names, '--mode', 'production'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stdout + done.stderr);
}

function main() {
  mkdirSync(folder, { recursive: true });
  const only = flag('only');
  const skipped = flag('skip');
  const limit = Number(flag('runs') ?? Infinity);
  build();
  const all = programs(root);
  for (const { name, missing } of all) if (missing) say(`left out: ${name}: ${missing}`);
  const cases = [];
  for (const one of CASES) {
    if ((only && only !== one.id) || skipped === one.id) continue;
    say(one.title);
    cases.push(runCase(one, all, limit));
  }
  const wanted = (name) => !only || only === name;
  const core = wanted('core')
    ? runScript('core alone', 'core.mjs', '--expose-gc', '--max-old-space-size=4096')
    : null;
  const live = wanted('live') ? runScript('live check', 'live.mjs') : null;
  const pane = wanted('pane') ? runScript('pane in Chromium', 'pane.mjs') : null;
  const text = renderResults(cases, core, all, {
    live,
    pane,
    skipped: CASES.find(({ id }) => id === skipped),
  });
  // A part of the benchmark is for looking at; only the whole of it is kept.
  if (only) process.stdout.write(text);
  else writeFileSync(path.join(root, 'bench/RESULTS.md'), text);
  for (const name of ['kaohe', 'openpyxl', 'exceljs', 'libreoffice'])
    rmSync(path.join(folder, name), { recursive: true, force: true });
}

main();
