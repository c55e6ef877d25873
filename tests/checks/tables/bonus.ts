import { form, list, patched, type Patch } from '../support/county';
import type { SheetInput } from '../../support/snapshot';
import type { Tables } from './table';

/** The form with a column of amounts (万元) in L; 30, 40 and 5 万元 are what its points need. */
const withAmounts = (patch: Patch = {}): SheetInput =>
  patched(form(), { L4: '投入资金(万元)', L20: 30, L21: 40, L22: 5, ...patch });
const withEvidence = (patch: Patch = {}): SheetInput =>
  patched(form(), { J20: '拨款凭证3号', J21: '协议', J22: '清单', ...patch });
/** A summary of sums beside the form. */
const summary = (total: number, grade: string | null = null): SheetInput => ({
  name: '汇总表',
  rows: [
    ['序号', '乡镇', '挂包单位', '基础分', '加分', '总分', '等次'],
    [1, '弥阳镇', '市水务局', 86.5, 6, total, grade],
    [2, '弥阳镇', '市教育局', 86.5, 6, 92.5, null],
  ],
});
const school = form({ unit: '市教育局' });

export const BONUS: Tables<'S06' | 'B04' | 'B05' | 'B06' | 'B07'> = {
  S06: {
    paper: '错 半',
    fires: [
      {
        does: 'swapped digits in the summary',
        sheets: [form(), school, summary(95.2)],
        finds: ['S06 F2'],
        says: '市水务局评分表总分92.5,汇总表F2写95.2。像是数字写反了,请改汇总表。',
        offers: [92.5],
      },
      { does: 'another total', sheets: [form(), school, summary(91)], finds: ['S06 F2'] },
      {
        does: 'another grade for the same total',
        sheets: [form(), school, summary(92.5, '良好')],
        finds: ['S06 G2'],
        says: '市水务局等次是优秀,汇总表G2写良好。请改汇总表。',
        offers: ['优秀'],
      },
      {
        does: 'a grade that follows from a wrong total',
        sheets: [form(), school, summary(85, '良好')],
        finds: ['S06 F2'],
      },
      { does: 'a hundredth off', sheets: [form(), school, summary(92.51)], finds: ['S06 F2'] },
    ],
    spares: [
      { does: 'the same grade', sheets: [form(), school, summary(92.5, '优秀')], finds: [] },
      { does: 'the same total', sheets: [form(), school, summary(92.5)], finds: [] },
      {
        does: 'a unit whose score is missing',
        sheets: [patched(form(), { I8: null }), school, summary(91)],
        finds: ['V10 I8'],
      },
    ],
    near: [
      {
        does: 'a summary without that total',
        sheets: [patched(form(), {}), school, patched(summary(91), { F2: null })],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a wrong total on the form',
        sheets: [patched(form(), { I23: 92 }), school, summary(91)],
        finds: ['S01 I23', 'S06 F2'],
      },
    ],
  },
  B04: {
    paper: '错 否',
    right: { cell: 90 },
    fires: [
      {
        does: 'a bonus without its amount',
        sheets: [withAmounts({ L21: null })],
        finds: ['B04 L21'],
        says: '市水务局“引入非财政专项资金”有加分2分,但L21“投入资金(万元)”是空的。请填金额。',
      },
      {
        does: 'in a list',
        sheets: [patched(list([['弥阳镇', '市水务局', 44, 40, 6]]), { J2: '投入资金(万元)' })],
        finds: ['B04 J4'],
      },
    ],
    spares: [
      { does: 'all amounts there', sheets: [withAmounts()], finds: [] },
      { does: 'no bonus, no amount', sheets: [withAmounts({ I22: 0, L22: null })], finds: [] },
      { does: 'a form without that column', sheets: [form()], finds: [] },
    ],
    near: [
      {
        does: 'an amount of zero is there, and supports nothing',
        sheets: [withAmounts({ L21: 0 })],
        finds: ['B06 I21'],
      },
      { does: 'an amount with its unit', sheets: [withAmounts({ L21: '40万元' })], finds: [] },
    ],
    together: [
      {
        does: 'and a bonus too high',
        sheets: [withAmounts({ L21: null, I22: 5 })],
        finds: ['B04 L21', 'B02 I22'],
      },
    ],
  },
  B05: {
    paper: '警 否 5(四)',
    right: { cell: '拨款凭证' },
    fires: [
      {
        does: 'one bonus without evidence',
        sheets: [withEvidence({ J21: null })],
        finds: ['B05 J21'],
        says: '市水务局“引入非财政专项资金”加分2分,J21没有写凭证。请注明文件、拨款凭证、明细账册、项目材料或证明(第五条第四项)。',
      },
      { does: 'nothing but blanks', sheets: [withEvidence({ J21: ' \u3000' })], finds: ['B05 J21'] },
    ],
    spares: [
      { does: 'all of them with evidence', sheets: [withEvidence()], finds: [] },
      { does: 'nobody uses the column', sheets: [form()], finds: [] },
      { does: 'no bonus, no evidence', sheets: [withEvidence({ I21: 0, J21: null })], finds: [] },
    ],
    near: [{ does: 'a short hint is evidence', sheets: [withEvidence({ J21: '见附件' })], finds: [] }],
    together: [
      {
        does: 'in two items',
        sheets: [withEvidence({ J21: null, J22: null })],
        finds: ['B05 J21', 'B05 J22'],
      },
    ],
  },
  B06: {
    paper: '警 半',
    fires: [
      {
        does: '3 points for 20 万元 at 1 point per 10',
        sheets: [withAmounts({ L20: 20 })],
        finds: ['B06 I20'],
        says: 'I20(投入帮扶资金):投入20万元按标准应加2分,现在填了3分。请核对金额或分数。',
        offers: [2],
      },
      { does: 'a tenth of a point too much', sheets: [withAmounts({ L20: 29 })], finds: ['B06 I20'] },
    ],
    spares: [
      { does: 'exactly what the amount gives', sheets: [withAmounts()], finds: [] },
      { does: 'fewer points than the amount gives', sheets: [withAmounts({ L20: 60 })], finds: [] },
      { does: 'a criterion nobody can read', sheets: [withAmounts({ L20: 20, E20: '酌情加分' })], finds: [] },
    ],
    near: [
      { does: 'as much as the amount gives when rounded', sheets: [withAmounts({ L20: 29.95 })], finds: [] },
      { does: 'the most that an item gives', sheets: [withAmounts({ L20: 500, I20: 10 })], finds: [] },
    ],
    together: [
      {
        does: 'and another item without amount',
        sheets: [withAmounts({ L20: 20, L21: null })],
        finds: ['B06 I20', 'B04 L21'],
      },
    ],
  },
  B07: {
    paper: '警 否 4(三)',
    fires: [
      {
        does: 'fiscal funds in the remark',
        sheets: [patched(form(), { K21: '财政专项资金20万元' })],
        finds: ['B07 K21'],
        says: 'K21写“财政专项资金20万元”。第四条第三项只算非财政专项资金,请确认。',
      },
      {
        does: 'in the evidence',
        sheets: [withEvidence({ J21: '财政扶贫专项资金文件' })],
        finds: ['B07 J21'],
      },
    ],
    spares: [
      { does: 'other than fiscal funds', sheets: [patched(form(), { K21: '非财政专项资金' })], finds: [] },
      {
        does: 'beside an item that is no bonus',
        sheets: [patched(form(), { K8: '财政专项资金' })],
        finds: [],
      },
      { does: 'beside no points', sheets: [patched(form(), { K21: '财政专项资金', I21: 0 })], finds: [] },
    ],
    near: [
      {
        does: 'a bureau of finance as a witness',
        sheets: [patched(form(), { K21: '市财政局证明' })],
        finds: [],
      },
      { does: 'funds that are not fiscal', sheets: [patched(form(), { K21: '专项资金20万元' })], finds: [] },
    ],
    together: [
      {
        does: 'twice',
        sheets: [patched(form(), { K20: '财政专项资金', K21: '财政专项资金' })],
        finds: ['B07 K20', 'B07 K21'],
      },
    ],
  },
};
