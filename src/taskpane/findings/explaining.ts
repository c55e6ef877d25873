/** The names and explanations of the checks: fetched when the view with the findings is opened, once for each language. */
import { useEffect, useState } from 'react';
import type { Explaining } from '../../locales/page-words';
import { loadExplaining } from '../../locales/load-language';
import type { Locale } from '../../locales/locale';
import { usePane } from '../pane-context';

/** `undefined` while they are on their way, `null` where they cannot be had: then codes stand for names. */
export function useExplaining(): Explaining | null | undefined {
  const { locale } = usePane().language;
  const [found, setFound] = useState<{ readonly locale: Locale; readonly words: Explaining | null }>();
  useEffect(() => {
    let wanted = true;
    loadExplaining(locale).then(
      (words) => wanted && setFound({ locale, words }),
      () => wanted && setFound({ locale, words: null }),
    );
    return () => {
      wanted = false;
    };
  }, [locale]);
  return found?.locale === locale ? found.words : undefined;
}

/** `V05 数字存成了文字`. */
export const checkName = (code: string, explaining: Explaining | null | undefined): string => {
  const known: Readonly<Record<string, { readonly title: string } | undefined>> = explaining?.checks ?? {};
  const title = known[code]?.title;
  return title === undefined ? code : `${code} ${title}`;
};
