/** Opens the file: package, workbook part, styles, shared strings, then every sheet. */
import { checkLimit, broken, XlsxError } from './errors';
import { refuseForeignFile } from './identify';
import type { Limits } from './limits';
import { openPackage, type Package, type Relationship } from './package';
import { removeHalfAddIn } from './half-add-in';
import { readSharedStrings } from './shared-strings';
import { readSheet, type ReadingContext } from './sheet-reader';
import { SheetState } from './sheet-state';
import { NO_STYLES, readStyleFormats } from './styles';
import { readTable } from './tables';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

/** An open workbook; `sheets` and the parts of `pack` change as edits are applied. */
export interface OpenedWorkbook {
  readonly pack: Package;
  readonly workbookPart: string;
  readonly sheets: SheetState[];
  /** Names of all sheets in the order of the workbook, sheets without cells (chart sheets) included. */
  readonly sheetNames: string[];
  readonly calculation: Pick<WorkbookPart, 'manual' | 'recalculateOnLoad'>;
  /** Half an add-in that another program left was taken out. */
  readonly addInRemoved: boolean;
  readonly structureLocked: boolean;
  readonly signed: boolean;
  readonly limits: Limits;
  /** For sheets that are read again after we wrote them. */
  readonly context: ReadingContext;
}

/** Throws `XlsxError` of every kind but `signed`. */
export function openSheets(source: Uint8Array, limits: Limits): OpenedWorkbook {
  checkLimit('fileBytes', source.length, limits.fileBytes);
  refuseForeignFile(source);
  const pack = openPackage(source, limits);
  const root = pack.relationships('');
  const workbookPart = findWorkbook(pack, root);
  const workbook = readWorkbookPart(pack.read(workbookPart), workbookPart);
  checkLimit('sheets', workbook.sheets.length, limits.sheets);
  const relationships = pack.relationships(workbookPart);
  const internal = (kind: string) =>
    relationships.find((one) => one.kind === kind && !one.external && pack.has(one.target))?.target;
  const strings = internal('sharedStrings');
  const styles = internal('styles');
  const context: ReadingContext = {
    strings: strings ? readSharedStrings(pack.read(strings), strings, limits) : [],
    styles: styles ? readStyleFormats(pack.read(styles), styles, limits) : NO_STYLES,
    date1904: workbook.date1904,
    shownPrecision: workbook.shownPrecision,
    limits,
    budget: { used: 0, cells: 0, characters: 0 },
  };
  const sheets: SheetState[] = [];
  for (const entry of workbook.sheets) {
    // Some writers list a module or a deleted sheet without a part: nothing to read, like a chart sheet.
    if (entry.relationship === '') continue;
    const relationship = relationships.find(({ id }) => id === entry.relationship);
    if (!relationship) throw broken(workbookPart, 'sheetRelationship');
    if (relationship.kind === 'worksheet') sheets.push(openSheet(pack, entry, relationship.target, context));
  }
  const signed = root.some(({ kind, type }) => kind === 'origin' && type.includes('digital-signature'));
  return {
    pack,
    workbookPart,
    sheets,
    sheetNames: workbook.sheets.map(({ name }) => name),
    calculation: workbook,
    structureLocked: workbook.structureLocked,
    // What is signed stays as it is, also where it is damaged.
    addInRemoved: !signed && removeHalfAddIn(pack),
    signed,
    limits,
    context,
  };
}

export function openSheet(
  pack: Package,
  entry: Pick<SheetEntry, 'name' | 'visibility'>,
  part: string,
  context: ReadingContext,
): SheetState {
  const content = readSheet(pack.read(part), part, context);
  const ids = new Set(content.frame.tables);
  const tables = pack
    .relationships(part)
    .filter(({ id, external, target }) => ids.has(id) && !external && pack.has(target))
    .map(({ target }) => readTable(pack, target));
  return new SheetState(
    {
      name: entry.name,
      part,
      visibility: entry.visibility,
      styles: context.styles,
      date1904: context.date1904,
      shownPrecision: context.shownPrecision,
      tableFilters: tables.flatMap(({ filter }) => (filter ? [filter] : [])),
      tableRows: tables.flatMap(({ rows }) => rows),
    },
    content,
  );
}

function findWorkbook(pack: Package, root: readonly Relationship[]): string {
  const main = root.find(({ kind, external }) => kind === 'officeDocument' && !external);
  if (!main) {
    if (pack.names().some((name) => name.startsWith('xl/'))) throw broken('_rels/.rels', 'missing');
    throw new XlsxError('notAWorkbook', { kind: 'zip' });
  }
  if (!pack.has(main.target)) throw broken(main.target, 'missing');
  const type = pack.contentType(main.target) ?? '';
  if (/sheet\.binary/.test(type) || main.target.endsWith('.bin')) throw new XlsxError('binaryWorkbook');
  if (/wordprocessingml/.test(type)) throw new XlsxError('otherDocument', { kind: 'word' });
  if (/presentationml/.test(type)) throw new XlsxError('otherDocument', { kind: 'presentation' });
  if (type !== '' && !/spreadsheetml|ms-excel|\/xml$/.test(type))
    throw new XlsxError('notAWorkbook', { kind: 'zip' });
  return main.target;
}
