/** What is seldom needed, behind ⋯. Opens below its button; Escape and a click elsewhere close it. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isPrintView } from '../../runs';
import { usePane, usePaneState, useWords } from '../pane-context';
import type { InfoName } from './InfoPage';

export function MoreMenu({ onInfo }: { readonly onInfo: (name: InfoName) => void }) {
  const words = useWords();
  const { session, preferences, language, prefer } = usePane();
  const printView = isPrintView(usePaneState().ledger);
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open]);
  const other = language.locale === 'zh-CN' ? 'en-US' : 'zh-CN';
  const choose = (act: () => void) => () => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
    act();
  };
  return (
    <div
      ref={root}
      className="more"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        root.current?.querySelector('button')?.focus();
      }}
    >
      <Button
        appearance="subtle"
        icon={<span aria-hidden>⋯</span>}
        aria-label={words.menu.label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div className="more__items">
          <Button appearance="subtle" lang={other} onClick={choose(() => prefer({ locale: other }))}>
            {words.menu.language}
          </Button>
          <Button
            appearance="subtle"
            aria-pressed={preferences.largePrint}
            onClick={choose(() => prefer({ largePrint: !preferences.largePrint }))}
          >
            {preferences.largePrint ? '✓ ' : ''}
            {words.menu.largePrint}
          </Button>
          <Button appearance="subtle" onClick={choose(() => void session.clearMarks())}>
            {words.menu.clearMarks}
          </Button>
          <Button appearance="subtle" onClick={choose(() => void session.makeSheet('list'))}>
            {words.printing.menu.list}
          </Button>
          <Button appearance="subtle" onClick={choose(() => void session.makeSheet('slips'))}>
            {words.printing.menu.slips}
          </Button>
          <Button
            appearance="subtle"
            aria-pressed={printView}
            onClick={choose(() => void session.togglePrintView())}
          >
            {printView ? '✓ ' : ''}
            {words.printing.menu.printView}
          </Button>
          <Button appearance="subtle" onClick={choose(() => onInfo('help'))}>
            {words.menu.help}
          </Button>
          <Button appearance="subtle" onClick={choose(() => onInfo('about'))}>
            {words.menu.about}
          </Button>
        </div>
      )}
    </div>
  );
}
