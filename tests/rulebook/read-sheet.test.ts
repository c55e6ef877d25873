import { builtInRuleBook as mile, readRuleSheet, type RuleBook } from '../../src/rulebook';
import { cellKey } from '../../src/workbook/address';
import { decimal } from '../../src/workbook/decimal';
import type { Scalar } from '../../src/workbook/snapshot';
import { brief, read, sheet, type Rows } from './rule-sheet';

const pick = (book: RuleBook, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], book);

test('the header alone keeps the base', () => {
  expect(read()).toEqual({ rulebook: mile, problems: [], cells: new Map() });
});

test.each<readonly [label: string, written: Scalar, path: string, value: unknown]>([
  ['加分上限', 30, 'bonusPoints.value', decimal(30)],
  ['加分上限', '30分', 'bonusPoints.value', decimal(30)],
  ['加分上限', ' ３０ ', 'bonusPoints.value', decimal(30)],
  ['加分上限:', 0.1 + 0.2, 'bonusPoints.value', decimal(0.3)],
  ['加 分 上 限', '12.5', 'bonusPoints.value', decimal(12.5)],
  ['加分', 15, 'bonusPoints.value', decimal(15)],
  ['基础分', '120 分', 'basePoints.value', decimal(120)],
  ['小数位数', '1位', 'decimals.value', 1],
  ['缺项处理', '待定', 'missing.value', 'pending'],
  ['缺项处理', '记零', 'missing.value', 'zero'],
  ['缺项处理', '记０分', 'missing.value', 'zero'],
  ['缺项处理', '按比例折算', 'missing.value', 'proportional'],
  ['多村合并', '最低', 'villages.value', 'lowest'],
  ['多村合并', ' 取最高 ', 'villages.value', 'highest'],
  ['多村合并', '平均分', 'villages.value', 'average'],
  ['分步计分', '按整步', 'steps.value', 'whole'],
  ['满意率分子', '满意', 'satisfaction.value.favourable', ['satisfied']],
  ['满意率分子', '满意+基本满意', 'satisfaction.value.favourable', ['satisfied', 'basicallySatisfied']],
  ['满意率分子', '满意、基本满意、不了解', 'satisfaction.value.favourable.2', 'unknown'],
  ['满意率分母', '收回票', 'satisfaction.value.denominator', 'returned'],
  ['满意率分母', '有效票 - 不了解', 'satisfaction.value.denominator', 'informed'],
  [
    '满意度换算',
    '90%以上满分,每降1个百分点扣0.5分',
    'satisfaction.value.criterion',
    '90%以上满分,每降1个百分点扣0.5分',
  ],
  ['满意度换算', '无', 'satisfaction.value.criterion', null],
  ['收回率下限', '80%', 'satisfaction.value.lowReturn', decimal(0.8)],
  ['抽查比例', 0.15, 'spotCheckShare.value', decimal(0.15)],
  ['抽查比例', '１２.５％', 'spotCheckShare.value', decimal(0.125)],
  ['优秀名额(贫困乡镇)', 3, 'quotas.value.poor.count', 3],
  ['优秀名额 贫困乡镇', '3家', 'quotas.value.poor.count', 3],
  [
    '优秀名额（其他乡镇）',
    '15%',
    'quotas.value.other',
    { kind: 'percent', percent: decimal(15), rounding: 'down' },
  ],
  [
    '优秀名额(非公企业)',
    '7.5%（四舍五入）',
    'quotas.value.enterprise',
    { kind: 'percent', percent: decimal(7.5), rounding: 'halfUp' },
  ],
  ['非公企业家数', '不限', 'enterprises.value', null],
  ['非公企业家数', '25家', 'enterprises.value', 25],
  ['表彰名额', '20', 'commended.value', 20],
  ['并列规则', '无', 'tieBreaks.value', []],
  [
    '并列规则',
    '工作成效→群众满意度→资金投入',
    'tieBreaks.value',
    [{ by: 'head', head: 'effectiveness' }, { by: 'satisfaction' }, { by: 'head', head: 'funding' }],
  ],
  [
    '并列规则',
    '满意率 > 附加分',
    'tieBreaks.value',
    [{ by: 'satisfaction' }, { by: 'head', head: 'funding' }],
  ],
  ['汇总截止日期', '3月10日', 'deadlines.summary.value', '03-10'],
  ['汇总截止日期', '次年3月10日前', 'deadlines.summary.value', '03-10'],
  ['汇总日期', '3.10', 'deadlines.summary.value', '03-10'],
  ['汇总截止日期', '2018-3-10', 'deadlines.summary.value', '03-10'],
  ['印发日期', '2018年2月3日', 'issued', '2018-02-03'],
  ['考核年度', '2018年度', 'year', 2018],
  ['考核年度', 2018, 'year', 2018],
  ['临界分差', 1, 'nearBoundary.value', decimal(1)],
  ['自评与市评分差', '8分', 'stageGap.value', decimal(8)],
  ['一票否决用语', '被通报、弄虚作假；造假', 'vetoWords.value', ['被通报', '弄虚作假', '造假']],
  ['规则编号', 'mile-2018', 'id', 'mile-2018'],
  ['文号', ' 弥贫开发〔2018〕1号 ', 'document', '弥贫开发〔2018〕1号'],
])('%s %j', (label, written, path, value) => {
  const reading = read([label, written]);
  expect(brief(reading)).toEqual([]);
  expect(pick(reading.rulebook, path)).toEqual(value);
});

