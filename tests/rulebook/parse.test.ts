import Ajv from 'ajv';
import schema from '../../assets/rulebook.schema.json';
import { builtInRuleBook as mile, parseRuleBook, serializeRuleBook } from '../../src/rulebook';
import { decimal } from '../../src/workbook/decimal';
import { otherCounty, otherCountyJson } from './books';

const follows = new Ajv({ allErrors: true }).compile(schema);
const full = JSON.parse(JSON.stringify(serializeRuleBook(mile))) as Readonly<Record<string, unknown>>;
const extending = (change: object) => ({ extends: 'mile-2017', ...change });
const changed = (change: object) => ({ ...full, ...change });
const without = (key: string) => Object.fromEntries(Object.entries(full).filter(([one]) => one !== key));

test.each([
  ['the built-in book', full],
  ['the book of another county', otherCountyJson],
  ['that book as we write it', JSON.parse(JSON.stringify(serializeRuleBook(otherCounty)))],
  ['a file that changes nothing', { extends: 'mile-2017' }],
])('the schema and the parser accept %s', (_name, json) => {
  expect(follows(json)).toBe(true);
  expect(parseRuleBook(json).problems).toBeUndefined();
});

test('the book of another county has nothing of the built-in one', () => {
  expect(otherCounty.grades.value).toHaveLength(5);
  expect(otherCounty.quotas.value.other).toEqual({
    kind: 'percent',
    percent: decimal(12.5),
    rounding: 'down',
  });
  expect(otherCounty.heads.value[1]).toEqual({
    id: 'housing',
    name: '人居环境',
    words: ['人居环境'],
    bonus: false,
    points: decimal(50),
  });
  expect(otherCounty.townships.value[4]).toEqual({ name: '砚溪镇', kind: null });
  expect(otherCounty.grades.article).toBe('9');
  expect(otherCounty.decimals).toEqual({ value: 1, article: null });
  const shared = Object.keys(full).filter(
    (key) => JSON.stringify(full[key]) === JSON.stringify(serializeRuleBook(otherCounty)[key]),
  );
  expect(shared).toEqual([]);
});

describe('a file that extends the built-in book', () => {
  const read = (change: object) => {
    const { rulebook, problems } = parseRuleBook(extending(change));
    expect(problems).toBeUndefined();
    return rulebook ?? mile;
  };

  test('changes what it says and nothing else', () => {
    expect(read({})).toEqual(mile);
    expect(read({ id: 'mile-2018', commended: { value: 20, article: '第八条' } })).toEqual({
      ...mile,
      id: 'mile-2018',
      commended: { value: 20, article: '8' },
    });
  });

  test('keeps a citation only with the value cited', () => {
    expect(read({ commended: 18 }).commended).toEqual({ value: 18, article: '7' });
    expect(read({ commended: 20 }).commended).toEqual({ value: 20, article: null });
    expect(read({ commended: { value: 20 } }).commended).toEqual({ value: 20, article: null });
    expect(read({ commended: { value: 18, article: null } }).commended).toEqual({ value: 18, article: null });
    expect(read({ quotas: { poor: 2 } }).quotas.article).toBe('7');
  });

  test('may change a part of quotas, satisfaction and deadlines', () => {
    expect(read({ quotas: { enterprise: 4 } }).quotas.value).toEqual({
      ...mile.quotas.value,
      enterprise: { kind: 'count', count: 4 },
    });
    expect(read({ satisfaction: { denominator: 'returned' } }).satisfaction.value).toEqual({
      ...mile.satisfaction.value,
      denominator: 'returned',
    });
    expect(read({ deadlines: { summary: '3-10' } }).deadlines).toEqual({
      ...mile.deadlines,
      summary: { value: '03-10', article: null },
    });
  });

  test('keeps awkward names of aliases as they are', () => {
    const aliases = JSON.parse('{"__proto__": "甲局", " 乙 局 ": "丙局"}') as object;
    expect(Object.entries(read({ aliases }).aliases)).toEqual([
      ['__proto__', '甲局'],
      ['乙 局', '丙局'],
    ]);
  });
});

