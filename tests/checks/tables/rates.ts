import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, patched, survey, type Cell } from '../support/county';
import type { Case, Tables } from './table';

/** 发放, 收回, 有效, 满意, 基本满意, 不满意, 不了解, 满意率: 52 of 57 is 91.2 %. */
const CLEAN: readonly Cell[] = [60, 58, 57, 40, 12, 3, 2, 91.2];
const row = (unit: string, counts: readonly Cell[]): readonly Cell[] => [unit, '可乐村', ...counts];
/** A single unit's row with some counts replaced by position. */
const ballots = (change: Readonly<Record<number, Cell>> = {}) =>
  survey([
    row(
      '市水务局',
      CLEAN.map((cell, index) => (index in change ? (change[index] ?? null) : cell)),
    ),
  ]);
const SATISFIED = 3;
const RATE = 7;

const planted = (
  does: string,
  change: Readonly<Record<number, Cell>>,
  finds: readonly string[],
  rest: Partial<Case> = {},
): Case => ({
  does,
  sheets: [ballots(change)],
  finds,
  ...rest,
});
const rates = (...typed: readonly Cell[]) =>
  survey(typed.map((rate, index) => row(`单位${index}局`, [...CLEAN.slice(0, 7), rate])));
const informed = {
  ...MILE_2017,
  satisfaction: {
    value: { ...MILE_2017.satisfaction.value, denominator: 'informed' as const },
    article: null,
  },
};
const withCriterion = {
  ...MILE_2017,
  satisfaction: {
    value: { ...MILE_2017.satisfaction.value, criterion: '90%以上满分,每降1个百分点扣0.5分,扣完为止' },
    article: null,
  },
};
/** 满意率 88 %: one step of 2 points below 90, worth 14 of 15. */
const LOW: readonly Cell[] = [60, 50, 50, 40, 4, 3, 3, 88];

