/** The whole pane: header, four views, action bar. */
import { useEffect, useMemo, useState } from 'react';
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { loadLanguage } from '../locales/load-language';
import type { Language } from '../locales/pane-words';
import { ActionBar } from './frame/ActionBar';
import { Announcer } from './frame/Announcer';
import { Header } from './frame/Header';
import { InfoPage, type InfoName } from './frame/InfoPage';
import { Tabs } from './frame/Tabs';
import { GradeView } from './grade/GradeView';
import { later } from './later';
import { PaneProvider, type FindingsFilter, type Pane, type TabName } from './pane-context';
import { keepPreferences, type Preferences } from './preferences';
import { QuotaView } from './quota/QuotaView';
import { ReasonsView } from './reasons/ReasonsView';
import type { PaneSession } from './session/session';
import { isDark, themeFor } from './theme';

export interface AppProps {
  /** `null` where this Excel is too old. */
  readonly session: PaneSession | null;
  readonly preferences: Preferences;
  /** Words of the preferred locale. */
  readonly language: Language;
}

/** Comes with the library for long lists. */
const FindingsView = later(
  async () => (await import(/* webpackChunkName: "lists" */ './findings/FindingsView')).FindingsView,
);

const renderer = createDOMRenderer(document);

export function App({ session, preferences: initial, language: spoken }: AppProps) {
  const [preferences, setPreferences] = useState(initial);
  const [language, setLanguage] = useState(spoken);
  const [dark] = useState(isDark);
  const theme = useMemo(() => themeFor(dark, preferences.largePrint), [dark, preferences.largePrint]);
  const words = language.pane;
  useEffect(() => {
    document.documentElement.lang = language.locale;
    document.title = words.title;
  }, [language, words.title]);
  const prefer = (change: Partial<Preferences>) => {
    const chosen = { ...preferences, ...change };
    setPreferences(chosen);
    keepPreferences(chosen);
    // The old language stays until the words of the new one are here.
    if (chosen.locale === language.locale) return;
    void loadLanguage(chosen.locale).then((found) => {
      setLanguage(found);
      if (found.locale !== chosen.locale) session?.store.say({ kind: 'notLoaded' });
    });
  };
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme} className="pane" data-dark={dark ? '' : undefined}>
        {session ? (
          <PaneBody session={session} preferences={preferences} language={language} prefer={prefer} />
        ) : (
          <main className="pane__view">
            <p role="alert">{words.tooOld}</p>
          </main>
        )}
      </FluentProvider>
    </RendererProvider>
  );
}

type BodyProps = Pick<Pane, 'session' | 'preferences' | 'language' | 'prefer'>;

function PaneBody({ session, preferences, language, prefer }: BodyProps) {
  const [tab, setTab] = useState<TabName>('grade');
  const [filter, setFilter] = useState<FindingsFilter>({});
  const [info, setInfo] = useState<InfoName | null>(null);
  const pane = useMemo<Pane>(
    () => ({
      session,
      preferences,
      language,
      prefer,
      openTab: (name, narrowed = {}) => {
        setInfo(null);
        setFilter(narrowed);
        setTab(name);
      },
    }),
    // `prefer` is made anew with every render and only ever follows `preferences`.
    [session, preferences, language],
  );
  return (
    <PaneProvider value={pane}>
      <Header onInfo={setInfo} />
      {info ? (
        <InfoPage name={info} onBack={() => setInfo(null)} />
      ) : (
        <main className="pane__main">
          <Tabs selected={tab} onSelect={(name) => pane.openTab(name)} />
          <div
            key={tab}
            className="pane__view"
            id="view"
            role="tabpanel"
            aria-labelledby={`tab-${tab}`}
            tabIndex={-1}
          >
            {tab === 'grade' && <GradeView />}
            {tab === 'findings' && <FindingsView filter={filter} />}
            {tab === 'quota' && <QuotaView />}
            {tab === 'reasons' && <ReasonsView />}
          </div>
        </main>
      )}
      <ActionBar />
      <Announcer />
    </PaneProvider>
  );
}
