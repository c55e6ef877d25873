/** Typed sums that say something else than their items, and the total each of them speaks for. */
import { assess, computedSum, holdsBonus, sumConflicts, type FormResult } from '../../src/assessment';
import { readWorkbook, type Stage } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { formatDecimal } from '../../src/workbook/decimal';
import { ownFormula } from '../../src/workbook/own';
import { form, list, patched, SCORES, type Cell, type Patch } from '../checks/support/county';
import { withSubtotals } from '../checks/tables/sums';
import { snapshotOf, type SheetInput } from '../support/snapshot';

function resultOf(sheet: SheetInput, stage: Stage = 'city'): FormResult {
  const result = assess([readWorkbook(snapshotOf([sheet]), MILE_2017)], MILE_2017, stage).units[0]?.forms[0];
  if (!result) throw new Error('no form');
  return result;
}
const totalsOf = ({ stages }: FormResult, stage: Stage = 'city') => {
  const totals = stages[stage];
  if (!totals) throw new Error(`no ${stage}`);
  return totals;
};
const conflicts = (sheet: SheetInput) => {
  const result = resultOf(sheet);
  return sumConflicts(result, totalsOf(result)).map(
    ({ sum, typed, computed, impliedTotal }) =>
      `${sum.label} ${formatDecimal(typed)} for ${formatDecimal(computed)}: ${formatDecimal(impliedTotal)}`,
  );
};
const summed = (patch: Patch, input: Parameters<typeof form>[0] = {}) =>
  patched(form({ baseSum: 86.5, total: 92.5, ...input }), patch);
/** A row of a list with 总分 in G, 基础分 in J and 加分 in K. */
const row = (cells: readonly Cell[], base: Cell, bonus: Cell) =>
  patched(list([['弥阳镇', '市水务局', ...cells]]), {
    J2: '基础分', K2: '加分', J3: 100, K3: 20, J4: base, K4: bonus,
  }); // prettier-ignore
const stage = (letter: string) =>
  Object.fromEntries(SCORES.map((score, index) => [`${letter}${index < 13 ? index + 6 : index + 7}`, score]));

test.each<[string, SheetInput, string[]]>([
  ['right sums', summed({}), []],
  ['a total', summed({ I23: 90 }), ['合计 90 for 92.5: 90']],
  ['a total as text', summed({ I23: '90分' }), ['合计 90 for 92.5: 90']],
  ['a base', summed({ I19: 80 }), ['小计 80 for 86.5: 86']],
  ['a base and a total', summed({ I19: 80, I23: 86 }), ['小计 80 for 86.5: 86', '合计 86 for 92.5: 86']],
  ['a subtotal', withSubtotals({ I11: 40 }), ['工作成效小计 40 for 42.5: 90']],
  ['a bonus', row([44, 40, 6, 90], 84, 5), ['加分 5 for 6: 89']],
  ['a bonus above its cap', row([44, 40, 6, 90], 84, 30), ['加分 30 for 6: 104']],
  ['a bonus before its cap', row([44, 40, 23.5, 104], 84, 23.5), []],
  ['a bonus after its cap', row([44, 40, 23.5, 104], 84, 20), []],
  ['a base that is what the bonus is', row([44, 40, 23.5, 104], 23.5, 20), ['基础分 23.5 for 84: 43.5']],
  ['a sum of another stage', summed({ ...stage('G'), G23: 50 }), []],
  ['our own formula', summed({ I23: { f: ownFormula('总分', '1'), v: 3 } }), []],
  ['nothing typed', form(), []],
  ['a score missing', summed({ I8: null, I19: 3, I23: 3 }), []],
  ['a bonus score missing', summed({ I20: null, I19: 80, I23: 3 }), []],
  ['the text scores left out', summed({ I8: '7分', I19: 79.5, I23: 85.5 }), []],
  ['more than the text scores left out', summed({ I8: '7分', I19: 79 }), ['小计 79 for 86.5: 85']],
  [
    'some of the text scores left out',
    summed({ I8: '7分', I9: '10.5分', I19: 79.5 }),
    ['小计 79.5 for 86.5: 85.5'],
  ],
  ['all text scores left out', summed({ I8: '7分', I9: '10.5分', I19: 69 }), []],
  ['a text in another stage', summed({ ...stage('G'), G8: '7分', I19: 79.5 }), ['小计 79.5 for 86.5: 85.5']],
  ['a text among other members', withSubtotals({ I21: '3分', I11: 40 }), ['工作成效小计 40 for 42.5: 90']],
  ['a base with the bonus', summed({ I19: 92.5 }), []],
])('%s', (_, sheet, expected) => expect(conflicts(sheet)).toEqual(expected));

