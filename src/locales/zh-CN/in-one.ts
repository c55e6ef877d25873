/** Problem and advice in one sentence, with the mark between them that the sentence needs. */
import type { FindingText } from '../locale';

/** `inOne('“甲”有保护', ',', '请取消保护。')`; lists have the two apart, each a sentence. */
export const inOne = (problem: string, mark: ',' | ';' | '', advice: string): FindingText => ({
  problem: `${problem}。`,
  advice,
  sentence: problem + mark + advice,
});
