import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, list, patched, roster, survey, type Cell } from '../support/county';
import { serial } from '../support/filled-forms';
import type { Tables } from './table';

const BALLOTS: readonly Cell[] = ['市水务局', '可乐村', 60, 58, 57, 40, 12, 3, 2, 91.2];
const SCHOOL: readonly Cell[] = ['市教育局', '可乐村', 60, 58, 57, 40, 12, 3, 2, 91.2];
const school = form({ unit: '市教育局' });
const entry = (unit: string): readonly Cell[] => [
  '弥阳镇',
  '贫困',
  '可乐村',
  unit,
  '市级机关',
  '市委办',
  null,
];
const none = { kind: 'count' as const, count: 0 };
const withoutPools = {
  ...MILE_2017,
  quotas: { value: { poor: none, other: none, enterprise: none }, article: null },
};
const kinds = {
  ...MILE_2017,
  townships: { value: [{ name: '弥阳镇', kind: 'poor' as const }], article: null },
};
const unsurveyed = {
  ...MILE_2017,
  satisfaction: { ...MILE_2017.satisfaction, value: { ...MILE_2017.satisfaction.value, favourable: [] } },
};
/** Townships of which the first is poor, the second is not; 3 for the enterprises. */
const places = (commended: number) => ({
  ...MILE_2017,
  townships: {
    value: [
      { name: '弥阳镇', kind: 'poor' as const },
      { name: '新哨镇', kind: 'other' as const },
    ],
    article: null,
  },
  commended: { value: commended, article: '7' },
});
const withKinds = (...units: readonly (readonly Cell[])[]) =>
  patched(list(units), {
    J2: '单位性质',
    ...Object.fromEntries(units.map((_, index) => [`J${index + 4}`, '市级机关'])),
  });
const dated = (text: string, patch: Readonly<Record<string, Cell>> = {}) =>
  patched(survey([BALLOTS]), { A6: text, ...patch });

export const ABSENT: Tables<'M12' | 'R12' | 'Q09' | 'D07'> = {
  M12: {
    paper: '错 否 8',
    unplanted: 'stands in every county without Annex 2',
    fires: [
      {
        does: 'two forms and a roster',
        sheets: [roster([entry('市水务局'), entry('市教育局')]), form(), school],
        finds: ['M12'],
        says: '没有找到附件2(满意度测评),满意率没有核对。第八条要求随自查报告上报。请补报附件2。',
      },
      { does: 'one form alone, as a notice', sheets: [form()], finds: ['M12'] },
    ],
    spares: [
      { does: 'it is there', sheets: [form(), survey([BALLOTS])], finds: [] },
      {
        does: 'the rule book surveys none',
        sheets: [form(), school],
        setting: { rulebook: unsurveyed },
        finds: [],
      },
      { does: 'no scores either', sheets: [roster([entry('市水务局')])], finds: [] },
    ],
    near: [
      { does: 'it lacks a unit (M11)', sheets: [form(), school, survey([BALLOTS])], finds: ['M11 A3'] },
      {
        does: 'it lacks a column',
        sheets: [
          form(),
          { ...survey([BALLOTS]), rows: survey([BALLOTS]).rows.map((row) => row.toSpliced(1, 1)) },
        ],
        finds: ['T02 A3'],
      },
    ],
    together: [
      { does: 'beside a fault', sheets: [patched(form(), { I7: 11 }), school], finds: ['V01 I7', 'M12'] },
    ],
  },
  R12: {
    paper: '错 否 7',
    unplanted: 'stands in every county without a roster',
    fires: [
      {
        does: 'two forms and no roster',
        sheets: [form(), school, survey([BALLOTS, SCHOOL])],
        finds: ['R12'],
        says: '没有附件3(考核单位名单),无法计算优秀名额和推荐名单(第七条)。请补上名单。',
      },
      { does: 'one form alone, as a notice', sheets: [form()], finds: ['R12'] },
      {
        does: 'a rule sheet that gives the classes, and a list that gives no kinds',
        sheets: [list([['弥阳镇', '市水务局', 44, 40, 6]])],
        setting: { rulebook: kinds },
        finds: ['R12'],
      },
    ],
    spares: [
      { does: 'a roster', sheets: [roster([entry('市水务局')]), form()], finds: [] },
      {
        does: 'no places in any pool',
        sheets: [form(), school],
        setting: { rulebook: withoutPools },
        finds: [],
      },
    ],
    near: [
      {
        does: 'classes in the rule sheet, township and kind in the list',
        sheets: [withKinds(['弥阳镇', '市水务局', 44, 40, 6], ['弥阳镇', '市教育局', 44, 40, 6])],
        setting: { rulebook: kinds },
        finds: [],
      },
    ],
    together: [
      { does: 'beside a fault', sheets: [patched(form(), { I7: 11 }), school], finds: ['V01 I7', 'R12'] },
    ],
  },
  Q09: {
    paper: '注 否 7',
    unplanted: 'needs a rule book of its own',
    fires: [
      {
        does: '2 + 1 + 3 places for 7 to commend',
        sheets: [roster([entry('市水务局')]), form()],
        setting: { rulebook: places(7) },
        finds: ['Q09'],
        says: '各处名额合计6个,少于要表彰的7家(第七条)。',
      },
    ],
    spares: [
      {
        does: 'as many',
        sheets: [roster([entry('市水务局')]), form()],
        setting: { rulebook: places(6) },
        finds: [],
      },
      { does: 'no roster', sheets: [form()], setting: { rulebook: places(7) }, finds: [] },
    ],
    near: [
      {
        does: 'a township whose kind nobody knows',
        sheets: [roster([entry('市水务局')]), form()],
        setting: { rulebook: { ...MILE_2017, commended: { value: 99, article: '7' } } },
        finds: [],
      },
    ],
    together: [
      {
        does: 'beside a fault',
        sheets: [roster([entry('市水务局')]), patched(form(), { I7: 11 })],
        setting: { rulebook: places(7) },
        finds: ['V01 I7', 'Q09'],
      },
    ],
  },
  D07: {
    paper: '警 否 8',
    unplanted: 'needs a date below Annex 2',
    fires: [
      {
        does: 'Annex 2 of 10 February',
        sheets: [form(), dated('填表人:张三   日期:2018年2月10日')],
        finds: ['D07 A6'],
        says: 'A6:附件2填报日期2月10日,规定1月26日前送到(第八条)。迟15天。',
      },
      {
        does: 'a date in a cell of its own',
        sheets: [form(), dated('填报日期', { B6: serial(1, 27) })],
        finds: ['D07 B6'],
      },
      {
        does: 'the self-report',
        sheets: [patched(form(), { A26: '自查报告日期', B26: serial(1, 28) })],
        finds: ['D07 B26'],
        says: 'B26:市水务局自查报告日期1月28日,规定1月26日前送到(第八条)。迟2天。',
      },
    ],
    spares: [
      { does: 'no date', sheets: [form(), survey([BALLOTS])], finds: [] },
      {
        does: 'a rule book without such a date',
        sheets: [form(), dated('日期:2018年2月10日')],
        setting: {
          rulebook: {
            ...MILE_2017,
            deadlines: { ...MILE_2017.deadlines, surveyReport: { value: null, article: null } },
          },
        },
        finds: [],
      },
    ],
    near: [{ does: 'on the last day', sheets: [form(), dated('日期:2018年1月26日')], finds: [] }],
    together: [
      {
        does: 'and a score above its points',
        sheets: [patched(form(), { I7: 11 }), dated('日期:2018年2月10日')],
        finds: ['V01 I7', 'D07 A6'],
      },
    ],
  },
};
