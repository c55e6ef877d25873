/**
 * Checks single units again after a change. Only checks that look at one unit at a time take part; what concerns the
 * roster, the county or the shape of a table waits for the next full run.
 */
import type { Assessment, UnitResult } from '../assessment/result';
import type { Finding } from './check';
import { inReadingOrder } from './order';
import { cited } from './citation';
import { CHECKS } from './registry';
import { withRepairs } from './repair';

/** Families whose checks see one unit at a time: values, sums, bonus, stages, grades; and those of them that do not. */
const FAMILIES = /^[VSBPG]/;
const BEYOND_ONE_UNIT: ReadonlySet<string> = new Set([
  'B05',
  'P02',
  'P05',
  'S06',
  'V12',
  'V13',
  'V17',
  'V20',
]);

export const isOfOneUnit = ({ code }: { readonly code: string }): boolean =>
  FAMILIES.test(code) && !BEYOND_ONE_UNIT.has(code);

/** `findings` as they are now: those about the touched units anew, all others as they were. */
export function recheckUnits(
  findings: readonly Finding[],
  assessment: Assessment,
  touched: readonly UnitResult[],
): readonly Finding[] {
  const names = new Set(touched.map(({ unit }) => unit));
  const focus = focusOn(assessment, touched);
  const again = CHECKS.filter(({ meta }) => isOfOneUnit(meta)).flatMap((check) =>
    cited(check.run(focus), check.meta, focus.rulebook),
  );
  const kept = findings.filter(
    (finding) => !isOfOneUnit(finding) || finding.unit === null || !names.has(finding.unit),
  );
  return inReadingOrder([...kept, ...withRepairs(again, focus)], assessment);
}

/** The same county as if only these units were in it. */
function focusOn(assessment: Assessment, units: readonly UnitResult[]): Assessment {
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
  return { ...assessment, readings, units };
}
