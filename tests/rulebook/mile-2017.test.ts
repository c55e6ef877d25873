import {
  articleInWords,
  builtInRuleBook as book,
  normaliseArticle,
  validateRuleBook,
} from '../../src/rulebook';
import { formatDecimal } from '../../src/workbook/decimal';

test('the built-in rule book is sound', () => {
  expect(validateRuleBook(book, () => false)).toEqual([]);
});

test('article 2: 22 enterprises in a pool of their own', () => {
  expect(book.enterprises).toEqual({ value: 22, article: '2' });
  expect(book.enterprisePool).toBe('非公企业');
  expect(book.townships.value).toHaveLength(12);
  expect(book.townships.value.every((township) => township.kind === null)).toBe(true);
});

test('article 4: two heads of the base, one of the bonus', () => {
  expect(book.heads.article).toBe('4');
  expect(book.heads.value.map((head) => [head.name, head.bonus, head.points])).toEqual([
    ['工作成效', false, null],
    ['责任落实', false, null],
    ['资金投入', true, null],
  ]);
});

test.each([
  ['selfAssessment', '01-23', '5(一)'],
  ['toTownship', '01-24', '5(一)'],
  ['townshipCheck', '01-26', '5(二)'],
  ['cityAssessment', '02-14', '5(三)'],
  ['spotCheck', '02-28', '5(四)'],
  ['summary', '03-07', '5(五)'],
  ['rectification', '03-17', '7'],
] as const)('article 5, 7: %s by %s', (key, value, article) => {
  expect(book.deadlines[key]).toEqual({ value, article });
});

test('article 6: points and grades', () => {
  expect(formatDecimal(book.basePoints.value)).toBe('100');
  expect(formatDecimal(book.bonusPoints.value)).toBe('20');
  const shown = book.grades.value.map(({ name, atLeast, printedUpTo }) =>
    [name, atLeast, printedUpTo].map((part) => (typeof part === 'number' ? formatDecimal(part) : part)),
  );
  expect(shown).toEqual([
    ['优秀', '90', null],
    ['良好', '80', '89'],
    ['合格', '70', '79'],
    ['不合格', null, '69'],
  ]);
  expect(book.grades.article).toBe('6');
});

test('article 7: places and units to commend', () => {
  const { poor, other, enterprise } = book.quotas.value;
  expect([poor, other, enterprise]).toEqual([2, 1, 3].map((count) => ({ kind: 'count', count })));
  expect(book.commended).toEqual({ value: 18, article: '7' });
});

test('what the text leaves open cites nothing', () => {
  const open = [book.decimals, book.missing, book.villages, book.steps, book.satisfaction, book.tieBreaks];
  expect(open.map((value) => value.article)).toEqual(open.map(() => null));
});

test.each([
  ['第六条', '6'],
  ['第6条', '6'],
  ['6', '6'],
  ['６', '6'],
  ['第二十一条', '21'],
  ['第五条第三项', '5(三)'],
  ['第五条(三)', '5(三)'],
  ['第五条第(三)项', '5(三)'],
  ['5(3)', '5(三)'],
  ['5(三)', '5(三)'],
  ['第十二条(十一)', '12(十一)'],
  ['53', '53'],
  ['附则之二', '附则之二'],
  ['第一百零二条', '第一百零二条'],
  ['第五三', '第五三'],
  ['3.2', '3.2'],
])('article %s is cited as %s', (written, cited) => {
  expect(normaliseArticle(written)).toBe(cited);
  expect(normaliseArticle(articleInWords(cited))).toBe(cited);
});
