/** Problem and advice in one sentence, with the mark between them that the sentence needs. */
import type { FindingText } from '../locale';

/** `inOne('The quota differs', ';', 'please confirm.')`; lists have the two apart, each a sentence. */
export const inOne = (problem: string, mark: ',' | ';' | ':', advice: string): FindingText => ({
  problem: `${problem}.`,
  advice: advice.charAt(0).toUpperCase() + advice.slice(1),
  sentence: `${problem}${mark} ${advice}`,
});
