/// <reference types="office-js" />
/** Excel as the workbook host of the add-in: reads, applies, points, watches. It decides nothing. */
import type { Area } from '../../workbook/address';
import type { Applied, Edit } from '../../workbook/edit';
import type { Keepsake, KeptValue, LiveHost, ReadRequest } from '../../workbook/host';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { applyEdits } from './apply';
import { OwnWrites } from './own-writes';
import { readSheets } from './read-sheets';
import { readWorkbook, type KnownSheets } from './read-workbook';
import { refreshSheet } from './refresh';
import { mergesAreSafe, requireFloor } from './run';
import { Runner, type RunnerOptions } from './runner';
import { removeGeneratedSheets } from './remove-sheets';
import { readSelection } from './selection';
import { entriesOf, WorkbookSettings } from './settings';
import {
  watchActivation,
  watchChanges,
  watchSelection,
  watchSheets,
  type CellsChanged,
  type CellsSelected,
  type Unwatch,
} from './watch';
import { rangeAt } from './ranges';

/** Characters of a journal that travel along with other questions. */
const JOURNAL_ALONG = 600_000;

export type ExcelHostOptions = RunnerOptions;

export class ExcelHost implements LiveHost {
  readonly settings: WorkbookSettings;
  recalled: ReadonlyMap<string, KeptValue> = new Map();
  private readonly runner: Runner;
  private readonly ownWrites = new OwnWrites();
  private readonly sheets: KnownSheets = new Map();
  /** Names by id, as last read. */
  private readonly names = new Map<string, string>();
  /** Merged areas by id, as last reported: single sheets are read again without asking for them. */
  private readonly merges = new Map<string, readonly Area[]>();
  /** Names of sheets that were protected, and of those whose rows no filter hid, as last read. */
  private locked: ReadonlySet<string> = new Set();
  private unfiltered: ReadonlySet<string> = new Set();
  private turn: Promise<unknown> = Promise.resolve();

  /** Throws `unsupported` below ExcelApi 1.9. Office has to be ready. */
  constructor(options: ExcelHostOptions = {}) {
    requireFloor();
    this.runner = new Runner(options);
    this.settings = new WorkbookSettings(this.runner);
  }

  /**
   * Two batches; more only where one answer cannot carry the workbook, or lines were hidden since. Merged areas are in the snapshot where Excel
   * reports them without clearing the user's undo list, and with `beforeWriting` wherever it reports them: on the older
   * builds that the write itself would clear it.
   */
  async read(request: ReadRequest = {}): Promise<Snapshot> {
    const merges = request.beforeWriting === true || mergesAreSafe();
    const { snapshot, ids, recalled } = await readWorkbook(this.runner, this.sheets, merges, request);
    this.recalled = recalled;
    this.names.clear();
    snapshot.sheets.forEach(({ name, merges: areas }, index) => {
      const id = ids[index] ?? '';
      this.names.set(id, name);
      if (areas) this.merges.set(id, areas);
    });
    const namesOf = (is: (sheet: SheetSnapshot) => boolean): ReadonlySet<string> =>
      new Set(snapshot.sheets.filter(is).map(({ name }) => name));
    this.locked = namesOf((sheet) => sheet.protected);
    this.unfiltered = namesOf((sheet) => !sheet.filtered);
    return snapshot;
  }

  /** Reads single sheets again, by id or name, in one batch. Sheets that have gone are left out. */
  async reread(sheets: readonly string[]): Promise<readonly SheetSnapshot[]> {
    const keys = sheets.map((key) => ({ key, protected: this.locked.has(this.names.get(key) ?? key) }));
    return (await readSheets(this.runner, keys, mergesAreSafe())).map(({ id, sheet }) => ({
      ...sheet,
      merges: sheet.merges ?? this.merges.get(id) ?? null,
    }));
  }

  /**
   * One sheet after a change, in one batch and a few milliseconds: the changed rows and few formulas. A hint for live
   * checking; `read` is the truth. `null` when the sheet has gone.
   */
  refresh(known: SheetSnapshot, { sheetId, areas }: CellsChanged): Promise<SheetSnapshot | null> {
    return refreshSheet(this.runner, { key: sheetId, protected: known.protected }, known, areas);
  }

  /** Two batches. Never rejects for what Excel refuses: that comes back with its reason. */
  async apply(edits: readonly Edit[], journal: readonly Keepsake[] = []): Promise<Applied> {
    if (edits.length === 0) return { written: [], refused: [] };
    const { runner, ownWrites, locked, unfiltered } = this;
    // A journal travels with the look before the write; one that is too long for that goes ahead of it.
    const entries = journal.flatMap((thing) => entriesOf(thing));
    const long = entries.reduce((sum, [, text]) => sum + (text?.length ?? 0), 0) > JOURNAL_ALONG;
    if (long) await this.keep(journal);
    return this.inTurn(() =>
      applyEdits({ runner, ownWrites, locked, unfiltered, journal: long ? [] : entries }, edits),
    );
  }

  recall(key: string): Promise<KeptValue> {
    return this.settings.get(key);
  }

  async recallAll(keys: readonly string[]): Promise<ReadonlyMap<string, KeptValue>> {
    return (await this.settings.getAll(keys)).found;
  }

  /** One batch, or two where a thing does not record what it replaces. */
  keep(things: readonly Keepsake[]): Promise<void> {
    return this.settings.setAll(things);
  }

  /** Two batches: a sheet that no longer says it is ours stays. */
  removeGenerated(sheets: readonly string[]): Promise<readonly string[]> {
    return this.inTurn(() => removeGeneratedSheets(this.runner, sheets, this.ownWrites));
  }

  /** Shows a place of the workbook and selects it. */
  select(sheet: string, area: Area): Promise<void> {
    return this.runner.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      rangeAt(worksheet, area).select();
      await context.sync();
    });
  }

  /** Has every formula computed once, whatever the calculation mode; that stays as it is. */
  recalculate(): Promise<void> {
    return this.runner.run(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
  }

  /** Calls back for changes of cells that are not our own. */
  onChanged(listener: (change: CellsChanged) => void): Promise<Unwatch> {
    return watchChanges(this.runner, () => this.names, this.ownWrites, listener);
  }

  onSelectionChanged(listener: (selected: CellsSelected) => void): Promise<Unwatch> {
    return watchSelection(this.runner, () => this.names, listener);
  }

  /** What is selected on the sheet in front. */
  selection(): Promise<CellsSelected> {
    return readSelection(this.runner);
  }

  /** Calls back when another sheet has come to the front; Excel does not report what is selected there. */
  onActivated(listener: () => void): Promise<Unwatch> {
    return watchActivation(this.runner, listener);
  }

  /** Calls back when sheets were added or deleted, but not by us. */
  onSheetsChanged(listener: () => void): Promise<Unwatch> {
    return watchSheets(this.runner, (act, sheetId) => {
      // Which sheets a write has added is known when it has come back.
      void this.turn.then(() => {
        if (!this.ownWrites.madeSheet(act, sheetId)) listener();
      });
    });
  }

  /** One writer at a time: between looking and writing nothing else of ours comes in. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}
