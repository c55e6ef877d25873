import { dependents, recalculate, referencesOf } from '../../src/hosts/recalculation';
import { areaToA1, cellKey, parseA1, toA1, rowOfKey, columnOfKey } from '../../src/workbook/address';
import type { Scalar } from '../../src/workbook/snapshot';
import { snapshotOf } from '../support/snapshot';

const key = (cell: string): number => {
  const at = parseA1(cell);
  if (!at) throw new Error(cell);
  return cellKey(at.row, at.column);
};
const cellsOf = (cells: ReadonlyMap<string, ReadonlySet<number>>): string[] =>
  [...cells]
    .flatMap(([sheet, keys]) => [...keys].map((k) => `${sheet}!${toA1(rowOfKey(k), columnOfKey(k))}`))
    .sort();

describe('references of a formula', () => {
  test.each<[string, string[]]>([
    ['=SUM(A1:B2)+$C$3', ['A1:B2', 'C3']],
    ["='市 水务局'!H21*2", ['市 水务局|H21']],
    ['=市水务局!H21', ['市水务局|H21']],
    ["='it''s'!A1", ["it's|A1"]],
    ['=SUM(A:A)', ['A1:A1048576']],
    ['=SUM(2:3)', ['A2:XFD3']],
    ['=IF(A1="B2","C3",LOG10(D4))', ['A1', 'D4']],
    ['=N("kaohe:总分 第六条")+1', []],
    ['=TRUE', []],
    ['=1.5E3+#REF!', []],
  ])('%s', (formula, expected) => {
    const { areas, opaque, external } = referencesOf(formula);
    expect(areas.map(({ sheet, area }) => (sheet === null ? '' : `${sheet}|`) + areaToA1(area))).toEqual(
      expected,
    );
    expect([opaque, external]).toEqual([false, false]);
  });

  test.each([
    ['=满分*2', true, false],
    ['=SUM(一月:三月!A1)', true, false],
    ["='1:3'!A1", true, false],
    ['=SUM(表1[得分])', true, true],
    ["='[2016年.xlsx]Sheet1'!A1", false, true],
    ['=[1]Sheet1!A1', true, true],
  ])('%s may look anywhere', (formula, opaque, external) => {
    expect(referencesOf(formula)).toMatchObject({ opaque, external });
  });
});

describe('dependents', () => {
  const snapshot = snapshotOf([
    {
      name: '甲',
      rows: [
        [1, { f: '=A1*2', v: 2 }, { f: '=B1+1', v: 3 }, { f: '=SUM(C:C)', v: 3 }],
        [5, { f: '=A2', v: 5 }, { f: '=乙!A1', v: 0 }, { f: '=满分', v: 0 }, { f: '=[1]表!A1', v: 0 }],
        [{ f: '=IF(N("kaohe:总分")=0,SUM(A1:A2))', v: 6 }],
      ],
    },
    { name: '乙', rows: [[{ f: '=甲!D1', v: 3 }]] },
  ]);

  test('follow chains, whole columns and other sheets; names are followed to be sure', () => {
    expect(cellsOf(dependents(snapshot, new Map([['甲', new Set([key('A1')])]])))).toEqual(
      ['乙!A1', '甲!B1', '甲!C1', '甲!C2', '甲!D1', '甲!D2'].sort(),
    );
  });

  test('nothing depends on what nothing looks at', () => {
    expect(cellsOf(dependents(snapshot, new Map([['甲', new Set([key('Z99')])]])))).toEqual(['甲!D2']);
    expect(dependents(snapshot, new Map()).size).toBe(0);
  });
});

