/**
 * Labelled fields around a table (挂包单位:____, 填报日期, 签字, 等次): label and value in one cell, several pairs in
 * one cell, or the value in the cell to the right.
 */
import type { FormField } from './record';
import type { Grid } from './grid';
import { fillIn, plain } from './text';
import { meaningOf } from './vocabulary';

/** Labels that are known even when blanks split them or no blank divides them from the value before. */
const LABELS =
  '挂包单位 挂联单位 帮扶单位 填报单位 单位名称 被考核单位 考核单位 挂钩单位 定点扶贫单位 挂包乡镇 挂联乡镇 所在乡镇 帮扶乡镇 乡镇名称 乡镇 挂包村 挂联村 帮扶村 行政村 村名 填报日期 填表日期 上报日期 核对日期 报送日期 自评日期 考评日期 日期 填表人 填报人 审核人 负责人 联系人 联系电话 评估意见 抽查意见 等次 考核等次 评定等次 签字 盖章 公章 村党支部书记 党支部书记 村主任 主任 乡镇党委书记 党委书记 乡镇长 乡长 镇长 书记 整改报告日期 约谈日期'.split(
    ' ',
  );
const LABEL_SET = new Set(LABELS);
const LONGEST_FIRST = [...LABELS].sort((a, b) => b.length - a.length);
const TRAILING_LABEL = /[\u4e00-\u9fa5A-Za-z、/]+$/;
const BRACKETED = /\([^()]*\)$/;
const EMPTY_DATE = /^年\s*月\s*日$/;

/** All fields in a block of rows. */
export function readFields(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly FormField[] {
  const fields: FormField[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const text = grid.text(row, column);
      if (text === '' || text.length > 400) continue;
      fields.push(...fieldsOfCell(grid, row, column, right, text));
    }
  }
  return fields;
}

interface Label {
  readonly label: string;
  readonly start: number;
  /** Index behind the colon. */
  readonly end: number;
}

function fieldsOfCell(grid: Grid, row: number, column: number, right: number, text: string): FormField[] {
  const wide = text.normalize('NFKC');
  const labels = labelsIn(wide);
  const labelPlace = { row, column };
  if (labels.length === 0) {
    const bare = plain(text).replace(BRACKETED, '');
    if (!LABEL_SET.has(bare)) return [];
    const next = valueToTheRight(grid, row, column, right);
    return next ? [{ label: bare, labelPlace, ...next }] : [];
  }
  return labels.map(({ label, end }, index) => {
    const inside = cleanValue(wide.slice(end, labels[index + 1]?.start ?? wide.length));
    const last = index === labels.length - 1;
    if (inside !== '' || !last) return { label, labelPlace, value: inside, place: labelPlace };
    return {
      label,
      labelPlace,
      ...(valueToTheRight(grid, row, column, right) ?? { value: '', place: labelPlace }),
    };
  });
}

function labelsIn(text: string): Label[] {
  const labels: Label[] = [];
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const before = text.slice(labels.at(-1)?.end ?? 0, colon);
    const offset = colon - before.length;
    const bare = before.replace(BRACKETED, '');
    const label = knownSuffix(bare) ?? TRAILING_LABEL.exec(bare.trimEnd())?.[0];
    if (!label) continue;
    labels.push({ label, start: offset + startOfSuffix(bare, label), end: colon + 1 });
  }
  return labels;
}

function knownSuffix(text: string): string | undefined {
  const flat = plain(text);
  return LONGEST_FIRST.find((label) => flat.endsWith(label));
}

/** Where `label` begins in `text` when blanks inside it do not count. */
function startOfSuffix(text: string, label: string): number {
  let rest = label.length;
  let index = text.length;
  while (index > 0 && rest > 0) {
    index -= 1;
    if (plain(text.charAt(index)) !== '') rest -= 1;
  }
  return index;
}

function cleanValue(text: string): string {
  const value = fillIn(text);
  return EMPTY_DATE.test(value) ? '' : value;
}

/** The next filled cell to the right that is no label itself; the place to write when there is none. */
function valueToTheRight(
  grid: Grid,
  row: number,
  column: number,
  right: number,
): { value: string; place: { row: number; column: number } } | null {
  const merge = grid.mergeAt(row, column);
  const first = (merge?.right ?? column) + 1;
  if (first > Math.max(right, column + 1)) return null;
  for (let next = first; next <= right; next += 1) {
    const text = grid.text(row, next);
    if (plain(text) === '') continue;
    if (text.normalize('NFKC').includes(':') || LABEL_SET.has(plain(text).replace(BRACKETED, ''))) break;
    if (meaningOf(text) && next > first) break;
    return { value: cleanValue(text.normalize('NFKC')), place: { row, column: next } };
  }
  return { value: '', place: { row, column: first } };
}

/** First field whose label is one of `labels`; a filled one before an empty one. */
export function findField(fields: readonly FormField[], labels: readonly string[]): FormField | null {
  const matching = fields.filter((field) => labels.includes(field.label));
  return matching.find((field) => field.value !== '') ?? matching[0] ?? null;
}
