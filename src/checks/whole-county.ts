/** Whether a call is about a county, or about one unit's form alone: of the latter nobody expects the other annexes. */
import type { Assessment } from '../assessment/result';

export const isWholeCounty = ({ units, unnamed, readings }: Assessment): boolean =>
  units.length + unnamed.length > 1 || readings.some(({ tables }) => tables.some(({ annex }) => annex !== 1));
