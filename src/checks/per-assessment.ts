/** Work that several checks share, done once for an assessment and forgotten with it. */
import type { Assessment } from '../assessment/result';

/** `derive` must be pure: its result stands for as long as the assessment does. */
export function perAssessment<T extends object>(
  derive: (assessment: Assessment) => T,
): (assessment: Assessment) => T {
  const known = new WeakMap<Assessment, T>();
  return (assessment) => {
    const before = known.get(assessment);
    if (before) return before;
    const result = derive(assessment);
    known.set(assessment, result);
    return result;
  };
}