describe('recalculation', () => {
  const compute = async (formulas: readonly string[], rows: readonly (readonly Scalar[])[]) => {
    const width = Math.max(...rows.map((row) => row.length));
    const all = rows.map((row) => [...row]);
    const last = formulas.map((f) => ({ f, v: null }));
    const snapshot = snapshotOf([
      { name: '表', rows: [...all, last] },
      { name: '二 表', rows: [[21, '优秀']] },
    ]);
    const wanted = new Set(formulas.map((_, column) => cellKey(rows.length, column)));
    const { values, failed } = await recalculate(snapshot, new Map([['表', wanted]]));
    expect(width).toBeGreaterThan(0);
    return formulas.map((_, column) => {
      const at = cellKey(rows.length, column);
      return failed.get('表')?.has(at) ? 'failed' : values.get('表')?.get(at);
    });
  };

  test('formulas of every kind we write or meet', async () => {
    const rows: Scalar[][] = [
      [4.5, '5分', 10],
      [3, null, { error: '#REF!' }],
      [true, '缺项', 0],
    ];
    const formulas: [string, Scalar | 'failed'][] = [
      ['=SUM(A1:A2)', 7.5],
      ['=IF(N("kaohe:总分 第六条")=0,IF(COUNT(A1:A2)<2,"",ROUND(MIN(SUM(A1:A2),7),6)))', 7],
      ['=IF(COUNT(A1:A3)+IF(B1="5分",1,0)<4,"",1)', ''],
      ['=SUM(A1:A2)+IF(B1="5分",5,0)', 12.5],
      ['=ROUND((SUM(A1:A2)+0)*100/(100-IF(B3="缺项",25,0)),6)', 10],
      ["='二 表'!A1*2", 42],
      ["='二 表'!B1", '优秀'],
      ['=A4*2', 15],
      ['=C2+1', { error: '#REF!' }],
      ['=1/0', { error: '#DIV/0!' }],
      ['=A1>4', true],
      ['=ROUND(AVERAGE(A1,A2),4)', 3.75],
      ['=IF(A4="","",IF(A4>=90,"优秀",IF(A4>=5,"良好","不合格")))', '良好'],
      ['=NOSUCHFUNCTION(1)', 'failed'],
      ['=[1]Sheet1!A1', 'failed'],
      ['=满分', 'failed'],
      ['=没有这张表!A1', 'failed'],
    ];
    expect(
      await compute(
        formulas.map(([formula]) => formula),
        rows,
      ),
    ).toEqual(formulas.map(([, value]) => value));
  });

  test('cells below and beside everything else are empty, not beyond the sheet', async () => {
    expect(
      await compute(['=SUM(F40)', '=LEN(TRIM(H99))', '=COUNT(A50:C60)', '=SUM(A2:A400)', '=SUM(A:A)'], [[7]]),
    ).toEqual([0, 0, 0, 0, 7]);
  });

  test.each<[string, Scalar | 'failed']>([
    // Text is greater than any number; a text that reads as a number too, and the empty one.
    ['=IF(A1>=90,14.5,0)', 14.5],
    ['=IF(B1>=60,14.5,0)', 14.5],
    ['=IF(B1="","",IF(B1>=90,"优秀","良好"))', ''],
    ['=IF(A1=85,1,2)', 2],
    ['=IF(D1>=0,1,2)', 1],
    ['=15-0.5*RANK(A2,A1:A3)', 14.5],
    ['=RANK(A3,A1:A3,1)', 1],
    ['=COUNTA(A1:D1)', 3],
    ['=SUM((A1:A2,A3:B3))', 170],
    ['=IF(ISNUMBER(SEARCH("完成率?5分",C1)),14.5,0)', 14.5],
    ['=IF(ISNUMBER(SEARCH("完成率~?5分",C1)),14.5,0)', 0],
    ['=MIN(9.5,1E1)', 9.5],
    ['=SUM(A2:A3)', 170],
    // What nobody here can answer as Excel does has no value: not 0, and no error.
    ['=INDIRECT("A2")', 'failed'],
    ['=SUM(OFFSET(A1,1,0,2,1))', 'failed'],
    ["=ROWS('二 表'!B:B)", 'failed'],
    ["=COUNTBLANK('二 表'!A:A)", 'failed'],
    [`=COUNTIF('二 表'!A:A,"")`, 'failed'],
    [`=COUNTIF('二 表'!A:A,">=20")`, 1],
    ["='1:3'!A1", 'failed'],
    ['=TEXT(A2,"[DBNum1]0")', 'failed'],
    ['=DATEVALUE("2017年1月24日")', 'failed'],
    ['=HYPERLINK("#A1","表")', 'failed'],
    ['=SUBTOTAL(9,(A1:A2,A3))', 'failed'],
    [`=${'('.repeat(70)}1${')'.repeat(70)}`, 'failed'],
    [`=1${'+1'.repeat(5_000)}`, 'failed'],
    [`=A2${'+A2'.repeat(1_500)}`, 135_090],
  ])('%#', async (formula, value) => {
    const rows: Scalar[][] = [
      ['85', '', '得分：完成率×5分', null],
      [90, null, null, null],
      [80, null, null, null],
    ];
    expect(await compute([formula], rows)).toEqual([value]);
  });

  test('what leans on a text result is computed with it', async () => {
    expect(
      await compute(['=""', '=IF(A2>=60,14.5,0)', '=B2+80.5', '=INDIRECT("A1")', '=D2+1'], [[7]]),
    ).toEqual(['', 14.5, 95, 'failed', 'failed']);
  });

  test('circles fail, and what leans on them', async () => {
    expect(await compute(['=B2', '=A2', '=A2+1', '=A1'], [[7]])).toEqual(['failed', 'failed', 'failed', 7]);
  });
});
