/// <reference types="office-js" />
/** Starts the pane once Office is ready. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { ExcelHost, FLOOR, supports } from '../hosts/excel';
import { readPreferences } from './preferences';
import { PaneSession } from './session/session';
import './pane.css';

function boot(): void {
  const element = document.getElementById('pane');
  if (!element) return;
  const root = createRoot(element);
  const preferences = readPreferences(Office.context.displayLanguage);
  if (!supports(FLOOR)) {
    root.render(<App session={null} preferences={preferences} />);
    return;
  }
  const session: PaneSession = new PaneSession({
    host: new ExcelHost({ onWaiting: () => session.tellWaiting() }),
  });
  root.render(<App session={session} preferences={preferences} />);
  void session.start();
}

// Without office.js there is no Excel to talk to; `notice.js` says so.
if (typeof Office !== 'undefined') void Office.onReady(boot);
