/** The sheet 问题清单: every finding with its place as a door, what is wrong, what to do; ready for print. */
import type { Assessment } from '../assessment/result';
import type { Finding } from '../checks/check';
import type { Severity, SheetEdit } from '../workbook/edit';
import type { Snapshot } from '../workbook/snapshot';
import { placeSheet, row, titleCell, valueCell, type GeneratedRow } from './sheet-content';
import {
  byGravity,
  placeCell,
  unitFinder,
  type ListedFindings,
  type SetAsideFinding,
} from './listed-findings';
import type { ListWords } from './words';

/** 序号 级别 编号 单位 位置 问题 怎么改 依据 处理. */
const WIDTHS = [6, 6, 7, 20, 18, 44, 32, 11, 18];
const HEADER_ROWS = 3;

/** Findings of other files of the county stand in the lists of those files. */
export function planFindingsSheet(
  assessment: Assessment,
  snapshot: Snapshot,
  { open, settled }: ListedFindings,
  words: ListWords,
): SheetEdit {
  const unitOf = unitFinder(assessment);
  const own = byGravity(open.filter(({ file }) => file === snapshot.file));
  const aside = settled.filter(({ finding }) => finding.file === snapshot.file);
  const count = (severity: Severity) => own.filter((finding) => finding.severity === severity).length;
  const counts = words.counts(count('error'), count('warning'), count('notice'), aside.length);
  const rows: GeneratedRow[] = [
    [titleCell(words.findingsTitle)],
    [valueCell(`${words.basis(assessment.rulebook.document)}${counts}${words.generated}`, 'note')],
    row('header', words.findingsHeadings),
    ...own.map((finding, index) => findingRow(finding, index, unitOf(finding), null, words)),
    ...aside.map(({ finding, entry }, index) =>
      findingRow(finding, own.length + index, unitOf(finding), entry, words),
    ),
  ];
  const wide = [0, 1];
  if (rows.length === HEADER_ROWS) {
    wide.push(rows.length);
    rows.push([valueCell(words.nothingFound, 'plain')]);
  }
  return {
    kind: 'sheet',
    ...placeSheet(snapshot, words.findingsSheet),
    widths: WIDTHS,
    rows,
    merges: wide.map((line) => ({ top: line, left: 0, bottom: line, right: WIDTHS.length - 1 })),
    headerRows: HEADER_ROWS,
    landscape: true,
  };
}

function findingRow(
  finding: Finding,
  index: number,
  unit: string | null,
  entry: SetAsideFinding['entry'] | null,
  words: ListWords,
): GeneratedRow {
  const { problem, advice } = words.text(finding);
  return [
    valueCell(index + 1, 'number'),
    valueCell(words.severities[finding.severity], 'number'),
    valueCell(finding.code, 'number'),
    valueCell(unit ?? words.county),
    placeCell(finding),
    valueCell(problem),
    valueCell(advice),
    valueCell(finding.article === null ? null : words.article(finding.article)),
    valueCell(entry && words.settled(entry.at.slice(0, 10), entry.reason)),
  ];
}
