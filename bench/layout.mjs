/** Where the benchmark's tables keep their scores and results; rows and columns as Excel writes them. */

/** The sixteen items of the list sample: points, then head. Base items first, bonus items last. */
export const ITEMS = [
  ['年度减贫计划完成率', 15],
  ['贫困村(乡镇)退出', 10],
  ['结对帮扶全覆盖', 8],
  ['当年计划脱贫户脱贫率', 12],
  ['脱贫质量', 5],
  ['领导小组、分管领导、专人', 5],
  ['主要领导到村调研', 5],
  ['驻村工作队员选派和到岗', 5],
  ['年度实施计划', 6],
  ['遍访贫困户', 6],
  ['大数据平台信息维护', 4],
  ['材料按时报送', 4],
  ['附件2满意率', 15],
  ['投入帮扶资金', 10],
  ['引入非财政专项资金', 6],
  ['捐赠物资折价', 4],
];

/** Column of the first item of each head. */
export const HEADS = new Map([
  [0, '一、工作成效(50分)'],
  [5, '二、责任落实(50分)'],
  [13, '三、资金投入(加分20分)'],
]);

/** The list: one sheet, one row per unit from row 6 on, items in E:T, results in U:X. */
export const LIST = { sheet: '附件1汇总', firstRow: 6, base: 'U', bonus: 'V', total: 'W', grade: 'X' };

/** The form: one sheet per unit, city scores in column I. Every sheet whose A1 says 附件1 is one. */
export const FORM = { base: 'I19', total: 'I23', grade: 'D32', baseItems: 'I6:I18', bonusItems: 'I20:I22' };

export const GRADE_FORMULA = (total) =>
  `IF(${total}>=90,"优秀",IF(${total}>=80,"良好",IF(${total}>=70,"合格","不合格")))`;
