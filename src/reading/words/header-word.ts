/** The meaning of a header word, composed of who, what and measure (FORM: 市联席办 + 核定 + 得分). */
import { headerKey, plain } from '../text';
import * as A from './alternations';
import { isScoringRole, type Meaning, type Role } from './roles';

/** A rule of the grammar: the texts it fits, and what they mean. The first that fits decides. */
interface Rule {
  readonly fits: RegExp;
  readonly meaning: Meaning;
}

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);
const rule = (role: Role, source: string, stage: Meaning['stage'] = null): Rule => ({
  fits: whole(source),
  meaning: { role, stage },
});

const SUM = '(?:总分值?|总得分|总评分|总成绩|合计得分|得分合计|合计分|合计|总计|共计|总和)';
const FIGURES = `(?:${A.FIGURE}|${A.FIGURE_IN_WORDS})`;
/** Behind a stage: any verbs, and a figure. 自评 and 市级 stand alone as well. */
const BEHIND = `${A.ACT}*${FIGURES}?`;
const DONE = `${A.ACT}+${FIGURES}?|${A.FIGURE}`;

/** Words that are no composition: they mean one thing, or would be composed to mean another. */
const FIXED: Readonly<Partial<Record<Role, string>>> = {
  serial: '序号|编号|序|项次|代码|代号|编码|行次|NO\\.?|No\\.?',
  kind: '单位性质|性质|单位类别|单位类型|单位属性|企业性质',
  category: '乡镇类别|贫困类别|是否贫困乡镇|贫困乡镇|乡镇性质|乡镇类型|是否贫困',
  lead: '(?:牵头)?(?:负责)?(?:考核|考评)?牵头(?:负责)?(?:考核|考评)?(?:单位|部门)?|牵头(?:负责)?(?:考核|考评)(?:单位|部门)?|负责(?:考核|考评)(?:单位|部门)',
  quotaPool: '(?:优秀)?名额(?:归属)?(?:乡镇)?',
  evidence: '(?:佐证|证明|印证|依据|支撑|备查|相关)(?:材料|资料)|佐证|凭证号?|材料依据|资料依据|(?:得分|评分)依据材料',
  remark: '备注|备注说明|说明|(?:[得加扣减失核自市乡镇评分]*)(?:扣分|加分|得分|扣减分?|失分|减分|得扣分|加减分|评分|核分|自评)(?:原因|理由|说明|事由|情况说明)(?:及.*)?|主要问题|存在问题|其他',
  amount: '投入(?:帮扶|扶贫)?资金(?:数额|额|量|数)?|(?:帮扶|扶贫)?资金(?:数额|总额|额|量|数)|(?:投入|折价|到位|捐赠|引入)?金额|投入资金额?|到位资金|折价',
  info: '(?:主责|协助|配合|数据|材料|资料)(?:部门|单位|来源|提供(?:部门|单位)?|科室)|责任(?:领导|人员?|科室)|(?:考核|考评|评分|检查|核查|评价|测评|计分|记分|得分)(?:方式|形式|途径|时间|频次|人|人员|组)|(?:指标)?(?:解释|定义|含义)(?:及.*)?|指标解释.*|完成情况|工作完成情况|落实情况|工作情况|自查情况|自评情况说明|完成时限|时限|联系人|责任人|负责人|签字|签名|盖章|主要(?:做法|成效|工作)|清楚与否|是否.*|任务目标|县级市|县区?|市|州|组别|批次|级别|(?:包联|挂联|联系|分管)?领导|驻村(?:工作)?队员',
  figures: '(?:联系)?电话(?:号码)?|手机(?:号码?)?|联系方式|邮编|身份证号?|名次|排名|排序|位次|年度|年份|(?:户籍|贫困|总|脱贫)?(?:人口|户|人)数?|户数|人数|人口数?|距离|面积',
  ballots: '(?:群众)?(?:满意度)?(?:民主)?(?:测评|评议|投票)(?:结果|情况|票数|统计|意见)(?:票)?|测评结果票|满意情况',
  issued: '(?:测评票|测评表|选票|问卷|票)?(?:发放|发出|发)(?:测评|民主测评|选)?(?:票|表|问卷|数)?(?:总)?(?:票数|份数|数|数量|张数)?|应(?:发|到|参加测评)(?:票数|人数)|发票数',
  returned: '(?:测评票|测评表|选票|问卷|票)?(?:实际)?(?:收回|回收|收)(?:测评|民主测评|选)?(?:票|表|问卷)?(?:总)?(?:票数|份数|数|数量|张数)?|(?:参加)?(?:测评|参评|投票|参加|到会|实到|参会)(?:群众)?人数|总票数',
  valid: '(?:其中)?有效(?:测评|问卷|选)?(?:票|表|问卷)?(?:数|票数|份数|张数)?',
  invalid: '(?:其中)?(?:无效|废)(?:测评|问卷|选)?(?:票|表|问卷)?(?:数|票数|份数|张数)?',
  unknown: '(?:不了解|弃权|不清楚|不知道|说不清|未表态|不了解[/或、]?弃权|不了解或不清楚)(?:票|票数|数|人数|份数)?',
  grade: '(?:考核|评定|拟定|建议|最终|认定|评价|考评|综合)?(?:等次|等级|档次)(?:意见|评定|建议)?|评定结果|等次评定|考核结论|考评结论',
  veto: '.*一票否决.*|否决(?:项|事项|情况|指标)?',
}; // prettier-ignore

