import { placesOf } from '../../src/assessment/pools';
import { decimal } from '../../src/workbook/decimal';

test.each([
  [15, 'down', 20, 3],
  [15, 'down', 19, 2],
  [12.5, 'down', 8, 1],
  [12.5, 'down', 7, 0],
  [12.5, 'halfUp', 4, 1],
  [12.5, 'halfUp', 3, 0],
  [33.33, 'halfUp', 15_000, 5_000],
] as const)('%p %% of units, rounded %s, of %p are %p places', (percent, rounding, size, places) => {
  expect(placesOf({ kind: 'percent', percent: decimal(percent), rounding }, size)).toBe(places);
});

test('a fixed number is a fixed number', () => {
  expect(placesOf({ kind: 'count', count: 2 }, 0)).toBe(2);
});
