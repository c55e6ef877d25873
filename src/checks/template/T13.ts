/** T13 表格下方有空格式: Formats far below the table, without data; they are ignored. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';

declare module '../params' {
  interface FindingParams {
    T13: { readonly used: number; readonly formatted: number };
  }
}

const meta: CheckMeta<'T13'> = {
  code: 'T13',
  severity: 'notice',
  articles: [],
  fix: 'auto',
  scope: 'table',
  live: false,
  mark: 'none',
  needs: [],
};

/** Fewer formatted rows below the data are a page of prepared borders. */
const MANY_ROWS = 1000;

export const T13: Check<'T13'> = {
  meta,
  run: (assessment) =>
    assessment.readings.flatMap(({ snapshot, tables }) => {
      const sheets = new Set<SheetSnapshot>(tables.map(({ source }) => source.sheet));
      return [...sheets].flatMap((sheet) => {
        const used = sheet.top + sheet.values.length;
        if (sheet.formattedRows - used < MANY_ROWS) return [];
        const spot = { file: snapshot.file, sheet, area: null, unit: null };
        return [findingOf(meta, spot, { used, formatted: sheet.formattedRows })];
      });
    }),
};
