/** Scores of a form that come to given totals, in all three stages, with the ballots behind the satisfaction item. */
import { INDICATORS, SATISFACTION } from '../../src/templates/indicators';
import type { Ballots } from '../../src/templates/lists';
import { pick, type Random } from './random';

export interface FormScores {
  readonly self: readonly number[];
  readonly township: readonly number[];
  readonly city: readonly number[];
}

/** Ballots whose rate gives the satisfaction points without a remainder: 90 % and above full, half a point per percent. */
export interface Survey {
  readonly points: number;
  readonly ballots: Omit<Ballots, 'unit' | 'village'>;
}

export function makeSurvey(random: Random, base: number): Survey {
  // Units with a low base have few friends in the village too.
  const percent =
    base >= 900
      ? 100 - 2 * pick(random, 0, 4)
      : base >= 780
        ? 98 - 2 * pick(random, 0, 6)
        : 90 - 2 * pick(random, 0, 6);
  const valid = 50;
  const favourable = (valid * percent) / 100;
  const satisfied = Math.round(favourable * (0.6 + random() * 0.3));
  const unknown = Math.min(valid - favourable, pick(random, 0, 2));
  const returned = valid + pick(random, 0, 4);
  return {
    points: percent >= 90 ? 150 : 150 - (90 - percent) * 5,
    ballots: {
      issued: returned + pick(random, 0, 8),
      returned,
      valid,
      satisfied,
      basically: favourable - satisfied,
      dissatisfied: valid - favourable - unknown,
      unknown,
      rate: percent,
    },
  };
}

/** `base` and `bonus` in tenths of a point. */
export function makeScores(random: Random, base: number, bonus: number, satisfaction: number): FormScores {
  const city = INDICATORS.map(({ points }) => points * 10);
  city[SATISFACTION] = satisfaction;
  const baseItems = indices(false).filter((index) => index !== SATISFACTION);
  takeAway(
    random,
    city,
    baseItems,
    baseItems.reduce((sum, index) => sum + (city[index] ?? 0), satisfaction) - base,
  );
  const bonusItems = indices(true);
  takeAway(random, city, bonusItems, bonusItems.reduce((sum, index) => sum + (city[index] ?? 0), 0) - bonus);
  const township = raise(random, city, pick(random, 0, 3));
  const self = raise(random, township, pick(random, 1, 4));
  const points = (tenths: readonly number[]) => tenths.map((value) => value / 10);
  return { self: points(self), township: points(township), city: points(city) };
}

const indices = (bonus: boolean): number[] =>
  INDICATORS.flatMap((item, index) => (item.bonus === bonus ? [index] : []));

/** Takes `amount` off the items in steps of half a point, the odd tenths in one piece at the end. */
function takeAway(random: Random, scores: number[], items: readonly number[], amount: number): void {
  let rest = amount;
  while (rest > 0) {
    const index = items[pick(random, 0, items.length - 1)] ?? 0;
    const step = Math.min(rest, rest >= 5 ? 5 : rest);
    const score = scores[index] ?? 0;
    if (score < step) continue;
    scores[index] = score - step;
    rest -= step;
  }
  if (rest < 0) throw new Error('a total beyond its points');
}

/** The lower stage thought a little better of some base items. */
function raise(random: Random, scores: readonly number[], times: number): number[] {
  const raised = [...scores];
  for (let time = 0; time < times; time += 1) {
    const index = pick(random, 0, SATISFACTION - 1);
    raised[index] = Math.min((INDICATORS[index]?.points ?? 0) * 10, (raised[index] ?? 0) + 5);
  }
  return raised;
}
