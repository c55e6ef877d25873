/** Faults of Annexes 2 and 3, of names, grades, dates and signatures. */
import type { CheckCode } from '../../../src/checks';
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import type { Cell } from '../support/county';
import type { Layout, PlannedBallots } from './plan';
import { changed, changedSheet, numberAt, rounded, withSheets, type Plant, type Replan } from './plant';
import { gradeFor, placeOf, put, type County } from './sheets';

const SURVEY: Partial<Layout> = { survey: 'column' };
const count = (
  code: CheckCode,
  does: string,
  name: string,
  write: (county: County, unit: number) => number,
): Plant => ({
  code,
  does,
  layout: SURVEY,
  inPlace: true,
  plant: (county, unit) => changed(county, `count ${unit} ${name}`, write(county, unit)),
});
const counted = (county: County, unit: number, name: string): number =>
  numberAt(county, `count ${unit} ${name}`);
/** Ballots of one unit before the sheets are made. */
const ballots =
  (planned: PlannedBallots): Replan =>
  (plan, unit) => ({
    ...plan,
    units: plan.units.map((one, index) => (index === unit ? { ...one, ballots: planned } : one)),
  });
const line = (code: CheckCode, does: string, name: string, from: string | RegExp, to: string): Plant => ({
  code,
  does,
  layout: { kind: 'form', lines: true },
  inPlace: true,
  plant: (county, unit) =>
    changed(county, `line ${unit} ${name}`, (before) => {
      const after = String(before).replace(from, to);
      if (after === before) throw new Error(`${does}: nothing to replace`);
      return after;
    }),
});
const rosterCell = (code: CheckCode, does: string, field: string, cell: Cell): Plant => ({
  code,
  does,
  layout: { roster: true },
  plant: (county, unit) => changed(county, `roster ${unit} ${field}`, cell),
});
const otherGrade = ({ plan }: County, unit: number): string =>
  gradeFor(plan.units[unit]?.scores.city ?? []) === '合格' ? '良好' : '合格';
const appended = (county: County, row: readonly Cell[]): County =>
  changedSheet(county, '名单', (sheet) => ({ ...sheet, rows: [...sheet.rows, row] }));

