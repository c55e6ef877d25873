/**
 * The words of one language for a page (语言). Chinese is always there, since it is what goes into workbooks; English, and
 * the long explanations of the checks, are files of their own beside the page and come when somebody wants them.
 */
import type { Locale } from './locale';
import type { Explaining } from './page-words';
import type { Language } from './pane-words';
import { CHINESE } from './zh-CN/language';

/** The language of a person by that of Office; Chinese unless it is English. */
export const localeOf = (displayLanguage: string | undefined): Locale =>
  displayLanguage?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';

/** Chinese in place of a language whose file cannot be had. */
export async function loadLanguage(locale: Locale): Promise<Language> {
  if (locale === 'zh-CN') return CHINESE;
  try {
    return (await import(/* webpackChunkName: "en-US" */ './en-US/language')).ENGLISH;
  } catch {
    return CHINESE;
  }
}

/** Rejects where the file cannot be had. */
export const loadExplaining = async (locale: Locale): Promise<Explaining> =>
  locale === 'zh-CN'
    ? (await import(/* webpackChunkName: "checks-zh-CN" */ './zh-CN/explaining')).EXPLAINING_ZH
    : (await import(/* webpackChunkName: "checks-en-US" */ './en-US/explaining')).EXPLAINING_EN;
