/** Which grade a total has, and which totals no printed band holds. */
import { gradeOf, isInPrintedGap, nextBetter } from '../../src/assessment';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { decimal } from '../../src/workbook/decimal';

const [best, second, , lowest] = MILE_2017.grades.value;

test.each([
  [120, '优秀', false],
  [90, '优秀', false],
  [89.5, '良好', true],
  [89.01, '良好', true],
  [89, '良好', false],
  [80, '良好', false],
  [79.99, '合格', true],
  [69.5, '不合格', true],
  [69, '不合格', false],
  [0, '不合格', false],
  [-1, '不合格', false],
])('%p is %s', (total, grade, gap) => {
  expect(gradeOf(decimal(total), MILE_2017).name).toBe(grade);
  expect(isInPrintedGap(decimal(total), MILE_2017)).toBe(gap);
});

test('above the best grade there is no gap, whatever is printed', () => {
  const printed = MILE_2017.grades.value.map((grade) =>
    grade === best ? { ...grade, printedUpTo: decimal(100) } : grade,
  );
  const rulebook = { ...MILE_2017, grades: { value: printed, article: '6' } };
  expect(isInPrintedGap(decimal(101), rulebook)).toBe(false);
  const [top] = printed;
  if (!top || !second || !lowest) throw new Error('no grades');
  expect(nextBetter(top, rulebook)).toBeNull();
  expect(nextBetter(second, rulebook)).toBe(top);
});
