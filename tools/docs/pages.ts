/** Makes docs/checks/: one page per check and an index, of `meta`, the locales' words and the first case of its table. */
import { CHECK_CODES, checkOf, type CheckCode } from '../../src/checks';
import type { Need } from '../../src/checks/needs';
import { fileProblem, LOCALES, message, sentences, type Locale } from '../../src/locales';
import { pageWords, type Explanation, type FamilyLetter } from '../../src/locales/pages';
import { TABLES } from '../../tests/checks/tables';
import { exampleFacts, exampleOf, exampleTable } from './example';

/** Path under docs/checks → content. The same bytes for the same checks. */
export function checkPages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  pages.set('README.md', indexPage());
  for (const code of CHECK_CODES) pages.set(`${code}.md`, checkPage(code));
  pages.set('F01.md', unreadableFilePage());
  return pages;
}

const GENERATED = '<!-- npm run docs -->';
const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

function checkPage(code: CheckCode): string {
  const example = exampleOf(code, TABLES[code].fires[0]);
  return joined([
    GENERATED,
    ...LOCALES.flatMap((locale, index) => {
      const words = pageWords(locale);
      const severity = sentences(locale).severities[example.finding.severity];
      return [
        ...(index === 0 ? [] : ['', '---']),
        ...opening(locale, code, words.explanations[code], factRows(locale, code)),
        '',
        `**${words.headings.example}** ${exampleFacts(example, words.example)}`,
        // The cells are the form's own, whatever the language around them.
        ...(index === 0 ? ['', ...exampleTable(example)] : []),
        '',
        `> ${severity} · ${message(example.finding, locale)}`,
      ];
    }),
  ]);
}

function opening(
  locale: Locale,
  code: string,
  { title, fires, remedy }: Explanation,
  facts: readonly (readonly [string, string])[],
): readonly string[] {
  const { headings } = pageWords(locale);
  return [
    '',
    `${locale === LOCALES[0] ? '#' : '##'} ${code} ${title}`,
    '',
    ...facts.map(([name, value]) => `- ${name}: ${value}`),
    '',
    `**${headings.fires}** ${fires}`,
    '',
    `**${headings.remedy}** ${remedy}`,
  ];
}

function factRows(locale: Locale, code: CheckCode): readonly (readonly [string, string])[] {
  const words = pageWords(locale);
  const { severities, article } = sentences(locale);
  const { severity, variants = [], articles, fix, needs } = checkOf(code).meta;
  const also = variants.map((variant) => words.sometimes(severities[variant])).join('');
  return [
    [words.headings.severity, `${severities[severity]}${also}`],
    [words.headings.articles, articles.map(article).join(words.and) || words.none],
    [words.headings.fix, words.fixKinds[fix]],
    [words.headings.needs, needs.map((need) => needText(locale, need)).join(words.and) || words.none],
  ];
}

function needText(locale: Locale, need: Need): string {
  const words = pageWords(locale);
  return typeof need === 'string' ? words.field(need) : words.oneOf(need.map(words.field));
}

function unreadableFilePage(): string {
  const code = 'F01';
  return joined([
    GENERATED,
    ...LOCALES.flatMap((locale, index) => {
      const words = pageWords(locale);
      const { severities } = sentences(locale);
      const facts = [
        [words.headings.severity, severities.error],
        [words.headings.articles, words.none],
        [words.headings.fix, words.fixKinds.none],
        [words.headings.needs, words.none],
      ] as const;
      return [
        ...(index === 0 ? [] : ['', '---']),
        ...opening(locale, code, words.unreadableFile, facts),
        '',
        `**${words.headings.example}**`,
        '',
        `> ${severities.error} · ${fileProblem('encrypted', { file: '甲局.xls' }, locale)}`,
      ];
    }),
  ]);
}

function indexPage(): string {
  const codes = [...CHECK_CODES, 'F01' as const].sort((a, b) => place(a) - place(b));
  const letters = [...new Set(codes.map((code) => code.charAt(0) as FamilyLetter))];
  return joined([
    GENERATED,
    ...LOCALES.flatMap((locale, index) => {
      const words = pageWords(locale);
      const { headings } = words;
      return [
        '',
        `${index === 0 ? '#' : '##'} ${words.index.title}`,
        '',
        words.index.intro,
        ...letters.flatMap((letter) => [
          '',
          `${index === 0 ? '##' : '###'} ${letter} ${words.families[letter]}`,
          '',
          `| ${headings.code} | ${headings.title} | ${headings.severity} | ${headings.articles} |`,
          '| --- | --- | --- | --- |',
          ...codes.filter((code) => code.startsWith(letter)).map((code) => indexRow(locale, code)),
        ]),
      ];
    }),
  ]);
}

function indexRow(locale: Locale, code: CheckCode | 'F01'): string {
  const words = pageWords(locale);
  const { severities, article } = sentences(locale);
  const { severity, articles } =
    code === 'F01' ? { severity: 'error' as const, articles: [] } : checkOf(code).meta;
  const { title } = code === 'F01' ? words.unreadableFile : words.explanations[code];
  const cited = articles.map(article).join(words.and) || words.none;
  return `| [${code}](${code}.md) | ${title} | ${severities[severity]} | ${cited} |`;
}

/** As the catalogue goes: F01 stands before F07. */
const place = (code: CheckCode | 'F01'): number =>
  code === 'F01' ? CHECK_CODES.indexOf('F07') - 0.5 : CHECK_CODES.indexOf(code);
