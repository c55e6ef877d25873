/** Which stage each score word of a list's header means; bare ones (核分, 评估) by their order. */
import type { Header } from './header';
import type { Stage } from './record';
import type { Lexicon } from './words/lexicon';

/** Score words of a header in sheet order, each with its stage: without a city word the last bare one is final. */
export function stageNames(header: Header, lexicon: Lexicon): ReadonlyMap<string, Stage> {
  const words: string[] = [];
  for (const { path } of header.columns) {
    for (const text of path) if (isScoreWord(text, lexicon) && !words.includes(text)) words.push(text);
  }
  const names = new Map<string, Stage>();
  const bare: string[] = [];
  for (const text of words) {
    const stage = lexicon.meaning(text)?.stage ?? null;
    if (stage === null) bare.push(text);
    else names.set(text, stage);
  }
  const known = new Set(names.values());
  // 得分 alone over everything names no stage of its own.
  if (known.size === 0 && bare.length === 1) return names;
  if (!known.has('city')) {
    const last = bare.pop();
    if (last !== undefined) names.set(last, 'city');
  }
  if (!known.has('township')) {
    const first = bare.shift();
    if (first !== undefined) names.set(first, 'township');
  }
  return names;
}

const isScoreWord = (text: string, lexicon: Lexicon): boolean => {
  const role = lexicon.meaning(text)?.role;
  return role === 'score' || role === 'total';
};
