/** Names, townships and kinds: where they are marked, what is proposed, and what says the same. */
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import type { RuleBook } from '../../../src/rulebook/rulebook';
import { form, list, patched, roster, survey, type Cell } from '../support/county';
import { runParticulars } from '../support/particulars';
import type { SheetInput } from '../../support/snapshot';

/** 乡镇, 类别, 村, 单位, 性质, 牵头, 名额归属. */
const entry = (unit: string, change: Readonly<Record<number, Cell>> = {}): readonly Cell[] =>
  ['弥阳镇', '贫困', '可乐村', unit, '市级机关', '市委办', null].map((cell, index) =>
    index in change ? (change[index] ?? null) : cell,
  );
const [WATER, SCHOOL] = [entry('市水务局'), entry('市教育局')];
const ballots = (unit: string) => [unit, '可乐村', 60, 58, 57, 40, 12, 3, 2, 91.2];
const row = (unit: string, township: Cell = '弥阳镇') => [township, unit, 44, 40, 6];
const ruled = (rest: Partial<RuleBook>) => ({ rulebook: { ...MILE_2017, ...rest } });
const townships = (...names: string[]) =>
  ruled({ townships: { value: names.map((name) => ({ name, kind: 'poor' as const })), article: null } });
const serials = (...numbers: readonly Cell[]): SheetInput => {
  const sheet = roster([]);
  return { ...sheet, rows: [...sheet.rows, ...numbers.map((n, index) => [n, ...entry(`${index}号局`)])] };
};
const twice = (second: Parameters<typeof form>[0] = {}) => [
  form({ name: '一' }),
  form({ name: '二', ...second }),
];
const kinds = (kind: Cell, written: string) => [
  roster([entry('市水务局', { 4: kind })]),
  patched(form(), { A26: '单位性质:', B26: written }),
];

