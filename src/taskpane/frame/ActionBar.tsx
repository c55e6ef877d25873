/** The buttons that do something, always in reach, with a line that says how things stand. */
import { Button } from '@fluentui/react-components';
import type { PaneWords } from '../../locales/pane-words';
import { isPrintView, lastStanding } from '../../runs';
import { useClock, usePane, usePaneState, useWords } from '../pane-context';
import type { Activity, PaneState } from '../session/state';
import { isAlarming, messageText } from '../../locales/outcome';

export function ActionBar() {
  const words = useWords();
  const { session } = usePane();
  const state = usePaneState();
  const { activity, message, judgement, ledger } = state;
  const busy = activity !== null;
  const clock = useClock();
  return (
    <footer className="actions" aria-label={words.actions}>
      {message && !busy && (
        <p className={isAlarming(message) ? 'actions__message actions__message--alarm' : 'actions__message'}>
          {messageText(message, words)}
        </p>
      )}
      {activity && <Progress activity={activity} words={words} />}
      <div className="actions__buttons">
        <Button
          appearance="primary"
          className="actions__grade"
          disabled={busy || !judgement}
          onClick={() => void session.grade()}
        >
          {words.buttons.grade}
        </Button>
        <Button disabled={busy || !judgement} onClick={() => void session.check()}>
          {words.buttons.check}
        </Button>
        <Button disabled={busy || !lastStanding(ledger)} onClick={() => void session.undo()}>
          {words.buttons.undo}
        </Button>
      </div>
      <div className="actions__state">
        <span>
          {stateLine(state, words, clock)}
          {!busy && isPrintView(ledger) && ` · ${words.printing.marksAreOff}`}
        </span>
        {activity && activity.phase !== 'writing' && activity.task !== 'undo' && (
          <Button size="small" appearance="subtle" onClick={() => session.cancel()}>
            {words.buttons.cancel}
          </Button>
        )}
        {!busy && !judgement && (
          <Button size="small" appearance="subtle" onClick={() => void session.reopen()}>
            {words.buttons.retry}
          </Button>
        )}
      </div>
    </footer>
  );
}

function Progress({ activity, words }: { readonly activity: Activity; readonly words: PaneWords }) {
  const { progress } = activity;
  return (
    <progress
      className="actions__progress"
      aria-label={activityLine(activity, words)}
      {...(progress ? { value: progress.done, max: Math.max(1, progress.all) } : {})}
    />
  );
}

function activityLine({ task, phase, progress, waiting }: Activity, { state }: PaneWords): string {
  if (waiting) return state.waiting;
  if (task === 'undo') return state.undoing;
  if (phase === 'writing') return state.writing;
  if (phase === 'judging') return state.judging;
  return progress ? state.readingSheets(progress.done, progress.all) : state.reading;
}

function stateLine(
  { activity, stale, ledger }: PaneState,
  words: PaneWords,
  clock: (iso: string) => string,
): string {
  if (activity) return activityLine(activity, words);
  if (stale) return words.state.stale;
  const graded = ledger.filter(({ kind, undone }) => kind === 'grade' && undone === null).at(-1);
  if (!graded) return words.state.ready;
  return words.state.graded(clock(graded.at), graded.cells);
}
