/** Findings set aside, faded, with their reasons and the way back. */
import { Button } from '@fluentui/react-components';
import { findingSentence } from '../../locales/wording';
import { useClock, usePane, usePaneState, useSentences, useWords } from '../pane-context';

export function SettledList() {
  const words = useWords();
  const sentences = useSentences();
  const clock = useClock();
  const { session } = usePane();
  const { judgement, activity } = usePaneState();
  const settled = judgement?.settled ?? [];
  if (settled.length === 0) return null;
  return (
    <details className="settled">
      <summary>{words.findings.settled(settled.length)}</summary>
      <ul className="plain">
        {settled.map(({ finding, entry }) => (
          <li key={entry.at}>
            <p className="finding__text">{findingSentence(finding, sentences)}</p>
            <p className="note">
              {words.findings.settledBecause(entry.reason, `${entry.at.slice(0, 10)} ${clock(entry.at)}`)}
            </p>
            <Button
              size="small"
              appearance="subtle"
              disabled={activity !== null}
              onClick={() => void session.takeBack(entry.at)}
            >
              {words.findings.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
