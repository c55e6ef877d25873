/** The sixteen items of Annex 1 as reconstructed (附件1 考核指标,复原): points and criteria are sample values. */
export interface SampleIndicator {
  readonly head: string;
  readonly group: string;
  readonly content: string;
  readonly criterion: string;
  readonly points: number;
  readonly bonus: boolean;
}

const EFFECT = '一、工作成效(50分)';
const DUTY = '二、责任落实(50分)';
const MONEY = '三、资金投入(加分20分)';

const item = (
  head: string,
  group: string,
  content: string,
  criterion: string,
  points: number,
): SampleIndicator => ({
  head,
  group,
  content,
  criterion,
  points,
  bonus: head === MONEY,
});

export const INDICATORS: readonly SampleIndicator[] = [
  item(
    EFFECT,
    '(一)减贫成效(25分)',
    '年度减贫计划完成率',
    '完成率100%得15分,每低1个百分点扣0.5分,扣完为止',
    15,
  ),
  item(
    EFFECT,
    '(一)减贫成效(25分)',
    '贫困村(乡镇)退出',
    '列入当年退出计划且达标得10分,未达标不得分;未列入计划按缺项',
    10,
  ),
  item(EFFECT, '(二)帮扶贫困户脱贫(25分)', '结对帮扶全覆盖', '每漏1户扣1分,扣完为止', 8),
  item(EFFECT, '(二)帮扶贫困户脱贫(25分)', '当年计划脱贫户脱贫率', '脱贫率×12', 12),
  item(EFFECT, '(二)帮扶贫困户脱贫(25分)', '脱贫质量', '错退或返贫1户扣1分,扣完为止', 5),
  item(DUTY, '(一)组织保障(15分)', '领导小组、分管领导、专人', '每缺一项扣2分,扣完为止', 5),
  item(DUTY, '(一)组织保障(15分)', '主要领导到村调研', '全年不少于4次,每少1次扣1分', 5),
  item(DUTY, '(一)组织保障(15分)', '驻村工作队员选派和到岗', '未选派不得分;驻村不足20天每人每月扣0.5分', 5),
  item(DUTY, '(二)工作措施(20分)', '年度实施计划', '无计划不得分;缺“五个一批”或“一户一法”各扣3分', 6),
  item(DUTY, '(二)工作措施(20分)', '遍访贫困户', '每少访1户扣0.5分', 6),
  item(DUTY, '(二)工作措施(20分)', '大数据平台信息维护', '每处错误扣0.5分', 4),
  item(DUTY, '(二)工作措施(20分)', '材料按时报送', '每逾期1日扣1分', 4),
  item(DUTY, '(三)群众满意度(15分)', '附件2满意率', '90%以上满分,每降1个百分点扣0.5分', 15),
  item(MONEY, '(一)单位自筹', '投入帮扶资金', '每10万元加1分,最高10分', 10),
  item(MONEY, '(二)引入资金', '引入非财政专项资金', '每20万元加1分,最高6分', 6),
  item(MONEY, '(三)捐赠物资', '捐赠物资折价', '每5万元加1分,最高4分', 4),
];

/** Index of the 群众满意度 item. */
export const SATISFACTION = 12;
