/**
 * Forms of which something was not read (T18), or that can be read in two ways (T21): what their sums, points and blanks
 * say follows from there, and is not said as well.
 */
import type { ScoreForm } from '../../reading/record';
import { overlap } from '../../workbook/address';
import { shared, type County } from '../county';
import { problemsOf } from './problems';

/** Forms of which two readings fit (T21). */
export const twofoldForms = shared((assessment: County): ReadonlySet<ScoreForm> => {
  const sources = problemsOf(assessment, 'twoReadings').map(({ source }) => source);
  const isTwofold = ({ table, area }: ScoreForm): boolean =>
    sources.some((source) => source.sheet === table.source.sheet && overlap(source.area, area));
  return new Set(
    sources.length === 0 ? [] : assessment.readings.flatMap(({ forms }) => forms.filter(isTwofold)),
  );
});

/** These, and forms of which something was not read (T18). */
export const openForms = shared(
  (assessment: County): ReadonlySet<ScoreForm> =>
    new Set([
      ...twofoldForms(assessment),
      ...assessment.readings.flatMap(({ forms }) => forms.filter(({ unread }) => unread.length > 0)),
    ]),
);
