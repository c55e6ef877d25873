/** Parts of a reading made by hand: what was not read, what was chosen, and what else the workbook holds. */
import type {
  BoundTable,
  ReadingChoice,
  ScoreForm,
  Survey,
  UnreadBlock,
  WorkbookReading,
} from '../../../src/reading/record';
import { parseArea } from '../../../src/workbook/address';

type Reads = (reading: WorkbookReading) => WorkbookReading;

interface Block {
  readonly sheet: string;
  readonly area: string;
  readonly shape: UnreadBlock['shape'];
  readonly words?: string;
  readonly weighty?: boolean;
  readonly reason?: UnreadBlock['reason'];
}

function blockOf({ snapshot }: WorkbookReading, block: Block): UnreadBlock {
  const sheet = snapshot.sheets.find(({ name }) => name === block.sheet);
  const area = parseArea(block.area);
  if (!sheet || !area) throw new Error(`no such place: ${block.sheet}!${block.area}`);
  const { shape, words = '', weighty = true, reason = null } = block;
  return { file: snapshot.file, sheet, area, shape, words, weighty, reason };
}

/** A block that was not read; `of` says whose scores it belongs to. */
export const unread =
  (block: Block, of: (form: ScoreForm) => boolean = () => false): Reads =>
  (reading) => {
    const made = blockOf(reading, block);
    return {
      ...reading,
      unread: [...reading.unread, made],
      forms: reading.forms.map((form) => (of(form) ? { ...form, unread: [...form.unread, made] } : form)),
    };
  };

/** A block that keeps the ballots of rows from making a rate. */
export const unreadBallots =
  (block: Block, of: (survey: Survey) => boolean = () => true): Reads =>
  (reading) => {
    const made = blockOf(reading, block);
    return {
      ...reading,
      surveys: reading.surveys.map((survey) =>
        of(survey) ? { ...survey, unread: [...survey.unread, made] } : survey,
      ),
    };
  };

/** Two readings fit the first table of a sheet. */
export const twofold =
  (sheet: string, ...readings: readonly string[]): Reads =>
  (reading) => {
    const table = reading.tables.find(({ source }) => source.sheet.name === sheet);
    if (!table) throw new Error(`no table on ${sheet}`);
    const { source } = table;
    return { ...reading, problems: [...reading.problems, { kind: 'twoReadings', source, readings }] };
  };

/** The score tables leave something open, and this was chosen. */
export const chosen =
  (...choices: readonly ReadingChoice[]): Reads =>
  (reading) => {
    const known = new Map<BoundTable, BoundTable>(
      reading.tables.map((table) => [table, table.annex === 1 ? { ...table, choices } : table]),
    );
    const as = (table: BoundTable): BoundTable => known.get(table) ?? table;
    return {
      ...reading,
      tables: reading.tables.map(as),
      forms: reading.forms.map((form) => ({ ...form, table: as(form.table) })),
    };
  };

/** The tables of some sheets are of another year, and not assessed. */
export const ofYear =
  (year: number, ...sheets: readonly string[]): Reads =>
  (reading) => {
    const isOther = ({ source }: BoundTable): boolean => sheets.includes(source.sheet.name);
    return {
      ...reading,
      otherYears: [...reading.otherYears, { year, tables: reading.tables.filter(isOther) }],
      tables: reading.tables.filter((table) => !isOther(table)),
      forms: reading.forms.filter(({ table }) => !isOther(table)),
    };
  };
