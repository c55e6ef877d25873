/** What the last run wrote and what it could not write, cell by cell. */
import { refusalText } from '../../locales/outcome';
import { useWords } from '../pane-context';
import type { LastRun } from '../session/state';
import { ChangeTable } from './ChangeTable';

export function LastRunDetails({ run, undone }: { readonly run: LastRun; readonly undone: boolean }) {
  const words = useWords();
  const { written, refused } = run;
  return (
    <>
      {written.length > 0 && !undone && (
        <details>
          <summary>{words.grade.written(written.length)}</summary>
          <ChangeTable edits={written} />
        </details>
      )}
      {refused.length > 0 && (
        <details open>
          <summary>{words.grade.refused(refused.length)}</summary>
          <ul className="plain">
            {refused.slice(0, MOST).map((refusal, index) => (
              <li key={index}>{refusalText(refusal, words)}</li>
            ))}
          </ul>
          {refused.length > MOST && <p className="note">{words.preview.more(refused.length - MOST)}</p>}
        </details>
      )}
    </>
  );
}

/** More of the same reason tell nothing new. */
const MOST = 50;
