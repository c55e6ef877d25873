/** One run of one process, measured from outside: wall and CPU seconds, peak resident memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const GNU_TIME = '/usr/bin/time';
export const hasGnuTime = existsSync(GNU_TIME);

/**
 * `command` is an array: program and arguments. Seconds and megabytes (10^6 bytes); CPU and memory are `null` where
 * GNU time is not installed. Memory is that of the largest process the command started. Throws when it fails.
 */
export function measure(command, { folder, environment = {} }) {
  const figures = path.join(folder, 'figures.txt');
  const [program, ...rest] = hasGnuTime ? [GNU_TIME, '-f', '%U %S %M', '-o', figures, ...command] : command;
  const start = process.hrtime.bigint();
  const done = spawnSync(program, rest, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...environment },
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (done.error) throw done.error;
  if (done.status !== 0)
    throw new Error(`${command[0]} ended with status ${done.status}: ${done.stderr.slice(-2000)}`);
  if (!hasGnuTime) return { wall, cpu: null, memory: null };
  const [user, system, kilobytes] = readFileSync(figures, 'utf8')
    .trim()
    .split('\n')
    .pop()
    .split(' ')
    .map(Number);
  return { wall, cpu: user + system, memory: (kilobytes * 1024) / 1e6 };
}

export function median(values) {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const medians = (runs) => ({
  runs: runs.length,
  wall: median(runs.map(({ wall }) => wall)),
  cpu: median(runs.map(({ cpu }) => cpu)),
  memory: median(runs.map(({ memory }) => memory)),
});
