/** 忽略并说明: a finding set aside needs a reason. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Finding } from '../../checks';
import { usePane, usePaneState, useWords } from '../pane-context';

interface ReasonPanelProps {
  readonly finding: Finding;
  readonly onDone: () => void;
}

export function ReasonPanel({ finding, onDone }: ReasonPanelProps) {
  const words = useWords();
  const { session } = usePane();
  const { activity } = usePaneState();
  const [reason, setReason] = useState('');
  const field = useId();
  const [missing, setMissing] = useState(false);
  const save = () => {
    if (reason.trim() === '') return setMissing(true);
    onDone();
    void session.setAside(finding, reason.trim());
  };
  return (
    <div className="panel">
      <label className="label" htmlFor={field}>
        {words.findings.reason}
      </label>
      <textarea
        id={field}
        className="field"
        rows={2}
        value={reason}
        aria-invalid={missing}
        aria-describedby={missing ? `${field}-missing` : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      {missing && (
        <p className="field__problem" id={`${field}-missing`} role="alert">
          {words.findings.reasonNeeded}
        </p>
      )}
      <Button size="small" appearance="primary" disabled={activity !== null} onClick={save}>
        {words.findings.saveReason}
      </Button>
    </div>
  );
}
