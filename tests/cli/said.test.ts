/** Findings set aside in the pane (忽略并说明) stay so for the command: told with their reason, unmarked and not counted. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { entriesOf } from '../../src/hosts/excel/settings';
import { openWorkbook } from '../../src/hosts/xlsx';
import { judge, keepBindings, keepReasons, setAside } from '../../src/runs';
import { keptIn } from '../../src/workbook/kept';
import type { Keepsake } from '../../src/workbook/host';
import { form, patched, type Patch } from '../checks/support/county';
import { newErrors } from '../support/validator';
import { workbookOf } from '../support/workbooks';
import { Folder, type Report } from './support/folder';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const FILE = 'a.xlsx';
const AT = new Date(Date.UTC(2018, 0, 20));
/** Above its points, and a word that is no score. */
const FAULTY: Patch = { I8: 9, I9: '较好' };
const workbook = (patch: Patch = FAULTY) => workbookOf([patched(form(), patch)]);
const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');

/** The workbook with settings of the add-in, as Excel saves them. */
function keeping(bytes: Uint8Array, things: readonly Keepsake[], behind = ''): Uint8Array {
  const parts = unzipSync(bytes);
  const properties = things
    .flatMap((thing) => entriesOf(thing))
    .map(([key, text]) => `<we:property name="${key}" value="${escape(JSON.stringify(text))}"/>`)
    .join('');
  const part = 'xl/webextensions/webextension1.xml';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const namespace = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
  const extension = `${head}<we:webextension xmlns:we="${namespace}" id="{5D6A9E2E-0C63-4A4B-9A0C-0F6C1B2D3E4F}"><we:reference id="kaohe" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>${properties}${behind}</we:properties><we:bindings/></we:webextension>`;
  parts[part] = strToU8(extension);
  const types = '[Content_Types].xml';
  parts[types] = strToU8(
    strFromU8(parts[types] ?? new Uint8Array()).replace(
      '</Types>',
      `<Override PartName="/${part}" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
    ),
  );
  return zipSync(parts);
}

/** The reason for the findings of one code, as the pane keeps it. */
function reasonsFor(code: string, reason: string, bytes = workbook()): Keepsake {
  const { snapshot } = openWorkbook(bytes, FILE);
  const { all } = judge(snapshot, 'city', { reasons: [], bindings: [] });
  return keepReasons(
    all.filter((finding) => finding.code === code).map((finding) => setAside(finding, snapshot, reason, AT)),
  );
}
/** Errors and warnings, with what is told of their being set aside. */
const lines = ({ findings }: Pick<Report, 'findings'>) =>
  findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code, cell, message }) => `${code} ${cell} ${/已忽略并说明.*$/.exec(message)?.[0] ?? ''}`.trim());

test('told with the reason, and not counted', async () => {
  folder.put(FILE, keeping(workbook(), [reasonsFor('V01', '经研究同意')]));
  const told = await folder.report(FILE, '--out', 'out', '--strict', '--list');
  expect(lines(told)).toEqual(['V01 I8 已忽略并说明(2018-01-20):经研究同意', 'V03 I9']);
  expect(told.summary).toMatchObject({ errors: 1, warnings: 0, graded: 0 });
  expect(told.stderr).toContain('错1 警0');
  expect(told.stderr).toContain('另有1条已忽略并说明');
  expect(told.status).toBe(1);
  const list = folder.snapshot(`out/${FILE}`).sheets.find(({ name }) => name === '问题清单');
  expect(JSON.stringify(list?.values)).toContain('经研究同意');
});

test('without errors that are open the command is content, and the cell is not marked', async () => {
  const one = workbook({ I8: 9 });
  folder.put(FILE, keeping(one, [reasonsFor('V01', '经研究同意', one)]));
  const told = await folder.report(FILE, '--out', 'out', '--strict');
  expect([told.status, told.summary.errors]).toEqual([0, 0]);
  const sheet = strFromU8(
    unzipSync(folder.read(`out/${FILE}`))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  expect(sheet).not.toContain('kaohe:error');
  // Nothing of what the workbook keeps is lost, and the strictest reader takes it.
  const again = openWorkbook(folder.read(`out/${FILE}`), FILE);
  expect(keptIn(again.settings, 'aside')).toEqual(reasonsFor('V01', '经研究同意', one).value);
  expect(newErrors(folder.read(FILE), folder.read(`out/${FILE}`))).toEqual([]);
});

test('expired once the cell has changed', async () => {
  folder.put(FILE, keeping(workbook({ ...FAULTY, I8: 10 }), [reasonsFor('V01', '经研究同意')]));
  const told = await folder.report(FILE, '--check');
  expect(lines(told)).toEqual(['V01 I8', 'V03 I9']);
  expect(told.summary.errors).toBe(2);
});

test('reasons too long for one setting, with characters that XML spells otherwise', async () => {
  const reason = `${'长'.repeat(40_000)}<"&>`;
  folder.put(FILE, keeping(workbook(), [reasonsFor('V03', reason)]));
  const { findings } = await folder.report(FILE, '--check');
  expect(findings[1]?.message.endsWith(reason)).toBe(true);
});

test('each file has its own reasons', async () => {
  const other = workbookOf([patched(form({ unit: '市农业局' }), FAULTY)]);
  folder.put(FILE, keeping(workbook(), [reasonsFor('V01', '经研究同意')]));
  folder.put('b.xlsx', keeping(other, [reasonsFor('V01', '经研究同意')]));
  const told = await folder.report(FILE, 'b.xlsx', '--check');
  expect(lines(told).filter((line) => line.startsWith('V01'))).toEqual([
    'V01 I8 已忽略并说明(2018-01-20):经研究同意',
    'V01 I8',
  ]);
});

test.each<[string, Uint8Array]>([
  ['a part that is no XML', keeping(workbook(), [reasonsFor('V01', '经研究同意')], '<we:property')],
  ['no JSON', keeping(workbook(), [], '<we:property name="kaohe.aside" value="&quot;v{&quot;"/>')],
  ['half a text', keeping(workbook(), [], '<we:property name="kaohe.aside" value="&quot;v[]"/>')],
  [
    'pieces that are missing',
    keeping(workbook(), [], '<we:property name="kaohe.aside" value="&quot;n2:9&quot;"/>'),
  ],
  ['reasons of another shape', keeping(workbook(), [{ key: 'aside', value: ['V01', 7, { code: 'V01' }] }])],
])('%s keeps nothing', async (_, bytes) => {
  folder.put(FILE, bytes);
  const told = await folder.report(FILE, '--check');
  expect([told.status, ...lines(told)]).toEqual([0, 'V01 I8', 'V03 I9']);
});

test('a sheet is read as the pane was told to (指定表头): one that is to be left out is left out', async () => {
  folder.put(FILE, workbook({}));
  expect((await folder.report(FILE, '--check')).summary).toMatchObject({ graded: 1 });
  const { snapshot } = openWorkbook(workbook({}), FILE);
  const binding = { sheet: snapshot.sheets[0]?.name ?? '', use: 'none', header: null, roles: {} } as const;
  folder.put(FILE, keeping(workbook({}), [keepBindings([binding])]));
  const told = await folder.report(FILE, '--check');
  expect(told.summary).toMatchObject({ graded: 0 });
  const { units } = judge(snapshot, 'city', { reasons: [], bindings: [binding] }).assessment;
  expect(told.units.map(({ unit, grade }) => [unit, grade])).toEqual(
    units.map(({ unit, grade }) => [unit, grade?.name ?? null]),
  );
});