test('a date cell is read by its format, a bare number is no date', () => {
  const rows = [
    ['汇总截止日期', 43169],
    ['印发日期', 43169],
  ];
  const formats = new Map([
    [cellKey(1, 1), 'm"月"d"日"'],
    [cellKey(2, 1), 'yyyy/m/d'],
  ]);
  const dated = readRuleSheet(sheet(rows, { formats }), mile);
  expect(dated.problems).toEqual([]);
  expect(dated.rulebook.deadlines.summary.value).toBe('03-10');
  expect(dated.rulebook.issued).toBe('2018-03-10');
  expect(brief(read(...rows))).toEqual(['unreadable B2', 'unreadable B3']);
});

test.each([
  ['[Red]0', 43169, 'unreadable B2'],
  ['0"日"', 3, 'unreadable B2'],
  ['yyyy-mm-dd hh:mm', 43169.75, undefined],
])('a cell of the format %s with %d', (format, value, problem) => {
  const formats = new Map([[cellKey(1, 1), format]]);
  const reading = readRuleSheet(sheet([['汇总截止日期', value]], { formats }), mile);
  expect(brief(reading)[0]).toBe(problem);
  expect(reading.rulebook.deadlines.summary.value).toBe(problem ? '03-07' : '03-10');
});

test('a quota shown as a percentage is one', () => {
  const formats = new Map([[cellKey(1, 1), '0%']]);
  const { rulebook } = readRuleSheet(sheet([['优秀名额(其他乡镇)', 0.15]], { formats }), mile);
  expect(rulebook.quotas.value.other).toEqual({ kind: 'percent', percent: decimal(15), rounding: 'down' });
});

