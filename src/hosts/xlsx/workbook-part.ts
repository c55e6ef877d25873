/** The workbook part: list of sheets, calculation settings, defined names; and the few changes we make to it. */
import { sheetPrefix } from '../../workbook/address';
import type { Visibility } from '../../workbook/snapshot';
import { applySplices } from './byte-writer';
import { broken } from './errors';
import { isFalse, isTrue } from './sheet-frame';
import { readChildren, type ElementSpan } from './xml-children';
import { localName, prefixOf, XmlCursor } from './xml-cursor';
import { decodeUtf8, escapeXml } from './xml-text';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string;
  readonly sheetId: number;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly manual: boolean;
  /** Calculated with the figures shown (以显示精度为准). */
  readonly shownPrecision: boolean;
  readonly recalculateOnLoad: boolean;
  /** Sheets may not be added (工作簿结构保护). */
  readonly structureLocked: boolean;
}

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

export function readWorkbookPart(bytes: Uint8Array, part: string): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let [date1904, manual, shownPrecision, recalculateOnLoad, structureLocked] = [
    false,
    false,
    false,
    false,
    false,
  ];
  const cursor = new XmlCursor(bytes, part);
  if (!cursor.next()) throw broken(part, 'root');
  const prefix = prefixOf(cursor.nameText());
  while (cursor.next()) {
    if (!cursor.open) continue;
    const name = cursor.nameText();
    if (name === `${prefix}sheet` && cursor.level === 2) sheets.push(readSheetEntry(cursor));
    else if (cursor.level !== 1) continue;
    else if (name === `${prefix}workbookPr`) date1904 = isTrue(cursor.attribute('date1904'));
    else if (name === `${prefix}calcPr`) {
      manual = cursor.attribute('calcMode') === 'manual';
      shownPrecision = isFalse(cursor.attribute('fullPrecision'));
      recalculateOnLoad = isTrue(cursor.attribute('fullCalcOnLoad'));
    } else if (name === `${prefix}workbookProtection`)
      structureLocked = isTrue(cursor.attribute('lockStructure'));
  }
  cursor.finish();
  return { sheets, date1904, manual, shownPrecision, recalculateOnLoad, structureLocked };
}

function readSheetEntry(cursor: XmlCursor): SheetEntry {
  const state = cursor.attribute('state');
  let relationship = '';
  for (const name of cursor.attributeNames()) {
    if (/:id$/.test(name)) relationship = cursor.attribute(name) ?? '';
  }
  return {
    name: cursor.attribute('name') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationship,
    sheetId: Number(cursor.attribute('sheetId')) || 0,
  };
}

interface Layout {
  readonly prefix: string;
  readonly children: readonly ElementSpan[];
  /** Place for an element that is not there yet, behind all that must precede it. */
  placeFor(name: string): number;
  find(name: string): ElementSpan | undefined;
}

function layoutOf(bytes: Uint8Array, part: string): Layout {
  const cursor = new XmlCursor(bytes, part);
  if (!cursor.next()) throw broken(part, 'root');
  const prefix = prefixOf(cursor.nameText());
  const rootEnd = cursor.end;
  const children = readChildren(cursor);
  return {
    prefix,
    children,
    placeFor(name) {
      let at = rootEnd;
      for (const child of children) {
        const place = ORDER.indexOf(localName(child.name));
        if (place >= 0 && place < ORDER.indexOf(name)) at = child.end;
      }
      return at;
    },
    find: (name) => children.find((child) => child.name === prefix + name),
  };
}

/** Makes every program compute the workbook afresh when it opens it. The calculation mode stays what it is. */
export function requestFullCalculation(bytes: Uint8Array, part: string): Uint8Array {
  const layout = layoutOf(bytes, part);
  const calc = layout.find('calcPr');
  if (!calc) {
    const at = layout.placeFor('calcPr');
    return applySplices(bytes, [{ from: at, to: at, text: `<${layout.prefix}calcPr fullCalcOnLoad="1"/>` }]);
  }
  const cursor = new XmlCursor(bytes, part, calc.start, calc.openEnd);
  cursor.next();
  const flag = cursor.attributeSpan('fullCalcOnLoad');
  if (flag) return applySplices(bytes, [{ from: flag.from, to: flag.to, text: '1' }]);
  return applySplices(bytes, [{ from: cursor.nameEnd, to: cursor.nameEnd, text: ' fullCalcOnLoad="1"' }]);
}

/** Highest number of a sheet that Excel takes. */
const LAST_SHEET_ID = 65_534;

/** The number behind the highest, else the first that is free. */
function freeSheetId(taken: ReadonlySet<number>): number {
  let id = Math.max(0, ...taken) + 1;
  if (id > LAST_SHEET_ID) for (id = 1; taken.has(id); id++);
  return id;
}

/** Enters a new sheet at the end of the list. */
export function appendSheetEntry(
  bytes: Uint8Array,
  part: string,
  name: string,
  relationship: string,
  relationshipNamespace: string,
): Uint8Array {
  const layout = layoutOf(bytes, part);
  const list = layout.find('sheets');
  if (!list || list.selfClosing) throw broken(part, 'sheets');
  const ids = new Set(readWorkbookPart(bytes, part).sheets.map((sheet) => sheet.sheetId));
  const entry =
    `<${layout.prefix}sheet xmlns:r="${relationshipNamespace}" name="${escapeXml(name)}" ` +
    `sheetId="${freeSheetId(ids)}" r:id="${relationship}"/>`;
  return applySplices(bytes, [{ from: list.contentEnd, to: list.contentEnd, text: entry }]);
}

/** Sets the rows that are printed on top of every page (打印标题行) of the sheet at `index`; 0 rows drops them. */
export function setPrintTitles(
  bytes: Uint8Array,
  part: string,
  index: number,
  sheet: string,
  rows: number,
): Uint8Array {
  const layout = layoutOf(bytes, part);
  const { prefix } = layout;
  const element =
    rows === 0
      ? ''
      : `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
        `${escapeXml(sheetPrefix(sheet))}$1:$${rows}</${prefix}definedName>`;
  const list = layout.find('definedNames');
  if (!list) {
    if (rows === 0) return bytes;
    const at = layout.placeFor('definedNames');
    return applySplices(bytes, [
      { from: at, to: at, text: `<${prefix}definedNames>${element}</${prefix}definedNames>` },
    ]);
  }
  if (list.selfClosing) {
    if (rows === 0) return bytes;
    const tag = decodeUtf8(bytes, list.start, list.end).replace(/\s*\/>$/, '>');
    return applySplices(bytes, [{ from: list.start, to: list.end, text: `${tag}${element}</${list.name}>` }]);
  }
  const cursor = new XmlCursor(bytes, part, list.start, list.end);
  cursor.next();
  const names = readChildren(cursor);
  const old = names.find((span) => {
    const tag = new XmlCursor(bytes, part, span.start, span.openEnd);
    tag.next();
    return tag.attribute('name') === '_xlnm.Print_Titles' && tag.attribute('localSheetId') === String(index);
  });
  if (old && rows === 0 && names.length === 1) {
    return applySplices(bytes, [{ from: list.start, to: list.end, text: '' }]);
  }
  const from = old ? old.start : list.contentEnd;
  return applySplices(bytes, [{ from, to: old ? old.end : from, text: element }]);
}
