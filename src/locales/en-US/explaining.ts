/** What is fetched when somebody asks why, in English. */
import type { Explaining } from '../page-words';
import { EXPLANATIONS_EN } from './explanations';
import { REGULATION_EN } from './regulation';

export const EXPLAINING_EN: Explaining = { checks: EXPLANATIONS_EN, regulation: REGULATION_EN };