export const ANNEX_PLANTS: readonly Plant[] = [
  count('M01', 'one answer too many', 'satisfied', (county, unit) => counted(county, unit, 'satisfied') + 1),
  count(
    'M02',
    'more returned than issued',
    'returned',
    (county, unit) => counted(county, unit, 'issued') + 1,
  ),
  count('M03', 'more valid than returned', 'valid', (county, unit) => counted(county, unit, 'returned') + 1),
  count('M04', 'half a ballot', 'satisfied', (county, unit) => counted(county, unit, 'satisfied') + 0.5),
  count('M07', 'no valid ballots', 'valid', () => 0),
  {
    code: 'M05',
    does: 'a rate five points off',
    layout: { survey: 'sheets', rates: 'hundred' },
    inPlace: true,
    plant: (county, unit) => changed(county, `rate ${unit}`, rounded(numberAt(county, `rate ${unit}`) - 5)),
  },
  {
    code: 'M06',
    does: 'one rate as a share',
    layout: { survey: 'column', rates: 'hundred' },
    least: 3,
    plan: ballots([50, 50, 50, 40, 6, 4, 0]),
    plant: (county, unit) => changed(county, `rate ${unit}`, 0.92),
  },
  {
    code: 'M08',
    does: 'satisfaction five points below what the rate gives',
    layout: { kind: 'form', survey: 'column', sums: 'none', grades: false, stages: ['city'] },
    inPlace: true,
    plant: (county, unit) => {
      const index = county.plan.items.findIndex(({ label }) => label === '群众满意度');
      return changed(county, `score ${unit} ${index} city`, 10);
    },
  },
  {
    code: 'M09',
    does: 'a tenth of the ballots',
    layout: SURVEY,
    plan: ballots([60, 6, 6, 6, 0, 0, 0]),
    plant: (county) => county,
  },
  {
    code: 'M11',
    does: 'its row of Annex 2 is gone',
    layout: SURVEY,
    plant: (county, unit) => {
      const { sheet, row } = placeOf(county, `surveyed ${unit}`);
      return changedSheet(county, sheet, (input) => ({
        ...input,
        rows: input.rows.filter((_, at) => at !== row),
      }));
    },
  },
  {
    code: 'R01',
    does: 'another name than the roster’s',
    layout: { roster: true, survey: 'none' },
    plant: (county, unit) =>
      county.plan.layout.kind === 'list'
        ? changed(county, `unit ${unit}`, (before) => `弥勒市${String(before).replace(/^市/, '')}`)
        : changed(county, `unit ${unit}`, (before) => String(before).replace(/:市?/, ':弥勒市')),
  },
  {
    code: 'R02',
    does: 'rostered, not scored',
    layout: { roster: true },
    plant: (county, unit) =>
      appended(county, [
        county.plan.units.length + 1,
        county.plan.units[unit]?.township ?? '',
        '贫困',
        '布尼村',
        '市统计局',
        '市级机关',
        '市委办',
        null,
      ]),
  },
  {
    code: 'R03',
    does: 'a form twice',
    layout: { kind: 'form' },
    plant: (county, unit) => {
      const sheet = county.sheets.find(({ name }) => name === county.plan.units[unit]?.name);
      return sheet ? withSheets(county, { ...sheet, name: '重复' }) : county;
    },
  },
  {
    code: 'R04',
    does: 'two names for one unit',
    layout: { kind: 'form', roster: false, survey: 'none' },
    plan: (plan, unit) => ({
      ...plan,
      units: plan.units.map((one, index) => {
        if (index === unit) return { ...one, name: '弥勒市人社局' };
        return index === (unit + 1) % plan.units.length ? { ...one, name: '市人社局' } : one;
      }),
    }),
    plant: (county) => county,
  },
  {
    code: 'R05',
    does: 'an unknown township',
    layout: { kind: 'list' },
    plant: (county, unit) => changed(county, `township ${unit}`, '西山镇'),
  },
  rosterCell('R06', 'nobody says whether the township is poor', 'category', null),
  {
    code: 'R07',
    does: 'an enterprise in the form alone',
    layout: { roster: true, kind: 'form' },
    // In the lines above the table, within its width: a cell of its own, or behind the village.
    plant: (county, unit, n) => {
      const { sheet, row } = placeOf(county, `unit ${unit}`);
      const [column, before] = n % 2 === 0 ? [3, ''] : [4, `挂包村:${county.plan.units[unit]?.village}  `];
      const sheets = put(county.sheets, { sheet, row, column }, () => `${before}单位性质:非公企业`);
      return { ...county, sheets };
    },
  },
  {
    code: 'R09',
    does: 'a second township',
    layout: { roster: true },
    plant: (county, unit) =>
      appended(county, [
        county.plan.units.length + 1,
        '江边乡',
        '贫困',
        '布尼村',
        county.plan.units[unit]?.name ?? '',
        '市级机关',
        '市委办',
        null,
      ]),
  },
  rosterCell('R11', 'a serial number off', 'serial', 77),
  {
    code: 'G01',
    does: 'another grade',
    layout: { grades: true },
    inPlace: true,
    plant: (county, unit) => changed(county, `grade ${unit}`, otherGrade(county, unit)),
  },
  {
    code: 'G02',
    does: 'a word that is no grade',
    layout: { grades: true },
    inPlace: true,
    plant: (county, unit) => changed(county, `grade ${unit}`, '称职'),
  },
  {
    code: 'G04',
    does: 'a grade beside 缺项',
    layout: { grades: true },
    plant: (county, unit) => changed(county, `score ${unit} 0 city`, '缺项'),
  },
  {
    code: 'G06',
    does: 'a veto word',
    layout: { kind: 'list' },
    setting: { rulebook: { ...MILE_2017, vetoWords: { value: ['被通报'], article: null } } },
    plan: (plan) => ({
      ...plan,
      units: plan.units.map((one) => ({
        ...one,
        scores: { ...one.scores, city: plan.items.map(({ points }) => points * 100) },
      })),
    }),
    plant: (county, unit) => changed(county, `remark ${unit}`, '年内被通报'),
  },
  {
    code: 'P01',
    does: 'a self-assessment far above',
    layout: { kind: 'form', stages: ['self', 'city'] },
    plan: (plan, unit) => ({
      ...plan,
      units: plan.units.map((one, index) =>
        index !== unit
          ? one
          : {
              ...one,
              scores: {
                ...one.scores,
                self: plan.items.map(({ points }) => points * 100),
                city: one.scores.city
                  .map((value, item) => (item === 0 ? 0 : Math.max(0, value - 100)))
                  .map((value, item) => (plan.items[item]?.label === '群众满意度' ? 1500 : value)),
              },
            },
      ),
    }),
    plant: (county) => county,
  },
  {
    code: 'P03',
    does: 'a grade and no city score',
    layout: { kind: 'form', stages: ['self', 'city'], grades: true, sums: 'none' },
    plant: (county, unit) =>
      county.plan.items.reduce(
        (left, _, index) => changed(left, `score ${unit} ${index} city`, null),
        county,
      ),
  },
  line('D01', 'checked late', 'townshipSeal', '1月25日', '1月28日'),
  line('D02', 'checked before it was confirmed', 'townshipSeal', '1月25日', '1月19日'),
  line('D03', 'no day of the calendar', 'townshipSeal', '1月25日', '1月35日'),
  line('D04', 'a year ago', 'townshipSeal', '2018', '2017'),
  line('E01', 'no secretary', 'village', '张某', ''),
  line('E01', 'no director', 'village', '李某', ''),
  line('E02', 'no seal of the village', 'villageSeal', '已盖', ''),
  line('E02', 'no seal of the township', 'townshipSeal', '已盖', ''),
  line('E03', 'no head of the township', 'township', '赵某', ''),
  line('E05', 'a paper not ticked', 'papers', '☑自查报告', '□自查报告'),
];
