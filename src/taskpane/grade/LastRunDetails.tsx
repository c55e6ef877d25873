/** What the last run wrote and what it could not write, cell by cell. */
import { refusalText } from '../../locales/outcome';
import { useWords } from '../pane-context';
import type { LastRun } from '../session/state';
import { ChangeTable } from './ChangeTable';

export function LastRunDetails({ run, undone }: { readonly run: LastRun; readonly undone: boolean }) {
  const words = useWords();
  const { edits, written, refused } = run;
  // Only an undo sets out with nothing of its own to write.
  const heading = edits.length > 0 ? words.grade.refused : words.grade.left;
  return (
    <>
      {written.length > 0 && !undone && (
        <details>
          <summary>{words.grade.written(written.length)}</summary>
          <ChangeTable edits={written} made />
        </details>
      )}
      {refused.length > 0 && (
        <details open>
          <summary>{heading(refused.length)}</summary>
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
