/** A finding's sentence taken apart for lists: what is wrong, and what to do (问题、怎么改). */

const OPENS = '“(《';
const CLOSES = '”)》';
const ENDS = '。;,?';
/** How a clause begins that asks for something. Two of them have a word or two in front. */
const ASKS = /^(?:请|建议|是不是|需要的话请|扣分请)/;
const DEFAULT_ADVICE = '请核实,改正或作出说明。';
const NO_ADVICE = '供参考。';

export interface Advice {
  readonly problem: string;
  readonly advice: string;
}

/** Names, quoted texts and remarks in brackets are never taken for an advice. */
export function splitAdvice(sentence: string, isNotice: boolean): Advice {
  const at = adviceStart(sentence);
  if (at === null) return { problem: sentence, advice: isNotice ? NO_ADVICE : DEFAULT_ADVICE };
  const before = sentence.slice(0, at);
  const problem = /[,;]$/.test(before) ? `${before.slice(0, -1)}。` : before;
  return { problem: /[。?]$/.test(problem) ? problem : `${problem}。`, advice: sentence.slice(at) };
}

function adviceStart(sentence: string): number | null {
  let depth = 0;
  for (let index = 0; index < sentence.length; index += 1) {
    const letter = sentence.charAt(index);
    if (OPENS.includes(letter)) depth += 1;
    else if (CLOSES.includes(letter)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const rest = sentence.slice(index + 1);
    // “八”建议改成8: the quoted text is all there is to say.
    if (ENDS.includes(letter) ? ASKS.test(rest) : letter === '”' && rest.startsWith('建议')) return index + 1;
  }
  return null;
}