runParticulars([
  ['one candidate', 'R01', [roster([WATER]), list([row('水务局')])], ['C4: C4“水务局”不在名单里。是不是“市水务局”?是的,点“选用这个”改过来;不是的,补进附件3。 → C4=市水务局']],
  ['two candidates, the likelier first', 'R01', [roster([WATER, entry('市水利局'), SCHOOL]), list([row('水务站')])], ['C4: C4“水务站”不在名单里。是不是“市水务局”?是的,点“选用这个”改过来;不是的,补进附件3。 → C4=市水务局']],
  ['none', 'R01', [roster([WATER]), list([row('某某银行')])], ['C4: C4“某某银行”不在名单里,名单里也没有相近的名称。请改正,或补进附件3。']],
  ['behind a label', 'R01', [roster([WATER]), form({ unit: '水务局' })], ['A3: A3“水务局”不在名单里。是不是“市水务局”?是的,点“选用这个”改过来;不是的,补进附件3。 → A3=挂包单位(盖章):市水务局']],
  ['a form without a name', 'R01', [roster([WATER]), patched(form({ name: '水务' }), { A3: null })], []],
  ['in a survey', 'R01', [roster([WATER]), form(), survey([ballots('某某银行')])], ['B4: B4“某某银行”不在名单里,名单里也没有相近的名称。请改正,或补进附件3。']],
  ['in another file', 'R01', { files: [[roster([WATER])], [list([row('水务局')])]] }, ['C4: C4“水务局”不在名单里。是不是“市水务局”?是的,点“选用这个”改过来;不是的,补进附件3。 → C4=市水务局']],

  ['a rostered unit without a form', 'R02', [roster([WATER, SCHOOL]), form()], ['E4: 名单里的“市教育局”没有评分表。请补报;不参加考核的,在附件3加一列“备注”,写“不参加考核”和原因。']],
  ['no forms at all', 'R02', [roster([WATER, SCHOOL])], []],
  ['a form whose name may mean it', 'R02', [roster([WATER, SCHOOL]), form(), form({ unit: '教育局' })], []],
  ['a survey whose name may mean it', 'R02', [roster([WATER, SCHOOL]), form(), survey([ballots('教育局')])], ['E4: 名单里的“市教育局”没有评分表。请补报;不参加考核的,在附件3加一列“备注”,写“不参加考核”和原因。']],
  ['only the likeliest is meant', 'R02', [roster([WATER, entry('市水利局')]), form({ unit: '水务' })], ['E4: 名单里的“市水利局”没有评分表。请补报;不参加考核的,在附件3加一列“备注”,写“不参加考核”和原因。']],

  ['twice the same', 'R03', twice(), ['A3: “市水务局”在“一”第3行和“二”第3行出现两次,分数相同。请只保留一份。']],
  ['twice with other totals', 'R03', twice({ city: Array(16).fill(1) }), ['A3: “市水务局”在“一”第3行和“二”第3行出现两次,分数不同(92.5、16)。请只保留一份。']],
  ['twice, one open', 'R03', twice({ city: [] }), ['A3: “市水务局”在“一”第3行和“二”第3行出现两次,分数不同(92.5、缺)。请只保留一份。']],
  ['in a list', 'R03', [list([row('市水务局'), row('市水务局')])], ['C5、C4: “市水务局”在第4行和第5行出现两次,分数相同。请只保留一份。']],
  ['three times in a list', 'R03', [list([row('市水务局'), row('市水务局'), row('市水务局')])], ['C6、C4、C5: “市水务局”在第4行和第5行和第6行出现3次,分数相同。请只保留一份。']],
  ['a list and a form', 'R03', [list([row('市水务局'), row('市农业局')]), form()], []],
  ['two villages', 'R03', twice({ village: '二村' }), []],
  ['one of two villages twice', 'R03', [...twice({ village: '二村' }), form({ name: '三', village: '二 村' })], ['A3: “市水务局”在“二”第3行和“三”第3行出现两次,分数相同。请只保留一份。']],
  ['the same village of two townships', 'R03', twice({ township: '新哨镇' }), []],
  ['a village and none', 'R03', [form({ name: '一' }), patched(form({ name: '二' }), { F3: null })], []],

  ['two spellings on one sheet', 'R04', [list([row('市水务局'), row('弥勒市水务局')])], ['C5: C5“弥勒市水务局”和“市水务局”(C4)可能是同一家。请确认。 → C5=市水务局']],
  ['two spellings on two', 'R04', [form({ name: '一' }), form({ name: '二', unit: '弥勒市水务局' })], ['A3: A3“弥勒市水务局”和“市水务局”(一!A3)可能是同一家。请确认。']],
  ['a form and a survey', 'R04', [form(), survey([ballots('水务局')])], ['B4: B4“水务局”和“市水务局”(市水务局!A3)可能是同一家。请确认。 → B4=市水务局']],
  ['two kinds of body', 'R04', [list([row('市水务局'), row('市水务集团')])], []],
  ['two words for one kind', 'R04', [list([row('水务公司'), row('水务集团')])], ['C5: C5“水务集团”和“水务公司”(C4)可能是同一家。请确认。 → C5=水务公司']],
  ['a bank and its branch', 'R04', [list([row('农业银行'), row('农业支行')])], []],
  ['a kind and none', 'R04', [list([row('市水务局'), row('市水务')])], ['C5: C5“市水务”和“市水务局”(C4)可能是同一家。请确认。 → C5=市水务局']],
  ['three of one core', 'R04', [list([row('市水务局'), row('市水务集团'), row('水务公司')])], ['C6: C6“水务公司”和“市水务集团”(C5)可能是同一家。请确认。 → C6=市水务集团']],
  ['a name that is confirmed', 'R04', [list([row('市水务局'), row('弥勒市水务局')])], [], ruled({ aliases: { 弥勒市水务局: '市水务局' } })],
  ['with a roster', 'R04', [roster([WATER]), list([row('市水务局'), row('弥勒市水务局')])], []],

  ['in a list', 'R05', [list([row('市水务局', '西山镇')])], ['B4: B4“西山镇”不在乡镇表里。请改正或在规则表里增加。']],
  ['with the city before it', 'R05', [list([row('市水务局', '弥勒市弥阳镇')])], []],
  ['two in one cell', 'R05', [list([row('市水务局', '弥阳镇、新哨镇')])], []],
  ['two in one cell, one unknown', 'R05', [list([row('市水务局', '弥阳镇、西山镇')])], ['B4: B4“弥阳镇、西山镇”不在乡镇表里。请改正或在规则表里增加。']],
  ['in two rows', 'R05', [list([row('市水务局', '西山镇'), row('市农业局', '西山镇')])], ['B4、B5: B4“西山镇”不在乡镇表里(共2处)。请改正或在规则表里增加。']],
  ['merged over two rows', 'R05', [{ ...list([row('市水务局', '西山镇'), row('市农业局', null)]), merges: ['B4:B5'] }], ['B4: B4“西山镇”不在乡镇表里。请改正或在规则表里增加。']],
  ['in the roster', 'R05', [roster([WATER, entry('市教育局', { 0: '西山镇' })])], ['B4: B4“西山镇”不在乡镇表里。请改正或在规则表里增加。']],
  ['a pool', 'R05', [roster([entry('市水务局', { 6: '西山镇' })])], ['H3: H3“西山镇”不在乡镇表里。请改正或在规则表里增加。']],
  ['the pool of the enterprises', 'R05', [roster([WATER, entry('甲公司', { 4: '非公企业', 6: '非公企业' })])], []],
  ['of a survey', 'R05', [form(), survey([ballots('市水务局')], '西山镇')], ['A2: A2“西山镇”不在乡镇表里。请改正或在规则表里增加。']],
  ['all of the roster another county’s', 'R05', [roster([entry('市水务局', { 0: '甲镇' })]), list([row('市水务局', '甲镇'), row('市农业局', '乙镇')])], ['B5: B5“乙镇”不在乡镇表里。请改正或在规则表里增加。']],
  ['one of the roster the rule book’s', 'R05', [roster([entry('市水务局', { 0: '甲镇' }), SCHOOL])], ['B3: B3“甲镇”不在乡镇表里。请改正或在规则表里增加。']],
  ['no townships in the rule book, none in a roster', 'R05', [list([row('市水务局', '甲镇')])], [], townships()],
  ['no township', 'R05', [roster([entry('市教育局', { 0: null }), WATER])], ['B3: B3:“市教育局”没有写挂联乡镇,优秀名额无处归属。请补填乡镇或名额归属。']],
  ['no township, but a pool', 'R05', [roster([WATER, entry('市教育局', { 0: null, 6: '弥阳镇' })])], []],
  ['no township, but an enterprise', 'R05', [roster([WATER, entry('甲公司', { 0: null, 4: '非公企业' })])], []],

  ['no kind', 'R06', [roster([entry('市水务局', { 1: null })]), form()], ['C3: “弥阳镇”没有标明是不是贫困乡镇,无法计算优秀名额。请在规则表或附件3里选一下。']],
  ['no column for the kind', 'R06', [{ name: '名单', rows: [['乡镇', '挂包单位', '单位性质'], ['弥阳镇', '市水务局', '机关']] }, form()], ['A2: “弥阳镇”没有标明是不是贫困乡镇,无法计算优秀名额。请在规则表或附件3里选一下。']],
  ['a township only a pool names', 'R06', [roster([WATER, entry('市教育局', { 6: '新哨镇' })])], ['-: “新哨镇”没有标明是不是贫困乡镇,无法计算优秀名额。请在规则表或附件3里选一下。']],
  ['no roster', 'R06', [form()], []],
  ['a township nobody knows', 'R06', [roster([WATER, entry('市教育局', { 0: '西山镇', 1: null })])], []],
  ['the kind by the rule book', 'R06', [roster([entry('市水务局', { 1: null })]), form()], [], townships('弥阳镇')],

  ['two entries of two kinds', 'R07', [roster([WATER, entry('市水务局', { 4: '非公企业' })])], ['F4: F4:“市水务局”填的是“非公企业”,名单里是“市级机关”。名额算法不同,请确认。 → F4=市级机关']],
  ['two entries of one kind', 'R07', [roster([WATER, entry('市水务局', { 4: '事业单位' })])], []],
  ['one of them without', 'R07', [roster([WATER, entry('市水务局', { 4: null })])], []],
  ['an enterprise by its form', 'R07', kinds('市级机关', '非公企业'), ['B26: B26:“市水务局”填的是“非公企业”,名单里是“市级机关”。名额算法不同,请确认。 → B26=市级机关']],
  ['an enterprise by the roster', 'R07', kinds('非公企业', '市级机关'), ['B26: B26:“市水务局”填的是“市级机关”,名单里是“非公企业”。名额算法不同,请确认。 → B26=非公企业']],
  ['the same in both', 'R07', kinds('市级机关', '国家机关'), []],
  ['an enterprise in both', 'R07', kinds('非公企业', '非公经济组织'), []],
  ['on one line with its label', 'R07', [roster([WATER]), patched(form(), { A26: '单位性质:非公企业' })], ['A26: A26:“市水务局”填的是“非公企业”,名单里是“市级机关”。名额算法不同,请确认。']],
  ['in a column of a list', 'R07', [roster([WATER]), patched(list([row('市水务局')]), { J2: '单位性质', J4: ' 非公企业 ' })], ['J4: J4:“市水务局”填的是“非公企业”,名单里是“市级机关”。名额算法不同,请确认。 → J4=市级机关']],
  ['in a blank column of a list', 'R07', [roster([WATER]), patched(list([row('市水务局')]), { J2: '单位性质' })], []],

  ['none of 22 enterprises', 'R08', [roster([WATER])], ['A2:H3: 名单里非公企业0家,办法第二条写22家。']],
  ['one enterprise in two townships', 'R08', [roster([entry('甲公司', { 4: '非公企业' }), entry('甲公司', { 0: '新哨镇', 4: '非公企业' })])], ['A2:H4: 名单里非公企业1家,办法第二条写22家。']],
  ['as many as ruled', 'R08', [roster([entry('甲公司', { 4: '非公企业' })])], [], ruled({ enterprises: { value: 1, article: '2' } })],
  ['no number ruled', 'R08', [roster([WATER])], [], ruled({ enterprises: { value: null, article: null } })],

  ['two townships', 'R09', [roster([WATER, entry('市水务局', { 0: '新哨镇' })])], ['H3: “市水务局”同时挂联两个乡镇(弥阳镇、新哨镇)。请指定优秀名额算在哪个乡镇。']],
  ['three townships, one of them twice', 'R09', [roster([WATER, entry('市水务局', { 0: '新哨镇' }), entry('市水务局', { 0: '弥阳 镇' }), entry('市水务局', { 0: '竹园镇' })])], ['H3: “市水务局”同时挂联3个乡镇(弥阳镇、新哨镇、竹园镇)。请指定优秀名额算在哪个乡镇。']],
  ['two townships and a pool', 'R09', [roster([WATER, entry('市水务局', { 0: '新哨镇', 6: '新哨镇' })])], []],
  ['an enterprise in two', 'R09', [roster([entry('甲公司', { 4: '非公企业' }), entry('甲公司', { 0: '新哨镇', 4: '非公企业' })])], []],
  ['two townships by its forms', 'R09', [form({ name: '一' }), form({ name: '二', township: '新哨镇' })], ['D3: “市水务局”同时挂联两个乡镇(弥阳镇、新哨镇)。请指定优秀名额算在哪个乡镇。']],
  ['two townships, no column for the pool', 'R09', [{ name: '名单', rows: [['乡镇', '乡镇类别', '挂包单位'], ['弥阳镇', '贫困', '市水务局'], ['新哨镇', '贫困', '市水务局']] }], ['C2: “市水务局”同时挂联两个乡镇(弥阳镇、新哨镇)。请指定优秀名额算在哪个乡镇。']],

  ['a jump', 'R11', [serials(1, 2, 4, 5)], ['A5: A5:序号从2跳到4。请核对是否漏行。']],
  ['a repetition', 'R11', [serials(1, 2, 2, 3)], ['A5: A5:序号2重复。请核对。']],
  ['a block that starts again', 'R11', [serials(1, 2, 1, 2)], []],
  ['a backward step', 'R11', [serials(1, 3, 2)], ['A4: A4:序号从1跳到3。请核对是否漏行。', 'A5: A5:序号从3跳到2。请核对是否漏行。 → A5=4']],
  ['text and blanks between', 'R11', [serials(1, '二', null, 2)], []],
  ['one merged number', 'R11', [{ ...serials(1, null, 2), merges: ['A3:A4'] }], []],
  ['with wide digits', 'R11', [serials('１', '２', '４')], ['A5: A5:序号从2跳到4。请核对是否漏行。 → A5=3']],

  ['an equals sign', 'F07', [list([row('=水务局')])], ['C4: C4的单位名以“=”开头,已按文字处理。 → C4=水务局']],
  ['several signs', 'F07', [list([row('+-市水务局')])], ['C4: C4的单位名以“+-”开头,已按文字处理。 → C4=市水务局']],
  ['an at sign on a form', 'F07', [patched(form(), { A3: '挂包单位:@市水务局  挂包村:可乐村' })], []],
  ['in the roster', 'F07', [roster([entry('-市水务局')])], ['E3: E3的单位名以“-”开头,已按文字处理。 → E3=市水务局']],
  ['in a survey', 'F07', [form(), survey([ballots('@市水务局')])], ['B4: B4的单位名以“@”开头,已按文字处理。 → B4=市水务局']],
  ['a formula', 'F07', [patched(list([row('市水务局')]), { C4: { f: '=K1', v: '=市水务局' } })], []],
  ['a line of dashes', 'F07', [list([row('市水务局')])], []],
]); // prettier-ignore
