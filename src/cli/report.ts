/** The report `kaohe-report/1`: its shape is fixed for outside programs (docs/report.schema.json). */
import { areaToA1, toA1, type Area } from '../workbook/address';
import { toNumber, type Decimal } from '../workbook/decimal';
import type { CellContent, CellEdit, Edit } from '../workbook/edit';
import { formulaAt, isError, valueAt, type Scalar } from '../workbook/snapshot';
import type { Assessment, PoolResult, UnitResult } from '../assessment';
import type { Finding } from '../checks';
import { message, type Locale } from '../locales';
import { cliWords } from '../locales/cli';
import type { FindingsToTell } from '../plan';
import type { BoundTable } from '../reading';
import type { RuleBook, RuleBookSource } from '../rulebook';

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
  readonly settled?: FindingsToTell['settled'];
  readonly written: readonly WrittenFile[];
  readonly locale: Locale;
}

const number = (value: Decimal | null): number | null => (value === null ? null : toNumber(value));

/** Keys in the order of the contract, arrays in sheet order; the same input gives the same bytes. */
export function buildReport(input: ReportInput): Readonly<Record<string, unknown>> {
  const { rulebook, assessment, locale } = input;
  const aside = new Map(input.settled?.map(({ finding, entry }) => [finding, entry] as const));
  return {
    schema: 'kaohe-report/1',
    rulebook: { id: rulebook.id, title: rulebook.title, document: rulebook.document, source: input.source },
    stage: assessment.stage,
    files: input.files,
    tables: assessment.readings.flatMap(({ tables }) => tables.map(tableEntry)),
    units: assessment.units.map(unitEntry),
    quotas: assessment.pools.map(poolEntry),
    commendation: {
      places: assessment.commendation.places,
      available: assessment.commendation.available,
      units: assessment.commendation.units.map(({ unit }) => unit),
      tiedAtLine: assessment.commendation.tiedAtLine.map(({ unit }) => unit),
    },
    rectification: assessment.rectification.map(({ unit }) => unit),
    findings: input.findings.map((finding) => findingEntry(finding, aside.get(finding), locale)),
    written: input.written.flatMap((file) => writtenEntries(file, contentBefore(assessment))),
    summary: summaryEntry(
      assessment,
      input.findings.filter((finding) => !aside.has(finding)),
    ),
  };
}

export const renderReport = (report: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(report, null, 2)}\n`;

type Entry = FindingsToTell['settled'][number]['entry'];

const tableEntry = ({ source, annex, layout, confidence }: BoundTable) => ({
  file: source.file,
  sheet: source.sheet.name,
  range: areaToA1(source.area),
  annex,
  layout,
  confidence,
});

function unitEntry(unit: UnitResult) {
  const { satisfaction } = unit;
  return {
    unit: unit.unit,
    township: unit.township,
    village: unit.villages,
    pool: unit.pool,
    kind: unit.kind,
    base: number(unit.base),
    bonusRaw: number(unit.bonusRaw),
    bonus: number(unit.bonus),
    total: number(unit.total),
    grade: unit.grade?.name ?? null,
    possible: unit.possible.map(({ name }) => name),
    provisional: unit.provisional,
    stages: {
      self: number(unit.stageTotals.self),
      township: number(unit.stageTotals.township),
      city: number(unit.stageTotals.city),
    },
    satisfaction: satisfaction ? { rate: toNumber(satisfaction.rate), valid: satisfaction.valid } : null,
    sources: unit.forms.map(({ form }) => sourceEntry(form.table, form.area)),
  };
}

const sourceEntry = ({ source }: BoundTable, area: Area) => ({
  file: source.file,
  sheet: source.sheet.name,
  range: areaToA1(area),
});

const poolEntry = (pool: PoolResult) => ({
  pool: pool.pool,
  kind: pool.kind,
  quota: pool.quota,
  excellent: pool.excellent,
  over: pool.over,
  free: pool.free,
  ranking: pool.ranking.map(({ unit, place }) => ({ unit: unit.unit, total: number(unit.total), place })),
});

function findingEntry(finding: Finding, entry: Entry | undefined, locale: Locale) {
  // Several alternatives are for a person to pick from: no single one of them is the fix.
  const [fix] = finding.fixes.length === 1 ? finding.fixes : [];
  return {
    code: finding.code,
    severity: finding.severity,
    file: finding.file,
    sheet: finding.sheet,
    cell: finding.area ? areaToA1(finding.area) : null,
    unit: finding.unit,
    article: finding.article,
    message:
      message(finding, locale) +
      (entry ? cliWords(locale).setAside(entry.reason, entry.at.slice(0, 10)) : ''),
    fix: fix ? { cell: toA1(fix.row, fix.column), value: fix.formula ?? plainValue(fix.value) } : null,
  };
}

const plainValue = (value: Scalar) => (isError(value) ? value.error : value);

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

function writtenEntries({ file, cells, sheets }: WrittenFile, before: Before) {
  return [
    ...cells.map(({ sheet, row, column, expected, content }) =>
      writtenEntry(file, sheet, row, column, expected, content),
    ),
    ...sheets.flatMap((edit) =>
      edit.kind !== 'sheet'
        ? []
        : edit.rows.flatMap((cellsOfRow, row) =>
            cellsOfRow.flatMap((cell, column) => {
              if (!cell?.content.formula) return [];
              const old = before(file, edit.sheet, row, column);
              // A sheet of ours that is written anew as it was is no news.
              return isSame(old, cell.content)
                ? []
                : [writtenEntry(file, edit.sheet, row, column, old, cell.content)];
            }),
          ),
    ),
  ];
}

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
