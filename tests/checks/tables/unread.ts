import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import type { ScoreForm } from '../../../src/reading/record';
import { unread, unreadBallots } from '../support/hand-made';
import { form, list, patched, roster, survey, type Cell } from '../support/county';
import { dated } from '../support/filled-forms';
import type { Tables } from './table';

const isOf =
  (unit: string) =>
  (one: ScoreForm): boolean =>
    one.unit?.text === unit;
const entry = (unit: string): readonly Cell[] => [
  '弥阳镇',
  '贫困',
  '可乐村',
  unit,
  '市级机关',
  '市委办',
  null,
];
const ROWS: readonly (readonly Cell[])[] = [
  ['弥阳镇', '市水务局', 44, 40, 6],
  ['弥阳镇', '市教育局', 44, 40, 6],
];
/** A column of deductions in H, which the list has no words for. */
const deducted = patched(list(ROWS), { J2: '扣分', J4: 2, J5: 1 });
const DEDUCTION = {
  sheet: '评分汇总',
  area: 'J4:J5',
  shape: 'columns',
  words: '扣分',
  reason: 'deduction',
} as const;
const BALLOTS: readonly Cell[] = ['市水务局', '可乐村', 60, 58, 57, 40, 12, 3, 2, 91.2];
const other: typeof MILE_2017 = { ...MILE_2017, year: 2016 };

