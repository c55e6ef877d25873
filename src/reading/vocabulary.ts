/** Header words (表头用语) and what they mean. Forms differ in wording; meaning is looked up, never guessed. */
import type { BallotCount, Stage } from './record';
import { headerKey, plain } from './text';

export type Role =
  | 'serial' | 'head' | 'group' | 'content' | 'criterion' | 'points' | 'score' | 'evidence' | 'remark' | 'amount'
  | 'unit' | 'township' | 'village' | 'category' | 'kind' | 'lead' | 'quotaPool'
  | 'ballots' | 'rate' | BallotCount
  | 'base' | 'bonus' | 'total' | 'grade'; // prettier-ignore

/** A header word's meaning: a role, and the stage where the word names one. */
export interface Meaning {
  readonly role: Role;
  readonly stage: Stage | null;
}

const WORDS: Readonly<Record<Exclude<Role, 'score'>, string>> = {
  serial: '序号 编号 序 号',
  head: '一级指标 考核项目 项目 指标类别 考核类别 一级',
  group: '二级指标 二级 分项',
  content: '三级指标 考核内容 考核指标 指标 指标名称 内容 考核要点 考核事项 具体内容 指标内容 评分内容 考核项 评分项目 评分指标',
  criterion: '评分标准 计分标准 评分办法 评分细则 考核标准 计分办法 评分方法 评分依据 扣分标准 计分方法 考核评分标准 评分标准及办法',
  points: '分值 标准分 满分 基本分 指标分 标准分值 应得分 满分值 配分 权重分 指标分值',
  evidence: '佐证材料 证明材料 佐证 凭证 印证材料 依据材料 支撑材料 佐证资料 证明资料 凭证号',
  remark: '备注 说明 扣分原因 扣分说明 加分说明 备注说明 得扣分说明',
  amount: '投入资金 金额 投入金额 资金额 折价金额 资金数额 投入资金额 到位资金',
  unit: '挂包单位 挂联单位 帮扶单位 单位名称 填报单位 单位 考核单位 被考核单位 定点扶贫单位 挂钩单位 挂钩帮扶单位 包村单位 挂包帮单位 挂包部门 部门 部门名称 挂联单位名称 挂包单位名称 帮扶单位名称 考核对象',
  township: '乡镇 乡 挂包乡镇 挂联乡镇 所在乡镇 乡镇名称 所属乡镇 帮扶乡镇 挂钩乡镇 镇',
  village: '挂包村 挂联村 村 行政村 帮扶村 贫困村 村委会 挂钩村 村名 挂包村委会 所在村 挂包贫困村 帮扶村委会 挂联村委会',
  category: '乡镇类别 类别 贫困类别 是否贫困乡镇 贫困乡镇 乡镇性质 乡镇类型',
  kind: '单位性质 性质 单位类别 单位类型',
  lead: '牵头负责考核单位 牵头单位 牵头考核单位 负责考核单位 牵头负责单位 考核牵头单位 牵头负责考核',
  quotaPool: '名额归属 名额 名额归属乡镇 优秀名额归属',
  ballots: '测评结果 测评情况 满意度测评结果 测评票数 测评结果票',
  issued: '发放票数 发放 发出 发放数 发出票数 发放份数 测评票发放数 发出数 发放测评票 发放测评表 发票数 发放测评票数',
  returned: '收回票数 收回 回收 收回数 回收票数 收回份数 回收数 回收份数 收回测评票数 收回测评票',
  valid: '有效票数 有效票 有效 有效数 有效份数 有效测评票',
  satisfied: '满意 满意票 满意票数 满意数',
  basicallySatisfied: '基本满意 比较满意 较满意 基本满意票 基本满意票数 基本满意数',
  dissatisfied: '不满意 不满意票 不满意票数 不满意数',
  unknown: '不了解 弃权 不了解/弃权 不清楚 不了解票数 弃权票 不了解弃权 弃权票数 不了解或弃权',
  rate: '满意率 满意度 群众满意率 群众满意度 测评满意率 满意率%',
  base: '基础分 基础得分 基础分合计 基础分小计 基础分得分',
  bonus: '加分 附加分 加减分 加分合计 加分得分 加分项 附加分合计 加分小计',
  total: '总分 合计 总得分 合计得分 总计 得分合计 最终得分 最后得分 综合得分 考核总分 总评分 合计分',
  grade: '等次 考核等次 评定等次 等级 评定等级 考核等级 等次意见 评定结果 拟定等次 拟定等级 等次评定',
}; // prettier-ignore

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  self: '自评 自评分 自评得分 自查分 自评分值 单位自评 单位自评分 自查自评 自查得分 自评分数 自我评分',
  township: '乡镇核分 核分 核定分 考核分 复核分 乡镇评分 乡镇核定分 乡镇得分 核定得分 乡镇考核分 乡镇打分 乡镇考核得分 乡镇复核分 核查分 乡镇核对 乡镇核分得分 乡镇评',
  city: '市级评估 市联席办评估得分 市评分 考核得分 市级评分 市级得分 市级评估得分 市评估得分 市联席办评估 市级考评得分 市级考评 市评 市级考核得分 评估得分 市级评估分 市级',
}; // prettier-ignore

