/** Averages for the city's score, and grades changed by hand where a form says the changed one. */
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { ownFormula } from '../../../src/workbook/own';
import { form, list, patched, SCORES, type Cell, type Patch } from '../support/county';
import { staged, stagedSummary } from '../support/filled-forms';
import { linesOf, runParticulars } from '../support/particulars';
import { findingsIn, only } from '../support/findings';

/** A list with 调整理由 in J, 批准人 in K and 调整后等次 in L. The unit has 84, 良好. */
const changed = (grade: Cell, reason: Cell, approver: Cell, after: Cell, patch: Patch = {}) => [
  patched(list([['弥阳镇', '市水务局', 44, 40, 0, 84, grade]]), {
    J2: '调整理由', K2: '批准人', L2: '调整后等次', M2: '推荐表彰', J4: reason, K4: approver, L4: after, ...patch,
  }),
]; // prettier-ignore
/** A summary of two forms, each of 92.5; the first as given. */
const totals = (value: Cell, name = '市水务局') => [
  form(),
  form({ unit: '市教育局' }),
  { name: '汇总表', rows: [['序号', '挂包单位', '总分'], [1, name, value], [2, '市教育局', 92.5]] },
]; // prettier-ignore

runParticulars([
  ['typed', 'P05', [staged({ I23: 93.7 })], ['I23: I23写93.7,是各级得分(95.5、93.1、92.5)的平均分。办法规定以市级评估得分为准(第五条第三项),请改用市级得分92.5。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['computed', 'P05', [staged({ I23: { f: '=AVERAGE(G23:I23)', v: 93.7 } })], ['I23: I23写93.7,是各级得分(95.5、93.1、92.5)的平均分。办法规定以市级评估得分为准(第五条第三项),请改用市级得分92.5。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['as text', 'P05', [staged({ I23: '93.7分' })], ['I23: I23写93.7,是各级得分(95.5、93.1、92.5)的平均分。办法规定以市级评估得分为准(第五条第三项),请改用市级得分92.5。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['a text under it: no formula comes to our result', 'P05', [staged({ I23: 93.7, I8: '7分' })], ['I23: I23写93.7,是各级得分(95.5、93.1、92.5)的平均分。办法规定以市级评估得分为准(第五条第三项),请改用市级得分92.5。 → I23=92.5']],
  ['of two stages', 'P05', [patched(form({ self: SCORES.with(0, 15) }), { I23: { f: '=AVERAGE(G23,I23)', v: 94 } })], ['I23: I23写94,是各级得分(95.5、92.5)的平均分。办法规定以市级评估得分为准(第五条第三项),请改用市级得分92.5。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['of totals that are typed alone', 'P05', [patched(form(), { G23: 95.5, H23: 93.1, I23: 93.7 })], ['I23: I23写93.7,是各级得分(95.5、93.1、92.5)的平均分。办法规定以市级评估得分为准(第五条第三项),请改用市级得分92.5。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['in a summary', 'P05', stagedSummary(93.7), ['F2: F2写93.7,是各级得分(95.5、93.1、92.5)的平均分。办法规定以市级评估得分为准(第五条第三项),请改用市级得分92.5。 → F2=92.5']],
  ['the digits in another order', 'S06', totals(95.2), ['C2: 市水务局评分表总分92.5,汇总表C2写95.2。像是数字写反了,请改汇总表。 → C2=92.5']],
  ['other digits', 'S06', totals(91), ['C2: 市水务局评分表总分92.5,汇总表C2写91。请改汇总表。 → C2=92.5']],
  ['as text', 'S06', totals('91分'), ['C2: 市水务局评分表总分92.5,汇总表C2写91。请改汇总表。 → C2=92.5']],
  ['in words', 'S06', totals('很高'), []],
  ['nothing', 'S06', totals(null), []],
  ['the same', 'S06', totals(92.5), []],
  ['our own', 'S06', totals({ f: ownFormula('总分', '1'), v: 3 }), []],
  ['an average of the stages', 'S06', stagedSummary(93.7), []],
  ['under a confirmed name', 'S06', totals(91, '水务中心'), ['C2: 市水务局评分表总分92.5,汇总表C2写91。请改汇总表。 → C2=92.5'], { rulebook: { ...MILE_2017, aliases: { 水务中心: '市水务局' } } }],
  ['under another name', 'S06', totals(91, '水务中心'), []],
  ['no average', 'P05', [staged({ I23: 92.5 })], []],
  ['a list with one stage', 'P05', [list([['弥阳镇', '市水务局', 44, 40, 6, { f: '=AVERAGE(D4:F4)', v: 30 }]])], []],

  ['the changed grade, nothing given', 'G07', changed('良好', null, null, '优秀'), ['J4:K4: J4:K4:市水务局等次由良好改为优秀,没有写理由和批准人。请补填。']],
  ['the changed grade, all given', 'G07', changed('良好', '抽查属实', '领导小组', '优秀'), []],
  ['a changed grade that is the same', 'G07', changed('优秀', null, null, '良好'), []],
  ['a changed grade left open', 'G07', changed('合格', null, null, '—'), ['J4:K4: J4:K4:市水务局等次由良好改为合格,没有写理由和批准人。请补填。']],
  ['in force, not on the list', 'Q06', changed('良好', '抽查属实', '领导小组', '合格', { M4: '是' }), ['M4: M4:市水务局等次是合格,不能列入先进集体(第七条:从优秀中推荐)。请改正名单。']],
  ['in force, on the list', 'Q06', changed('良好', '抽查属实', '领导小组', '优秀', { M4: '是' }), []],
  ['not in force without approval', 'Q06', changed('良好', '抽查属实', null, '优秀', { M4: '是' }), ['M4: M4:市水务局等次是良好,不能列入先进集体(第七条:从优秀中推荐)。请改正名单。']],
]); // prettier-ignore

test('a finding about the county names its first file, and no sheet', () => {
  const three = [1, 2, 3].map((n) => form({ unit: `${n}号局`, self: SCORES, township_: SCORES }));
  const [finding] = only(findingsIn([three]), 'P02');
  expect(finding).toMatchObject({ file: 'test.xlsx', sheet: null, area: null, unit: null });
  expect(linesOf('P02', three)).toHaveLength(1);
});
