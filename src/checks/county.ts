/** The county under judgement: its assessment, with room for what several checks work out of it. */
import type { Assessment } from '../assessment/result';

export interface County extends Assessment {
  /** What `derive` makes of this county: worked out when it is first asked for, and kept as long as the county is. */
  readonly once: <T>(derive: (county: County) => T) => T;
}

export function countyOf(assessment: Assessment): County {
  const known = new Map<unknown, unknown>();
  const county: County = {
    ...assessment,
    once: <T>(derive: (county: County) => T): T => {
      if (!known.has(derive)) known.set(derive, derive(county));
      return known.get(derive) as T;
    },
  };
  return county;
}

/** Work that several checks share, done once for a county. `derive` has to be pure. */
export const shared =
  <T>(derive: (county: County) => T): ((county: County) => T) =>
  (county) =>
    county.once(derive);
