import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, list, patched, SCORES, survey, type Cell, type Patch } from '../support/county';
import type { Case, Table, Tables } from './table';

const planted = (does: string, patch: Patch, finds: readonly string[], rest: Partial<Case> = {}): Case => ({
  does,
  sheets: [patched(form(), patch)],
  finds,
  ...rest,
});
const complete = (total: Cell, patch: Patch = {}) =>
  patched(form({ baseSum: 86.5, total, grade: '优秀' }), patch);
const ballots = (...counts: readonly Cell[]) => survey([['市水务局', '可乐村', ...counts]]);

/** A text that means a number: found, offered as that number, and no reason to doubt a sum. */
const repaired = (code: string, text: string, value: number, says: string): Table => ({
  paper: '警 可',
  fires: [
    planted(`writes ${value} as ${JSON.stringify(text)}`, { I8: text }, [`${code} I8`], {
      says,
      offers: [value],
    }),
    {
      does: 'the same in the self-assessment',
      sheets: [patched(form({ self: SCORES }), { G8: text })],
      finds: [`${code} G8`],
    },
    {
      does: 'the same in a list',
      sheets: [list([['弥阳镇', '市水务局', 44, text, 6, null]])],
      finds: [`${code} E4`],
    },
    {
      does: 'under a typed total that counts the text',
      sheets: [complete(85.5 - 0 + value, { I8: text, I19: 79.5 + value })],
      finds: [`${code} I8`],
    },
    {
      does: 'under a formula that leaves the text out: the total follows from it',
      sheets: [
        patched(form(), {
          I8: text,
          I19: { f: '=SUM(I6:I18)', v: 79.5 },
          I23: { f: '=I19+SUM(I20:I22)', v: 85.5 },
        }),
      ],
      finds: [`${code} I8`],
    },
  ],
  spares: [planted('writes the number itself', { I8: value }, [])],
  near: [
    planted('with another text beside it', { J8: text, K8: '已核' }, []),
    planted('in the remark', { K8: text }, []),
  ],
  together: [
    planted('and a score above its maximum', { I8: text, I7: 12 }, ['V01 I7', `${code} I8`]),
    planted('and out of range as a number', { I8: text, F8: value - 1, F9: 21 - value }, [
      'V01 I8',
      `${code} I8`,
    ]),
    planted('and a missing score', { I8: text, I10: null }, [`${code} I8`, 'V10 I10']),
  ],
});

/** A text that cannot be read: found, silences the sums over it, leaves the others alone. */
const unreadable = (code: string, text: Cell, says: string, more: Partial<Case> = {}): Table => ({
  paper: '错 否',
  fires: [
    planted(`writes ${JSON.stringify(text)}`, { I8: text }, [`${code} I8`], { says, ...more }),
    {
      does: 'under a typed total and grade',
      sheets: [complete(92.5, { I8: text })],
      finds: [`${code} I8`],
    },
    { does: 'in a list', sheets: [list([['弥阳镇', '市水务局', 44, text, 6, 92]])], finds: [`${code} E4`] },
    { does: 'among the ballots', sheets: [ballots(60, 58, 57, text, 12, 3, 2, null)], finds: [`${code} G4`] },
  ],
  spares: [planted('a plain number', { I8: 7.5 }, [])],
  near: [
    planted('in the remark', { K8: text }, []),
    planted('缺项 is a state of its own', { I8: '缺项' }, ['V10 I8']),
    planted('blank is missing, not unreadable', { I8: null }, ['V10 I8']),
  ],
  together: [
    planted('and a negative score', { I8: text, I9: -1 }, [`${code} I8`, 'V02 I9']),
    planted('twice', { I8: text, I10: text }, [`${code} I8`, `${code} I10`]),
  ],
});

const strict = { ...MILE_2017, decimals: { value: 1, article: null } };

export const VALUES: Tables<
  'V01' | 'V02' | 'V03' | 'V04' | 'V05' | 'V06' | 'V07' | 'V08' | 'V09' | 'V15' | 'V21' | 'V22'
