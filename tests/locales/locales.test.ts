import { assess, explain, type Derivation } from '../../src/assessment';
import { CHECK_CODES } from '../../src/checks';
import { readWorkbook, type Stage } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { snapshotOf, type SheetInput } from '../support/snapshot';
import { form, list, patched, roster } from '../checks/support/county';
import {
  derivationRule,
  fileProblem,
  LOCALES,
  message,
  ruleBookProblem,
  sentences,
  type FileProblemCode,
} from '../../src/locales';
import type { RuleBook, RuleBookProblemCode } from '../../src/rulebook/rulebook';
import { findingsIn } from '../checks/support/findings';
import { TABLES } from '../checks/tables';
import { CASE_KINDS } from '../checks/tables/table';

const zh = sentences('zh-CN');
const en = sentences('en-US');

/** Every finding of every test table: the real arguments of the sentences. */
const findings = CHECK_CODES.flatMap((code) =>
  CASE_KINDS.flatMap((kind) => TABLES[code][kind]).flatMap((one) =>
    findingsIn([one.sheets, ...(one.more ?? [])], one.setting),
  ),
);

test.each(['findings', 'files', 'ruleBook', 'derivations', 'refusals', 'severities'] as const)(
  '%s: the same keys in both',
  (part) => {
    expect(Object.keys(en[part]).sort()).toEqual(Object.keys(zh[part]).sort());
  },
);

test.each(LOCALES)('%s: every finding becomes a whole sentence', (locale) => {
  const worded = new Set<string>();
  for (const finding of findings) {
    const sentence = message(finding, locale);
    worded.add(finding.code);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    expect(sentence).toMatch(/[。.?)%A-Z0-9]$/);
    expect(sentence).not.toMatch(/ {2}|^[\s:,]/);
  }
  expect([...worded].sort()).toEqual([...CHECK_CODES].sort());
});

test('the two languages name the same cells and numbers', () => {
  const numbers = (text: string) => new Set(text.match(/[A-Z]{1,2}\d+|\d+\.\d+/g) ?? []);
  for (const finding of findings.filter(({ code }) => code !== 'T01')) {
    const chinese = numbers(message(finding, 'zh-CN'));
    const english = numbers(message(finding, 'en-US'));
    for (const number of chinese)
      expect([finding.code, english.has(number) ? number : english]).toEqual([finding.code, number]);
  }
});

test('Chinese sentences are Chinese', () => {
  for (const finding of findings) expect(message(finding, 'zh-CN')).toMatch(/[\u4e00-\u9fa5]{2}/);
});

describe.each(LOCALES)('%s', (locale) => {
  test.each(Object.keys(zh.files) as FileProblemCode[])('file problem %s names the file', (code) => {
    const params = {
      file: '甲局.xlsx',
      kind: 'pdf',
      limit: 'cells',
      value: 6,
      allowed: 5,
      part: 'xl/workbook.xml',
      reason: 'x',
      count: 2,
    };
    const sentence = fileProblem(code, params, locale);
    expect(sentence).toContain('甲局.xlsx');
    expect(sentence).toMatch(/[。.]$/);
    expect(fileProblem(code, { file: '甲局.xlsx' }, locale)).not.toMatch(/undefined|NaN/);
  });

  test.each(Object.keys(zh.ruleBook) as RuleBookProblemCode[])('rule book problem %s says where', (code) => {
    const params = {
      key: 'k',
      expected: 'number',
      found: 'f',
      least: 0,
      most: 9,
      item: 'i',
      grade: '优秀',
      better: '优',
      from: '1',
      to: '2',
      head: 'h',
      of: 'base',
      pool: 'poor',
      places: 3,
      commended: 18,
      township: '甲镇',
      indicator: '甲',
      deadline: 'summary',
      before: 'spotCheck',
    };
    const sentence = ruleBookProblem({ code, where: '考核规则!B7', params }, locale);
    expect(sentence).toContain('考核规则!B7');
    expect(sentence).not.toMatch(/undefined|NaN/);
  });

  test('refusals and severities are words', () => {
    for (const word of [
      ...Object.values(sentences(locale).refusals),
      ...Object.values(sentences(locale).severities),
    ]) {
      expect(word.trim().length).toBeGreaterThan(0);
    }
  });
});

test('articles', () => {
  expect(zh.article('6')).toBe('第六条');
  expect(zh.article('5(三)')).toBe('第五条第三项');
  expect(zh.article('12')).toBe('第十二条');
  expect(zh.article('20')).toBe('第二十条');
  expect(en.article('5(三)')).toBe('Article 5(3)');
  expect(zh.article('附则')).toBe('附则');
});

/** Every derivation of a unit, with its parts. */
const derived = (derivation: Derivation): readonly Derivation[] => [
  derivation,
  ...derivation.parts.flatMap(derived),
];

test('every rule that a derivation names is worded, with real numbers', () => {
  const villages = [form({ name: '一' }), form({ name: '二', village: '布尼村' })];
  const policy = (value: 'lowest' | 'highest') => ({ ...MILE_2017, villages: { value, article: null } });
  const settings: readonly { sheets: readonly SheetInput[]; rulebook?: RuleBook; stage?: Stage }[] = [
    { sheets: [form(), roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]])] },
    { sheets: [patched(form({ township: '西山镇' }), { I8: null })] },
    {
      sheets: [
        list([
          ['弥阳镇', '市水务局', 44, 40, 23.5],
          ['弥阳镇', '市教育局', 30, 20, 1],
        ]),
      ],
    },
    { sheets: [list([['弥阳镇', '市水务局', 44, 40, 6]])], stage: 'self' },
    { sheets: villages },
    { sheets: villages, rulebook: policy('lowest') },
    { sheets: villages, rulebook: policy('highest') },
  ];
  const rules = new Set<string>();
  for (const { sheets, rulebook = MILE_2017, stage = 'city' } of settings) {
    const assessment = assess([readWorkbook(snapshotOf(sheets), rulebook)], rulebook, stage);
    const derivations = assessment.units.flatMap((unit) =>
      (['grade', 'satisfaction', 'pool', 'stage'] as const).flatMap((quantity) =>
        derived(explain(assessment, unit, quantity)),
      ),
    );
    for (const unit of assessment.units) {
      const { form } = unit.forms[0] ?? {};
      for (const sum of form?.sums ?? [])
        if (form) derivations.push(...derived(explain(assessment, unit, 'subtotal', { form, stage, sum })));
    }
    for (const derivation of derivations) {
      rules.add(derivation.rule);
      for (const locale of LOCALES)
        expect(derivationRule(derivation, locale)).not.toMatch(/undefined|null|NaN/);
    }
  }
  expect([...rules].sort()).toEqual(Object.keys(zh.derivations).sort());
});
