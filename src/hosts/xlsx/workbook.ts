/** An .xlsx workbook as a host: read once, changed by edits, saved with everything else as it was. */
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type {
  Applied,
  CellEdit,
  Edit,
  Refusal,
  RefusalReason,
  MarksEdit,
  SheetEdit,
} from '../../workbook/edit';
import type { Host } from '../../workbook/host';
import type { Scalar, Snapshot } from '../../workbook/snapshot';
import { dropCalculationChain } from './calc';
import { XlsxError } from './errors';
import type { Limits } from './limits';
import { refuseCell } from './refusal';
import { keptSettings } from './kept-settings';
import { openSheets, type OpenedWorkbook } from './open';
import { patchSheet } from './sheet-patch';
import type { SheetState } from './sheet-state';
import { applySheetEdit } from './generated-sheet';
import { hasOwnMarks, MarkWriter } from './marks';
import type { PartSource } from './zip';
import type { ByteWriter } from './byte-writer';

export class XlsxWorkbook implements Host {
  /** What was read was decrypted before; what is saved is not encrypted. */
  decrypted = false;
  /** The file carries a digital signature: it can be read, but saving a change throws `signed`. */
  readonly signed: boolean;
  private readonly opened: OpenedWorkbook;
  private made: Snapshot | null = null;

  constructor(
    private readonly source: Uint8Array,
    readonly file: string,
    limits: Limits,
  ) {
    this.opened = openSheets(source, limits);
    this.signed = this.opened.signed;
  }

  /** The workbook as it is now, changes included. Plain data: later changes give another snapshot. */
  get snapshot(): Snapshot {
    const { sheets, calculation, addInRemoved } = this.opened;
    return (this.made ??= {
      file: this.file,
      sheets: sheets.map((sheet) => sheet.snapshot()),
      calculation: calculation.manual ? 'manual' : 'automatic',
      ...(addInRemoved ? { addInRemoved } : {}),
      ...(calculation.recalculateOnLoad ? { recalculateOnLoad: true } : {}),
    });
  }

  /** What the add-in keeps in the workbook, as texts by key. */
  get settings(): ReadonlyMap<string, string> {
    return keptSettings(this.opened.pack);
  }

  read(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }

  /**
   * Late values for formula cells, computed by a recalculation, by `cellKey`. They enter the snapshot and are written
   * as cached values when the workbook is saved.
   */
  provide(sheet: string, values: ReadonlyMap<number, Scalar>): void {
    const state = this.sheet(sheet);
    if (!state) throw new RangeError(`no sheet ${sheet}`);
    for (const [key, value] of values) state.provide(key, value);
    this.made = null;
  }

  /** Applies what still fits what was read, refuses the rest with a reason. */
  applyEdits(edits: readonly Edit[]): Applied {
    const written: CellEdit[] = [];
    const refused: Refusal[] = [];
    for (const edit of edits) {
      const reason = this.applyEdit(edit);
      if (reason) refused.push({ edit, reason });
      else if (edit.kind === 'cell') written.push(edit);
    }
    this.made = null;
    return { written, refused };
  }

  apply(edits: readonly Edit[]): Promise<Applied> {
    return Promise.resolve(this.applyEdits(edits));
  }

  /** Bytes of the changed workbook; the input itself when nothing was changed. Throws `signed`. */
  save(): Uint8Array {
    const { pack, workbookPart } = this.opened;
    const changed = this.changedSheets();
    if (changed.length === 0 && !pack.changed) return this.source;
    if (this.signed) throw new XlsxError('signed', { file: this.file });
    if (changed.some((sheet) => sheet.cellsChanged)) dropCalculationChain(pack, workbookPart);
    const marks = new MarkWriter(
      this.opened,
      changed.flatMap((sheet) => sheet.marks ?? []),
    );
    const parts = new Map<string, PartSource>();
    for (const sheet of changed) {
      const { part } = sheet.around;
      const write = (writer: ByteWriter) => {
        const bytes = pack.read(part);
        const tail = sheet.marks ? marks.splices(bytes, sheet, sheet.marks) : [];
        patchSheet(writer, { bytes, part, content: sheet.content }, sheet.changes(), tail);
      };
      parts.set(part, { size: sheet.content.bytes, write });
    }
    return pack.write(parts);
  }

  /** Whether `save` gives anything but the input itself. */
  get changed(): boolean {
    return this.opened.pack.changed || this.changedSheets().length > 0;
  }

  /** No marks where there are none is no change. */
  private changedSheets(): readonly SheetState[] {
    const { pack, sheets } = this.opened;
    return sheets.filter(
      (sheet) =>
        sheet.cellsChanged ||
        (sheet.marks !== null &&
          (sheet.marks.length > 0 || hasOwnMarks(pack.read(sheet.around.part), sheet))),
    );
  }

  private sheet(name: string): SheetState | undefined {
    return this.opened.sheets.find((sheet) => sheet.around.name === name);
  }

  private applyEdit(edit: Edit): RefusalReason | null {
    switch (edit.kind) {
      case 'cell':
        return this.applyCell(edit);
      case 'marks':
        return this.applyMarks(edit);
      case 'sheet':
        return this.applySheet(edit);
    }
  }

  private applyCell(edit: CellEdit): RefusalReason | null {
    const sheet = this.sheet(edit.sheet);
    if (!sheet) return 'noSuchSheet';
    const reason = refuseCell(sheet, edit);
    if (!reason) sheet.set(edit.row, edit.column, edit.content);
    return reason;
  }

  private applyMarks(edit: MarksEdit): RefusalReason | null {
    const sheet = this.sheet(edit.sheet);
    if (!sheet) return 'noSuchSheet';
    if (sheet.content.frame.protected) return 'protected';
    const inSheet = edit.marks.every(({ areas }) =>
      areas.every(
        ({ top, left, bottom, right }) =>
          top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS,
      ),
    );
    if (!inSheet) return 'invalid';
    sheet.marks = edit.marks;
    return null;
  }

  private applySheet(edit: SheetEdit): RefusalReason | null {
    return applySheetEdit(this.opened, edit);
  }
}
