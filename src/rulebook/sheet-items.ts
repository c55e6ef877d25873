/** The single values of the sheet 考核规则, a row each: 项目 | 规定值 | 依据条款 | 说明. */
import { toNumber } from '../workbook/decimal';
import {
  flat,
  joinWords,
  labelKey,
  readDate,
  readDay,
  readNumber,
  readShare,
  readText,
  readUnless,
} from './cells';
import { splitWords, type CellReader } from './cells';
import { chosen, cited, deadline, item, type SheetItem, type SheetSection } from './sheet-item';
import * as words from './words';

const readWords: CellReader = (cell) =>
  words.NONE_WORDS.includes(flat(cell.text)) ? [] : splitWords(cell.text);

const DOCUMENT: SheetSection = {
  title: '一、依据文件',
  items: [
    item(['id'], '规则编号', (book) => book.id, readText, '本规则的代号,写入结果报告'),
    item(['title'], '文件名称', (book) => book.title, readText, '考核办法的全称'),
    item(['document'], '文号', (book) => book.document, readText, '发文字号', { synonyms: ['发文字号'] }),
    item(
      ['issued'],
      '印发日期',
      (book) => book.issued.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
      readDate,
      '例:2017年1月20日',
    ),
    item(
      ['year'],
      '考核年度',
      (book) => book.year ?? words.UNLIMITED,
      readUnless(words.UNLIMITED_WORDS, readNumber('年', '年度')),
      '只用于某一年度时填年份;“不限”为各年度通用',
    ),
  ],
};

const SCORE: SheetSection = {
  title: '二、计分',
  items: [
    item(
      ['basePoints'],
      '基础分满分',
      (book) => toNumber(book.basePoints.value),
      readNumber('分'),
      '评分表基础分各项分值合计必须等于此数',
      cited('basePoints', { synonyms: ['基础分', '基础分值', '基础分上限'] }),
    ),
    item(
      ['bonusPoints'],
      '加分上限',
      (book) => toNumber(book.bonusPoints.value),
      readNumber('分'),
      '加分最多计入的分数;评分表加分各项分值合计必须等于此数',
      cited('bonusPoints', { synonyms: ['加分分值', '加分满分', '加分'] }),
    ),
    item(
      ['decimals'],
      '小数位数',
      (book) => book.decimals.value,
      readNumber('位', '位小数'),
      '得分最多保留几位小数,超过的提示,不自动舍入',
      cited('decimals'),
    ),
    chosen(
      ['missing'],
      '缺项处理',
      words.MISSING,
      (book) => book.missing.value,
      '填“缺项”“不适用”的项目:待定(不定等次)/记零/按比例折算',
    ),
    chosen(
      ['villages'],
      '多村合并',
      words.VILLAGES,
      (book) => book.villages.value,
      '一个单位有多张村级评分表时:平均/最低/最高',
    ),
    chosen(
      ['steps'],
      '分步计分',
      words.STEPS,
      (book) => book.steps.value,
      '“每降1个百分点扣0.5分”不足一步时:按比例/按整步',
    ),
  ],
};

const SATISFACTION: SheetSection = {
  title: '三、群众满意度',
  items: [
    item(
      ['satisfaction', 'favourable'],
      '满意率分子',
      (book) => words.writeAnswers(book.satisfaction.value.favourable),
      words.readAnswers,
      '哪些回答算满意,用顿号隔开:满意、基本满意、不满意、不了解;不测评满意度填“无”',
      cited('satisfaction'),
    ),
    chosen(
      ['satisfaction', 'denominator'],
      '满意率分母',
      words.DENOMINATOR,
      (book) => book.satisfaction.value.denominator,
      '有效票/收回票/有效票减不了解',
    ),
    item(
      ['satisfaction', 'criterion'],
      '满意度换算',
      (book) => book.satisfaction.value.criterion ?? words.NONE,
      readUnless(words.NONE_WORDS, readText),
      '评分表没有写明换算办法时用。例:90%以上满分,每降1个百分点扣0.5分,扣完为止;没有填“无”',
      cited('satisfaction'),
    ),
    item(
      ['satisfaction', 'lowReturn'],
      '收回率下限',
      (book) => words.writeShare(book.satisfaction.value.lowReturn),
      readShare,
      '收回票数低于发放票数的这个比例时提示;填百分数',
      cited('satisfaction'),
    ),
  ],
};

const quota = (pool: 'poor' | 'other' | 'enterprise', name: string): SheetItem =>
  item(
    ['quotas', pool],
    `优秀名额(${name})`,
    (book) => words.writeQuota(book.quotas.value[pool]),
    words.readQuota,
    pool === 'enterprise'
      ? '全部非公企业合计的名额'
      : '每个乡镇的名额。填家数,或填单位数的百分比,如15%(舍去)、15%(四舍五入),未注明的舍去',
    cited('quotas', { synonyms: [`${name}优秀名额`] }),
  );