export const RATES: Tables<'M05' | 'M06' | 'M08'> = {
  M05: {
    paper: '警 可',
    fires: [
      planted('98 % typed for 91.2 %', { [RATE]: 98 }, ['M05 K4'], {
        says: 'K4:满意率写98%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。',
        offers: [91.23],
      }),
      planted('as a share', { [RATE]: 0.98 }, ['M05 K4'], { offers: [0.9123] }),
      {
        does: 'a table that follows another definition is one finding',
        sheets: [survey([row('市水务局', CLEAN.with(7, 70.2)), row('市教育局', LOW.with(7, 80))])],
        finds: ['M05 K4:K5'],
        says: 'K4:K5:这张表的2个满意率都是按“满意÷有效票”算的,与规则表的算法不同。请统一算法,或在规则表里改满意率的算法。',
        offers: [91.23, 88],
      },
      {
        does: 'the rule book asks for another definition',
        sheets: [ballots({ [RATE]: 90 })],
        setting: { rulebook: informed },
        finds: ['M05 K4'],
        says: 'K4:满意率写90%,按票数算是94.55%(52÷55)。请改为94.55%或核对票数。',
      },
      planted('a tenth of a percent off', { [RATE]: 91.3 }, ['M05 K4']),
    ],
    spares: [
      planted('rounded to a percent', { [RATE]: 91 }, []),
      planted('to four places', { [RATE]: 91.23 }, []),
      planted('as a share', { [RATE]: 0.912 }, []),
      planted('a formula', { [RATE]: { f: '=(G4+H4)/F4', v: 52 / 57 } }, []),
      planted('no rate at all', { [RATE]: null }, []),
      planted('ballots that contradict each other come first', { [SATISFIED]: 39, [RATE]: 98 }, ['M01 F4']),
      {
        does: 'the definition of the rule book',
        sheets: [ballots({ [RATE]: 94.5 })],
        setting: { rulebook: informed },
        finds: [],
      },
    ],
    near: [
      planted('to more places than rates are stated with', { [RATE]: 91.228 }, []),
      planted('as text with a sign', { [RATE]: '91.2%' }, []),
    ],
    together: [
      {
        does: 'two rates without a common definition',
        sheets: [survey([row('市水务局', CLEAN.with(7, 98)), row('市教育局', LOW.with(7, 50))])],
        finds: ['M05 K4', 'M05 K5'],
      },
    ],
  },
  M06: {
    paper: '警 可',
    fires: [
      {
        does: 'one 0.912 among 91.2',
        sheets: [rates(91.2, 0.912, 91.2)],
        finds: ['M06 K5'],
        says: '同一列里有的写91.2,有的写0.912(K5)。建议统一成百分数。',
        offers: [91.2],
      },
      {
        does: 'one 91.2 in a column formatted as percent: it shows 9120 %',
        sheets: [
          {
            ...rates(0.912, 91.2, 0.912),
            formats: new Map([3, 4, 5].map((line) => [line * 16_384 + 10, '0.0%'] as const)),
          },
        ],
        finds: ['M06 K5'],
        offers: [0.912],
      },
      { does: 'one 91.2 among shares', sheets: [rates(0.912, 0.912, 91.2)], finds: ['M06 K6'] },
    ],
    spares: [
      { does: 'all as 91.2', sheets: [rates(91.2, 91.2)], finds: [] },
      { does: 'all as 0.912', sheets: [rates(0.912, 0.912)], finds: [] },
      {
        does: 'a share shown with a percent sign',
        sheets: [{ ...rates(91.2, 0.912), formats: new Map([[4 * 16_384 + 10, '0.0%']]) }],
        finds: [],
      },
    ],
    near: [
      {
        does: 'a 1 may be 100 %',
        sheets: [survey([row('市水务局', [30, 30, 30, 28, 2, 0, 0, 1]), row('市教育局', CLEAN)])],
        finds: [],
      },
      {
        does: 'a zero is the same both ways',
        sheets: [survey([row('市水务局', [30, 30, 30, 0, 0, 28, 2, 0]), row('市教育局', CLEAN)])],
        finds: [],
      },
    ],
    together: [{ does: 'and a wrong rate', sheets: [rates(91.2, 0.912, 98)], finds: ['M06 K5', 'M05 K6'] }],
  },
  M08: {
    paper: '警 半',
    fires: [
      {
        does: 'full points for 88 %',
        sheets: [form(), survey([row('市水务局', LOW)])],
        finds: ['M08 I18'],
        says: '附件2满意率88%,按本项评分标准应得14分,附件1“附件2满意率”(I18)给了15分。请核对其中一处。',
        offers: [14],
      },
      {
        does: 'the criterion of the rule book for a form without one',
        sheets: [patched(form(), { E18: null }), survey([row('市水务局', LOW)])],
        setting: { rulebook: withCriterion },
        finds: ['M08 I18'],
      },
      {
        does: 'full points for 89 %',
        sheets: [form(), survey([row('市水务局', [120, 100, 100, 80, 9, 6, 5, 89])])],
        finds: ['M08 I18'],
      },
    ],
    spares: [
      { does: 'full points from 90 % on', sheets: [form(), ballots()], finds: [] },
      {
        does: '14 points for 88 %',
        sheets: [patched(form(), { I18: 14 }), survey([row('市水务局', LOW)])],
        finds: [],
      },
      {
        does: 'a criterion nobody can read',
        sheets: [patched(form(), { E18: '酌情' }), survey([row('市水务局', LOW)])],
        finds: [],
      },
      {
        does: 'a score that follows a wrong typed rate',
        sheets: [form(), survey([row('市水务局', LOW.with(7, 95))])],
        finds: ['M05 K4'],
      },
      {
        does: 'ballots that contradict each other',
        sheets: [form(), survey([row('市水务局', LOW.with(3, 20))])],
        finds: ['M01 F4'],
      },
      {
        does: 'an empty score is offered the points',
        sheets: [patched(form(), { I18: null }), survey([row('市水务局', LOW)])],
        finds: ['V10 I18'],
      },
    ],
    near: [
      {
        does: 'full points at exactly 90 %',
        sheets: [form(), survey([row('市水务局', [60, 50, 50, 40, 5, 3, 2, 90])])],
        finds: [],
      },
      {
        does: 'half a point less for 89 %',
        sheets: [patched(form(), { I18: 14.5 }), survey([row('市水务局', [120, 100, 100, 80, 9, 6, 5, 89])])],
        finds: [],
      },
      {
        does: 'a score above its maximum is V01',
        sheets: [patched(form(), { I18: 16 }), survey([row('市水务局', LOW)])],
        finds: ['V01 I18'],
      },
    ],
    together: [
      {
        does: 'and a missing score',
        sheets: [patched(form(), { I8: null }), survey([row('市水务局', LOW)])],
        finds: ['V10 I8', 'M08 I18'],
      },
    ],
  },
};
