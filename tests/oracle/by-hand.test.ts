/**
 * An outside oracle: the samples judged again by a few lines that know where their cells are, with another reader and
 * whole hundredths of a point. Nothing of the program is used but the report that is compared.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook, type Cell, type Worksheet } from 'exceljs';
import { renderReport } from '../../src/cli/report';
import { gradeBytes } from '../support/grade';

const SAMPLES = path.join(__dirname, '../../assets/samples');
const LONG = 120_000;
const QUOTAS = { 贫困: 2, 非贫困: 1, 非公企业: 3 };

interface Judged {
  readonly base: number;
  readonly bonusRaw: number;
  readonly bonus: number;
  readonly total: number;
  readonly grade: string;
}

const text = (cell: Cell): string => cell.text.trim();

/** Whole hundredths; the samples have no finer scores. */
function hundredths(cell: Cell): number {
  const points = Number(cell.value);
  const whole = Math.round(points * 100);
  if (cell.value === null || Math.abs(points * 100 - whole) > 1e-6)
    throw new Error(`${cell.address}: ${text(cell)}`);
  return whole;
}

const gradeOf = (points: number): string =>
  points >= 9000 ? '优秀' : points >= 8000 ? '良好' : points >= 7000 ? '合格' : '不合格';

function judge(base: number, bonusRaw: number): Judged {
  const bonus = Math.min(bonusRaw, 2000);
  const total = base + bonus;
  return { base, bonusRaw, bonus, total, grade: gradeOf(total) };
}

const sum = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + hundredths(cell), 0);

/** A form a sheet: items 1–13 are the base, 14–16 the bonus, column I is the city's score. */
function judgeForm(sheet: Worksheet): readonly [string, Judged] {
  const items = new Map<number, Cell>();
  sheet.eachRow((row) => {
    const number = row.getCell(1).value;
    if (typeof number === 'number') items.set(number, row.getCell(9));
  });
  const cells = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => items.get(from + i) ?? sheet.getCell('A1'));
  const unit = /挂包单位\(盖章\)[:：]\s*(\S+)/.exec(text(sheet.getCell('A3')))?.[1] ?? '';
  return [unit, judge(sum(cells(1, 13)), sum(cells(14, 16)))];
}

/** A row a unit: the unit in column B, 16 items from column E on. */
function judgeList(sheet: Worksheet): readonly (readonly [string, Judged])[] {
  const found: (readonly [string, Judged])[] = [];
  sheet.eachRow((row) => {
    if (typeof row.getCell(1).value !== 'number') return;
    const items = Array.from({ length: 16 }, (_, i) => row.getCell(5 + i));
    found.push([text(row.getCell(2)), judge(sum(items.slice(0, 13)), sum(items.slice(13)))]);
  });
  return found;
}

/** Several villages: the average of each figure, to four decimals of a point, half up (in hundredths here). */
function merged(forms: readonly Judged[]): Judged {
  const [first] = forms;
  if (first && forms.length === 1) return first;
  const average = (pick: (form: Judged) => number) =>
    Math.round((forms.reduce((total, form) => total + pick(form), 0) / forms.length) * 100) / 100;
  const total = average((form) => form.total);
  return {
    base: average((form) => form.base),
    bonusRaw: average((form) => form.bonusRaw),
    bonus: average((form) => form.bonus),
    total,
    grade: gradeOf(total),
  };
}

/** Annex 2: 满意 and 基本满意 of the valid ballots of a unit, all villages together. */
function ratesOf(book: Workbook): ReadonlyMap<string, number> {
  const ballots = new Map<string, { favourable: number; valid: number }>();
  for (const sheet of book.worksheets.filter(({ name }) => name.startsWith('附件2'))) {
    sheet.eachRow((row) => {
      const count = (column: number) => Number(row.getCell(column).value);
      const unit = text(row.getCell(2));
      if (typeof row.getCell(1).value !== 'number' || unit === '') return;
      const { favourable, valid } = ballots.get(unit) ?? { favourable: 0, valid: 0 };
      ballots.set(unit, { favourable: favourable + count(7) + count(8), valid: valid + count(6) });
    });
  }
  return new Map(
    [...ballots].map(([unit, { favourable, valid }]) => [unit, Math.round((favourable / valid) * 1e4) / 1e4]),
  );
}

