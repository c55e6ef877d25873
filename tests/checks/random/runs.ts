/** How many random counties each property sees, and from which seed. A failure prints its seed and path. */
const given = (name: string, standard: number): number => Number(process.env[name] ?? standard);

/** `KAOHE_SEED`, `KAOHE_RUNS` (a factor) for a longer search by hand. */
export const SEED = given('KAOHE_SEED', 20_170_120);
const FACTOR = given('KAOHE_RUNS', 1);

export const RUNS = {
  clean: 150 * FACTOR,
  /** Per kind of fault. */
  planted: 8 * FACTOR,
  pairs: 250 * FACTOR,
};
export const runs = (numRuns: number) => ({ numRuns, seed: SEED });
