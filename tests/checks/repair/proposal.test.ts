/** What is told of several repairs: the one that stands out with its rivals, equals as equals, and nothing by guess. */
import {
  distinct,
  joined,
  proposalOf,
  type Candidate,
  type Proposal,
} from '../../../src/checks/repair/proposal';
import type { Slip } from '../../../src/checks/repair/slips';
import { decimal, formatDecimal } from '../../../src/workbook/decimal';

/** A repair of the cell in a row, with the value 10 + row. */
const candidate = (row: number, support: number, slip: Slip | null = null): Candidate => {
  return { row, column: 8, value: decimal(10 + row), typed: '1', slip, support };
};
const told = (proposal: Proposal | null): string =>
  proposal === null
    ? '-'
    : `${proposal.likely ? 'likely' : 'equal'} ${proposal.repairs.map(({ row }) => row).join(' ')}`;

test.each<[string, readonly Candidate[], string]>([
  ['none', [], '-'],
  ['one for which nothing speaks', [candidate(1, 0)], '-'],
  ['one with support', [candidate(1, 1)], 'likely 1'],
  ['one with a slip', [candidate(1, 0, 'digit')], 'likely 1'],
  ['one that outweighs another', [candidate(1, 1), candidate(2, 2)], 'likely 2 1'],
  ['support and slip add up', [candidate(1, 2), candidate(2, 1, 'otherStage')], 'likely 2 1'],
  ['three rivals at most', [1, 2, 3, 4].map((row) => candidate(row, row === 3 ? 2 : 1)), 'likely 3 1 2'],
  [
    'two equals, and a lesser one that is not told',
    [candidate(1, 2), candidate(2, 1), candidate(3, 2)],
    'equal 1 3',
  ],
  ['three equals', [1, 2, 3].map((row) => candidate(row, 1)), 'equal 1 2 3'],
  ['four equals are a guess', [1, 2, 3, 4].map((row) => candidate(row, 1)), '-'],
  ['unsupported ones beside a supported one', [candidate(1, 0), candidate(2, 1)], 'likely 2'],
])('%s', (_, candidates, wanted) => {
  expect(told(proposalOf(candidates))).toBe(wanted);
});

test('a repair is told without its weight', () => {
  expect(proposalOf([candidate(1, 5, 'point')])?.repairs).toEqual([
    { row: 1, column: 8, value: decimal(11), typed: '1', slip: 'point' },
  ]);
});

describe('what a check knows, and what the figures speak for', () => {
  const proposal = (
    ...repairs: readonly (readonly [row: number, column: number, value: number])[]
  ): Proposal => ({
    likely: repairs.length === 1,
    repairs: repairs.map(([row, column, value]) => ({
      row,
      column,
      value: decimal(value),
      typed: '',
      slip: null,
    })),
  });
  const cells = ({ likely, repairs }: Proposal) =>
    [likely, ...repairs.map(({ row, column, value }) => `${row} ${column} ${formatDecimal(value)}`)].join(
      ', ',
    );

  test.each<[string, Proposal, string]>([
    ['the same', proposal([1, 8, 15]), 'true, 1 8 15'],
    ['another value', proposal([1, 8, 14]), 'true, 1 8 15, 1 8 14'],
    ['another row', proposal([2, 8, 15]), 'true, 1 8 15, 2 8 15'],
    ['another column', proposal([1, 9, 15]), 'true, 1 8 15, 1 9 15'],
    ['too many', proposal([2, 8, 1], [3, 8, 1], [4, 8, 1]), 'true, 1 8 15, 2 8 1, 3 8 1'],
  ])('%s', (_, found, wanted) => {
    expect(cells(joined(proposal([1, 8, 15]), found))).toBe(wanted);
  });
});

test('the first of equal changes stays', () => {
  const changes = [
    { row: 1, column: 2, value: 'a', from: 'one' },
    { row: 1, column: 2, value: 'a', from: 'other' },
    { row: 1, column: 2, value: 7, from: 'other' },
  ];
  expect(distinct(changes).map(({ value, from }) => [value, from])).toEqual([
    ['a', 'one'],
    [7, 'other'],
  ]);
});
