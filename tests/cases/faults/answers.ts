/** Right answers of the smallest files for each kind of fault in reading: what a person reads from the workbook. */
import type { Answer, UnitAnswer } from '../answer';

export interface FaultCase extends Answer {
  /** Another regulation than the built-in one; of this folder. */
  readonly rules?: string;
}

const RULES_100 = 'rules-100.json';
const gradeOf = (total: number): string =>
  total >= 90 ? '优秀' : total >= 80 ? '良好' : total >= 70 ? '合格' : '不合格';

const unit = (name: string, base: number, bonus = 0, rest: Partial<UnitAnswer> = {}): UnitAnswer => ({
  unit: name,
  base,
  bonus,
  total: base + bonus,
  grade: gradeOf(base + bonus),
  ...rest,
});
const answer = (units: readonly UnitAnswer[], rest: Partial<FaultCase> = {}): FaultCase => ({
  units,
  planted: [],
  allowed: [],
  ...rest,
});
/** By a regulation of 100 points without bonus. */
const of100 = (units: readonly UnitAnswer[], rest: Partial<FaultCase> = {}): FaultCase =>
  answer(units, { rules: RULES_100, ...rest });

const A = unit('甲局', 93, 3);
const A100 = unit('甲局', 93);
const A_AND_B = [unit('甲局', 93, 3), unit('乙局', 84, 2)];
/** A roster that doesn't say which townships are poor (R06). */
const NO_CLASSES = ['R06'];
/** A column or row that the rule book knows nothing of: no grade, and the block is told. */
const notUnderstood: FaultCase = answer([{ unit: '甲局', grade: null }], { planted: ['T18'] });

export const FAULTS: Readonly<Record<string, FaultCase>> = {
  'K01-自评分考核分两栏': of100([A100]),
  'K02a-名册注行以下丢失': answer(A_AND_B),
  'K02b-名册三空行以下丢失': answer(A_AND_B, { allowed: ['T11'] }),
  'K02c-单位名带盖章整表丢失': answer([...A_AND_B, unit('丙局', 80)]),
  'K02d-填表人行以下丢失': answer(A_AND_B),
  'K02e-附件2注行以下丢失': answer(A_AND_B, { rates: { 甲局: 0.96, 乙局: 0.96 } }),
  'K02f-附件3说明行以下丢失': answer(A_AND_B, {
    roster: { 甲局: '弥阳镇', 乙局: '新哨镇' },
    allowed: NO_CLASSES,
  }),
  'K03-平均行当单位': answer(A_AND_B),
  'K04-第二页重复表头': answer([A]),
  'K04b-续表': answer([A]),
  'K05a-栏次行(名册)': answer([A]),
  'K05b-栏次行(评分表)': answer([A]),
  'K06a-单位没写用表名': answer([], { planted: ['R14'] }),
  'K06b-考核对象': answer([A]),
  'K06c-责任单位': answer([A]),
  'K06d-单位在标题': answer([A]),
  'K07-单位作列': answer(A_AND_B),
  'K08a-(50)无分字名册': answer([A]),
  'K08b-(50)无分字评分表': answer([A]),
  'K09-独子类别与和巧合': of100([A100]),
  'K09b-代码列': of100([A100]),
  'K10-行间注(评分表)': answer([A]),
  'K11-分值写最高20分': answer([A], { allowed: ['V04'] }),
  'K12-分值得分成对列': answer([A]),
  'K13-类别行填星号': of100([A100]),
  'K14-只有扣分列': of100([{ ...A100, orNull: true }], { allowed: ['T02', 'T18', 'T21'] }),
  // 很满意 is no answer of the rule book: counted as a kind of 满意 it gives 48 of 50, else nothing can be computed.
  'K15-很满意被忽略': answer([A], {
    rates: { 甲局: 0.96 },
    or: [answer([A], { rates: { 甲局: null }, planted: [{ codes: ['T18', 'M01', 'T02', 'T21'] }] })],
    forbidden: ['M01'],
  }),
  'K16-百分比当票数': answer([A], {
    rates: { 甲局: 0.96 },
    or: [answer([A], { rates: { 甲局: null }, allowed: ['T02', 'T18'] })],
  }),
  'K17a-两村作列': of100([unit('甲局', 86.5)]),
  'K17b-五评委': of100([A100]),
  'K18-加分另一张小表': answer([A]),
  'K19-两年的表': answer([A], { planted: [{ codes: ['T22'], times: 1 }] }),
  'K20-乡镇(贫困)': answer(A_AND_B, {
    roster: { 甲局: '弥阳镇', 乙局: '新哨镇' },
    pools: { 弥阳镇: { kind: 'poor' }, 新哨镇: { kind: 'other' } },
  }),
  'K21-表名带序号': answer([A]),
  'K22-合并的类别分数按行重复计': of100([A100]),
  'K23-分值写在一级指标名里而有考核内容列': of100([A100]),
  'K24-一票否决行': answer([A]),
  'K25-减分项行': notUnderstood,
  'K26-满意率是分项率': answer([A], { rates: { 甲局: 0.96 } }),
  // 乙公司 and 丙局 are on the list and have no score; who cannot read such a list says so.
  'K27-认不出的名单没有话说': answer([A], {
    roster: { 甲局: '弥阳镇', 丙局: '弥阳镇', 乙公司: '弥阳镇' },
    allowed: ['R02', 'R06'],
    or: [answer([A], { planted: [{ codes: ['T18', 'T02'], sheet: '附件3' }] })],
  }),
  'K28-县级评估': answer([A]),
  'K29-名册按镇分块': answer([{ ...A, township: '弥阳镇' }]),
  'K30-评分词-市级审定': answer([A]),
  'K30-评分词-联席办评分': answer([A]),
  'K30-评分词-考核组评分': answer([A]),
  'K30-评分词-县评': answer([A]),
  'K31-应得分数实得分数': of100([A100]),
  'K32-考评': of100([A100]),
  // The second form has no bonus, so its points do not make 120: read and told so, or told as not read.
  'K33-一张工作表认不出而别的认得': answer([A, { unit: '乙局', grade: null }], {
    planted: [{ codes: ['T04', 'T18', 'T02'], sheet: '乙局' }],
    or: [answer([A, unit('乙局', 93)]), answer([A], { planted: [{ codes: ['T18', 'T02'], sheet: '乙局' }] })],
  }),
  'K34a-减分列被忽略': notUnderstood,
  'K34b-扣分列被忽略': notUnderstood,
  'K34c-一票否决列被忽略': answer([unit('甲局', 92)], { allowed: ['G06'] }),
  'K35-分值按组合并得分逐行': of100([A100]),
  'K36-得分按组合并分值逐行': of100([A100]),
  'K37-市级评估得分加加分': answer([A]),
  'K38-有名单时丢失的单位报R02': answer(A_AND_B, {
    roster: { 甲局: '弥阳镇', 乙局: '新哨镇' },
    allowed: NO_CLASSES,
  }),
};
