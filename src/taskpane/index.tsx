/// <reference types="office-js" />
/** Starts the pane once Office is ready. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { ExcelHost, FLOOR, supports } from '../hosts/excel';
import { loadLanguage } from '../locales/load-language';
import { fetchTheRest, loadTemplates } from './later';
import { readPreferences } from './preferences';
import { PaneSession } from './session/session';
import './pane.css';

async function boot(): Promise<void> {
  const element = document.getElementById('pane');
  if (!element) return;
  const root = createRoot(element);
  const preferences = readPreferences(Office.context.displayLanguage);
  const language = await loadLanguage(preferences.locale);
  if (!supports(FLOOR)) {
    root.render(<App session={null} preferences={preferences} language={language} />);
    return;
  }
  const session: PaneSession = new PaneSession({
    loadTemplates,
    host: new ExcelHost({ onWaiting: () => session.tellWaiting() }),
  });
  root.render(<App session={session} preferences={preferences} language={language} />);
  await session.start();
  await fetchTheRest(language.locale);
}

// Without office.js there is no Excel to talk to; `notice.js` says so.
if (typeof Office !== 'undefined') void Office.onReady(boot);
