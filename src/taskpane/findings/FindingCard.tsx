/** One finding: letter, sentence, place, article, and what can be done about it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { checkOf } from '../../checks';
import { canBeSetAside } from '../../runs';
import { CellLink } from '../CellLink';
import { usePane, usePaneState, useSentences, useWords } from '../pane-context';
import { FixPanel } from './FixPanel';
import type { ToldFinding } from './grouping';
import { ReasonPanel } from './ReasonPanel';
import { WhyPanel } from './WhyPanel';

type PanelName = 'fix' | 'why' | 'reason';

interface FindingCardProps {
  readonly told: ToldFinding;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function FindingCard({ told, open, onToggle }: FindingCardProps) {
  const words = useWords();
  const sentences = useSentences();
  const [panel, setPanel] = useState<PanelName>('fix');
  const { finding, text } = told;
  const { severity, sheet, area, code, article, fixes } = finding;
  const { meta } = checkOf(code);
  const framed = fixes.length > 0 || meta.act !== undefined;
  const show = (wanted: PanelName) => {
    onToggle(!(open && panel === wanted));
    setPanel(wanted);
  };
  return (
    <article className={`finding finding--${severity}`}>
      <span className={`letter letter--${severity}`}>{words.findings.severities[severity]}</span>
      <div className="finding__body">
        <p className="finding__text">{text}</p>
        <p className="finding__facts">
          {sheet !== null && area && <CellLink sheet={sheet} area={area} />}
          {sheet !== null && <span>{sheet}</span>}
          <span>{code}</span>
          {article !== null && <span>{sentences.article(article)}</span>}
          {fixes.length === 0 && !meta.act && (
            <span>{meta.fix === 'auto' ? words.findings.inSheet : words.findings.fixKinds[meta.fix]}</span>
          )}
        </p>
        <div className={`finding__actions${framed ? '' : ' finding__actions--bare'}`}>
          {fixes.length > 0 && (
            <Button size="small" aria-expanded={open && panel === 'fix'} onClick={() => show('fix')}>
              {words.findings.fix}
            </Button>
          )}
          {meta.act === 'recalculate' && <RecalculateButton />}
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open && panel === 'why'}
            onClick={() => show('why')}
          >
            {words.findings.why}
          </Button>
          {canBeSetAside(finding) && (
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={open && panel === 'reason'}
              onClick={() => show('reason')}
            >
              {words.findings.ignore}
            </Button>
          )}
        </div>
        {open && panel === 'fix' && fixes.length > 0 && <FixPanel finding={finding} />}
        {open && panel === 'why' && <WhyPanel finding={finding} />}
        {open && panel === 'reason' && <ReasonPanel finding={finding} onDone={() => onToggle(false)} />}
      </div>
    </article>
  );
}

function RecalculateButton() {
  const { session } = usePane();
  const { activity } = usePaneState();
  return (
    <Button size="small" disabled={activity !== null} onClick={() => void session.recalculate()}>
      {useWords().findings.recalculate}
    </Button>
  );
}