const QUOTAS: SheetSection = {
  title: '四、优秀名额和结果运用',
  items: [
    quota('poor', '贫困乡镇'),
    quota('other', '其他乡镇'),
    quota('enterprise', '非公企业'),
    item(
      ['excellent'],
      '控制名额的等次',
      (book) => book.excellent,
      readText,
      '实行名额控制、可以推荐表彰的等次,须为下面等次表中的一个',
    ),
    item(['failing'], '约谈整改的等次', (book) => book.failing, readText, '须为下面等次表中的一个'),
    item(
      ['enterprisePool'],
      '非公企业名称',
      (book) => book.enterprisePool,
      readText,
      '名单“单位性质”“名额归属”里对非公企业的叫法',
    ),
    item(
      ['enterprises'],
      '非公企业家数',
      (book) => book.enterprises.value ?? words.UNLIMITED,
      readUnless(words.UNLIMITED_WORDS, readNumber('家', '个')),
      '名单家数与此不符时提示;不核对的填“不限”',
      cited('enterprises'),
    ),
    {
      ...item(
        ['tieBreaks'],
        '并列规则',
        (book) => words.writeTieBreaks(book.tieBreaks.value, book.heads.value),
        readText,
        '同分时依次比较,如 工作成效→群众满意度→资金投入;没有规定填“无”,并列整组列出',
        cited('tieBreaks'),
      ),
      read: ({ heads }) => words.readTieBreaks(heads),
    },
    item(
      ['commended'],
      '表彰名额',
      (book) => book.commended.value,
      readNumber('家', '个', '名'),
      '推荐表彰的先进集体家数',
      cited('commended', { synonyms: ['推荐表彰家数', '表彰家数'] }),
    ),
  ],
};

const DATES: SheetSection = {
  title: '五、日期(均为考核年度的次年,含当日)',
  items: [
    deadline('selfAssessment', '自评截止日期', '单位自查自评'),
    deadline('toTownship', '报乡镇截止日期', '自评材料报乡镇'),
    deadline('townshipCheck', '乡镇核对截止日期', '乡镇核对、打分、上报'),
    {
      ...deadline(
        'surveyReport',
        '附件2和自查报告截止日期',
        '满意度测评结果(附件2)和自查报告送到;没有规定填“无”',
      ),
      read: () => readUnless(words.NONE_WORDS, readDay),
    },
    deadline('cityAssessment', '市级考评截止日期', '市级评估'),
    deadline('spotCheck', '抽查截止日期', '牵头负责考核单位抽查'),
    deadline('summary', '汇总截止日期', '汇总并提出等次意见'),
    deadline('rectification', '整改报告截止日期', '不合格单位报告整改情况'),
  ],
};

const REVIEW: SheetSection = {
  title: '六、复核',
  items: [
    item(
      ['nearBoundary'],
      '临界分差',
      (book) => toNumber(book.nearBoundary.value),
      readNumber('分'),
      '总分离上一等次不超过此数时提示复核',
      cited('nearBoundary'),
    ),
    item(
      ['stageGap'],
      '自评与市评分差',
      (book) => toNumber(book.stageGap.value),
      readNumber('分'),
      '自评高出市级评估达到此数时提示',
      cited('stageGap'),
    ),
    item(
      ['spotCheckShare'],
      '抽查比例',
      (book) => words.writeShare(book.spotCheckShare.value),
      readShare,
      '填百分数,如10%',
      cited('spotCheckShare'),
    ),
    item(
      ['vetoWords'],
      '一票否决用语',
      (book) => (book.vetoWords.value.length > 0 ? joinWords(book.vetoWords.value) : words.NONE),
      readWords,
      '备注中出现即提示核对等次的词语,用顿号隔开;没有填“无”',
      cited('vetoWords'),
    ),
  ],
};

/** All single values in the order in which the sheet lists them. */
export const SHEET_SECTIONS: readonly SheetSection[] = [DOCUMENT, SCORE, SATISFACTION, QUOTAS, DATES, REVIEW];

/** Items by their label; the labels proper alone end a block of rows, a synonym might be a name in it. */
export const ITEMS_BY_LABEL: ReadonlyMap<string, SheetItem> = new Map(
  SHEET_SECTIONS.flatMap((section) => section.items).map((one) => [labelKey(one.label), one]),
);
export const ITEMS_BY_SYNONYM: ReadonlyMap<string, SheetItem> = new Map(
  SHEET_SECTIONS.flatMap((section) => section.items).flatMap((one) =>
    one.synonyms.map((synonym) => [labelKey(synonym), one] as const),
  ),
);
