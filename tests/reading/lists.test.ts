import { builtInRuleBook } from '../../src/rulebook';
import { readWorkbook, scoreReading, type ScoreForm, type Stage } from '../../src/reading';
import { formatDecimal, toNumber, type Decimal } from '../../src/workbook/decimal';
import { snapshotOf, type SheetInput } from '../support/snapshot';

type Rows = (string | number | null)[][];
const read = (...sheets: SheetInput[]) => readWorkbook(snapshotOf(sheets), builtInRuleBook);
const numbers = (form: ScoreForm | undefined, stage: Stage = 'city') =>
  form?.scores[stage]?.values.map((value) => toNumber(value as Decimal));

describe('Annex 1 in list layout', () => {
  const perItem: Rows = [
    ['弥勒市“挂包帮”定点扶贫工作考核评分汇总表'],
    ['序号', '挂包单位', '乡镇', '一、工作成效(50分)', null, '二、责任落实(50分)', '三、资金投入(加分20分)', null, '基础分', '加分', '总分', '等次', '备注'],
    [null, null, null, '减贫成效', '帮扶脱贫', '组织保障', '单位自筹', '引入资金', null, null, null, null, null],
    [null, '分值', null, 25, 25, 50, 10, 10, 100, 20, 120, null, null],
    [1, '市水务局', '弥阳镇', 25, 24, 48, 6, 2, null, null, null, null, null],
    [2, '市林业局', null, 20.5, '5分', null, '缺项', '√', null, null, null, null, '病假'],
    ['合计', null, null, 45.5],
    ['填表人:张某某', null, '审核人:'],
  ]; // prettier-ignore
  const merges = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'G2:H2', 'I2:I3', 'J2:J3', 'K2:K3', 'L2:L3', 'M2:M3'];

  test.each([
    ['with merges', merges],
    ['without knowing merges', null],
  ])('a column per indicator, points in a row of their own, %s', (_, known) => {
    const reading = read({ name: '汇总', rows: perItem, merges: known });
    expect(reading.problems).toEqual([]);
    expect(reading.forms.map((form) => form.unit?.name)).toEqual(['市水务局', '市林业局']);
    const [first, second] = reading.forms;
    expect(first?.pointsProven).toBe(true);
    expect(first?.indicators.map((item) => item.label)).toEqual([
      '减贫成效',
      '帮扶脱贫',
      '组织保障',
      '单位自筹',
      '引入资金',
    ]);
    expect(first?.indicators.map((item) => item.bonus)).toEqual([false, false, false, true, true]);
    expect(numbers(first)).toEqual([25, 24, 48, 6, 2]);
    expect(first?.sums.map(({ role, column }) => [role, column])).toEqual([
      ['base', 8],
      ['bonus', 9],
      ['total', 10],
    ]);
    expect(first?.grade).toMatchObject({ row: 4, column: 11, text: '' });
    expect(second?.township?.text).toBe('弥阳镇');
    expect(second?.remark?.text).toBe('病假');
    const city = second?.scores.city;
    expect(city && [1, 2, 3, 4].map((index) => scoreReading(city, index).kind)).toEqual([
      'repaired',
      'blank',
      'notApplicable',
      'unreadable',
    ]);
  });

  test('a column per head', () => {
    const reading = read({
      name: '汇总',
      rows: [
        ['序号', '单位名称', '工作成效(50分)', '责任落实(50分)', '资金投入(加分20分)', '总分', '等次'],
        [1, '市水务局', 45, 40, 23.5, null, null],
      ],
    });
    expect(numbers(reading.forms[0])).toEqual([45, 40, 23.5]);
    expect(reading.forms[0]?.pointsProven).toBe(true);
    expect(reading.forms[0]?.indicators.map((item) => item.bonus)).toEqual([false, false, true]);
  });

  test.each<[string, Rows, string[]]>([
    [
      'stages above items',
      [
        ['单位名称', '自评', null, null, '市级评估', null, null, '等次'],
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
        ['市水务局', 50, 50, 10, 45, 44, 8, null],
      ],
      ['A1:A2', 'B1:D1', 'E1:G1', 'H1:H2'],
    ],
    [
      'stages below items',
      [
        ['单位名称', '工作成效(50分)', null, '责任落实(50分)', null, '加分(20分)', null, '等次'],
        [null, '自评', '市级评估', '自评', '市级评估', '自评', '市级评估', null],
        ['市水务局', 50, 45, 50, 44, 10, 8, null],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1', 'H1:H2'],
    ],
  ])('%s', (_, rows, merges) => {
    const form = read({ name: '汇总', rows, merges }).forms[0];
    expect(numbers(form, 'self')).toEqual([50, 50, 10]);
    expect(numbers(form, 'city')).toEqual([45, 44, 8]);
    expect(form?.pointsProven).toBe(true);
    expect(form?.indicators).toHaveLength(3);
  });

  test('sums alone are the scores where nothing else is, and a summary beside forms', () => {
    const rows: Rows = [
      ['序号', '挂包单位', '基础分', '加分', '总分', '等次'],
      [1, '市水务局', 84.5, 6, null, null],
    ];
    const alone = read({ name: '汇总', rows });
    expect(numbers(alone.forms[0])).toEqual([84.5, 6]);
    expect(alone.forms[0]?.pointsProven).toBe(true);
    expect(alone.summaries).toEqual([]);
    const beside = read(
      { name: '汇总', rows },
      {
        name: '明细',
        rows: [
          ['单位名称', '工作成效(50分)', '责任落实(50分)', '加分(20分)'],
          ['市水务局', 45, 40, 8],
        ],
      },
    );
    expect(beside.forms).toHaveLength(1);
    expect(beside.summaries.map((row) => row.unit?.name)).toEqual(['市水务局']);
  });
});

