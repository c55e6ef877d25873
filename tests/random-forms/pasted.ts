/**
 * Whatever is pasted into a clean county: a column, rows, a note, a sheet. Complete rightful entries apart, no result may
 * change without a finding that names the place.
 */
import fc from 'fast-check';
import { parseArea, type Area } from '../../src/workbook/address';
import type { Report, ReportedFinding } from '../cases/public-road';
import { form, list, roster, SCORES, survey } from '../checks/support/county';
import type { SheetInput } from '../support/snapshot';
import type { BookCell, BookSheet } from '../support/workbooks';

type Values = readonly (string | number | null)[];

export interface Pasted {
  /** What was done, in words. */
  readonly what: string;
  readonly sheets: readonly BookSheet[];
  /** Where: the sheet and, on it, what the paste covers. */
  readonly sheet: string;
  readonly area: Area;
}

const UNITS = ['市水务局', '市林业局', '市教育局', '样例食品有限公司'] as const;
const ROSTER = roster([
  ['弥阳镇', '贫困', '可乐村', UNITS[0], '市级机关', '市委办', null],
  ['弥阳镇', '贫困', '大树村', UNITS[1], '市级机关', '市委办', null],
  ['西一镇', '非贫困', '油榨村', UNITS[2], '市级机关', '市政府办', null],
  ['西一镇', '非贫困', '新寨村', UNITS[3], '非公企业', '市工商联', null],
]);
const SURVEYS = [
  survey([
    [UNITS[0], '可乐村', 60, 58, 57, 40, 14, 2, 1, 94.74],
    [UNITS[1], '大树村', 60, 58, 57, 45, 10, 1, 1, 96.49],
  ], '弥阳镇', '满意度弥阳镇'),
  survey([
    [UNITS[2], '油榨村', 50, 48, 48, 40, 6, 1, 1, 95.83],
    [UNITS[3], '新寨村', 50, 49, 49, 41, 7, 1, 0, 97.96],
  ], '西一镇', '满意度西一镇'),
]; // prettier-ignore
const bookSheet = ({ name, rows, merges }: SheetInput): BookSheet => ({
  name,
  rows: rows as readonly (readonly BookCell[])[],
  merges: merges ?? [],
});
/** The item of Annex 2 agrees with it: 90 % and more is the full 15. */
const SATISFACTION = 12;
const scores = (off: number): readonly number[] =>
  SCORES.map((score, index) => (index === SATISFACTION ? 15 : Math.max(0, score - off)));
const places = [
  ['弥阳镇', '可乐村'],
  ['弥阳镇', '大树村'],
  ['西一镇', '油榨村'],
  ['西一镇', '新寨村'],
] as const;

/** The clean counties: with forms, with a list. */
export const COUNTIES: Readonly<Record<'forms' | 'list', readonly BookSheet[]>> = {
  forms: [
    ...UNITS.map((unit, index) => {
      const [township, village] = places[index] as readonly [string, string];
      const city = scores(index * 0.5);
      return form({ unit, township, village, city, township_: city, self: city });
    }),
    ...SURVEYS,
    ROSTER,
  ].map(bookSheet),
  list: [
    list([
      ['弥阳镇', UNITS[0], 43, 44.5, 6, 93.5],
      ['弥阳镇', UNITS[1], 40, 41, 3, 84],
      ['西一镇', UNITS[2], 38.5, 35, 2, 75.5],
      ['西一镇', UNITS[3], 44, 45, 8, 97],
    ]),
    ...SURVEYS,
    ROSTER,
  ].map(bookSheet),
}; // prettier-ignore

