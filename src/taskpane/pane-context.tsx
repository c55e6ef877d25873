/** What every view needs: the words, the session, and the state it is in. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Sentences } from '../locales/locale';
import type { Language, PaneWords } from '../locales/pane-words';
import type { Preferences } from './preferences';
import type { PaneSession } from './session/session';
import type { PaneState } from './session/state';

export type TabName = 'grade' | 'findings' | 'quota' | 'reasons';

export interface Pane {
  readonly session: PaneSession;
  readonly language: Language;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  /** Opens a tab; `search` narrows the findings. */
  readonly openTab: (tab: TabName, filter?: FindingsFilter) => void;
}

export interface FindingsFilter {
  readonly severity?: 'error' | 'warning' | 'notice';
  readonly search?: string;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('a view stands outside of the pane');
  return pane;
}

export const useWords = (): PaneWords => usePane().language.pane;
export const useSentences = (): Sentences => usePane().language.sentences;

export function usePaneState(): PaneState {
  const { store } = usePane().session;
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A moment as the clock shows it. */
export function useClock(): (iso: string) => string {
  const words = useWords();
  return (iso) => {
    const date = new Date(iso);
    return words.time(date.getHours(), date.getMinutes());
  };
}
