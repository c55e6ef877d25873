/** Words of 问题清单 and 退回修改通知. They go to the units, and stay Chinese whatever the program speaks. */
import type { ListWords } from '../plan/words';
import { findingText } from './wording';
import { zhCN } from './zh-CN';
import { articleName, SEVERITIES } from './zh-CN/terms';

/** A paragraph begins two characters in. */
const INDENT = '\u3000\u3000';

export const LIST_WORDS: ListWords = {
  findingsSheet: '问题清单',
  slipsSheet: (number) => `退回修改通知${number === 1 ? '' : number}`,
  findingsTitle: '考核问题清单',
  slipTitle: '退回修改通知',
  basis: (document) => `依据:${document}。`,
  counts: (errors, warnings, notices, settled) =>
    `错${errors}处(必须处理),警${warnings}处(请核对),注${notices}处(供参考)${settled > 0 ? `;已说明${settled}处,列在最后` : ''}。`,
  generated: '本表由程序生成,重新生成时整表更新。',
  nothingFound: '没有发现问题。',
  nothingToReturn: '没有需要退回修改的单位。',
  findingsHeadings: ['序号', '级别', '编号', '单位', '位置', '问题', '怎么改', '依据', '处理'],
  slipHeadings: ['序号', '级别', '单元格', '现填', '应为', '问题', '怎么改', '依据'],
  severities: SEVERITIES,
  text: (finding) => {
    const { problem, advice } = findingText(finding, zhCN);
    return {
      problem,
      advice: advice ?? (finding.severity === 'notice' ? '供参考。' : '请核实,改正或作出说明。'),
    };
  },
  article: articleName,
  county: '全市',
  settled: (day, reason) => `已说明(${day}):${reason}`,
  addressee: (unit) => `${unit}:`,
  request: (findings, document) =>
    `${INDENT}你单位报送的考核材料已按${document}核对,有下列${findings}处需要修改或说明(错:必须改正;警:请核对)。请于____年___月___日前改好,连同本通知一并报回。`,
  signatures: [
    '退回单位(盖章):________________  经办人(签字):______________  退回日期:____年___月___日',
    '收到单位(盖章):________________  负责人(签字):______________  改正日期:____年___月___日',
  ],
  empty: '(空)',
  seeAdvice: '见“怎么改”',
  or: '或',
  date: ({ year, month, day }) => `${year === null ? '' : `${year}年`}${month}月${day}日`,
};
