/** Which rostered name an unknown one may mean: ranked for a person to pick from, never decided here. */
import { plain } from '../reading/text';

/** Where a unit is: 弥勒市 goes whole, except before 委. */
const PLACE = /^(?:中共|云南省|红河州|弥勒市(?!委)|弥勒)+/;
/** Whose organ it is. */
const BODY = /^(?:市委|市)+/;
const SUFFIX =
  /(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司|管理局|委员会|办公室|分公司|局|委|办|中心)$/;
/** Characters that are easily taken for each other. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  己: '已',
  巳: '已',
  末: '未',
  于: '干',
  千: '干',
  曰: '日',
  囗: '口',
  侯: '候',
};

const MISTAKABLE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'g');

/** The part of a name that tells it from others: 弥勒市水务局 → 水务. */
export function coreOf(name: string): string {
  const local = plain(name).replace(PLACE, '');
  const inside = withoutSuffix(local.replace(BODY, ''));
  // 市委办: nothing but whose organ it is tells it from others.
  const core = inside.length >= 2 && !isSuffix(inside) ? inside : withoutSuffix(local);
  return core.replace(MISTAKABLE, (letter) => LOOK_ALIKES[letter] ?? letter);
}

function withoutSuffix(name: string): string {
  const rest = name.replace(SUFFIX, '');
  return rest === name || rest.length < 2 ? name : withoutSuffix(rest);
}

const isSuffix = (name: string): boolean => name.replace(SUFFIX, '') === '';

const CLOSE_ENOUGH = 0.5;
const MOST = 3;

/** Up to three names like `name`, best first. */
export function rankCandidates(name: string, names: Iterable<string>): readonly string[] {
  const core = coreOf(name);
  const scored: { readonly name: string; readonly score: number }[] = [];
  for (const candidate of names) {
    const score = likeness(core, coreOf(candidate));
    if (score >= CLOSE_ENOUGH) scored.push({ name: candidate, score });
  }
  return scored
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'zh'))
    .slice(0, MOST)
    .map((entry) => entry.name);
}

/** 1 for the same core, less for containment, shared pairs of characters and few edits. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 2 && isSubsequence(short, long)) return 0.6 + (0.35 * short.length) / long.length;
  const edits = 1 - editDistance(a, b) / long.length;
  return Math.max(edits, sharedPairs(a, b));
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const first = pairs(a);
  const second = pairs(b);
  if (first.size + second.size === 0) return 0;
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return (2 * shared) / (first.size + second.size);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
