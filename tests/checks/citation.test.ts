/** What findings cite under a rule book of another document: the article of the value they rest on, or none. */
import { CHECK_CODES, checkOf, type RuledValue } from '../../src/checks';
import { cited } from '../../src/checks/citation';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import type { RuleBook } from '../../src/rulebook/rulebook';
import { findingsIn, only } from './support/findings';
import { TABLES } from './tables';
import { CASE_KINDS, type Case } from './tables/table';

/** The same values under articles of their own, one for each value; dates keep theirs. */
const numbered = (document: string, base: RuleBook = MILE_2017): RuleBook => ({
  ...base,
  document,
  basePoints: { ...base.basePoints, article: '31' },
  bonusPoints: { ...base.bonusPoints, article: '32' },
  grades: { ...base.grades, article: '33' },
  quotas: { ...base.quotas, article: '34' },
  commended: { ...base.commended, article: '35' },
  heads: { ...base.heads, article: '36' },
  enterprises: { ...base.enterprises, article: '37' },
});
const ELSEWHERE = '某县扶贫发〔2018〕9号';

/** As `numbered` has them. */
const ARTICLE_OF: Readonly<Record<RuledValue, string>> = {
  basePoints: '31',
  bonusPoints: '32',
  grades: '33',
  quotas: '34',
  commended: '35',
  heads: '36',
  enterprises: '37',
};

describe.each(CHECK_CODES)('%s', (code) => {
  const [{ sheets, more = [], setting }] = TABLES[code].fires;
  const articlesUnder = (document: string): readonly (string | null)[] => {
    const rulebook = numbered(document, setting?.rulebook);
    const articles = only(findingsIn([sheets, ...more], { ...setting, rulebook }), code).map(
      ({ article }) => article,
    );
    expect(articles).not.toEqual([]);
    return [...new Set(articles)];
  };
  const { basis, articles: own } = checkOf(code).meta;
  // Cited as the rule book's deadline is.
  const dated = basis === 'deadlines';
  const ruled = basis === undefined || dated ? undefined : ARTICLE_OF[basis];

  test('rests on a value whose article it names', () => {
    if (basis !== undefined && !dated) expect(own).toContain(MILE_2017[basis].article);
  });

  test('under another document', () => {
    const articles = articlesUnder(ELSEWHERE);
    if (dated) for (const one of articles) expect(own).toContain(one);
    else expect(articles).toEqual([ruled ?? null]);
  });

  test('under this document with other articles', () => {
    const document = setting?.rulebook?.document ?? MILE_2017.document;
    if (document === MILE_2017.document && !dated) {
      expect(articlesUnder(document)).toContain(ruled ?? own[0] ?? null);
    }
  });
});

test('a value whose article nobody names is cited by nothing', () => {
  const [{ sheets }] = TABLES.G02.fires;
  const rulebook = { ...MILE_2017, grades: { ...MILE_2017.grades, article: null } };
  expect(only(findingsIn([sheets], { rulebook }), 'G02').map(({ article }) => article)).toEqual([null]);
});

test('both seals are cited as this document has them, and not at all under another', () => {
  const cases = CASE_KINDS.flatMap((kind): readonly Case[] => TABLES.E02[kind]);
  const articles = (rulebook: RuleBook) => {
    const found = cases.flatMap(({ sheets, more = [] }) => findingsIn([sheets, ...more], { rulebook }));
    return [...new Set(only(found, 'E02').map(({ article }) => article))].sort();
  };
  expect(articles(MILE_2017)).toEqual(['5(一)', '5(二)']);
  expect(articles(numbered(ELSEWHERE))).toEqual([null]);
});

test('what needs no other citation is the same list', () => {
  const findings = findingsIn([TABLES.G01.fires[0].sheets]);
  expect(cited(findings, checkOf('G01').meta, MILE_2017)).toBe(findings);
});
