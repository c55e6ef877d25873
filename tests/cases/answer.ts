/** What a workbook must come out as: the right answer of a case, as a person who knows the regulation gives it. */

/** A unit of the answer. A number that is left out or `null` is not compared. */
export interface UnitAnswer {
  readonly unit: string;
  readonly base?: number | null;
  readonly bonus?: number | null;
  readonly total?: number | null;
  /** Name of the grade in force; `null`: the unit must not be graded. */
  readonly grade: string | null;
  /** `null` or left out: not compared. */
  readonly township?: string | null;
  /** The figures above, or no grade together with a finding that says why. */
  readonly orNull?: boolean;
  /** Grades that have to be among those still possible. */
  readonly possible?: readonly string[];
  /** The computed grade where a decision put another one in force. */
  readonly adjustedFrom?: string;
}

/** A finding that has to come: one of the codes. */
export interface PlantedFinding {
  readonly codes: readonly string[];
  /** Exactly so many; left out: at least one. */
  readonly times?: number;
  readonly unit?: string;
  readonly sheet?: string;
  /** The value that its fix proposes. */
  readonly fix?: string | number;
}

export interface PoolAnswer {
  readonly kind?: string | null;
  readonly quota?: number | null;
  readonly excellent?: number;
  readonly over?: number | null;
}

export interface Answer {
  /** The stage asked for; left out: the city's. */
  readonly stage?: string;
  /** Exactly the units that may be graded. */
  readonly units: readonly UnitAnswer[];
  /** Satisfaction rates by unit, 4 decimals; `null` for one that must not be computed. `null` or left out: not judged. */
  readonly rates?: Readonly<Record<string, number | null>> | null;
  /** Township of each rostered unit; `null` or left out: not judged. */
  readonly roster?: Readonly<Record<string, string>> | null;
  /** Exactly these pools, where `quotas` is given; `'none'`: nothing may be said about quotas. */
  readonly quotas?: Readonly<Record<string, PoolAnswer>> | 'none';
  /** Pools among others. */
  readonly pools?: Readonly<Record<string, PoolAnswer>>;
  /** Findings that must come; a bare code stands for at least one of it. */
  readonly planted: readonly (string | PlantedFinding)[];
  /** Codes of 错 and 警 that may come besides. Every 注 may. */
  readonly allowed: readonly string[];
  /** Codes that may not come, not even as 注. */
  readonly forbidden?: readonly string[];
  /** Other answers that are right as well. */
  readonly or?: readonly Answer[];
}

/** Findings that say that an annex is missing: most cases consist of one table only. */
export const ALWAYS_ALLOWED: readonly string[] = ['R12', 'M12'];
