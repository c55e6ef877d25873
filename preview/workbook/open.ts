/** Bytes of an .xlsx file → a workbook for the grid, with what the grid itself has no place for. */
import { DEFAULT_LIMITS, XlsxError } from '../../src/hosts/xlsx';
import { openSheets, type OpenedWorkbook } from '../../src/hosts/xlsx/open';
import type { Area } from '../../src/workbook/address';
import { isOwnMarkFormula } from '../../src/workbook/own';
import type { Visibility } from '../../src/workbook/snapshot';
import type { GridRule, WorkbookData } from '../grid/univer';
import { countDrawings, readNotes, readValidations } from './attachments';
import { colorReader } from './colors';
import { readRules } from './conditional-rules';
import { NotDrawnList, type NotDrawn } from './not-drawn';
import { readSettings, type Settings } from './settings-part';
import { sheetData } from './sheet-data';
import { NO_GRID_STYLES, readStyles } from './styles';
import { child, children, readTree, type XmlElement } from './xml-tree';

/** Facts about a sheet that the add-in asks for and the grid does not keep. */
export interface SheetFacts {
  /** Name that the sheet has in the file. */
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  readonly filtered: boolean;
  readonly arrays: readonly Area[];
  /** The file holds marks of ours on it. */
  readonly marked: boolean;
}

export interface OpenedFile {
  readonly name: string;
  readonly source: Uint8Array;
  readonly data: WorkbookData;
  /** By id of the sheet. */
  readonly facts: ReadonlyMap<string, SheetFacts>;
  /** What the add-in keeps in the file. */
  readonly settings: Settings;
  readonly structureLocked: boolean;
  readonly manual: boolean;
  readonly notDrawn: ReadonlyMap<NotDrawn, number>;
}

const VERSION = '0.25.1';

/** Ids as long as Excel's, so that none can be taken for the name of a sheet. */
export const sheetId = (number: number): string =>
  `{00000000-0001-0000-${String(number).padStart(4, '0')}-000000000000}`;

/** Throws `XlsxError` with the file's name when it cannot be read. `id` tells workbooks of one page apart. */
export function openFile(source: Uint8Array, name: string, id = 'workbook'): OpenedFile {
  try {
    return readFile(source, name, id);
  } catch (error) {
    throw error instanceof XlsxError ? error.about(name) : error;
  }
}

function readFile(source: Uint8Array, name: string, id: string): OpenedFile {
  const opened = openSheets(source, DEFAULT_LIMITS);
  const { pack, workbookPart, context } = opened;
  const notDrawn = new NotDrawnList();
  const color = colorReader(pack, partOfKind(opened, 'theme'));
  const stylePart = partOfKind(opened, 'styles');
  const styles = stylePart
    ? readStyles(readTree(pack.read(stylePart), stylePart), context.styles, color, notDrawn)
    : NO_GRID_STYLES;
  const facts = new Map<string, SheetFacts>();
  const sheets: WorkbookData['sheets'] = {};
  const rules: Record<string, readonly GridRule[]> = {};
  const notes: Record<string, object> = {};
  const validations: Record<string, readonly object[]> = {};
  opened.sheets.forEach((sheet, index) => {
    const key = sheetId(index + 1);
    const { part } = sheet.around;
    const { prefix } = sheet.content.frame;
    const frame = readTree(pack.read(part), part, `${prefix}sheetData`);
    sheets[key] = sheetData(key, sheet, pack.read(part), frame, styles.defaultFont, color);
    rules[key] = readRules(frame, styles.differential, color, notDrawn);
    notes[key] = readNotes(pack, part);
    validations[key] = readValidations(frame);
    countDrawings(pack, part, frame, notDrawn);
    const { visibility, protected: locked, filtered } = sheet.snapshot();
    facts.set(key, {
      name: sheet.around.name,
      visibility,
      protected: locked,
      filtered,
      arrays: sheet.content.arrays,
      marked: rules[key].some(({ rule }) => isOwnMarkFormula(String(rule.value ?? ''))),
    });
  });
  notDrawn.add('chartSheet', opened.sheetNames.length - opened.sheets.length);
  if (context.date1904) notDrawn.add('date1904');
  const workbook = readTree(pack.read(workbookPart), workbookPart);
  const resource = (resourceName: string, value: unknown) => ({
    name: resourceName,
    data: JSON.stringify(value),
  });
  const data: WorkbookData = {
    id,
    name,
    appVersion: VERSION,
    locale: 'zhCN',
    styles: styles.cells,
    sheetOrder: Object.keys(sheets),
    sheets,
    resources: [
      resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN', rules),
      resource('SHEET_NOTE_PLUGIN', notes),
      resource('SHEET_DATA_VALIDATION_PLUGIN', validations),
      resource('SHEET_DEFINED_NAME_PLUGIN', definedNames(workbook)),
    ],
  };
  const {
    structureLocked,
    calculation: { manual },
  } = opened;
  const settings = readSettings(pack);
  return { name, source, data, facts, settings, structureLocked, manual, notDrawn: notDrawn.all };
}

const partOfKind = ({ pack, workbookPart }: OpenedWorkbook, kind: string): string | undefined =>
  pack.relationships(workbookPart).find((one) => one.kind === kind && !one.external && pack.has(one.target))
    ?.target;

/** Names that formulas may use; those of the program itself and of single sheets stay out. */
function definedNames(workbook: XmlElement): Record<string, object> {
  const names: Record<string, object> = {};
  for (const { attributes, text } of children(child(workbook, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId } = attributes;
    if (name === '' || name.startsWith('_xlnm') || localSheetId !== undefined) continue;
    const plain = /^[^!]+![$A-Z0-9:]+$/.test(text);
    names[name] = {
      id: name,
      name,
      formulaOrRefString: plain ? text : `=${text}`,
      localSheetId: 'AllDefaultWorkbook',
    };
  }
  return names;
}
