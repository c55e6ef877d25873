/** What the add-in keeps in a workbook goes with the file and comes back with it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFile } from '../../preview/workbook/open';
import { ADDIN_ID, withSettings } from '../../preview/workbook/settings-part';
import { openWorkbook } from '../../src/hosts/xlsx';
import { newErrors } from '../support/validator';
import { workbookOf } from '../support/workbooks';

const bytes = workbookOf([{ name: '表', rows: [[1, 2]] }]);
const kept = new Map<string, unknown>([
  ['kaohe.aside', 'v[{"reason":"已核对 <“甲&乙”>\\n第二行"}]'],
  ['kaohe.run.1.0', 'ab"cd'.repeat(9000)],
]);
const settingsOf = (file: Uint8Array) => new Map(openFile(file, 'a.xlsx').settings);
const parts = (file: Uint8Array) => unzipSync(file);

test('kept, read back as it was, and nothing else touched', () => {
  const saved = withSettings(bytes, kept);
  expect(settingsOf(saved)).toEqual(kept);
  const [before, after] = [parts(bytes), parts(saved)];
  const changed = Object.keys(after).filter(
    (name) =>
      !(name in before) || strFromU8(after[name] ?? strToU8('')) !== strFromU8(before[name] ?? strToU8('')),
  );
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/webextensions/_rels/taskpanes.xml.rels',
    'xl/webextensions/taskpanes.xml',
    'xl/webextensions/webextension1.xml',
  ]);
  expect(newErrors(bytes, saved)).toEqual([]);
});

test('the file host reads them where the preview puts them', () => {
  expect(new Map(openWorkbook(withSettings(bytes, kept), 'a.xlsx').settings)).toEqual(kept);
});

test('a file without any keeps its bytes, and so does one with the same', () => {
  expect(settingsOf(bytes)).toEqual(new Map());
  expect(withSettings(bytes, new Map())).toBe(bytes);
  const saved = withSettings(bytes, kept);
  expect(withSettings(saved, kept)).toBe(saved);
});

test('later settings take the place of earlier ones, in the same part', () => {
  const saved = withSettings(withSettings(bytes, kept), new Map([['kaohe.stage', 'v"township"']]));
  expect(settingsOf(saved)).toEqual(new Map([['kaohe.stage', 'v"township"']]));
  expect(Object.keys(parts(saved)).filter((name) => /webextension\d/.test(name))).toHaveLength(1);
  expect(settingsOf(withSettings(saved, new Map()))).toEqual(new Map());
});

test("another add-in's settings are neither read nor changed", () => {
  const other = '11111111-2222-3333-4444-555555555555';
  const ours = parts(withSettings(bytes, kept));
  const part = 'xl/webextensions/webextension1.xml';
  const theirs = strFromU8(ours[part] ?? strToU8(''))
    .replaceAll(ADDIN_ID, other)
    .replaceAll('kaohe.', 'their.');
  const file = zipSync({ ...ours, [part]: strToU8(theirs) });
  expect(settingsOf(file)).toEqual(new Map());
  const saved = withSettings(file, kept);
  expect(settingsOf(saved)).toEqual(kept);
  expect(strFromU8(parts(saved)[part] ?? strToU8(''))).toBe(theirs);
  expect(newErrors(file, saved)).toEqual([]);
});

test('what is no text of ours is passed over', () => {
  const ours = parts(withSettings(bytes, kept));
  const part = 'xl/webextensions/webextension1.xml';
  const broken = strFromU8(ours[part] ?? strToU8('')).replace('value="&quot;v[', 'value="v[');
  const file = zipSync({ ...ours, [part]: strToU8(broken) });
  expect([...settingsOf(file).keys()]).toEqual(['kaohe.run.1.0']);
});

test('the id is that of the manifest', () => {
  const manifest = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
  expect(/<Id>(.*?)<\/Id>/.exec(manifest)?.[1]).toBe(ADDIN_ID);
});
