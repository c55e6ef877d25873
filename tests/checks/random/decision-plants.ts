/** What is written beside the scores: changes of grade, commendation, talks, dates; quotas; stages compared. */
import type { Cell } from '../support/county';
import type { CountyPlan, Layout } from './plan';
import { changed, changedSheet, numberAt, rounded, withSheets, type Plant, type Replan } from './plant';
import { hundredths, placeOf, type County } from './sheets';

const LIST: Partial<Layout> = { kind: 'list' };

/** Columns behind a list: a header each, and what the unit's row holds in them. */
function besideList(county: County, unit: number, columns: readonly (readonly [string, Cell])[]): County {
  const { row, column } = placeOf(county, `remark ${unit}`);
  const header = placeOf(county, 'points 0 0').row - (county.plan.layout.perHead ? 1 : 2);
  return changedSheet(county, '评分汇总', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, at) => {
      const wide = [...cells, ...Array.from({ length: Math.max(0, column + 1 - cells.length) }, () => null)];
      if (at === header) return [...wide, ...columns.map(([title]) => title)];
      return at === row ? [...wide, ...columns.map(([, cell]) => cell)] : cells;
    }),
  }));
}

/** City scores of all units as given shares of the points, so that their grades are known. */
const shared =
  (shareOf: (unit: number, chosen: number) => number, township?: (unit: number) => string): Replan =>
  (plan, chosen) => ({
    ...plan,
    units: plan.units.map((one, unit) => ({
      ...one,
      ...(township ? { township: township(unit) } : {}),
      scores: { ...one.scores, city: cityScores(plan, shareOf(unit, chosen)) },
    })),
  });

/** Satisfaction keeps its points, the bonus is none: only the base decides. */
const cityScores = ({ items }: CountyPlan, share: number): readonly number[] =>
  items.map(({ label, head, points }) => {
    if (label === '群众满意度') return points * 100;
    return head === 2 ? 0 : Math.round(points * share) * 100;
  });

const totalOf = ({ plan }: County, unit: number): number => hundredths(plan.units[unit]?.scores.city ?? []);

export const DECISION_PLANTS: readonly Plant[] = [
  {
    code: 'G07',
    does: 'a grade changed without a word',
    layout: { ...LIST, grades: true },
    plan: shared(() => 0.5),
    plant: (county, unit) =>
      besideList(changed(county, `grade ${unit}`, '优秀'), unit, [
        ['调整理由', null],
        ['批准人', null],
      ]),
  },
  {
    code: 'G08',
    does: 'a change of grade that is outdated',
    layout: { ...LIST, grades: true },
    plan: shared(() => 0.5),
    plant: (county, unit) =>
      besideList(changed(county, `grade ${unit}`, '优秀'), unit, [
        ['调整理由', '抽查属实'],
        ['批准人', '领导小组'],
        ['调整时得分', rounded(totalOf(county, unit) + 1)],
      ]),
  },
  {
    code: 'Q01',
    does: 'one 优秀 too many in a township',
    layout: { roster: true, amounts: false, stages: ['city'] },
    least: 3,
    // All full marks but for the bonus, which keeps them apart: the last by more than the others.
    plan: (plan, chosen) => {
      const full = shared(
        () => 1,
        () => '弥阳镇',
      )(plan, chosen);
      const bonus = plan.items.findIndex(({ head }) => head === 2);
      return {
        ...full,
        units: full.units.map((one, unit) => ({
          ...one,
          scores: {
            ...one.scores,
            city: one.scores.city.map((score, item) => (item === bonus ? 100 * unit : score)),
          },
        })),
      };
    },
    plant: (county) => county,
  },
  {
    code: 'Q03',
    does: 'a tie at the line',
    layout: { roster: true, stages: ['city'] },
    least: 3,
    with: ['Q01'],
    plan: shared(
      () => 1,
      () => '弥阳镇',
    ),
    plant: (county) => county,
  },
  {
    code: 'Q06',
    does: 'commended, not 优秀',
    layout: { stages: ['city'] },
    plan: shared(() => 0.6),
    plant: (county, unit) =>
      withSheets(county, {
        name: '表彰',
        rows: [
          ['弥勒市2017年度扶贫先进集体推荐名单'],
          ['序号', '乡镇', '挂包单位', '备注'],
          [1, county.plan.units[unit]?.township ?? '', county.plan.units[unit]?.name ?? '', null],
        ],
      }),
  },
  {
    code: 'Q08',
    does: 'failing, no talk',
    layout: LIST,
    plan: shared((unit, chosen) => (unit === chosen ? 0.3 : 1)),
    plant: (county, unit) =>
      besideList(county, unit, [
        ['约谈日期', null],
        ['整改期限', null],
      ]),
  },
  {
    code: 'P05',
    does: 'an average as the total',
    layout: { kind: 'form', stages: ['self', 'township', 'city'], sums: 'typed', subtotals: 'base' },
    plan: (plan) => ({
      ...plan,
      units: plan.units.map((one) => ({
        ...one,
        scores: {
          ...one.scores,
          self: one.scores.city.map((score, item) => (item === 0 ? score - 90 : score)),
          township: one.scores.city.map((score, item) => (item === 0 ? score - 60 : score)),
        },
      })),
    }),
    plant: (county, unit) =>
      changed(county, `total ${unit} city`, rounded(numberAt(county, `total ${unit} city`) - 0.5)),
  },
  {
    code: 'D06',
    does: 'a report of 20 March',
    layout: LIST,
    plant: (county, unit) => besideList(county, unit, [['整改报告日期', '2018年3月20日']]),
  },
  {
    code: 'F07',
    does: 'a name that begins like a formula',
    layout: { ...LIST, roster: false, survey: 'none' },
    plant: (county, unit) => changed(county, `unit ${unit}`, (before) => `=${String(before)}`),
  },
  {
    code: 'M10',
    does: '100 % everywhere',
    layout: { survey: 'column' },
    least: 3,
    plan: (plan) => ({
      ...plan,
      units: plan.units.map((one) => ({ ...one, ballots: [30, 30, 30, 28, 2, 0, 0] })),
    }),
    plant: (county) => county,
  },
  {
    code: 'P02',
    does: 'a township that copied',
    layout: { kind: 'form', stages: ['self', 'township', 'city'] },
    least: 3,
    plan: (plan) => ({
      ...plan,
      units: plan.units.map((one) => ({
        ...one,
        township: '弥阳镇',
        scores: { self: cityScores(plan, 0.6), township: cityScores(plan, 0.6), city: cityScores(plan, 0.6) },
      })),
    }),
    plant: (county) => county,
  },
];