const head = { id: 'h', name: '甲' };

/** Faults of form: the schema refuses them too. */
const FORM: readonly (readonly [json: unknown, code: string, where: string])[] = [
  [null, 'notAnObject', ''],
  [[], 'notAnObject', ''],
  ['mile-2017', 'notAnObject', ''],
  [{}, 'missingValue', '/id'],
  [{ extends: 'mile-2016' }, 'unknownBase', '/extends'],
  [{ extends: null }, 'unknownBase', '/extends'],
  ...Object.keys(full)
    .filter(
      (key) => !['year', 'indicators', 'enterprises', 'tieBreaks', 'vetoWords', 'aliases'].includes(key),
    )
    .map((key) => [without(key), 'missingValue', `/${key}`] as const),
  [extending({ bonus: 20 }), 'unknownKey', '/bonus'],
  [extending({ 'a/b~c': 20 }), 'unknownKey', '/a~1b~0c'],
  [extending({ title: '' }), 'missingValue', '/title'],
  [extending({ title: 2017 }), 'wrongType', '/title'],
  [extending({ issued: '2017年1月20日' }), 'badDate', '/issued'],
  [extending({ issued: '2017-13-01' }), 'badDate', '/issued'],
  [extending({ year: '2017' }), 'wrongType', '/year'],
  [extending({ year: 17 }), 'outOfRange', '/year'],
  [extending({ bonusPoints: '20' }), 'wrongType', '/bonusPoints'],
  [extending({ bonusPoints: null }), 'wrongType', '/bonusPoints'],
  [extending({ bonusPoints: -1 }), 'outOfRange', '/bonusPoints'],
  [extending({ bonusPoints: { value: 20, articles: '6' } }), 'unknownKey', '/bonusPoints/articles'],
  [extending({ bonusPoints: { value: 20, article: 6 } }), 'wrongType', '/bonusPoints/article'],
  [extending({ bonusPoints: { value: 20, article: '' } }), 'missingValue', '/bonusPoints/article'],
  [extending({ bonusPoints: { article: '6' } }), 'wrongType', '/bonusPoints'],
  [extending({ decimals: 1.5 }), 'wrongType', '/decimals'],
  [extending({ decimals: 7 }), 'outOfRange', '/decimals'],
  [extending({ missing: '待定' }), 'wrongType', '/missing'],
  [extending({ villages: { value: 'best' } }), 'wrongType', '/villages'],
  [extending({ grades: [] }), 'missingValue', '/grades'],
  [extending({ grades: { 优秀: 90 } }), 'wrongType', '/grades'],
  [extending({ grades: [{ name: '优秀', atLeast: '90' }] }), 'wrongType', '/grades/0/atLeast'],
  [extending({ grades: { value: [{ name: '优秀', from: 90 }] } }), 'unknownKey', '/grades/0/from'],
  [extending({ grades: [{ atLeast: 90 }] }), 'missingValue', '/grades/0/name'],
  [extending({ heads: [] }), 'missingValue', '/heads'],
  [extending({ heads: [{ ...head, bonus: 'yes' }] }), 'wrongType', '/heads/0/bonus'],
  [extending({ heads: [{ ...head, words: '甲' }] }), 'wrongType', '/heads/0/words'],
  [extending({ heads: [{ ...head, words: ['甲', '甲'] }] }), 'duplicateItem', '/heads/0/words/1'],
  [extending({ indicators: [{ name: '甲', head: 'h' }] }), 'missingValue', '/indicators/0/max'],
  [extending({ satisfaction: { favourable: ['满意'] } }), 'wrongType', '/satisfaction/favourable/0'],
  [extending({ satisfaction: { lowReturn: 50 } }), 'outOfRange', '/satisfaction/lowReturn'],
  [changed({ satisfaction: { favourable: ['satisfied'] } }), 'missingValue', '/satisfaction/denominator'],
  [extending({ quotas: { poor: 1.5 } }), 'wrongType', '/quotas/poor'],
  [extending({ quotas: { poor: -2 } }), 'quotaNegative', '/quotas/poor'],
  [extending({ quotas: { poor: '20%' } }), 'wrongType', '/quotas/poor'],
  [extending({ quotas: { poor: { percent: 120 } } }), 'outOfRange', '/quotas/poor/percent'],
  [extending({ quotas: { poor: { percent: 20, rounding: 'up' } } }), 'wrongType', '/quotas/poor/rounding'],
  [extending({ quotas: { rich: 2 } }), 'unknownKey', '/quotas/rich'],
  [changed({ quotas: { poor: 2, other: 1 } }), 'missingValue', '/quotas/enterprise'],
  [changed({ quotas: { value: { poor: 2, other: 1 } } }), 'missingValue', '/quotas/enterprise'],
  [extending({ townships: [{ name: '甲镇', kind: '贫困' }] }), 'wrongType', '/townships/0/kind'],
  [extending({ townships: [7] }), 'wrongType', '/townships/0'],
  [extending({ enterprises: -1 }), 'outOfRange', '/enterprises'],
  [extending({ tieBreaks: ['total'] }), 'wrongType', '/tieBreaks/0'],
  [extending({ tieBreaks: ['satisfaction', 'satisfaction'] }), 'duplicateItem', '/tieBreaks/1'],
  [extending({ commended: 18.5 }), 'wrongType', '/commended'],
  [extending({ deadlines: { summary: '3月7日' } }), 'badDate', '/deadlines/summary'],
  [extending({ deadlines: { summary: '13-07' } }), 'badDate', '/deadlines/summary'],
  [extending({ deadlines: { start: '03-07' } }), 'unknownKey', '/deadlines/start'],
  [changed({ deadlines: { summary: '03-07' } }), 'missingValue', '/deadlines/selfAssessment'],
  [extending({ spotCheckShare: 10 }), 'outOfRange', '/spotCheckShare'],
  [extending({ vetoWords: '被通报' }), 'wrongType', '/vetoWords'],
  [extending({ vetoWords: [' '] }), 'missingValue', '/vetoWords/0'],
  [extending({ aliases: ['甲局'] }), 'wrongType', '/aliases'],
  [extending({ aliases: { 甲局: 1 } }), 'wrongType', '/aliases/甲局'],
  [extending({ aliases: { ' ': '甲局' } }), 'missingValue', '/aliases/ '],
];

