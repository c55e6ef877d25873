/** What a person chose for the pane on this machine: language and size of print. Nothing of a workbook is kept here. */
import { localeOf } from '../locales/load-language';
import type { Locale } from '../locales/locale';

export interface Preferences {
  readonly locale: Locale;
  readonly largePrint: boolean;
  /** The three lines for the first use were read. */
  readonly hintRead: boolean;
}

const KEY = 'kaohe.preferences';

/** Some offices forbid storage: then everything is as at the first use. */
export function readPreferences(displayLanguage: string | undefined): Preferences {
  const locale: Locale = localeOf(displayLanguage);
  const initial: Preferences = { locale, largePrint: false, hintRead: false };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return initial;
    const { locale: language, largePrint, hintRead } = kept as Partial<Preferences>;
    return {
      locale: language === 'zh-CN' || language === 'en-US' ? language : locale,
      largePrint: largePrint === true,
      hintRead: hintRead === true,
    };
  } catch {
    return initial;
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Not kept: the next start asks again.
  }
}
