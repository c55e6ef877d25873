/** T19 规则年度与表的年度不同: The rule book is bound to one year and the forms are of another; dates are not judged then. */
import type { BoundTable } from '../../reading/record';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { tableSpot } from './problems';

declare module '../params' {
  interface FindingParams {
    T19: { readonly ruled: number; readonly years: readonly number[]; readonly tables: number };
  }
}

const meta: CheckMeta<'T19'> = {
  code: 'T19',
  severity: 'error',
  articles: [],
  fix: 'ask',
  scope: 'county',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T19: Check<'T19'> = {
  meta,
  run: (assessment) => {
    const ruled = assessment.rulebook.year;
    if (ruled === null) return [];
    const tables = assessment.readings.flatMap((reading) =>
      reading.tables.filter((table) => isOfAnotherYear(table, ruled)),
    );
    const [first] = tables;
    if (!first) return [];
    const years = [...new Set(tables.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
    return [
      findingOf(meta, tableSpot(first.source, first.source.area), { ruled, years, tables: tables.length }),
    ];
  },
};

/** The roster (附件3) may serve for several years. */
const isOfAnotherYear = ({ annex, year }: BoundTable, ruled: number): boolean =>
  annex !== 3 && year !== null && year !== ruled;
