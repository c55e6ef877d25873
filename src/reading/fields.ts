/**
 * Labelled fields around a table (挂包单位:____, 填报日期, 签字, 等次): label and value in one cell, several pairs in
 * one cell, or the value in the cell to the right.
 */
import type { FormField, UnitMention } from './record';
import type { Grid } from './grid';
import { FIELD_LABELS, isTownshipLabel, isUnitLabel, isVillageLabel } from './field-words';
import type { SectionAt } from './sections';
import { fillIn, nameKey, plain } from './text';

/** Labels that are known even when blanks split them or no blank divides them from the value before. */
const NAMES =
  '挂包单位 挂联单位 帮扶单位 填报单位 单位名称 被考核单位 考核单位 挂钩单位 定点扶贫单位 挂包乡镇 挂联乡镇 所在乡镇 帮扶乡镇 乡镇名称 乡镇 挂包村 挂联村 帮扶村 行政村 村名 日期 填表人 填报人 审核人 负责人 联系人 联系电话 评估意见 抽查意见 等次 考核等次 评定等次 签字 盖章 公章 村主任 主任 乡镇长 乡长 镇长 书记'.split(
    ' ',
  );
/** Short words end many a longer label that nothing divides from the value before: they count as whole cells only. */
const SHORTEST = 4;
const LABELS = [...NAMES, ...FIELD_LABELS.filter((label) => label.length >= SHORTEST)];
const LABEL_SET = new Set([...NAMES, ...FIELD_LABELS]);
const isLabel = (text: string): boolean =>
  LABEL_SET.has(text) || isUnitLabel(text) || isTownshipLabel(text) || isVillageLabel(text);
const LONGEST_FIRST = [...LABELS].sort((a, b) => b.length - a.length);
const TRAILING_LABEL = /[\u4e00-\u9fa5A-Za-z、/]+$/;
const BRACKETED = /\([^()]*\)$/;
const EMPTY_DATE = /^年\s*月\s*日$/;

/** Boxes to tick before the name of a paper: ☑自查报告 □基础数据. */
const BOX = /([□☐○☑☒√✓✔■])\s*(书面自查报告|自查报告|考核自评表|自评表|基础数据(?:[和及]资料)?)/g;
const UNTICKED = '□☐○';

/** All fields in a block of rows. */
export function readFields(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
  sectionAt: SectionAt = () => null,
): readonly FormField[] {
  const fields: FormField[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const text = grid.text(row, column);
      if (text === '' || text.length > 400) continue;
      const section = sectionAt(row, column);
      for (const field of fieldsOfCell(grid, row, column, right, text)) fields.push({ ...field, section });
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

type Field = Omit<FormField, 'section'>;

function fieldsOfCell(grid: Grid, row: number, column: number, right: number, text: string): Field[] {
  const wide = text.normalize('NFKC');
  const labels = labelsIn(wide);
  const labelPlace = { row, column };
  const ticked = [...wide.matchAll(BOX)].map(([, box = '', label = '']): Field => {
    return { label, labelPlace, value: UNTICKED.includes(box) ? '' : box, place: labelPlace };
  });
  if (ticked.length > 0 && labels.length === 0) return ticked;
  if (labels.length === 0) {
    const bare = plain(text).replace(BRACKETED, '');
    if (!isLabel(bare)) return [];
    const next = valueToTheRight(grid, row, column, right);
    return next ? [{ label: bare, labelPlace, ...next }] : [];
  }
  const labelled = labels.map(({ label, end }, index): Field => {
    const inside = cleanValue(wide.slice(end, labels[index + 1]?.start ?? wide.length));
    const last = index === labels.length - 1;
    if (inside !== '' || !last) return { label, labelPlace, value: inside, place: labelPlace };
    return {
      label,
      labelPlace,
      ...(valueToTheRight(grid, row, column, right) ?? { value: '', place: labelPlace }),
    };
  });
  return [...labelled, ...ticked];
}

function labelsIn(text: string): Label[] {
  const labels: Label[] = [];
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const before = text.slice(labels.at(-1)?.end ?? 0, colon);
    const offset = colon - before.length;
    const bare = before.replace(BRACKETED, '');
    // (公章): is a label by itself; 挂包单位(盖章): is one of the unit.
    const inside = plain(bare) === '' ? plain(before).slice(1, -1) : '';
    const label = LABEL_SET.has(inside)
      ? inside
      : (knownSuffix(bare) ?? TRAILING_LABEL.exec(bare.trimEnd())?.[0]);
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
    if (text.normalize('NFKC').includes(':') || isLabel(plain(text).replace(BRACKETED, ''))) break;
    if (next > first && grid.lexicon.meaning(text)) break;
    return { value: cleanValue(text.normalize('NFKC')), place: { row, column: next } };
  }
  return { value: '', place: { row, column: first } };
}

/** First field whose label fits; a filled one before an empty one. */
export function findField(fields: readonly FormField[], fits: (label: string) => boolean): FormField | null {
  const matching = fields.filter(({ label }) => fits(label));
  return matching.find((field) => field.value !== '') ?? matching[0] ?? null;
}

/** Who fills a form in or judges it may be the unit itself; a word that says whom it is about goes first. */
const LESS_SURE = /填报|填表|上报|申报|报送|^考核单位|^考评单位|^单位$|责任|实施|承办/;

/** The unit a form is about, from its labelled fields. */
export function findUnit(fields: readonly FormField[]): UnitMention | null {
  const filled = fields.filter(({ label, value }) => value !== '' && isUnitLabel(label));
  const field = filled.find(({ label }) => !LESS_SURE.test(label)) ?? filled[0];
  return field ? { ...field.place, text: field.value, name: nameKey(field.value) } : null;
}
