/** 评分: what was recognised, whose scores count, the results in numbers, and what was or would be written. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, usePaneState, useSentences, useWords } from '../pane-context';
import { ruleBookSentence } from '../../locales/wording';
import { later } from '../later';
import { ChangesPreview } from './ChangesPreview';
import { EmptyWorkbook } from './EmptyWorkbook';
import { History } from './History';
import { Recognised } from './Recognised';
import { Results } from './Results';
import { StageChoice } from './StageChoice';

const BindingPanel = later(
  async () => (await import(/* webpackChunkName: "binding" */ '../binding/BindingPanel')).BindingPanel,
);

export function GradeView() {
  const words = useWords();
  const sentences = useSentences();
  const { preferences, prefer } = usePane();
  const { judgement, activity, ledger } = usePaneState();
  const [preview, setPreview] = useState(false);
  const [binding, setBinding] = useState<string | null>(null);
  if (!judgement) return activity ? <p>{words.state.reading}</p> : null;
  if (binding !== null) return <BindingPanel initial={binding} onClose={() => setBinding(null)} />;
  const [reading] = judgement.assessment.readings;
  if (!reading || reading.tables.length === 0) return <EmptyWorkbook onBind={setBinding} />;
  return (
    <>
      {!preferences.hintRead && ledger.length === 0 && (
        <section className="card hint">
          {words.grade.hint.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Button size="small" onClick={() => prefer({ hintRead: true })}>
            {words.grade.hintClose}
          </Button>
        </section>
      )}
      {judgement.ruleProblems.length > 0 && (
        <section className="card card--alarm" role="alert">
          <h2 className="heading">{words.grade.ruleProblems}</h2>
          <ul>
            {judgement.ruleProblems.map((problem) => (
              <li key={`${problem.where} ${problem.code}`}>{ruleBookSentence(problem, sentences)}</li>
            ))}
          </ul>
        </section>
      )}
      <StageChoice />
      <Results onPreview={() => setPreview(!preview)} previewing={preview} />
      {preview && <ChangesPreview />}
      <Recognised reading={reading} onBind={setBinding} />
      <History />
    </>
  );
}
