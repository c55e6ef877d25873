/** T14 工作表有保护: Results cannot be written to a protected sheet; it is never unprotected. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';

declare module '../params' {
  interface FindingParams {
    T14: { readonly sheet: string };
  }
}

const meta: CheckMeta<'T14'> = {
  code: 'T14',
  severity: 'warning',
  articles: [],
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'none',
  needs: [],
};

export const T14: Check<'T14'> = {
  meta,
  run: (assessment) =>
    assessment.readings.flatMap(({ snapshot, forms }) => {
      const sheets = new Set<SheetSnapshot>(forms.map(({ table }) => table.source.sheet));
      return [...sheets].flatMap((sheet) => {
        if (!sheet.protected) return [];
        const spot = { file: snapshot.file, sheet, area: null, unit: null };
        return [findingOf(meta, spot, { sheet: sheet.name })];
      });
    }),
};
