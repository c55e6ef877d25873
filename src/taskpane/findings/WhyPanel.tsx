/** 为什么: what the check is about, what the article says that it rests on, and what to do. */
import type { Finding } from '../../checks';
import { articleSentences } from '../../locales/regulation';
import { usePaneState, useSentences, useWords } from '../pane-context';
import { checkName, useExplaining } from './explaining';

export function WhyPanel({ finding: { code, article } }: { readonly finding: Finding }) {
  const { findings: words, messages } = useWords();
  const { article: nameOf } = useSentences();
  const { judgement } = usePaneState();
  const explaining = useExplaining();
  if (!judgement || explaining === undefined) return null;
  if (explaining === null) {
    return (
      <p className="panel" role="alert">
        {messages.notLoaded}
      </p>
    );
  }
  const { fires, remedy } = explaining.checks[code];
  const rule = article === null ? [] : articleSentences(judgement.rulebook, article, explaining.regulation);
  return (
    <div className="panel">
      <h3 className="label">{checkName(code, explaining)}</h3>
      <dl className="why">
        {article !== null && rule.length > 0 && (
          <div>
            <dt>
              {words.whyRule} · {nameOf(article)}
            </dt>
            {rule.map((sentence) => (
              <dd key={sentence}>{sentence}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>{words.whyCheck}</dt>
          <dd>{fires}</dd>
        </div>
        <div>
          <dt>{words.whatToDo}</dt>
          <dd>{remedy}</dd>
        </div>
      </dl>
    </div>
  );
}
