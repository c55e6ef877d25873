/** Edits as planned: which cells get which formula, what is left alone, and that another engine computes the same. */
import { recalculate } from '../../src/hosts/recalculation';
import { openWorkbook } from '../../src/hosts/xlsx';
import { WORKBOOK_WORDS } from '../../src/locales/workbook-words';
import { gradeWorkbooks } from '../../src/plan';
import { rectangles } from '../../src/plan/marks';
import { builtInRuleBook, type RuleBook } from '../../src/rulebook';
import { areaToA1, cellKey, toA1 } from '../../src/workbook/address';
import type { CellEdit, MarksEdit, SheetEdit } from '../../src/workbook/edit';
import { ownFormula } from '../../src/workbook/own';
import type { Scalar } from '../../src/workbook/snapshot';
import { countySheets, makeCounty } from '../../tools/county/county';
import { writeWorkbook } from '../../tools/workbook-writer';
import { gradeBytes } from '../support/grade';
import { snapshotOf, type SheetInput } from '../support/snapshot';

type Cell = Scalar | { readonly f: string; readonly v: Scalar };
const HEADER = [
  '挂包单位',
  '工作成效(50分)',
  '责任落实(50分)',
  '自筹(12分)加分',
  '引入(8分)加分',
  '基础分',
  '加分',
  '总分',
  '等次',
];
const list = (...rows: Cell[][]): SheetInput => ({ name: '汇总', rows: [HEADER, ...rows] });
const plan = (
  sheets: readonly SheetInput[],
  rulebook: RuleBook = builtInRuleBook,
  stage: 'city' | 'self' = 'city',
) =>
  gradeWorkbooks([snapshotOf(sheets)], { rulebook, stage, marks: true, words: WORKBOOK_WORDS }).edits[0] ??
  [];
const cellEdits = (...args: Parameters<typeof plan>): CellEdit[] =>
  plan(...args).filter((edit) => edit.kind === 'cell');
