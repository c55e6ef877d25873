/** R04 同一单位两种写法: Two names that may be one unit: both in the roster, or in a county without one to settle it. */
import { toA1 } from '../../workbook/address';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf, fixCell } from '../finding';
import { textAt } from '../../workbook/snapshot';
import { lookAlikes } from './look-alikes';

declare module '../params' {
  interface FindingParams {
    R04: { readonly name: string; readonly other: string; readonly otherPlace: string };
  }
}

const meta: CheckMeta<'R04'> = {
  code: 'R04',
  severity: 'warning',
  articles: ['2'],
  fix: 'ask',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['unit'],
};

export const R04: Check<'R04'> = {
  meta,
  run: (assessment) =>
    lookAlikes(assessment).map(({ later, earlier }) => {
      const { file, sheet } = later.source;
      const { mention } = later;
      const sameSheet = earlier.source.sheet === sheet;
      const cell = toA1(earlier.mention.row, earlier.mention.column);
      const params = {
        name: mention.text,
        other: earlier.mention.text,
        otherPlace: sameSheet ? cell : `${earlier.source.sheet.name}!${cell}`,
      };
      const whole = textAt(sheet, mention.row, mention.column) === mention.text;
      const spot = { file, sheet, area: cellArea(mention), unit: mention.name };
      return findingOf(meta, spot, params, whole ? [fixCell(mention, earlier.mention.text)] : []);
    }),
};