describe('what the items of a sum add up to', () => {
  const computed = (sheet: SheetInput, of: Stage = 'city') => {
    const result = resultOf(sheet, of);
    return result.form.sums
      .filter((sum) => sum.stage === of)
      .map((sum) => {
        const value = computedSum(result, sum);
        return `${sum.label} ${value === null ? '-' : formatDecimal(value)}`;
      });
  };
  test('base, bonus, total and heads', () => {
    expect(computed(withSubtotals())).toEqual([
      '工作成效小计 42.5',
      '责任落实小计 44',
      '资金投入小计 6',
      '总分 92.5',
    ]);
    expect(computed(row([44, 40, 23.5, 104], 84, 23.5)).sort()).toEqual(['加分 20', '基础分 84', '总分 104']);
  });

  test.each<[string, Cell]>([
    ['blank', null],
    ['unreadable', '较好'],
    ['out of range', 99],
    ['not applicable', '缺项'],
  ])('a score that is %s leaves open the sums over it alone', (_, score) => {
    expect(computed(withSubtotals({ I7: score }))).toEqual([
      '工作成效小计 -',
      '责任落实小计 44',
      '资金投入小计 6',
      '总分 -',
    ]);
  });

  test('nothing is known where the points prove nothing', () => {
    expect(computed(withSubtotals({ F6: 14 }))).toEqual([
      '工作成效小计 -',
      '责任落实小计 -',
      '资金投入小计 -',
      '总分 -',
    ]);
  });
});

describe('a base that the bonus was added to', () => {
  const holds = (sheet: SheetInput, label = '小计') => {
    const result = resultOf(sheet);
    const sum = result.form.sums.find((one) => one.label === label && one.stage === 'city');
    if (!sum) throw new Error(`no ${label}`);
    return holdsBonus(result.form, sum, totalsOf(result));
  };
  test.each<[string, SheetInput, boolean]>([
    ['with a right total', summed({ I19: 92.5 }), true],
    ['with no total', summed({ I19: 92.5, I23: null }), true],
    ['with a total in words', summed({ I19: 92.5, I23: '优秀' }), true],
    ['with our own total', summed({ I19: 92.5, I23: { f: ownFormula('总分', '1'), v: 3 } }), true],
    ['with a wrong total of another stage', summed({ ...stage('G'), I19: 92.5, G23: 3 }), true],
    ['with a total that counts it twice', summed({ I19: 92.5, I23: 98.5 }), false],
    ['when it is right', summed({}), false],
    ['when it is short of it', summed({ I19: 80.5 }), false],
    ['when it is empty', summed({ I19: null }), false],
    ['when it is our own', summed({ I19: { f: ownFormula('基础分', '1'), v: 92.5 } }), false],
    ['when a score is missing', summed({ I19: 92.5, I8: null }), false],
    ['when a bonus score is missing', summed({ I19: 92.5, I20: null }), false],
    ['without any bonus', summed({ I19: 86.5, I20: 0, I21: 0, I22: 0, I23: 86.5 }), false],
  ])('%s', (_, sheet, expected) => expect(holds(sheet)).toBe(expected));

  test('before or after its cap', () => {
    expect(holds(row([44, 40, 23.5, 104], 104, 20), '基础分')).toBe(true);
    expect(holds(row([44, 40, 23.5, 104], 107.5, 20), '基础分')).toBe(true);
    expect(holds(row([44, 40, 23.5, 104], 60.5, 20), '基础分')).toBe(false);
    expect(holds(row([44, 40, 23.5, 104], 64, 20), '基础分')).toBe(false);
  });

  test('a total is no base', () => expect(holds(summed({ I23: 92.5 }), '合计')).toBe(false));
});