const strip = (formula: string | null) =>
  formula?.replace(/^=IF\(N\("kaohe:[^"]*"\)=0,(.*)\)$/, '$1') ?? null;
const brief = (edits: readonly CellEdit[]) =>
  edits.map(({ row, column, content }) => [toA1(row, column), strip(content.formula), content.value]);
const GRADES = 'IF(H2>=90,"优秀",IF(H2>=80,"良好",IF(H2>=70,"合格","不合格")))';

describe('formulas in place', () => {
  test('base, bonus, total and grade, each live', () => {
    expect(brief(cellEdits([list(['甲局', 45, 44.5, 4, 2, null, null, null, null])]))).toEqual([
      ['F2', 'IF(COUNT(B2:C2)<2,"",ROUND(MIN(SUM(B2:C2),100),6))', 89.5],
      ['G2', 'IF(COUNT(D2:E2)<2,"",ROUND(MIN(SUM(D2:E2),20),6))', 6],
      ['H2', 'IF(COUNT(B2:C2)+COUNT(D2:E2)<4,"",ROUND(MIN(SUM(B2:C2),100)+MIN(SUM(D2:E2),20),6))', 95.5],
      ['I2', `IF(H2="","",${GRADES})`, '优秀'],
    ]);
  });

  test('every formula names itself and its article', () => {
    const formulas = cellEdits([list(['甲局', 45, 44.5, 4, 2, null, null, null, null])]).map(
      ({ content }) => content.formula,
    );
    expect(formulas.map((formula) => /"kaohe:([^"]*)"/.exec(formula ?? '')?.[1])).toEqual([
      '基础分 第六条', '加分 第六条', '总分 第六条', '等次 第六条',
    ]); // prettier-ignore
  });

  test('a text score is counted as read, by its very text', () => {
    const [base] = brief(cellEdits([list(['甲局', '45分', 44.5, 4, 2, null, 6, null, null])]));
    expect(base).toEqual([
      'F2',
      'IF(COUNT(B2:C2)+IF(B2="45分",1,0)<2,"",ROUND(MIN(SUM(B2:C2)+IF(B2="45分",45,0),100),6))',
      89.5,
    ]);
  });

  test('a missing score leaves results blank until it is there', () => {
    expect(brief(cellEdits([list(['甲局', 45, null, 4, 2, null, null, null, null])])).map(([cell, , value]) => [cell, value])).toEqual([
      ['F2', ''], ['G2', 6], ['H2', ''], ['I2', ''],
    ]); // prettier-ignore
  });

  test.each<[string, Cell[], string[]]>([
    ['typed values are never touched', ['甲局', 45, 44.5, 4, 2, 89.5, 6, 95.5, '优秀'], []],
    [
      'a wrong typed total stays, and the grade waits',
      ['甲局', 40, 40, 4, 2, null, null, 99, null],
      ['F2', 'G2'],
    ],
    [
      'a formula of the user stays',
      ['甲局', 45, 44.5, 4, 2, { f: '=B2+C2', v: 89.5 }, null, null, null],
      ['G2', 'H2', 'I2'],
    ],
    [
      'nothing scored yet: the formulas wait for it',
      ['甲局', null, null, null, null, null, null, null, null],
      ['F2', 'G2', 'H2', 'I2'],
    ],
  ])('%s', (_, row, cells) => {
    expect(cellEdits([list(row)]).map((edit) => toA1(edit.row, edit.column))).toEqual(cells);
  });

  test('a score beyond its maximum: no formula counts it until it is mended', () => {
    expect(brief(cellEdits([list(['甲局', 51, 44.5, 4, 2, null, 6, null, null])]))).toEqual([
      ['F2', 'IF(OR(COUNT(B2:C2)<2,B2<0,B2>50),"",ROUND(MIN(SUM(B2:C2),100),6))', ''],
      ['H2', 'IF(OR(COUNT(B2:C2)+COUNT(D2:E2)<4,B2<0,B2>50),"",ROUND(MIN(SUM(B2:C2),100)+MIN(SUM(D2:E2),20),6))', ''],
      ['I2', `IF(H2="","",${GRADES})`, ''],
    ]); // prettier-ignore
  });

  test('an older formula of ours is replaced, or cleared where none may stand', () => {
    const old = { f: ownFormula('总分', 'SUM(B2:E2)'), v: 99 };
    expect(
      brief(cellEdits([list(['甲局', 45, 44.5, 4, 2, 89.5, 6, old, '优秀'])])).map(([cell, , value]) => [
        cell,
        value,
      ]),
    ).toEqual([['H2', 95.5]]);
    const rows = [
      HEADER.map((head) => head.replace('(50分)', '(40分)')),
      ['甲局', 40, 40, 4, 2, 80, 6, old, '良好'],
    ];
    expect(brief(cellEdits([{ name: '汇总', rows }]))).toEqual([['H2', null, null]]);
  });

  test('points that contradict Article 6: nothing is scored', () => {
    const rows = [
      HEADER.map((text) => text.replace('(50分)', '(40分)')),
      ['甲局', 30, 30, 4, 2, null, null, null, null],
    ];
    expect(cellEdits([{ name: '汇总', rows }])).toEqual([]);
  });

  test('缺项 by the three policies', () => {
    const base = (missing: RuleBook['missing']['value']) =>
      brief(
        cellEdits([list(['甲局', '缺项', 45, 4, 2, null, 6, null, null])], {
          ...builtInRuleBook,
          missing: { value: missing, article: null },
        }),
      )[0];
    expect(base('pending')).toEqual(['F2', 'IF(COUNT(B2:C2)<2,"",ROUND(MIN(SUM(B2:C2),100),6))', '']);
    expect(base('zero')).toEqual([
      'F2',
      'IF(COUNT(B2:C2)+IF(B2="缺项",1,0)<2,"",ROUND(MIN(SUM(B2:C2),100),6))',
      45,
    ]);
    expect(base('proportional')).toEqual([
      'F2',
      'IF(COUNT(B2:C2)+IF(B2="缺项",1,0)<2,"",ROUND(MIN(ROUND(SUM(B2:C2)*100/(100-IF(B2="缺项",50,0)),6),100),6))',
      90,
    ]);
  });

  test('a provisional stage never writes the grade', () => {
    const rows = [
      ['挂包单位', '自评', null, null, '市级评估', null, null, '等次'],
      [
        null,
        '工作成效(50分)',
        '责任落实(50分)',
        '加分(20分)',
        '工作成效(50分)',
        '责任落实(50分)',
        '加分(20分)',
        null,
      ],
      ['甲局', 50, 48, 0, 45, 36, 0, null],
    ];
    const sheet = { name: '汇总', rows, merges: ['A1:A2', 'B1:D1', 'E1:G1', 'H1:H2'] };
    expect(cellEdits([sheet], builtInRuleBook, 'self')).toEqual([]);
    expect(cellEdits([sheet]).map((edit) => toA1(edit.row, edit.column))).toEqual(['H3']);
  });
});

