/** Ballots and rates: which count is marked, which rate is offered, and what says the same as it. */
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import type { RuleBook, SatisfactionRule } from '../../../src/rulebook/rulebook';
import { decimal } from '../../../src/workbook/decimal';
import { cellKey, parseA1 } from '../../../src/workbook/address';
import { ownFormula } from '../../../src/workbook/own';
import { form, list, patched, roster, SCORES, survey, type Cell } from '../support/county';
import { runParticulars } from '../support/particulars';
import type { SheetInput } from '../../support/snapshot';

/** 发放, 收回, 有效, 满意, 基本满意, 不满意, 不了解, 满意率: 52 of 57 is 91.2 %. */
const CLEAN: readonly Cell[] = [60, 58, 57, 40, 12, 3, 2, 91.2];
const row = (unit: string, counts: readonly Cell[], village: Cell = '可乐村') => [unit, village, ...counts];
const ballots = (...changes: readonly (readonly [number, Cell])[]) => [
  survey([
    row(
      '市水务局',
      changes.reduce((counts, [at, cell]) => counts.with(at, cell), CLEAN),
    ),
  ]),
];
const rates = (...typed: readonly Cell[]) =>
  survey(typed.map((rate, index) => row(`${index}号局`, CLEAN.with(7, rate))));
const ruled = (rest: Partial<SatisfactionRule>, more: Partial<RuleBook> = {}) => ({
  rulebook: {
    ...MILE_2017,
    satisfaction: { value: { ...MILE_2017.satisfaction.value, ...rest }, article: null },
    ...more,
  },
});
const [informed, returned] = [ruled({ denominator: 'informed' }), ruled({ denominator: 'returned' })];
/** Annex 2 with columns of its own choice. */
const table = (columns: readonly string[], ...rows: (readonly Cell[])[]): readonly SheetInput[] => [
  { name: '满意度', rows: [['挂联单位', ...columns], ...rows] },
];
const percent = (sheet: SheetInput, ...cells: readonly string[]): SheetInput => ({
  ...sheet,
  formats: new Map(
    cells.map((a1) => {
      const { row: at, column } = parseA1(a1) ?? { row: 0, column: 0 };
      return [cellKey(at, column), '0.0%'];
    }),
  ),
});
/** 满意率 88 %: two points below 90, worth 14 of 15. */
const LOW: readonly Cell[] = [60, 50, 50, 40, 4, 3, 3, 88];
const scored = (score: Cell, counts: readonly Cell[] = LOW) => [
  patched(form(), { I18: score }),
  survey([row('市水务局', counts)]),
];

