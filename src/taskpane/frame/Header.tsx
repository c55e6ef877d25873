/** Name, rule book, and the menu with what is seldom needed. */
import { usePaneState, useWords } from '../pane-context';
import type { InfoName } from './InfoPage';
import { MoreMenu } from './MoreMenu';

export function Header({ onInfo }: { readonly onInfo: (name: InfoName) => void }) {
  const words = useWords();
  const { judgement } = usePaneState();
  return (
    <header className="header">
      <div className="header__names">
        <h1 className="header__title">{words.title}</h1>
        {judgement && (
          <p className="header__rules">
            {judgement.rulebook.document} · {words.ruleSource[judgement.source]}
          </p>
        )}
      </div>
      <MoreMenu onInfo={onInfo} />
    </header>
  );
}
