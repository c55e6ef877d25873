/** The make of one row of the sheet 考核规则: what it is called, how its value is written and read. */
import { readDay, readWord, type CellReader } from './cells';
import type { Deadlines, Head, RuleBook } from './rulebook';
import { NONE, type Vocabulary } from './words';

/** What a reader of this sheet knows besides the cell: heads, by whose names tie-breaks go. */
export interface SheetContext {
  readonly heads: readonly Head[];
}

export interface SheetItem {
  /** Key of the rule book document, and key within it for values of several rows. */
  readonly path: readonly [string] | readonly [string, string];
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly note: string;
  /** Drop-down of the value cell. */
  readonly options: readonly string[];
  readonly write: (book: RuleBook) => string | number;
  readonly read: (context: SheetContext) => CellReader;
  /** Article the value rests on; absent for what is not of the regulation but names it. */
  readonly article?: (book: RuleBook) => string | null;
}

export interface SheetSection {
  readonly title: string;
  readonly items: readonly SheetItem[];
}

type Extra = Partial<Pick<SheetItem, 'synonyms' | 'options' | 'article'>>;

/** An item; `extra` says what it has besides. */
export function item(
  path: SheetItem['path'],
  label: string,
  write: SheetItem['write'],
  read: CellReader,
  note: string,
  extra: Extra = {},
): SheetItem {
  return { path, label, note, write, read: () => read, synonyms: [], options: [], ...extra };
}

/** Keys of the rule book whose values are ruled. */
type RuledKey = {
  [K in keyof RuleBook]: RuleBook[K] extends { readonly article: string | null } ? K : never;
}[keyof RuleBook];

/** Marks an item as ruled: it carries the article of `key`. */
export const cited = (key: RuledKey, extra: Extra = {}): Extra => ({
  ...extra,
  article: (book) => book[key].article,
});

/** An item whose value is one of a few words. */
export const chosen = <T extends string | boolean>(
  path: [RuledKey] | [RuledKey, string],
  label: string,
  vocabulary: Vocabulary<T>,
  pick: (book: RuleBook) => T,
  note: string,
): SheetItem =>
  item(
    path,
    label,
    (book) => vocabulary.write(pick(book)),
    readWord(vocabulary.read),
    note,
    cited(path[0], { options: vocabulary.options }),
  );

/** An item of the deadlines (截止日期), each with an article of its own. */
export function deadline(key: keyof Deadlines, label: string, note: string): SheetItem {
  const write = (book: RuleBook) => {
    const { value } = book.deadlines[key];
    if (value === null) return NONE;
    const [month, day] = value.split('-').map(Number);
    return `${month}月${day}日`;
  };
  return item(['deadlines', key], label, write, readDay, note, {
    synonyms: [label.replace('截止日期', '日期'), label.replace('截止日期', '')],
    article: (book) => book.deadlines[key].article,
  });
}
