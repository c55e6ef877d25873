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

/** Points that stand inside a name: `一、工作成效(50分)` → 50; `null` when there are none. */
export function pointsInName(text: string): Decimal | null {
  const flat = plain(text);
  const match = POINTS_IN_BRACKETS.exec(flat) ?? POINTS_AT_END.exec(flat);
  return match?.[1] ? decimalFromText(match[1]) : null;
}

/** A name as people say it: one line, without points and numbering: `5.资金落实(10分)` → `资金落实`. */
export function labelOf(text: string): string {
  return plain(text)
    .replace(/\([^()]*\d(?:\.\d+)?分[^()]*\)/g, '')
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
    .replace(VILLAGE_IN_BRACKETS, '')
    .replace(/[“”"'‘’]/g, '');
  return FORMULA_SIGN.test(name) ? name.replace(FORMULA_SIGN, '') : name;
}

/** Signs that a spreadsheet takes for the beginning of a formula; no name begins with one. */
const FORMULA_SIGN = /^[=+\-@]+(?=[^=+\-@])/;

/** Village written in brackets behind a unit's name: `市水务局(可乐村)` → `可乐村`. */
export const villageInName = (text: string): string | null =>
  VILLAGE_IN_BRACKETS.exec(plain(text))?.[1] ?? null;
