/** 清单和打印的用语(中文)。 */
import type { PrintingWords } from '../printing';

export const PRINTING_ZH: PrintingWords = {
  menu: { list: '生成问题清单', slips: '生成退回修改通知', printView: '打印视图' },
  marksAreOff: '打印视图:标记已取下',
  listed: (sheet, findings) =>
    findings === 0
      ? `“${sheet}”已生成,没有发现问题。`
      : `“${sheet}”已生成,共${findings}处;点位置可以跳到那一格。`,
  slips: (sheet, units) => `“${sheet}”已生成:${units}家单位,一家一页,可以打印。`,
  told: {
    nothingToReturn: '没有需要退回修改的单位。',
    printView: '标记已取下,可以打印。再点一次“打印视图”放回;重新评分或检查也会放回。',
    printViewEnded: '标记已放回。',
    printViewOver: '打印视图已经结束,标记没有改动。',
    noMarks: '表里没有本程序的标记,可以直接打印。',
  },
  help: {
    title: '清单和打印',
    text: '在“⋯”里:“生成问题清单”把全部问题列成一张表;“生成退回修改通知”给每家有错或警的单位一页,打印后退回签收;“打印视图”先取下标记,打印后再放回。',
  },
};
