/** Grades, pools and decisions: bounds from both sides, and what the sentences count. */
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import type { RuleBook } from '../../../src/rulebook/rulebook';
import { decimal } from '../../../src/workbook/decimal';
import { ownFormula } from '../../../src/workbook/own';
import { form, list, patched, roster, SCORES, type Cell, type Patch } from '../support/county';
import { runParticulars } from '../support/particulars';
import type { SheetInput } from '../../support/snapshot';

/** A row of a list that makes `total` without any bonus. */
const scored = (unit: string, total: number, township = '弥阳镇', grade: Cell = null): readonly Cell[] => {
  const first = total >= 90 ? 49.5 : 40;
  return [township, unit, first, Math.round((total - first) * 100) / 100, 0, null, grade];
};
const one = (total: number, grade: Cell = null) => [list([scored('市水务局', total, '弥阳镇', grade)])];
const names = (count: number) => Array.from({ length: count }, (_, index) => `第${index + 1}单位`);
const entries = (units: readonly string[], township = '弥阳镇', kind = '贫困', nature = '市级机关') =>
  units.map((unit) => [township, kind, '可乐村', unit, nature, '市委办', null]);
const pool = (totals: readonly number[], kind = '贫困', nature = '市级机关'): readonly SheetInput[] => {
  const units = names(totals.length);
  return [
    roster(entries(units, '弥阳镇', kind, nature)),
    list(units.map((unit, index) => scored(unit, totals[index] ?? 0))),
  ];
};
const ruled = (rest: Partial<RuleBook>) => ({ rulebook: { ...MILE_2017, ...rest } });
const places = (value: number) =>
  ruled({ commended: { value, article: '7' }, enterprises: { value: null, article: null } });
const changed = (
  grade: Cell,
  ...[reason = null, approver = null, then = null]: readonly Cell[]
): SheetInput =>
  patched(list([['弥阳镇', '市水务局', 44, 40, 0, 84, grade]]), {
    J2: '调整理由',
    K2: '批准人',
    L2: '调整时得分',
    J4: reason,
    K4: approver,
    L4: then,
  });
const failing = (patch: Patch = {}, second = 20): SheetInput =>
  patched(list([['弥阳镇', '市水务局', 40, second, 0]]), { J2: '约谈日期', K2: '整改期限', ...patch });
const marked = (value: Cell) => [
  patched(
    list([
      ['弥阳镇', '市水务局', 44, 40, 0],
      ['弥阳镇', '市农业局', 48, 47, 0],
    ]),
    { J2: '推荐表彰', J4: value, J5: value },
  ),
];
const veto = ruled({ vetoWords: { value: ['被通报', ' '], article: null } });
const remark = (text: string, total = 92) => [patched(list([scored('市水务局', total)]), { I4: text })];
const LISTED = 'J4: J4:市水务局等次是良好,不能列入先进集体(第七条:从优秀中推荐)。请改正名单。';
const halves = SCORES.map((score) => score / 2);

