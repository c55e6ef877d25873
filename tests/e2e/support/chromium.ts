/** A Chromium for the end-to-end tests: the system's, else Debian's package. Without one the tests fail and say so. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the browser. Throws with what to do where none can be found or installed. */
export function findChromium(): string {
  const found = lookUp() ?? (install() ? lookUp() : null);
  if (found !== null) return found;
  throw new Error(
    'The end-to-end tests need a Chromium and found none. Install one (Debian: apt-get install chromium), ' +
      'or say where it is: CHROMIUM=/path/to/chromium npm test',
  );
}

function lookUp(): string | null {
  const said = process.env['CHROMIUM'];
  if (said !== undefined) return existsSync(said) ? said : null;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const all = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...PLACES];
  return all.find((file) => existsSync(file)) ?? null;
}

/** On Debian as root, or where sudo asks for nothing. */
function install(): boolean {
  if (process.env['CHROMIUM'] !== undefined || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...words: readonly string[]): boolean => {
    const [command = '', ...rest] = [...root, ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { env, stdio: 'ignore' }).status === 0;
  };
  return run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', 'chromium');
}