const SATISFIED = '满意';
const VOTES = '(?:票|票数|数|人数|份数|张数)?';

/** In order: what is said first is said for certain. */
const RULES: readonly Rule[] = [
  ...Object.entries(FIXED).map(([role, source]) => rule(role as Role, source)),
  // Ballots and rates.
  rule('dissatisfied', `(?:不|不太|很不|非常不|极不)${SATISFIED}${VOTES}`),
  rule('basicallySatisfied', `(?:基本|比较|较|较为)${SATISFIED}${VOTES}`),
  rule('answer', `(?:很|非常|十分|完全|特别)${SATISFIED}${VOTES}|(?:一般|优秀|良好|称职|基本称职|不称职|好|较好|较差|差|合格|基本合格|不合格)(?:票|票数|人数|份数)`),
  rule('partialRate', '(?:不|基本|比较|较|很|非常|不太|有效|收回|回收|回收|不了解|弃权)(?:满意|了解|票|权)?(?:率|比例|占比)'),
  rule('rate', '(?:群众|测评|综合|总体|平均|总|公众|服务对象)*满意(?:率|度|比例|占比)(?:百分比|%)?'),
  rule('satisfied', `${SATISFIED}${VOTES}`),
  // Points, deductions, sums.
  rule('points', `分值|分值分|权重|权数|权重值|应得|标准分值|${A.POINTS_PREFIX}(?:分值|分数|分)|满分值|分值标准|标准分数`),
  rule('adjust', '加减分(?:值|数|情况)?|增减分|奖惩分|加扣分'),
  rule('deduction', '(?:应|实|考核|市级|合计)?(?:扣|减|扣减|核减|倒扣|核扣|减扣)(?:得)?(?:分|分数|分值)(?:合计|情况|项|小计)?|扣减|扣减项|减分项目?|扣分项目?|倒扣项|负分|惩罚分'),
  rule('base', '(?:基础|基本)(?:分合计|分小计|分得分|得分|项得分|项分|项|分)|基础'),
  rule('bonus', '(?:加分|附加分|奖励分|附加|奖励)(?:合计|得分|小计|项得分|项|分|分数|情况|项目得分)?'),
  rule('mean', '(?:平均|均|算术平均)(?:得分|分|分数|分值|成绩|评分)?|去掉.*平均.*'),
  rule('total', `${SUM}|(?:最终|最后|综合|考核|考评|年度|实际)(?:总)?(?:总分|总得分|合计)`),
  rule('total', `(?:${A.SELF})(?:${SUM})`, 'self'),
  rule('total', `(?:${A.TOWNSHIP}(?:${A.ACT})*|核分|核定)(?:${SUM})`, 'township'),
  rule('total', `(?:${A.CITY}(?:${A.ACT})*|评估|考核)(?:${SUM})`, 'city'),
  rule('finalScore', '(?:最终|最后|综合|总体|核定最终)(?:得分|评分|分|分数|成绩|评定分)'),
  // Scores of a stage.
  rule('score', `(?:${A.UNIT})?(?:${A.SELF})${BEHIND}|单位(?:${DONE})`, 'self'),
  rule('score', `${A.TOWNSHIP}(?:${DONE}|${A.FIGURE_IN_WORDS})`, 'township'),
  rule('score', `${A.CITY}(?:${DONE}|${A.FIGURE_IN_WORDS})|${A.CITY_ALONE}`, 'city'),
  // What is assessed, and how; before bare scores, since 评分标准 and 考核内容 begin with verbs.
  rule('criterion', `${A.RULE_PREFIX}+${A.RULE_NOUN}|(?:考核|考评|评分)?标准(?:及|和|与).*|${A.RULE_PREFIX}+${A.RULE_NOUN}(?:及|和|与|、).*`),
  rule('level', `(?:${A.LEVEL_PREFIX})*${A.LEVEL_NOUN}(?:名称)?|[一二三四]级|${A.LEVEL_PREFIX}*${A.LEVEL_NOUN}(?:及|和|与|、)(?:${A.RULE_PREFIX}|${A.POINTS_PREFIX}|${A.LEVEL_PREFIX})*(?:${A.LEVEL_NOUN}|${A.RULE_NOUN}|分值|分|分数|得分|权重)`),
  rule('score', `(?:${A.ACT})+(?:${FIGURES})|实(?:际)?得(?:分|分数|分值)?|得分(?:情况|数|值)?|评分(?:情况)?|打分(?:情况)?|各级(?:得分|评分)|实际得分|分项得分|本项得分`),
  rule('judge', '(?:评委|专家|评审员?|考核人员?|考评人员?|评分人员?|评议人员?|考核员|考评员|评审人)(?:[一二三四五六七八九十\\dA-Za-z甲乙丙丁戊己庚]+)(?:号)?(?:得分|评分|打分|分)?|[一二三四五六七八九十\\d]+号评委(?:得分|评分|打分)?'),
  // Classes of units as columns of a roster.
  rule('class', A.UNIT_CLASS),
  // Who and where.
  rule('unit', A.UNIT),
  rule('township', A.TOWNSHIP_NAME),
  rule('village', A.VILLAGE_NAME),
  rule('score', `(?:${A.ACT})*(?:${A.FIGURE})`),
]; // prettier-ignore