describe('Annex 2', () => {
  const HEADER: Rows = [
    ['附件2'],
    ['弥勒市挂联单位满意度测评结果统计表'],
    ['乡镇:竹园镇'],
    ['序号', '挂联单位', '挂包村', '发放票数', '收回票数', '有效票数', '测评结果(票)', null, null, null, '满意率(%)', '备注'],
    [null, null, null, null, null, null, '满意', '基本满意', '不满意', '不了解', null, null],
  ]; // prettier-ignore
  test('counts, rate and township are read, sums and signatures are not units', () => {
    const reading = read({
      name: '附件2竹园',
      rows: [
        ...HEADER,
        [1, '市水务局', '某村', 60, 58, 57, 40, 12, 3, 2, 91.2, null],
        [2, '市林业局(小村)', null, '60张', null, 40.5, 40, 12, 3, 2, '96%', null],
        ['合计', null, null, 120],
        ['填表人:', null, null, '审核人:'],
      ],
      merges: ['G4:J4', 'A4:A5', 'B4:B5'],
    });
    expect(reading.problems).toEqual([]);
    expect(reading.surveys.map((survey) => survey.unit.name)).toEqual(['市水务局', '市林业局']);
    const [first, second] = reading.surveys;
    expect(first?.township?.text).toBe('竹园镇');
    expect(Object.entries(first?.counts ?? {}).map(([role, cell]) => [role, cell.reading])).toEqual(
      [
        ['issued', 60],
        ['returned', 58],
        ['valid', 57],
        ['satisfied', 40],
        ['basicallySatisfied', 12],
        ['dissatisfied', 3],
        ['unknown', 2],
      ].map(([role, value]) => [role, { kind: 'number', value: Number(value) * 1e8 }]),
    );
    expect(first?.rate?.share && formatDecimal(first.rate.share)).toBe('0.912');
    expect(first?.rate?.scale).toBe('hundred');
    expect(second?.villages[0]?.text).toBe('小村');
    expect(second?.counts.issued?.reading.kind).toBe('repaired');
    expect(second?.counts.returned?.reading.kind).toBe('blank');
    expect(second?.rate?.share && formatDecimal(second.rate.share)).toBe('0.96');
  });

  test('several townships below each other', () => {
    const reading = read({
      name: '满意度',
      rows: [
        ...HEADER,
        [1, '市水务局', '某村', 60, 58, 57, 40, 12, 3, 2, null, null],
        [],
        ...HEADER.slice(2).map((row) => row.map((cell) => (cell === '乡镇:竹园镇' ? '乡镇:朋普镇' : cell))),
        [1, '市林业局', '某村', 60, 58, 57, 40, 12, 3, 2, null, null],
      ],
    });
    expect(reading.surveys.map((survey) => [survey.unit.name, survey.township?.text])).toEqual([
      ['市水务局', '竹园镇'],
      ['市林业局', '朋普镇'],
    ]);
  });
});

describe('Annex 3', () => {
  const rows: Rows = [
    ['附件3'],
    ['考核单位名单'],
    ['序号', '乡镇', '乡镇类别', '挂包村', '挂包单位', '单位性质', '牵头负责考核单位', '名额归属', '备注'],
    [1, '弥阳镇', '贫困', '甲村', '市水务局', '市级机关', '市委办', null, null],
    [2, null, null, '乙村', '市林业局、市农业局', '市级机关', null, null, null],
    [3, '竹园镇', '非贫困', '丙村', '弥勒某某有限公司', '非公企业', '市工商联', null, null],
    ['非公企业'],
    [4, '竹园镇', null, '丁村', '某某集团', null, null, '竹园镇', null],
  ];
  test('merged cells reach down, joined units are several, a block of enterprises is one', () => {
    const reading = read({ name: '附件3', rows, merges: ['B4:B5', 'C4:C5', 'G4:G5', 'A7:I7'] });
    expect(
      reading.roster.map((entry) => [
        entry.unit.name,
        entry.township?.text,
        entry.townshipKind,
        entry.enterprise,
      ]),
    ).toEqual([
      ['市水务局', '弥阳镇', 'poor', false],
      ['市林业局', '弥阳镇', 'poor', false],
      ['市农业局', '弥阳镇', 'poor', false],
      ['弥勒某某有限公司', '竹园镇', 'other', true],
      ['某某集团', '竹园镇', 'other', true],
    ]);
    expect(reading.roster[1]?.lead?.text).toBe('市委办');
    expect(reading.roster[4]?.quotaPool?.text).toBe('竹园镇');
  });
});

describe('merged cells', () => {
  test('hidden values and shared scores are reported', () => {
    const reading = read({
      name: '汇总',
      rows: [
        ['单位名称', '工作成效(50分)', '责任落实(50分)', '加分(20分)'],
        ['甲局', 45, 40, 8],
        ['乙局', null, 41, 9],
        ['丙局', 44, 41, 9],
      ],
      merges: ['B2:B3', 'C3:C4'],
    });
    expect(reading.problems).toMatchObject([
      { kind: 'hiddenValues', area: { top: 2, left: 2, bottom: 3, right: 2 }, values: ['41', '41'] },
      { kind: 'mergedUnits', units: ['甲局', '乙局'] },
      { kind: 'mergedUnits', units: ['乙局', '丙局'] },
    ]);
  });
});
