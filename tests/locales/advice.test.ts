/** Sentences taken apart into what is wrong and what to do: for every finding of every test table. */
import { CHECK_CODES } from '../../src/checks';
import { message } from '../../src/locales';
import { LIST_WORDS } from '../../src/locales/list-words';
import { splitAdvice } from '../../src/locales/zh-CN/advice';
import { findingsIn } from '../checks/support/findings';
import { TABLES } from '../checks/tables';

const findings = CHECK_CODES.flatMap((code) => {
  const { fires, together } = TABLES[code];
  return [...fires, ...together].flatMap((one) => findingsIn([one.sheets, ...(one.more ?? [])], one.setting));
});
/** What stands where a sentence asks for nothing. */
const NOT_ASKED = ['请核实,改正或作出说明。', '供参考。'];

test('every finding says what is wrong, in a whole sentence, and what to do', () => {
  for (const finding of findings) {
    const { problem, advice } = LIST_WORDS.told(finding);
    const whole = message(finding, 'zh-CN');
    expect([finding.code, problem]).toEqual([
      finding.code,
      expect.stringMatching(/[\u4e00-\u9fa5”].*[。?]$/),
    ]);
    expect([finding.code, advice]).toEqual([finding.code, expect.stringMatching(/[。?]$/)]);
    if (NOT_ASKED.includes(advice)) expect(problem).toBe(whole);
    // Nothing is lost or added but the mark between the two.
    else
      expect([problem.slice(0, -1), whole.endsWith(advice)]).toEqual([
        whole.slice(0, problem.length - 1),
        true,
      ]);
  }
});

test('a fault or warning that asks for nothing is one of few', () => {
  const silent = findings
    .filter((finding) => finding.severity !== 'notice' && LIST_WORDS.told(finding).advice === NOT_ASKED[0])
    .map(({ code }) => code);
  expect([...new Set(silent)].sort()).toEqual(['B01', 'D01', 'D06', 'E01', 'E03', 'E05', 'M09', 'P01']);
});

test.each<[string, string, string, string]>([
  ['a sentence', 'E9:填了“√”。请换成分数。', 'E9:填了“√”。', '请换成分数。'],
  ['a clause', '“表”有保护,结果不能写回,请取消保护。', '“表”有保护,结果不能写回。', '请取消保护。'],
  [
    'a question',
    'E9:“9。5”里有相像的字符。是不是9.5?请确认。',
    'E9:“9。5”里有相像的字符。',
    '是不是9.5?请确认。',
  ],
  ['behind a quoted text', 'E14:“八”建议改成8。', 'E14:“八”。', '建议改成8。'],
  [
    'a quoted text that asks',
    'E9:填的是“无。请见附件”,这里要填数字。请填分数。',
    'E9:填的是“无。请见附件”,这里要填数字。',
    '请填分数。',
  ],
  ['a name that asks', 'E9(申报,请示件):得分是-2。请改正。', 'E9(申报,请示件):得分是-2。', '请改正。'],
])('%s', (_, sentence, problem, advice) => {
  expect(splitAdvice(sentence, false)).toEqual({ problem, advice });
});
