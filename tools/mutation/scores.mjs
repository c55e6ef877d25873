/** What mutation runs found, file by file: tests/mutation/scores.json, which says of what content it speaks. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOMS } from './rooms.mjs';

/** Source files of the rooms, as paths from `root` with `/`; files that only pass on what others export have no tests. */
export function filesOfRooms(root) {
  return ROOMS.filter(({ room }) => existsSync(path.join(root, room))).flatMap(({ room }) =>
    readdirSync(path.join(root, room), { recursive: true })
      .map((name) => `${room}/${name.split(path.sep).join('/')}`)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('/index.ts'))
      .sort(),
  );
}

/** Tells one content from another, whatever ends its lines. */
const contentOfText = (text) =>
  createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex').slice(0, 16);

export const contentOf = (root, file) => contentOfText(readFileSync(path.join(root, file), 'utf8'));

const recordPath = (root) => path.join(root, 'tests/mutation/scores.json');

/** @returns by file `{ content, mutants, noticed }` */
export const readScores = (root) => JSON.parse(readFileSync(recordPath(root), 'utf8'));

/** One line a file, in the order of their names, without files that are gone. */
export function writeScores(root, scores) {
  const lines = filesOfRooms(root).flatMap((file) => {
    const score = scores[file];
    if (!score) return [];
    const { content, mutants, noticed } = score;
    return [
      `  ${JSON.stringify(file)}: { "content": "${content}", "mutants": ${mutants}, "noticed": ${noticed} }`,
    ];
  });
  writeFileSync(recordPath(root), `{\n${lines.join(',\n')}\n}\n`);
}

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/** The scores of `files` in a report of Stryker's, of the content it mutated; a file without mutants counts for nothing. */
export function scoresOf(root, report, files) {
  return Object.fromEntries(
    files.map((file) => {
      const { mutants = [], source } = report.files[file] ?? {};
      const content = source === undefined ? contentOf(root, file) : contentOfText(source);
      const count = (statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
      const noticed = count(NOTICED);
      return [file, { content, mutants: noticed + count(UNNOTICED), noticed }];
    }),
  );
}

/** Share of noticed mutants in per cent, of all files whose path starts so; 100 where there is nothing to notice. */
export function shareOf(scores, start = '') {
  let [mutants, noticed] = [0, 0];
  for (const [file, score] of Object.entries(scores)) {
    if (!file.startsWith(start)) continue;
    mutants += score.mutants;
    noticed += score.noticed;
  }
  return { mutants, noticed, percent: mutants === 0 ? 100 : (100 * noticed) / mutants };
}
