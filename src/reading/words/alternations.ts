/**
 * What header words are composed of (表头用语的构词): who gives a score, what is done, what is counted. Every alternation
 * is a regular expression over plain text (`plain`), longest words first where one begins another.
 */

const anyOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;

/** 自评 …: the unit itself. */
export const SELF = anyOf(
  '自查自评 自评自查 自我评价 自我评估 自我评定 自我测评 自我考核 自我鉴定 自我 自评 自查 自测 自报 自核 自打 本单位 本级',
);

/** The township and what checks for it: 乡镇 镇办 街道 扶贫工作小组. */
export const TOWNSHIP = `(?:${anyOf('乡镇街道 乡镇办 乡镇级 乡镇 乡级 乡 镇街 镇办 镇级 镇 街道办事处 街道办 街道 办事处')}(?:党委政府|党委|人民政府|政府)?${anyOf('扶贫工作小组 工作小组 扶贫小组 扶贫工作站 扶贫站 扶贫办')}?|扶贫工作小组)`;

const LEVEL = '(?:[省州市县区旗地](?:级|直|里)?|地市级?|市县|县市|县区|州市|上级|主管(?:单位|部门)?)';
const OFFICE = anyOf(
  '联席会议办公室 联席会议 联席办公室 联席办 扶贫开发办公室 扶贫开发办 扶贫办 扶贫局 乡村振兴局 扶贫开发领导小组 扶贫领导小组 领导小组办公室 领导小组 考核领导小组 考核工作组 考核小组 考核组 考核办公室 考核办 考核委员会 考评领导小组 考评工作组 考评小组 考评组 考评办公室 考评办 考评委员会 评审小组 评审组 评审委员会 评定小组 评定组 评估小组 评估组 评议组 评委会 检查组 督查组 督导组 督查室 验收组 工作专班 专班 工作组 组织部 党委 政府 人民政府 牵头单位 牵头部门 考核单位 考核部门 主管部门',
);
/** Whoever judges above the township: 市级 县级 市联席办 考核组 领导小组. */
export const CITY = `(?:${LEVEL}?${OFFICE}|${LEVEL})`;
/** One that names an office or a level in full: enough to be a score without a verb (市级, not 市). */
export const CITY_ALONE = '(?:[省州市县区旗]级|地市级)';

/** 评 核 审 …: what is done to give a score. */
export const ACT = anyOf(
  '考核评价 考核评定 考核评估 考评 考核 考查 评估 评定 评价 评议 评审 评比 评查 审定 审核 审查 审评 审 核定 核准 核对 核查 核实 核分 核 复核 复评 复审 复查 初评 初审 初核 终评 终审 抽查 抽评 验收 测评 测算 打分 评分 计分 记分 赋分 给分 量化 认定 确认 检查 督查 评 考 定 查',
);

/** 得分 分数 …: what is counted. */
export const FIGURE = anyOf('得分情况 得分数 得分值 得分 评分值 评分数 评分 打分 分数 分值 分 成绩');
/** Behind who or what: 评估情况, 核分结果. */
export const FIGURE_IN_WORDS = anyOf('情况 结果 意见');

/** Kinds of ties between a unit and its village: 挂包 挂联 帮扶 …, and what else stands before 单位. */
const TIE = anyOf(
  '被考核 被考评 被评议 被测评 被检查 被帮扶 被 受考核 受考评 受评 受检 受 参评 参加考核 应考 考核 考评 评议 测评 挂包帮 挂包 挂联 挂钩 挂点 联系 包联 包村 包扶 帮扶 帮联 帮包 帮 结对 定点 扶贫 驻村 派驻 派出 派员 选派 责任 实施 承办 填报 填表 申报 上报 报送 参与 主要',
);
/** 挂包单位, 考核对象, 定点帮扶责任单位名称 …; never 牵头单位 or 主管部门. */
export const UNIT = `${TIE}*(?:单位|部门|对象|主体|机关)(?:名称|全称|名)?`;

/** 挂包乡镇, 所在镇 … and 挂包村, 贫困村名称 … */
const PLACE = anyOf('挂包 挂联 挂钩 挂点 联系 包联 包村 帮扶 结对 定点 派驻 驻 所在 所属 所辖 实施');
export const TOWNSHIP_NAME = `${PLACE}*(?:乡镇街道|乡镇|乡|镇|街道)(?:名称|名)?`;
export const VILLAGE_NAME = `${PLACE}*(?:贫困)?(?:行政村|建制村|村委会|村居|村社区|村\\(社区\\)|村)(?:名称|名)?(?:委会)?`;

/** What is assessed: 内容 指标 项目 …, at the level that its place among its sisters says. */
export const LEVEL_NOUN = anyOf(
  '内容 指标项 指标 项目 事项 要点 任务 目标任务 目标 类别 类型 类 分项 子项 小项 大项 单项 项 名称 问题类别 问题 条目 方面 要素 维度 体系 内涵',
);
export const LEVEL_PREFIX = anyOf(
  '考核 考评 考查 评估 评定 评价 评议 评审 评分 计分 打分 测评 检查 督查 验收 量化 绩效 工作 任务 具体 主要 重点 指标 目标 加分 附加 奖励 一级 二级 三级 四级 项目 内容 评 基本 共性 个性',
);

/** How points are given: 评分标准, 扣分办法 … */
export const RULE_NOUN = anyOf('标准 办法 细则 方法 依据 规则 要求 说明 方式 口径 公式 原则 尺度');
export const RULE_PREFIX = anyOf(
  '考核 考评 评估 评定 评价 评议 评审 评分 计分 记分 打分 得分 扣分 加分 加减分 赋分 给分 测评 检查 验收 量化 计算 具体',
);

/** Of the points that can be had: 标准分 满分 赋分 应得分 … */
export const POINTS_PREFIX = anyOf(
  '标准 满 赋 配 权重 应得 应 指标 计分 基本 基准 相应 各项 各 每项 该项 单项 最高 额定 规定 参考 分项 加分 附加分',
);

/** 市级机关, 企事业单位, 非公企业 …: a class of units. */
export const UNIT_CLASS =
  '(?:中央|中直|省|州|市|县|区|驻弥|驻市|驻地|垂管|国有|民营|非公有制|非公|私营|规模以上|重点|党政|各类|其他)*(?:级|直属|直|属|管)?(?:党政)?(?:机关(?:单位|部门)?|企事业单位|企事业|事业单位|企业|公司|社会团体|社会组织|人民团体|群团(?:组织|单位)?|团体|院校|学校|医院|金融机构|金融单位|国企|民企|部队|直属单位|派驻机构|党政部门)';
