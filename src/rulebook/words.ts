/** The words in which the sheet 考核规则 states values; the first of each is the one we write. */
import { decimal, formatDecimal, multiply, toNumber, type Decimal } from '../workbook/decimal';
import { flat, joinWords, readNumber, splitWords, type CellReader } from './cells';
import type { BallotAnswer, Head, MissingPolicy, Quota, RateDenominator, StepPolicy } from './rulebook';
import type { TieBreak, VillagePolicy } from './rulebook';

export interface Vocabulary<T extends string | boolean> {
  readonly write: (value: T) => string;
  readonly read: ReadonlyMap<string, T>;
  /** What a drop-down offers. */
  readonly options: readonly string[];
}

function vocabulary<T extends string | boolean>(
  ...entries: readonly (readonly [T, ...string[]])[]
): Vocabulary<T> {
  const first = new Map(entries.map(([value, word = '']) => [value, word]));
  return {
    write: (value) => first.get(value) ?? '',
    read: new Map(entries.flatMap(([value, ...words]) => words.map((word) => [word, value] as const))),
    options: [...first.values()],
  };
}

export const MISSING = vocabulary<MissingPolicy>(
  ['pending', '待定', '不定等次', '暂不定等次'],
  ['zero', '记零', '记零分', '记0分', '按零分', '按0分', '零分', '0', '0分'],
  ['proportional', '按比例折算', '折算', '比例折算'],
);
export const VILLAGES = vocabulary<VillagePolicy>(
  ['average', '平均', '平均分', '取平均', '平均值'],
  ['lowest', '最低', '最低分', '取最低'],
  ['highest', '最高', '最高分', '取最高'],
);
export const STEPS = vocabulary<StepPolicy>(
  ['proportional', '按比例', '按比例计分', '比例'],
  ['whole', '按整步', '整步', '只计整步', '按整档'],
);
export const DENOMINATOR = vocabulary<RateDenominator>(
  ['valid', '有效票', '有效票数', '有效'],
  ['returned', '收回票', '收回票数', '收回'],
  ['informed', '有效票减不了解', '有效票-不了解', '有效票数减不了解', '有效票扣除不了解'],
);
export const ANSWERS = vocabulary<BallotAnswer>(
  ['satisfied', '满意'],
  ['basicallySatisfied', '基本满意', '较满意', '比较满意'],
  ['dissatisfied', '不满意'],
  ['unknown', '不了解', '弃权', '不了解/弃权'],
);
export const TOWNSHIP_KIND = vocabulary<'poor' | 'other'>(
  ['poor', '贫困', '贫困乡镇'],
  ['other', '非贫困', '非贫困乡镇', '其他', '其他乡镇'],
);
export const HEAD_KIND = vocabulary<boolean>(
  [false, '基础分', '基础', '基础项'],
  [true, '加分', '加分项', '附加分'],
);

/** What stands for an empty list or an absent value. */
export const NONE = '无';
export const NONE_WORDS: readonly string[] = [NONE, '(无)', '不设', '没有'];
export const UNLIMITED = '不限';
export const UNLIMITED_WORDS: readonly string[] = [UNLIMITED, ...NONE_WORDS];
/** 依据条款 of a value on which the text is silent. */
export const SILENT = '文件未规定';
export const SILENT_WORDS: readonly string[] = [SILENT, '未规定', ...NONE_WORDS];
/** Points that each form states by itself. */
export const FROM_FORM = '以评分表为准';
export const FROM_FORM_WORDS: readonly string[] = [FROM_FORM, '以表为准', '按评分表', ...NONE_WORDS];
export const UNDECIDED_WORDS: readonly string[] = ['待定', '未定', '/', ...NONE_WORDS];

const ANSWER_SEPARATORS = /[、;,+和\n]/;

export const writeAnswers = (answers: readonly BallotAnswer[]): string =>
  answers.length === 0 ? NONE : joinWords(answers.map(ANSWERS.write));

/** 满意、基本满意, or 无; one word that is no answer makes the cell unreadable. */
export const readAnswers: CellReader = (cell) => {
  if (NONE_WORDS.includes(flat(cell.text))) return [];
  const answers = flat(cell.text)
    .split(ANSWER_SEPARATORS)
    .map((word) => ANSWERS.read.get(word));
  return answers.includes(undefined) ? undefined : answers;
};

const HUNDRED = decimal(100);

export const writeShare = (share: Decimal): string => `${formatDecimal(multiply(share, HUNDRED))}%`;

export const writeQuota = (quota: Quota): string | number =>
  quota.kind === 'count'
    ? quota.count
    : `${formatDecimal(quota.percent)}%(${quota.rounding === 'down' ? '舍去' : '四舍五入'})`;

const QUOTA_PERCENT = /^(\d+(?:\.\d+)?)%(?:\((舍去|四舍五入)\))?$/;

/** 2, 2家, 15%, 15%(四舍五入), or a number shown as a percentage. Without a word on rounding, parts are dropped. */
export const readQuota: CellReader = (cell) => {
  if (cell.number !== null && cell.format.includes('%')) {
    const percent = multiply(decimal(cell.number), HUNDRED);
    return { percent: toNumber(percent), rounding: 'down' };
  }
  const match = QUOTA_PERCENT.exec(flat(cell.text));
  if (!match?.[1]) return readNumber('家', '个', '名')(cell);
  const rounding = match[2] === '四舍五入' ? 'halfUp' : 'down';
  return { percent: toNumber(decimal(match[1])), rounding };
};

const CHAIN_SEPARATORS = /→|->|>|[、;,\n]/;
const SATISFACTION_WORDS = ['群众满意度', '满意率', '满意度', '满意度测评'];

/** The head that a word means: its name, else its id, else one of its words. */
export const headByWord = (heads: readonly Head[], word: string): Head | undefined =>
  heads.find((head) => head.name === word) ??
  heads.find((head) => head.id === word) ??
  heads.find((head) => head.words.includes(word));

/** 工作成效→群众满意度→资金投入. A head of the same name takes the word, the rate gets another. */
export function writeTieBreaks(chain: readonly TieBreak[], heads: readonly Head[]): string {
  if (chain.length === 0) return NONE;
  const rate = SATISFACTION_WORDS.find((word) => !headByWord(heads, word)) ?? 'satisfaction';
  const nameOf = (id: string) => heads.find((head) => head.id === id)?.name ?? id;
  const words = chain.map((step) => (step.by === 'head' ? nameOf(step.head) : rate));
  return joinWords(words, '→', CHAIN_SEPARATORS);
}

/** The chain as document values; a word that is neither a head nor the satisfaction rate makes it unreadable. */
export const readTieBreaks =
  (heads: readonly Head[]): CellReader =>
  (cell) => {
    if (NONE_WORDS.includes(flat(cell.text))) return [];
    const steps = splitWords(cell.text, CHAIN_SEPARATORS).map((word) => {
      const head = headByWord(heads, word);
      if (head) return { head: head.id };
      return SATISFACTION_WORDS.includes(word) || word === 'satisfaction' ? 'satisfaction' : undefined;
    });
    return steps.includes(undefined) ? undefined : steps;
  };