/** Words and figures as they come onto sheets from other papers. */
const HEADINGS = ['扣分', '减分', '加分', '调整分', '市级评估', '考核得分', '上年得分', '得分', '名次', '联系电话', '备注', '经费(万元)', '票数', '满意', '单位', '负责人', '核减', '人数', '', '乡镇', '分值'] as const; // prettier-ignore
const TEXTS = ['注:以下为后补', '平均分', '合计', '小计', '最高分', '续表', '市财政局', '市水务局', '见附件', '无', '较好', '填表人:', '二、其他', '弥阳镇', '第2页', '一票否决', '超额完成'] as const; // prettier-ignore
const FIGURES = [0, 1, 2, 3, 4.5, 5, 10, 12, 20, 48, 50, 90, 96.5, 100, 2017, 13887654321, -2, 0.95] as const;

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<string | number | null>(...FIGURES) },
  { weight: 2, arbitrary: fc.constantFrom<string | number | null>(...TEXTS) },
  { weight: 3, arbitrary: fc.constant(null) },
);

const shifted = (areas: readonly string[], move: (area: Area) => Area): string[] =>
  areas.map((text) => {
    const area = parseArea(text);
    if (!area) throw new Error(text);
    const { top, left, bottom, right } = move(area);
    return `${a1(top, left)}:${a1(bottom, right)}`;
  });
const a1 = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

const widthOf = ({ rows }: BookSheet): number => Math.max(...rows.map(({ length }) => length));

function withColumn(sheet: BookSheet, at: number, values: Values, from: number): BookSheet {
  const rows = sheet.rows.map((row, index): BookCell[] => {
    const wide = [...row, ...Array.from({ length: Math.max(0, at - row.length) }, () => null)];
    return [...wide.slice(0, at), values[index - from] ?? null, ...wide.slice(at)];
  });
  const merges = shifted(sheet.merges ?? [], ({ top, left, bottom, right }) => ({
    top,
    left: left >= at ? left + 1 : left,
    bottom,
    right: right >= at ? right + 1 : right,
  }));
  return { ...sheet, rows, merges };
}

function withRows(sheet: BookSheet, at: number, values: readonly Values[]): BookSheet {
  const merges = shifted(sheet.merges ?? [], ({ top, left, bottom, right }) => ({
    top: top >= at ? top + values.length : top,
    left,
    bottom: bottom >= at ? bottom + values.length : bottom,
    right,
  }));
  return { ...sheet, rows: [...sheet.rows.slice(0, at), ...values, ...sheet.rows.slice(at)], merges };
}

/** A line that is a whole entry of its table would rightly change results: it has a name and a figure in every place. */
const isEntry = (row: Values): boolean =>
  row.some((value) => typeof value === 'string') &&
  row.filter((value) => typeof value === 'number').length >= 3;

const place = fc.record({ sheet: fc.nat(), row: fc.nat(), column: fc.nat() });

