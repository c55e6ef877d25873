/** What a pane loads before it can be used, as built: small enough for a slow line, and with all the colours it names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ADDIN = path.resolve(__dirname, '../../dist/addin');
const read = (file: string): string => readFileSync(path.join(ADDIN, file), 'utf8');
const zipped = (file: string): number => gzipSync(readFileSync(path.join(ADDIN, file)), { level: 9 }).length;

/** Scripts and styles of the page itself, office.js aside; English words come with them where English is spoken. */
const ownFiles = (page: string): readonly string[] =>
  [...read(page).matchAll(/<(?:script|link)[^>]*?(?:src|href)=["']?([^\s"'>]+)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('https:'));

const LIMIT = 285_000;

test.each([
  ['zh-CN', []],
  ['en-US', ['en-US.js']],
])('%s: the pane loads at most 285 kB with gzip', (_, words) => {
  const files = [...ownFiles('taskpane.html'), ...words];
  expect(files).toEqual(expect.arrayContaining(['taskpane.js', 'taskpane.css']));
  for (const file of files) expect([file, existsSync(path.join(ADDIN, file))]).toEqual([file, true]);
  expect(files.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThanOrEqual(LIMIT);
});

test('what comes later is there, and is no part of the pane itself', () => {
  const later = ['en-US.js', 'checks-zh-CN.js', 'checks-en-US.js', 'templates.js', 'binding.js', 'lists.js'];
  expect(readdirSync(ADDIN)).toEqual(expect.arrayContaining(later));
  const pane = read('taskpane.js');
  for (const [file, words] of [
    ['en-US.js', 'Preview of changes'],
    ['checks-zh-CN.js', '以免手工合计或筛选时漏算'],
    ['checks-en-US.js', 'No score form found'],
  ] as const) {
    expect([file, read(file).includes(words)]).toEqual([file, true]);
    expect([file, pane.includes(words)]).toEqual([file, false]);
  }
});

/** Only tokens that styles name are in the themes: one that was forgotten would be a colour that is missing. */
test('every colour and size that a style names has a value, in light and dark', () => {
  const css = read('taskpane.css');
  const code = read('taskpane.js');
  const own = [...css.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name.slice(2));
  const used = new Set([...`${css}${code}`.matchAll(/var\(--((?!fui-)\w+)\)/g)].map(([, name = '']) => name));
  expect(used.size).toBeGreaterThan(40);
  for (const name of used) {
    if (own.includes(name)) continue;
    // Once for each theme.
    expect([name, code.match(new RegExp(`[{,]${name}:["'\\d]`, 'g'))?.length]).toEqual([name, 2]);
  }
});

/** Found from what was bundled: a package that is in a script and not on the page would break its licence. */
test('every package in the bundle is on the page of licences and in the bill of materials', () => {
  interface Component {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }
  const { components } = JSON.parse(read('sbom.cdx.json')) as { readonly components: readonly Component[] };
  const page = read('licences.html');
  expect(read('taskpane.js')).toContain('"licences.html"');
  const listed = components.map(
    ({ group, name, version }) => `${group ? `@${group.replace('@', '')}/` : ''}${name} ${version}`,
  );
  expect(listed).toEqual(
    expect.arrayContaining(
      ['react', 'react-dom', 'fflate', '@tanstack/react-virtual'].map(
        (name) => expect.stringContaining(`${name} `) as string,
      ),
    ),
  );
  for (const package_ of listed)
    expect([package_, page.includes(`<h2>${package_} (`)]).toEqual([package_, true]);
  for (const { name, hashes } of components) expect([name, hashes?.[0]?.content.length]).toEqual([name, 128]);
});
