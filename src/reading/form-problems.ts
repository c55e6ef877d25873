/** What of a form could not be bound, and what of it was not read: told at the place, with the reason where it is known. */
import type { FormBody } from './form-pages';
import type { Frame } from './frame';
import type { ReadingProblem, TableSource, UnreadBlock } from './record';
import { readNumber, valueOf } from './number';
import { plain } from './text';

/** Reports the form's problems; the blocks that take its grade come back. */
export function reportForm(frame: Frame, source: TableSource, body: FormBody): readonly UnreadBlock[] {
  const { header, problems } = frame;
  const { columns, scores, result } = body;
  const at = { row: header.bottom, column: header.left };
  const missing = (role: string): ReadingProblem => ({ kind: 'missingColumn', source, annex: 1, role, at });
  if (columns.points === null && result.best.items.every(({ points }) => points === null))
    problems.push(missing('points'));
  if (scores.subjects.every(({ stages }) => Object.keys(stages).length === 0))
    problems.push(missing('score'));
  for (const { stage, columns: clashing } of scores.clashes) {
    const place = { row: header.bottom, column: clashing[0] ?? header.left };
    problems.push({ kind: 'ambiguousColumn', source, role: `score.${stage}`, at: place, columns: clashing });
  }
  if (result.rival)
    problems.push({ kind: 'twoReadings', source, readings: [result.best, result.rival].map(nameOf) });
  reportBlankRows(frame, source, body);
  return [...unreadRows(frame, body), ...unreadColumns(frame, body)];
}

/** Items of a reading by the rows that only it takes for items. */
const nameOf = ({ items }: FormBody['result']['best']): string =>
  items.map(({ row }) => row.row + 1).join('、');

/** Blank rows between two rows of one page; a page's end is no gap. */
function reportBlankRows({ problems }: Frame, source: TableSource, { pages, bottom }: FormBody): void {
  for (const { rows } of pages) {
    const own = rows.rows.flatMap(({ row, points, sum, hasScore }) =>
      points.size > 0 || sum || hasScore ? [row] : [],
    );
    for (const row of rows.blankRows) {
      const below = own.filter((other) => other > row && other <= bottom);
      if (below.length > 0 && own.some((other) => other < row)) {
        problems.push({ kind: 'blankRow', source, row, rowsBelow: below.length });
      }
    }
  }
}

/** 减分项 with figures: neither taken off nor ignored. */
function unreadRows({ file, grid, header }: Frame, { pages }: FormBody): readonly UnreadBlock[] {
  return pages.flatMap(({ rows }) =>
    rows.deductions.map(({ row, label }) => ({
      file,
      sheet: grid.sheet,
      area: { top: row, bottom: row, left: header.left, right: header.right },
      shape: 'rows' as const,
      words: label,
      weighty: true,
      reason: 'deduction' as const,
    })),
  );
}

/** Columns of figures that no role covers, or that the score does not agree with; columns weighed against each other. */
function unreadColumns(frame: Frame, body: FormBody): readonly UnreadBlock[] {
  const { file, grid, header } = frame;
  const { columns, scores, result, bottom } = body;
  const block = (column: number, words: string, reason: UnreadBlock['reason']): UnreadBlock => ({
    file,
    sheet: grid.sheet,
    area: { top: header.top, bottom, left: column, right: column },
    shape: 'columns',
    words: plain(words),
    weighty: true,
    reason,
  });
  const rows = result.best.items.map(({ row }) => row.row);
  const found = scores.weighted.map(({ column, leaf }) => block(column, leaf, null));
  const taken = new Set([
    ...columns.scores,
    ...scores.subjects.flatMap(({ stages }) => Object.values(stages)),
    ...scores.choices.flatMap((choice) => (choice.kind === 'judges' ? choice.columns : [])),
  ]);
  for (const { column, meaning, leaf } of header.columns) {
    if (taken.has(column)) continue;
    const figures = rows.filter((row) => valueOf(readNumber(grid.value(row, column))) !== null).length;
    if (figures === 0) continue;
    const role = meaning?.role ?? null;
    if (role === 'deduction' || role === 'adjust') {
      if (!explains(frame, body, column, role === 'deduction' ? -1 : 1))
        found.push(block(column, leaf, 'deduction'));
    } else if (role === null || role === 'bonus' || role === 'base') found.push(block(column, leaf, null));
  }
  return found;
}

/** Score = points ± what the column says, in every row that has all three. */
function explains({ grid }: Frame, { scores, result }: FormBody, column: number, sign: number): boolean {
  const score = scores.subjects[0]?.stages.city ?? scores.subjects[0]?.stages.self ?? null;
  if (score === null) return false;
  return result.best.items.every(({ row, points }) => {
    const value = (at: number) => valueOf(readNumber(grid.value(row.row, at)));
    const own = value(score);
    const change = value(column);
    if (own === null || change === null || points === null) return true;
    return own === points + (sign < 0 ? -Math.abs(change) : change);
  });
}
