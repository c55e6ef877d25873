/** Help and about, in place of the views. */
import { Button } from '@fluentui/react-components';
import { builtInRuleBook } from '../../rulebook';
import { usePaneState, useWords } from '../pane-context';
import { VERSION } from '../version';

/** Made when building, beside this page: whose work is in it, and on what terms. */
const LICENCES = 'licences.html';

export type InfoName = 'help' | 'about';

export function InfoPage({ name, onBack }: { readonly name: InfoName; readonly onBack: () => void }) {
  const words = useWords();
  const { judgement } = usePaneState();
  const rulebook = judgement?.rulebook ?? builtInRuleBook;
  return (
    <main className="pane__view">
      <Button appearance="subtle" size="small" onClick={onBack}>
        ← {words.menu.back}
      </Button>
      <h2 className="heading">{words.menu[name]}</h2>
      {name === 'help' ? (
        <dl className="help">
          {words.help(rulebook).map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <>
          {words.about(VERSION, rulebook.document).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            <a href={LICENCES} target="_blank" rel="noreferrer">
              {words.menu.licences}
            </a>
          </p>
        </>
      )}
    </main>
  );
}