describe('generated sheets', () => {
  test('a sheet of ours is replaced, a foreign one of the same name is kept', () => {
    const sheets = (a1: Cell) => [
      list(['甲局', 45, 44.5, 4, 2, null, null, null, null]),
      { name: '优秀名额', rows: [[a1]] },
    ];
    const places = (a1: Cell) =>
      plan(sheets(a1))
        .filter((edit): edit is SheetEdit => edit.kind === 'sheet')
        .map(({ sheet, replaces }) => [sheet, replaces]);
    const roster: SheetInput = {
      name: '附件3',
      rows: [
        ['乡镇', '乡镇类别', '挂包单位'],
        ['弥阳镇', '贫困', '甲局'],
      ],
    };
    const withRoster = (a1: Cell) =>
      plan([...sheets(a1), roster])
        .filter((edit): edit is SheetEdit => edit.kind === 'sheet')
        .map(({ sheet, replaces }) => [sheet, replaces]);
    expect(withRoster('我的名额')).toEqual([['优秀名额(2)', false]]);
    expect(withRoster({ f: ownFormula('sheet', '"优秀名额"'), v: '优秀名额' })).toEqual([['优秀名额', true]]);
    expect(places('我的名额').every(([name]) => name === '优秀名额(2)')).toBe(true);
  });
});

describe('marks', () => {
  test('the gravest finding of a cell decides; sheets without findings are cleared', () => {
    const edits = plan([
      list(['甲局', 51, '44.5分', 4, 2, null, null, null, null]),
      { name: '空', rows: [] },
    ]);
    const marks = edits.filter((edit): edit is MarksEdit => edit.kind === 'marks');
    expect(marks.map(({ sheet, marks: list_ }) => [sheet, list_.map(({ severity, areas }) => [severity, areas.map(areaToA1)])])).toEqual([
      ['汇总', [['error', ['B2']], ['warning', ['C2']]]],
      ['空', []],
    ]); // prettier-ignore
  });

  test('cells join to rectangles', () => {
    const cells = ['B2', 'C2', 'B3', 'C3', 'E5', 'B5'].map((cell) =>
      cellKey(Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65),
    );
    expect(rectangles(new Set(cells)).map(areaToA1)).toEqual(['B2:C3', 'B5', 'E5']);
  });
});

test('another engine computes what we planned, for every formula of the sample county', async () => {
  const bytes = await writeWorkbook(countySheets(makeCounty(), 'forms'), 'county');
  const graded = await gradeBytes(bytes);
  const { snapshot } = openWorkbook(graded.bytes, 'graded.xlsx');
  const wanted = new Map(snapshot.sheets.map(({ name, formulas }) => [name, new Set(formulas.keys())]));
  const { values, failed } = await recalculate(snapshot, wanted);
  expect(failed.size).toBe(0);
  for (const { sheet, row, column, content } of graded.applied.written) {
    expect([sheet, row, column, values.get(sheet)?.get(cellKey(row, column))]).toEqual([
      sheet,
      row,
      column,
      content.value,
    ]);
  }
}, 120_000);
