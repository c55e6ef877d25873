/** Tells screen readers what has happened. The same sentence twice is told twice. */
import { usePaneState, useWords } from '../pane-context';
import { messageText } from '../../locales/outcome';

export function Announcer() {
  const words = useWords();
  const { message, messageCount } = usePaneState();
  return (
    <div role="status" aria-live="polite" className="only-heard">
      {message && <span key={messageCount}>{messageText(message, words)}</span>}
    </div>
  );
}
