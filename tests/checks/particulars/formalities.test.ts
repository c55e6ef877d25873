/** Dates, signatures, seals and papers: bounds from both sides, and who is named. */
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { SCORES, type Patch } from '../support/county';
import * as shared from '../support/filled-forms';
import { ALL_PAPERS, dateColumns, serial, signed, signedBeside } from '../support/filled-forms';
import { runParticulars } from '../support/particulars';

const dated = (patch: Patch = {}) => [shared.dated(patch)];
const columns = (...cells: Parameters<typeof dateColumns>) => [dateColumns(...cells)];
const YEAR = '(2017年度)';
const beside = (patch: Patch = {}) => [signedBeside(patch)];
const other = signed({}, { unit: '市教育局' });
const ticked = (text: string) => shared.ticked(text, ALL_PAPERS);
const empty = { city: [], township_: [], self: [] };

runParticulars([
  ['the last day of the self-assessment', 'D01', columns(YEAR, serial(1, 23)), []],
  ['the day after it', 'D01', columns(YEAR, serial(1, 24)), ['J4: J4:市水务局1月24日才自评,规定1月23日前(第五条第一项)。迟1天。']],
  ['the report a day late', 'D01', columns(YEAR, null, serial(1, 25)), ['K4: K4:市水务局1月25日才报乡镇,规定1月24日前(第五条第一项)。迟1天。']],
  ['the township a day late', 'D01', columns(YEAR, null, null, serial(1, 27)), ['L4: L4:市水务局1月27日乡镇才核对,规定1月26日前(第五条第二项)。迟1天。']],
  ['the village a week late', 'D01', dated({ D26: '日期:2018年1月31日', D27: '日期:2018年1月26日' }), ['D26: D26:市水务局1月31日才由挂包村确认,规定1月24日前(第五条第一项)。迟7天。']],
  ['the city a day late', 'D01', dated({ D28: '日期:2018年2月15日' }), ['D28: D28:市水务局2月15日才完成市级考评,规定2月14日前(第五条第三项)。迟1天。']],
  ['a spot check a day late', 'D01', dated({ D29: '日期:2018年3月1日' }), ['D29: D29:市水务局3月1日才抽查,规定2月28日前(第五条第四项)。迟1天。']],
  ['a spot check in time', 'D01', dated({ D29: '日期:2018年2月28日' }), []],
  ['no year assessed', 'D01', columns('', serial(1, 24)), ['J4: J4:市水务局1月24日才自评,规定1月23日前(第五条第一项)。迟1天。']],
  ['no year assessed, late in a year', 'D01', columns('', serial(12, 24, 2017)), []],
  ['no year assessed, in September', 'D01', columns('', serial(9, 1, 2017)), []],
  ['no year assessed, in August', 'D01', columns('', serial(8, 31, 2017)), ['J4: J4:市水务局8月31日才自评,规定1月23日前(第五条第一项)。迟220天。']],
  ['a day without its year', 'D01', columns(YEAR, '1月24日'), ['J4: J4:市水务局1月24日才自评,规定1月23日前(第五条第一项)。迟1天。']],
  ['a day without its year, late in it', 'D01', columns(YEAR, '12月24日'), []],
  ['a day without any year', 'D01', columns('', '1月24日'), []],
  ['the year by the rule book', 'D01', columns('', serial(1, 24, 2019)), ['J4: J4:市水务局1月24日才自评,规定1月23日前(第五条第一项)。迟1天。'], { rulebook: { ...MILE_2017, year: 2018 } }],

  ['the township before the village', 'D02', dated({ D27: '日期:2018年1月20日' }), ['D27: D27:乡镇核对日期1月20日早于挂包村确认日期1月21日。请改正其中一个。']],
  ['the same day', 'D02', dated({ D26: '日期:2018年1月25日', D27: '日期:2018年1月25日' }), []],
  ['the village before the form is filled in', 'D02', dated({ D26: '日期:2018年1月19日' }), []],
  ['the city before both: the later of them is named', 'D02', dated({ D28: '日期:2018年1月19日' }), ['D28: D28:市级考评日期1月19日早于乡镇核对日期1月25日。请改正其中一个。']],
  ['a spot check has no place in the order', 'D02', dated({ D29: '日期:2018年1月1日' }), []],
  ['a late date is D01', 'D02', dated({ D26: '日期:2018年1月28日' }), []],
  ['a date of another year is D04', 'D02', dated({ D27: '日期:2017年1月1日' }), []],
  ['the report before the self-assessment', 'D02', columns(YEAR, serial(1, 20), serial(1, 19)), ['K4: K4:填报日期1月19日早于自评日期1月20日。请改正其中一个。']],

  ['as text', 'D03', columns(YEAR, '2018.1.20'), ['J4: J4“2018.1.20”是文本,按2018年1月20日理解。建议改写成日期。 → J4=2018年1月20日']],
  ['as text in full', 'D03', columns(YEAR, '2018年1月20日'), []],
  ['without any year', 'D03', columns('', '1.20'), []],
  ['as a number', 'D03', columns(YEAR, 20180120), ['J4: J4“20180120”是数字,按2018年1月20日理解。建议改写成日期。 → J4=2018年1月20日']],
  ['as a date', 'D03', columns(YEAR, serial(1, 20)), []],
  ['a day there is none', 'D03', columns(YEAR, '2018年2月30日'), ['J4: J4“2018年2月30日”不是有效的日期。请改正。']],
  ['a day there is none on a line', 'D03', dated({ D26: '日期:2018年1月35日' }), ['D26: D26“2018年1月35日”不是有效的日期。请改正。']],
  ['figures on a line', 'D03', dated({ D26: '日期:2018.1.21' }), []],
  ['no date at all', 'D03', columns(YEAR, '近日'), []],

  ['a year ago', 'D04', columns(YEAR, serial(1, 20, 2017)), ['J4: J4是2017年1月20日,2017年度考核应在次年(2018年)1月。请改正年份。 → J4=43120']],
  ['a year ahead', 'D04', columns(YEAR, serial(1, 20, 2019)), ['J4: J4是2019年1月20日,2017年度考核应在次年(2018年)1月。请改正年份。 → J4=43120']],
  ['in the December before', 'D04', columns(YEAR, serial(12, 31, 2017)), []],
  ['in the November before', 'D04', columns(YEAR, serial(11, 30, 2017)), ['J4: J4是2017年11月30日,2017年度考核应在次年(2018年)1月。请改正年份。 → J4=43434']],
  ['in a December of another year', 'D04', columns(YEAR, serial(12, 20, 2018)), []],
  ['in December two years ago', 'D04', columns(YEAR, serial(12, 20, 2016)), ['J4: J4是2016年12月20日,2017年度考核应在次年(2018年)1月。请改正年份。 → J4=43089']],
  ['a spot check of the assessed year', 'D04', dated({ D29: '日期:2017年6月1日' }), []],
  ['as text', 'D04', columns(YEAR, '2017年1月20日'), ['J4: J4是2017年1月20日,2017年度考核应在次年(2018年)1月。请改正年份。 → J4=2018年1月20日']],
  ['as figures', 'D04', columns(YEAR, 20170120), ['J4: J4是2017年1月20日,2017年度考核应在次年(2018年)1月。请改正年份。 → J4=20180120']],
  ['on a line', 'D04', dated({ D27: '日期:2017年1月25日' }), ['D27: D27是2017年1月25日,2017年度考核应在次年(2018年)1月。请改正年份。 → D27=日期:2018年1月25日']],
  ['no year assessed', 'D04', columns('', serial(1, 20, 2011)), []],

  ['on the last day', 'D06', columns(YEAR, null, null, null, serial(3, 17)), []],
  ['a day later', 'D06', columns(YEAR, null, null, null, serial(3, 18)), ['M4: M4:市水务局整改报告日期3月18日,规定3月17日前(第七条)。']],
  ['no year assessed', 'D06', columns('', null, null, null, serial(3, 18)), ['M4: M4:市水务局整改报告日期3月18日,规定3月17日前(第七条)。']],
  ['another kind of date', 'D06', columns(YEAR, serial(3, 18)), []],

  ['neither of the village', 'E01', [signed({ D26: '村党支部书记(签字):      村主任(签字):' })], ['D26: D26:市水务局缺挂包村党支部书记、村主任签字。第五条第一项要求书记、主任签字并盖章。']],
  ['no secretary', 'E01', [signed({ D26: '村党支部书记(签字):      村主任(签字):李四' })], ['D26: D26:市水务局缺挂包村党支部书记签字。第五条第一项要求书记、主任签字并盖章。']],
  ['no director', 'E01', [signed({ D26: '村党支部书记(签字):张三      村主任(签字):(签字)' })], ['D26: D26:市水务局缺村主任签字。第五条第一项要求书记、主任签字并盖章。']],
  ['words that say so', 'E01', [signed({ D26: '村党支部书记(签字):未签      村主任(签字):—' })], ['D26: D26:市水务局缺挂包村党支部书记、村主任签字。第五条第一项要求书记、主任签字并盖章。']],
  ['nobody signs anywhere', 'E01', [signed({ D26: '村党支部书记(签字):      村主任(签字):', D28: '乡镇党委书记(签字):      乡镇长(签字):' })], []],
  ['nobody but another unit', 'E01', [signed({ D26: '村党支部书记(签字):      村主任(签字):', D28: '乡镇党委书记(签字):      乡镇长(签字):' }), other], ['D26: D26:市水务局缺挂包村党支部书记、村主任签字。第五条第一项要求书记、主任签字并盖章。']],
  ['before anything is scored', 'E01', [signed({ D26: '村党支部书记(签字):      村主任(签字):' }, empty), other], []],
  ['once they scored themselves', 'E01', [signed({ D26: '村党支部书记(签字):      村主任(签字):' }, { ...empty, self: SCORES }), other], ['D26: D26:市水务局缺挂包村党支部书记、村主任签字。第五条第一项要求书记、主任签字并盖章。']],
  ['beside the township’s part', 'E01', beside({ A27: '书记签字:' }), ['B27: B27:市水务局缺挂包村党支部书记签字。第五条第一项要求书记、主任签字并盖章。']],
  ['both signed', 'E01', [signed()], []],
  ['neither of the township', 'E03', [signed({ D28: '乡镇党委书记(签字):      乡镇长(签字):' })], ['D28: D28:市水务局缺乡镇党委书记、乡镇长签字(第五条第二项要求乡镇党委书记、乡镇长签字盖章)。']],
  ['no head', 'E03', [signed({ D28: '乡镇党委书记(签字):王五      乡镇长(签字):' })], ['D28: D28:市水务局缺乡镇长签字(第五条第二项要求乡镇党委书记、乡镇长签字盖章)。']],
  ['before the township scored', 'E03', [signed({ D28: '乡镇党委书记(签字):      乡镇长(签字):' }, { ...empty, self: SCORES }), other], []],
  ['once the township scored', 'E03', [signed({ D28: '乡镇党委书记(签字):      乡镇长(签字):' }, { ...empty, township_: SCORES }), other], ['D28: D28:市水务局缺乡镇党委书记、乡镇长签字(第五条第二项要求乡镇党委书记、乡镇长签字盖章)。']],
  ['while the self-assessment is looked at', 'E03', [signed({ D28: '乡镇党委书记(签字):      乡镇长(签字):' }, { self: SCORES }), other], [], { stage: 'self' }],
  ['beside the village’s part', 'E03', beside({ F27: '书记签字:' }), ['G27: G27:市水务局缺乡镇党委书记签字(第五条第二项要求乡镇党委书记、乡镇长签字盖章)。']],

  ['no seal of the village', 'E02', [signed({ D27: '盖章:      日期:2018年1月21日' })], ['D27: D27:市水务局“盖章”一栏是空的(挂包村确认)。请盖章(第五条第一项)。']],
  ['no seal of the township', 'E02', [signed({ D29: '盖章:      日期:2018年1月25日' })], ['D29: D29:市水务局“盖章”一栏是空的(乡镇核对)。请盖章(第五条第二项)。']],
  ['nobody seals anywhere', 'E02', [signed({ D27: '盖章:      日期:2018年1月21日', D29: '盖章:      日期:2018年1月25日' })], []],
  ['before anything is scored', 'E02', [signed({ D27: '盖章:      日期:2018年1月21日' }, empty), other], []],
  ['before the township scored', 'E02', [signed({ D29: '盖章:      日期:2018年1月25日' }, { ...empty, self: SCORES }), other], []],
  ['a printed hint', 'E02', [signed({ D27: '盖章:(公章)      日期:2018年1月21日' })], ['D27: D27:市水务局“盖章”一栏是空的(挂包村确认)。请盖章(第五条第一项)。']],
  ['side by side', 'E02', beside({ F28: '盖章:' }), ['G28: G28:市水务局“盖章”一栏是空的(乡镇核对)。请盖章(第五条第二项)。']],

  ['one paper not ticked', 'E05', ticked('报送材料:☑自查报告 □自评表 ☑基础数据和资料'), ['A26: A26:市水务局没有勾选“自评表”。材料应包括自查报告、自评表、基础数据和资料。']],
  ['none ticked', 'E05', ticked('报送材料:□自查报告 □自评表 □基础数据和资料'), ['A26: A26:市水务局没有勾选“自查报告”、“自评表”、“基础数据和资料”。材料应包括自查报告、自评表、基础数据和资料。']],
  ['all ticked', 'E05', ticked('报送材料:☑自查报告 ☑自评表 ☑基础数据和资料'), []],
  ['nobody ticks', 'E05', ticked('报送材料:□自查报告 □自评表 □基础数据和资料').slice(0, 1), []],
]); // prettier-ignore
