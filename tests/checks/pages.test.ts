/** docs/checks/ is what `npm run docs` makes of the checks: no page missing, stale or left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_CODES, checkOf } from '../../src/checks';
import { LOCALES, sentences } from '../../src/locales';
import { pageWords } from '../../src/locales/pages';
import { checkPages } from '../../tools/docs/pages';

const FOLDER = join(__dirname, '../../docs/checks');
const pages = checkPages();
/** F01 is told of a file that cannot be read, before there is a sheet to check. */
const KINDS = [...CHECK_CODES, 'F01'];

test('a page for every kind of fault, and nothing else', () => {
  const expected = [...KINDS.map((code) => `${code}.md`), 'README.md'].sort();
  expect([...pages.keys()].sort()).toEqual(expected);
  expect(readdirSync(FOLDER).sort()).toEqual(expected);
});

test.each([...pages.keys()])('%s is as generated', (name) => {
  expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(pages.get(name));
});

test('the same bytes again', () => {
  expect([...checkPages()]).toEqual([...pages]);
});

describe.each(LOCALES)('%s', (locale) => {
  const words = pageWords(locale);

  test.each(CHECK_CODES)('%s is explained', (code) => {
    const { title, fires, remedy } = words.explanations[code];
    expect(title).toMatch(/[^。.]$/);
    for (const text of [fires, remedy]) expect(text).toMatch(locale === 'zh-CN' ? /。$/ : /\.$/);
    const page = pages.get(`${code}.md`) ?? '';
    for (const text of [title, fires, remedy]) expect(page).toContain(text);
    expect(page).toContain(sentences(locale).severities[checkOf(code).meta.severity]);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  test('fields are named in words', () => {
    for (const field of CHECK_CODES.flatMap((code) => checkOf(code).meta.needs.flat())) {
      expect(words.field(field)).toMatch(/[\u4e00-\u9fa5]/);
    }
  });
});

test('the index leads to every page', () => {
  const index = pages.get('README.md') ?? '';
  for (const code of KINDS) expect(index).toContain(`[${code}](${code}.md)`);
});
