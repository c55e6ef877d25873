import { rankCandidates } from '../../src/assessment';

const ROSTER = [
  '市水务局',
  '市水利局',
  '市扶贫办',
  '弥勒市烟草公司',
  '市农业局',
  '市农机局',
  '市林业局',
  '市第一中学',
];

test.each([
  ['弥勒市水务局', '市水务局'],
  ['水务局', '市水务局'],
  ['市扶贫开发办', '市扶贫办'],
  ['烟草公司', '弥勒市烟草公司'],
  ['市农业', '市农业局'],
  ['市林业林业局', '市林业局'],
])('%s may mean %s', (name, expected) => {
  expect(rankCandidates(name, ROSTER)[0]).toBe(expected);
});

test('what is like nothing gets no proposal', () => {
  expect(rankCandidates('某某建筑工程队', ROSTER)).toEqual([]);
});

test('at most three, in a fixed order', () => {
  const many = Array.from({ length: 20 }, (_, index) => `水务${index}站`);
  expect(rankCandidates('水务站', many)).toHaveLength(3);
  expect(rankCandidates('水务站', [...many].reverse())).toEqual(rankCandidates('水务站', many));
});
