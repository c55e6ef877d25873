/**
 * 弥贫开发〔2017〕2号《弥勒市“挂包帮”定点扶贫工作考核办法》 as data, issued 20 January 2017. The file follows the articles;
 * `article: null` marks what the text leaves open, where the value is a default that staff may change.
 */
import { decimal } from '../workbook/decimal';
import type { Head, RuleBook, Ruled, Township } from './rulebook';

const ruled = <T>(value: T, article: string | null): Ruled<T> => ({ value, article });

/** Article 4: two heads of the base and one of the bonus. Their points are not public: they come from the form. */
const HEADS: readonly Head[] = [
  { id: 'effectiveness', name: '工作成效', words: ['工作成效'], bonus: false, points: null },
  { id: 'responsibility', name: '责任落实', words: ['责任落实'], bonus: false, points: null },
  { id: 'funding', name: '资金投入', words: ['资金投入', '加分', '附加分'], bonus: true, points: null },
];

/** The twelve townships. Which of them are poor is not public: the roster or the rule sheet says it. */
const TOWNSHIPS: readonly Township[] = [
  '弥阳镇',
  '新哨镇',
  '竹园镇',
  '朋普镇',
  '虹溪镇',
  '巡检司镇',
  '西一镇',
  '西二镇',
  '西三镇',
  '东山镇',
  '五山乡',
  '江边乡',
].map((name) => ({ name, kind: null }));

/** The rule book that applies where neither the workbook nor a file brings another. */
export const MILE_2017: RuleBook = {
  id: 'mile-2017',
  title: '弥勒市“挂包帮”定点扶贫工作考核办法',
  document: '弥贫开发〔2017〕2号',
  issued: '2017-01-20',
  year: null,

  // Article 2: the units, 22 of them non-public enterprises.
  enterprises: ruled(22, '2'),
  enterprisePool: '非公企业',
  townships: ruled(TOWNSHIPS, null),

  heads: ruled(HEADS, '4'),
  indicators: ruled([], null),

  // Articles 5, 7 and 8: the steps and their dates, all in the year after the assessed one, the last day included.
  deadlines: {
    selfAssessment: ruled('01-23', '5(一)'),
    toTownship: ruled('01-24', '5(一)'),
    townshipCheck: ruled('01-26', '5(二)'),
    surveyReport: ruled('01-26', '8'),
    cityAssessment: ruled('02-14', '5(三)'),
    spotCheck: ruled('02-28', '5(四)'),
    summary: ruled('03-07', '5(五)'),
    rectification: ruled('03-17', '7'),
  },
  // “按一定比例”: the share itself is ours.
  spotCheckShare: ruled(decimal('0.1'), '5(四)'),

  // Article 6: 90分以上(含)优秀, 80-89良好, 70-79合格, 69分以下不合格.
  basePoints: ruled(decimal(100), '6'),
  bonusPoints: ruled(decimal(20), '6'),
  grades: ruled(
    [
      { name: '优秀', atLeast: decimal(90), printedUpTo: null },
      { name: '良好', atLeast: decimal(80), printedUpTo: decimal(89) },
      { name: '合格', atLeast: decimal(70), printedUpTo: decimal(79) },
      { name: '不合格', atLeast: null, printedUpTo: decimal(69) },
    ],
    '6',
  ),
  excellent: '优秀',
  failing: '不合格',

  // Article 7: places for 优秀 and the units to commend.
  quotas: ruled(
    {
      poor: { kind: 'count', count: 2 },
      other: { kind: 'count', count: 1 },
      enterprise: { kind: 'count', count: 3 },
    },
    '7',
  ),
  commended: ruled(18, '7'),
  tieBreaks: ruled([], null),

  // Where the text is silent.
  decimals: ruled(2, null),
  missing: ruled('pending', null),
  villages: ruled('average', null),
  steps: ruled('proportional', null),
  satisfaction: ruled(
    {
      favourable: ['satisfied', 'basicallySatisfied'],
      denominator: 'valid',
      criterion: null,
      lowReturn: decimal('0.5'),
    },
    null,
  ),
  nearBoundary: ruled(decimal('0.5'), null),
  stageGap: ruled(decimal(10), null),
  vetoWords: ruled([], null),
  aliases: {},
};

/** An article of the regulation's text that no value stands for: cited only by rule books of this very document. */
export const articleOfText = (
  { document }: Pick<RuleBook, 'document'>,
  article: string | null,
): string | null => (document === MILE_2017.document ? article : null);
