/** The wordings of a criterion that forms use, each with the points it gives; near misses are left to people. */
import { convertAmount, convertRate, parseCriterion } from '../../src/assessment';
import { decimal, formatDecimal } from '../../src/workbook/decimal';

const parsed = (text: string) => {
  const criterion = parseCriterion(text);
  if (!criterion) return null;
  const figures = Object.entries(criterion).flatMap(([name, value]) =>
    typeof value === 'string' ? [] : [`${name} ${value === null ? '-' : formatDecimal(value)}`],
  );
  return [criterion.kind, ...figures].join(', ');
};

describe('a threshold and what each step below it costs', () => {
  const at = (full: string, points: string, step: string, deduction: string) =>
    `threshold, full ${full}, fullPoints ${points}, step ${step}, deduction ${deduction}`;
  test.each([
    ['90%以上满分,每降1个百分点扣0.5分', at('0.9', '-', '0.01', '0.5')],
    ['90.5%以上满分,每降1.5个百分点扣2分', at('0.905', '-', '0.015', '2')],
    ['90%及以上的,计满分;每降低1百分点,扣减1分', at('0.9', '-', '0.01', '1')],
    ['90%(含90%)以上,为满分,每下降12%扣除10.5分', at('0.9', '-', '0.12', '10.5')],
    ['90%(含90.5%)得满分,每低1%减1分', at('0.9', '-', '0.01', '1')],
    ['90%(含)以上记14.5分,每少2个百分点扣1分', at('0.9', '14.5', '0.02', '1')],
    ['90%含以上得15分,每减少1个百分点扣1分', at('0.9', '15', '0.01', '1')],
    ['90%(含)(含)15分,每下滑1个百分点,扣1分', at('0.9', '15', '0.01', '1')],
    ['满意率达到100%的得15分,未达到的,每下降1个百分点扣0.5分,扣完为止', at('1', '15', '0.01', '0.5')],
    ['90%以上满分', null],
    ['以上满分,每降1个百分点扣0.5分', null],
    ['90%以上满分,每升1个百分点加0.5分', null],
    ['90%以上满分,每降1户扣0.5分', null],
    ['90%以上为优,每降1个百分点扣0.5分', null],
    ['90%以上满分,每降0个百分点扣0.5分', null],
  ])('%s', (text, expected) => expect(parsed(text)).toBe(expected));
});

describe('points in proportion to a rate', () => {
  test.each([
    ['脱贫率×12', 'proportional, factor 12'],
    ['脱贫率*12.5分', 'proportional, factor 12.5'],
    ['脱贫率乘以12', 'proportional, factor 12'],
    ['得分=完成率x10', 'proportional, factor 10'],
    ['脱贫率X10,四舍五入', 'proportional, factor 10'],
    ['脱贫率×12.5;由乡镇核实', 'proportional, factor 12.5'],
    ['脱贫率×12。', 'proportional, factor 12'],
    ['脱贫率12', null],
    ['脱贫率×12户', null],
    ['脱贫率×12分计', null],
    ['脱贫×12', null],
  ])('%s', (text, expected) => expect(parsed(text)).toBe(expected));
});

describe('points for an amount of money', () => {
  const at = (step: string, points: string, cap: string) =>
    `amount, step ${step}, points ${points}, cap ${cap}`;
  test.each([
    ['每10万元加1分', at('10', '1', '-')],
    ['每10万元加1分,最高10分', at('10', '1', '10')],
    ['每投入帮扶资金10.5万元,可加1.5分,最多加10.5分', at('10.5', '1.5', '10.5')],
    ['每引入资金20万元则得1分,上限为6分', at('20', '1', '6')],
    ['每捐赠物资折价5万元计1分,封顶4分', at('5', '1', '4')],
    ['每捐赠物资折款5万元记1分,不超过4分', at('5', '1', '4')],
    ['每自筹50000元加1分,最高得分不超过12分', at('5', '1', '12')],
    ['每自筹50000元加1分,最高不超过12分', at('5', '1', '12')],
    ['每到位100万元加2分,最高计15分', at('100', '2', '15')],
    ['每增加10万元加1分', at('10', '1', '-')],
    ['每10万元扣1分', null],
    ['每10户加1分', null],
    ['10万元加1分', null],
    ['每筹措10万元加1分', null],
  ])('%s', (text, expected) => expect(parsed(text)).toBe(expected));
});

describe('limits', () => {
  const rate = (text: string, share: number, max: number) => {
    const criterion = parseCriterion(text);
    const points = criterion && convertRate(criterion, decimal(share), decimal(max), 'proportional');
    return points === null ? null : formatDecimal(points);
  };
  const amount = (text: string, money: number, max: number) => {
    const criterion = parseCriterion(text);
    const points = criterion && convertAmount(criterion, decimal(money), decimal(max), 'proportional');
    return points === null ? null : formatDecimal(points);
  };
  test('a criterion gives no more than the item has, and never less than nothing', () => {
    expect(rate('90%以上得20分,每降1个百分点扣1分', 0.95, 15)).toBe('15');
    expect(rate('90%以上得20分,每降1个百分点扣1分', 0.88, 15)).toBe('13');
    expect(rate('90%以上得10分,每降1个百分点扣1分', 0.88, 15)).toBe('8');
    expect(rate('90%以上满分,每降1个百分点扣1分', 0.5, 15)).toBe('0');
    expect(rate('脱贫率×20', 0.9, 15)).toBe('15');
    expect(amount('每10万元加1分', 200, 15)).toBe('15');
    expect(amount('每10万元加1分,最高12分', 200, 15)).toBe('12');
    expect(amount('每10万元加1分,最高12分', 50, 15)).toBe('5');
    expect(amount('每10万元加1分,最高12分', -50, 15)).toBe('0');
  });

  test('a rate is no money, and money is no rate', () => {
    expect(rate('每10万元加1分', 0.9, 15)).toBeNull();
    expect(amount('90%以上满分,每降1个百分点扣1分', 50, 15)).toBeNull();
  });
});
