/** The test table of every check; a code without one does not compile, and fails the registry test. */
import type { CheckCode } from '../../../src/checks';
import type { Tables } from './table';
import { ABSENT } from './absent';
import { BALLOTS } from './ballots';
import { BONUS } from './bonus';
import { CHOICES } from './choices';
import { CONFIRMATIONS } from './confirmations';
import { DATES } from './dates';
import { DECISIONS } from './decisions';
import { FORMATS } from './formats';
import { FORMULAS } from './formulas';
import { GRADES } from './grades';
import { NAMES } from './names';
import { NAMELESS } from './nameless';
import { NOTICES } from './notices';
import { QUOTAS } from './quotas';
import { SETTLED } from './settled';
import { RATES } from './rates';
import { ROSTER } from './roster';
import { PACKAGES } from './packages';
import { SHEETS } from './sheets';
import { SUMS } from './sums';
import { STAGE_TABLES } from './stages';
import { KINDS } from './kinds';
import { MERGES } from './merges';
import { MISSING } from './missing';
import { TEMPLATE } from './template';
import { UNREAD } from './unread';
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
  ...SETTLED,
  ...PACKAGES,
  ...SHEETS,
  ...FORMATS,
  ...BONUS,
  ...NOTICES,
  ...FORMULAS,
  ...DATES,
  ...CONFIRMATIONS,
  ...DECISIONS,
  ...MISSING,
  ...MERGES,
  ...KINDS,
  ...STAGE_TABLES,
  ...UNREAD,
  ...ABSENT,
  ...CHOICES,
  ...NAMELESS,
};
