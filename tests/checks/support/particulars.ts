/** What the findings of one check say, mark and offer in full, a line each: for cases where the code alone is too little. */
import { checkOf, type CheckCode } from '../../../src/checks';
import { message } from '../../../src/locales';
import { areaToA1, toA1 } from '../../../src/workbook/address';
import type { SheetInput } from '../../support/snapshot';
import { findingsIn, only, type Setting } from './findings';

/** A case, the check, and a line for each of its findings. */
export type Particular = readonly [
  does: string,
  code: CheckCode,
  sheets: readonly SheetInput[] | { readonly files: readonly (readonly SheetInput[])[] },
  lines: readonly string[],
  setting?: Setting,
];

/** `E6:E8、E10: sentence → E6=5`, or `… → E6=SUM(E1:E5) (5)` where a formula is offered; `E6 [error]` where the severity is not the check's own. */
export function linesOf(code: CheckCode, sheets: Particular[2], setting?: Setting): readonly string[] {
  const files = 'files' in sheets ? sheets.files : [sheets];
  return only(findingsIn(files, setting), code).map((finding) => {
    const { area, also = [], fixes, severity } = finding;
    const cells = area ? [area, ...also].map(areaToA1).join('、') : '-';
    const offers = fixes.map(({ row, column, value, formula }) => {
      const content =
        formula === undefined ? String(value) : `${formula.replace(/^=/, '')} (${String(value)})`;
      return `${toA1(row, column)}=${content}`;
    });
    const offered = offers.length > 0 ? ` → ${offers.join(' or ')}` : '';
    const other = severity === checkOf(code).meta.severity ? '' : ` [${severity}]`;
    return `${cells}${other}: ${message(finding, 'zh-CN')}${offered}`;
  });
}

export const runParticulars = (particulars: readonly Particular[]): void => {
  test.each(particulars.map(([does, code, ...rest]) => [code, does, rest] as const))(
    '%s: %s',
    (code, _, [sheets, lines, setting]) => expect(linesOf(code, sheets, setting)).toEqual(lines),
  );
};
