/** The tables of bench/RESULTS.md. */
import os from 'node:os';
import { hasGnuTime } from './measure.mjs';

const seconds = (value) => (value === null ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(1));
const megabytes = (value) => (value === null ? '–' : value.toFixed(0));
const ratio = (value) => (Number.isFinite(value) ? `${value.toFixed(value < 10 ? 1 : 0)}×` : '–');

export function renderResults(cases, core, all, { live, pane, skipped }) {
  const versions = all.filter(({ version }) => version).map(({ name, version }) => `${name} ${version}`);
  const missing = all.filter((program) => program.missing);
  return [
    '# Measured speed and memory',
    '',
    `${new Date().toISOString().slice(0, 10)}; ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()}, Node ${process.version}; ${versions.join(', ')}. Made by \`npm run bench\`.`,
    '',
    'Whole processes from start to end; medians. Before anything is timed every program runs once, its output is read back and its',
    'base score, total and grade of every unit are compared with ours: a single difference stops the benchmark. Then the programs take',
    'turns (A B C D, A B C D, …); the slow ones run fewer rounds. Memory is the peak resident size of the largest process.',
    '',
    ...missing.map(({ name, missing: why }) => `**Left out: ${name}** — ${why}.\n`),
    ...(skipped ? [`**Not in this run: ${skipped.title}.**`, ''] : []),
    ...(hasGnuTime ? [] : ['**CPU time and memory were not measured**: GNU time is not installed.', '']),
    ...cases.flatMap(caseTable),
    ...aims(cases, core, live, pane),
    ...(core ? coreTable(core) : []),
    ...(live ? liveTable(live) : []),
    ...(pane ? paneTable(pane) : []),
    ...NOTES,
  ].join('\n');
}

function caseTable({ title, figures }) {
  const ours = figures.get('kaohe');
  return [
    `## ${title[0].toUpperCase()}${title.slice(1)}`,
    '',
    '| | runs | wall s | CPU s | peak MB | wall ÷ ours | memory ÷ ours |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...[...figures].map(
      ([name, { runs, wall, cpu, memory }]) =>
        `| ${name} | ${runs} | ${seconds(wall)} | ${seconds(cpu)} | ${megabytes(memory)} | ${ratio(wall / ours.wall)} | ${ratio(memory === null ? NaN : memory / ours.memory)} |`,
    ),
    '',
  ];
}

/** What was aimed at and what came out, without rounding in our favour. */
function aims(cases, core, live, pane) {
  const lines = ['## Aims', '', '| aim | case | reached | |', '|---|---|---:|---|'];
  const verdict = (met) => (met ? 'met' : '**missed**');
  for (const { title, figures } of cases) {
    const ours = figures.get('kaohe');
    const openpyxl = figures.get('openpyxl');
    const exceljs = figures.get('exceljs');
    if (openpyxl) {
      const times = openpyxl.wall / ours.wall;
      lines.push(`| 5× as fast as openpyxl | ${title} | ${ratio(times)} | ${verdict(times >= 5)} |`);
    }
    if (exceljs && exceljs.memory !== null) {
      const share = ours.memory / exceljs.memory;
      lines.push(`| memory below half of exceljs | ${title} | ${(share * 100).toFixed(0)} % | ${verdict(share < 0.5)} |`);
    }
  }
  if (core) {
    const times = core.whole / core.loop;
    lines.push(`| core within 10× of a loop that only sums | ${core.rows.toLocaleString('en')} rows | ${ratio(times)} | ${verdict(times <= 10)} |`);
  }
  if (live) {
    lines.push(`| live check of one cell: p99 below 16 ms | ${live.rows.toLocaleString('en')} units | ${live.live.p99.toFixed(1)} ms | ${verdict(live.live.p99 < 16)} |`);
  }
  for (const { title, batches, bytes, needed } of pane?.cases ?? []) {
    lines.push(`| at most 4 round trips a run | ${title} | ${batches} | ${verdict(batches <= 4)} |`);
    lines.push(`| bytes both ways within 1.5× the JSON of the cells read and written | ${title} | ${ratio(bytes / needed)} | ${verdict(bytes / needed <= 1.5)} |`);
  }
  if (pane) {
    const kilobytes = pane.bundle.gzip / 1000;
    lines.push(`| pane at most 250 kB compressed | gzip, JS and CSS, before use | ${kilobytes.toFixed(1)} kB | ${verdict(kilobytes <= 250)} |`);
  }
  return [...lines, ''];
} // prettier-ignore

