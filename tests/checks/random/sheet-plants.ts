/** Faults of whole sheets: columns, merges, hidden parts, blank rows, protection. */
import type { SheetInput } from '../../support/snapshot';
import type { Cell } from '../support/county';
import type { Layout } from './plan';
import { changed, changedSheet, rounded, withSheets, type Plant } from './plant';
import { a1, hundredths, placeOf, wordFor, type County } from './sheets';

const FORM: Partial<Layout> = { kind: 'form' };
const LIST: Partial<Layout> = { kind: 'list' };

/** The sheet in which a unit is scored. */
const scoredOn = ({ plan }: County, unit: number): string =>
  plan.layout.kind === 'form' ? (plan.units[unit]?.name ?? '') : '评分汇总';
const onSheet = (
  does: string,
  code: Plant['code'],
  layout: Partial<Layout>,
  change: Partial<SheetInput>,
): Plant => ({
  code,
  does,
  layout,
  plant: (county, unit) => changedSheet(county, scoredOn(county, unit), (sheet) => ({ ...sheet, ...change })),
});

const totalOf = ({ plan }: County, unit: number): number => hundredths(plan.units[unit]?.scores.city ?? []);

export const SHEET_PLANTS: readonly Plant[] = [
  {
    code: 'T02',
    with: ['T18'],
    does: 'the word over the points is gone',
    layout: FORM,
    plant: (county, unit) => {
      const { sheet, row, column } = placeOf(county, `header ${unit} points`);
      return changedSheet(county, sheet, (input) => ({
        ...input,
        rows: input.rows.map((cells, at) => (at === row ? cells.with(column, null) : cells)),
      }));
    },
  },
  {
    code: 'T04',
    does: 'a point too few',
    layout: {},
    plant: (county) => changed(county, 'points 0 0', (before) => Number(before) - 1),
  },
  {
    code: 'T06',
    does: 'two criteria behind one merged cell',
    layout: FORM,
    plant: (county, unit) => {
      const [from, to] = [placeOf(county, `criterion ${unit} 0`), placeOf(county, `criterion ${unit} 1`)];
      const both = changed(changed(county, `criterion ${unit} 0`, '甲'), `criterion ${unit} 1`, '乙');
      return changedSheet(both, from.sheet, (sheet) => ({
        ...sheet,
        merges: [...(sheet.merges ?? []), `${a1(from)}:${a1({ ...to, row: to.row })}`],
      }));
    },
  },
  {
    code: 'T07',
    does: 'one score for two units',
    layout: { ...LIST, sums: 'none', grades: false },
    plant: (county) => {
      const [from, to] = [placeOf(county, 'score 0 0 city'), placeOf(county, 'score 1 0 city')];
      return changedSheet(changed(county, 'score 1 0 city', null), from.sheet, (sheet) => ({
        ...sheet,
        merges: [...(sheet.merges ?? []), `${a1(from)}:${a1(to)}`],
      }));
    },
  },
  {
    code: 'T08',
    does: 'a hidden unit',
    layout: LIST,
    plant: (county, unit) =>
      changedSheet(county, '评分汇总', (sheet) => ({
        ...sheet,
        hiddenRows: [placeOf(county, `unit ${unit}`).row],
      })),
  },
  {
    code: 'T08',
    does: 'a hidden column of scores',
    layout: FORM,
    plant: (county, unit) =>
      changedSheet(county, scoredOn(county, unit), (sheet) => ({
        ...sheet,
        hiddenColumns: [placeOf(county, `header ${unit} city`).column],
      })),
  },
  {
    code: 'T09',
    does: 'a filter',
    layout: LIST,
    plant: (county, unit) =>
      changedSheet(county, '评分汇总', (sheet) => ({
        ...sheet,
        filtered: true,
        hiddenRows: [placeOf(county, `unit ${unit}`).row],
      })),
  },
  {
    code: 'T10',
    does: 'a hidden copy',
    layout: FORM,
    plant: (county, unit) => {
      const sheet = county.sheets.find(({ name }) => name === scoredOn(county, unit));
      return sheet ? withSheets(county, { ...sheet, name: '备份', visibility: 'hidden' }) : county;
    },
  },
  {
    code: 'T11',
    does: 'a blank row before the last unit',
    layout: { ...LIST, sums: 'none' },
    plant: (county) => {
      const { row } = placeOf(county, `unit ${county.plan.units.length - 1}`);
      return changedSheet(county, '评分汇总', (sheet) => ({
        ...sheet,
        rows: [...sheet.rows.slice(0, row), [], ...sheet.rows.slice(row)],
      }));
    },
  },
  onSheet('formats far below', 'T13', {}, { formattedRows: 1_048_576 }),
  onSheet('protected', 'T14', {}, { protected: true }),
  {
    code: 'T16',
    does: 'manual',
    layout: { sums: 'formula' },
    setting: { calculation: 'manual' },
    plant: (county) => county,
  },
  {
    code: 'S06',
    does: 'a summary that is off',
    layout: FORM,
    plant: (county, unit) =>
      withSheets(county, {
        name: '汇总表',
        rows: [
          ['序号', '乡镇', '挂包单位', '总分', '等次'],
          ...county.plan.units.map((one, index): Cell[] => [
            index + 1, one.township, one.name, rounded(totalOf(county, index) - (index === unit ? 1.3 : 0)), null,
          ]),
        ],
      }), // prettier-ignore
  },
  {
    code: 'T03',
    does: 'two columns of remarks for the points',
    layout: FORM,
    plant: (county, unit) => {
      const { sheet, row, column } = placeOf(county, `header ${unit} remark`);
      return changedSheet(county, sheet, (input) => ({
        ...input,
        rows: input.rows.map((cells, at) => {
          if (at < row || cells.length <= column) return cells;
          const points = cells[placeOf(county, `header ${unit} points`).column] ?? null;
          return [...cells.slice(0, column + 1), at === row ? wordFor(county.plan, 'points') : points];
        }),
      }));
    },
  },
];
