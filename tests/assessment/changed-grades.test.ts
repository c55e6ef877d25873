/** Grades changed by hand (人工调整): in force in pools, counts and both lists; the computed ones stay beside them. */
import { assess, gradeInForce, reassess } from '../../src/assessment';
import { readWorkbook } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { ADJUSTMENT_LABEL, ownFormula } from '../../src/workbook/own';
import { list, patched, roster, type Cell } from '../checks/support/county';
import { snapshotOf, type SheetInput } from '../support/snapshot';

/** 弥阳镇 (two places): 甲 93, 乙 92, 丙 91, 丁 85; 新哨镇 (two places): 戊 92, 己 60. */
const UNITS: readonly (readonly [name: string, township: string, base: number])[] = [
  ['甲局', '弥阳镇', 93],
  ['乙局', '弥阳镇', 92],
  ['丙局', '弥阳镇', 91],
  ['丁局', '弥阳镇', 85],
  ['戊局', '新哨镇', 92],
  ['己局', '新哨镇', 60],
];
type Change = readonly [unit: string, grade: string, reason: Cell, approver: Cell];
const GIVEN = ['抽查属实', '领导小组'] as const;

/** The decisions stand in columns of the list: J 调整后等次, K 调整理由, L 批准人. */
function inColumns(changes: readonly Change[]): readonly SheetInput[] {
  const cells = changes.flatMap(([unit, ...rest]) => {
    const row = UNITS.findIndex(([name]) => name === unit) + 4;
    return rest.map((cell, index) => [`${'JKL'.charAt(index)}${row}`, cell] as const);
  });
  return [patched(SCORES, { J2: '调整后等次', K2: '调整理由', L2: '批准人', ...Object.fromEntries(cells) })];
}

/** The decisions stand in the sheet 等次调整. */
const inSheet = (changes: readonly Change[]): readonly SheetInput[] => [
  SCORES,
  {
    name: '等次调整',
    rows: [
      [{ f: ownFormula(ADJUSTMENT_LABEL, '"等次调整"'), v: '等次调整' }],
      [],
      ['单位', '计算等次', '调整时得分', '调整后等次', '调整理由', '批准人'],
      ...changes.map(([unit, grade, ...rest]) => [unit, null, null, grade, ...rest]),
    ],
  },
];

const SCORES = list(UNITS.map(([name, township, base]) => [township, name, base - 43, 43, 0]));
const ROSTER = roster(
  UNITS.map(([name, township]) => [township, '贫困', '可乐村', name, '市级机关', null, null]),
);
const read = (sheets: readonly SheetInput[]) => readWorkbook(snapshotOf([ROSTER, ...sheets]), MILE_2017);
const namesOf = (units: readonly { readonly unit: string }[]) =>
  units.map(({ unit }) => unit.charAt(0)).join('');

interface Case {
  readonly does: string;
  readonly changes: readonly Change[];
  readonly commended: string;
  readonly rectify: string;
}

const CASES: readonly Case[] = [
  { does: 'nothing changed', changes: [], commended: '甲乙戊', rectify: '己' },
  {
    does: 'one above the line lowered: the next of the pool is inside',
    changes: [['甲局', '良好', ...GIVEN]],
    commended: '乙戊丙',
    rectify: '己',
  },
  {
    does: 'lowered without a reason: not in force',
    changes: [['甲局', '良好', null, '领导小组']],
    commended: '甲乙戊',
    rectify: '己',
  },
  {
    does: 'lowered without an approval: not in force',
    changes: [['甲局', '良好', '抽查不实', '/']],
    commended: '甲乙戊',
    rectify: '己',
  },
  {
    does: 'the one beyond the line lowered',
    changes: [['丙局', '良好', ...GIVEN]],
    commended: '甲乙戊',
    rectify: '己',
  },
  {
    does: 'raised where the pool has a place left',
    changes: [['己局', '优秀', ...GIVEN]],
    commended: '甲乙戊己',
    rectify: '',
  },
  {
    does: 'raised where the pool has none left',
    changes: [['丁局', '优秀', ...GIVEN]],
    commended: '甲乙戊',
    rectify: '己',
  },
  {
    does: 'lowered to failing',
    changes: [['乙局', '不合格', ...GIVEN]],
    commended: '甲戊丙',
    rectify: '乙己',
  },
  { does: 'failing raised', changes: [['己局', '合格', ...GIVEN]], commended: '甲乙戊', rectify: '' },
  {
    does: 'a grade that no rule knows changes nothing',
    changes: [['己局', '称职', ...GIVEN]],
    commended: '甲乙戊',
    rectify: '己',
  },
];

