/** Text as forms write it: full and half width, inner blanks, line breaks and brackets made comparable. */
import { decimalFromText, type Decimal } from '../workbook/decimal';
import { withoutRadicals } from './radicals';

/** Blanks of every kind, control and zero-width characters: nothing a reader sees. */
const INVISIBLE = /[\s\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\u3000\ufeff]+/g;

/** Most cells of a long list: nothing in them changes. */
const ALREADY_PLAIN = /^[\u4e00-\u9fa5A-Za-z0-9()]*$/;
export const isPlain = (text: string): boolean => ALREADY_PLAIN.test(text);

/** Half width, characters for radicals, without anything invisible: `总　 分（ＡＢ）` → `总分(AB)`. */
export const plain = (text: string): string =>
  ALREADY_PLAIN.test(text) ? text : withoutRadicals(text.normalize('NFKC')).replace(INVISIBLE, '');

export const stripInvisible = (text: string): string =>
  ALREADY_PLAIN.test(text) ? text : text.replace(INVISIBLE, '');

/** A header word for look-up: plain, without bracketed units and trailing colons. */
export function headerKey(text: string): string {
  const flat = plain(text);
  const bare = flat.replace(/\([^()]*\)/g, '').replace(/[:*]+$/, '');
  return bare === '' ? flat : bare;
}

const POINTS_IN_BRACKETS = /\((?:[^()]*?[^\d.()])?(\d+(?:\.\d+)?)分\)/;
const POINTS_AT_END = /[^\d.](\d+(?:\.\d+)?)分$/;
/** 工作成效(50): without 分, at the end of a name only. */
const BARE_POINTS_AT_END = /[\u4e00-\u9fa5]\((\d{1,3}(?:\.\d+)?)\)$/;

/** Points that stand inside a name: `一、工作成效(50分)` → 50; `null` when there are none. */
export function pointsInName(text: string): Decimal | null {
  const flat = plain(text);
  const match = POINTS_IN_BRACKETS.exec(flat) ?? POINTS_AT_END.exec(flat) ?? BARE_POINTS_AT_END.exec(flat);
  return match?.[1] ? decimalFromText(match[1]) : null;
}

/** A name as people say it: one line, without points and numbering: `5.资金落实(10分)` → `资金落实`. */
export function labelOf(text: string): string {
  return plain(text)
    .replace(/\([^()]*\d(?:\.\d+)?分[^()]*\)|(?<=[\u4e00-\u9fa5])\(\d{1,3}(?:\.\d+)?\)$/g, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、.](?=\D))/, '')
    .replace(/:+$/, '');
}

/** A value typed on a printed line: without underscores and the blanks around it. */
export const fillIn = (text: string): string =>
  text
    .replace(/[_\uff3f\u2500\u2014]{2,}|_/g, ' ')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();

const VILLAGE_IN_BRACKETS = /\(([^()]*(?:村|社区|村委会))\)$/;

/** Unit, township or village name for exact comparison. Only width, blanks and brackets are evened out. */
export function nameKey(text: string): string {
  if (ALREADY_PLAIN.test(text) && !text.endsWith(')')) return text;
  const name = plain(text)
    .replace(STAMP, '')
    .replace(VILLAGE_IN_BRACKETS, '')
    .replace(/[“”"'‘’]/g, '');
  return FORMULA_SIGN.test(name) ? name.replace(FORMULA_SIGN, '') : name;
}

/** Signs that a spreadsheet takes for the beginning of a formula; no name begins with one. */
const FORMULA_SIGN = /^[=+\-@]+(?=[^=+\-@])/;

/** Village written in brackets behind a unit's name: `市水务局(可乐村)` → `可乐村`. */
export const villageInName = (text: string): string | null =>
  VILLAGE_IN_BRACKETS.exec(plain(text))?.[1] ?? null;

const UNIT_NAME =
  /^.{1,30}(?:局|委|办|办公室|委员会|政府|院|校|大学|学院|中学|小学|公司|集团|中心|银行|支行|分行|信用社|联社|社|会|协会|联合会|总工会|厂|矿|队|支队|大队|所|站|馆|台|报社|部|处|科|党校|监狱|企业|商行|酒店|医院|村|社区|街道|街|镇|乡|庄|场)(?:\([^()]*\))?$/;

/** Does a text look like the name of a unit (市水务局, 某某有限公司)? Only a hint: names are never decided by it. */
export const looksLikeUnit = (text: string): boolean => {
  const flat = plain(text);
  return UNIT_NAME.test(flat) && !/[:;。,]/.test(flat) && !/^\d|^[一二三四五六七八九十]+、/.test(flat);
};

/** A stamp or a signature asked for behind a name: 乙局(盖章), 弥阳镇(签章). */
const STAMP = /\((?:盖章|公章|签章|章|签字|签名|盖公章)\)/;

const IN_TITLE =
  /^(?:附件\d*[:.、]?)?([\u4e00-\u9fa5()]{1,20}?(?:局|委|办公室|委办|府办|院|校|大学|学院|公司|集团|中心|银行|支行|联社|会|厂|队|所|站|馆|社|政府|乡|镇|街道|村|社区))(?=20\d\d|[“"”'《]|挂包|挂联|定点|帮扶|关于|年度|考核|考评|\()/;

/** The unit that a title begins with: 甲局2017年度“挂包帮”考核评分表 → 甲局. */
export function unitInTitle(text: string): string | null {
  const found = IN_TITLE.exec(plain(text))?.[1] ?? null;
  return found !== null && looksLikeUnit(found) ? found : null;
}

/** A name as it is shown: without a stamp, and without the village that only tells forms of one unit apart. */
export function shownName(text: string): string {
  if (!/[(\uff08]/.test(text)) return text;
  const bare = text.replace(/\s*[(\uff08]([^()\uff08\uff09]*)[)\uff09]\s*/g, (all, inside: string) =>
    STAMP.test(`(${plain(inside)})`) || VILLAGE_IN_BRACKETS.test(`(${plain(inside)})`) ? '' : all,
  );
  return bare === '' ? text : bare;
}
