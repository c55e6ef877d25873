import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import type { RuleBook } from '../../../src/rulebook/rulebook';
import { form, list, patched, SCORES, survey, type Cell, type Patch } from '../support/county';
import type { Case, Tables } from './table';

const planted = (does: string, patch: Patch, finds: readonly string[], rest: Partial<Case> = {}): Case => ({
  does,
  sheets: [patched(form(), patch)],
  finds,
  ...rest,
});
const counting = (value: RuleBook['missing']['value']): Pick<Case, 'setting'> => ({
  setting: { rulebook: { ...MILE_2017, missing: { value, article: null } } },
});
const ballots = (...counts: readonly Cell[]) => survey([['市水务局', '可乐村', ...counts]]);

export const MISSING: Tables<'V10' | 'V11'> = {
  V10: {
    paper: '错 否',
    fires: [
      planted('one score is missing', { I8: null }, ['V10 I8'], {
        says: '市水务局的市级评估缺1项得分:I8(结对帮扶全覆盖)。请补填;确实没有得分请填0。',
      }),
      planted('two scores apart are one finding', { I8: null, I11: null }, ['V10 I8'], {
        says: '市水务局的市级评估缺2项得分:I8(结对帮扶全覆盖)、I11(领导小组)。请补填;确实没有得分请填0。',
      }),
      planted('two scores side by side', { I8: null, I9: null }, ['V10 I8:I9']),
      planted('a bare 分 left from the print form', { I8: '分' }, ['V10 I8']),
      {
        does: 'under a typed total',
        sheets: [patched(form({ baseSum: 86.5, total: 92.5 }), { I8: null })],
        finds: ['V10 I8'],
      },
      {
        does: 'the whole column is empty',
        sheets: [form({ city: [], self: SCORES })],
        finds: ['V10 I6:I18'],
        says: '市水务局没有市级评估得分(I6:I18,共16项)。请补填;确实没有得分请填0。',
      },
      {
        does: 'a column of another stage that somebody began',
        sheets: [form({ self: [12, 9] })],
        finds: ['V10 G8:G18'],
      },
      { does: 'in a list', sheets: [list([['弥阳镇', '市水务局', 44, null, 6, null]])], finds: ['V10 E4'] },
      planted('nothing but blanks', { I8: ' \u3000' }, ['V10 I8']),
      planted('缺项 while nobody has said how it counts', { I8: '缺项' }, ['V10 I8']),
      planted('不适用, and a slash that says the same', { I8: '不适用', I20: '/' }, ['V10 I8']),
      {
        does: '缺项 in a list',
        sheets: [list([['弥阳镇', '市水务局', 44, '缺项', 6, null]])],
        finds: ['V10 E4'],
      },
    ],
    spares: [
      planted('zero is a score', { I8: 0 }, []),
      { does: 'a stage nobody began', sheets: [form({ self: SCORES })], finds: [] },
      planted('缺项 that counts nothing', { I8: '缺项' }, [], counting('zero')),
      planted('缺项 that the others make up for', { I8: '缺项' }, [], counting('proportional')),
      {
        does: '缺项 in another stage',
        sheets: [form({ self: SCORES.map((score, item) => (item === 2 ? '缺项' : score)) })],
        finds: [],
      },
      { does: 'a blank template', sheets: [form({ unit: '______', city: [] })], finds: [] },
      {
        does: 'no city score beside a grade is P03',
        sheets: [form({ city: [], grade: '良好' })],
        finds: ['P03 B25'],
      },
    ],
    near: [
      planted('zero as text is there', { I8: '0' }, ['V06 I8']),
      planted('缺项 beside a grade is G04', { I8: '缺项', B25: '良好' }, ['G04 B25']),
      {
        does: 'a blank row below the last unit of a list',
        sheets: [
          list([
            ['弥阳镇', '市水务局', 44, 40, 6],
            [null, null, null, null, null],
          ]),
        ],
        finds: [],
      },
    ],
    together: [
      planted('and text', { I8: null, I9: '无' }, ['V10 I8', 'V03 I9']),
      {
        does: 'two units, one finding each',
        sheets: [patched(form(), { I8: null }), patched(form({ unit: '市教育局' }), { I9: null })],
        finds: ['V10 I8', 'V10 I9'],
      },
    ],
  },
  V11: {
    paper: '错 否',
    fires: [
      planted('a deleted reference', { I8: { f: '=#REF!*2', v: { error: '#REF!' } } }, ['V11 I8'], {
        says: 'I8(结对帮扶全覆盖):显示#REF!,公式引用的单元格被删了。请重新输入分数或恢复公式。',
      }),
      planted('a typed error', { I8: { error: '#N/A' } }, ['V11 I8'], {
        says: 'I8(结对帮扶全覆盖):显示#N/A,不是分数。请重新输入分数。',
      }),
      planted('a broken total', { I23: { f: '=I19+#REF!', v: { error: '#REF!' } } }, ['V11 I23']),
      planted(
        'a total that shows the error of its item',
        {
          I8: { f: '=1/0', v: { error: '#DIV/0!' } },
          I19: { f: '=SUM(I6:I18)', v: { error: '#DIV/0!' } },
          I23: { f: '=I19+SUM(I20:I22)', v: { error: '#DIV/0!' } },
        },
        ['V11 I8'],
      ),
      planted(
        'a total that shows the error of a subtotal',
        { I19: { f: '=#REF!', v: { error: '#REF!' } }, I23: { f: '=I19+6', v: { error: '#REF!' } } },
        ['V11 I19'],
      ),
    ],
    spares: [
      planted('a formula with a value', { I8: { f: '=14/2', v: 7 } }, []),
      planted('a sum that trips over a text', { I8: '7分', I23: { f: '=I8+I9', v: { error: '#VALUE!' } } }, [
        'V04 I8',
      ]),
      {
        does: 'a rate without ballots is M07',
        sheets: [ballots(60, 58, 0, 0, 0, 0, 0, { f: '=G4/F4', v: { error: '#DIV/0!' } })],
        finds: ['M07 F4'],
      },
    ],
    near: [
      planted('a formula that gives zero', { I8: { f: '=0/5', v: 0 } }, []),
      planted('an error beside the scores', { K8: { error: '#N/A' } }, []),
    ],
    together: [planted('and a missing score', { I8: { error: '#REF!' }, I9: null }, ['V11 I8', 'V10 I9'])],
  },
};
