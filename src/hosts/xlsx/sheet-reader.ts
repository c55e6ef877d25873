/** Reads a sheet part in one pass: values, formulas and compact indexes of where the rows are. */
import { cellKey, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from '../../workbook/address';
import type { Scalar } from '../../workbook/snapshot';
import { CellTag, readNumber, serialOfIsoDate, type CellType } from './cell-tag';
import { broken, checkLimit } from './errors';
import { growingFloat64, growingUint16, growingUint32 } from './growing';
import type { Limits } from './limits';
import { FormulaBuilder, type FormulaBudget } from './shared-formulas';
import { readTextItem, textNames, type TextNames } from './shared-strings';
import { SheetFrame } from './sheet-frame';
import type { StyleFormats } from './styles';
import { GridBuilder, type ValueGrid } from './value-grid';
import { nameCode, XmlCursor } from './xml-cursor';
import { decodeXString, encodeUtf8, textBetween } from './xml-text';

/** What all sheets of a workbook share while they are read. */
export interface ReadingContext {
  readonly strings: readonly string[];
  readonly styles: StyleFormats;
  readonly date1904: boolean;
  readonly shownPrecision: boolean;
  readonly limits: Limits;
  readonly budget: FormulaBudget & { cells: number; characters: number };
}

export interface SheetContent {
  /** Size of the part. */
  readonly bytes: number;
  readonly frame: SheetFrame;
  readonly grid: ValueGrid;
  readonly formulas: ReadonlyMap<number, string>;
  readonly masters: ReadonlyMap<number, number>;
  readonly uncomputed: ReadonlySet<number>;
  /** Areas of array formulas and data tables; none of their cells can be set alone. */
  readonly arrays: readonly Area[];
  /** Cells with a format other than General, in rows that hold values; sorted. */
  readonly formatKeys: Float64Array;
  readonly formatIndexes: Uint16Array;
  /** Rows of the part, by number, with the place of their opening tag. */
  readonly rowNumbers: Uint32Array;
  readonly rowStarts: Uint32Array;
  /** Rows and cells stand in ascending order, as they have to. */
  readonly ordered: boolean;
  readonly hiddenRows: Uint32Array;
}

export function readSheet(bytes: Uint8Array, part: string, context: ReadingContext): SheetContent {
  return new SheetReader(bytes, part, context).read();
}

class SheetReader {
  private readonly cursor: XmlCursor;
  private readonly frame: SheetFrame;
  private readonly grid: GridBuilder;
  private readonly formulas: FormulaBuilder;
  private readonly uncomputed = new Set<number>();
  private readonly arrays: Area[] = [];
  private readonly rowNumbers = growingUint32();
  private readonly rowStarts = growingUint32();
  private readonly hiddenRows = growingUint32();
  private readonly formatKeys = growingFloat64();
  private readonly formatIndexes = growingUint16();
  private readonly interned = new Map<string, string>();
  private readonly tag = new CellTag();
  private readonly names: Readonly<Record<'row' | 'cell' | 'value' | 'formula' | 'inline', number>> &
    TextNames;
  private ordered = true;

  constructor(
    bytes: Uint8Array,
    private readonly part: string,
    private readonly context: ReadingContext,
  ) {
    this.cursor = new XmlCursor(bytes, part);
    this.frame = new SheetFrame(this.cursor, context.limits);
    const { prefix } = this.frame;
    this.names = {
      row: nameCode(`${prefix}row`),
      cell: nameCode(`${prefix}c`),
      value: nameCode(`${prefix}v`),
      formula: nameCode(`${prefix}f`),
      inline: nameCode(`${prefix}is`),
      ...textNames(prefix),
    };
    this.grid = new GridBuilder(context.limits);
    this.formulas = new FormulaBuilder(context.budget, context.limits);
  }

  read(): SheetContent {
    const { cursor, frame } = this;
    while (cursor.next()) {
      if (cursor.level === 1 && cursor.open && !frame.readChild(cursor)) this.readData();
    }
    cursor.finish();
    if (frame.data.start < 0) throw broken(this.part, 'sheetData');
    this.formulas.finish();
    const formats = this.sortedFormats();
    return {
      bytes: cursor.bytes.length,
      frame,
      grid: this.grid.finish(),
      formulas: this.formulas.formulas,
      masters: this.formulas.masters,
      uncomputed: this.uncomputed,
      arrays: this.arrays,
      ...formats,
      rowNumbers: this.rowNumbers.finish(),
      rowStarts: this.rowStarts.finish(),
      ordered: this.ordered,
      hiddenRows: this.hiddenRows.finish(),
    };
  }

  private readData(): void {
    const { cursor, frame, names } = this;
    let row = -1;
    if (!frame.data.selfClosing) {
      while (cursor.next()) {
        if (!cursor.open) break;
        if (cursor.name === names.row) row = this.readRow(row);
        else cursor.skip();
      }
      if (cursor.open) throw broken(this.part, 'unclosed');
    }
    frame.data.contentEnd = cursor.selfClosing ? cursor.end : cursor.start;
    frame.data.end = cursor.end;
  }

  private readRow(previous: number): number {
    const { cursor, names, tag, formatKeys } = this;
    tag.readRow(cursor);
    const row = tag.row < 0 ? previous + 1 : tag.row;
    if (row >= MAX_ROWS) throw broken(this.part, 'reference');
    if (row <= previous) this.ordered = false;
    this.rowNumbers.push(row);
    this.rowStarts.push(cursor.start);
    if (this.rowNumbers.length > this.context.limits.rows) {
      checkLimit('rows', this.rowNumbers.length, this.context.limits.rows);
    }
    if (tag.hidden) this.hiddenRows.push(row);
    if (cursor.selfClosing) return row;
    const formatsBefore = formatKeys.length;
    const { byStyle } = this.context.styles;
    let column = -1;
    while (cursor.next()) {
      if (!cursor.open) break;
      if (cursor.name !== names.cell) {
        cursor.skip();
        continue;
      }
      tag.readCell(cursor);
      const next = tag.column < 0 ? column + 1 : tag.column;
      if (next <= column) this.ordered = false;
      if (next >= MAX_COLUMNS || (tag.row >= 0 && tag.row !== row)) throw broken(this.part, 'reference');
      column = next;
      const format = tag.style < byStyle.length ? byStyle[tag.style] : 0;
      if (format !== 0) {
        formatKeys.push(cellKey(row, column));
        this.formatIndexes.push(format);
      }
      if (!cursor.selfClosing) this.readCell(row, column, tag.type);
    }
    if (cursor.open) throw broken(this.part, 'unclosed');
    if (!this.grid.endRow(row)) {
      formatKeys.cut(formatsBefore);
      this.formatIndexes.cut(formatsBefore);
    }
    return row;
  }

  private readCell(row: number, column: number, type: CellType): void {
    const { cursor, names } = this;
    let value: Scalar = null;
    let hasFormula = false;
    let hasValue = false;
    while (cursor.next() && cursor.open) {
      if (cursor.name === names.value) {
        const from = cursor.end;
        const to = cursor.toClose();
        if (to > from || type === 'str') {
          value = this.scalar(type, from, to);
          hasValue = value !== null;
        }
      } else if (cursor.name === names.formula) {
        this.readFormula(row, column);
        hasFormula = true;
      } else if (cursor.name === names.inline) {
        value = this.intern(readTextItem(cursor, names));
        hasValue = true;
      } else {
        cursor.skip();
      }
    }
    if (cursor.open) throw broken(this.part, 'unclosed');
    // A formula that gave an empty text may come without a value when its type says text.
    if (hasFormula && !hasValue && type === 'str') {
      value = '';
      hasValue = true;
    }
    if (!hasValue && !hasFormula) return;
    if (hasFormula && !hasValue) this.uncomputed.add(cellKey(row, column));
    this.grid.put(column, value);
    const { budget, limits } = this.context;
    if (typeof value === 'string') {
      budget.characters += value.length;
      if (value.length > limits.cellCharacters)
        checkLimit('cellCharacters', value.length, limits.cellCharacters);
      if (budget.characters > limits.textCharacters)
        checkLimit('textCharacters', budget.characters, limits.textCharacters);
    }
    if (++budget.cells > limits.cells) checkLimit('cells', budget.cells, limits.cells);
  }

  private scalar(type: CellType, from: number, to: number): Scalar {
    const { bytes } = this.cursor;
    if (type === 'n' || type === 's' || type === 'b') {
      const number = this.number(from, to);
      if (type === 's') return this.context.strings[number] ?? null;
      if (type === 'b')
        return Number.isNaN(number)
          ? textBetween(bytes, from, to, this.part).trim() === 'true'
          : number !== 0;
      if (!Number.isNaN(number)) return Number.isFinite(number) ? number : { error: '#NUM!' };
      const text = textBetween(bytes, from, to, this.part);
      return text.trim() === '' ? null : text;
    }
    const text = textBetween(bytes, from, to, this.part);
    if (type === 'e') return { error: text.trim() };
    if (type === 'd') return serialOfIsoDate(text.trim(), this.context.date1904) ?? text;
    return this.intern(decodeXString(text));
  }

  /** A number, also where its figures are written as entities or CDATA. */
  private number(from: number, to: number): number {
    const { bytes } = this.cursor;
    const number = readNumber(bytes, from, to);
    if (!Number.isNaN(number)) return number;
    const text = encodeUtf8(textBetween(bytes, from, to, this.part));
    return text.length === to - from ? number : readNumber(text, 0, text.length);
  }

  private readFormula(row: number, column: number): void {
    const { cursor } = this;
    const plain = cursor.nameEnd === cursor.end - 1;
    const type = plain ? undefined : cursor.attribute('t');
    const shared = type === 'shared' ? Number(cursor.attribute('si')) : -1;
    if (type === 'array' || type === 'dataTable') {
      const area = parseArea(cursor.attribute('ref') ?? '');
      if (area && (area.top !== area.bottom || area.left !== area.right)) this.arrays.push(area);
    }
    const from = cursor.end;
    const text = decodeXString(textBetween(cursor.bytes, from, cursor.toClose(), this.part));
    if (shared >= 0 && text === '') this.formulas.follower(row, column, shared);
    else if (shared >= 0) this.formulas.master(row, column, shared, text);
    // An input cell of a data table has no formula text of its own.
    else if (text !== '') this.formulas.plain(row, column, text);
  }

  /** The same word in many cells is kept once. */
  private intern(text: string): string {
    const known = this.interned.get(text);
    if (known !== undefined) return known;
    if (this.interned.size < 65_536) this.interned.set(text, text);
    return text;
  }

  private sortedFormats(): Pick<SheetContent, 'formatKeys' | 'formatIndexes'> {
    const keys = this.formatKeys.finish();
    const indexes = this.formatIndexes.finish();
    if (this.ordered) return { formatKeys: keys, formatIndexes: indexes };
    const order = Uint32Array.from(keys, (_, i) => i).sort((a, b) => keys[a] - keys[b]);
    return {
      formatKeys: Float64Array.from(order, (i) => keys[i]),
      formatIndexes: Uint16Array.from(order, (i) => indexes[i]),
    };
  }
}