interface Pools {
  readonly of: ReadonlyMap<string, string>;
  readonly quotas: ReadonlyMap<string, number>;
}

/** Annex 3: townships stand once, over the units below them. */
function poolsOf(sheet: Worksheet): Pools {
  const of = new Map<string, string>();
  const quotas = new Map<string, number>([['非公企业', QUOTAS.非公企业]]);
  let township = '';
  sheet.eachRow((row) => {
    if (typeof row.getCell(1).value !== 'number') return;
    const [name, kind] = [text(row.getCell(2)), text(row.getCell(3))];
    if (name !== '') township = name;
    if (kind === '贫困' || kind === '非贫困') quotas.set(township, QUOTAS[kind]);
    of.set(text(row.getCell(5)), text(row.getCell(6)).includes('非公') ? '非公企业' : township);
  });
  return { of, quotas };
}

interface Reported {
  readonly units: readonly (Judged & {
    readonly unit: string;
    readonly pool: string;
    readonly satisfaction: { readonly rate: number } | null;
  })[];
  readonly quotas: readonly { pool: string; quota: number; excellent: number; over: number }[];
}

async function reportOf(bytes: Uint8Array, file: string): Promise<Reported> {
  const { grading } = await gradeBytes(bytes, file);
  const { assessment, findings } = grading;
  const rulebook = assessment.rulebook;
  const input = { rulebook, source: 'workbook' as const, files: [], assessment, findings, written: [] };
  return JSON.parse([...renderReport({ ...input, locale: 'zh-CN' })].join('')) as Reported;
}

const points = (figures: Judged) => {
  const { base, bonusRaw, bonus, total, grade } = figures;
  return { base: base / 100, bonusRaw: bonusRaw / 100, bonus: bonus / 100, total: total / 100, grade };
};

test.each([
  ['弥勒市2017年度考核.xlsx', 'forms'],
  ['弥勒市2017年度考核-名册式.xlsx', 'list'],
])(
  '%s: every figure, grade and quota is what a few lines with another reader find',
  async (file, layout) => {
    const bytes = readFileSync(path.join(SAMPLES, file));
    const book = new Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer as ArrayBuffer);
    const named = (name: string) => book.getWorksheet(name) ?? book.worksheets[0];
    const judged =
      layout === 'list'
        ? judgeList(named('附件1汇总') as Worksheet)
        : book.worksheets.filter((sheet) => text(sheet.getCell('A1')) === '附件1').map(judgeForm);
    const byUnit = new Map<string, Judged[]>();
    for (const [unit, form] of judged) byUnit.set(unit, [...(byUnit.get(unit) ?? []), form]);
    const units = new Map([...byUnit].map(([unit, forms]) => [unit, merged(forms)]));
    const rates = ratesOf(book);
    const pools = poolsOf(named('附件3名单') as Worksheet);

    const report = await reportOf(new Uint8Array(bytes), file);
    expect(units.size).toBeGreaterThan(95);
    for (const unit of report.units) {
      const { base, bonusRaw, bonus, total, grade } = unit;
      expect([unit.unit, { base, bonusRaw, bonus, total, grade }]).toEqual([
        unit.unit,
        points(units.get(unit.unit) as Judged),
      ]);
      expect([unit.unit, unit.satisfaction?.rate]).toEqual([unit.unit, rates.get(unit.unit)]);
      expect([unit.unit, unit.pool]).toEqual([unit.unit, pools.of.get(unit.unit)]);
    }
    expect(report.units).toHaveLength(units.size);
    for (const { pool, quota, excellent, over } of report.quotas) {
      const best = [...units].filter(
        ([unit, { grade }]) => pools.of.get(unit) === pool && grade === '优秀',
      ).length;
      const places = pools.quotas.get(pool) ?? 0;
      expect([pool, quota, excellent, over]).toEqual([pool, places, best, Math.max(0, best - places)]);
    }
  },
  LONG,
);
