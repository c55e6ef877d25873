/** Meanings of header words: those that a rule book adds (表头用语), then those that the grammar composes. */
import type { Head, RuleBook } from '../../rulebook/rulebook';
import type { Stage } from '../record';
import { headerKey, plain, pointsInName } from '../text';
import { composedMeaning, LONGEST_HEADER_WORD } from './header-word';
import type { Meaning, Role } from './roles';

/** Words by role, as a rule book or a workbook adds them: `score.city` → 复核组意见分. */
export type AddedWords = Readonly<Partial<Record<string, readonly string[]>>>;

export class Lexicon {
  private readonly added = new Map<string, Meaning>();
  /** A county repeats its header words on every sheet. */
  private readonly known = new Map<string, Meaning | null>();

  constructor(
    private readonly heads: readonly Head[] = [],
    words: AddedWords = {},
  ) {
    for (const [key, texts] of Object.entries(words)) {
      const [role, stage] = key.split('.') as [Role, Stage | undefined];
      for (const text of texts ?? []) this.added.set(headerKey(text), { role, stage: stage ?? null });
    }
  }

  /** Meaning of a header text, `null` when it is no header word. */
  meaning(text: string): Meaning | null {
    if (text === '' || text.length > LONGEST_HEADER_WORD) return null;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const found = this.added.get(headerKey(text)) ?? composedMeaning(text);
    if (this.known.size < MOST_KNOWN) this.known.set(text, found);
    return found;
  }

  /** The head of assessment (一级指标) that a text names; the lowest text that names one decides. */
  headOf(texts: readonly string[]): string | null {
    for (let index = texts.length - 1; index >= 0; index -= 1) {
      const flat = plain(texts[index] ?? '');
      const head = this.heads.find((candidate) => candidate.words.some((word) => flat.includes(word)));
      if (head) return head.id;
    }
    return null;
  }

  /** A name that stands over scored items: with points in it (项目(5分)), or a head of the rule book. */
  namesItem(text: string): boolean {
    if (text.length > LONGEST_HEADER_WORD) return false;
    return (text.includes('分') && pointsInName(text) !== null) || this.headOf([text]) !== null;
  }
}

/** Texts remembered; long lists hold many names that are no header words. */
const MOST_KNOWN = 5000;

/** The words of a rule book: its heads, and what it adds to the grammar. */
export const lexiconOf = ({ heads }: RuleBook): Lexicon => new Lexicon(heads.value);
