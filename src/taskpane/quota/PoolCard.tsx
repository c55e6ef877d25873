/** One pool: its places as blocks and in words, opening to the ranking with the line and its ties. */
import type { PoolResult, RankedUnit } from '../../assessment';
import { formatDecimal, type Decimal } from '../../workbook/decimal';
import type { PaneWords } from '../../locales/pane-words';
import { useWords } from '../pane-context';
import { UnitLink } from './UnitLink';

interface PoolCardProps {
  readonly pool: PoolResult;
  /** The grade that is rationed. */
  readonly grade: string;
}

export function PoolCard({ pool, grade }: PoolCardProps) {
  const words = useWords();
  const { quota, excellent, ranking } = pool;
  const over = pool.over ?? 0;
  const free = pool.free ?? 0;
  const line =
    quota === null
      ? words.quota.noQuota(grade, excellent)
      : words.quota.line(grade, quota, excellent, over, free);
  return (
    <details className={over > 0 ? 'card pool pool--over' : 'card pool'} open={over > 0}>
      <summary>
        <span className="pool__name">{pool.pool}</span>
        <small className="pool__kind">{words.quota.kinds[pool.kind ?? 'unknown']}</small>
        <span className="pool__line">{line}</span>
        <Blocks filled={Math.min(excellent, quota ?? excellent)} free={free} over={over} />
      </summary>
      {ranking.length === 0 ? (
        <p className="note">{words.quota.unused(grade)}</p>
      ) : (
        <table className="ranking">
          <thead>
            <tr>
              <th scope="col">{words.quota.rank}</th>
              <th scope="col">{words.quota.unit}</th>
              <th scope="col">{words.quota.total}</th>
              <th scope="col">{words.quota.place}</th>
            </tr>
          </thead>
          {tiers(ranking).map((tier) => (
            <Tier key={tier.rank} tier={tier} pool={pool} words={words} />
          ))}
        </table>
      )}
    </details>
  );
}

interface TierOfUnits {
  readonly rank: number;
  readonly members: readonly RankedUnit[];
}

/** Neighbours in the ranking who share the total; ties at the line belong together. */
function tiers(ranking: readonly RankedUnit[]): readonly TierOfUnits[] {
  const result: { rank: number; members: RankedUnit[] }[] = [];
  ranking.forEach((ranked, index) => {
    const last = result.at(-1);
    const before = last?.members[0];
    const isTied = before && before.place === 'tied' && ranked.place === 'tied';
    if (last && isTied && before.unit.total === ranked.unit.total) last.members.push(ranked);
    else result.push({ rank: index + 1, members: [ranked] });
  });
  return result;
}

interface TierProps {
  readonly tier: TierOfUnits;
  readonly pool: PoolResult;
  readonly words: PaneWords;
}

function Tier({ tier: { rank, members }, pool, words }: TierProps) {
  const tied = members.length > 1;
  const places = (pool.quota ?? 0) - (rank - 1);
  const line = pool.ranking[(pool.quota ?? 0) - 1]?.unit.total ?? null;
  return (
    <tbody className={tied ? 'ranking__tie' : undefined}>
      {tied && (
        <tr>
          <td colSpan={4} className="ranking__note">
            {words.quota.tie(members.length, places)}
          </td>
        </tr>
      )}
      {members.map(({ unit, place }) => (
        <tr key={unit.unit} className={`ranking__row ranking__row--${place}`}>
          <td>{rank}</td>
          <th scope="row">
            <UnitLink unit={unit} />
          </th>
          <td>{unit.total === null ? '' : formatDecimal(unit.total)}</td>
          <td>
            {words.quota.places[place]}
            {place === 'over' && gapTo(line, unit.total) && (
              <small> {words.quota.gap(gapTo(line, unit.total) ?? '')}</small>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** How far below the last place inside the quota; `null` where there is nothing to compare. */
function gapTo(line: Decimal | null, total: Decimal | null): string | null {
  if (line === null || total === null || total >= line) return null;
  return formatDecimal((line - total) as Decimal);
}

interface BlocksProps {
  readonly filled: number;
  readonly free: number;
  readonly over: number;
}

/** Filled ■, free □, over ✕: shapes, not colours alone. */
function Blocks({ filled, free, over }: BlocksProps) {
  const words = useWords();
  return (
    <span className="blocks" role="img" aria-label={words.quota.blocks(filled, free, over)}>
      {range(filled).map((index) => (
        <span key={`filled ${index}`} className="block block--filled" />
      ))}
      {range(free).map((index) => (
        <span key={`free ${index}`} className="block block--free" />
      ))}
      {range(over).map((index) => (
        <span key={`over ${index}`} className="block block--over">
          ✕
        </span>
      ))}
    </span>
  );
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
