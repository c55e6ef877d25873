/** Checks (检查): what is wrong, where, and what would mend it; the sentences are the locales'. */
import type { Assessment } from '../assessment/result';
import type { Finding } from './check';
import { cited } from './citation';
import { countyOf } from './county';
import { inReadingOrder } from './order';
import { CHECKS } from './registry';
import { withRepairs } from './repair';

export * from './check';
export * from './params';
export { isLive, recheckUnits } from './live';
export type { Proposal, Repair, Slip } from './repair';
export { CHECK_CODES, checkOf, CHECKS } from './registry';

/** All findings, in reading order. The same input gives the same list. */
export function runChecks(assessment: Assessment): readonly Finding[] {
  const county = countyOf(assessment);
  const findings = CHECKS.flatMap((check) => cited(check.run(county), check.meta, county.rulebook));
  return inReadingOrder(withRepairs(findings, county), county);
}
