/** Totals of one form in one stage (第四条, 第六条): what its quantities amount to, and what is still possible while scores are missing. */
import { bounds, evaluate, type Expr } from '../formula';
import type { Decimal } from '../workbook/decimal';
import type { RuleBook } from '../rulebook/rulebook';
import { scoreReading, sharedScore, type ScoreForm, type Stage, type StageScores } from '../reading/record';
import type { FormShape } from './quantities';
import type { StageTotals } from './result';
import { cellsIn, openCellsIn } from './score-cells';

const NOTHING: readonly number[] = [];
type Lists = Pick<StageTotals, 'blank' | 'unreadable' | 'outOfRange' | 'notApplicable'>;
const NO_LISTS: Lists = { blank: NOTHING, unreadable: NOTHING, outOfRange: NOTHING, notApplicable: NOTHING };

/** Totals of `form` in `stage`. A form whose points are not proven has none, and nothing about it is certain. */
export function totalsOf(
  form: ScoreForm,
  stage: Stage,
  scores: StageScores,
  shape: FormShape,
  rulebook: RuleBook,
): StageTotals {
  const { base, bonusRaw, bonus, total } = shape.of(scores);
  if (!form.pointsProven) {
    const none = { base: null, bonusRaw: null, bonus: null, total: null };
    const { numbers } = bounds(total.stated, (slot) => ({
      least: 0 as Decimal,
      most: form.indicators[slot]?.bonus ? rulebook.bonusPoints.value : rulebook.basePoints.value,
    }));
    return { stage, ...none, ...ends(numbers), ...NO_LISTS };
  }
  const cells = cellsIn(scores);
  const over = overShared(form, scores);
  if (over.length > 0) {
    const none = { base: null, bonusRaw: null, bonus: null, total: null };
    const reach = bounds(total.stated, openCellsIn(scores, form.indicators, shape.limits, rulebook)).numbers;
    return { stage, ...none, ...ends(reach), ...NO_LISTS, outOfRange: over };
  }
  const lists = listsOf(scores, shape.limits);
  // A whole form needs no counting.
  const whole = lists === NO_LISTS;
  const figure = (quantity: { readonly value: Expr; readonly stated: Expr }) =>
    numberOr(evaluate(whole ? quantity.value : quantity.stated, cells));
  // Base and bonus stand for themselves: a missing bonus score leaves the base what it is.
  const figures = {
    base: figure(base),
    bonusRaw: figure(bonusRaw),
    bonus: figure(bonus),
    total: figure(total),
  };
  const reach =
    figures.total === null
      ? bounds(total.stated, openCellsIn(scores, form.indicators, shape.limits, rulebook)).numbers
      : { least: figures.total, most: figures.total };
  return { stage, ...figures, ...ends(reach), ...lists };
}

const numberOr = (value: ReturnType<typeof evaluate>): Decimal | null =>
  typeof value === 'number' ? value : null;

const ends = (
  numbers: { readonly least: Decimal; readonly most: Decimal } | null,
): Pick<StageTotals, 'least' | 'most'> => numbers ?? { least: 0 as Decimal, most: 0 as Decimal };

/** Items under one 分值 are bounded together: the first of each group that exceeds it. */
function overShared({ table, indicators }: ScoreForm, scores: StageScores): readonly number[] {
  if (table.layout !== 'form') return NOTHING;
  return indicators.flatMap(({ max, sharing }, index) =>
    sharing && max !== null && (sharedScore(indicators, scores, index) ?? 0) > max ? [index] : [],
  );
}

/** Which items have no usable score, and why. */
function listsOf(scores: StageScores, limits: readonly number[]): Lists {
  const { values } = scores;
  let lists: Record<keyof Lists, number[]> | null = null;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (value >= 0 && value <= (limits[index] ?? 0)) continue;
    const kind = Number.isNaN(value) ? scoreReading(scores, index).kind : 'outOfRange';
    const list =
      kind === 'outOfRange' || kind === 'notApplicable' || kind === 'blank' ? kind : ('unreadable' as const);
    lists ??= { blank: [], unreadable: [], outOfRange: [], notApplicable: [] };
    lists[list].push(index);
  }
  return lists ?? NO_LISTS;
}
