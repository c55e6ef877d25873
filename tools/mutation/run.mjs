/**
 * Mutation tests of the rooms that work out results. Keeps what it found in tests/mutation/scores.json; ends with 1 when a
 * held room is below the least share of noticed mutants, or what was measured of the changed files is.
 *
 * usage: node tools/mutation/run.mjs [START …]            files whose path starts so; without any, the held rooms
 *        node tools/mutation/run.mjs --all                all rooms
 *        node tools/mutation/run.mjs --changed [BASE]     files of held rooms that are not as they were when last measured;
 *                                                         with a commit, those that differ from it
 *   --minutes N        measure no more than fits into so many minutes, and name the rest
 *   --concurrency N    processes at a time
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { LEAST, roomIndex, ROOMS } from './rooms.mjs';
import { contentOf, filesOfRooms, readScores, scoresOf, shareOf, writeScores } from './scores.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const report = path.join(root, '.cache/mutation/report.json');
const say = (text) => process.stdout.write(`${text}\n`);

/** Mutants that a slow machine gets through in a minute, and bytes of source that make one. */
const PACE = 80;
const BYTES_OF_MUTANT = 25;

function changedFiles(files, scores, base) {
  if (base === undefined) return files.filter((file) => scores[file]?.content !== contentOf(root, file));
  const options = { cwd: root, encoding: 'utf8' };
  const done = spawnSync('git', ['diff', '--name-only', '-z', base, '--', 'src'], options);
  if (done.status !== 0) throw new Error(`no changes since ${base} can be told: ${done.stderr.trim()}`);
  const names = new Set(done.stdout.split('\0'));
  return files.filter((file) => names.has(file));
}

/** As many files as fit into the time, the given order kept. */
function fitting(files, scores, minutes) {
  let rest = minutes * PACE;
  return files.filter((file) => {
    const mutants = scores[file]?.mutants ?? statSync(path.join(root, file)).size / BYTES_OF_MUTANT;
    if (mutants > rest) return false;
    rest -= mutants;
    return true;
  });
}

const isHeld = (file) => ROOMS[roomIndex(file)]?.held === true;

/** Files by their rooms: each room is held by cases of its own. */
const byRoom = (files) =>
  ROOMS.map((_, index) => files.filter((file) => roomIndex(file) === index)).filter(
    (some) => some.length > 0,
  );

/** Runs Stryker over files of one room. @returns its report, `null` when the time was up */
function measure(files, { minutes, concurrency }) {
  rmSync(report, { force: true });
  const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [stryker, 'run', '--mutate', files.join(',')];
  if (concurrency) args.push('--concurrency', concurrency);
  const timeout = minutes === null ? undefined : 2 * minutes * 60_000;
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', timeout });
  if (existsSync(report)) return JSON.parse(readFileSync(report, 'utf8'));
  if (done.error?.code === 'ETIMEDOUT') return null;
  throw new Error('no report: see above');
}

const line = (name, { mutants, noticed, percent }) =>
  `${name.padEnd(32)} ${String(noticed).padStart(5)} of ${String(mutants).padStart(5)} mutants noticed: ${percent.toFixed(1)} %`;

/** Folders of the rooms with files of their own in them, without the rooms. */
function folders(scores) {
  const names = Object.keys(scores).map((file) => path.posix.dirname(file));
  return [...new Set(names)].filter((name) => !ROOMS.some(({ room }) => room === name)).sort();
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean' },
      changed: { type: 'boolean' },
      minutes: { type: 'string' },
      concurrency: { type: 'string' },
    },
  });
  const minutes = values.minutes === undefined ? null : Number(values.minutes);
  const files = filesOfRooms(root);
  const before = readScores(root);
  const wanted = values.changed
    ? changedFiles(files.filter(isHeld), before, positionals[0])
    : files.filter((file) =>
        positionals.length === 0
          ? values.all || isHeld(file)
          : positionals.some((start) => file.startsWith(start)),
      );
  const chosen = minutes === null ? wanted : fitting(wanted, before, minutes);
  const measured = {};
  for (const some of byRoom(chosen)) {
    const found = measure(some, { minutes, concurrency: values.concurrency });
    if (found) Object.assign(measured, scoresOf(root, found, some));
  }
  if (wanted.length === 0) say('Nothing changed: every file is as it was when it was measured.');
  const left = wanted.filter((file) => !measured[file]);
  if (left.length > 0) say(`Not measured in ${minutes} minutes:\n  ${left.join('\n  ')}`);

  const scores = { ...before, ...measured };
  if (chosen.length > 0) writeScores(root, scores);
  const present = Object.fromEntries(Object.entries(scores).filter(([file]) => files.includes(file)));
  for (const folder of folders(present)) say(line(folder, shareOf(present, `${folder}/`)));
  const rooms = ROOMS.map(({ room, held }) => ({ room, held, share: shareOf(present, `${room}/`) }));
  const shares = rooms.filter(({ held }) => held).map(({ room, share }) => [room, share]);
  for (const { room, held, share } of rooms) {
    if (!held && share.mutants > 0) say(`${line(room, share)} (not held to ${LEAST} % yet)`);
  }
  // Files that changed answer for themselves: a well held room shall not hide them.
  if (values.changed) {
    for (const [file, score] of Object.entries(measured)) {
      const share = shareOf({ [file]: score });
      if (share.percent < LEAST) say(line(file, share));
    }
    shares.push(['changed files', shareOf(measured)]);
  }
  const low = shares.filter(([, { percent }]) => percent < LEAST);
  for (const [name, share] of shares) say(line(name, share));
  if (low.length > 0) say(`Less than ${LEAST} %: ${low.map(([name]) => name).join(', ')}`);
  if (chosen.length > 0) say(`Mutants one by one: ${pathToFileURL(report.replace(/json$/, 'html'))}`);
  process.exitCode = low.length > 0 ? 1 : 0;
}

main();
