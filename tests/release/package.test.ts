/** What `npm run package` refuses before it builds anything. Building, installing and comparing: tools/package/{try,twice}.mjs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MAKE = path.join(__dirname, '../../tools/package/make.mjs');

test.each([
  [[], '--base (missing)'],
  [['--base', 'http://server.example/'], '--base http://server.example/'],
  [['--base', 'https://server.example/?a=1'], '--base https://server.example/?a=1'],
  [['--base', 'https://server.example/', '--office', 'toString'], '--office toString'],
  [['--base', 'https://server.example/', '--share', 'C:\\share'], '--share C:\\share'],
  [['--bas', 'https://server.example/'], "'--bas'"],
] as const)('%j is refused with what it should be, and nothing is made', (given, said) => {
  const out = path.join(mkdtempSync(path.join(tmpdir(), 'refused-')), 'out');
  try {
    const { status, stderr } = spawnSync(process.execPath, [MAKE, ...given, '--out', out], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr).toContain('npm run package -- --base https://');
    expect(existsSync(out)).toBe(false);
  } finally {
    rmSync(path.dirname(out), { recursive: true, force: true });
  }
});

test('the file for regedit names the share as regedit reads it', () => {
  const script = `import { catalogue } from './tools/package/words.mjs'; process.stdout.write(catalogue('\\\\\\\\服务器\\\\考核'));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: path.join(__dirname, '../..'),
  });
  const text = stdout.toString('utf16le');
  expect(text.startsWith('\ufeffWindows Registry Editor Version 5.00\r\n')).toBe(true);
  expect(text).toContain('"Url"="\\\\\\\\服务器\\\\考核"\r\n');
  expect(text).toMatch(/WEF\\TrustedCatalogs\\(\{[0-9a-f-]{36}\})\]\r\n"Id"="\1"\r\n/);
});
