/** The runs made in this workbook, newest first: what each changed, by which rules, and whether it stands. */
import { useState } from 'react';
import { lastStanding, type RunEntry } from '../../runs';
import type { CellEdit } from '../../workbook/edit';
import { useClock, usePane, usePaneState, useWords } from '../pane-context';
import { ChangeTable } from './ChangeTable';

export function History() {
  const words = useWords();
  const clock = useClock();
  const { ledger } = usePaneState();
  if (ledger.length === 0) return null;
  const next = lastStanding(ledger);
  const stageName = (stage: string): string =>
    Object.entries(words.stages).find(([name]) => name === stage)?.[1] ?? stage;
  return (
    <details className="card">
      <summary>{words.grade.history}</summary>
      <ol className="plain history">
        {[...ledger].reverse().map((entry) => (
          <li key={entry.id}>
            <span className={entry.undone ? 'history__undone' : undefined}>
              {words.grade.run(
                words.runs[entry.kind],
                `${entry.at.slice(0, 10)} ${clock(entry.at)}`,
                entry.cells,
                entry.sheets,
              )}
            </span>
            <small className="note">
              {words.grade.runRules(entry.rulebook, stageName(entry.stage))}
              {entry.undone && ` · ${words.grade.undone(clock(entry.undone))}`}
              {entry === next && ` · ${words.grade.undoneNext}`}
            </small>
            {entry.undone === null && <RunChanges entry={entry} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Asked of the workbook only when somebody wants to see it. */
function RunChanges({ entry }: { readonly entry: RunEntry }) {
  const words = useWords();
  const { session } = usePane();
  const [changes, setChanges] = useState<readonly CellEdit[] | null>(null);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && changes === null) void session.changesOf(entry).then(setChanges);
      }}
    >
      <summary>{words.grade.runDetails}</summary>
      {changes?.length === 0 && <p className="note">{words.grade.noDetails}</p>}
      {changes !== null && changes.length > 0 && <ChangeTable edits={changes} made />}
    </details>
  );
}
