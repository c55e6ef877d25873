/** What findings cite under a rule book of another document: the article of the value they rest on, or none. */
import { CHECK_CODES, checkOf, type CheckCode } from '../../src/checks';
import { cited } from '../../src/checks/citation';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import type { RuleBook } from '../../src/rulebook/rulebook';
import { findingsIn, only } from './support/findings';
import { TABLES } from './tables';
import type { Case } from './tables/table';

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

const ARTICLES = `
31 S01 S02 S03 S04 S05 T04 T05 V14
32 B01 B02
33 B08 G01 G02 G03 G04 G05 G06 V16
34 Q01 Q02 Q03 Q04 R05 R06 R09
35 Q05 Q06 Q07
36 B03 B04 B06
37 R08
`;
const ARTICLE_OF: ReadonlyMap<string, string> = new Map(
  ARTICLES.trim()
    .split('\n')
    .flatMap((line) => {
      const [article = '', ...codes] = line.split(' ');
      return codes.map((code) => [code, article] as const);
    }),
);
/** Cited as the rule book's deadline is. */
const DATED: readonly CheckCode[] = ['D01', 'D04', 'D06'];

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
  const ruled = ARTICLE_OF.get(code);
  const [own = null] = checkOf(code).meta.articles;

  test('under another document', () => {
    const [article] = articlesUnder(ELSEWHERE);
    if (DATED.includes(code)) expect(checkOf(code).meta.articles).toContain(article);
    else expect(articlesUnder(ELSEWHERE)).toEqual([ruled ?? null]);
  });

  test('under this document with other articles', () => {
    const document = setting?.rulebook?.document ?? MILE_2017.document;
    if (document === MILE_2017.document && !DATED.includes(code)) {
      expect(articlesUnder(document)).toContain(ruled ?? own);
    }
  });
});

test('a value whose article nobody names is cited by nothing', () => {
  const [{ sheets }] = TABLES.G02.fires;
  const rulebook = { ...MILE_2017, grades: { ...MILE_2017.grades, article: null } };
  expect(only(findingsIn([sheets], { rulebook }), 'G02').map(({ article }) => article)).toEqual([null]);
});

test('both seals are cited as this document has them, and not at all under another', () => {
  const cases = Object.values(TABLES.E02).flatMap((some: readonly Case[]) => some);
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
