/**
 * A form over several headers (续表, 加分另一张小表): the same header again on the next page, or a table of bonus items
 * below. What stands below belongs to the form when the points say so, or when it is the same header once more.
 */
import type { HeadId } from '../rulebook/rulebook';
import type { Frame } from './frame';
import type { FormColumns } from './form-columns';
import { bindColumns, scoreColumnsOf } from './form-columns';
import { readFormRows, scoreAt, type FormRows } from './form-rows';
import { searchReading, type SearchResult } from './form-search';
import { isUnitLabel } from './field-words';
import { readFields } from './fields';
import type { Header } from './header';
import { sourceOf } from './frame';
import { bindScores, type ScoreBinding } from './stages';
import { plain } from './text';

/** One header of a form with its rows. */
interface Page {
  readonly header: Header;
  readonly columns: FormColumns;
  readonly rows: FormRows;
}

export interface FormBody {
  readonly pages: readonly Page[];
  readonly columns: FormColumns;
  readonly scores: ScoreBinding;
  readonly result: SearchResult;
  /** Last row of the table. */
  readonly bottom: number;
}

export function readBody(frame: Frame, scores: ScoreBinding, columns: FormColumns): FormBody {
  const own = pageOf(frame, frame.header, columns, 0);
  const first = joined(frame, [own], scores, columns);
  if (first.result.best.proven || frame.following.length === 0) return first;
  let pages: readonly Page[] = [own];
  let best = first;
  for (const [index, header] of frame.following.entries()) {
    const above = pages.at(-1)?.header.bottom ?? frame.header.bottom;
    if (hasSubject(frame, above + 1, header.top - 1, header)) break;
    const further = bindScores(header, () => false);
    if (!isSameStages(further, scores)) break;
    const bound = bindColumns(
      { ...frame, header, problems: [] },
      sourceOf(frame),
      scoreColumnsOf(header).map(({ column }) => column),
    );
    pages = [...pages, pageOf(frame, header, bound, index + 1)];
    const more = joined(frame, pages, scores, columns);
    if (more.result.best.proven) return more;
    if (isSameHeader(header, frame.header)) best = more;
  }
  return best;
}

function pageOf(frame: Frame, header: Header, columns: FormColumns, index: number): Page {
  const { grid, rulebook } = frame;
  const head = index === 0 ? null : headAbove(frame, header);
  const range = { top: header.bottom + 1, limit: frame.limits[index] ?? header.bottom, head };
  return { header, columns, rows: readFormRows(grid, columns, range, rulebook) };
}

/** 加分项目 in the title or the header of a further table: the head of all its items. */
function headAbove({ grid }: Frame, header: Header): HeadId | null {
  const title = grid.firstText(header.top - 1, header.left, header.right);
  return grid.lexicon.headOf(
    [...header.columns.map(({ leaf }) => leaf), title].filter((text) => text !== ''),
  );
}

function joined(frame: Frame, pages: readonly Page[], scores: ScoreBinding, columns: FormColumns): FormBody {
  const { grid, rulebook } = frame;
  const rows = pages.flatMap((page) => page.rows.rows);
  const deciding = scores.subjects[0]?.stages;
  const column = deciding?.city ?? deciding?.township ?? deciding?.self ?? null;
  const result = searchReading(rows, rulebook, {
    scoreOf: (row) => (column === null ? null : scoreAt(grid, row.scoreRow, column)),
    added: column === null ? [] : addedRows(frame, pages, column),
  });
  const { items, categories } = result.best;
  const used = [
    ...[...items, ...categories].flatMap(({ row, folded }) => [row.row, ...folded.map((other) => other.row)]),
    ...rows.flatMap(({ row, sum }) => (sum ? [row] : [])),
    ...pages.flatMap((page) => [
      ...page.rows.deductions.map(({ row }) => row),
      ...page.rows.vetoes.map(({ row }) => row),
    ]),
  ];
  const bottom = Math.max(frame.header.bottom, ...used);
  return { pages, columns, scores, result, bottom };
}

/** Rows that the user's sum formulas in the deciding column add up. */
function addedRows({ grid }: Frame, pages: readonly Page[], column: number): readonly (readonly number[])[] {
  const carriers = new Set(
    pages.flatMap(({ rows }) =>
      rows.rows.flatMap(({ row, sum, hasScore }) => (!sum && hasScore ? [row] : [])),
    ),
  );
  return pages.flatMap(({ rows }) =>
    rows.rows.flatMap(({ row, sum }) => {
      const formula = sum ? grid.formula(row, column) : null;
      const added = formula ? rowsIn(formula).filter((each) => carriers.has(each)) : [];
      return added.length > 1 ? [added] : [];
    }),
  );
}

const RANGE = /\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?/g;
const MOST_ROWS = 2000;

/** Rows named in a formula over cells of its own sheet. */
function rowsIn(formula: string): readonly number[] {
  if (formula.includes('!') || formula.includes('"')) return [];
  return [...formula.matchAll(RANGE)].flatMap(([, from = '', to = from]) => {
    const first = Number(from) - 1;
    const count = Math.min(MOST_ROWS, Math.max(1, Number(to || from) - first));
    return Array.from({ length: count }, (_, index) => first + index);
  });
}

/** A line that says whom a form is about begins another form. */
function hasSubject(frame: Frame, top: number, bottom: number, header: Header): boolean {
  const fields = readFields(frame.grid, top, bottom, header.left, header.right);
  // A unit's signature below the first table is none, but no header stands before the signatures.
  return fields.some(({ label }) => isUnitLabel(label));
}

const isSameStages = (a: ScoreBinding, b: ScoreBinding): boolean =>
  JSON.stringify(a.subjects.map(({ stages }) => stages)) ===
  JSON.stringify(b.subjects.map(({ stages }) => stages));

export const isSameHeader = (a: Header, b: Header): boolean =>
  a.left === b.left &&
  a.columns.length === b.columns.length &&
  a.columns.every(({ leaf }, index) => plain(leaf) === plain(b.columns[index]?.leaf ?? ''));
