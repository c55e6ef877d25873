/** Rates of Annex 2: which ballots count, what is missing, and how several surveys of a unit go together. */
import { assess, ballotsOf, ratioOf } from '../../src/assessment';
import { rateOf, surveyResult, unitSatisfaction, type Ballots } from '../../src/assessment/satisfaction';
import { readWorkbook } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import type { RateDenominator } from '../../src/rulebook/rulebook';
import { decimal, formatDecimal, type Decimal } from '../../src/workbook/decimal';
import { form } from '../checks/support/county';
import { snapshotOf, type SheetInput } from '../support/snapshot';

type Counts = Readonly<Partial<Record<keyof Ballots, number | null>>>;
const ballots = (counts: Counts): Ballots =>
  Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, count === null ? null : decimal(count)]),
  );
const favourable = ['satisfied', 'basicallySatisfied'] as const;
const show = (value: Decimal | null) => (value === null ? null : formatDecimal(value));
const answers = { satisfied: 40, basicallySatisfied: 12, dissatisfied: 3, unknown: 2 };

describe('favourable answers and the ballots they are counted over', () => {
  test.each<[string, RateDenominator, Counts, string | null]>([
    ['valid ones', 'valid', { ...answers, issued: 60, returned: 58, valid: 57 }, '52/57'],
    ['returned ones where a table has no valid ones', 'valid', { ...answers, returned: 58 }, '52/58'],
    ['the answers where it has neither', 'valid', answers, '52/57'],
    ['the answers it has', 'valid', { satisfied: 40, dissatisfied: 3 }, '40/43'],
    ['returned ones by the rule book', 'returned', { ...answers, returned: 58, valid: 57 }, '52/58'],
    ['valid ones where none are returned', 'returned', { ...answers, valid: 57 }, '52/57'],
    ['those who know', 'informed', { ...answers, valid: 57 }, '52/55'],
    ['all where nobody is asked to know', 'informed', { satisfied: 40, valid: 57 }, '40/57'],
    ['unreadable valid ones', 'valid', { ...answers, returned: 58, valid: null }, null],
    ['unreadable returned ones', 'returned', { ...answers, returned: null, valid: 57 }, null],
    ['unreadable valid ones, those who know', 'informed', { ...answers, valid: null }, null],
    ['unreadable ones that know nothing', 'informed', { ...answers, valid: 57, unknown: null }, null],
    ['an unreadable favourable answer', 'valid', { ...answers, basicallySatisfied: null, valid: 57 }, null],
    ['no favourable answer in the table', 'valid', { dissatisfied: 3, valid: 57 }, null],
    ['one unreadable answer of those added up', 'valid', { ...answers, dissatisfied: null }, null],
  ])('%s', (_, denominator, counts, expected) => {
    const ratio = ratioOf(ballots(counts), { favourable, denominator });
    expect(ratio && `${show(ratio.favourable)}/${show(ratio.ballots)}`).toBe(expected);
  });

  test.each<[Counts, string | null]>([
    [{ satisfied: 40, basicallySatisfied: 12, valid: 57 }, '0.9123'],
    [{ satisfied: 0, valid: 57 }, '0'],
    [{ satisfied: 57, valid: 57 }, '1'],
    [{ satisfied: 0, valid: 0 }, null],
    [{ satisfied: -1, valid: 57 }, null],
    [{ satisfied: 58, valid: 57 }, null],
    [{ satisfied: 3, valid: -3 }, null],
    [{ valid: 57 }, null],
  ])('%p make %p', (counts, expected) => {
    expect(show(rateOf(ballots(counts), { favourable, denominator: 'valid' }))).toBe(expected);
  });
});

/** Annex 2 with these columns, one row a survey of 市水务局. */
const table = (columns: readonly string[], ...rows: (string | number | null)[][]): SheetInput => ({
  name: `满意度${columns.length}`,
  rows: [['挂联单位', '挂包村', ...columns], ...rows.map((row, index) => ['市水务局', `村${index}`, ...row])],
});
const COLUMNS = ['收回票数', '有效票数', '满意', '基本满意', '不满意', '不了解'];
const judged = (...tables: SheetInput[]) => {
  const unit = assess([readWorkbook(snapshotOf([form(), ...tables]), MILE_2017)], MILE_2017, 'city').units[0];
  const satisfaction = unit?.satisfaction;
  return {
    rates: unit?.surveys.map(({ rate, valid }) => [show(rate), valid]),
    together: satisfaction ? [show(satisfaction.rate), satisfaction.valid] : null,
  };
};

test('a blank answer is none, a blank number of ballots is unknown', () => {
  const reading = readWorkbook(snapshotOf([table(COLUMNS, [58, null, 40, null, '几个', '3票'])]), MILE_2017);
  const [survey] = reading.surveys;
  if (!survey) throw new Error('no survey');
  const shown = Object.entries(ballotsOf(survey)).map(([name, count]) => `${name} ${show(count)}`);
  expect(shown.sort()).toEqual([
    'basicallySatisfied 0', 'dissatisfied null', 'returned 58', 'satisfied 40', 'unknown 3', 'valid null',
  ]); // prettier-ignore
});

describe('a unit', () => {
  test.each<[string, SheetInput[], unknown, unknown]>([
    ['one survey', [table(COLUMNS, [58, 57, 40, 12, 3, 2])], [['0.9123', 57]], ['0.9123', 57]],
    ['no ballots', [table(COLUMNS, [58, 0, 0, 0, 0, 0])], [[null, 0]], null],
    ['unreadable ballots', [table(COLUMNS, [58, '若干', 40, 12, 3, 2])], [[null, null]], null],
    [
      'two surveys: ballots are added, rates never averaged',
      [table(COLUMNS, [58, 57, 40, 12, 3, 2], [10, 10, 5, 0, 5, 0])],
      [['0.9123', 57], ['0.5', 10]],
      ['0.8507', 67],
    ],
    [
      'two surveys, one without ballots',
      [table(COLUMNS, [58, 57, 40, 12, 3, 2], [0, 0, 0, 0, 0, 0])],
      [['0.9123', 57], [null, 0]],
      ['0.9123', 57],
    ],
    [
      'two surveys, one unreadable',
      [table(COLUMNS, [58, 57, 40, 12, 3, 2], [10, '若干', 5, 0, 5, 0])],
      [['0.9123', 57], [null, null]],
      null,
    ],
    [
      'two tables of other columns: what only one has is unknown of both',
      [table(COLUMNS, [58, 57, 40, 12, 3, 2]), table(['收回票数', '满意', '不满意'], [10, 5, 5])],
      [['0.9123', 57], ['0.5', 10]],
      null,
    ],
    [
      'two tables without valid ballots: the returned ones',
      [
        table(['收回票数', '满意', '不满意', '不了解'], [10, 5, 5, 0]),
        table(['收回票数', '满意', '不满意'], [20, 20, 0]),
      ],
      [['0.5', 10], ['1', 20]],
      ['0.8333', 30],
    ],
  ])('%s', (_, tables, rates, together) => expect(judged(...tables)).toEqual({ rates, together })); // prettier-ignore

  test('without a survey has no rate', () => expect(unitSatisfaction([], MILE_2017)).toBeNull());

  test('a rate without a number of ballots is none', () => {
    const [survey] = readWorkbook(snapshotOf([table(COLUMNS, [58, 57, 40, 12, 3, 2])]), MILE_2017).surveys;
    if (!survey) throw new Error('no survey');
    const result = surveyResult(survey, MILE_2017);
    expect(unitSatisfaction([{ ...result, valid: null }], MILE_2017)).toBeNull();
  });
});
