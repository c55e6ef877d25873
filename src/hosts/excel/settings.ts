/// <reference types="office-js" />
/**
 * Small JSON that is kept in the workbook itself (undo record, history): saved with it, seen by nobody, and without
 * touching the user's undo list. Long values are spread over several settings.
 */
import type { Keepsake, KeptValue } from '../../workbook/host';
import { headOf, keptValue, keptWhole, PIECES, pieceOf, WHOLE } from '../../workbook/kept';
import { ExcelHostError } from './errors';
import type { Runner } from './runner';

/** Characters in one setting; a Chinese one takes three bytes. */
const PIECE = 30_000;

/** Pieces of a value, by its head. */
const countOf = (head: string): number => Number(PIECES.exec(head)?.[1] ?? 0);

/** Values by key, and the keys of those of which a part is missing. */
export interface Kept {
  readonly found: ReadonlyMap<string, KeptValue>;
  readonly damaged: readonly string[];
}

export class WorkbookSettings {
  constructor(private readonly runner: Runner) {}

  /** `null` when nothing is kept under the key. Throws `damaged` when a part is missing. */
  async get(key: string): Promise<KeptValue> {
    const { found, damaged } = await this.getAll([key]);
    if (damaged.includes(key)) throw new ExcelHostError('damaged');
    return found.get(key) ?? null;
  }

  /** Several values, by key: a batch for their heads, and one for all that is kept in pieces. */
  async getAll(keys: readonly string[]): Promise<Kept> {
    const heads = await this.loadAll(keys.map(headOf));
    const pieces = await this.loadAll(
      keys.flatMap((key) => {
        const count = countOf(heads.get(headOf(key)) ?? '');
        return Array.from({ length: count }, (_, index) => pieceOf(key, index));
      }),
    );
    const settings = new Map([...heads, ...pieces]);
    const found = new Map<string, KeptValue>();
    const damaged: string[] = [];
    for (const key of keys) {
      if (!settings.has(headOf(key))) continue;
      const value = keptWhole(settings, key);
      if (value === undefined) damaged.push(key);
      else found.set(key, value);
    }
    return { found, damaged };
  }

  /** Keeps a value under a key; `null` forgets it. */
  set(key: string, value: KeptValue): Promise<void> {
    return this.setAll([{ key, value }]);
  }

  /** One batch, and one ahead where it is not known how much was kept until now. */
  async setAll(things: readonly Keepsake[]): Promise<void> {
    const unknown = things.flatMap(({ key, replaces }) => (replaces === undefined ? [headOf(key)] : []));
    const heads = await this.loadAll(unknown);
    const entries = things.flatMap((thing) =>
      entriesOf(
        thing,
        thing.replaces === undefined ? countOf(heads.get(headOf(thing.key)) ?? '') : undefined,
      ),
    );
    for (const some of inBatches(entries, this.piecesAtOnce)) await this.store(some);
  }

  private get piecesAtOnce(): number {
    return Math.max(1, Math.floor(this.runner.payload / (PIECE * 4)));
  }

  private async loadAll(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const some of inBatches(keys, this.piecesAtOnce)) {
      (await this.load(some)).forEach((text, index) => {
        if (text !== null) texts.set(some[index] ?? '', text);
      });
    }
    return texts;
  }

  private load(keys: readonly string[]): Promise<(string | null)[]> {
    return this.runner.run(async (context) => {
      const { settings } = context.workbook;
      const found = keys.map((key) => {
        const setting = settings.getItemOrNullObject(key);
        setting.load('value');
        return setting;
      });
      await context.sync();
      return found.map((setting) => {
        const value: unknown = setting.isNullObject ? null : setting.value;
        return typeof value === 'string' ? value : null;
      });
    });
  }

  private store(entries: readonly SettingEntry[]): Promise<void> {
    return this.runner.run(async (context) => {
      queueEntries(context.workbook, entries);
      await context.sync();
    });
  }
}

/** A setting as it is stored: `null` deletes it. */
export type SettingEntry = readonly [key: string, text: string | null];

/** A character of two units at its end makes a piece shorter. */
const piecesOf = (characters: number): number =>
  characters <= PIECE ? 0 : Math.ceil(characters / (PIECE - 1));

/**
 * What has to be stored to keep something, where so many pieces were before if it does not record that. The head comes last,
 * so that a half-done write shows.
 */
export function entriesOf(
  { key, value, replaces = 0 }: Keepsake,
  piecesBefore = piecesOf(replaces),
): readonly SettingEntry[] {
  const json = value === null ? '' : JSON.stringify(value);
  const pieces = json.length <= PIECE ? [] : cut(json);
  const entries: SettingEntry[] = pieces.map((piece, index) => [pieceOf(key, index), piece]);
  for (let index = pieces.length; index < piecesBefore; index++) entries.push([pieceOf(key, index), null]);
  const head = pieces.length === 0 ? WHOLE + json : `n${pieces.length}:${json.length}`;
  return [...entries, [headOf(key), value === null ? null : head]];
}

/** Queues entries into a batch that is on its way anyhow. */
export function queueEntries({ settings }: Excel.Workbook, entries: readonly SettingEntry[]): void {
  for (const [key, text] of entries) {
    if (text === null) settings.getItemOrNullObject(key).delete();
    else settings.add(key, text);
  }
}

/** Queues the question for a small value. */
export function queryHead({ settings }: Excel.Workbook, key: string): Excel.Setting {
  const setting = settings.getItemOrNullObject(headOf(key));
  setting.load('value');
  return setting;
}

/** The answer: the value, `null` where nothing is kept, `undefined` where it is too long to have come along. */
export function valueOfHead(setting: Excel.Setting): KeptValue | undefined {
  const text: unknown = setting.isNullObject ? null : setting.value;
  if (typeof text !== 'string') return null;
  if (!text.startsWith(WHOLE)) return undefined;
  const value = keptValue(text.slice(WHOLE.length));
  if (value === undefined) throw new ExcelHostError('damaged');
  return value;
}

/** Pieces of a text; a character of two units is not cut in half. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + PIECE, text.length);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

function* inBatches<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
