/** Takes a field away from sheets: its column, its row of sums, or its line below a form, with all that it holds. */
import { FIELD_LABELS, fieldRole } from '../../../src/reading/field-words';
import { headerKey } from '../../../src/reading/text';
import { composedMeaning } from '../../../src/reading/words/header-word';
import type { Meaning } from '../../../src/reading/words/roles';
import { sumLabel } from '../../../src/reading/words/lines';
import type { NeededField } from '../../../src/checks/needs';
import type { SheetInput } from '../../support/snapshot';
import type { Cell } from './county';

const SUM_ROLES: ReadonlySet<string> = new Set(['base', 'bonus', 'total']);
/** Classes of units (市级机关) stand in rows as well as over columns. */
const meaningOf = (text: string): Meaning | null => {
  const meaning = composedMeaning(text);
  return meaning?.role === 'class' ? null : meaning;
};
/** A row with as many header words is a header. */
const HEADER_WORDS = 3;

/** The sheet without the field; `null` where it has none of it. */
export function withoutField(sheet: SheetInput, field: NeededField): SheetInput | null {
  const headers = sheet.rows.map((row) => row.filter(isHeaderWord).length >= HEADER_WORDS);
  // A list has no column of points: its other columns are its items.
  const itemsAcross =
    field === 'score' && !sheet.rows.some((row, index) => headers[index] === true && row.some(isPoints));
  const gone = (cell: Cell, inHeader: boolean): boolean => {
    if (typeof cell !== 'string') return false;
    if (!inHeader) return isLineOf(cell, field);
    return (
      isHeaderOf(cell, field) || (itemsAcross && !isHeaderWord(cell) && fieldRole(headerKey(cell)) === null)
    );
  };
  // Annex 1 as a form: the lower of two header rows may hold fewer words.
  const first = headers.indexOf(true);
  const inHeader = (row: number) =>
    headers[row] === true || (first >= 0 && row === first + 1 && !itemsAcross);
  const columns = new Set<number>();
  const rows = new Set<number>();
  let found = false;
  const kept = sheet.rows.map((cells, row) =>
    cells.map((cell, column): Cell => {
      if (!gone(cell, inHeader(row))) return cell;
      found = true;
      if (inHeader(row)) columns.add(column);
      else if (SUM_ROLES.has(field)) rows.add(row);
      return null;
    }),
  );
  if (!found) return null;
  const blank = (row: number, column: number) => rows.has(row) || (columns.has(column) && row >= first);
  return {
    ...sheet,
    rows: kept.map((cells, row) => cells.map((cell, column) => (blank(row, column) ? null : cell))),
  };
}

const isPoints = (cell: Cell): boolean => typeof cell === 'string' && meaningOf(cell)?.role === 'points';
const isHeaderWord = (cell: Cell): boolean => typeof cell === 'string' && meaningOf(cell) !== null;

function isHeaderOf(text: string, field: NeededField): boolean {
  const meaning = meaningOf(text);
  if (fieldRole(headerKey(text)) === field) return true;
  if (meaning === null) return false;
  if (field === 'score') return meaning.role === 'score';
  return field.startsWith('score.') ? `score.${meaning.stage}` === field : meaning.role === field;
}

/** A line below or above the scores: 村党支部书记(签字):…, 挂包单位:…, 合计. */
function isLineOf(text: string, field: NeededField): boolean {
  if (SUM_ROLES.has(field)) return sumLabel(text) !== null;
  const labels = FIELD_LABELS.filter((label) => fieldRole(label) === field);
  if (labels.some((label) => text.replace(/\s/g, '').includes(label))) return true;
  const [label = ''] = text.split(/[::(]/);
  return meaningOf(label)?.role === field;
}
