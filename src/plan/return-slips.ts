/** The sheet 退回修改通知: for every unit with something to correct one page to print, sign and send back with the form. */
import type { Assessment } from '../assessment/result';
import type { Finding } from '../checks/check';
import type { SheetEdit } from '../workbook/edit';
import type { Snapshot } from '../workbook/snapshot';
import { placeSheet, row, titleCell, valueCell, type GeneratedRow } from './sheet-content';
import { byGravity, foundIn, offeredBy, placeCell, unitFinder } from './listed-findings';
import type { ListWords } from './words';

/** 序号 级别 单元格 现填 应为 问题 怎么改 依据: within A4 across, also where the workbook's characters are wide. */
const WIDTHS = [5, 5, 14, 11, 11, 26, 24, 8];
/** Slips on one sheet, each a page: Excel keeps 1,026 page breaks and no more. */
const MOST_SLIPS = 1000;
/** Sheets of slips that an earlier, larger list may have left. */
const MOST_SHEETS = 20;

interface Slip {
  readonly unit: string;
  readonly findings: readonly Finding[];
}

/**
 * One sheet; more only beyond a thousand units. Sheets of an earlier list that are no longer needed are emptied, with a line that says why. Nothing
 * where no unit has anything to correct and no earlier list stands.
 */
export function planReturnSlips(
  assessment: Assessment,
  snapshot: Snapshot,
  open: readonly Finding[],
  words: ListWords,
): readonly SheetEdit[] {
  const slips = slipsOf(assessment, snapshot, open);
  const edits: SheetEdit[] = [];
  for (let index = 0; index < MOST_SHEETS; index += 1) {
    const some = slips.slice(index * MOST_SLIPS, (index + 1) * MOST_SLIPS);
    const place = placeSheet(snapshot, words.slipsSheet(index + 1));
    if (some.length > 0 || place.replaces) {
      edits.push(sheetOfSlips(place, some, assessment, snapshot, words));
    }
  }
  return edits;
}

/** Units with 错 or 警, in the order of the roster; names that are no unit's come last. */
function slipsOf(assessment: Assessment, snapshot: Snapshot, open: readonly Finding[]): readonly Slip[] {
  const unitOf = unitFinder(assessment);
  const byUnit = new Map<string, Finding[]>(assessment.units.map(({ unit }) => [unit, []]));
  for (const finding of open) {
    if (finding.file !== snapshot.file || finding.severity === 'notice') continue;
    const unit = unitOf(finding);
    if (unit === null) continue;
    const list = byUnit.get(unit);
    if (list) list.push(finding);
    else byUnit.set(unit, [finding]);
  }
  return [...byUnit].flatMap(([unit, findings]) =>
    findings.length > 0 ? [{ unit, findings: byGravity(findings) }] : [],
  );
}

/** Pages that are slips; a sheet that only says there are none has no page breaks, not even an empty list. */
export const slipsOn = ({ breaks }: SheetEdit): number => (breaks ? breaks.length + 1 : 0);

function sheetOfSlips(
  place: Pick<SheetEdit, 'sheet' | 'replaces'>,
  slips: readonly Slip[],
  assessment: Assessment,
  snapshot: Snapshot,
  words: ListWords,
): SheetEdit {
  const rows: GeneratedRow[] = [];
  const wide: number[] = [];
  const breaks: number[] = [];
  const across = (cell: GeneratedRow[number]) => {
    wide.push(rows.length);
    rows.push([cell]);
  };
  slips.forEach(({ unit, findings }, index) => {
    if (index > 0) breaks.push(rows.length);
    // The first cell of the sheet names it as ours; the other titles are mere texts.
    across(index === 0 ? titleCell(words.slipTitle) : valueCell(words.slipTitle, 'title'));
    across(valueCell(words.addressee(unit), 'plain'));
    across(valueCell(words.request(findings.length, assessment.rulebook.document), 'plain'));
    rows.push(row('header', words.slipHeadings));
    rows.push(...findings.map((finding, line) => findingRow(finding, line, snapshot, words)));
    for (const line of words.signatures) {
      rows.push([]);
      across(valueCell(line, 'plain'));
    }
  });
  if (slips.length === 0) {
    across(titleCell(words.slipTitle));
    across(valueCell(words.nothingToReturn, 'plain'));
  }
  return {
    kind: 'sheet',
    ...place,
    widths: WIDTHS,
    rows,
    merges: wide.map((line) => ({ top: line, left: 0, bottom: line, right: WIDTHS.length - 1 })),
    headerRows: 0,
    landscape: true,
    ...(slips.length > 0 && { breaks }),
  };
}

function findingRow(finding: Finding, index: number, snapshot: Snapshot, words: ListWords): GeneratedRow {
  const { problem, advice } = words.text(finding);
  return [
    valueCell(index + 1, 'number'),
    valueCell(words.severities[finding.severity], 'number'),
    placeCell(finding),
    valueCell(foundIn(finding, snapshot, words)),
    valueCell(offeredBy(finding, snapshot, words)),
    valueCell(problem),
    valueCell(advice),
    valueCell(`${finding.article === null ? '' : `${words.article(finding.article)}\n`}${finding.code}`),
  ];
}
