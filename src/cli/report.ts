/** The report `kaohe-report/1`: its shape is fixed for outside programs (docs/report.schema.json). */
import { toA1 } from '../workbook/address';
import type { CellContent, CellEdit, Edit, SheetEdit } from '../workbook/edit';
import { formulaAt, valueAt } from '../workbook/snapshot';
import type { Assessment } from '../assessment';
import type { Finding } from '../checks';
import type { Locale } from '../locales';
import type { ListedFindings } from '../plan';
import type { RuleBook, RuleBookSource } from '../rulebook';
import { findingEntry, plainValue, poolEntry, tableEntry, unitEntry } from './report-entries';

export interface FileOutcome {
  readonly file: string;
  readonly ok: boolean;
  readonly error: string | null;
}

/** What was written to one file: cells in place, and sheets of ours. */
export interface WrittenFile {
  readonly file: string;
  readonly cells: readonly CellEdit[];
  readonly sheets: readonly Edit[];
}

export interface ReportInput {
  readonly rulebook: RuleBook;
  readonly source: RuleBookSource;
  readonly files: readonly FileOutcome[];
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
  /** Those of them that somebody set aside, told with the reason and not counted; absent: none. */
  readonly settled?: ListedFindings['settled'];
  readonly written: readonly WrittenFile[];
  readonly locale: Locale;
}

/** One key of the report: a value, or a list whose entries are made one by one, for a long list is most of it. */
type ReportPart = { readonly key: string } & (
  { readonly value: unknown } | { readonly entries: Iterable<unknown> }
);

/** Keys in the order of the contract, arrays in sheet order; the same input gives the same bytes. */
function reportParts(input: ReportInput): readonly ReportPart[] {
  const { rulebook, assessment, findings, locale } = input;
  const aside = new Map(input.settled?.map(({ finding, entry }) => [finding, entry] as const));
  const open = findings.filter((finding) => !aside.has(finding));
  const { commendation, rectification, pools, readings, units, stage } = assessment;
  return [
    { key: 'schema', value: 'kaohe-report/1' },
    {
      key: 'rulebook',
      value: { id: rulebook.id, title: rulebook.title, document: rulebook.document, source: input.source },
    },
    { key: 'stage', value: stage },
    { key: 'files', entries: input.files },
    {
      key: 'tables',
      entries: each(
        readings.flatMap(({ tables }) => tables),
        tableEntry,
      ),
    },
    { key: 'units', entries: each(units, unitEntry) },
    { key: 'quotas', entries: each(pools, poolEntry) },
    {
      key: 'commendation',
      value: {
        places: commendation.places,
        available: commendation.available,
        units: commendation.units.map(({ unit }) => unit),
        tiedAtLine: commendation.tiedAtLine.map(({ unit }) => unit),
      },
    },
    { key: 'rectification', value: rectification.map(({ unit }) => unit) },
    {
      key: 'findings',
      entries: each(findings, (finding) => findingEntry(finding, aside.get(finding), locale)),
    },
    { key: 'written', entries: allWritten(input.written, contentBefore(assessment)) },
    { key: 'summary', value: summaryEntry(assessment, open) },
  ];
}

/** The report as one object. */
export const buildReport = (input: ReportInput): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    reportParts(input).map((part) => [part.key, 'value' in part ? part.value : [...part.entries]]),
  );

/** Characters handed on at once. */
const PIECE = 1 << 16;

/** The report as text, in pieces: a line for each key, and for each entry of a list. */
export function* renderReport(input: ReportInput): Generator<string> {
  let text = '{';
  let first = true;
  for (const part of reportParts(input)) {
    text += `${first ? '' : ','}\n  ${JSON.stringify(part.key)}: `;
    first = false;
    if ('value' in part) {
      text += JSON.stringify(part.value);
      continue;
    }
    let before = '[\n    ';
    for (const entry of part.entries) {
      text += before + JSON.stringify(entry);
      before = ',\n    ';
      if (text.length < PIECE) continue;
      yield text;
      text = '';
    }
    text += before.startsWith('[') ? '[]' : '\n  ]';
  }
  yield `${text}\n}\n`;
}

function* each<T>(things: readonly T[], entryOf: (thing: T) => unknown): Generator<unknown> {
  for (const thing of things) yield entryOf(thing);
}

/** What stood in a cell before this run; empty where the workbook had no such sheet. */
type Before = (file: string, sheet: string, row: number, column: number) => CellContent;

function contentBefore({ readings }: Assessment): Before {
  const sheets = new Map(
    readings.flatMap(({ snapshot }) =>
      snapshot.sheets.map((sheet) => [`${snapshot.file}\n${sheet.name}`, sheet] as const),
    ),
  );
  return (file, name, row, column) => {
    const sheet = sheets.get(`${file}\n${name}`);
    if (!sheet) return { formula: null, value: null };
    return { formula: formulaAt(sheet, row, column), value: valueAt(sheet, row, column) };
  };
}

function* allWritten(files: readonly WrittenFile[], before: Before): Generator<unknown> {
  for (const { file, cells, sheets } of files) {
    for (const { sheet, row, column, expected, content } of cells)
      yield writtenEntry(file, sheet, row, column, expected, content);
    for (const edit of sheets) {
      if (edit.kind !== 'sheet') continue;
      for (const { row, column, content } of formulasOn(edit)) {
        const old = before(file, edit.sheet, row, column);
        // A sheet of ours that is written anew as it was is no news.
        if (!isSame(old, content)) yield writtenEntry(file, edit.sheet, row, column, old, content);
      }
    }
  }
}

const formulasOn = ({ rows }: SheetEdit) =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.content.formula ? [{ row, column, content: cell.content }] : [])),
  );

const writtenEntry = (
  file: string,
  sheet: string,
  row: number,
  column: number,
  before: CellContent,
  content: CellContent,
) => ({
  file,
  sheet,
  cell: toA1(row, column),
  before: before.formula ?? plainValue(before.value),
  formula: content.formula,
  value: plainValue(content.value),
});

const isSame = (a: CellContent, b: CellContent): boolean =>
  a.formula === b.formula && plainValue(a.value) === plainValue(b.value);

function summaryEntry({ units, rulebook }: Assessment, findings: readonly Finding[]) {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const grades = rulebook.grades.value.map(({ name }) => [
    name,
    units.filter(({ grade }) => grade?.name === name).length,
  ]);
  return {
    units: units.length,
    graded: units.filter(({ grade }) => grade).length,
    ...Object.fromEntries(grades),
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
  };
}
