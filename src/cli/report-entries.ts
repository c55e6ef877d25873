/** Entries of the report's lists, their keys in the order of the contract (docs/report.schema.json). */
import type { PoolResult, UnitResult } from '../assessment';
import type { Finding } from '../checks';
import { message, type Locale } from '../locales';
import { cliWords } from '../locales/cli';
import type { ListedFindings } from '../plan';
import type { BoundTable } from '../reading';
import { areaToA1, toA1, type Area } from '../workbook/address';
import { toNumber, type Decimal } from '../workbook/decimal';
import { isError, type Scalar } from '../workbook/snapshot';

const number = (value: Decimal | null): number | null => (value === null ? null : toNumber(value));

export const tableEntry = ({ source, annex, layout, confidence }: BoundTable) => ({
  file: source.file,
  sheet: source.sheet.name,
  range: areaToA1(source.area),
  annex,
  layout,
  confidence,
});

export function unitEntry(unit: UnitResult) {
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

export const poolEntry = (pool: PoolResult) => ({
  pool: pool.pool,
  kind: pool.kind,
  quota: pool.quota,
  excellent: pool.excellent,
  over: pool.over,
  free: pool.free,
  ranking: pool.ranking.map(({ unit, place }) => ({ unit: unit.unit, total: number(unit.total), place })),
});

type Entry = ListedFindings['settled'][number]['entry'];

/** `entry`: why somebody set the finding aside. */
export function findingEntry(finding: Finding, entry: Entry | undefined, locale: Locale) {
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

export const plainValue = (value: Scalar) => (isError(value) ? value.error : value);
