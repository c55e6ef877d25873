import fc from 'fast-check';
import {
  builtInRuleBook,
  parseRuleBook,
  readRuleSheet,
  ruleSheetRows,
  serializeRuleBook,
  validateRuleBook,
  type RuleBook,
} from '../../src/rulebook';
import { sheetOf } from '../support/snapshot';
import { anyRuleBook } from './any-rule-book';
import { otherCounty } from './books';

const sheetFor = (book: RuleBook) => sheetOf({ name: '考核规则', rows: ruleSheetRows(book).rows });
const RUNS = { numRuns: 300 };

test('random rule books are sound', () => {
  fc.assert(
    fc.property(anyRuleBook, (book) => {
      expect(validateRuleBook(book)).toEqual([]);
    }),
    RUNS,
  );
});

test('JSON: what is written is read back to an equal book', () => {
  fc.assert(
    fc.property(anyRuleBook, (book) => {
      const json: unknown = JSON.parse(JSON.stringify(serializeRuleBook(book)));
      expect(parseRuleBook(json)).toEqual({ rulebook: book });
    }),
    RUNS,
  );
});

test('sheet: what is written is read back to an equal book, over the built-in one and over itself', () => {
  fc.assert(
    fc.property(anyRuleBook, (book) => {
      for (const base of [builtInRuleBook, book]) {
        const { rulebook, problems } = readRuleSheet(sheetFor(book), base);
        expect(problems).toEqual([]);
        expect(rulebook).toEqual(book);
      }
    }),
    RUNS,
  );
});

test.each([
  ['the built-in book', builtInRuleBook, otherCounty],
  ['the book of another county', otherCounty, builtInRuleBook],
])('sheet of %s', (_name, book, otherBase) => {
  for (const base of [builtInRuleBook, book, { ...otherBase, aliases: book.aliases }]) {
    const read = readRuleSheet(sheetFor(book), base);
    expect(read.problems).toEqual([]);
    expect(read.rulebook).toEqual(book);
  }
});

test('every value of a written sheet has its cell', () => {
  const { cells } = readRuleSheet(sheetFor(otherCounty), builtInRuleBook);
  const keys = Object.keys(otherCounty).filter(
    (key) => !['satisfaction', 'quotas', 'deadlines'].includes(key),
  );
  for (const key of keys) expect(cells.get(`/${key}`)).toBeDefined();
  for (const pointer of [
    '/satisfaction/lowReturn',
    '/quotas/other',
    '/deadlines/summary',
    '/grades/4/atLeast',
  ]) {
    expect(cells.get(pointer)).toBeDefined();
  }
});
