/** Parts of the pane that are not needed when it opens: files of their own beside it, fetched when they are first shown. */
import { lazy, Suspense, type ComponentType } from 'react';
import { useWords } from './pane-context';

/** The part, with a word in its place while it comes or where it cannot be had. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: NotHere as ComponentType<P> };
    }
  });
  return function Later(props: P) {
    const words = useWords();
    return (
      <Suspense fallback={<p className="note">{words.state.loading}</p>}>
        <Part {...props} />
      </Suspense>
    );
  };
}

function NotHere() {
  return <p role="alert">{useWords().state.notLoaded}</p>;
}
