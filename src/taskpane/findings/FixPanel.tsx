/** Before and after of each possible fix; of the safe kinds all at once too, after a look at them. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { checkOf, type Finding } from '../../checks';
import { planFixes, type ChosenFix } from '../../plan';
import { toA1 } from '../../workbook/address';
import { contentText, valueText } from '../content-text';
import { ChangeTable } from '../grade/ChangeTable';
import { usePane, usePaneState, useWords } from '../pane-context';

export function FixPanel({ finding }: { readonly finding: Finding }) {
  const words = useWords();
  const { session } = usePane();
  const { judgement, activity } = usePaneState();
  const [all, setAll] = useState(false);
  if (!judgement) return null;
  const busy = activity !== null;
  const { snapshot, open } = judgement;
  const kind = checkOf(finding.code).meta.fix;
  // One cell each, so every fix may be put in at once; several proposals for a cell are somebody's choice.
  const alike: readonly ChosenFix[] =
    kind !== 'auto'
      ? []
      : open.flatMap((other) => {
          const cells = new Set(other.fixes.map(({ row, column }) => `${row} ${column}`));
          return other.code === finding.code && cells.size === other.fixes.length
            ? other.fixes.map((fix) => ({ finding: other, fix }))
            : [];
        });
  return (
    <div className="panel">
      {finding.fixes.map((fix, index) => {
        const [edit] = planFixes([{ finding, fix }], snapshot);
        return (
          <div key={index} className="fix">
            <p className="fix__change">
              <span>{toA1(fix.row, fix.column)}</span>
              <span>
                <small>{words.findings.before}</small>{' '}
                <del>{edit ? contentText(edit.expected, words.preview.empty) : words.preview.empty}</del>
              </span>
              <span>
                <small>{words.findings.after}</small>{' '}
                <ins>{fix.formula ?? valueText(fix.value, words.preview.empty)}</ins>
              </span>
            </p>
            <Button
              size="small"
              appearance="primary"
              disabled={busy}
              onClick={() => void session.fix([{ finding, fix }])}
            >
              {kind === 'auto' ? words.buttons.apply : words.findings.choose}
            </Button>
          </div>
        );
      })}
      {alike.length > 1 && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {words.findings.fixAll(alike.length)}
        </Button>
      )}
      {all && (
        <>
          <ChangeTable edits={planFixes(alike, snapshot)} />
          <Button size="small" appearance="primary" disabled={busy} onClick={() => void session.fix(alike)}>
            {words.buttons.apply}
          </Button>
        </>
      )}
    </div>
  );
}
