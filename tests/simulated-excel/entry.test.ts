/** What Excel makes of input, as far as the host has to guard against it. */
import { understand } from './index';

test.each([
  ['30', 30],
  [' 1,234.5 ', 1234.5],
  ['1e3', 1000],
  ['-', '-'],
  ['30 分', '30 分'],
  ["'30", '30'],
  ['TRUE', true],
  ['true分', 'true分'],
  ['', null],
  [8.25, 8.25],
  [false, false],
])('%j is taken as %j', (input, value) => {
  expect(understand(input, 'General')).toMatchObject({ value, formula: null });
});

test('percents and dates become numbers with a format', () => {
  expect(understand('5.5%', 'General')).toEqual({ value: 0.055, formula: null, format: '0.00%' });
  expect(understand('2017年1月24日', 'General').value).toBe(42759);
  expect(understand('2017/1/24', 'General').value).toBe(42759);
  expect(typeof understand('1-5', 'General').value).toBe('number');
});

test('errors, formulas, and cells formatted as text', () => {
  expect(understand('#N/A', 'General').value).toEqual({ error: '#N/A' });
  expect(understand('=A1+1', 'General')).toEqual({ value: 0, formula: '=A1+1' });
  expect(understand('=A1+1', '@')).toEqual({ value: '=A1+1', formula: null });
  expect(understand('30', '@').value).toBe('30');
});
