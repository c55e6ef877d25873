/** Nothing about a check may be missing: file, registry entry, table of every kind, sentences, page. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_CODES, checkOf, CHECKS, type Check, type FixKind } from '../../src/checks';
import type { Severity } from '../../src/workbook/edit';
import { LIVE_CODES } from '../../src/plan';
import { fileProblem, LOCALES, sentences } from '../../src/locales';
import { findingsIn, only } from './support/findings';
import { TABLES } from './tables';
import { CASE_KINDS, type Case } from './tables/table';

const SRC = join(__dirname, '../../src/checks');
const isCheck = (value: unknown): value is Check =>
  typeof value === 'object' && value !== null && 'meta' in value && 'run' in value;
const FILES = readdirSync(SRC, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(SRC, name)).map((file) => join(SRC, name, file)))
  .filter((file) => file.endsWith('.ts'));
const findingsOf = (one: Case) => findingsIn([one.sheets, ...(one.more ?? [])], one.setting);

test('every check that is written is registered under its code, and nothing else is', async () => {
  const modules = FILES.map((file): Promise<object> => import(file.replace(/\.ts$/, '')));
  const exported = (await Promise.all(modules)).flatMap((all) =>
    Object.entries(all).flatMap(([name, value]) => (isCheck(value) ? [[name, value] as const] : [])),
  );
  for (const [name, check] of exported) expect([name, check.meta.code]).toEqual([name, name]);
  expect(new Set(exported.map(([, check]) => check))).toEqual(new Set(CHECKS));
  for (const code of CHECK_CODES) expect(checkOf(code).meta.code).toBe(code);
});

test('codes are unique and in the order of the catalogue: by families, then by number', () => {
  expect(new Set(CHECK_CODES).size).toBe(CHECKS.length);
  const families = [...new Set(CHECK_CODES.map((code) => code.charAt(0)))].join('');
  expect(families).toBe('TVSBMRGQPDEF');
  for (const family of families) {
    const codes = CHECK_CODES.filter((code) => code.startsWith(family));
    expect(codes).toEqual([...codes].sort());
  }
});

test('F01 is told of a file that cannot be read', () => {
  for (const locale of LOCALES) {
    expect(fileProblem('encrypted', { file: '甲局.xlsx' }, locale)).toMatch(/甲局\.xlsx.*[。.]$/);
  }
});

const SEVERITIES: Readonly<Record<string, Severity>> = { 错: 'error', 警: 'warning', 注: 'notice' };
const FIXES: Readonly<Record<string, FixKind>> = { 可: 'auto', 半: 'ask', 否: 'none' };

describe.each(CHECK_CODES)('%s', (code) => {
  const { meta } = checkOf(code);
  const table = TABLES[code];
  const [severity = '', fix = '', article] = table.paper.split(' ');
  const cases = CASE_KINDS.flatMap((kind) => table[kind]);

  test('says of itself what the catalogue says', () => {
    expect([meta.severity, meta.fix]).toEqual([SEVERITIES[severity], FIXES[fix]]);
    for (const article of meta.articles) expect(article).toMatch(/^\d+(?:\([一二三四五六七]\))?$/);
    if (article !== undefined) expect(meta.articles).toContain(article);
  });

  test('names what it is about, how its cells are marked, and what it needs', () => {
    expect(['file', 'table', 'unit', 'county']).toContain(meta.scope);
    if (!LIVE_CODES.includes(code)) expect(['none', 'untilRun']).toContain(meta.mark);
    if (meta.scope === 'unit') expect([code, meta.needs.length > 0]).toEqual([code, true]);
    for (const field of meta.needs.flat()) expect(field).toMatch(/^[a-z]/);
  });

  test('marks cells where it has a place to mark, and no county', () => {
    const findings = cases.flatMap((one) => only(findingsOf(one), code));
    const marked = findings.some(({ area, severity }) => area !== null && severity !== 'notice');
    if (marked) expect(meta.mark).not.toBe('none');
    if (findings.every(({ area }) => area === null)) expect(meta.mark).toBe('none');
  });

  test('is about what its scope says', () => {
    for (const { sheet, unit } of cases.flatMap((one) => only(findingsOf(one), code))) {
      if (meta.scope === 'file') expect(sheet).toBeNull();
      if (meta.scope === 'table') expect(sheet).not.toBeNull();
      if (meta.scope === 'county' || meta.scope === 'file') expect(unit).toBeNull();
    }
  });

  test('is judged again at once only where one unit alone shows it', () => {
    if (meta.live) expect(meta.scope).toBe('unit');
  });

  test('finds nothing that its meta does not announce', () => {
    for (const finding of cases.flatMap((one) => only(findingsOf(one), code))) {
      expect([meta.severity, ...(meta.variants ?? [])]).toContain(finding.severity);
      // Another rule book cites what it likes.
      if (finding.article !== null && cases.every(({ setting }) => setting?.rulebook === undefined)) {
        expect(meta.articles).toContain(finding.article);
      }
      // Whatever the code: what the figures around a cell speak for is proposed (smallest repair), and nothing else.
      if (meta.fix === 'none') expect(finding.fixes).toHaveLength(finding.proposal?.repairs.length ?? 0);
    }
  });

  test('offers a fix where it says so, as data', () => {
    const fixes = only(findingsOf(table.fires[0]), code).map((finding) => finding.fixes.length);
    const cells = table.beyondCells === undefined && meta.act === undefined;
    if (meta.fix === 'auto') expect([code, Math.min(...fixes) > 0]).toEqual([code, cells]);
    else expect(table.beyondCells).toBeUndefined();
  });

  test('has cases of every kind', () => {
    for (const kind of CASE_KINDS) expect([kind, table[kind].length > 0]).toEqual([kind, true]);
    const [example] = table.fires;
    expect(example.says).toBeDefined();
    for (const { finds } of table.fires) expect(finds.some((found) => found.startsWith(code))).toBe(true);
    for (const { finds } of [...table.spares, ...table.near]) {
      expect(finds.filter((found) => found.startsWith(code))).toEqual([]);
    }
  });

  test('is tested with two faults at once', () => {
    for (const { does, finds, silences = [] } of table.together) {
      const among = [...finds.map((found) => found.slice(0, 3)), ...silences];
      expect([does, among.includes(code), among.length >= 2]).toEqual([does, true, true]);
    }
    expect(table.together.some(({ finds }) => finds.length >= 2)).toBe(true);
  });

  test('names in every case of one kind something else', () => {
    const names = cases.map(({ does }) => does);
    for (const kind of CASE_KINDS) {
      expect(new Set(table[kind].map(({ does }) => does)).size).toBe(table[kind].length);
    }
    expect(names.every((name) => name !== '')).toBe(true);
  });

  test('is worded in every language', () => {
    for (const locale of LOCALES) expect(typeof sentences(locale).findings[code]).toBe('function');
  });
});
