/**
 * Runs the findings and says which no longer hold: `npm run findings [-- NAME …]`. Outside CI: it installs the packages that
 * it is about, each script in a temporary folder of its own.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = path.dirname(fileURLToPath(import.meta.url));
const PATIENCE = 15 * 60_000;
/** What the exit status of a script says; anything else is a change too. */
const HOLDS = 0;
const NOT_RUN = 2;

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.sh'))
  .map((file) => file.slice(0, -3));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no such finding: ${unknown.join(', ')}`);
  process.exit(1);
}

const changed = [];
const notRun = [];
for (const name of wanted.length > 0 ? wanted : names) {
  const file = path.join(FOLDER, `${name}.sh`);
  const title = readFileSync(file, 'utf8').split('\n')[1]?.slice(2);
  console.log(`\n${name} — ${title}`);
  const { status } = spawnSync('bash', [file], { stdio: 'inherit', timeout: PATIENCE });
  if (status === NOT_RUN) notRun.push(name);
  else if (status !== HOLDS) changed.push(name);
}
console.log(`\nno longer as described: ${changed.join(', ') || 'none'}`);
if (notRun.length > 0) console.log(`not run (a program or package could not be had): ${notRun.join(', ')}`);
process.exitCode = changed.length > 0 ? 1 : 0;
