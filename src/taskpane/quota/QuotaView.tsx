/** 名额: every pool with its places, then the arithmetic, the shortlist and those to be called in. */
import { formatDecimal } from '../../workbook/decimal';
import type { PoolResult, UnitResult } from '../../assessment';
import { usePaneState, useWords } from '../pane-context';
import { quotaArithmetic } from '../../plan';
import { PoolCard } from './PoolCard';
import { UnitLink } from './UnitLink';

export function QuotaView() {
  const words = useWords();
  const { judgement } = usePaneState();
  if (!judgement) return null;
  const { pools, commendation, rectification, rulebook } = judgement.assessment;
  const toRectify = (
    <details>
      <summary>{words.quota.rectification(rulebook.failing, rectification.length)}</summary>
      <UnitList units={rectification} />
    </details>
  );
  if (pools.length === 0) {
    return (
      <>
        <p>{words.quota.none(rulebook.excellent)}</p>
        {rectification.length > 0 && <section className="card">{toRectify}</section>}
      </>
    );
  }
  const terms = quotaArithmetic(judgement.assessment);
  return (
    <>
      {overFirst(pools).map((pool) => (
        <PoolCard key={pool.pool} pool={pool} grade={rulebook.excellent} />
      ))}
      <section className="card">
        <p>{terms ? words.quota.arithmetic(terms) : words.quota.arithmeticOpen(rulebook.quotas.article)}</p>
        <details>
          <summary>{words.quota.commended(commendation.units.length, commendation.places)}</summary>
          <UnitList units={commendation.units} />
        </details>
        {commendation.tiedAtLine.length > 0 && (
          <p className="note">{words.quota.tiedAtLine(commendation.tiedAtLine.map(({ unit }) => unit))}</p>
        )}
        {toRectify}
      </section>
    </>
  );
}

/** What has to be settled stands on top; otherwise the order of the roster. */
const overFirst = (pools: readonly PoolResult[]): readonly PoolResult[] =>
  [...pools].sort((a, b) => Number((b.over ?? 0) > 0) - Number((a.over ?? 0) > 0));

function UnitList({ units }: { readonly units: readonly UnitResult[] }) {
  const words = useWords();
  if (units.length === 0) return <p className="note">{words.quota.nobody}</p>;
  return (
    <ol className="units">
      {units.map((unit) => (
        <li key={unit.unit}>
          <UnitLink unit={unit} />
          <span className="units__total">{unit.total === null ? '' : formatDecimal(unit.total)}</span>
        </li>
      ))}
    </ol>
  );
}
