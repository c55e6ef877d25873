/**
 * Parts of the pane that nobody sees when it opens: files of their own beside it. They are fetched when they are shown, or
 * once the pane is up, so that it needs no network from then on.
 */
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { loadExplaining } from '../locales/load-language';
import type { Locale } from '../locales/locale';
import { useWords } from './pane-context';

const loaders: (() => Promise<unknown>)[] = [];

/** The part, with a word in its place while it comes or where it cannot be had. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  const fetchPart = async () => (loaded = await load());
  loaders.push(fetchPart);
  const Part = lazy(async () => {
    try {
      return { default: await fetchPart() };
    } catch {
      return { default: NotHere as ComponentType<P> };
    }
  });
  return function Later(props: P) {
    const words = useWords();
    // What is here already is shown at once; what comes while its place is shown stays what it is.
    const [known] = useState<{ readonly Part: ComponentType<P> } | null>(loaded && { Part: loaded });
    if (known) return <known.Part {...props} />;
    return (
      <Suspense fallback={<p className="note loading">{words.state.loading}</p>}>
        <Part {...props} />
      </Suspense>
    );
  };
}

function NotHere() {
  return <p role="alert">{useWords().messages.notLoaded}</p>;
}

/** The blank annexes, to be inserted into an empty workbook. */
export const loadTemplates = () => import(/* webpackChunkName: "templates" */ '../templates');

/** Everything that came later so far, in the background. What cannot be had is asked for again when it is wanted. */
export async function fetchTheRest(locale: Locale): Promise<void> {
  await Promise.allSettled([...loaders.map((load) => load()), loadTemplates(), loadExplaining(locale)]);
}
