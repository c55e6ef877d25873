/** Whose scores decide: 自评 · 乡镇 · 市级. Anything but the city's is provisional, and says so. */
import { STAGES } from '../../reading';
import { articleOfText } from '../../rulebook';
import { usePane, usePaneState, useWords } from '../pane-context';

export function StageChoice() {
  const words = useWords();
  const { session } = usePane();
  const { stage, activity, judgement } = usePaneState();
  const article = judgement && articleOfText(judgement.rulebook, '5(三)');
  return (
    <section className="stage">
      <fieldset className="stage__choices" disabled={activity !== null}>
        <legend className="label">{words.stageLabel}</legend>
        {STAGES.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="stage"
              value={name}
              checked={name === stage}
              onChange={() => void session.chooseStage(name)}
            />
            {words.stages[name]}
          </label>
        ))}
      </fieldset>
      {stage !== 'city' && <p className="note">{words.provisional(words.stages[stage], article)}</p>}
    </section>
  );
}
