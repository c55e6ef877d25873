/** Nothing about a check may be missing: file, registry entry, catalogue entry, table of every kind, sentences, page. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_CODES, checkOf, CHECKS, type Check } from '../../src/checks';
import { fileProblem, LOCALES, sentences } from '../../src/locales';
import { CATALOGUE, FILE_CODES } from './catalogue';
import { findingsIn, only } from './support/findings';
import { TABLES } from './tables';
import { CASE_KINDS, type Case } from './tables/table';

const SRC = join(__dirname, '../../src/checks');
const isCheck = (value: unknown): value is Check =>
  typeof value === 'object' && value !== null && 'meta' in value && 'run' in value;
/** Every check that a file of the families' folders exports, with the name that it has there. */
const exported = readdirSync(SRC, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: family }) =>
    readdirSync(join(SRC, family)).flatMap((file) =>
      Object.entries(jest.requireActual<Record<string, unknown>>(join(SRC, family, file))),
    ),
  )
  .flatMap(([name, value]) => (isCheck(value) ? [[name, value] as const] : []));
const findingsOf = (one: Case) => findingsIn([one.sheets, ...(one.more ?? [])], one.setting);

test('every check that is written is registered under its code, and nothing else is', () => {
  for (const [name, check] of exported) expect([name, check.meta.code]).toEqual([name, name]);
  expect(new Set(exported.map(([, check]) => check))).toEqual(new Set(CHECKS));
  for (const code of CHECK_CODES) expect(checkOf(code).meta.code).toBe(code);
});

test('codes are unique and in the order of the catalogue', () => {
  const catalogued = CATALOGUE.map(({ code }) => code).filter((code) => !FILE_CODES.includes(code));
  expect([...CHECK_CODES]).toEqual(catalogued);
  expect(new Set(CHECK_CODES).size).toBe(CHECKS.length);
});

test('F01 is told of a file that cannot be read', () => {
  for (const locale of LOCALES) {
    expect(fileProblem('encrypted', { file: '甲局.xlsx' }, locale)).toMatch(/甲局\.xlsx.*[。.]$/);
  }
});

/** What would mend these is no content of a cell: rows to delete, formats to clear. A person does it in the sheet. */
const BEYOND_CELLS: ReadonlySet<string> = new Set(['T11', 'T13']);

describe.each(CHECK_CODES)('%s', (code) => {
  const { meta } = checkOf(code);
  const entry = CATALOGUE.find((one) => one.code === code);
  const table = TABLES[code];
  const cases = CASE_KINDS.flatMap((kind) => table[kind]);

  test('says of itself what the catalogue says', () => {
    expect([meta.code, meta.severity, meta.fix]).toEqual([entry?.code, entry?.severity, entry?.fix]);
    for (const article of meta.articles) expect(article).toMatch(/^\d+(?:\([一二三四五六七]\))?$/);
    if (entry?.article) expect(meta.articles).toContain(entry.article);
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
    if (meta.fix === 'auto')
      expect([code, meta.act !== undefined || Math.min(...fixes) > 0]).toEqual([
        code,
        !BEYOND_CELLS.has(code),
      ]);
    else expect(BEYOND_CELLS.has(code)).toBe(false);
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
