/** 人工调整: how a unit's grade was changed by hand, and the way to change it, with a reason and who approved it. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { UnitResult } from '../../assessment';
import { articleOfText } from '../../rulebook';
import { usePane, usePaneState, useWords } from '../pane-context';

interface AdjustPanelProps {
  readonly unit: UnitResult;
  readonly grade: NonNullable<UnitResult['grade']>;
}

export function AdjustPanel({ unit, grade }: AdjustPanelProps) {
  const words = useWords();
  const { session } = usePane();
  const { judgement, activity } = usePaneState();
  const [open, setOpen] = useState(false);
  const line = judgement?.assessment.readings
    .flatMap(({ adjustments }) => adjustments)
    .find(({ unit: { text } }) => text === unit.unit);
  return (
    <section className="card">
      {line && (
        <p>
          {words.adjust.stands(
            grade.name,
            line.grade.text,
            line.reason.text || words.preview.empty,
            line.approver.text || words.preview.empty,
            line.then.text,
          )}
        </p>
      )}
      <div className="adjust__buttons">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.adjust.open}
        </Button>
        {line && (
          <Button size="small" disabled={activity !== null} onClick={() => void session.withdraw(unit.unit)}>
            {words.adjust.withdraw}
          </Button>
        )}
      </div>
      {open && <AdjustForm unit={unit} grade={grade} onDone={() => setOpen(false)} />}
    </section>
  );
}

function AdjustForm({ unit, grade, onDone }: AdjustPanelProps & { readonly onDone: () => void }) {
  const words = useWords();
  const { session } = usePane();
  const { judgement, activity } = usePaneState();
  const id = useId();
  const others = (judgement?.rulebook.grades.value ?? []).filter(({ name }) => name !== grade.name);
  const [chosen, setChosen] = useState(others[0]?.name ?? '');
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const [missing, setMissing] = useState(false);
  const save = () => {
    if (reason.trim() === '' || approver.trim() === '') return setMissing(true);
    onDone();
    void session.adjust({ unit: unit.unit, grade: chosen, reason, approver });
  };
  return (
    <div className="panel">
      <p className="note">{words.adjust.about(judgement && articleOfText(judgement.rulebook, '5'))}</p>
      <label className="label" htmlFor={`${id}-grade`}>
        {words.adjust.grade}
      </label>
      <select
        id={`${id}-grade`}
        className="field"
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        {others.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <label className="label" htmlFor={`${id}-reason`}>
        {words.adjust.reason}
      </label>
      <textarea
        id={`${id}-reason`}
        className="field"
        rows={2}
        value={reason}
        aria-invalid={missing && reason.trim() === ''}
        onChange={({ target }) => setReason(target.value)}
      />
      <label className="label" htmlFor={`${id}-approver`}>
        {words.adjust.approver}
      </label>
      <input
        id={`${id}-approver`}
        className="field"
        value={approver}
        aria-invalid={missing && approver.trim() === ''}
        onChange={({ target }) => setApprover(target.value)}
      />
      {missing && (
        <p className="field__problem" role="alert">
          {words.adjust.needed}
        </p>
      )}
      <Button size="small" appearance="primary" disabled={activity !== null} onClick={save}>
        {words.adjust.save}
      </Button>
    </div>
  );
}
