/**
 * Checks single units again after a change. Only checks that look at one unit at a time take part; what concerns the
 * roster, the county or the shape of a table waits for the next full run.
 */
import type { Assessment, UnitResult } from '../assessment/result';
import type { Finding } from './check';
import { countyOf, type County } from './county';
import { inReadingOrder } from './order';
import { cited } from './citation';
import { checkOf, CHECKS } from './registry';
import { withRepairs } from './repair';

/** Whether a finding is judged again at once when its unit changes. */
export const isLive = ({ code }: Finding): boolean => checkOf(code).meta.live;

/** `findings` as they are now: those about the touched units anew, all others as they were. */
export function recheckUnits(
  findings: readonly Finding[],
  assessment: Assessment,
  touched: readonly UnitResult[],
): readonly Finding[] {
  const names = new Set<string | null>(touched.map(({ unit }) => unit));
  const focus = focusOn(assessment, touched);
  const again = CHECKS.filter(({ meta }) => meta.live).flatMap((check) =>
    cited(check.run(focus), check.meta, focus.rulebook),
  );
  const kept = findings.filter((finding) => !isLive(finding) || !names.has(finding.unit));
  return inReadingOrder([...kept, ...withRepairs(again, focus)], assessment);
}

/** The same county as if only these units were in it. */
function focusOn(assessment: Assessment, units: readonly UnitResult[]): County {
  const forms = new Set(units.flatMap((unit) => unit.forms.map(({ form }) => form)));
  const surveys = new Set(units.flatMap((unit) => unit.surveys.map(({ survey }) => survey)));
  const readings = assessment.readings.map((reading) => ({
    ...reading,
    forms: reading.forms.filter((form) => forms.has(form)),
    surveys: reading.surveys.filter((survey) => surveys.has(survey)),
    summaries: [],
    commended: [],
    problems: [],
  }));
  return countyOf({ ...assessment, readings, units });
}
