/** The results in numbers; each number leads on to what it counts. */
import { Button } from '@fluentui/react-components';
import { lastStanding } from '../../runs';
import type { Severity } from '../../workbook/edit';
import { isGeneratedSheetFormula } from '../../workbook/own';
import { formulaAt } from '../../workbook/snapshot';
import { CellLink } from '../CellLink';
import { usePane, usePaneState, useWords } from '../pane-context';
import { GradeBar } from './GradeBar';
import { LastRunDetails } from './LastRunDetails';

/** The first cell of a sheet. */
const TOP = { top: 0, left: 0, bottom: 0, right: 0 };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

interface ResultsProps {
  readonly onPreview: () => void;
  readonly previewing: boolean;
}

export function Results({ onPreview, previewing }: ResultsProps) {
  const words = useWords();
  const { openTab } = usePane();
  const { judgement, ledger, lastRun } = usePaneState();
  if (!judgement || judgement.assessment.units.length === 0) return null;
  const { assessment, open } = judgement;
  const over = assessment.pools.filter((pool) => (pool.over ?? 0) > 0).length;
  const generated = judgement.snapshot.sheets
    .filter((sheet) => isGeneratedSheetFormula(formulaAt(sheet, 0, 0)))
    .map(({ name }) => name);
  const graded = ledger.some(({ kind, undone }) => kind === 'grade' && undone === null);
  return (
    <section className="card" aria-labelledby="results">
      <h2 className="heading" id="results">
        {words.grade.results}
        {!graded && <small className="heading__note">{words.grade.notYetWritten}</small>}
      </h2>
      <GradeBar assessment={assessment} />
      <div className="chips">
        {SEVERITIES.map((severity) => {
          const count = open.filter((finding) => finding.severity === severity).length;
          const name = words.findings.severities[severity];
          return (
            <button
              key={severity}
              type="button"
              className={`chip chip--${severity}`}
              onClick={() => openTab('findings', { severity })}
            >
              {words.findings.severityCount(name, count)}
            </button>
          );
        })}
        <button
          type="button"
          className={over > 0 ? 'chip chip--error' : 'chip'}
          onClick={() => openTab('quota')}
        >
          {assessment.pools.length === 0
            ? words.grade.quotasOpen
            : over > 0
              ? words.grade.overQuota(over)
              : words.grade.noneOverQuota}
        </button>
      </div>
      <Button size="small" aria-expanded={previewing} onClick={onPreview}>
        {words.buttons.preview}
      </Button>
      {generated.length > 0 && (
        <p className="sheets">
          {generated.map((sheet) => (
            <CellLink key={sheet} sheet={sheet} area={TOP}>
              {sheet}
            </CellLink>
          ))}
        </p>
      )}
      {lastRun && <LastRunDetails run={lastRun} undone={lastStanding(ledger) === null} />}
    </section>
  );
}
