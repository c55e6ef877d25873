/** Random forms in random clothes: whatever the layout, the same scores come out; whatever the sheet, nothing throws. */
import fc from 'fast-check';
import { builtInRuleBook } from '../../src/rulebook';
import { readWorkbook } from '../../src/reading';
import { toNumber, type Decimal } from '../../src/workbook/decimal';
import type { Scalar } from '../../src/workbook/snapshot';
import { HEADER_WORDS } from '../support/header-words';
import { snapshotOf } from '../support/snapshot';

type Cell = string | number | null;

const POINTS = { effect: [15, 10, 8, 12, 5], duty: [5, 5, 5, 6, 6, 4, 4, 15], money: [10, 6, 4] };
const HEADS: readonly (readonly [string, readonly number[]])[] = [
  ['工作成效', POINTS.effect],
  ['责任落实', POINTS.duty],
  ['资金投入', POINTS.money],
];

const SYNONYMS = { ...HEADER_WORDS, remark: ['备注', '说明'] };
const word = (role: keyof typeof SYNONYMS) => fc.constantFrom(...SYNONYMS[role]);

const layout = fc.record({
  words: fc.record({
    serial: word('serial'), head: word('head'), content: word('content'), criterion: word('criterion'), points: word('points'),
    self: word('self'), township: word('township_'), city: word('city'), remark: word('remark'),
  }), // prettier-ignore
  hasSerial: fc.boolean(),
  pointsFirst: fc.boolean(),
  categoryRows: fc.boolean(),
  categoryPoints: fc.boolean(),
  subtotals: fc.boolean(),
  grandTotal: fc.constantFrom('above', 'below', 'none'),
  repeatHead: fc.boolean(),
  titleRows: fc.integer({ min: 0, max: 4 }),
  left: fc.integer({ min: 0, max: 3 }),
  blankRow: fc.boolean(),
});
const scores = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 16, maxLength: 16 });

function formRows(
  l: typeof layout extends fc.Arbitrary<infer T> ? T : never,
  values: readonly number[],
): Cell[][] {
  const rows: Cell[][] = Array.from({ length: l.titleRows }, (_, i) => [`标题${i}`]);
  const line = (cells: {
    serial?: Cell;
    head?: Cell;
    content?: Cell;
    points?: Cell;
    scores?: Cell[];
  }): Cell[] => {
    const middle: Cell[] = [cells.content ?? null, null];
    const points: Cell[] = [cells.points ?? null];
    const lead: Cell[] = [...(l.hasSerial ? [cells.serial ?? null] : []), cells.head ?? null];
    const body = l.pointsFirst ? [...points, ...middle] : [...middle, ...points];
    return [...lead, ...body, ...(cells.scores ?? [null, null, null]), null];
  };
  const w = l.words;
  const header = line({
    serial: w.serial,
    head: w.head,
    content: w.content,
    points: w.points,
    scores: [w.self, w.township, w.city],
  });
  header[header.indexOf(null)] = w.criterion;
  header[header.length - 1] = w.remark;
  rows.push(header);
  if (l.grandTotal === 'above') rows.push(line({ content: '总分', points: 120 }));
  let index = 0;
  for (const [head, points] of HEADS) {
    const total = points.reduce((a, b) => a + b, 0);
    if (l.categoryRows)
      rows.push(line({ head: `${head}(${total}分)`, points: l.categoryPoints ? total : null }));
    points.forEach((max, i) => {
      const value = Math.min(values[index] ?? 0, max);
      const named = !l.categoryRows && (i === 0 || l.repeatHead);
      rows.push(
        line({
          serial: index + 1,
          head: named ? head : null,
          content: `指标${index}`,
          points: max,
          scores: [max, max, value],
        }),
      );
      index += 1;
    });
    if (l.subtotals) rows.push(line({ content: '小\u3000计', points: total }));
    if (l.blankRow && head === '工作成效') rows.push([]);
  }
  if (l.grandTotal === 'below') rows.push(line({ content: '合 计', points: 120 }));
  rows.push([], ['注:复原样式'], ['等次']);
  return rows;
}

test('the layout of a form does not matter', () => {
  const expected = (values: readonly number[]) =>
    [...POINTS.effect, ...POINTS.duty, ...POINTS.money].map((max, i) => Math.min(values[i] ?? 0, max));
  fc.assert(
    fc.property(layout, scores, fc.boolean(), (l, values, mergesKnown) => {
      const reading = readWorkbook(
        snapshotOf([{ name: 's', rows: formRows(l, values), left: l.left, merges: mergesKnown ? [] : null }]),
        builtInRuleBook,
      );
      const form = reading.forms[0];
      expect(reading.forms).toHaveLength(1);
      expect(form?.pointsProven).toBe(true);
      expect(form?.scores.city?.values.map((value) => toNumber(value as Decimal))).toEqual(expected(values));
      expect(form?.indicators.filter((item) => item.bonus)).toHaveLength(3);
      for (const sum of form?.sums ?? []) {
        if (sum.role === 'total') expect(sum.members).toHaveLength(16);
      }
    }),
    { numRuns: 500 },
  );
});

test('no sheet makes the reader stumble', () => {
  const vocabulary = [
    ...Object.values(SYNONYMS).flat(),
    '挂包单位',
    '发放票数',
    '满意',
    '基本满意',
    '满意率',
    '乡镇',
    '总分',
    '合计',
    '小计',
    '等次',
    '名额归属',
    '附件1',
  ];
  const cell: fc.Arbitrary<Scalar> = fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: fc.constantFrom(...vocabulary) },
    { weight: 3, arbitrary: fc.integer({ min: -5, max: 120 }) },
    fc.string({ maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.constant({ error: '#REF!' }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }),
      fc.boolean(),
      (rows, known) => {
        const reading = readWorkbook(
          snapshotOf([{ name: 's', rows, merges: known ? ['A1:C1', 'B2:B4', 'D3:E6'] : null }]),
          builtInRuleBook,
        );
        for (const table of reading.tables) expect(table.confidence).toBeGreaterThan(0);
        if (reading.tables.length === 0)
          expect(reading.problems.some(({ kind }) => kind === 'noAnnex')).toBe(true);
      },
    ),
    { numRuns: 1500 },
  );
});
