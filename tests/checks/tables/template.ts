import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { decimal } from '../../../src/workbook/decimal';
import type { SheetInput } from '../../support/snapshot';
import { form, list, patched, roster, SCORES, type Patch } from '../support/county';
import type { Case, Tables } from './table';

const planted = (does: string, patch: Patch, finds: readonly string[], rest: Partial<Case> = {}): Case => ({
  does,
  sheets: [patched(form(), patch)],
  finds,
  ...rest,
});

const foreign: SheetInput = {
  name: '通讯录',
  rows: [
    ['姓名', '电话'],
    ['某人', '123'],
  ],
};
const withIndicators = {
  ...MILE_2017,
  indicators: {
    value: [
      { name: '年度减贫计划完成率', head: 'effectiveness', max: decimal(15) },
      { name: '脱贫质量', head: 'effectiveness', max: decimal(4) },
    ],
    article: '6',
  },
};

/** Heads and groups that say no points: else the points are read from there. */
const NAMES_WITHOUT_POINTS = {
  B6: '一、工作成效', C6: '(一)减贫成效', C8: '(二)帮扶贫困户脱贫', B11: '二、责任落实', C11: '(一)组织保障',
  C14: '(二)工作措施', C18: '(三)群众满意度', B20: '三、资金投入', C20: '(一)单位自筹',
}; // prettier-ignore

