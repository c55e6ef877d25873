/** The parts of the page, by name, and its words put in their places. */
import type { PreviewWords } from './words';

/** The element with this id; the page is ours, so one that is missing is our own mistake. */
export function part<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}

type PlainWord = {
  [K in keyof PreviewWords]: PreviewWords[K] extends string ? K : never;
}[keyof PreviewWords];

const all = (selector: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];

export function putWords(words: PreviewWords): void {
  const word = (key: string | undefined) => words[(key ?? 'title') as PlainWord];
  document.title = words.title;
  for (const element of all('[data-word]')) element.textContent = word(element.dataset['word']);
  for (const element of all('[data-label]'))
    element.setAttribute('aria-label', word(element.dataset['label']));
  for (const element of all('[data-title]')) element.setAttribute('title', word(element.dataset['title']));
}

export const pressButtons = (): readonly HTMLButtonElement[] => [
  ...document.querySelectorAll<HTMLButtonElement>('button[data-press]'),
];
