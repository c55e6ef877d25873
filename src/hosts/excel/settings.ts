/// <reference types="office-js" />
/**
 * Small JSON that is kept in the workbook itself (undo record, history): saved with it, seen by nobody, and without
 * touching the user's undo list. Long values are spread over several settings.
 */
import type { Keepsake, KeptValue } from '../../workbook/host';
import { headOf, PIECES, pieceOf, WHOLE } from '../../workbook/kept';
import { ExcelHostError } from './errors';
import type { Runner } from './runner';

/** Characters in one setting; a Chinese one takes three bytes. */
const PIECE = 30_000;

export class WorkbookSettings {
  constructor(private readonly runner: Runner) {}

  /** `null` when nothing is kept under the key. Throws `damaged` when a part is missing. */
  async get(key: string): Promise<KeptValue> {
    const head = await this.load([headOf(key)]);
    const text = head[0] ?? null;
    if (text === null) return null;
    if (text.startsWith(WHOLE)) return parse(text.slice(WHOLE.length));
    const count = PIECES.exec(text);
    if (!count) throw new ExcelHostError('damaged');
    const keys = Array.from({ length: Number(count[1]) }, (_, index) => pieceOf(key, index));
    const pieces: (string | null)[] = [];
    for (const some of inBatches(keys, this.piecesAtOnce)) pieces.push(...(await this.load(some)));
    const json = pieces.join('');
    if (pieces.includes(null) || json.length !== Number(count[2])) throw new ExcelHostError('damaged');
    return parse(json);
  }

  /** Keeps a value under a key; `null` forgets it. The head is written last, so that a half-done write shows. */
  async set(key: string, value: KeptValue): Promise<void> {
    const entries = entriesOf({ key, value }, await this.countPieces(key));
    for (const some of inBatches(entries, this.piecesAtOnce)) await this.store(some);
  }

  private get piecesAtOnce(): number {
    return Math.max(1, Math.floor(this.runner.payload / (PIECE * 4)));
  }

  private async countPieces(key: string): Promise<number> {
    const head = (await this.load([headOf(key)]))[0] ?? '';
    return Number(PIECES.exec(head)?.[1] ?? 0);
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

/** What has to be stored to keep something where so many pieces were before. */
export function entriesOf({ key, value }: Keepsake, piecesBefore = 0): readonly SettingEntry[] {
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
  return text.startsWith(WHOLE) ? parse(text.slice(WHOLE.length)) : undefined;
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

function parse(json: string): KeptValue {
  try {
    return JSON.parse(json) as KeptValue;
  } catch {
    throw new ExcelHostError('damaged');
  }
}

function* inBatches<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
