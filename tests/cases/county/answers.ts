/** Right answers of a clean county in which one thing was changed. */
import type { Answer, PoolAnswer, UnitAnswer } from '../answer';
import bonusSums from './list-base-and-bonus-sums.units.json';
import bonusOnly from './list-bonus-without-points.units.json';
import twoPoor from './twopoor.units.json';

/** The clean county: unit, township, base, bonus, grade, satisfaction rate. */
const CLEAN: readonly (readonly [string, string, number, number, string, number])[] = [
  ['市办公室', '弥阳镇', 97, 3.5, '优秀', 0.9643],
  ['市组织部', '弥阳镇', 84.5, 2.5, '良好', 0.94],
  ['市宣传部', '弥阳镇', 84.5, 1.5, '良好', 0.98],
  ['市国税局', '西一镇', 95, 4, '优秀', 0.9444],
  ['市地税局', '西一镇', 79, 2, '良好', 0.9412],
  ['市气象局', '西一镇', 73, 1, '合格', 0.9423],
  ['青禾样例有限公司', '弥阳镇', 98, 8, '优秀', 0.9808],
  ['松坡样例有限公司', '西一镇', 82, 6, '良好', 0.9643],
];
const RATES = Object.fromEntries(CLEAN.map(([unit, , , , , rate]) => [unit, rate]));
const QUOTAS: Readonly<Record<string, PoolAnswer>> = {
  弥阳镇: { kind: 'other', quota: 1, excellent: 1, over: 0 },
  西一镇: { kind: 'poor', quota: 1, excellent: 1, over: 0 },
  非公企业: { kind: 'enterprise', quota: 1, excellent: 1, over: 0 },
};

const units = (changes: Readonly<Record<string, Partial<UnitAnswer>>> = {}): readonly UnitAnswer[] =>
  CLEAN.map(([unit, township, base, bonus, grade]) => ({
    unit,
    township,
    base,
    bonus,
    total: base + bonus,
    grade,
    ...changes[unit],
  }));
const answer = (rest: Partial<Answer> = {}): Answer => ({
  units: units(),
  rates: RATES,
  quotas: QUOTAS,
  planted: [],
  allowed: [],
  ...rest,
});
const clean = answer();
const ungraded = { base: null, bonus: null, total: null, grade: null };

export const COUNTY: Readonly<Record<string, Answer>> = {
  spacerlist: clean,
  spacer: clean,
  spacerform: clean,
  spacersurvey: clean,
  sp_in_list_group: clean,
  noannex1: answer({
    units: units(Object.fromEntries(CLEAN.map(([unit]) => [unit, ungraded]))),
    quotas: Object.fromEntries(Object.entries(QUOTAS).map(([pool, one]) => [pool, { ...one, excellent: 0 }])),
    planted: [{ codes: ['T01'], times: 1 }],
  }),
  noannex2: answer({ rates: null, planted: [{ codes: ['M12'], times: 1 }] }),
  noroster: answer({ quotas: 'none', planted: [{ codes: ['R12'], times: 1 }] }),
  twopoor: { units: twoPoor, planted: ['Q09'], allowed: ['Q01', 'Q02', 'Q03', 'Q05', 'Q07'] },
  adjform: answer({
    units: units({ 市办公室: { grade: '良好', adjustedFrom: '优秀' } }),
    quotas: { ...QUOTAS, 弥阳镇: { kind: 'other', quota: 1, excellent: 0, over: 0 } },
    // Two of three places to commend are left.
    allowed: ['Q05'],
  }),
  decision: answer({
    units: units({
      市组织部: { base: 88.5, bonus: 6.5, total: 95, grade: '良好', adjustedFrom: '优秀' },
    }),
    planted: ['Q10'],
  }),
  year: answer({ planted: [{ codes: ['T19'], times: 1 }], forbidden: ['D04'] }),
  S06_f_15: answer({ planted: [{ codes: ['S06', 'G01'], unit: '市宣传部' }] }),
  annex2late: answer({ planted: ['D07'] }),
  Q05_l_13: answer({ planted: ['Q05'] }),
  R04_f_8: answer({
    units: [
      ...units(),
      { unit: '弥勒市宣传部', township: '弥阳镇', base: 84.5, bonus: 1.5, total: 86, grade: '良好' },
    ],
    planted: ['R04'],
  }),
  T05_f_5: answer({ planted: [{ codes: ['T05'], times: 2 }], allowed: ['V01'] }),
  T06_l_6: answer({
    units: units({ 市组织部: { grade: null }, 市宣传部: { grade: null } }),
    planted: [{ codes: ['T07'], times: 1 }],
  }),
  R05_f_77: answer({
    units: units({ 市宣传部: { township: null } }),
    planted: [{ codes: ['R05'], times: 1 }],
  }),
  V09_f_24: answer({
    units: units({ 市宣传部: { grade: null } }),
    planted: [{ codes: ['V09'], unit: '市宣传部', fix: 0, times: 1 }],
    allowed: ['V01'],
  }),
  R11_l_84: answer({ planted: ['R11'] }),
  // The excused unit is left out altogether.
  R02note: answer({
    units: units().filter(({ unit }) => unit !== '市宣传部'),
    rates: Object.fromEntries(Object.entries(RATES).filter(([unit]) => unit !== '市宣传部')),
    planted: [{ codes: ['R13'], times: 1 }],
  }),
  'villages-open': {
    units: [{ unit: '市水务局', grade: null, possible: ['优秀', '良好'] }],
    planted: ['V10'],
    allowed: ['V15'],
  },
  // The average is 89.99997, rounded to 4 decimals.
  'villages-filled': {
    units: [{ unit: '市水务局', base: 90, bonus: 0, total: 90, grade: '优秀' }],
    planted: ['G03'],
    allowed: ['V15'],
  },
  'list-bonus-without-points': { units: bonusOnly, planted: ['V01'], allowed: ['V04', 'V05'] },
  'list-base-and-bonus-sums': { units: bonusSums, planted: ['V01'], allowed: [] },
};
