import fc from 'fast-check';
import {
  builtInRuleBook as mile,
  findRuleSheet,
  readRuleSheet,
  ruleSheetRows,
  validateRuleBook,
  type RuleBook,
} from '../../src/rulebook';
import { decimal } from '../../src/workbook/decimal';
import { sheetOf, snapshotOf } from '../support/snapshot';
import { otherCounty } from './books';
import { brief, read, sheet, type Rows } from './rule-sheet';

describe('lists', () => {
  test('townships: a blank kind keeps what the base knows', () => {
    const rows: Rows = [
      ['乡镇', '类别(贫困/非贫困)'],
      ['石笋乡', ''],
      ['望舟镇', '贫困乡镇'],
      ['雾林乡', '待定'],
      ['新镇', null],
      ['注:以上据名单'],
    ];
    const { rulebook, problems } = readRuleSheet(sheet(rows), otherCounty);
    expect(problems).toEqual([]);
    expect(rulebook.townships).toEqual({
      value: [
        { name: '石笋乡', kind: 'poor' },
        { name: '望舟镇', kind: 'poor' },
        { name: '雾林乡', kind: null },
        { name: '新镇', kind: null },
      ],
      article: null,
    });
  });

  test('grades in the words of the regulation', () => {
    const { rulebook, problems } = read(
      ['等次划分', '见下表', '第六条'],
      ['等次', '公布的上限', '下限'],
      ['优秀', '', '90分(含90分)以上'],
      ['良好', '89分', '≥85'],
      ['合格', 84, '70分以上'],
      ['不合格', '69分以下', '无'],
    );
    expect(problems).toEqual([]);
    expect(rulebook.grades.article).toBe('6');
    expect(rulebook.grades.value.map((grade) => [grade.name, grade.atLeast, grade.printedUpTo])).toEqual([
      ['优秀', decimal(90), null],
      ['良好', decimal(85), decimal(89)],
      ['合格', decimal(70), decimal(84)],
      ['不合格', null, decimal(69)],
    ]);
  });

  test('heads keep points, words and id of the base where their cells are blank', () => {
    const { rulebook, problems } = read(
      ['考核内容', '分值', '类型', '认定用词', '代号'],
      ['工作成效', 60],
      ['责任落实', '40分'],
      ['资金投入', '以评分表为准'],
      ['并列规则', '责任落实'],
    );
    expect(problems).toEqual([]);
    expect(rulebook.heads.value).toEqual(
      mile.heads.value.map((head, index) => ({ ...head, points: [decimal(60), decimal(40), null][index] })),
    );
    expect(rulebook.tieBreaks.value).toEqual([{ by: 'head', head: 'responsibility' }]);
  });

  test('heads may be called like other things of the sheet', () => {
    const heads = mile.heads.value.map((head, index) => {
      const name = ['群众满意度', '责任落实', '加分'][index] ?? '';
      return { ...head, name, words: [name] };
    });
    const book: RuleBook = {
      ...mile,
      heads: { value: heads, article: '4' },
      tieBreaks: {
        value: [
          { by: 'head', head: 'effectiveness' },
          { by: 'satisfaction' },
          { by: 'head', head: 'funding' },
        ],
        article: null,
      },
    };
    const { rulebook, problems } = readRuleSheet(
      sheetOf({ name: '考核规则', rows: ruleSheetRows(book).rows }),
      mile,
    );
    expect(problems).toEqual([]);
    expect(rulebook).toEqual(book);
  });

  test('无 is the empty list, a block without rows keeps the base', () => {
    const header = ['考核指标', '所属考核内容', '满分'];
    expect(readRuleSheet(sheet([header, ['无']]), otherCounty).rulebook.indicators.value).toEqual([]);
    expect(readRuleSheet(sheet([header, [], []]), otherCounty).rulebook).toEqual(otherCounty);
  });

  test('aliases may be any names', () => {
    const { rulebook } = read(['写法', '名单中的单位'], ['__proto__', '甲局'], [], ['水务 局', '市水务局']);
    expect(Object.entries(rulebook.aliases)).toEqual([
      ['__proto__', '甲局'],
      ['水务 局', '市水务局'],
    ]);
  });
});

