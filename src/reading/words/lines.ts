/** Lines of a table that are no entries: sums (小计), statistics (平均), notes, signatures, 续表. */
import { headerKey, plain } from '../text';
import { LONGEST_HEADER_WORD } from './header-word';

const SUM_LABELS =
  /^(?:[一二三四五六七八九十]+、)?(.*?)(小计|合计|总计|总分|总得分|得分合计|共计|合计得分|总和)(?:\d+家?)?$/;

/** Reads 小计, 合计, 基础分小计, 责任落实小计 …; `null` for anything else. */
export function sumLabel(text: string): { readonly of: string; readonly word: string } | null {
  if (text.length > LONGEST_HEADER_WORD) return null;
  const match = SUM_LABELS.exec(headerKey(text));
  return match ? { of: match[1] ?? '', word: match[2] ?? '' } : null;
}

/** (全镇)平均, 均值, 最高分, 优秀率, 标准差, 中位数 …: figures about the entries. */
const STATISTIC =
  /^(?:.{0,8}?)(?:平均(?:分|得分|值|数|水平|分值|分数)?|均值|均分|最高(?:分|得分|值)?|最低(?:分|得分|值)?|极差|标准差|方差|中位数|众数|(?:优秀|良好|合格|不合格|优良|及格|达标)率|(?:优秀|良好|合格|不合格)(?:家数|个数|数|占比|比例)|分值|满分|标准分|应得分|参评(?:单位)?数|单位数|家数|得分率|排名|名次)(?:[:(].*)?$/;

export const isStatistic = (text: string): boolean => {
  if (text.length > 24 || !MAYBE_STATISTIC.test(text)) return false;
  return STATISTIC.test(plain(text));
};
const MAYBE_STATISTIC = /[平均最低高差数率满分值名单]/;

const PLACEHOLDER = /^(?:…+|\.{2,}|以下空白|以下无正文|此处空白)$/;
export const isPlaceholder = (text: string): boolean =>
  MAYBE_PLACEHOLDER.test(text) && PLACEHOLDER.test(plain(text));
const MAYBE_PLACEHOLDER = /…|\.{2}|空白|正文/;

const CONTINUED =
  /^(?:[(（]?续(?:表|上表|前表|页)?[\d一二三四五六七八九十]*[)）]?|第[\d一二三四五六七八九十]+页.*|接上(?:表|页))[:：]?$/;
/** 续表, 接上页. */
export const isContinuation = (text: string): boolean => text.length < 16 && CONTINUED.test(plain(text));

const FOOTER =
  /^(?:注|说明|填表说明|填报说明|备注|附注|注意|特别说明|编制说明)(?:\d*)[:1(、.\uff1a]|签字|签名|盖章|公章|签章|^(?:填表人|填报人|审核人|负责人|单位负责人|单位领导|主要领导|分管领导|联系人|联系电话|填报日期|填表日期|制表人|制表|制表单位|经办人|审签人|复核人|考核人|评分人|考评人|监票人|计票人|唱票人|组长|考核组长|年月日)(?:[:(]|$)|意见[:]?$|^(?:考核|评定)?等次|^20\d\d年\d{0,2}月\d{0,2}日?$/;

/** Rows beside or below a table's entries: notes, signatures, opinions. */
export const isFooterText = (text: string): boolean =>
  MAYBE_FOOTER.test(text) && (FOOTER.test(headerKey(text)) || FOOTER.test(plain(text)));

/** Characters without which no footer word can be spelled: spares long lists the close look. */
const MAYBE_FOOTER = /[注说填备签盖章审负联制意等编附分主复考评监计唱组年经特单]/;

/** 注: … and 说明: …, whatever they hold. */
export const isNote = (text: string): boolean => NOTE.test(plain(text));
const NOTE = /^(?:注|说明|填表说明|填报说明|备注|附注|注意|特别说明|编制说明)\d*[:、.\uff1a(]/;
