/** What the last run wrote and what it could not write, cell by cell. */
import type { Edit, Refusal, RefusalReason } from '../../workbook/edit';
import { CellLink } from '../CellLink';
import { useWords } from '../pane-context';
import type { LastRun } from '../session/state';
import { ChangeTable } from './ChangeTable';

/** More cells of the same reason tell nothing new. */
const MOST = 12;

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
            {together(refused).map(({ sheet, reason, edits: ofReason }) => (
              <li key={`${sheet} ${reason}`} className="refused">
                <Places sheet={sheet} edits={ofReason} />
                <span>{words.refusals[reason]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface RefusedTogether {
  readonly sheet: string;
  readonly reason: RefusalReason;
  readonly edits: readonly Edit[];
}

/** One line for each sheet and reason. */
function together(refused: readonly Refusal[]): readonly RefusedTogether[] {
  const groups = new Map<string, { sheet: string; reason: RefusalReason; edits: Edit[] }>();
  for (const { edit, reason } of refused) {
    const key = `${edit.sheet}\n${reason}`;
    const group = groups.get(key) ?? { sheet: edit.sheet, reason, edits: [] };
    groups.set(key, group);
    group.edits.push(edit);
  }
  return [...groups.values()];
}

function Places({ sheet, edits }: Pick<RefusedTogether, 'sheet' | 'edits'>) {
  const words = useWords();
  const cells = edits.flatMap((edit) =>
    edit.kind === 'cell' ? [{ top: edit.row, left: edit.column, bottom: edit.row, right: edit.column }] : [],
  );
  return (
    <span className="refused__places">
      <strong>{sheet}</strong>
      {cells.slice(0, MOST).map((area) => (
        <CellLink key={`${area.top} ${area.left}`} sheet={sheet} area={area} />
      ))}
      {cells.length > MOST && <small>{words.preview.more(cells.length - MOST)}</small>}
    </span>
  );
}
