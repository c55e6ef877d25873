import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, patched, type Cell, type Patch } from '../support/county';
import { dateColumns, dated, head, serial } from '../support/filled-forms';
import type { Case, Tables } from './table';

const columns = (...dates: readonly Cell[]) => dateColumns('(2017年度)', ...dates);
const faulty = (does: string, patch: Patch, finds: readonly string[], rest: Partial<Case> = {}): Case => ({
  does,
  sheets: [dated(patch)],
  finds,
  ...rest,
});
const row = (
  does: string,
  dates: readonly Cell[],
  finds: readonly string[],
  rest: Partial<Case> = {},
): Case => ({
  does,
  sheets: [columns(...dates)],
  finds,
  ...rest,
});

export const DATES: Tables<'D01' | 'D02' | 'D03' | 'D04' | 'D06'> = {
  D01: {
    paper: '警 否',
    fires: [
      faulty('reported to the township a day late', { ...head('2018年1月25日'), D26: null }, ['D01 A3'], {
        says: 'A3:市水务局1月25日才报乡镇,规定1月24日前(第五条第一项)。迟1天。',
      }),
      faulty('checked by the township after 26 January', { D27: '日期:2018年2月1日' }, ['D01 D27'], {
        says: 'D27:市水务局2月1日乡镇才核对,规定1月26日前(第五条第二项)。迟6天。',
      }),
      row('a date cell of a list', [serial(1, 24)], ['D01 J4'], {
        says: 'J4:市水务局1月24日才自评,规定1月23日前(第五条第一项)。迟1天。',
      }),
      faulty('another rule book, another day', {}, ['D01 D27'], {
        setting: {
          rulebook: {
            ...MILE_2017,
            deadlines: { ...MILE_2017.deadlines, townshipCheck: { value: '01-24', article: null } },
          },
        },
      }),
      faulty('the spot check a day late', { D29: '日期:2018年3月1日' }, ['D01 D29']),
    ],
    spares: [
      faulty('all in time', {}, []),
      faulty(
        'on the last day',
        { ...head('2018年1月24日'), D26: '日期:2018年1月24日', D27: '日期:2018年1月26日' },
        [],
      ),
      faulty('begun in December', head('2017年12月28日'), []),
      faulty('not filled in', head('    年  月  日'), []),
      row('date cells in time', [serial(1, 23), serial(1, 24), serial(1, 26), serial(3, 17)], []),
      { does: 'a form without dates', sheets: [form()], finds: [] },
    ],
    near: [
      faulty('the city on its last day', { D28: '日期:2018年2月14日' }, []),
      faulty('the spot check on its last day', { D29: '日期:2018年2月28日' }, []),
    ],
    together: [
      faulty('two steps late', { D27: '日期:2018年1月27日', D28: '日期:2018年2月15日' }, [
        'D01 D27',
        'D01 D28',
      ]),
      row('late, and in the wrong order for that reason', [serial(1, 28), serial(1, 24)], ['D01 J4'], {
        silences: ['D02'],
      }),
    ],
  },
  D02: {
    paper: '错 否',
    fires: [
      faulty('checked before it was confirmed', { D27: '日期:2018年1月20日' }, ['D02 D27'], {
        says: 'D27:乡镇核对日期1月20日早于挂包村确认日期1月21日。请改正其中一个。',
      }),
      row('in a list', [serial(1, 22), null, serial(1, 20)], ['D02 L4'], {
        says: 'L4:乡镇核对日期1月20日早于自评日期1月22日。请改正其中一个。',
      }),
      faulty('a day too early', { D28: '日期:2018年1月24日' }, ['D02 D28']),
    ],
    spares: [
      faulty('all on one day', { D26: '日期:2018年1月20日', D27: '日期:2018年1月20日' }, []),
      faulty('confirmed before it was handed in', { D26: '日期:2018年1月19日' }, []),
      faulty('a spot check may come first', { D29: '日期:2018年1月10日' }, []),
    ],
    near: [
      faulty('checked on the day of the confirmation', { D27: '日期:2018年1月21日' }, []),
      row('the same day as a date cell and in full', [serial(1, 22), null, '2018年1月22日'], []),
    ],
    together: [
      faulty('two steps too early', { D27: '日期:2018年1月20日', D28: '日期:2018年1月15日' }, [
        'D02 D27',
        'D02 D28',
      ]),
      faulty('and a late one', { D27: '日期:2018年1月20日', D28: '日期:2018年2月20日' }, [
        'D02 D27',
        'D01 D28',
      ]),
    ],
  },
  D03: {
    paper: '警 可',
    fires: [
      row('2018.1.23 in a column of dates', ['2018.1.23'], ['D03 J4'], {
        says: 'J4“2018.1.23”是文本,按2018年1月23日理解。建议改写成日期。',
        offers: ['2018年1月23日'],
      }),
      row('digits in a row', [20180123], ['D03 J4'], {
        says: 'J4“20180123”是数字,按2018年1月23日理解。建议改写成日期。',
      }),
      row('no year', ['1月23日'], ['D03 J4'], { offers: ['2018年1月23日'] }),
      row('two digits for the year', ['18-1-23'], ['D03 J4']),
      faulty('no day of the calendar', { D27: '日期:2018年1月32日' }, ['D03 D27'], {
        says: 'D27“2018年1月32日”不是有效的日期。请改正。',
      }),
      row('29 February of another year', [null, null, null, '2018年2月29日'], ['D03 M4']),
    ],
    spares: [
      row('a date cell', [serial(1, 23)], []),
      row('in full', ['2018年1月23日', '2018 年 1 月 24 日'], []),
      faulty('in a line of a form', head('2018.1.20'), []),
      row('no date at all', ['见附件', '/'], []),
    ],
    near: [
      row('a date cell with a time of day', [serial(1, 23) - 0.5], []),
      row('29 February of a leap year', [null, null, null, '2016年2月29日'], ['D04 M4']),
    ],
    together: [
      row('as text and late', ['2018.1.25'], ['D01 J4', 'D03 J4']),
      row('twice', ['2018.1.22', '2018/1/23'], ['D03 J4', 'D03 K4']),
    ],
  },
  D04: {
    paper: '警 半',
    fires: [
      faulty('the assessed year instead of the next', head('2017年1月20日'), ['D04 A3'], {
        says: 'A3是2017年1月20日,2017年度考核应在次年(2018年)1月。请改正年份。',
        offers: ['挂包单位(盖章):市水务局  挂包乡镇:弥阳镇  挂包村:可乐村  填报日期:2018年1月20日'],
      }),
      row('in a date cell', [serial(1, 20, 2017)], ['D04 J4'], { offers: [serial(1, 20)] }),
      faulty('the last of November', head('2017年11月30日'), ['D04 A3']),
    ],
    spares: [
      faulty('spot checks go on all year', { D29: '日期:2017年9月10日' }, []),
      {
        does: 'nobody says which year is assessed',
        sheets: [patched(columns(serial(1, 20, 2015)), { A1: '附件1 考核评分表' })],
        finds: [],
      },
    ],
    near: [
      faulty('the last day of the assessed year', head('2017年12月31日'), []),
      faulty('the first of December', head('2017年12月1日'), []),
    ],
    together: [
      faulty('wrong year, and not in order for that reason', { D27: '日期:2017年1月25日' }, ['D04 D27'], {
        silences: ['D02'],
      }),
      row('two of them', [serial(1, 20, 2017), serial(1, 20, 2019)], ['D04 J4', 'D04 K4']),
    ],
  },
  D06: {
    paper: '警 否',
    fires: [
      row('a report of 20 March', [null, null, null, serial(3, 20)], ['D06 M4'], {
        says: 'M4:市水务局整改报告日期3月20日,规定3月17日前(第七条)。',
      }),
      faulty('below a form', { A31: '整改报告日期:2018年3月18日' }, ['D06 A31']),
    ],
    spares: [row('on the last day', [null, null, null, serial(3, 17)], []), row('no report', [], [])],
    near: [faulty('on the last day, below a form', { A31: '整改报告日期:2018年3月17日' }, [])],
    together: [row('and a late check', [null, null, serial(1, 27), serial(3, 18)], ['D01 L4', 'D06 M4'])],
  },
};
