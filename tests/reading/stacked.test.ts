/** Forms below each other in one sheet: each keeps its own title, unit, signatures and grade. */
import { builtInRuleBook } from '../../src/rulebook';
import { readWorkbook } from '../../src/reading';
import { snapshotOf } from '../support/snapshot';

type Rows = (string | number | null)[][];

const BODY: Rows = [
  ['序号', '考核内容', '评分标准', '分值', '自评分', '核分', '市评分'],
  ['一', '工作成效', null, 50, null, null, null],
  [1, '减贫成效', null, 50, 48, 48, 47],
  ['二', '责任落实', null, 50, null, null, null],
  [2, '组织保障', null, 50, 50, 48, 44],
  ['三', '资金投入', null, 20, null, null, null],
  [3, '单位自筹', null, 12, 2, 2, 2],
  [4, '引入资金', null, 8, 1, 1, 1],
  [null, '合计', null, 120, null, null, null],
];

describe('forms below each other keep their own lines', () => {
  const lines = (unit: string, grade: string | null): Rows => [
    ['附件1'],
    [`挂包单位(盖章):${unit}`, null, null, '乡镇:弥阳镇'],
    ...BODY,
    ['挂包村党支部书记(签字):'],
    ['挂包单位(盖章):      年  月  日'],
    ['等次', grade],
    ['注:本表一式三份'],
  ];
  const LENGTH = lines('', null).length;

  test.each([0, 1, 2, 3])('%d blank rows between them', (gap) => {
    const between: Rows = Array.from({ length: gap }, () => []);
    const rows = [
      ...lines('市水务局', '优秀'),
      ...between,
      ...lines('____', null),
      ...between,
      ...lines('市林业局', '良好'),
    ];
    const { forms } = readWorkbook(snapshotOf([{ name: '全部', rows, merges: [] }]), builtInRuleBook);
    expect(forms.map(({ unit }) => unit?.name ?? null)).toEqual(['市水务局', null, '市林业局']);
    const step = LENGTH + gap;
    expect(forms.map(({ grade }) => [grade?.row, grade?.text])).toEqual(
      ['优秀', '', '良好'].map((text, index) => [index * step + LENGTH - 2, text]),
    );
    expect(forms.map(({ fields }) => fields.filter(({ label }) => label === '等次').length)).toEqual([
      1, 1, 1,
    ]);
  });

  test('without titles and footers too', () => {
    const bare = (unit: string): Rows => [[`单位:${unit}`], ...BODY];
    const rows = [...bare('市水务局'), ...bare(''), ...bare('市林业局')];
    const { forms } = readWorkbook(snapshotOf([{ name: '全部', rows, merges: [] }]), builtInRuleBook);
    expect(forms.map(({ unit }) => unit?.name ?? null)).toEqual(['市水务局', null, '市林业局']);
    expect(forms.map(({ pointsProven }) => pointsProven)).toEqual([true, true, true]);
  });
});
