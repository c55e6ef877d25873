/**
 * Run by the administrator, beside office-js.json and the folder site/, on a machine with npm: fetches Microsoft's office.js
 * from npm, compares every byte with what this release was tested with, and puts it into site/office-js.
 *   node fetch-office-js.mjs              asks npm for the package
 *   node fetch-office-js.mjs --from PATH  takes a package (.tgz) or its unpacked folder that is here already
 * office.js has a licence of its own, Microsoft's; it is not part of this release. Whoever runs this has to read it (LICENSE.md).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const list = JSON.parse(readFileSync(path.join(HERE, 'office-js.json'), 'utf8'));
const digest = (algorithm, file, form) => createHash(algorithm).update(readFileSync(file)).digest(form);

function run(command, given, cwd) {
  // npm is a script of the shell on Windows; nothing that anybody typed is on this line.
  const { status, stdout, error } = spawnSync(command, given, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`${command} ${given.join(' ')}: ${error?.message ?? `ended with ${status}`}`);
  return stdout;
}

/** The package unpacked in `work`; a package file is compared with what npm keeps of it first. */
function unpacked(from, work) {
  if (from && statSync(from).isDirectory()) return from;
  const [found] = from
    ? []
    : JSON.parse(run('npm', ['pack', `${list.package}@${list.version}`, '--json'], work));
  const file = from ? path.resolve(from) : path.join(work, found.filename);
  const [algorithm, wanted] = list.integrity.split('-');
  if (digest(algorithm, file, 'base64') !== wanted)
    throw new Error(`${file} is not ${list.package} ${list.version}: its ${algorithm} differs`);
  copyFileSync(file, path.join(work, 'office-js.tgz'));
  run('tar', ['-xzf', 'office-js.tgz'], work);
  return path.join(work, 'package');
}

const { values } = parseArgs({ options: { from: { type: 'string' } } });
const work = mkdtempSync(path.join(tmpdir(), 'office-js-'));
try {
  const folder = unpacked(values.from, work);
  const wrong = list.files.filter(
    ({ from, sha256 }) => digest('sha256', path.join(folder, from), 'hex') !== sha256,
  );
  if (wrong.length > 0) throw new Error(`not as tested: ${wrong.map(({ from }) => from).join(', ')}`);
  for (const { from, to } of list.files) {
    const target = path.join(HERE, 'site', to);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(folder, from), target);
  }
  copyFileSync(path.join(folder, 'LICENSE.md'), path.join(HERE, 'site/office-js/LICENSE.md'));
  console.log(
    `${list.files.length} files of ${list.package} ${list.version} are in site/office-js; licence: site/office-js/LICENSE.md`,
  );
  console.log(
    'This copy knows no undo groups (ExcelApi 1.20): Ctrl+Z takes a run back in steps; 撤销 in the pane is not affected.',
  );
} catch (error) {
  console.error(`office.js was not fetched: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
