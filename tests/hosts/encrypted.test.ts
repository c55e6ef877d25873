/** Files encrypted by another program (officecrypto-tool 0.0.19), with Excel's own password and with somebody's. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decryptKnown } from '../../src/hosts/encrypted';
import { Folder } from '../cli/support/folder';

const FILES = path.join(__dirname, '../cases/files');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FILES, `${name}.xlsx`)));
const WORDS = /不用密码/;

describe.each(['write-protected-agile', 'write-protected-standard'])('%s', (name) => {
  test('is the workbook inside', () => {
    expect(Buffer.from(decryptKnown(bytesOf(name)) ?? []).equals(Buffer.from(bytesOf('t01-date1900')))).toBe(
      true,
    );
  });
  test('is no other password’s', () => expect(decryptKnown(bytesOf(name), 'abc')).toBeNull());
  test('is graded, and it is said that the copy is not encrypted', async () => {
    const folder = new Folder().put('a.xlsx', bytesOf(name));
    try {
      const { status, units, stderr } = await folder.report('a.xlsx', '--out', 'out');
      expect([status, units.map(({ total }) => total)]).toEqual([0, [95.5, 80.5, 86.5]]);
      expect(stderr).toMatch(WORDS);
      expect(folder.snapshot('out/a.xlsx').sheets.length).toBeGreaterThan(5);
    } finally {
      folder.remove();
    }
  });
  test('damaged anywhere it opens or stays encrypted', () => {
    const bytes = bytesOf(name);
    for (let at = 512; at < bytes.length; at += 5_003) {
      const damaged = bytes.slice();
      damaged[at] ^= 0x55;
      expect(() => decryptKnown(damaged)).not.toThrow();
    }
  });
});

test('somebody’s password is named as one', async () => {
  expect(decryptKnown(bytesOf('password'))).toBeNull();
  expect(decryptKnown(bytesOf('password'), 'abc')).toHaveLength(bytesOf('t01-date1900').length);
  const folder = new Folder().put('a.xlsx', bytesOf('password'));
  try {
    const { status, stderr } = await folder.run('a.xlsx');
    expect([status, folder.files()]).toEqual([2, ['a.xlsx']]);
    expect(stderr).toContain('打不开(有密码)');
  } finally {
    folder.remove();
  }
});