test('columns and rows may stand anywhere', () => {
  const rows = [['某县规则'], [], ['依据', '', '项 目', '取值'], ['第六条', '', '加分上限', 25]];
  const moved = sheetOf({ name: 'x', rows, top: 4, left: 2 });
  const { rulebook, problems, cells } = readRuleSheet(moved, mile);
  expect(problems).toEqual([]);
  expect(rulebook.bonusPoints).toEqual({ value: decimal(25), article: '6' });
  expect(cells.get('/bonusPoints')).toEqual({ row: 7, column: 5 });
});

test('a sheet without the title words is not taken for rules', () => {
  const foreign = sheetOf({ name: '考核规则', rows: [['加分上限', 30]], top: 2, left: 1 });
  const { rulebook, problems } = readRuleSheet(foreign, mile);
  expect(rulebook).toBe(mile);
  expect(problems).toEqual([{ code: 'missingValue', where: 'B3', params: { key: '项目' } }]);
});

describe('finding the sheet', () => {
  const rules = { name: '考核规则', rows: ruleSheetRows(mile).rows };
  const scores = { name: '评分表', rows: [['项目', '分值', '得分']] };
  const found = (...sheets: Parameters<typeof snapshotOf>[0][number][]) =>
    findRuleSheet(snapshotOf(sheets))?.name ?? null;

  test.each([['考核规则'], ['考核规则 '], ['2018考核规则(改)'], ['Sheet3']])('called %s', (name) => {
    expect(found(scores, { ...rules, name })).toBe(name);
  });
  test('by name before content', () => {
    expect(found({ ...rules, name: '旧规则' }, rules)).toBe('考核规则');
  });
  test('nothing where there is none', () => {
    expect(found(scores, { name: '空', rows: [] })).toBeNull();
    expect(found({ name: '考核规则说明', rows: [['请按考核规则填写']] })).toBeNull();
  });
});

test('each single value spoiled in the written sheet is named at its cell, and the base stays', () => {
  const { rows } = ruleSheetRows(mile);
  const free = [
    '规则编号',
    '文件名称',
    '文号',
    '满意度换算',
    '控制名额的等次',
    '约谈整改的等次',
    '非公企业名称',
    '一票否决用语',
  ];
  const last = rows.findIndex((row) => row[0] === '等次划分');
  let spoiled = 0;
  rows.slice(0, last).forEach((row, index) => {
    if (index < 3 || row.length < 4 || free.includes(String(row[0]))) return;
    const broken = rows.map((one, at) => (at === index ? [one[0] ?? null, '#?', ...one.slice(2)] : one));
    const reading = readRuleSheet(sheetOf({ name: '考核规则', rows: broken }), mile);
    expect(brief(reading)).toEqual([`unreadable B${index + 1}`]);
    expect(reading.rulebook).toEqual(mile);
    spoiled += 1;
  });
  expect(spoiled).toBe(28);
});

test('whatever stands in the sheet, reading ends, and a book without problems is sound', () => {
  const written = ruleSheetRows(otherCounty).rows;
  const words = written.flat().filter((cell) => cell !== null);
  const anyCell = fc.oneof(
    fc.constant(null),
    fc.constantFrom(...words),
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constant({ error: '#DIV/0!' }),
  );
  const anyEdit = fc.record({
    row: fc.nat({ max: written.length }),
    column: fc.nat({ max: 4 }),
    cell: anyCell,
  });
  let sound = 0;
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 4 }), (edits) => {
      const rows = written.map((row, at) =>
        [0, 1, 2, 3, 4].map((column) => {
          const edit = edits.find((one) => one.row === at && one.column === column);
          return edit ? edit.cell : (row[column] ?? null);
        }),
      );
      const { rulebook, problems } = readRuleSheet(sheetOf({ name: '考核规则', rows }), mile);
      if (problems.length > 0) return;
      sound += 1;
      expect(validateRuleBook(rulebook)).toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(sound).toBeGreaterThan(50);
});
