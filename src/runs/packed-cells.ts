/**
 * The cells of a record, written small: columns of figures, and formulas once for all cells where they read the same.
 * 60,000 cells of a province take some 300 kB. The value of a formula is not kept: it follows from other cells.
 */
import type { CellContent, CellEdit } from '../workbook/edit';
import type { Scalar } from '../workbook/snapshot';

export interface PackedCells {
  readonly sheets: readonly string[];
  /** Formulas, with `\u0001` where the cell's own row number stands. */
  readonly formulas: readonly string[];
  readonly formats: readonly string[];
  /** Per cell: index of its sheet, rows since the cell before it, column. */
  readonly places: readonly number[];
  readonly before: PackedContents;
  readonly after: PackedContents;
  /** Cell by cell: index of the number format before and after; -1 where it stayed. */
  readonly formatsBefore: readonly number[];
  readonly formatsAfter: readonly number[];
}

/** Formulas by index, -1 for none; the values of the cells without one, in order. */
interface PackedContents {
  readonly formulas: readonly number[];
  readonly values: readonly Scalar[];
}

/** A cell as it was and as it was to be. */
export interface RecordedCell extends CellEdit {
  /** Number format that the run gave the cell; `format` is the one before. Both absent: it kept its own. */
  readonly formatAfter?: string;
}

const OWN_ROW = '\u0001';
const AS_IT_IS = '\u0002';

export function packCells(cells: readonly RecordedCell[]): PackedCells {
  const sheets = new Index();
  const formulas = new Index();
  const formats = new Index();
  const places: number[] = [];
  const formatsBefore: number[] = [];
  const formatsAfter: number[] = [];
  const contents = (contentOf: (cell: RecordedCell) => CellContent): PackedContents => {
    const packed = { formulas: [] as number[], values: [] as Scalar[] };
    for (const cell of cells) {
      const { formula, value } = contentOf(cell);
      packed.formulas.push(formula === null ? -1 : formulas.of(withoutRow(formula, cell.row)));
      if (formula === null) packed.values.push(value);
    }
    return packed;
  };
  let last = 0;
  for (const { sheet, row, column, format, formatAfter } of cells) {
    places.push(sheets.of(sheet), row - last, column);
    last = row;
    formatsBefore.push(format === undefined ? -1 : formats.of(format));
    formatsAfter.push(formatAfter === undefined ? -1 : formats.of(formatAfter));
  }
  const before = contents(({ expected }) => expected);
  const after = contents(({ content }) => content);
  return {
    sheets: sheets.all,
    formulas: formulas.all,
    formats: formats.all,
    places,
    before,
    after,
    formatsBefore,
    formatsAfter,
  };
}

export function unpackCells(packed: PackedCells): readonly RecordedCell[] {
  const cells: RecordedCell[] = [];
  const before = contentsOf(packed.before, packed.formulas);
  const after = contentsOf(packed.after, packed.formulas);
  let row = 0;
  for (let index = 0; index * 3 < packed.places.length; index += 1) {
    row += packed.places[index * 3 + 1] ?? 0;
    const format = packed.formats[packed.formatsBefore[index] ?? -1];
    const formatAfter = packed.formats[packed.formatsAfter[index] ?? -1];
    cells.push({
      kind: 'cell',
      sheet: packed.sheets[packed.places[index * 3] ?? 0] ?? '',
      row,
      column: packed.places[index * 3 + 2] ?? 0,
      expected: before(row),
      content: after(row),
      ...(format === undefined ? {} : { format }),
      ...(formatAfter === undefined ? {} : { formatAfter }),
    });
  }
  return cells;
}

/** Gives one content after the other. */
function contentsOf(
  { formulas, values }: PackedContents,
  texts: readonly string[],
): (row: number) => CellContent {
  let next = 0;
  let nextValue = 0;
  return (row) => {
    const formula = texts[formulas[next++] ?? -1];
    if (formula !== undefined) return { formula: withRow(formula, row), value: null };
    return { formula: null, value: values[nextValue++] ?? null };
  };
}

/** Numbers that are the cell's own row become a sign; a formula that holds the sign already is kept as it is. */
const withoutRow = (formula: string, row: number): string =>
  formula.includes(OWN_ROW) || formula.startsWith(AS_IT_IS)
    ? AS_IT_IS + formula
    : formula.replace(/\d+/g, (digits) => (digits === String(row + 1) ? OWN_ROW : digits));

const withRow = (formula: string, row: number): string =>
  formula.startsWith(AS_IT_IS) ? formula.slice(1) : formula.replaceAll(OWN_ROW, String(row + 1));

/** Texts in the order in which they first appear. */
class Index {
  readonly all: string[] = [];
  private readonly known = new Map<string, number>();

  of(text: string): number {
    const before = this.known.get(text);
    if (before !== undefined) return before;
    this.known.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
