/** What the pages of the checks say (检查项说明): docs/checks/ is made of these words, of `meta` and of a worked example. */
import { PAGES_EN } from './en-US/pages';
import type { Locale } from './locale';
import type { PageWords } from './page-words';
import { PAGES_ZH } from './zh-CN/pages';

export type { Explanation, Explanations, FamilyLetter, PageWords } from './page-words';

const PAGES: Readonly<Record<Locale, PageWords>> = { 'zh-CN': PAGES_ZH, 'en-US': PAGES_EN };

export const pageWords = (locale: Locale): PageWords => PAGES[locale];
