/**
 * Prints one line for each case: ok, or what came and what was expected.
 *
 * usage: npm run cases [-- WORDS…]   only cases whose name holds one of the words
 *        npm run cases -- --pending  takes off tests/cases/pending.json what comes out right; nothing is ever put on it
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { allCases, judgeCase, pendingCases } from './cases';

/** Differences of a case that are printed. */
const SHOWN = 6;

async function main(words: readonly string[]): Promise<void> {
  const keeping = words.includes('--pending');
  const wanted = words.filter((word) => !word.startsWith('--'));
  const known = pendingCases();
  const still: (readonly [string, string])[] = [];
  let failing = 0;
  let right = 0;
  for (const one of allCases()) {
    if (wanted.length > 0 && !wanted.some((word) => one.name.includes(word))) continue;
    const wrong = await judgeCase(one);
    const listed = one.name in known;
    if (wrong.length === 0) {
      right += 1;
      process.stdout.write(`ok    ${one.name}${listed ? '   (off pending.json with it)' : ''}\n`);
      continue;
    }
    failing += 1;
    const why = known[one.name];
    if (why !== undefined) still.push([one.name, why]);
    process.stdout.write(`WRONG ${one.name}${listed ? '' : '   (NOT PENDING)'}\n`);
    for (const line of wrong.slice(0, SHOWN))
      process.stdout.write(`        ${line.replace(/\s+/g, ' ').slice(0, 220)}\n`);
    if (wrong.length > SHOWN) process.stdout.write(`        and ${wrong.length - SHOWN} more\n`);
  }
  process.stdout.write(`${right} right, ${failing} wrong\n`);
  if (!keeping || wanted.length > 0) return;
  const target = path.join(__dirname, 'pending.json');
  writeFileSync(target, `${JSON.stringify(Object.fromEntries(still), null, 2)}\n`);
}

void main(process.argv.slice(2));
