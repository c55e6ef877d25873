/** The runs made in this workbook, newest first: what each changed, by which rules, and whether it stands. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RunEntry } from '../../runs';
import type { CellEdit } from '../../workbook/edit';
import { useClock, usePane, usePaneState, useWords } from '../pane-context';
import { ChangeTable } from './ChangeTable';

export function History() {
  const words = useWords();
  const { ledger } = usePaneState();
  if (ledger.length === 0) return null;
  return (
    <details className="card">
      <summary>{words.grade.history}</summary>
      <ol className="plain history">
        {[...ledger].reverse().map((entry) => (
          <li key={entry.id} className={entry.undone ? 'history__undone' : undefined}>
            <Run entry={entry} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Run({ entry }: { readonly entry: RunEntry }) {
  const words = useWords();
  const clock = useClock();
  const when = (iso: string): string => `${iso.slice(0, 10)} ${clock(iso)}`;
  const { kind, at, cells, sheets, rulebook, stage, undone, units, graded, findings } = entry;
  const stageName = Object.entries(words.stages).find(([name]) => name === stage)?.[1] ?? stage;
  return (
    <>
      {words.grade.run(words.runs[kind], when(at), cells, sheets)}
      <small className="note">
        {words.grade.runRules(rulebook, stageName)}
        {` · ${words.grade.runFound(units, graded, findings.error, findings.warning)}`}
        {undone && ` · ${words.grade.undone(when(undone))}`}
      </small>
      {!undone && cells > 0 && <Changes entry={entry} />}
    </>
  );
}

/** Cell, before and after; looked up only when somebody asks. */
function Changes({ entry }: { readonly entry: RunEntry }) {
  const words = useWords();
  const { session } = usePane();
  const { activity } = usePaneState();
  const [edits, setEdits] = useState<readonly CellEdit[] | null>(null);
  if (entry.size === 0) return <small className="note">{words.grade.runNotKept}</small>;
  if (edits) return <ChangeTable edits={edits} />;
  return (
    <Button
      size="small"
      appearance="subtle"
      disabled={activity !== null}
      onClick={() => void session.changesOf(entry).then((found) => setEdits(found ?? []))}
    >
      {words.grade.runChanges}
    </Button>
  );
}
