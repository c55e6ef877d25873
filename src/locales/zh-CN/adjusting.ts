/** 人工调整等次的用语(中文)。 */
import type { PaneWords } from '../pane-words';
import { citing } from './terms';

export const ADJUSTING_ZH: PaneWords['adjust'] = {
  open: '调整等次…',
  about: (article) =>
    `调整要有理由和批准人${citing(article)}。重新评分不会改动它;得分变动后会提醒重新确认。名额、统计和名单都按调整后的等次计。`,
  grade: '调整为',
  reason: '调整理由',
  approver: '批准人',
  needed: '请写明调整理由和批准人。',
  save: '保存调整',
  withdraw: '撤回调整',
  stands: (was, is, reason, approver, then) =>
    `人工调整:算出的等次是${was},调整为${is}。理由:${reason};批准人:${approver};调整时得分${then}。`,
};
