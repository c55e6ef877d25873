/**
 * Words of real forms: collected from public assessment forms of many fields, put together as such forms put them
 * together. Not one of them is taken from the reader.
 */
import type { Draw } from './draw';

const SELF_WHO = ['自评', '自查', '自我', '自检', '单位自评', '本单位自评', '帮扶单位自评'];
const SELF_WHAT = ['分', '得分', '评分', '打分', '分数'];
const TOWN_WHO = ['乡镇', '镇', '乡(镇)', '镇办', '镇级', '所在乡镇', '镇街', '乡镇党委'];
const TOWN_WHAT = [
  '核分',
  '评分',
  '审核分',
  '核定分',
  '打分',
  '初评',
  '初评得分',
  '复核得分',
  '考核得分',
  '评定分',
];
const CITY_WHO = [
  '市级',
  '市',
  '县级',
  '县',
  '区级',
  '州级',
  '市联席办',
  '市扶贫办',
  '市考核组',
  '考核组',
  '领导小组',
  '县考核组',
];
const CITY_WHAT = [
  '评估',
  '评分',
  '考评',
  '考核分',
  '考核得分',
  '评定得分',
  '审定分',
  '核定分',
  '得分',
  '评估得分',
  '考评得分',
  '终评',
];
/** The last of two columns: neither the unit's own nor the township's. */
const FINAL = [
  '考核分',
  '考核得分',
  '考评得分',
  '考评分',
  '评定得分',
  '核定得分',
  '最终得分',
  '考核组评分',
  '实得分',
];
const ALONE = [
  '得分',
  '考核得分',
  '考评得分',
  '实得分',
  '实得分数',
  '评定得分',
  '评分',
  '实际得分',
  '考核评分',
  '最终得分',
];

export const words = {
  self: (draw: Draw): string => {
    const who = draw.pick(SELF_WHO);
    const what = draw.pick(SELF_WHAT);
    // 自我分 and 自评评分 are said by nobody.
    if (who === '自我') return draw.pick(['自我评分', '自我评价得分', '自我打分']);
    return what === '评分' && who.endsWith('评')
      ? `${who}分`
      : draw.chance(0.15) && who.endsWith('评')
        ? who
        : who + what;
  },
  town: (draw: Draw): string => draw.pick(TOWN_WHO) + draw.pick(TOWN_WHAT),
  city: (draw: Draw): string => draw.pick(CITY_WHO) + draw.pick(CITY_WHAT),
  final: (draw: Draw): string => draw.pick(FINAL),
  alone: (draw: Draw): string => draw.pick(ALONE),
  scores: (draw: Draw): string =>
    draw.pick(['得分', '评分', '得分情况', '考核得分', '评分情况', '得 分', '考核评分']),
  points: (draw: Draw): string =>
    draw.pick(['分值', '标准分', '满分', '基准分', '赋分', '配分', '标准分值', '分值(分)', '应得分', '指标分', '基本分', '权重', '各项分值', '分 值', '规定分值', '考核满分', '计分分值']), // prettier-ignore
  deduction: (draw: Draw): string => draw.pick(['扣分', '扣减分', '扣减分数', '扣分数', '应扣分', '扣分值']),
  head: (draw: Draw): string =>
    draw.pick(['一级指标', '考核项目', '项目', '类别', '考核类别', '指标类别', '考评项目', '考核大项']),
  group: (draw: Draw): string => draw.pick(['二级指标', '分项', '考核分项', '子项', '分类指标']),
  item: (draw: Draw): string =>
    draw.pick(['考核内容', '考核指标', '考评内容', '考核要点', '评价内容', '检查内容', '任务目标', '主要指标', '三级指标', '工作内容', '具体指标', '考核事项', '评价指标', '考核内容及要求', '目标任务']), // prettier-ignore
  criterion: (draw: Draw): string =>
    draw.pick(['评分标准', '评分细则', '计分办法', '考核标准', '评分办法', '考评标准', '评分依据', '考核细则', '计分标准', '评价标准', '评分说明', '考核评分标准']), // prettier-ignore
  method: (draw: Draw): string =>
    draw.pick(['考核方式', '考评方法', '资料来源', '查证方法', '检查方式', '数据来源', '考核方法']),
  reason: (draw: Draw): string => draw.pick(['扣分原因', '扣分说明', '扣分情况', '得分依据', '扣分理由']),
  stray: (draw: Draw): string =>
    draw.pick(['责任部门', '责任科室', '考核部门', '完成时限', '牵头科室', '责任人']),
  remark: (draw: Draw): string => draw.pick(['备注', '备 注', '说明', '备  注']),
  serial: (draw: Draw): string => draw.pick(['序号', '编号', '序 号', '序\n号']),
  unit: (draw: Draw): string =>
    draw.pick(['挂包单位', '帮扶单位', '被考核单位', '考核对象', '被考评单位', '挂联单位', '单位名称', '填报单位', '包村单位', '结对单位', '挂钩单位', '责任单位', '挂包责任单位', '派出单位', '帮扶部门', '挂联部门', '受考核单位', '考评对象', '单位']), // prettier-ignore
  township: (draw: Draw): string =>
    draw.pick(['乡镇', '挂包乡镇', '所属乡镇', '乡(镇)', '所在乡镇', '乡镇名称']),
  village: (draw: Draw): string => draw.pick(['挂包村', '帮扶村', '所挂村', '联系村', '挂联村', '村名']),
  base: (draw: Draw): string => draw.pick(['基础分', '基础分合计', '基础得分', '基本分合计']),
  bonus: (draw: Draw): string => draw.pick(['加分', '附加分', '加分合计', '加分项得分']),
  total: (draw: Draw): string =>
    draw.pick(['总分', '总得分', '合计得分', '总 分', '合计', '考核总分', '最终总分']),
  grade: (draw: Draw): string => draw.pick(['等次', '考核等次', '评定等次', '等 次', '考核结果']),
  rank: (draw: Draw): string => draw.pick(['排名', '名次', '位次', '全市排名']),
  subtotal: (draw: Draw): string => draw.pick(['小计', '小 计', '本项小计', '小计得分']),
  grand: (draw: Draw): string => draw.pick(['合计', '总计', '合 计', '总分', '总得分', '合计得分']),
} as const;

export const statistic = (draw: Draw, township: string | null): string =>
  draw.pick([
    '平均分', '平均', '全市平均', '平均得分', '最高分', '最低分', '均值', '中位数', '全市平均分', '标准差',
    ...(township ? [`${township}平均`, `${township}平均分`, `${township}最高分`] : []),
  ]); // prettier-ignore

/** Notes, as they stand under a table and between its rows. */
export const note = (draw: Draw): string =>
  draw.pick([
    '注:本表一式两份,市联席办、乡镇各存一份。',
    '注:1.得分保留两位小数;2.扣分要写明原因。',
    '备注:以下为年中增补内容。',
    '说明:以上各项以年终检查为准。',
    '※以下各项须附证明材料',
    '注:扣完本项分值为止,不计负分。',
    '填表说明:本表由考核组填写',
    '注:以下单位为后补',
  ]);

export const signature = (draw: Draw): string =>
  draw.pick([
    '填表人:            审核人:            日期:',
    '考核组成员(签字):',
    '负责人签字:                年  月  日',
    '制表:        复核:        审核:',
    '考核组长(签名):            单位负责人(签名):',
    '填报人:(样例)    审核人:(样例)    填报日期:2018年1月10日',
  ]);