/** Faults of meaning: they are beyond a schema, and the parser alone refuses them. */
const MEANING: readonly (readonly [json: unknown, code: string, where: string])[] = [
  [extending({ basePoints: 100.123456789 }), 'wrongType', '/basePoints'],
  [extending({ excellent: '优等' }), 'unknownGrade', '/excellent'],
  [extending({ bonusPoints: 20, tieBreaks: [{ head: 'x' }] }), 'unknownHead', '/tieBreaks/0/head'],
  [extending({ deadlines: { summary: '02-30' } }), 'badDate', '/deadlines/summary'],
  [extending({ townships: ['甲镇', '甲镇'] }), 'duplicateTownship', '/townships/1'],
  [extending({ satisfaction: { criterion: '酌情' } }), 'badCriterion', '/satisfaction/criterion'],
];

test.each(FORM)('the schema and the parser refuse %j', (json, code, where) => {
  expect(follows(json)).toBe(false);
  const { problems } = parseRuleBook(json);
  expect(problems?.map((problem) => [problem.code, problem.where])).toContainEqual([code, where]);
});

test.each(MEANING)('the parser refuses what a schema cannot see: %j', (json, code, where) => {
  expect(follows(json)).toBe(true);
  const { problems } = parseRuleBook(json, (text) => text.includes('满分'));
  expect(problems?.map((problem) => [problem.code, problem.where])).toEqual([[code, where]]);
});

test('all faults are told at once, and nothing is accepted in part', () => {
  const parsed = parseRuleBook(extending({ title: 1, decimals: 9, quotas: { poor: 'x' }, more: 1 }));
  expect(parsed.rulebook).toBeUndefined();
  expect(parsed.problems?.map((problem) => problem.where)).toEqual([
    '/more',
    '/title',
    '/decimals',
    '/quotas/poor',
  ]);
});
