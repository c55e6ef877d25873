/** Lists that repeat what stands elsewhere in more detail (汇总表) are compared with it, never scored a second time. */
import type { ListReading } from './list';
import type { ScoreForm } from './record';

/** From the most detailed on: every indicator, a column per head (一级指标), sums alone. */
const GRAINS = ['items', 'heads', 'sums'] as const;
export type Grain = (typeof GRAINS)[number];

export interface PartedLists {
  readonly scored: readonly ListReading[];
  readonly summaries: readonly ListReading[];
}

/**
 * A list is a summary when a unit of it has its scores in more detail somewhere in the county; one that knows none of
 * these units is scored itself. Totals alone (总分) cannot be scored and are none where there are other scores.
 * `forms` are those in form layout.
 */
export function partSummaries(forms: readonly ScoreForm[], lists: readonly ListReading[]): PartedLists {
  const known = namesOf(forms);
  const scored: ListReading[] = [];
  const summaries: ListReading[] = [];
  for (const grain of GRAINS) {
    const ofGrain = lists.filter((list) => list.grain === grain);
    const repeats = ({ forms: rows, missing }: ListReading): boolean =>
      grain !== 'items' &&
      ((missing.length > 0 && known.size > 0) ||
        rows.some(({ unit }) => unit !== null && known.has(unit.name)));
    const counted = ofGrain.filter((list) => !repeats(list));
    summaries.push(...ofGrain.filter(repeats));
    scored.push(...counted);
    for (const { forms: rows } of counted) for (const name of namesOf(rows)) known.add(name);
  }
  return { scored, summaries };
}

const namesOf = (forms: readonly ScoreForm[]): Set<string> =>
  new Set(forms.flatMap(({ unit }) => (unit ? [unit.name] : [])));
