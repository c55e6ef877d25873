/** How like two names are: what of them counts, and in which order candidates are proposed. */
import { rankCandidates } from '../../src/assessment';
import { coreOf, likeness } from '../../src/assessment/names';

test.each([
  ['弥勒市水务局', '水务'],
  ['红河州烟草公司', '烟草'],
  ['云南省弥勒烟草有限公司', '烟草'],
  ['市委办公室', '市委'],
  ['市政府办公室', '政府'],
  ['农业管理局', '农业'],
  ['卫生健康委员会', '卫生健康'],
  ['供销集团公司', '供销'],
  ['供销集团', '供销'],
  ['城投股份有限公司', '城投'],
  ['城投有限责任公司', '城投'],
  ['电信分公司', '电信'],
  ['疾控中心', '疾控'],
  ['扶贫办', '扶贫'],
  ['纪委', '纪委'],
  ['发改委', '发改'],
  ['局内局务局', '局内局务'],
  ['水务局管理局', '水务'],
  ['内市水务', '内市水务'],
  ['己巳末于千曰囗侯', '已已未干干日口候'],
  ['市委办', '市委'],
  ['中共弥勒市委办公室', '市委'],
  ['弥勒市委办', '市委'],
  ['市委宣传部', '宣传部'],
  ['中共弥勒市委宣传部', '宣传部'],
])('the core of %s is %s', (name, core) => expect(coreOf(name)).toBe(core));

test.each([
  ['', '水务', 0],
  ['水务', '', 0],
  ['', '', 0],
  ['水务', '水务', 1],
  // One holds the letters of the other in their order: 0.6, and more the less is missing.
  ['水务', '水务站', 0.6 + (0.35 * 2) / 3],
  ['水务站', '水务', 0.6 + (0.35 * 2) / 3],
  ['水站', '水务站', 0.6 + (0.35 * 2) / 3],
  // A single letter tells too little to be contained: one edit of two.
  ['水', '水务', 0.5],
  ['务水', '水务', 0],
  // One letter exchanged of four: edits say more than pairs.
  ['农业技术', '农业艺术', 0.75],
  // Parts exchanged: pairs say more than edits.
  ['农业水利林业', '水利林业农业', 0.8],
  ['甲', '乙', 0],
])('%s and %s: %p', (a, b, expected) => expect(likeness(a, b)).toBeCloseTo(expected, 10));

test('only what is half alike or more is proposed', () => {
  expect(rankCandidates('水务站', ['水务所', '水电所'])).toEqual(['水务所']);
  expect(rankCandidates('水', ['水务'])).toEqual(['水务']);
});

test('the more alike stands first, the alike in the order of the dictionary', () => {
  expect(rankCandidates('水务站', ['水务大队', '水务总站', '水务站'])).toEqual([
    '水务站',
    '水务总站',
    '水务大队',
  ]);
  expect(rankCandidates('水务站', ['水务乙站', '水务甲站'])).toEqual(['水务甲站', '水务乙站']);
  expect(rankCandidates('水务站', ['水务甲站', '水务乙站'])).toEqual(['水务甲站', '水务乙站']);
});