runParticulars([
  ['one answer too many', 'M01', ballots([3, 41]), ['F4: 市水务局:满意41+基本满意12+不满意3+不了解2=58,有效票写57,多1张。请核对原始票。可能是其中一处填错:G4应为40(现填41)、H4应为11(现填12)。 → G4=40 or H4=11']],
  ['two too few', 'M01', ballots([6, 0]), ['F4: 市水务局:满意40+基本满意12+不满意3+不了解0=55,有效票写57,少2张。请核对原始票。']],
  ['a blank answer', 'M01', ballots([6, null], [5, 4]), ['F4: 市水务局:满意40+基本满意12+不满意4=56,有效票写57,少1张。请核对原始票。']],
  ['a blank answer that is none', 'M01', ballots([6, null], [5, 5]), []],
  ['an answer written as text', 'M01', ballots([3, '41票']), ['F4: 市水务局:满意41+基本满意12+不满意3+不了解2=58,有效票写57,多1张。请核对原始票。可能是其中一处填错:G4应为40(现填41)、H4应为11(现填12)。 → G4=40 or H4=11']],
  ['no column for valid ballots', 'M01', table(['收回票数', '满意', '不满意'], ['市水务局', 58, 40, 15]), ['B2: 市水务局:满意40+不满意15=55,收回票写58,少3张。请核对原始票。']],
  ['one column for an answer', 'M01', table(['收回票数', '满意'], ['市水务局', 58, 40]), []],
  ['more returned than issued', 'M02', ballots([0, 57], [1, 58]), ['E4: E4:收回58张,发出57张。收回不能多于发出,请核对。D4很可能是75,误填57(像是数字写颠倒了)。 → D4=75']],
  ['as many', 'M02', ballots([0, 58]), []],
  ['more valid than returned', 'M03', ballots([1, 56]), ['F4: F4:有效票57张,收回56张。有效票不能多于收回,请核对。']],
  ['as many', 'M03', ballots([1, 57]), []],
  ['as many returned as valid, none issued', 'M03', ballots([0, null], [1, 56]), ['F4: F4:有效票57张,收回56张。有效票不能多于收回,请核对。E4很可能是65,误填56(像是数字写颠倒了)。 → E4=65']],
  ['half a ballot', 'M04', ballots([3, 40.5]), ['G4: G4:满意40.5不是整数。请填实际张数。G4很可能是40,误填40.5。 → G4=40']],
  ['less than none', 'M04', ballots([6, -2]), ['J4: J4:不了解-2小于0。请填实际张数。']],
  ['two of them', 'M04', ballots([6, -2], [3, 40.5]), ['G4: G4:满意40.5不是整数。请填实际张数。', 'J4: J4:不了解-2小于0。请填实际张数。']],
  ['none', 'M04', ballots([6, 0], [5, 5]), []],
  ['half a ballot as text', 'M04', ballots([3, '40.5票']), ['G4: G4:满意40.5不是整数。请填实际张数。G4很可能是40,误填40.5。 → G4=40']],
  ['unreadable beside it', 'M04', ballots([3, 40.5], [4, '几张']), []],
  ['no valid ballots', 'M07', ballots([2, 0]), ['F4: F4:市水务局的有效票是0,无法计算满意率。请补填票数。']],
  ['valid ballots left blank', 'M07', ballots([2, null]), ['F4: F4:市水务局的有效票没有填,无法计算满意率。请补填票数。']],
  ['none returned, counted over returned', 'M07', ballots([1, 0], [2, null]), ['E4: E4:市水务局的收回票是0,无法计算满意率。请补填票数。'], returned],
  ['none returned, no column for valid ones', 'M07', table(['收回票数', '满意', '不满意'], ['市水务局', 0, 0, 0]), ['B2: B2:市水务局的收回票是0,无法计算满意率。请补填票数。']],
  ['nobody knows', 'M07', ballots([3, 0], [4, 0], [5, 0], [6, 57]), ['F4: F4:市水务局的有效票全是不了解,无法计算满意率。请补填票数。'], informed],
  ['nobody knows, where that does not count', 'M07', ballots([3, 0], [4, 0], [5, 0], [6, 57]), []],
  ['neither column', 'M07', table(['满意', '不满意'], ['市水务局', 0, 0]), []],

  ['typed as hundredths', 'M05', ballots([7, 98]), ['K4: K4:满意率写98%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。 → K4=91.23']],
  ['typed as a share', 'M05', ballots([7, 0.98]), ['K4: K4:满意率写98%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。 → K4=0.9123']],
  ['to two decimals', 'M05', ballots([7, 91.23]), []],
  ['to one', 'M05', ballots([7, 91.2]), []],
  ['to none', 'M05', ballots([7, 91]), []],
  ['to three', 'M05', ballots([7, 91.228]), []],
  ['wrong in the second', 'M05', ballots([7, 91.24]), ['K4: K4:满意率写91.24%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。 → K4=91.23']],
  ['wrong in the first', 'M05', ballots([7, 91.3]), ['K4: K4:满意率写91.3%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。 → K4=91.23']],
  ['wrong as a whole', 'M05', ballots([7, 92]), ['K4: K4:满意率写92%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。 → K4=91.23']],
  ['nothing typed', 'M05', ballots([7, null]), []],
  ['our own formula', 'M05', ballots([7, { f: ownFormula('满意率', '1'), v: 98 }]), []],
  ['a formula of the user’s', 'M05', ballots([7, { f: '=G4/F4*100', v: 70.2 }]), ['K4: K4:满意率写70.2%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。 → K4=91.23']],
  ['ballots that do not add up', 'M05', ballots([7, 98], [3, 41]), []],
  ['all by another definition', 'M05', [survey([row('甲局', CLEAN.with(7, 70.2)), row('乙局', LOW.with(7, 80))])], ['K4:K5: K4:K5:这张表的2个满意率都是按“满意÷有效票”算的,与规则表的算法不同。请统一算法,或在规则表里改满意率的算法。 → K4=91.23 or K5=88']],
  ['all over the returned ones', 'M05', [survey([row('甲局', CLEAN.with(7, 89.7)), row('乙局', [60, 50, 40, 30, 5, 3, 2, 70])])], ['K4:K5: K4:K5:这张表的2个满意率都是按“(满意+基本满意)÷收回票”算的,与规则表的算法不同。请统一算法,或在规则表里改满意率的算法。 → K4=91.23 or K5=87.5']],
  ['all over those who know', 'M05', [survey([row('甲局', CLEAN.with(7, 94.5)), row('乙局', LOW.with(7, 93.6))])], ['K4:K5: K4:K5:这张表的2个满意率都是按“(满意+基本满意)÷有效票减去不了解”算的,与规则表的算法不同。请统一算法,或在规则表里改满意率的算法。 → K4=91.23 or K5=88']],
  ['one by another definition', 'M05', [survey([row('甲局', CLEAN.with(7, 70.2)), row('乙局', LOW)])], ['K4: K4:满意率写70.2%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。 → K4=91.23']],
  ['both by none', 'M05', [survey([row('甲局', CLEAN.with(7, 50)), row('乙局', LOW.with(7, 60))])], ['K4: K4:满意率写50%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。 → K4=91.23', 'K5: K5:满意率写60%,按票数算是88%(44÷50)。请改为88%或核对票数。 → K5=88']],
  ['in two tables', 'M05', [survey([row('甲局', CLEAN.with(7, 70.2))], '弥阳镇', '一'), survey([row('乙局', LOW.with(7, 80))], '弥阳镇', '二')], ['K4: K4:满意率写70.2%,按票数算是91.23%(52÷57)。请改为91.23%或核对票数。 → K4=91.23', 'K4: K4:满意率写80%,按票数算是88%(44÷50)。请改为88%或核对票数。 → K4=88']],
  ['by the rule book’s other definition', 'M05', ballots([7, 94.55]), [], informed],

  ['hundredths the rarer', 'M06', [rates(0.912, 91.2, 0.912)], ['K5: 同一列里有的写0.912,有的写91.2(K5)。建议统一成小数。 → K5=0.912']],
  ['shares the rarer', 'M06', [rates(91.2, 0.912, 91.2)], ['K5: 同一列里有的写91.2,有的写0.912(K5)。建议统一成百分数。 → K5=91.2']],
  ['as many of each', 'M06', [rates(91.2, 0.912)], ['K5: 同一列里有的写91.2,有的写0.912(K5)。建议统一成百分数。 → K5=91.2']],
  ['two apart', 'M06', [rates(0.912, 91.2, 0.912, 0.912, 91.2)], ['K5、K8: 同一列里有的写0.912,有的写91.2(K5、K8)。建议统一成小数。 → K5=0.912 or K8=0.912']],
  ['one may be either', 'M06', [rates(1, 91.2)], []],
  ['none is the same both ways', 'M06', [rates(0, 91.2)], []],
  ['written as per cent', 'M06', [percent(rates(0.912, 91.2), 'K4')], []],
  ['as text', 'M06', [rates('91.2%', 91.2)], []],
  ['our own', 'M06', [rates({ f: ownFormula('满意率', '1'), v: 0.912 }, 91.2)], []],

  ['more than the rate is worth', 'M08', scored(15), ['I18: 附件2满意率88%,按本项评分标准应得14分,附件1“附件2满意率”(I18)给了15分。请核对其中一处。 → I18=14']],
  ['less than it', 'M08', scored(13), ['I18: 附件2满意率88%,按本项评分标准应得14分,附件1“附件2满意率”(I18)给了13分。请核对其中一处。 → I18=14']],
  ['what it is worth', 'M08', scored(14), []],
  ['as text', 'M08', scored('15分'), ['I18: 附件2满意率88%,按本项评分标准应得14分,附件1“附件2满意率”(I18)给了15分。请核对其中一处。 → I18=14']],
  ['nothing', 'M08', scored(null), []],
  ['more than the points', 'M08', scored(16), []],
  ['less than nothing', 'M08', scored(-1), []],
  ['what the typed rate is worth', 'M08', scored(13.5, LOW.with(7, 87)), []],
  ['neither the typed rate’s nor the ballots’', 'M08', scored(13, LOW.with(7, 87)), ['I18: 附件2满意率88%,按本项评分标准应得14分,附件1“附件2满意率”(I18)给了13分。请核对其中一处。 → I18=14']],
  ['to as many decimals as it has', 'M08', scored(13.9, [60, 57, 57, 40, 10, 5, 2, null]), []],
  ['wrong in the second decimal', 'M08', scored(13.87, [60, 57, 57, 40, 10, 5, 2, null]), ['I18: 附件2满意率87.72%,按本项评分标准应得13.86分,附件1“附件2满意率”(I18)给了13.87分。请核对其中一处。 → I18=13.86']],
  ['ballots that do not add up', 'M08', scored(15, LOW.with(3, 41)), []],
  ['no ballots', 'M08', scored(15, LOW.with(2, 0)), []],
  ['a criterion of no known wording, and the rule book’s', 'M08', [patched(scored(15)[0] ?? form(), { E18: '酌情' }), ...scored(15).slice(1)], ['I18: 附件2满意率88%,按本项评分标准应得13分,附件1“附件2满意率”(I18)给了15分。请核对其中一处。 → I18=13'], ruled({ criterion: '90%以上满分,每降1个百分点扣1分' })],
  ['a criterion of no known wording alone', 'M08', [patched(scored(15)[0] ?? form(), { E18: '酌情' }), ...scored(15).slice(1)], []],
  ['two villages, one form: ballots together', 'M08', [patched(form(), { I18: 15 }), survey([row('市水务局', LOW, '甲村'), row('市水务局', LOW, '乙村')])], ['I18: 附件2满意率88%,按本项评分标准应得14分,附件1“附件2满意率”(I18)给了15分。请核对其中一处。 → I18=14']],
  ['two villages, the form’s own', 'M08', [patched(form({ village: '乙村' }), { I18: 15 }), survey([row('市水务局', LOW, '甲村'), row('市水务局', [...CLEAN], '乙村')])], []],
  ['in a list without such an item', 'M08', [list([['弥阳镇', '市水务局', 44, 40, 6, 90]]), survey([row('市水务局', LOW)])], []],
  ['another stage', 'M08', [patched(form({ self: SCORES }), { G18: 3 }), survey([row('市水务局', CLEAN)])], []],

  ['fewer than half came back', 'M09', ballots([0, 120], [1, 58]), ['E4: E4:只收回58张票(发出120张)。票数太少,结果不稳:差1张票就差1.8个百分点。']],
  ['just half', 'M09', ballots([0, 116], [1, 58]), []],
  ['fewer than the rule book wants', 'M09', ballots([0, 60], [1, 58]), ['E4: E4:只收回58张票(发出60张)。票数太少,结果不稳:差1张票就差1.8个百分点。'], ruled({ lowReturn: decimal(0.97) })],
  ['nobody says how many were issued', 'M09', ballots([0, null]), []],

  ['three with all content', 'M10', [survey([1, 2, 3].map((n) => row(`${n}号局`, [50, 50, 50, 50, 0, 0, 0, 100])))], ['K4:K6: 弥阳镇3家单位满意率都是100%,建议抽几份原始票复核。']],
  ['three, nothing typed', 'M10', table(['收回票数', '满意', '不满意'], ['甲局', 50, 50, 0], ['乙局', 50, 50, 0], ['丙局', 50, 50, 0]), ['A1:D4: 该镇3家单位满意率都是100%,建议抽几份原始票复核。']],
  ['two', 'M10', [survey([1, 2].map((n) => row(`${n}号局`, [50, 50, 50, 50, 0, 0, 0, 100])))], []],
  ['three and one not', 'M10', [survey([1, 2, 3, 4].map((n) => row(`${n}号局`, n === 4 ? LOW : [50, 50, 50, 50, 0, 0, 0, 100])))], []],
  ['no survey of a scored unit', 'M11', [form(), form({ unit: '市农业局' }), survey([row('市水务局', CLEAN)])], ['A3: 市农业局有评分表,没有满意度测评。请补报附件2(第八条)。']],
  ['no surveys at all', 'M11', [form(), form({ unit: '市农业局' })], []],
  ['a survey that may be the one', 'M11', [form({ unit: '市水务局' }), survey([row('市水务', CLEAN)])], []],
  ['a rostered unit whose survey has another name', 'M11', [roster([['弥阳镇', '贫困', '可乐村', '市水务局', '机关', null, null]]), form(), survey([row('市水务站', CLEAN)])], []],
]); // prettier-ignore