export const UNREAD: Tables<'T18' | 'T19'> = {
  T18: {
    paper: '错 半',
    unplanted: 'is what reading says',
    fires: [
      {
        does: 'rows behind a note',
        sheets: [list(ROWS)],
        setting: {
          reads: unread({ sheet: '评分汇总', area: 'A7:I8', shape: 'rows', words: '注:以下为补报' }),
        },
        finds: ['T18 A7:I8'],
        says: 'A7:I8没有读到(“注:以下为补报”)。请看一下是不是漏了单位或指标;不需要的可以删去,或忽略并说明。',
      },
      {
        does: 'a column of deductions: no grade for those it touches, and no sum is off for it',
        sheets: [patched(deducted, { G4: 88, G5: 89 })],
        finds: ['T18 J2:J5'],
        says: 'J2:J5(“扣分”)是扣减的分数,规则没有说怎么算,没有算进总分。市水务局、市教育局暂不定等次。请在各项得分里扣好,再去掉这一列(行)。',
      },
      {
        does: 'a column that nobody knows',
        sheets: [list(ROWS)],
        setting: { reads: unread({ ...DEDUCTION, reason: null, words: '测评' }, isOf('市水务局')) },
        finds: ['T18 J4:J5'],
        says: 'J4:J5这一列没有读到(“测评”)。市水务局暂不定等次。请点“指定表头”,在“列对应”里指明这一列是什么;不需要的可以忽略并说明。',
      },
      {
        does: 'a whole sheet',
        sheets: [form(), { name: '乙局', rows: [['工作成效', 50]] }],
        setting: { reads: unread({ sheet: '乙局', area: 'A1:B1', shape: 'sheet', words: '工作成效' }) },
        finds: ['T18 A1:B1'],
        says: '工作表“乙局”没有读出来(“工作成效”)。请看一下里面有没有评分;有的,点“指定表头”选一下表头那一行;没有的,可以忽略并说明。',
      },
      {
        does: 'a sheet that looks like an annex, which is then not missing',
        sheets: [form(), form({ unit: '市教育局' }), { name: '附件3', rows: [['考核单位名单']] }],
        setting: {
          reads: unread({
            sheet: '附件3',
            area: 'A1',
            shape: 'sheet',
            words: '考核单位名单',
            reason: 'annex',
          }),
        },
        finds: ['T18 A1'],
        says: '工作表“附件3”像是附件3,没有读出来(“考核单位名单”)。请点“指定表头”选一下表头那一行;不参加考核的,可以忽略并说明。',
      },
      {
        does: 'an answer that the rule book does not know',
        sheets: [form(), survey([BALLOTS.with(6, 12)])],
        setting: {
          reads: unreadBallots({
            sheet: '满意度',
            area: 'L3',
            shape: 'columns',
            words: '一般',
            reason: 'answer',
          }),
        },
        finds: ['T18 L3'],
        says: 'L3(“一般”)是规则里没有的测评档次,不知道算不算满意,不计算满意率。请把票数并入满意、基本满意、不满意、不了解中的一档。',
      },
      {
        does: 'percentages in place of ballots, which cannot disagree then',
        sheets: [form(), survey([['市水务局', '可乐村', 60, 58, 57, 70.2, 21.1, 5.3, 3.5, 91.2]])],
        setting: {
          reads: unreadBallots({
            sheet: '满意度',
            area: 'G3:J3',
            shape: 'columns',
            words: '满意(%)',
            reason: 'percentage',
          }),
        },
        finds: ['T18 G3:J3'],
        says: 'G3:J3(“满意(%)”)填的是百分比,不是票数,不计算满意率。请改填票数。',
      },
      {
        does: 'several questions',
        sheets: [form(), survey([BALLOTS])],
        setting: {
          reads: unreadBallots({
            sheet: '满意度',
            area: 'L3:O3',
            shape: 'columns',
            words: '第二问',
            reason: 'question',
          }),
        },
        finds: ['T18 L3:O3'],
        says: 'L3:O3(“第二问”):一张表里问了几个问题,规则没有说怎样合成一个满意率,不计算满意率。请只留一个问题,或分成几张表。',
      },
    ],
    spares: [{ does: 'all is read', sheets: [list(ROWS)], finds: [] }],
    near: [
      {
        does: 'a note below a form',
        sheets: [patched(form(), { A27: '注:满意度以附件2为准' })],
        finds: [],
      },
    ],
    together: [
      {
        does: 'a rostered unit that stands there is not missing as well',
        sheets: [
          roster([entry('市水务局'), entry('市林业局')]),
          form(),
          { name: '补报', rows: [['挂包单位:市林业局']] },
        ],
        setting: { reads: unread({ sheet: '补报', area: 'A1', shape: 'sheet', words: '挂包单位' }) },
        finds: ['T18 A1'],
        silences: ['R02'],
      },
      {
        does: 'another unit is',
        sheets: [
          roster([entry('市水务局'), entry('市林业局')]),
          form(),
          { name: '补报', rows: [['挂包单位:市司法局']] },
        ],
        setting: { reads: unread({ sheet: '补报', area: 'A1', shape: 'sheet', words: '挂包单位' }) },
        finds: ['R02 E4', 'T18 A1'],
      },
      {
        does: 'a score above its points beside a column that was not read',
        sheets: [patched(deducted, { D4: 51 })],
        finds: ['T18 J2:J5', 'V01 D4'],
      },
    ],
  },
  T19: {
    paper: '错 半',
    unplanted: 'needs a rule book of another year',
    fires: [
      {
        does: 'a rule book of 2016, forms of 2017 with their dates',
        sheets: [dated(), { ...dated(), name: '二' }].map((sheet, index) =>
          index === 0
            ? sheet
            : patched(sheet, { A3: '挂包单位(盖章):市水务局  挂包乡镇:弥阳镇  挂包村:布尼村', F3: null }),
        ),
        setting: { rulebook: other },
        finds: ['T19 A4:K23'],
        says: '规则表是2016年度的,有2张表是2017年度的。请换用当年的规则,或改“考核年度”;在此之前不核对日期。',
      },
    ],
    spares: [
      { does: 'a rule book bound to no year', sheets: [dated()], finds: [] },
      { does: 'tables that say no year', sheets: [list(ROWS)], setting: { rulebook: other }, finds: [] },
    ],
    near: [
      {
        does: 'the same year',
        sheets: [dated()],
        setting: { rulebook: { ...MILE_2017, year: 2017 } },
        finds: [],
      },
    ],
    together: [
      {
        does: 'dates are not judged, scores are',
        sheets: [dated({ D26: '日期:2019年1月21日', I7: 11 })],
        setting: { rulebook: other },
        finds: ['T19 A4:K23', 'V01 I7'],
        silences: ['D04'],
      },
    ],
  },
};
