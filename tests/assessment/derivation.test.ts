import { assess, explain, type Derivation } from '../../src/assessment';
import { readWorkbook } from '../../src/reading';
import { builtInRuleBook } from '../../src/rulebook';
import { formatDecimal, type Decimal } from '../../src/workbook/decimal';
import { areaToA1 } from '../../src/workbook/address';
import { snapshotOf } from '../support/snapshot';

const rows = [
  ['挂包单位', '乡镇', '工作成效(50分)', '责任落实(50分)', '资金投入(加分20分)'],
  ['甲局', '弥阳镇', 45, 41.5, 23.5],
  ['乙局', '弥阳镇', 45, null, 0],
];
const assessment = assess(
  [readWorkbook(snapshotOf([{ name: '汇总', rows }]), builtInRuleBook)],
  builtInRuleBook,
  'city',
);
const unitOf = (name: string) => {
  const unit = assessment.units.find((candidate) => candidate.unit === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
};
const lines = (step: Derivation): readonly string[] => [
  `${step.quantity} ${typeof step.value === 'number' ? formatDecimal(step.value as Decimal) : step.value} [${step.articles.join(',')}] ${step.rule}`,
  ...step.cells.map(({ sheet, area, label, value }) => `  ${sheet}!${areaToA1(area)} ${label} ${value}`),
  ...step.parts.flatMap(lines),
];

test('a grade leads down to its cells, each step with its article', () => {
  expect(lines(explain(assessment, unitOf('甲局'), 'grade'))).toEqual([
    'grade 优秀 [6] gradeBound',
    'total 106.5 [6] total',
    'base 86.5 [4,6] base',
    '  汇总!C2 工作成效 45',
    '  汇总!D2 责任落实 41.5',
    'bonus 20 [4,6] bonusCapped',
    '  汇总!E2 资金投入 23.5',
  ]);
  expect(explain(assessment, unitOf('甲局'), 'bonus').params).toEqual({
    raw: '23.5',
    cap: '20',
    lost: '3.5',
  });
});

test('an open grade says what is still possible', () => {
  const open = explain(assessment, unitOf('乙局'), 'grade');
  expect([open.value, open.rule, open.params]).toEqual([
    null,
    'gradeOpen',
    { possible: '不合格、合格、良好、优秀' },
  ]);
  expect(lines(open)).toContain('total null [6] totalOpen');
});
