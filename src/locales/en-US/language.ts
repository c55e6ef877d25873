/** Everything that a page says, in English. */
import { enUS } from '../en-US';
import type { Language } from '../pane-words';
import { PANE_EN } from './pane';

export const ENGLISH: Language = { locale: 'en-US', sentences: enUS, pane: PANE_EN };
