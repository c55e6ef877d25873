/** The lists of the sheet 考核规则, a block of rows each below its own header. */
import { toNumber, type Decimal } from '../workbook/decimal';
import {
  joinWords,
  readLowerBound,
  readNumber,
  readText,
  readUnless,
  readUpperBound,
  readWord,
} from './cells';
import { splitWords, type CellReader } from './cells';
import type { RuleBook } from './rulebook';
import type { SheetContext } from './sheet-item';
import * as words from './words';

type Cell = string | number | null;

export interface BlockColumn {
  /** Key of a list entry of the rule book document. */
  readonly field: string;
  readonly title: string;
  readonly synonyms: readonly string[];
  readonly options: readonly string[];
  readonly read: (context: SheetContext) => CellReader;
}

export type BlockKey = 'grades' | 'heads' | 'indicators' | 'townships' | 'aliases';

export interface SheetBlock {
  readonly key: BlockKey;
  readonly title: string;
  readonly note: string;
  /** The first column names the entry. */
  readonly columns: readonly [BlockColumn, ...BlockColumn[]];
  readonly write: (book: RuleBook) => readonly (readonly Cell[])[];
  readonly article?: (book: RuleBook) => string | null;
  /** Whether an empty list is written as 无; blank rows leave the list to the base. */
  readonly none: boolean;
}

const column = (
  field: string,
  title: string,
  read: CellReader,
  synonyms: readonly string[] = [],
  options: readonly string[] = [],
): BlockColumn => ({ field, title, synonyms, options, read: () => read });

/** A head by its name; a word that is none is passed on, for the validator to name it. */
const readHead = ({ heads }: SheetContext): CellReader => {
  return (cell) => {
    const word = String(readText(cell));
    return words.headByWord(heads, word)?.id ?? word;
  };
};

const orWord = (value: Decimal | null, word: string): Cell => (value === null ? word : toNumber(value));

const GRADES: SheetBlock = {
  key: 'grades',
  title: '等次划分',
  note: '由高到低。以下限定等次(含下限);公布的上限只用来提示落在两档之间的分数',
  columns: [
    column('name', '等次', readText),
    column('atLeast', '下限', readUnless(words.NONE_WORDS, readLowerBound), ['最低分', '分数下限']),
    column('printedUpTo', '公布的上限', readUnless(words.NONE_WORDS, readUpperBound), ['上限', '公布上限']),
  ],
  write: (book) =>
    book.grades.value.map((one) => [
      one.name,
      orWord(one.atLeast, words.NONE),
      orWord(one.printedUpTo, words.NONE),
    ]),
  article: (book) => book.grades.article,
  none: false,
};

const HEADS: SheetBlock = {
  key: 'heads',
  title: '考核内容划分',
  note: '一级指标。评分表里出现认定用词的即归入该项;类型为基础分或加分',
  columns: [
    column('name', '考核内容', readText, ['一级指标']),
    column('points', '分值', readUnless(words.FROM_FORM_WORDS, readNumber('分'))),
    column('bonus', '类型', readWord(words.HEAD_KIND.read), [], words.HEAD_KIND.options),
    column('words', '认定用词', (cell) => splitWords(cell.text)),
    column('id', '代号', readText),
  ],
  write: (book) =>
    book.heads.value.map((one) => [
      one.name,
      orWord(one.points, words.FROM_FORM),
      words.HEAD_KIND.write(one.bonus),
      joinWords(one.words),
      one.id,
    ]),
  article: (book) => book.heads.article,
  none: false,
};

const INDICATORS: SheetBlock = {
  key: 'indicators',
  title: '考核指标分值',
  note: '列出后与评分表的分值核对;一项考核内容的指标要么全列,要么不列',
  columns: [
    column('name', '考核指标', readText, ['指标']),
    { ...column('head', '所属考核内容', readText, ['考核内容']), read: readHead },
    column('max', '满分', readNumber('分'), ['分值']),
  ],
  write: (book) => {
    const nameOf = (id: string) => book.heads.value.find((head) => head.id === id)?.name ?? id;
    return book.indicators.value.map((one) => [one.name, nameOf(one.head), toNumber(one.max)]);
  },
  article: (book) => book.indicators.article,
  none: true,
};

const TOWNSHIPS: SheetBlock = {
  key: 'townships',
  title: '乡镇名单',
  note: '类别填“贫困”或“非贫困”;空着的以名单(附件3)为准。增减乡镇直接增减行',
  columns: [
    column('name', '乡镇', readText, ['乡镇名称']),
    column(
      'kind',
      '类别',
      readUnless(words.UNDECIDED_WORDS, readWord(words.TOWNSHIP_KIND.read)),
      ['乡镇类别', '类别贫困/非贫困', '乡镇类别贫困/非贫困'],
      words.TOWNSHIP_KIND.options,
    ),
  ],
  write: (book) =>
    book.townships.value.map((one) => [
      one.name,
      one.kind === null ? null : words.TOWNSHIP_KIND.write(one.kind),
    ]),
  article: (book) => book.townships.article,
  none: true,
};

const ALIASES: SheetBlock = {
  key: 'aliases',
  title: '单位别名',
  note: '同一单位的另一种写法,确认一次,以后自动对应',
  columns: [
    column('name', '写法', readText, ['别名']),
    column('target', '名单中的单位', readText, ['名单中的单位名称']),
  ],
  write: (book) => Object.entries(book.aliases),
  none: false,
};

/** In the order in which the sheet lists them. */
export const SHEET_BLOCKS: readonly SheetBlock[] = [GRADES, HEADS, INDICATORS, TOWNSHIPS, ALIASES];
