/** What the pane says of the rules comes from the rule book in force: the built-in one, and one that is wholly different. */
import { CHECK_CODES } from '../../src/checks';
import { loadExplaining, loadLanguage } from '../../src/locales/load-language';
import { LOCALES, type Locale } from '../../src/locales/locale';
import { articleSentences } from '../../src/locales/regulation';
import { builtInRuleBook as mile, type RuleBook } from '../../src/rulebook';
import { otherCounty } from '../rulebook/books';

const said = async (locale: Locale, rulebook: RuleBook): Promise<string> => {
  const { pane } = await loadLanguage(locale);
  return [
    ...pane.help(rulebook).map(({ text }) => text),
    ...pane.about('1.0', rulebook.document),
    pane.quota.none(rulebook.excellent),
    pane.quota.line(rulebook.excellent, 4, 5, 1, 0),
    pane.quota.noQuota(rulebook.excellent, 5),
    pane.quota.unused(rulebook.excellent),
    pane.quota.rectification(rulebook.failing, 2),
    pane.quota.arithmeticOpen(rulebook.quotas.article),
  ].join('\n');
};

test.each(LOCALES)('%s: of the built-in rule book', async (locale) => {
  const text = await said(locale, mile);
  expect(text).toMatch(/优秀[^]*不合格/);
  expect(text).toMatch(
    locale === 'zh-CN'
      ? /每个贫困乡镇2家,其他乡镇1家,非公企业合计3家\(第七条\)/
      : /: 2 for each poor township, 1 for each other, 3 for all [^]*\(Article 7\)/,
  );
});

test.each(LOCALES)('%s: nothing of it is said under another rule book', async (locale) => {
  const text = await said(locale, otherCounty);
  expect(text).toMatch(/优等[^]*差等/);
  expect(text).toContain('25%');
  expect(text).toContain('澄振发〔2021〕7号');
  expect(text).not.toMatch(/优秀|不合格|第七条|Article 7|弥贫/);
});

test.each([
  ['zh-CN', '第五条', '名额合计:2×3+1×4+5=15家(第五条)'],
  ['en-US', 'Article 5', 'Places in all: 2×3 + 1×4 + 5 = 15 (Article 5)'],
] as const)('%s: the arithmetic of places', async (locale, _, sentence) => {
  const { pane } = await loadLanguage(locale);
  const townships = { poor: { count: 3, places: 2 }, other: { count: 4, places: 1 }, enterprise: 5 };
  const terms = { townships, places: 15, commended: 9, article: '5' };
  expect(pane.quota.arithmetic(terms)).toBe(sentence);
  expect(pane.quota.arithmetic({ ...terms, townships: null })).not.toMatch(/×/);
});

test('an article in other words, from the values that cite it', async () => {
  const { regulation } = await loadExplaining('zh-CN');
  expect(articleSentences(mile, '6', regulation)).toEqual([
    '基础分合计100分。',
    '加分最多20分。',
    '90分以上(含)优秀,80分以上(含)良好,70分以上(含)合格,其余不合格。',
  ]);
  expect(articleSentences(mile, '7', regulation)).toEqual([
    '优秀名额:每个贫困乡镇2家,其他乡镇每个1家,非公企业合计3家。',
    '从名额内的优秀单位中推荐表彰18家。',
    '要整改的单位次年3月17日前报告整改情况。',
  ]);
  expect(articleSentences(mile, '5(三)', regulation)).toEqual([
    '次年2月14日前完成市级考评,以市级评估得分为准。',
  ]);
  expect(articleSentences(mile, '99', regulation)).toEqual([]);
});

test.each(LOCALES)('%s: another rule book speaks for itself', async (locale) => {
  const { regulation } = await loadExplaining(locale);
  const article = otherCounty.grades.article ?? '';
  const text = articleSentences(otherCounty, article, regulation).join('\n');
  for (const { name, atLeast } of otherCounty.grades.value) {
    expect(text).toContain(name);
    if (atLeast !== null) expect(text).toContain(String(atLeast / 1e8));
  }
  expect(text).not.toMatch(/优秀|undefined|null|NaN/);
});

test('both languages tell the same articles, with the same numbers', async () => {
  const [zh, en] = await Promise.all([loadExplaining('zh-CN'), loadExplaining('en-US')]);
  const numbers = (sentences: readonly string[]) =>
    sentences.map((sentence) => [...new Set(sentence.match(/\d+(?:\.\d+)?/g) ?? [])].map(Number).sort());
  for (const rulebook of [mile, otherCounty]) {
    for (const article of ['2', '4', '5(一)', '5(二)', '5(三)', '5(四)', '5(五)', '6', '7', '8', '9']) {
      expect([article, numbers(articleSentences(rulebook, article, en.regulation))]).toEqual([
        article,
        numbers(articleSentences(rulebook, article, zh.regulation)),
      ]);
    }
  }
  expect(Object.keys(en.checks).sort()).toEqual(Object.keys(zh.checks).sort());
  for (const code of CHECK_CODES) expect(zh.checks[code].title).toBeTruthy();
});