export const TEMPLATE: Tables<'T01' | 'T02' | 'T03' | 'T04' | 'T05'> = {
  T01: {
    paper: '错 半',
    unplanted: 'only of a workbook without any annex',
    fires: [
      {
        does: 'a workbook without any annex',
        sheets: [foreign],
        finds: ['T01'],
        says: '“test.xlsx”里没有找到评分表。请打开“考核指标及评分表”所在的工作表,或点“指定表头”用鼠标选一下表头那一行。',
      },
      { does: 'an empty workbook', sheets: [{ name: 'Sheet1', rows: [] }], finds: ['T01'] },
      {
        does: 'a roster alone',
        sheets: [roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]])],
        finds: ['T01'],
      },
    ],
    spares: [{ does: 'a foreign sheet beside a form', sheets: [foreign, form()], finds: [] }],
    near: [
      {
        does: 'a hidden form is T10',
        sheets: [
          roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]),
          { ...form(), visibility: 'hidden' },
        ],
        finds: ['T10 A4:K23'],
      },
      { does: 'a blank form', sheets: [form({ unit: '______', city: [] })], finds: [] },
    ],
    together: [
      {
        does: 'one file of two',
        sheets: [foreign],
        more: [[patched(form(), { I8: null })]],
        finds: ['T01', 'V10 I8'],
      },
    ],
  },
  T02: {
    paper: '错 半',
    fires: [
      planted(
        'no points column',
        {
          F4: '备注',
          ...Object.fromEntries(Array.from({ length: 18 }, (_, i) => [`F${i + 6}`, null])),
          ...NAMES_WITHOUT_POINTS,
        },
        ['T02 A5'],
        { says: 'A5:“附件1”缺少“分值”列。请补上这一列,或点“指定表头”,在“列对应”里指出哪一列是分值。' },
      ),
      planted(
        'the word over the points is gone, the points are there',
        { F4: null, ...NAMES_WITHOUT_POINTS },
        ['T18 F4:F23', 'T02 A5'],
      ),
      planted(
        'no column of the assessed stage',
        {
          I5: null,
          I4: null,
          ...Object.fromEntries(Array.from({ length: 18 }, (_, i) => [`I${i + 6}`, null])),
        },
        ['T02 A5'],
      ),
    ],
    spares: [
      {
        does: 'no township column of scores',
        sheets: [patched(form({ self: SCORES }), { H5: '扣分' })],
        finds: [],
      },
      {
        does: 'no city column, but self-assessment asked for',
        sheets: [patched(form({ self: SCORES, city: [] }), { I5: '扣分' })],
        setting: { stage: 'self' },
        finds: [],
      },
    ],
    near: [
      planted('points under another word', { F4: '标准分' }, []),
      planted('the city’s column under another word', { I5: '市联席办评估得分' }, []),
      planted('a header with inner blanks', { F4: '分\u3000 值' }, []),
    ],
    together: [
      {
        does: 'beside a form with another fault',
        sheets: [
          patched(form(), {
            I5: null,
            I4: null,
            ...Object.fromEntries(Array.from({ length: 18 }, (_, i) => [`I${i + 6}`, null])),
          }),
          patched(form({ unit: '市教育局' }), { I8: 9 }),
        ],
        finds: ['T02 A5', 'V01 I8'],
      },
    ],
  },
  T03: {
    paper: '警 半',
    fires: [
      {
        does: 'two columns for the city',
        sheets: [patched(form({ township_: SCORES }), { H5: '市级评分' })],
        finds: ['T03 H5'],
        says: 'H列和I列都像“市级评估”,现在用的是前一列,另一列没有参加计算。请点“指定表头”,在“列对应”里指明用哪一列。',
      },
    ],
    spares: [{ does: 'three stages', sheets: [form({ self: SCORES, township_: SCORES })], finds: [] }],
    near: [
      {
        does: 'words that differ by one character',
        sheets: [patched(form({ self: SCORES, township_: SCORES }), { H5: '考核分', I5: '考核得分' })],
        finds: [],
      },
      { does: 'a sum of the same stage', sheets: [patched(form(), { L4: '备注说明' })], finds: [] },
    ],
    together: [
      {
        does: 'and a fault in the first of them',
        sheets: [patched(form({ township_: SCORES }), { H5: '市级评分', H8: 9 })],
        finds: ['T03 H5', 'V01 H8'],
      },
    ],
  },
  T04: {
    paper: '错 否 6',
    fires: [
      planted('base points that make 98', { F10: 3, I10: 3 }, ['T04 F6:F18'], {
        says: '附件1各项分值合计为98分,第六条规定基础分为100分。请核对F6:F18、F20:F22的分值,常见原因是漏了一行。',
      }),
      planted('bonus points that make 18', { F22: 2, I22: 1 }, ['T04 F6:F18'], {
        says: '附件1加分项分值合计为18分,第六条规定加分为20分。请核对F6:F18、F20:F22的分值,常见原因是漏了一行。',
      }),
      {
        does: 'a list, said once for all its rows',
        sheets: [
          patched(
            list([
              ['弥阳镇', '市水务局', 44, 40, 6],
              ['弥阳镇', '市教育局', 44, 41, 6],
            ]),
            { D3: 48 },
          ),
        ],
        finds: ['T04 D3:F3'],
      },
      {
        does: 'under typed sums and a grade, which are silent',
        sheets: [patched(form({ baseSum: 80, total: 99, grade: '合格' }), { F10: 3, I10: 3 })],
        finds: ['T04 F6:F18'],
      },
      planted('a hundredth short', { F10: 4.99, I10: 4 }, ['T04 F6:F18']),
    ],
    spares: [
      planted('points moved from one item to another', { F10: 4, F11: 6 }, []),
      planted('points inside the names alone', { F4: '分值' }, []),
    ],
    near: [
      planted('half points that make 100', { F10: 4.5, F11: 5.5 }, []),
      planted('points with 分 behind them', { F10: '5分' }, []),
    ],
    together: [
      planted('base and bonus are one finding', { F10: 3, I10: 3, F22: 2 }, ['T04 F6:F18'], {
        silences: ['T04'],
        says: '附件1各项分值合计为98分,第六条规定基础分为100分;加分项分值合计为18分,第六条规定加分为20分。请核对F6:F18、F20:F22的分值,常见原因是漏了一行。',
      }),
      planted('and a missing score', { F10: 3, I10: 3, I8: null }, ['T04 F6:F18', 'V10 I8']),
      {
        does: 'with indicators in the rule book, which point at the cell',
        sheets: [patched(form(), { F10: 3, I10: 3 })],
        setting: { rulebook: withIndicators },
        finds: ['T04 F6:F18'],
        silences: ['T05'],
        says: '附件1各项分值合计为98分,第六条规定基础分为100分。请核对F6:F18、F20:F22的分值,与规则表不同的有:F10(脱贫质量)写3,规则表是4。',
      },
    ],
  },
  T05: {
    paper: '警 半',
    unplanted: 'needs a rule book that lists indicators',
    fires: [
      {
        does: 'points that differ from the rule book',
        sheets: [form()],
        setting: { rulebook: withIndicators },
        finds: ['T05 F10'],
        says: 'F10(脱贫质量)写的满分是5,规则表是4。请确认今年以哪个为准。',
        offers: [4],
      },
    ],
    spares: [
      { does: 'a rule book without indicators', sheets: [form()], finds: [] },
      {
        does: 'points as the rule book lists them',
        sheets: [patched(form(), { F10: 4, F11: 6, I10: 4 })],
        setting: { rulebook: withIndicators },
        finds: [],
      },
    ],
    near: [
      {
        does: 'the same name under another head',
        sheets: [form()],
        setting: {
          rulebook: {
            ...withIndicators,
            indicators: {
              value: [{ name: '脱贫质量', head: 'responsibility', max: decimal(4) }],
              article: '6',
            },
          },
        },
        finds: [],
      },
      {
        does: 'points that do not add up are T04',
        sheets: [patched(form(), { F10: 3, I10: 3 })],
        setting: { rulebook: withIndicators },
        finds: ['T04 F6:F18'],
      },
    ],
    together: [
      {
        does: 'and a score too high',
        sheets: [patched(form(), { I8: 9 })],
        setting: { rulebook: withIndicators },
        finds: ['V01 I8', 'T05 F10'],
      },
    ],
  },
};
