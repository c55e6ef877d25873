/** What is wrong and what to do, apart from each other: for every finding of every test table. */
import { CHECK_CODES } from '../../src/checks';
import { LOCALES, message, sentences } from '../../src/locales';
import { LIST_WORDS } from '../../src/locales/list-words';
import { findingText } from '../../src/locales/wording';
import { findingsIn } from '../checks/support/findings';
import { TABLES } from '../checks/tables';

const findings = CHECK_CODES.flatMap((code) => {
  const { fires, together } = TABLES[code];
  return [...fires, ...together].flatMap((one) => findingsIn([one.sheets, ...(one.more ?? [])], one.setting));
});
/** What lists say where a finding asks for nothing. */
const NOT_ASKED = ['请核实,改正或作出说明。', '供参考。'];

test.each(LOCALES)(
  '%s: the problem is a whole sentence, and so is the advice; together they are the message',
  (locale) => {
    const words = sentences(locale);
    for (const finding of findings) {
      const { problem, advice, sentence } = findingText(finding, words);
      const whole = message(finding, locale);
      expect([finding.code, problem]).toEqual([finding.code, expect.stringMatching(/^\S.*[。.?]$/)]);
      if (advice === null) expect(whole).toBe(problem);
      else {
        expect([finding.code, advice]).toEqual([finding.code, expect.stringMatching(/^\S.*[。.?]$/)]);
        expect(whole).toBe(sentence ?? problem + words.space + advice);
      }
    }
  },
);

test('in Chinese nothing is lost or added but the mark between the two', () => {
  for (const finding of findings) {
    const { problem, advice } = findingText(finding, sentences('zh-CN'));
    const whole = message(finding, 'zh-CN');
    const closed = problem.slice(0, -1);
    expect([finding.code, whole.startsWith(closed)]).toEqual([finding.code, true]);
    if (advice !== null)
      expect([finding.code, whole.slice(closed.length).replace(/^[。,;?]/, '')]).toEqual([
        finding.code,
        advice,
      ]);
  }
});

test('lists always say what to do', () => {
  for (const finding of findings) {
    const { problem, advice } = LIST_WORDS.text(finding);
    const own = findingText(finding, sentences('zh-CN'));
    expect(problem).toBe(own.problem);
    expect(advice).toBe(own.advice ?? NOT_ASKED[finding.severity === 'notice' ? 1 : 0]);
  }
});

test('a fault or warning that asks for nothing is one of few', () => {
  const silent = findings
    .filter((finding) => finding.severity !== 'notice' && LIST_WORDS.text(finding).advice === NOT_ASKED[0])
    .map(({ code }) => code);
  expect([...new Set(silent)].sort()).toEqual([
    'B01',
    'D01',
    'D06',
    'D07',
    'E01',
    'E03',
    'E05',
    'M09',
    'P01',
  ]);
});
