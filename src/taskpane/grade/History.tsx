/** The runs made in this workbook, newest first: what each changed, by which rules, and whether it stands. */
import { useState } from 'react';
import { lastStanding, type RunEntry } from '../../runs';
import type { CellEdit } from '../../workbook/edit';
import { useClock, usePane, usePaneState, useWords } from '../pane-context';
import { ChangeTable } from './ChangeTable';

export function History() {
  const words = useWords();
  const { ledger } = usePaneState();
  if (ledger.length === 0) return null;
  const next = lastStanding(ledger);
  return (
    <details className="card">
      <summary>{words.grade.history}</summary>
      <ol className="plain history">
        {[...ledger].reverse().map((entry) => (
          <li key={entry.id}>
            <Run entry={entry} isNext={entry === next} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Run({ entry, isNext }: { readonly entry: RunEntry; readonly isNext: boolean }) {
  const words = useWords();
  const clock = useClock();
  const when = (iso: string): string => `${iso.slice(0, 10)} ${clock(iso)}`;
  const { kind, at, cells, sheets, rulebook, rules, stage, undone, units, graded, findings } = entry;
  const stageName = Object.entries(words.stages).find(([name]) => name === stage)?.[1] ?? stage;
  return (
    <>
      <span className={undone ? 'history__undone' : undefined}>
        {words.grade.run(words.runs[kind], when(at), cells, sheets)}
      </span>
      <small className="note">
        {words.grade.runRules(rules?.document ?? rulebook, rules?.title ?? '', stageName)}
        {` · ${words.grade.runFound(units, graded, findings.error, findings.warning)}`}
        {undone && ` · ${words.grade.undone(when(undone))}`}
        {isNext && ` · ${words.grade.undoneNext}`}
      </small>
      {!undone && cells > 0 && <RunChanges entry={entry} />}
    </>
  );
}

/** Cell, before and after; asked of the workbook only when somebody wants to see it. */
function RunChanges({ entry }: { readonly entry: RunEntry }) {
  const words = useWords();
  const { session } = usePane();
  const [changes, setChanges] = useState<readonly CellEdit[] | null>(null);
  if (entry.size === 0) return <small className="note">{words.grade.runNotKept}</small>;
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && changes === null)
          void session.changesOf(entry).then((found) => setChanges(found ?? []));
      }}
    >
      <summary>{words.grade.runDetails}</summary>
      {changes?.length === 0 && <p className="note">{words.grade.runNotKept}</p>}
      {changes !== null && changes.length > 0 && <ChangeTable edits={changes} made />}
    </details>
  );
}
