import { form, patched, SCORES } from '../support/county';
import type { Tables } from './table';

const copied = (unit: string) => form({ unit, self: SCORES, township_: SCORES });

export const STAGE_TABLES: Tables<'P01' | 'P02'> = {
  P01: {
    paper: '警 否',
    fires: [
      {
        does: 'the city gives 12.5 points less',
        sheets: [
          form({
            self: SCORES.with(0, 15).with(1, 10).with(2, 8).with(4, 5),
            city: SCORES.with(0, 5).with(13, 2),
          }),
        ],
        finds: ['P01 I23'],
        says: '市水务局自评98.5,市评84.5,相差14分。差得最多的是:年度减贫计划完成率-10、贫困村退出-1、结对帮扶全覆盖-1。',
      },
      {
        does: 'a hundredth more than the threshold',
        sheets: [form({ self: SCORES, city: SCORES.with(0, 1.99) })],
        finds: ['P01 I23'],
      },
    ],
    spares: [
      { does: 'exactly the threshold', sheets: [form({ self: SCORES, city: SCORES.with(0, 2) })], finds: [] },
      {
        does: 'the city gives more',
        sheets: [form({ self: SCORES.with(0, 0), city: SCORES.with(1, 10) })],
        finds: [],
      },
    ],
    near: [
      {
        does: 'a hundredth less than the threshold',
        sheets: [form({ self: SCORES, city: SCORES.with(0, 2.01) })],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a wrong total',
        sheets: [form({ self: SCORES, city: SCORES.with(0, 0), total: 80 })],
        finds: ['S01 I23', 'P01 I23'],
      },
    ],
  },
  P02: {
    paper: '注 否 5(二)',
    fires: [
      {
        does: 'three units whose township scores are their own',
        sheets: [copied('甲局'), copied('乙局'), copied('丙局')],
        finds: ['P02'],
        says: '弥阳镇3家的乡镇核分与自评完全一样,请确认是否逐项核对过(第五条第二项)。',
      },
    ],
    spares: [
      { does: 'two units are no pattern', sheets: [copied('甲局'), copied('乙局')], finds: [] },
      {
        does: 'one was checked',
        sheets: [
          copied('甲局'),
          copied('乙局'),
          form({ unit: '丙局', self: SCORES, township_: SCORES.with(0, 11) }),
        ],
        finds: [],
      },
    ],
    near: [
      {
        does: 'one differs by a hundredth',
        sheets: [
          copied('甲局'),
          copied('乙局'),
          form({ unit: '丙局', self: SCORES, township_: SCORES.with(0, 12.01) }),
        ],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a missing city score',
        sheets: [copied('甲局'), copied('乙局'), patched(copied('丙局'), { I8: null })],
        finds: ['V10 I8', 'P02'],
      },
    ],
  },
};
