/** Words written into a workbook (工作表用语). They are the form's own and stay Chinese whatever the program speaks. */
import type { PlanWords } from '../plan/words';
import { LIST_WORDS } from './list-words';
import { articleName, citing, dateName } from './zh-CN/terms';

const QUANTITIES = { base: '基础分', bonus: '加分', total: '总分', subtotal: '小计', grade: '等次' } as const;
const STAGES: Readonly<Record<string, string>> = { self: '自评', township: '乡镇核分', city: '市级评估' };
const POLICIES = { average: '平均', lowest: '最低', highest: '最高' } as const;
const date = (monthDay: string): string => {
  const [month = '', day = ''] = monthDay.split('-');
  return `${Number(month)}月${Number(day)}日`;
};

export const WORKBOOK_WORDS: PlanWords = {
  lists: LIST_WORDS,
  resultSheet: '考核结果',
  quotaSheet: '优秀名额',
  resultTitle: '“挂包帮”定点扶贫工作考核结果',
  quotaTitle: (grade) => `${grade}等次名额、推荐表彰和约谈整改名单`,
  subtitle: ({ document, stage, provisional }) =>
    `依据:${document}。得分阶段:${STAGES[stage] ?? stage}${provisional ? '(预评,不是最后结果)' : ''}。`,
  generated: '本表由程序生成,重新评分时整表更新,请不要在本表里填写。',
  headings: {
    serial: '序号',
    unit: '挂包单位',
    township: '乡镇',
    villages: '挂包村',
    base: '基础分',
    bonus: '加分',
    total: '总分',
    grade: '等次',
    pool: '名额归属',
    remark: '备注',
  },
  formulaLabel: (quantity, article) => `${QUANTITIES[quantity]}${article ? ` ${articleName(article)}` : ''}`,
  decided: ({ from, grade, reason, approver }) =>
    `计算等次${from},经研究定为${grade}(理由:${reason};批准:${approver})`,
  onlyThroughBonus: (grade) => `靠加分进入${grade}`,
  printedGap: '得分落在公布的两档之间,按下限归入较低等次',
  bonusCapped: (lost) => `加分已封顶,舍去${lost}分`,
  merged: (policy, count) => `${count}个村的得分按${POLICIES[policy]}合并`,
  open: (possible) => `暂不定等次,可能是${possible.join('、')}`,
  unsettled: {
    noForm: '没有评分表',
    points: '分值与规定不符,未评分',
    scores: '得分有缺漏或无效',
    mergedCells: '合并单元格里得分不明',
    duplicate: '同一单位有两份得分',
    unread: '有内容没有读到',
    twoReadings: '表有两种读法',
    typedSum: '手填合计与分项不符,影响等次',
    shownPrecision: '工作簿按显示的位数计算',
  },
  poolKind: { poor: '贫困乡镇', other: '非贫困乡镇', enterprise: '非公企业', unknown: '类别未定' },
  quotaHeadings: (grade) => [
    '名额归属',
    '类别',
    '名额',
    grade,
    '超出',
    '空余',
    `${grade}单位`,
    '总分',
    '排位',
  ],
  place: { in: '名额内', tied: '并列待定', over: '超出名额' },
  tie: ['并列', '家争', '个名额'],
  noLonger: (grade) => `已不是${grade}`,
  orderHolds: '名次和名单与得分一致。',
  orderChanged: '名次已变,请重新评分',
  fixedOrder: '本表的数字和名次是评分时的,得分变动后请重新评分。',
  arithmetic: ({ townships, places, commended, article }) => {
    const terms = townships
      ? `${townships.poor.places}×${townships.poor.count}(贫困乡镇)+${townships.other.places}×${townships.other.count}(非贫困乡镇)+${townships.enterprise}(非公企业)=`
      : '';
    return `名额合计:${terms}${places}家;推荐表彰${commended}家${citing(article)}。`;
  },
  arithmeticOpen: (article) => `名额合计:有乡镇没有标明是否贫困乡镇,无法计算${citing(article)}。`,
  quotasOpen: (grade, article) =>
    `没有名单(附件3),${grade}名额和推荐名单没有计算${article ? `(${articleName(article)})` : ''}。请补上名单后重新评分。`,
  commended: (listed, places, article) =>
    `推荐表彰(${article === null ? '' : `${articleName(article)},`}${places}家):名额内按总分排序,列出${listed}家${listed < places ? `,不足${places}家` : ''}。`,
  commendedTied: (units) => `同分并列在最后名次,请领导小组研究:${units.join('、')}。`,
  rectification: (grade, day, article) =>
    `${grade}单位${citing(article)}:通报、约谈、限期整改,${date(day)}前报告整改情况。`,
  nobody: (grade) => `没有${grade}单位。`,
  adjustments: {
    sheet: '等次调整',
    title: '等次人工调整记录',
    note: '每行一家单位。理由、批准人可以在这里补填;清空一行,就是取消这次调整。得分变动后请重新确认。',
    withdrawn: (grade, day, reason) => `已于${dateName(day)}撤回(原调整为${grade}):${reason}`,
    headings: ['挂包单位', '调整前等次', '调整时得分', '调整后等次', '调整理由', '批准人', '日期'],
    widths: [22, 12, 12, 12, 36, 14, 12],
  },
};