describe.each([
  ['in columns of a list', inColumns],
  ['in the sheet 等次调整', inSheet],
] as const)('%s', (_, sheetsOf) => {
  test.each(CASES.map((one) => [one.does, one] as const))('%s', (__, { changes, commended, rectify }) => {
    const { commendation, rectification, pools, computedPools, units } = assess(
      [read(sheetsOf(changes))],
      MILE_2017,
      'city',
    );
    const listed = [...commendation.units, ...commendation.tiedAtLine];
    expect([namesOf(listed), namesOf(rectification)]).toEqual([commended, rectify]);
    expect(commendation.available).toBe(commended.length);
    // The computed grades, and the pools by them, stay as they are.
    const computed = assess([read([SCORES])], MILE_2017, 'city');
    const places = (all: typeof pools) =>
      all.map(({ over, free, ranking }) => [
        over,
        free,
        ranking.map(({ unit, place }) => [unit.unit, place]),
      ]);
    expect(places(computedPools)).toEqual(places(computed.pools));
    const excellent = (grades: typeof units, pool: string) =>
      grades.filter((unit) => unit.pool === pool && gradeInForce(unit)?.name === '优秀').length;
    for (const { pool, excellent: counted } of pools) expect(counted).toBe(excellent(units, pool));
    expect(units.map(({ grade }) => grade?.name)).toEqual(computed.units.map(({ grade }) => grade?.name));
  });
});

test('one of two equals at the line lowered: the other is inside', () => {
  const equal = (changes: readonly Change[]) => {
    const sheets = inSheet(changes).map((sheet) => (sheet === SCORES ? patched(sheet, { D6: 49 }) : sheet));
    return namesOf(assess([read(sheets)], MILE_2017, 'city').commendation.units);
  };
  expect(equal([])).toBe('甲戊');
  expect(equal([['丙局', '良好', ...GIVEN]])).toBe('甲乙戊');
});

test('of a line in the sheet and a column the line counts', () => {
  const [columns] = inColumns([['甲局', '合格', ...GIVEN]]);
  const [, lines] = inSheet([['甲局', '不合格', ...GIVEN]]);
  if (!columns || !lines) throw new Error('no sheets');
  const { rectification } = assess([read([columns, lines])], MILE_2017, 'city');
  expect(namesOf(rectification)).toBe('甲己');
});

test('units that are assessed again keep the decisions about them and about others', () => {
  const old = read(inSheet([['甲局', '良好', ...GIVEN]]));
  const now = read([patched(SCORES, { D5: 40 }), ...inSheet([['甲局', '良好', ...GIVEN]]).slice(1)]);
  const [changed, again] = [old.forms[1], now.forms[1]];
  if (!changed || !again) throw new Error('no forms');
  const reading = { ...now, forms: old.forms.map((form) => (form === changed ? again : form)) };
  const { assessment } = reassess(assess([old], MILE_2017, 'city'), [reading], new Map([[changed, again]]));
  expect(namesOf(assessment.commendation.units)).toBe('戊丙');
  expect(assessment).toEqual(assess([reading], MILE_2017, 'city'));
});

test.each([
  ['the total that was decided on', 93, '良好'],
  ['another total since', 92.5, null],
  ['no total noted', null, '良好'],
])('a decision with %s', (_, then, grade) => {
  const sheets = [
    patched(SCORES, {
      J2: '调整后等次', K2: '调整理由', L2: '批准人', M2: '调整时得分', J4: '良好', K4: '抽查属实', L4: '领导小组', M4: then,
    }),
  ]; // prettier-ignore
  const { units, pools } = assess([read(sheets)], MILE_2017, 'city');
  const [unit] = units;
  expect(unit?.adjusted?.grade.name ?? null).toBe(grade);
  expect(unit?.grade?.name).toBe('优秀');
  expect(pools.find(({ pool }) => pool === '弥阳镇')?.over).toBe(grade === null ? 1 : 0);
  if (grade !== null)
    expect(unit?.adjusted).toMatchObject({
      from: { name: '优秀' },
      reason: '抽查属实',
      approver: '领导小组',
    });
});