export const pastings = (county: readonly BookSheet[]): fc.Arbitrary<Pasted> => {
  const replaced = (index: number, sheet: BookSheet): BookSheet[] =>
    county.map((one, i) => (i === index ? sheet : one));
  const of = (index: number): BookSheet => county[index] as BookSheet;
  const column = fc
    .tuple(place, fc.constantFrom(...HEADINGS), fc.array(cell, { minLength: 1, maxLength: 24 }), fc.nat({ max: 3 }))
    .map(([at, heading, values, lead]): Pasted => {
      const index = at.sheet % county.length;
      const sheet = of(index);
      const where = at.column % (widthOf(sheet) + 1);
      const from = Math.min(lead + 1, sheet.rows.length - 1);
      return {
        what: `column ${heading} [${values.join(' ')}] at ${a1(from, where)} of ${sheet.name}`,
        sheets: replaced(index, withColumn(sheet, where, [heading || null, ...values], from)),
        sheet: sheet.name,
        area: { top: 0, left: where, bottom: sheet.rows.length + 30, right: where },
      };
    });
  const rows = fc
    .tuple(place, fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 3 }))
    .map(([at, values]): Pasted => {
      const index = at.sheet % county.length;
      const sheet = of(index);
      const where = at.row % (sheet.rows.length + 2);
      const lines = values.map((line) => (isEntry(line) ? line.map((value) => (typeof value === 'number' ? null : value)) : line));
      return {
        what: `rows ${JSON.stringify(lines)} before row ${where + 1} of ${sheet.name}`,
        sheets: replaced(index, withRows(sheet, where, lines)),
        sheet: sheet.name,
        area: { top: where, left: 0, bottom: where + lines.length - 1, right: 40 },
      };
    });
  const note = fc.tuple(place, fc.constantFrom(...TEXTS, ...FIGURES)).map(([at, value]): Pasted => {
    const index = at.sheet % county.length;
    const sheet = of(index);
    // Beside or below what is there: an empty cell.
    const row = at.row % (sheet.rows.length + 4);
    const free = sheet.rows[row]?.length ?? 0;
    const where = free + (at.column % 4);
    const all = [...sheet.rows, ...Array.from({ length: Math.max(0, row + 1 - sheet.rows.length) }, () => [])];
    const line = [...(all[row] ?? []), ...Array.from({ length: where - free }, () => null), value];
    return {
      what: `${value} in ${a1(row, where)} of ${sheet.name}`,
      sheets: replaced(index, { ...sheet, rows: all.map((one, i) => (i === row ? line : one)) }),
      sheet: sheet.name,
      area: { top: row, left: where, bottom: row, right: where },
    };
  });
  const whole = { top: 0, left: 0, bottom: 200, right: 60 };
  const sheet = fc
    .tuple(fc.nat(), fc.constantFrom('Sheet1', '备份', '乙局', '附件1 (2)', '统计'), fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 }), fc.boolean())
    .map(([at, name, values, copy]): Pasted => {
      const source = of(at % county.length);
      const lines = values.map((line) => (isEntry(line) ? line.map((value) => (typeof value === 'number' ? null : value)) : line));
      const added: BookSheet = copy ? { ...source, name } : { name, rows: lines };
      return {
        what: copy ? `copy of ${source.name} as ${name}` : `sheet ${name} ${JSON.stringify(lines)}`,
        sheets: [...county.slice(0, at % (county.length + 1)), added, ...county.slice(at % (county.length + 1))],
        sheet: name,
        area: whole,
      };
    });
  return fc.oneof(column, rows, note, sheet);
}; // prettier-ignore

/** Results, as far as somebody is paid or blamed by them. */
export const resultsOf = ({ units, quotas }: Report): ReadonlyMap<string, string> =>
  new Map([
    ...units.map((one) => [`unit ${one.unit}`, [one.township, one.base, one.bonus, one.total, one.grade, one.satisfaction?.rate ?? null].join(' ')] as const),
    ...quotas.map((one) => [`pool ${one.pool}`, [one.kind, one.quota, one.excellent, one.over].join(' ')] as const),
  ]); // prettier-ignore

/** What only follows from a result (a quota, a unit without a form) explains nothing. */
const FOLLOWS = /^(G|Q|B08|P01|P02|R02|R12|M11|M12)/;

/** The finding stands at the paste, or is about its table as a whole, or names its sheet (of several places only one is its own). */
function explains(finding: ReportedFinding, { sheet, area }: Pasted): boolean {
  if (FOLLOWS.test(finding.code)) return false;
  if (finding.message.includes(sheet)) return true;
  if (finding.sheet !== sheet) return false;
  const told = finding.cell === null ? null : parseArea(finding.cell.split(/[、,]/)[0] ?? '');
  if (!told || finding.severity === 'error') return true;
  return (
    told.top <= area.bottom && told.bottom >= area.top && told.left <= area.right && told.right >= area.left
  );
}

/** Changes that no finding explains; none: the property holds. */
export function silentChanges(clean: Report, after: Report, pasted: Pasted): readonly string[] {
  const before = resultsOf(clean);
  const now = resultsOf(after);
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key));
  if (changed.length === 0) return [];
  const known = new Set(clean.findings.map(({ code, message }) => `${code} ${message}`));
  const fresh = after.findings.filter(({ code, message }) => !known.has(`${code} ${message}`));
  if (fresh.some((finding) => explains(finding, pasted))) return [];
  return changed.map((key) => `${key}: ${before.get(key) ?? 'not there'} → ${now.get(key) ?? 'gone'}`);
} // prettier-ignore
