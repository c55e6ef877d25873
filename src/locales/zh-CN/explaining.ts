/** What is fetched when somebody asks why, in Chinese. */
import type { Explaining } from '../page-words';
import { EXPLANATIONS_ZH } from './explanations';
import { REGULATION_ZH } from './regulation';

export const EXPLAINING_ZH: Explaining = { checks: EXPLANATIONS_ZH, regulation: REGULATION_ZH };