const SCORE_WORDS = '得分 评分 得分情况 实得分 评分情况 各级评分';

const MEANINGS = buildMeanings();

function buildMeanings(): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const put = (words: string, meaning: Meaning) => {
    for (const word of words.split(' ')) meanings.set(word, meaning);
  };
  for (const [role, words] of Object.entries(WORDS)) put(words, { role: role as Role, stage: null });
  put(SCORE_WORDS, { role: 'score', stage: null });
  for (const stage of ['self', 'township', 'city'] as const)
    put(STAGE_WORDS[stage], { role: 'score', stage });
  // 自评总分, 市级评估合计: a sum of one stage.
  for (const [prefix, stage] of [
    ['自评', 'self'], ['自查', 'self'], ['乡镇核分', 'township'], ['乡镇', 'township'], ['核分', 'township'],
    ['市级评估', 'city'], ['市级', 'city'], ['市评', 'city'], ['市联席办评估', 'city'],
  ] as const) {
    for (const word of ['总分', '合计', '总得分', '得分合计', '总评分']) meanings.set(prefix + word, { role: 'total', stage });
  } // prettier-ignore
  return meanings;
}

/** Longest header word, brackets and blanks included: longer texts are no header words and are not normalised. */
const LONGEST = 40;

/** Meaning of a header text, `null` when it is no header word. */
export function meaningOf(text: string): Meaning | null {
  if (text.length > LONGEST) return null;
  return MEANINGS.get(headerKey(text)) ?? null;
}

/** A line of a header that says only in what its column is counted: (分), （％）, (张). */
export const isMeasure = (text: string): boolean => text.length < 12 && MEASURE.test(plain(text));

const MEASURE = /^(?:%|\((?:分|分值|%|张|票|票数|份|户|人|个|家|名|元|万元)\))$/;

const SUM_LABELS = /^(?:[一二三四五六七八九十]+、)?(.*?)(小计|合计|总计|总分|总得分|得分合计|共计)$/;

/** Reads 小计, 合计, 基础分小计, 责任落实小计 …; `null` for anything else. */
export function sumLabel(text: string): { readonly of: string; readonly word: string } | null {
  if (text.length > LONGEST) return null;
  const match = SUM_LABELS.exec(headerKey(text));
  return match ? { of: match[1] ?? '', word: match[2] ?? '' } : null;
}

const FOOTER =
  /^(?:注|说明|填表说明|备注)[:1(]|签字|签名|盖章|公章|^(?:填表人|填报人|审核人|负责人|单位负责人|联系人|联系电话|填报日期|填表日期|制表人)|意见:?$|^(?:考核|评定)?等次/;

/** Rows below a table: notes, signatures, opinions. */
export const isFooterText = (text: string): boolean =>
  MAYBE_FOOTER.test(text) && (FOOTER.test(headerKey(text)) || FOOTER.test(plain(text)));

/** Characters without which no footer word can be spelled: spares long lists the close look. */
const MAYBE_FOOTER = /[注说填备签盖章审负联制意等]/;
