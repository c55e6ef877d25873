import { convertAmount, convertRate, parseCriterion } from '../../src/assessment';
import type { StepPolicy } from '../../src/rulebook';
import { decimal, formatDecimal } from '../../src/workbook/decimal';

const byRate = (
  text: string,
  rate: number,
  max: number,
  steps: StepPolicy = 'proportional',
): string | null => {
  const criterion = parseCriterion(text);
  const points = criterion && convertRate(criterion, decimal(rate), decimal(max), steps);
  return points === null ? null : formatDecimal(points);
};
const byAmount = (
  text: string,
  amount: number,
  max: number,
  steps: StepPolicy = 'proportional',
): string | null => {
  const criterion = parseCriterion(text);
  const points = criterion && convertAmount(criterion, decimal(amount), decimal(max), steps);
  return points === null ? null : formatDecimal(points);
};

describe('rates', () => {
  const criterion = '90%以上满分,每降1个百分点扣0.5分,扣完为止';
  test.each<[string, number, number, string | null]>([
    [criterion, 0.9, 15, '15'],
    [criterion, 0.96, 15, '15'],
    [criterion, 0.88, 15, '14'],
    [criterion, 0.8772, 15, '13.86'],
    [criterion, 0.1, 15, '0'],
    ['90\uff05以上满分\uff0c每降1个百分点扣0.5分', 0.88, 15, '14'],
    ['90%(含)以上得满分,每低1%扣1分', 0.85, 15, '10'],
    ['满意率达到95%得15分,每下降1个百分点扣0.5分', 0.93, 15, '14'],
    ['完成率100%得15分,每低1个百分点扣0.5分,扣完为止', 0.98, 15, '14'],
    ['脱贫率×12', 0.95, 12, '11.4'],
    ['由领导小组酌情给分', 0.95, 12, null],
    ['每漏1户扣1分,扣完为止', 0.95, 12, null],
    ['每10万元加1分,最高10分', 0.95, 12, null],
  ])('%s at %p of %p', (text, rate, max, points) => {
    expect(byRate(text, rate, max)).toBe(points);
  });

  test('partial steps count in proportion unless the rule book says whole steps', () => {
    expect(byRate(criterion, 0.8772, 15, 'whole')).toBe('14');
  });
});

describe('amounts in 万元', () => {
  test.each<[string, number, number, string | null]>([
    ['每10万元加1分,最高10分', 85, 10, '8.5'],
    ['每10万元加1分,最高10分', 200, 10, '10'],
    ['每投入10万元得1分,最多6分', 100, 10, '6'],
    ['每50000元加0.5分', 20, 4, '2'],
    ['脱贫率×12', 20, 4, null],
  ])('%s for %p', (text, amount, max, points) => {
    expect(byAmount(text, amount, max)).toBe(points);
  });

  test('whole steps', () => {
    expect(byAmount('每10万元加1分,最高10分', 85, 10, 'whole')).toBe('8');
  });
});
