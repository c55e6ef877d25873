/** R01 不在名单: A name in Annex 1 or 2 that is not in Annex 3; likely rostered names are offered, none is assumed. */
import type { Check, CheckMeta, Fix } from '../check';
import type { NameProposal } from '../../assessment/result';
import { textAt, type SheetSnapshot } from '../../workbook/snapshot';
import { cellArea, findingOf, fixCell } from '../finding';

declare module '../params' {
  interface FindingParams {
    /** `offered`: the cell can be given a candidate's name at once. */
    R01: { readonly name: string; readonly candidates: readonly string[]; readonly offered: boolean };
  }
}

const meta: CheckMeta<'R01'> = {
  code: 'R01',
  severity: 'error',
  articles: ['2'],
  fix: 'ask',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['unit'],
};

export const R01: Check<'R01'> = {
  meta,
  run: (assessment) => {
    const sheets = new Map(
      assessment.readings.flatMap(({ snapshot }) =>
        snapshot.sheets.map((sheet) => [`${snapshot.file}\n${sheet.name}`, sheet] as const),
      ),
    );
    return assessment.unknownNames.map(({ mention, file, sheet, candidates }) => {
      const found = sheets.get(`${file}\n${sheet}`);
      const spot = { file, sheet: found ?? null, area: cellArea(mention), unit: mention.name };
      const fixes = candidates.flatMap((candidate) => renamed(found, mention, candidate));
      return findingOf(meta, spot, { name: mention.text, candidates, offered: fixes.length > 0 }, fixes);
    });
  },
};

/** The cell with the name replaced: it may hold a label or other units as well. */
function renamed(
  sheet: SheetSnapshot | undefined,
  { row, column, text }: NameProposal['mention'],
  candidate: string,
): readonly Fix[] {
  // A name that only the sheet says has no cell to mend.
  const whole = sheet && text !== '' ? textAt(sheet, row, column) : '';
  return whole !== '' && whole.includes(text)
    ? [
        fixCell(
          { row, column },
          whole.replace(text, () => candidate),
        ),
      ]
    : [];
}
