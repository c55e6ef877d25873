/** 依据: how the number in the selected cell came about: article → rule → cells, each a door. */
import { useEffect } from 'react';
import { explain, type DerivedQuantity } from '../../assessment';
import { findingSentence } from '../../locales/wording';
import { areaToA1, overlap } from '../../workbook/address';
import { formatDecimal, type Decimal } from '../../workbook/decimal';
import { usePane, usePaneState, useSentences, useWords } from '../pane-context';
import { UnitLink } from '../quota/UnitLink';
import { AdjustPanel } from './AdjustPanel';
import { DerivationTree } from './DerivationTree';
import { locate } from './locate';

/** Shown below the number itself, where there is something to say. */
const ALSO: readonly DerivedQuantity[] = ['grade', 'satisfaction', 'pool'];

export function ReasonsView() {
  const words = useWords();
  const sentences = useSentences();
  const { session } = usePane();
  const { judgement, selection } = usePaneState();
  // Excel may not have told of the cell that was selected before the pane began to listen.
  useEffect(() => void session.lookAtSelection(), [session]);
  if (!judgement || !selection) return <p>{words.reasons.none}</p>;
  const located = locate(judgement, selection);
  const here = judgement.open.filter(
    ({ sheet, area }) => sheet === selection.sheet && area !== null && overlap(area, selection.area),
  );
  const findings = here.length > 0 && (
    <section className="card">
      <h2 className="heading">{words.reasons.findings}</h2>
      <ul className="plain">
        {here.map((finding, index) => (
          <li key={index}>
            <span className={`letter letter--${finding.severity}`}>
              {words.findings.severities[finding.severity]}
            </span>{' '}
            {findingSentence(finding, sentences)}
          </li>
        ))}
      </ul>
    </section>
  );
  if (!located) {
    const place = `${selection.sheet}!${areaToA1(selection.area)}`;
    return (
      <>
        <p>{words.reasons.notInForm(place)}</p>
        {findings}
      </>
    );
  }
  const { unit, form, item, quantity, focus } = located;
  const { assessment } = judgement;
  const indicator = item === null ? undefined : form?.indicators[item];
  const score = item === null ? undefined : form?.scores[focus?.stage ?? assessment.stage]?.values[item];
  const main: DerivedQuantity = quantity === 'item' ? (indicator?.bonus ? 'bonus' : 'base') : quantity;
  const quantities = [main, ...ALSO.filter((other) => other !== main)].filter(
    (name) => name !== 'satisfaction' || unit.surveys.length > 0,
  );
  return (
    <>
      <h2 className="heading">
        <UnitLink unit={unit} />
      </h2>
      {indicator && (
        <section className="card">
          <p>
            {words.reasons.item(
              indicator.label,
              score === undefined || Number.isNaN(score)
                ? words.reasons.openValue
                : formatDecimal(score as Decimal),
              indicator.max === null ? '' : formatDecimal(indicator.max),
            )}
          </p>
          {indicator.criterion !== null && <p className="note">{indicator.criterion}</p>}
        </section>
      )}
      {findings}
      {quantities.map((name) => (
        <section className="card" key={name}>
          <DerivationTree derivation={explain(assessment, unit, name, name === main ? focus : null)} />
        </section>
      ))}
      {unit.grade && assessment.stage === 'city' && (
        <AdjustPanel key={unit.unit} unit={unit} grade={unit.grade} />
      )}
    </>
  );
}
