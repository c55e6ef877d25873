/** Writes our marks as conditional formats and takes older ones of ours away; other people's rules are not touched. */
import type { Mark, Severity } from '../../workbook/edit';
import { isOwnMarkFormula } from '../../workbook/own';
import { MARK_LOOKS, type MarkLook } from '../mark-looks';
import type { Splice } from './byte-writer';
import { groupMarks } from './mark-groups';
import type { OpenedWorkbook } from './open';
import type { SheetState } from './sheet-state';
import { changeStyles } from './style-part';
import { readChildren } from './xml-children';
import { localName, nameCode, XmlCursor } from './xml-cursor';
import { escapeXml, textBetween } from './xml-text';

/** The differential style of a look. */
function dxfOf({ fill, font, bold, italic, border }: MarkLook): string {
  const side = (name: string) => `<${name} style="${border}"><color rgb="FF${font}"/></${name}>`;
  return (
    `<dxf><font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<color rgb="FF${font}"/></font>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>` +
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></dxf>`
  );
}

/** Children of a sheet behind its cells that stand before conditional formats. */
const BEFORE = new Set([
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

export class MarkWriter {
  /** Differential style of every severity in use. */
  private readonly styles = new Map<Severity, number>();

  /** Sees to the styles that `marks` need, so that the style part is complete before parts are written. */
  constructor(opened: OpenedWorkbook, marks: readonly Mark[]) {
    const severities = new Set(marks.map(({ severity }) => severity));
    for (const severity of ['error', 'warning', 'notice'] as const) {
      if (severities.has(severity)) this.styles.set(severity, styleOf(opened, severity));
    }
  }

  /** Changes behind the cells of a sheet part: older rules of ours out, `marks` in. */
  splices(bytes: Uint8Array, sheet: SheetState, marks: readonly Mark[]): Splice[] {
    const { frame } = sheet.content;
    const { splices, place, priorities } = readTail(bytes, sheet);
    let xml = '';
    const { prefix } = frame;
    const rules = groupMarks(marks);
    const free = prioritiesBehind(priorities, rules.length);
    for (const [index, { severity, areas, formula }] of rules.entries()) {
      xml +=
        `<${prefix}conditionalFormatting sqref="${areas}">` +
        `<${prefix}cfRule type="expression" dxfId="${this.styles.get(severity) ?? 0}" priority="${free[index] ?? 1}">` +
        `<${prefix}formula>${escapeXml(formula)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`;
    }
    if (xml !== '') splices.push({ from: place, to: place, text: xml });
    return splices;
  }
}

/** Whether a sheet has rules of ours. */
export const hasOwnMarks = (bytes: Uint8Array, sheet: SheetState): boolean =>
  readTail(bytes, sheet).splices.length > 0;

/** Differential style of a severity; one of ours that is there already is used again. */
function styleOf(opened: OpenedWorkbook, severity: Severity): number {
  const look = MARK_LOOKS[severity];
  const { fill, font, border } = look;
  const isOurs = (existing: string) =>
    new RegExp(`<(?:\\w+:)?bgColor rgb="FF${fill}"`, 'i').test(existing) &&
    new RegExp(`<(?:\\w+:)?font>[^]*?<(?:\\w+:)?color rgb="FF${font}"`, 'i').test(existing) &&
    new RegExp(`<(?:\\w+:)?left style="${border}"`).test(existing);
  return changeStyles(opened, (styles) => styles.index('dxfs', dxfOf(look), isOurs));
}

/** Cuts of our own rules, the place for new ones and the highest priority that other rules have. */
function readTail(
  bytes: Uint8Array,
  sheet: SheetState,
): { splices: Splice[]; place: number; priorities: ReadonlySet<number> } {
  const { frame } = sheet.content;
  const cursor = new XmlCursor(bytes, sheet.around.part, frame.data.end).inside(frame.root);
  const splices: Splice[] = [];
  let place = frame.data.end;
  const priorities = new Set<number>();
  while (cursor.next()) {
    if (!cursor.open) continue;
    if (cursor.level > 1) {
      priorities.add(Number(cursor.attribute('priority') ?? 0) || 0);
      continue;
    }
    const name = cursor.nameText();
    if (!name.startsWith(frame.prefix) || !BEFORE.has(name.slice(frame.prefix.length))) continue;
    const { start } = cursor;
    if (localName(name) === 'conditionalFormatting') {
      const rules = readRules(cursor, frame.prefix);
      const own = rules.filter((rule) => rule.own);
      const whole = own.length === rules.length && own.length > 0;
      if (whole) splices.push({ from: start, to: cursor.end, text: '' });
      else splices.push(...own.map((rule) => ({ from: rule.start, to: rule.end, text: '' })));
      for (const rule of rules) if (!rule.own) priorities.add(rule.priority);
    } else {
      cursor.skip();
    }
    place = cursor.end;
  }
  return { splices, place, priorities };
}

/** Priorities are signed 32-bit numbers. */
const LAST_PRIORITY = 0x7fffffff;

/** Numbers for `count` rules of ours, in order: behind all others, or the last that are free. */
function prioritiesBehind(taken: ReadonlySet<number>, count: number): readonly number[] {
  const highest = [...taken].reduce((most, one) => Math.max(most, one), 0);
  if (highest + count <= LAST_PRIORITY)
    return Array.from({ length: count }, (_, index) => highest + index + 1);
  const free: number[] = [];
  for (let number = LAST_PRIORITY; free.length < count; number--)
    if (!taken.has(number)) free.unshift(number);
  return free;
}

interface Rule {
  readonly start: number;
  readonly end: number;
  readonly own: boolean;
  readonly priority: number;
}

/** Rules of the `conditionalFormatting` the cursor stands on; leaves it at the end of the element. */
function readRules(cursor: XmlCursor, prefix: string): Rule[] {
  const { bytes, part } = cursor;
  const formula = nameCode(`${prefix}formula`);
  const rule = nameCode(`${prefix}cfRule`);
  return readChildren(cursor).flatMap((child) => {
    const inner = new XmlCursor(bytes, part, child.start, child.end);
    inner.next();
    if (inner.name !== rule) return [];
    const priority = Number(inner.attribute('priority') ?? 0) || 0;
    let own = false;
    while (inner.next()) {
      if (!inner.open || inner.name !== formula) continue;
      const from = inner.end;
      if (isOwnMarkFormula(textBetween(bytes, from, inner.toClose(), part))) own = true;
    }
    return [{ start: child.start, end: child.end, own, priority }];
  });
}