runParticulars([
  ['good enough for better', 'G01', one(92, '良好'), ['H4: H4:市水务局总分92,应为“优秀”(第六条,90分含90分以上为优秀),现在填“良好”。请改正,或写明调整的理由。 → H4=优秀']],
  ['not good enough', 'G01', one(88, '优秀'), ['H4: H4:市水务局总分88,应为“良好”(第六条,90分含90分以上才是优秀),现在填“优秀”。请改正,或写明调整的理由。 → H4=良好']],
  ['failing typed too low', 'G01', one(72, '不合格'), ['H4: H4:市水务局总分72,应为“合格”(第六条,70分含70分以上为合格),现在填“不合格”。请改正,或写明调整的理由。 → H4=合格']],
  ['passing typed for failing', 'G01', one(60, '合格'), ['H4: H4:市水务局总分60,应为“不合格”(第六条,70分含70分以上才是合格),现在填“合格”。请改正,或写明调整的理由。 → H4=不合格']],
  ['failing for something better by far', 'G01', one(95, '不合格'), ['H4: H4:市水务局总分95,应为“优秀”(第六条,90分含90分以上为优秀),现在填“不合格”。请改正,或写明调整的理由。 → H4=优秀']],
  ['with blanks and wide letters', 'G01', one(92, ' 优 秀 '), []],
  ['our own formula', 'G01', [patched(list([scored('市水务局', 92)]), { H4: { f: ownFormula('等次', '"良好"'), v: '良好' } })], []],
  ['boxes to tick', 'G01', one(92, '□优秀□良好'), []],
  ['a line to fill', 'G01', one(92, '____'), []],
  ['a score missing', 'G01', [patched(list([scored('市水务局', 92, '弥阳镇', '良好')]), { D4: null })], []],
  ['a word of another kind', 'G02', one(92, '优'), ['H4: H4填“优”,本办法只有优秀、良好、合格和不合格。请改用其中一个。 → H4=优秀']],
  ['a word of another kind, the grade open', 'G02', [patched(list([scored('市水务局', 92, '弥阳镇', '优')]), { D4: null })], ['H4: H4填“优”,本办法只有优秀、良好、合格和不合格。请改用其中一个。']],
  ['a circle to tick', 'G02', one(92, '○优'), []],
  ['dots', 'G02', one(92, '……'), []],

  ['the gap below 优秀', 'G03', one(89.5), ['G4: 市水务局89.5在“80-89”和“90以上”之间。按“90分(含)以上为优秀”的写法,记为良好。']],
  ['its lower end', 'G03', one(89), []],
  ['its upper end', 'G03', one(90), []],
  ['just inside', 'G03', one(89.01), ['G4: 市水务局89.01在“80-89”和“90以上”之间。按“90分(含)以上为优秀”的写法,记为良好。']],
  ['the gap below 良好', 'G03', one(79.99), ['G4: 市水务局79.99在“70-79”和“80-89”之间。按“80分(含)以上为良好”的写法,记为合格。']],
  ['the gap below 合格', 'G03', one(69.5), ['G4: 市水务局69.5在“69以下”和“70-79”之间。按“70分(含)以上为合格”的写法,记为不合格。']],
  ['above everything printed', 'G03', one(100), []],
  ['a score missing', 'G03', [patched(list([scored('市水务局', 89.5)]), { D4: null })], []],

  ['one score missing', 'G04', [patched(form({ grade: '优秀' }), { I8: null })], ['B25: B25填了“优秀”,但市水务局还缺1项分数,暂不能定等次(最高可能优秀,最低可能良好)。请先补齐分数。']],
  ['two missing and one that does not apply', 'G04', [patched(form({ grade: '优秀' }), { I8: null, I9: null, I10: '缺项' })], ['B25: B25填了“优秀”,但市水务局还缺2项分数、有1项按缺项处理,暂不能定等次(最高可能优秀,最低可能合格)。请先补齐分数。']],
  ['one that does not apply', 'G04', [patched(form({ grade: '优秀' }), { I10: '缺项' })], ['B25: B25填了“优秀”,但市水务局有1项按缺项处理,暂不能定等次(最高可能优秀,最低可能良好)。请先补齐分数。']],
  ['one that counts as nothing', 'G04', [patched(form({ grade: '优秀' }), { I10: '缺项' })], [], ruled({ missing: { value: 'zero', article: null } })],
  ['one that counts as nothing and one missing', 'G04', [patched(form({ grade: '优秀' }), { I8: null, I10: '缺项' })], ['B25: B25填了“优秀”,但市水务局还缺1项分数、有1项按缺项处理,暂不能定等次(最高可能良好,最低可能良好)。请先补齐分数。'], ruled({ missing: { value: 'zero', article: null } })],
  ['one missing and one unreadable', 'G04', [patched(form({ grade: '优秀' }), { I8: null, I9: '较好' })], []],
  ['one missing and one too high', 'G04', [patched(form({ grade: '优秀' }), { I8: null, I9: 99 })], []],
  ['all missing', 'G04', [form({ grade: '优秀', city: [] })], []],
  ['one missing, no grade', 'G04', [patched(form(), { I8: null })], []],
  ['a sum that is wrong', 'G04', [form({ grade: '优秀', total: 85 })], []],

  ['half a point short', 'G05', one(89.5), ['G4: 市水务局89.5,离优秀差0.5分。建议优先复核。']],
  ['more than that', 'G05', one(89.49), []],
  ['at the bound', 'G05', one(90), []],
  ['as near as the rule book says', 'G05', one(89), ['G4: 市水务局89,离优秀差1分。建议优先复核。'], ruled({ nearBoundary: { value: decimal(1), article: null } })],
  ['below the next grade', 'G05', one(69.9), ['G4: 市水务局69.9,离合格差0.1分。建议优先复核。']],

  ['a word that rules out', 'G06', remark('2017年11月被通报批评'), ['I4: I4:市水务局的备注写“被通报”,规则表列为一票否决,现在评为优秀。请确认等次是否应为不合格。'], veto],
  ['for a unit that fails anyway', 'G06', remark('被通报', 60), [], veto],
  ['another word', 'G06', remark('工作扎实'), [], veto],
  ['no words in the rule book', 'G06', remark('被通报'), []],
  ['beside an item of a form', 'G06', [patched(form(), { K8: '被通报', K9: '无', K3: '被通报' })], ['K8: K8:市水务局的备注写“被通报”,规则表列为一票否决,现在评为优秀。请确认等次是否应为不合格。'], veto],
  ['beside the last line of a form', 'G06', [patched(form(), { K6: '被通报', K23: '被 通报' })], ['K6: K6:市水务局的备注写“被通报”,规则表列为一票否决,现在评为优秀。请确认等次是否应为不合格。', 'K23: K23:市水务局的备注写“被通报”,规则表列为一票否决,现在评为优秀。请确认等次是否应为不合格。'], veto],
  ['in an opinion', 'G06', [patched(form(), { A27: '村级意见:被通报一次' })], ['A27: A27:市水务局的备注写“被通报”,规则表列为一票否决,现在评为优秀。请确认等次是否应为不合格。'], veto],
  ['in another field', 'G06', [patched(form(), { A27: '填报人:被通报' })], [], veto],
  ['a unit whose grade is open', 'G06', [patched(list([scored('市水务局', 92)]), { I4: '被通报', D4: null })], [], veto],

  ['neither reason nor approver', 'G07', [changed('优秀')], ['J4:K4: J4:K4:市水务局等次由良好改为优秀,没有写理由和批准人。请补填。']],
  ['no reason', 'G07', [changed('优秀', '无', '领导小组')], ['J4: J4:市水务局等次由良好改为优秀,没有写理由。请补填。']],
  ['no approver', 'G07', [changed('优秀', '抽查属实', '—')], ['K4: K4:市水务局等次由良好改为优秀,没有写批准人。请补填。']],
  ['both given', 'G07', [changed('优秀', '抽查属实', '领导小组')], []],
  ['the computed grade', 'G07', [changed('良好')], []],
  ['a word that is none', 'G07', [changed('优')], []],
  ['the total then and now', 'G08', [changed('优秀', '抽查属实', '领导小组', '83.5分')], ['L4: L4:市水务局调整等次时得分是83.5,现在是84。请重新确认这次调整。']],
  ['the same total', 'G08', [changed('优秀', '抽查属实', '领导小组', '84分')], []],
  ['a reason without a grade', 'G08', [changed(null, '抽查属实', null, 83.5)], ['L4: L4:市水务局调整等次时得分是83.5,现在是84。请重新确认这次调整。']],
  ['neither grade nor reason', 'G08', [changed(null, '无', null, 83.5)], []],
  ['no number', 'G08', [changed('优秀', '抽查属实', '领导小组', '若干')], []],

  ['more than the gap', 'P01', [form({ self: SCORES, city: SCORES.with(0, 1.9) })], ['I23: 市水务局自评92.5,市评82.4,相差10.1分。差得最多的是:年度减贫计划完成率-10.1。']],
  ['exactly the gap', 'P01', [form({ self: SCORES, city: SCORES.with(0, 2) })], []],
  ['the city higher', 'P01', [form({ self: halves, city: SCORES })], []],
  ['three items at most, the largest first', 'P01', [form({ self: SCORES, city: halves })], ['I23: 市水务局自评92.5,市评46.25,相差46.25分。差得最多的是:附件2满意率-7.5、年度减贫计划完成率-6、当年计划脱贫户脱贫率-5.25。']],
  ['two items, one the other way', 'P01', [form({ self: SCORES, city: SCORES.with(0, 1).with(2, 6.5).with(1, 9.5) })], ['I23: 市水务局自评92.5,市评81.5,相差11分。差得最多的是:年度减贫计划完成率-11、结对帮扶全覆盖-0.5。']],
  ['several villages', 'P01', [form({ name: '一', self: SCORES, city: halves }), form({ name: '二', village: '二村', self: SCORES, city: halves })], ['I23: 市水务局自评92.5,市评46.25,相差46.25分。请核对。']],

  ['three units alike', 'P02', [1, 2, 3].map((n) => form({ unit: `${n}号局`, self: SCORES, township_: SCORES })), ['-: 弥阳镇3家的乡镇核分与自评完全一样,请确认是否逐项核对过(第五条第二项)。']],
  ['two units alike', 'P02', [1, 2].map((n) => form({ unit: `${n}号局`, self: SCORES, township_: SCORES })), []],
  ['three alike and one not', 'P02', [1, 2, 3, 4].map((n) => form({ unit: `${n}号局`, self: SCORES, township_: n === 4 ? halves : SCORES })), []],
  ['three alike and one not complete', 'P02', [1, 2, 3, 4].map((n) => form({ unit: `${n}号局`, self: SCORES, township_: n === 4 ? [] : SCORES })), ['-: 弥阳镇3家的乡镇核分与自评完全一样,请确认是否逐项核对过(第五条第二项)。']],
  ['three alike in two townships', 'P02', [1, 2, 3].map((n) => form({ unit: `${n}号局`, township: n === 3 ? '新哨镇' : '弥阳镇', self: SCORES, township_: SCORES })), []],
  ['three alike of one township, written in two ways', 'P02', [1, 2, 3].map((n) => form({ unit: `${n}号局`, township: n === 3 ? '弥阳 镇' : '弥阳镇', self: SCORES, township_: SCORES })), ['-: 弥阳镇3家的乡镇核分与自评完全一样,请确认是否逐项核对过(第五条第二项)。']],
  ['three alike of no township', 'P02', [1, 2, 3].map((n) => form({ unit: `${n}号局`, township: '', self: SCORES, township_: SCORES })), []],
  ['a grade without the city’s scores', 'P03', [form({ city: [], self: SCORES, grade: '优秀' })], ['B25: B25填了“优秀”,但市水务局没有市级评估得分,不能定等次(第五条第三项:以市联席办评估得分为准)。请先填写市级评估得分。']],
  ['some of them missing', 'P03', [patched(form({ grade: '优秀' }), { I8: null })], []],
  ['all of them not applicable', 'P03', [form({ city: SCORES.map(() => '缺项'), grade: '优秀' })], []],
  ['another stage is asked for', 'P03', [form({ city: [], self: SCORES, grade: '优秀' })], [], { stage: 'self' }],

  ['over the quota of a poor township', 'Q01', pool([92.1, 91.8, 91.7, 85]), ['-: 弥阳镇(贫困乡镇)优秀3家,名额2家,超1家:第1单位92.1、第2单位91.8、第3单位91.7。请研究保留哪2家。']],
  ['over that of another', 'Q01', pool([92.1, 91.8], '非贫困'), ['-: 弥阳镇(非贫困乡镇)优秀2家,名额1家,超1家:第1单位92.1、第2单位91.8。请研究保留哪1家。']],
  ['at the quota', 'Q01', pool([92.1, 91.8, 85]), []],
  ['over the quota of the enterprises', 'Q02', pool([95, 94, 93, 92], '贫困', '非公企业'), ['-: 非公企业优秀4家,名额3家(第七条),超1家:第1单位95、第2单位94、第3单位93、第4单位92。请研究保留哪3家。']],
  ['no township', 'Q01', pool([95, 94, 93, 92], '贫困', '非公企业'), []],
  ['no enterprises', 'Q02', pool([95, 94, 93, 92]), []],
  ['a tie at the line', 'Q03', pool([92.1, 91.8, 91.8]), ['-: 弥阳镇:第2单位、第3单位同为91.8,只剩1个名额。请按并列规则研究,本程序不替您取舍。']],
  ['a tie for both places and one more', 'Q03', pool([91.8, 91.8, 91.8, 90]), ['-: 弥阳镇:第1单位、第2单位、第3单位同为91.8,只剩2个名额。请按并列规则研究,本程序不替您取舍。']],
  ['a tie above the line', 'Q03', pool([91.8, 91.8, 91]), []],
  ['a tie below the line', 'Q03', pool([93, 92, 91, 91]), []],
  ['one place left', 'Q04', pool([92, 85, 84]), ['-: 弥阳镇优秀1家,名额2个,1个未用。文件没有规定可以调剂。']],
  ['all left, one unit open', 'Q04', [...pool([82, 85, 84]).slice(0, 1), patched(list(names(3).map((unit) => scored(unit, 85))), { D4: null })], ['-: 弥阳镇没有优秀单位,名额2个,2个未用。还有1家未定等次。文件没有规定可以调剂。']],
  ['none left', 'Q04', pool([92, 91, 84]), []],
  ['too few for the list', 'Q05', pool([92, 85, 84]), ['-: 名额内优秀只有1家,不足2家(第七条)。本程序不补足,请领导小组知悉。'], places(2)],
  ['enough', 'Q05', pool([92, 91, 84]), [], places(2)],
  ['too few units at all', 'Q05', pool([92]), [], places(2)],
  ['too few places at all', 'Q05', pool([92, 85, 84, 83]), [], places(3)],
  ['one that is still open', 'Q05', [...pool([92, 85, 84]).slice(0, 1), patched(list(names(3).map((unit, i) => scored(unit, [92, 85, 84][i] ?? 0))), { D5: null })], [], places(2)],
  ['no roster', 'Q05', pool([92, 85, 84]).slice(1), [], places(2)],
  ['a tie at the last place', 'Q07', [...pool([95, 91, 91])], ['-: 表彰名单(2家)第2名和第3名同分91(第2单位、第3单位),只剩1个位置,请领导小组定。'], ruled({ commended: { value: 2, article: '7' }, quotas: { value: { poor: { kind: 'count', count: 9 }, other: { kind: 'count', count: 9 }, enterprise: { kind: 'count', count: 9 } }, article: '7' }, enterprises: { value: null, article: null } })],

  ...['√', '是', '1', '推荐', '予以表彰', '☑', ' 同 意 '].map((yes) => [`marked by ${yes}`, 'Q06', marked(yes), [LISTED]] as const),
  ...['否', '不推荐', '', '待定', '是否'].map((no) => [`marked by “${no}”`, 'Q06', marked(no), []] as const),

  ['neither talk nor rectification', 'Q08', [failing()], ['J4:K4: J4:K4:市水务局不合格,没有填约谈和整改期限(整改报告3月17日前报)。请补填。']],
  ['a talk alone', 'Q08', [failing({ J4: '3月1日' })], ['K4: K4:市水务局不合格,没有填整改期限(整改报告3月17日前报)。请补填。']],
  ['a rectification alone', 'Q08', [failing({ K4: '3月17日' })], ['J4: J4:市水务局不合格,没有填约谈(整改报告3月17日前报)。请补填。']],
  ['both', 'Q08', [failing({ J4: '3月1日', K4: '3月17日' })], []],
  ['a unit that passes', 'Q08', [failing({}, 40)], []],
  ['no place for either', 'Q08', [list([['弥阳镇', '市水务局', 40, 20, 0]])], []],
]); // prettier-ignore
