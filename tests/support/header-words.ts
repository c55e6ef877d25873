/** Words that offices write over the columns of Annex 1 (表头用语), by what they mean: clothes for random forms. */
export const HEADER_WORDS = {
  serial: ['序号', '序 号', '编号'],
  head: ['一级指标', '考核项目'],
  content: ['考核内容', '考核指标', '内\u3000容', '指标名称'],
  criterion: ['评分标准', '计分办法', '评分\n标准'],
  points: ['分值', '标准分', '满分', '分\u3000值', '分值(分)', '指标分'],
  self: ['自评', '自评分', '自评得分', '自查分'],
  /** 乡镇核分, the stage; not the column 乡镇. */
  township_: ['乡镇核分', '核分', '核定分', '复核分', '乡镇评分'],
  city: ['市级评估', '市联席办评估得分', '市评分', '市级评分'],
  remark: ['备注', '备 注'],
} as const;
