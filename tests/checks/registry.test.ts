import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_CODES, checkOf, CHECKS } from '../../src/checks';
import { sentences } from '../../src/locales';
import { TABLES } from './tables';

const FAMILIES = [
  'template', 'values', 'sums', 'satisfaction', 'roster', 'grades', 'dates', 'confirmations', 'files',
]; // prettier-ignore
const files = FAMILIES.flatMap((family) => readdirSync(join(__dirname, '../../src/checks', family)))
  .filter((name) => /^[A-Z]\d{2}\.ts$/.test(name))
  .map((name) => name.slice(0, 3));

test('every check file is registered, and nothing else is', () => {
  expect([...CHECK_CODES].sort()).toEqual([...files].sort());
});

test('codes are unique and in the order of the catalogue', () => {
  const families = 'TVSBMRGQPDEF';
  const order = (code: string) => families.indexOf(code.charAt(0)) * 100 + Number(code.slice(1));
  expect([...CHECK_CODES]).toEqual([...CHECK_CODES].sort((a, b) => order(a) - order(b)));
  expect(new Set(CHECK_CODES).size).toBe(CHECKS.length);
});

describe.each(CHECK_CODES)('%s', (code) => {
  test('says of itself what the registry calls it', () => {
    const { meta } = checkOf(code);
    expect(meta.code).toBe(code);
    expect(['error', 'warning', 'notice']).toContain(meta.severity);
    expect(['auto', 'ask', 'none']).toContain(meta.fix);
    expect(meta.article === null || /^\d+(?:\([一二三四五六七]\))?$/.test(meta.article)).toBe(true);
  });

  test('has cases that fire, near misses and cases with a second fault', () => {
    const table = TABLES[code];
    expect(table.fires.length).toBeGreaterThan(0);
    expect(table.spares.length).toBeGreaterThan(0);
    expect(table.together.length).toBeGreaterThan(0);
    for (const { finds } of table.fires) expect(finds.some((found) => found.startsWith(code))).toBe(true);
    expect(table.fires.some(({ says }) => says !== undefined)).toBe(true);
  });

  test('is worded in every language', () => {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      expect(typeof sentences(locale).findings[code]).toBe('function');
    }
  });
});
