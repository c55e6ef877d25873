/**
 * The record of a run (运行记录): what stood in every cell before it and what was put there, small enough to be kept in
 * the workbook. With it a run can be taken back after saving, closing and opening, on another machine too.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { cellKey } from '../workbook/address';
import type { CellEdit, Edit, MarksEdit, SheetEdit } from '../workbook/edit';
import { findSheet, type Snapshot } from '../workbook/snapshot';
import { packCells, unpackCells, type PackedCells, type RecordedCell } from './packed-cells';

/** 评分 · 检查 · 清除标记 · 修正 · 问题清单 · 退回修改通知 · 打印视图 · 结束打印视图 · 人工调整 · 撤回调整. */
export const RUN_KINDS = [
  'grade',
  'check',
  'clear',
  'fix',
  'list',
  'slips',
  'print',
  'printEnd',
  'adjust',
  'withdraw',
] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export interface GeneratedRecord {
  /** What the sheet became. */
  readonly edit: SheetEdit;
  /** It was there before this run. */
  readonly existed: boolean;
}

export interface RunRecord {
  readonly version: 2;
  /** Each cell as it was (`expected`) and as it was to be (`content`). */
  readonly cells: readonly RecordedCell[];
  readonly sheets: readonly GeneratedRecord[];
  readonly marks: readonly MarksEdit[];
  /** Sheets whose marks were replaced, also where none came in their place. */
  readonly marked: readonly string[];
  /**
   * Of a print view: the marks by the findings of that moment. They come back where no earlier run tells which marks
   * there were, as in a file that was marked by the command line.
   */
  readonly before?: readonly MarksEdit[];
}

/** General is what a cell without a format of its own has. */
const GENERAL = 'General';

const formatOf = (snapshot: Snapshot, { sheet, row, column }: CellEdit): string =>
  findSheet(snapshot, sheet)?.formats.get(cellKey(row, column)) ?? GENERAL;

export function recordOf(edits: readonly Edit[], snapshot: Snapshot): RunRecord {
  const cells: RecordedCell[] = [];
  const sheets: GeneratedRecord[] = [];
  const marks: MarksEdit[] = [];
  for (const edit of edits) {
    if (edit.kind === 'marks') marks.push(edit);
    else if (edit.kind === 'sheet') {
      sheets.push({ edit, existed: findSheet(snapshot, edit.sheet) !== undefined });
    } else {
      const { format: formatAfter, ...content } = edit;
      const format = formatOf(snapshot, edit);
      const changed = formatAfter !== undefined && formatAfter !== format;
      cells.push(changed ? { ...content, format, formatAfter } : content);
    }
  }
  return {
    version: 2,
    cells,
    sheets,
    marks: marks.filter((edit) => edit.marks.length > 0),
    marked: marks.map(({ sheet }) => sheet),
  };
}

/**
 * The same edits, told to leave each cell its number format: Excel likes to give one to a cell that gets a formula, and
 * an undo could not tell that from what a person has chosen.
 */
export const keepingFormats = (edits: readonly Edit[], snapshot: Snapshot): ReadonlyMap<Edit, Edit> =>
  new Map(
    edits.map((edit) =>
      edit.kind === 'cell' && edit.format === undefined
        ? [edit, keeping(edit, formatOf(snapshot, edit))]
        : [edit, edit],
    ),
  );

/** Another format, chosen by somebody since, stays as well. */
const keeping = (edit: CellEdit, format: string): CellEdit => ({ ...edit, format, formatNow: format });

/** A record as text: JSON, compressed, in base64. */
export function packRecord({ cells, ...rest }: RunRecord): string {
  const bytes = deflateSync(strToU8(JSON.stringify({ ...rest, cells: packCells(cells) })));
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + PIECE)));
  return btoa(pieces.join(''));
}

/** Bytes turned into characters at once. */
const PIECE = 8192;

/** `null` when the text is no record, or one of a newer program. */
export function unpackRecord(text: unknown): RunRecord | null {
  if (typeof text !== 'string') return null;
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const json: unknown = JSON.parse(strFromU8(inflateSync(bytes)));
    return isPacked(json) ? { ...json, cells: unpackCells(json.cells) } : null;
  } catch {
    return null;
  }
}

const isPacked = (value: unknown): value is Omit<RunRecord, 'cells'> & { readonly cells: PackedCells } =>
  typeof value === 'object' &&
  value !== null &&
  Reflect.get(value, 'version') === 2 &&
  ['sheets', 'marks', 'marked'].every((key) => Array.isArray(Reflect.get(value, key))) &&
  typeof Reflect.get(value, 'cells') === 'object';
