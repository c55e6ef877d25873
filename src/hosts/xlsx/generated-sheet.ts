/** Adds a sheet of ours to the workbook, or writes one of ours anew. */
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { GeneratedStyle, RefusalReason, SheetEdit } from '../../workbook/edit';
import { isGeneratedSheetFormula } from '../../workbook/own';
import { dropCalculationChain } from './calc';
import { isWritable } from './cell-xml';
import { dialectOf } from './dialect';
import { forgetSheetTitles } from './document-properties';
import { generatedStyles } from './generated-styles';
import { generatedSheetXml } from './generated-xml';
import { openSheet, type OpenedWorkbook } from './open';
import { folderOf } from './package';
import type { SheetState } from './sheet-state';
import { changeStyles } from './style-part';
import { appendSheetEntry, setPrintTitles } from './workbook-part';
import { XmlCursor } from './xml-cursor';
import { encodeUtf8, escapeXml } from './xml-text';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Cells under merges; far beyond any summary. */
const MOST_MERGED = 1_000_000;

/** `null` when done, else why not; a refused edit changes nothing. */
export function applySheetEdit(opened: OpenedWorkbook, edit: SheetEdit): RefusalReason | null {
  const name = edit.sheet.toLowerCase();
  const existing = opened.sheets.find((sheet) => sheet.around.name.toLowerCase() === name);
  const reason = refuseSheet(opened, edit, existing);
  if (reason) return reason;
  const used = new Set<GeneratedStyle>(edit.rows.flat().flatMap((cell) => (cell ? [cell.style] : [])));
  if (edit.merges.length > 0) used.add('note');
  const styles = changeStyles(opened, (sheet) => generatedStyles(sheet, used));
  const kept = existing ? keptElements(opened, existing) : '';
  const dialect = dialectOf(opened.pack, opened.workbookPart);
  const xml = encodeUtf8(generatedSheetXml(edit, styles, dialect, kept));
  if (existing) replaceSheet(opened, existing, xml);
  else addSheet(opened, edit.sheet, xml);
  const index = opened.sheetNames.findIndex((other) => other.toLowerCase() === name);
  const bytes = opened.pack.read(opened.workbookPart);
  opened.pack.replace(
    opened.workbookPart,
    setPrintTitles(bytes, opened.workbookPart, index, opened.sheetNames[index], edit.headerRows),
  );
  dropCalculationChain(opened.pack, opened.workbookPart);
  return null;
}

function refuseSheet(
  opened: OpenedWorkbook,
  edit: SheetEdit,
  existing: SheetState | undefined,
): RefusalReason | null {
  if (!isSheetName(edit.sheet) || edit.rows.length > MAX_ROWS) return 'invalid';
  const merged = edit.merges.reduce(
    (sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
    0,
  );
  if (merged > MOST_MERGED) return 'invalid';
  const fits = edit.merges.every(({ bottom, right }) => bottom < MAX_ROWS && right < MAX_COLUMNS);
  if (!fits || edit.rows.some((row) => row.length > MAX_COLUMNS)) return 'invalid';
  if (edit.rows.some((row) => row.some((cell) => cell && !isWritable(cell.content)))) return 'invalid';
  if (!existing) {
    const taken = opened.sheetNames.some((other) => other.toLowerCase() === edit.sheet.toLowerCase());
    if (taken) return 'invalid';
    return opened.structureLocked ? 'protected' : null;
  }
  if (!edit.replaces) return 'invalid';
  if (existing.content.frame.protected) return 'protected';
  return isGeneratedSheetFormula(existing.contentAt(0, 0).formula) ? null : 'changed';
}

/** What Excel accepts as a sheet name. */
const isSheetName = (name: string): boolean =>
  name !== '' &&
  name.length <= 31 &&
  !/[\\/?*[\]:\u0000-\u001f]|^'|'$/.test(name) &&
  !/^history$/i.test(name);

/** Drawings and notes that somebody put on our sheet stay on it. */
function keptElements(opened: OpenedWorkbook, sheet: SheetState): string {
  const { part } = sheet.around;
  const ids = new Set(opened.pack.relationships(part).map(({ id }) => id));
  const cursor = new XmlCursor(opened.pack.read(part), part);
  const kept: string[] = [];
  const { prefix } = sheet.content.frame;
  while (cursor.next()) {
    if (!cursor.open || cursor.level !== 1) continue;
    const name = cursor.nameText().slice(prefix.length);
    if (name !== 'drawing' && name !== 'legacyDrawing') continue;
    for (const attribute of cursor.attributeNames()) {
      const id = cursor.attribute(attribute) ?? '';
      if (attribute.endsWith(':id') && ids.has(id)) kept.push(`<${name} r:id="${escapeXml(id)}"/>`);
    }
  }
  return kept.join('');
}

function replaceSheet(opened: OpenedWorkbook, existing: SheetState, xml: Uint8Array): void {
  const { part, name, visibility } = existing.around;
  opened.pack.replace(part, xml);
  const fresh = openSheet(opened.pack, { name, visibility }, part, opened.context);
  opened.sheets[opened.sheets.indexOf(existing)] = fresh;
}

function addSheet(opened: OpenedWorkbook, name: string, xml: Uint8Array): void {
  const { pack, workbookPart } = opened;
  const { relationships } = dialectOf(pack, workbookPart);
  const part = pack.freeName(`${folderOf(workbookPart)}worksheets/sheet#.xml`);
  pack.replace(part, xml);
  pack.addContentType(part, CONTENT_TYPE);
  const id = pack.addRelationship(workbookPart, `${relationships}/worksheet`, `/${part}`);
  const bytes = pack.read(workbookPart);
  pack.replace(workbookPart, appendSheetEntry(bytes, workbookPart, name, id, relationships));
  opened.sheets.push(openSheet(pack, { name, visibility: 'visible' }, part, opened.context));
  opened.sheetNames.push(name);
  forgetSheetTitles(pack);
}