function liveTable({ rows, runs, live, full }) {
  const row = (name, { median, p99, most }) =>
    `| ${name} | ${median.toFixed(1)} | ${p99.toFixed(1)} | ${most.toFixed(1)} |`;
  return [
    `## The live check, ${rows.toLocaleString('en')} units`,
    '',
    `${runs} changes of single scores, right and wrong ones, each judged before the next: reading its row again, assessing its unit,`,
    'ranking its pool, checking it, and putting the findings in order. Against judging the whole list.',
    '',
    '| | median ms | p99 ms | most ms |',
    '|---|---:|---:|---:|',
    row('live check', live),
    row('whole list', full),
    '',
  ];
}

const sizesOf = ({ raw, gzip, brotli }) =>
  `${(raw / 1000).toFixed(0)} kB, ${(gzip / 1000).toFixed(1)} kB with gzip, ${(brotli / 1000).toFixed(1)} kB with Brotli`;

function paneTable({ cases, bundle }) {
  const kilo = (bytes) => (bytes / 1000).toFixed(0);
  return [
    '## The pane in Chromium, over the simulated Excel',
    '',
    'One press of 评分: read everything, judge, write, read back what was written, keep the record for undo. Round trips and bytes are',
    'counted by the simulated host. The yardstick is the JSON of values, formulas and formats of all cells read, and of the results',
    'written, each once on its way there and once read back. The seconds are those of the simulated host and the grid, not of Excel.',
    '',
    '| | round trips | sent kB | received kB | yardstick kB | seconds |',
    '|---|---:|---:|---:|---:|---:|',
    ...cases.map(
      ({ title, batches, bytes, sent, needed, wall }) =>
        `| ${title} | ${batches} | ${kilo(sent)} | ${kilo(bytes - sent)} | ${kilo(needed)} | ${(wall / 1000).toFixed(1)} |`,
    ),
    '',
    'What the pane loads besides office.js (JS and CSS), in English, where it is more than in Chinese: before it can be used',
    `${sizesOf(bundle)}; with what comes in the background`,
    `once it is up (long lists, explanations, panel for headers, blank annexes) ${sizesOf(bundle.whole)}.`,
    '',
  ];
}

function coreTable(core) {
  const row = (name, value) => `| ${name} | ${value.toFixed(1)} | ${ratio(value / core.loop)} |`;
  return [
    `## The core alone, ${core.rows.toLocaleString('en')} list rows in memory`,
    '',
    `No files and no process start: a snapshot in memory, medians of ${core.runs} runs after ${core.warmUp} to warm up. The loop adds the same 16 cells of every row as`,
    'binary doubles, caps and grades, and keeps nothing but the totals; the core also recognises the table by its words, keeps a record',
    'of every cell with its place, adds exact decimals, ranks pools and runs all checks.',
    '',
    '| | ms | ÷ loop |',
    '|---|---:|---:|',
    row('loop that only sums', core.loop),
    row('read', core.read),
    row('assess', core.assess),
    row('checks', core.checks),
    row('core in all', core.whole),
    '',
  ];
}

const NOTES = [
  '## What to keep in mind',
  '',
  '- The scripts do far less than the command: they know the cell addresses beforehand, take every value for a number, check nothing, and',
  '  write four plain values a unit. The command finds the tables by their words, checks every cell, ranks the pools, writes formulas with',
  '  stored values, keeps everything else in the file as it was, and writes the report, which names every written cell.',
  '- LibreOffice computes the same workbook with plain formulas already in the result cells; it is the only one that has to compute formulas.',
  '- exceljs runs with a heap limit of 8 GB, without which it may not finish the longest list.',
  '- The scripts round to 6 decimals, else the binary sums of scores such as 4.1 + 3.3 would not equal ours.',
  '- The lists are made by the benchmark, always the same bytes; they hold one sheet and no roster.',
  '- Other work on the machine during the run moves the figures; ratios of the same run are worth more than seconds.',
  '',
];
