/** The runs made in this workbook, newest first: what each set out to change, by which rules, and whether it stands. */
import { useClock, usePaneState, useWords } from '../pane-context';

export function History() {
  const words = useWords();
  const clock = useClock();
  const { ledger } = usePaneState();
  if (ledger.length === 0) return null;
  const stageName = (stage: string): string =>
    Object.entries(words.stages).find(([name]) => name === stage)?.[1] ?? stage;
  return (
    <details className="card">
      <summary>{words.grade.history}</summary>
      <ol className="plain history">
        {[...ledger].reverse().map((entry) => (
          <li key={entry.id} className={entry.undone ? 'history__undone' : undefined}>
            {words.grade.run(
              words.runs[entry.kind],
              `${entry.at.slice(0, 10)} ${clock(entry.at)}`,
              entry.cells,
              entry.sheets,
            )}
            <small className="note">
              {words.grade.runRules(entry.rulebook, stageName(entry.stage))}
              {entry.undone && ` · ${words.grade.undone(clock(entry.undone))}`}
            </small>
          </li>
        ))}
      </ol>
    </details>
  );
}
