/**
 * The record of a run (运行记录): what stood in every cell before it and what was put there, small enough to be kept in
 * the workbook. With it a run can be taken back after saving, closing and opening, on another machine too.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { cellKey } from '../workbook/address';
import type { CellEdit, Edit, MarksEdit, SheetEdit } from '../workbook/edit';
import { findSheet, type Snapshot } from '../workbook/snapshot';

/** 评分 · 检查 · 清除标记 · 修正 · 问题清单 · 退回修改通知 · 打印视图 · 结束打印视图. */
export const RUN_KINDS = ['grade', 'check', 'clear', 'fix', 'list', 'slips', 'print', 'printEnd'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export interface GeneratedRecord {
  /** What the sheet became. */
  readonly edit: SheetEdit;
  /** It was there before this run. */
  readonly existed: boolean;
}

export interface RunRecord {
  readonly version: 1;
  /** Each cell as it was (`expected`, `format`) and as it was to be (`content`). */
  readonly cells: readonly CellEdit[];
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

export function recordOf(edits: readonly Edit[], snapshot: Snapshot): RunRecord {
  const cells: CellEdit[] = [];
  const sheets: GeneratedRecord[] = [];
  const marks: MarksEdit[] = [];
  for (const edit of edits) {
    if (edit.kind === 'marks') marks.push(edit);
    else if (edit.kind === 'sheet') {
      sheets.push({ edit, existed: findSheet(snapshot, edit.sheet) !== undefined });
    } else {
      const format = findSheet(snapshot, edit.sheet)?.formats.get(cellKey(edit.row, edit.column)) ?? GENERAL;
      cells.push({ ...edit, format });
    }
  }
  return {
    version: 1,
    cells,
    sheets,
    marks: marks.filter((edit) => edit.marks.length > 0),
    marked: marks.map(({ sheet }) => sheet),
  };
}

/** A record as text: JSON, compressed, in base64. */
export function packRecord(record: RunRecord): string {
  const bytes = deflateSync(strToU8(JSON.stringify(record)));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** `null` when the text is no record, or one of a newer program. */
export function unpackRecord(text: unknown): RunRecord | null {
  if (typeof text !== 'string') return null;
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const json: unknown = JSON.parse(strFromU8(inflateSync(bytes)));
    return isRecord(json) ? json : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is RunRecord =>
  typeof value === 'object' &&
  value !== null &&
  Reflect.get(value, 'version') === 1 &&
  ['cells', 'sheets', 'marks', 'marked'].every((key) => Array.isArray(Reflect.get(value, key)));
