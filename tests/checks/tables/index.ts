/** The test table of every check; a code without one does not compile, and fails the registry test. */
import type { CheckCode } from '../../../src/checks';
import type { Tables } from './table';
import { BALLOTS } from './ballots';
import { GRADES } from './grades';
import { NAMES } from './names';
import { QUOTAS } from './quotas';
import { RATES } from './rates';
import { ROSTER } from './roster';
import { SUMS } from './sums';
import { TEMPLATE } from './template';
import { VALUES } from './values';

export const TABLES: Tables<CheckCode> = {
  ...TEMPLATE,
  ...VALUES,
  ...SUMS,
  ...BALLOTS,
  ...RATES,
  ...NAMES,
  ...ROSTER,
  ...GRADES,
  ...QUOTAS,
};
