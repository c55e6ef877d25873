/** What every view needs: the words, the session, and the state it is in. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Locale } from '../locales';
import { paneWords, type PaneWords } from '../locales/pane';
import type { Preferences } from './preferences';
import type { PaneSession } from './session/session';
import type { PaneState } from './session/state';

export type TabName = 'grade' | 'findings' | 'quota' | 'reasons';

export interface Pane {
  readonly session: PaneSession;
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

export const useLocale = (): Locale => usePane().preferences.locale;
export const useWords = (): PaneWords => paneWords(useLocale());

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
