/** The four tabs with their live numbers; arrow keys move between them. */
import { useRef, type KeyboardEvent } from 'react';
import { usePaneState, useWords, type TabName } from '../pane-context';

const NAMES: readonly TabName[] = ['grade', 'findings', 'quota', 'reasons'];
/** A greater number is told by its size only. */
const MOST_COUNTED = 999;
const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowLeft: (index) => (index + NAMES.length - 1) % NAMES.length,
  ArrowRight: (index) => (index + 1) % NAMES.length,
  Home: () => 0,
  End: () => NAMES.length - 1,
};

interface TabsProps {
  readonly selected: TabName;
  readonly onSelect: (name: TabName) => void;
}

export function Tabs({ selected, onSelect }: TabsProps) {
  const words = useWords();
  const { judgement } = usePaneState();
  const buttons = useRef(new Map<TabName, HTMLButtonElement>());
  const counts: Readonly<Partial<Record<TabName, number>>> = {
    findings: judgement?.open.filter(({ severity }) => severity !== 'notice').length ?? 0,
    quota: judgement?.assessment.pools.filter(({ over }) => (over ?? 0) > 0).length ?? 0,
  };
  const move = (event: KeyboardEvent) => {
    const name = NAMES[STEPS[event.key]?.(NAMES.indexOf(selected)) ?? -1];
    if (!name) return;
    event.preventDefault();
    onSelect(name);
    buttons.current.get(name)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={words.title} onKeyDown={move}>
      {NAMES.map((name) => {
        const count = counts[name] ?? 0;
        return (
          <button
            key={name}
            ref={(button) => {
              if (button) buttons.current.set(name, button);
            }}
            type="button"
            role="tab"
            id={`tab-${name}`}
            className="tabs__tab"
            aria-selected={name === selected}
            aria-controls="view"
            tabIndex={name === selected ? 0 : -1}
            onClick={() => onSelect(name)}
          >
            {words.tabs[name]}
            {count > 0 && (name === 'findings' || name === 'quota') && (
              <span className="tabs__count" role="img" aria-label={words.tabCount[name](count)}>
                {count > MOST_COUNTED ? `${MOST_COUNTED}+` : count}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
