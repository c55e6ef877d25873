/** Everything that a page says, in Chinese. */
import type { Language } from '../pane-words';
import { zhCN } from '../zh-CN';
import { PANE_ZH } from './pane';

export const CHINESE: Language = { locale: 'zh-CN', sentences: zhCN, pane: PANE_ZH };