/** Words at a level of its own: 一级指标 is above 二级指标 wherever they stand. */
const RANK = /[一二三四]级/;

/** Longest header word, brackets and blanks included: longer texts are no header words and are not normalised. */
export const LONGEST_HEADER_WORD = 40;

/** The composed meaning of a text; `null` when the grammar does not know it. */
export function composedMeaning(text: string): Meaning | null {
  if (text.length > LONGEST_HEADER_WORD) return null;
  const key = headerKey(text);
  // A bare 分 is left from the print form.
  if (key === '' || key === '分' || !WORDLIKE.test(key)) return null;
  const found = RULES.find(({ fits }) => fits.test(key));
  if (!found) return null;
  const flat = plain(text);
  const rank = found.meaning.role === 'level' ? RANK.exec(key)?.[0] : undefined;
  return {
    ...found.meaning,
    ...(rank ? { rank: '一二三四'.indexOf(rank.charAt(0)) } : {}),
    ...(PERCENT.test(flat) && !isScoringRole(found.meaning.role) ? { percent: true } : {}),
    ...(WEIGHT.test(flat) && found.meaning.role === 'score' ? { weighted: true } : {}),
  };
}

/** A header word has a Chinese character, and is no sentence. */
const WORDLIKE = /^[^。;!?]*[\u4e00-\u9fa5][^。;!?]*$|^N[oO]\.?$/;
const PERCENT = /\((?:%|百分比|占比)\)|%$/;
/** 乡镇评分(40%): a share of the whole. */
const WEIGHT = /\((?:占|权重)?\d+(?:\.\d+)?%\)/;