> = {
  V01: {
    paper: '错 否',
    fires: [
      planted('a score of 6 out of 5', { I10: 6 }, ['V01 I10'], {
        says: 'I10(脱贫质量):得分6超过满分5。请改为0到5之间的数。',
        offers: [],
      }),
      planted('a hundredth above the maximum', { I10: 5.01 }, ['V01 I10']),
      {
        does: 'above the maximum under a typed total, which is no fault of its own',
        sheets: [complete(92.5, { I10: 6 })],
        finds: ['V01 I10'],
      },
      { does: 'in another stage', sheets: [form({ self: [16, ...SCORES.slice(1)] })], finds: ['V01 G6'] },
      { does: 'in a list', sheets: [list([['弥阳镇', '市水务局', 51, 42, 6, null]])], finds: ['V01 D4'] },
    ],
    spares: [
      planted('exactly the maximum', { I10: 5 }, []),
      planted('a bonus item above its maximum is B02', { I22: 5 }, ['B02 I22']),
      planted('points that do not add up limit nothing', { F10: 4, I10: 5 }, ['T04 F6:F18']),
    ],
    near: [
      planted('a hundredth below the maximum', { I10: 4.99 }, []),
      planted('what binary fractions make of the maximum', { I10: 5.000000000000001 }, []),
      {
        does: 'full marks everywhere',
        sheets: [form({ city: [15, 10, 8, 12, 5, 5, 5, 5, 6, 6, 4, 4, 15, 10, 6, 4] })],
        finds: [],
      },
      planted('the maximum of another item', { I9: 12, I10: 5 }, []),
    ],
    together: [
      planted('and a negative one', { I10: 6, I11: -1 }, ['V01 I10', 'V02 I11']),
      planted('twice', { I10: 6, I11: 7 }, ['V01 I10', 'V01 I11']),
    ],
  },
  V02: {
    paper: '错 否',
    fires: [
      planted('a score of -2', { I11: -2 }, ['V02 I11'], {
        says: 'I11(领导小组):得分是-2。得分不能小于0,扣分请直接填扣后的分数。',
      }),
      planted('a negative bonus', { I20: -1 }, ['V02 I20']),
      { does: 'under a typed total', sheets: [complete(92.5, { I11: -2 })], finds: ['V02 I11'] },
      planted('a hundredth below zero', { I11: -0.01 }, ['V02 I11']),
    ],
    spares: [planted('zero', { I11: 0 }, [])],
    near: [
      planted('minus zero', { I11: -0 }, []),
      planted('a hundredth above zero', { I11: 0.01 }, []),
      planted('a hyphen is no minus', { I11: '-' }, ['V21 I11']),
    ],
    together: [planted('and text', { I11: -2, I12: '较好' }, ['V02 I11', 'V03 I12'])],
  },
  V03: unreadable('V03', '较好', 'I8(结对帮扶全覆盖):填的是“较好”,这里要填数字。请填0到8之间的分数。'),
  V04: repaired('V04', '7分', 7, 'I8(结对帮扶全覆盖):“7分”带了汉字或单位,Excel不会计入合计。建议改成7。'),
  V05: repaired(
    'V05',
    '\uff17\uff0e\uff15',
    7.5,
    'I8(结对帮扶全覆盖):“\uff17\uff0e\uff15”是全角数字,合计时会被当成0。建议改成7.5。',
  ),
  V06: repaired('V06', '7', 7, 'I8(结对帮扶全覆盖):看起来是7,其实是文本,没有计入合计。建议转成数字。'),
  V07: repaired('V07', ' 7\u200b', 7, 'I8(结对帮扶全覆盖):数字7前后有看不见的空格。建议清除。'),
  V08: repaired('V08', '七', 7, 'I8(结对帮扶全覆盖):“七”建议改成7。'),
  V09: {
    ...unreadable('V09', '7。5', 'I8(结对帮扶全覆盖):“7。5”里有和数字相像的字符。是不是7.5?请确认。', {
      offers: [7.5],
    }),
    paper: '错 半',
  },
  V15: {
    paper: '警 半',
    fires: [
      planted('three decimals', { I8: 7.333 }, ['V15 I8'], {
        says: 'I8(结对帮扶全覆盖):7.333有3位小数,规则最多2位。请改成7.33或说明。',
        offers: [7.33],
      }),
      {
        does: 'two decimals where the rule book allows one',
        sheets: [patched(form(), { I8: 7.25 })],
        setting: { rulebook: strict },
        finds: ['V15 I8'],
      },
      {
        does: 'a typed total made of the rounded score',
        sheets: [patched(form({ baseSum: 86.83, total: 92.83 }), { I8: 7.333 })],
        finds: ['V15 I8'],
      },
    ],
    spares: [
      planted('two decimals', { I8: 7.33 }, []),
      planted('what binary fractions make of 7.3', { I8: 7.300000000000001 }, []),
    ],
    near: [
      {
        does: 'exactly as many decimals as allowed',
        sheets: [patched(form(), { I8: 7.3 })],
        setting: { rulebook: strict },
        finds: [],
      },
      planted(
        'a third of a total that is no score',
        { I23: { f: '=SUM(I6:I18,I20:I22)', v: 92.5000000000001 } },
        [],
      ),
      planted('decimals of an amount', { L4: '投入资金(万元)', L20: 30.125, L21: 40, L22: 5 }, []),
    ],
    together: [planted('and too high', { I8: 8.333 }, ['V01 I8', 'V15 I8'])],
  },
  V21: unreadable('V21', '√', 'I8(结对帮扶全覆盖):填了“√”。请按评分标准换成分数。'),
  V22: unreadable('V22', '7/8', 'I8(结对帮扶全覆盖):填了“7/8”,不知道取哪个。请只留一个分数。'),
};