test.each<readonly [what: string, rows: Rows, ...problems: string[]]>([
  ['a word nobody knows', [['缺项处理', '看情况']], 'unreadable B2'],
  ['two answers, one unknown', [['满意率分子', '满意、还行']], 'unreadable B2'],
  ['a number that is none', [['加分上限', '二十']], 'unreadable B2'],
  ['a number in the wrong unit', [['加分上限', '20%']], 'unreadable B2'],
  ['an error value', [['加分上限', { error: '#REF!' }]], 'unreadable B2'],
  ['a tick', [['表彰名额', true]], 'unreadable B2'],
  ['a number out of range', [['小数位数', 9]], 'outOfRange B2'],
  ['a share of ten', [['抽查比例', 10]], 'outOfRange B2'],
  ['half a place', [['优秀名额(贫困乡镇)', 1.5]], 'wrongType B2'],
  ['a negative quota', [['优秀名额(贫困乡镇)', -1]], 'quotaNegative B2'],
  ['a day that is none', [['汇总截止日期', '13月1日']], 'badDate B2'],
  ['30 February', [['汇总截止日期', '2月30日']], 'badDate B2'],
  ['a tie-break of no head', [['并列规则', '工作成效→总分']], 'unreadable B2'],
  ['a row nobody knows', [['加分底线', 3]], 'unknownItem A2'],
  ['a value without a name', [['', 3]], 'unknownItem A2'],
  [
    'a row twice',
    [
      ['加分上限', 30],
      ['加分上限', 25],
    ],
    'duplicateItem A3',
  ],
  [
    'a row twice under two names',
    [
      ['加分上限', 30],
      ['加分', 30],
    ],
    'duplicateItem A3',
  ],
  [
    'articles that differ',
    [
      ['优秀名额(贫困乡镇)', 2, '第七条'],
      ['优秀名额(其他乡镇)', 1, '第八条'],
    ],
    'articlesDiffer C3',
  ],
  ['an unknown grade', [['控制名额的等次', '优等']], 'unknownGrade B2'],
  [
    'grades out of order',
    [
      ['等次', '下限'],
      ['优秀', 80],
      ['良好', 90],
      ['不合格', '无'],
    ],
    'gradesUnordered B4',
  ],
  [
    'a bound that is a word',
    [
      ['等次', '下限'],
      ['优秀', '九十'],
      ['不合格', ''],
    ],
    'unreadable B3',
  ],
  [
    'a head of no kind',
    [
      ['考核内容', '分值', '类型'],
      ['工作成效', '', '奖励'],
    ],
    'unreadable C3',
    'pointsDoNotAddUp',
  ],
  [
    'an indicator of no head',
    [
      ['考核指标', '所属考核内容', '满分'],
      ['遍访', '其他', 5],
    ],
    'unknownHead B3',
  ],
  [
    'an indicator without points',
    [
      ['考核指标', '所属考核内容', '满分'],
      ['遍访', '工作成效'],
    ],
    'missingValue C3',
  ],
  [
    'a township of no kind',
    [
      ['乡镇', '类别'],
      ['弥阳镇', '是'],
    ],
    'unreadable B3',
  ],
  ['a township twice', [['乡镇', '类别'], ['弥阳镇'], ['弥阳镇']], 'duplicateTownship A4'],
  ['a kind without a township', [['乡镇', '类别'], ['弥阳镇'], ['', '贫困']], 'missingValue A4'],
  ['an alias of nobody', [['写法', '名单中的单位'], ['水务局']], 'missingValue A3'],
  [
    'an alias twice',
    [
      ['写法', '名单中的单位'],
      ['水务局', '市水务局'],
      ['水务局', '水利局'],
    ],
    'duplicateItem A4',
  ],
  [
    'a block twice',
    [['乡镇名单'], ['乡镇', '类别'], ['甲镇'], ['加分上限', 20], ['乡镇名单'], ['乡镇', '类别'], ['乙镇']],
    'duplicateItem A6',
  ],
])('%s is a problem', (...row) => {
  const [, rows, ...expected] = row as unknown as [string, (readonly Scalar[])[], ...string[]];
  const problems = brief(read(...rows));
  expected.forEach((problem) => expect(problems.join('; ')).toContain(problem));
  expect(expected[0]).toBe(problems[0]);
});

test('an unreadable cell keeps the base, and harms nothing else', () => {
  const { rulebook, problems } = read(['缺项处理', '看情况'], ['加分上限', 30], ['小数位数', 99]);
  expect(problems).toHaveLength(2);
  expect(problems[0]?.params).toEqual({ item: '缺项处理', found: '看情况' });
  expect(rulebook).toEqual({ ...mile, bonusPoints: { value: decimal(30), article: null } });
});

test('a fault in a part keeps the base of that part alone', () => {
  const { rulebook } = read(
    ['优秀名额(贫困乡镇)', 1.5],
    ['优秀名额(非公企业)', 4],
    ['汇总截止日期', '13月1日'],
    ['整改报告截止日期', '3月20日'],
  );
  expect(rulebook.quotas.value).toEqual({ ...mile.quotas.value, enterprise: { kind: 'count', count: 4 } });
  expect(rulebook.deadlines.summary).toEqual(mile.deadlines.summary);
  expect(rulebook.deadlines.rectification.value).toBe('03-20');
});

test('a formula cell without a value is unreadable, one with a value is read', () => {
  const uncomputed = new Set([cellKey(1, 1)]);
  expect(brief(readRuleSheet(sheet([['加分上限', null]], { uncomputed }), mile))).toEqual(['unreadable B2']);
});

test.each<readonly [written: Scalar, value: number, article: string | null]>([
  ['', 20, '6'],
  ['', 25, null],
  ['第九条', 20, '9'],
  ['第九条', 25, '9'],
  ['第五条第三项', 25, '5(三)'],
  [6, 25, '6'],
  ['文件未规定', 20, null],
  ['实施细则', 20, '实施细则'],
])('依据条款 %j of %d', (written, value, article) => {
  expect(read(['加分上限', value, written]).rulebook.bonusPoints).toEqual({ value: decimal(value), article });
  // An article may be changed without the value.
  if (written !== '') expect(read(['加分上限', '', written]).rulebook.bonusPoints.article).toBe(article);
});

test('a missing value is called as the sheet calls it', () => {
  const { problems } = read(['考核指标', '所属考核内容', '满分'], ['遍访', '工作成效']);
  expect(problems[0]?.params).toEqual({ key: '满分' });
});
