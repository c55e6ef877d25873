/** Townships as tables name them (乡镇): in a cell, a heading, a title, with their kind or a stamp in brackets. */
import type { RuleBook } from '../rulebook/rulebook';
import type { CellText } from './record';
import { nameKey, plain } from './text';

const KIND = /\((非?贫困|一般|其他|其它)(?:乡镇|镇|乡)?\)/;
const STAMP = /\((?:盖章|公章|签章|章|签字)\)/g;
const NUMBERED = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、])/;
const COUNT = /\(?(?:共)?\d+(?:家|个|户)(?:单位)?\)?$/;
const NAME = /^[\u4e00-\u9fa5]{1,6}(?:镇|乡|街道)$/;

/** The township that a heading or a title names; `null` where it names none. */
export function townshipIn(text: string, { townships }: Pick<RuleBook, 'townships'>): string | null {
  const flat = plain(text);
  const known = townships.value.find(({ name }) => flat.includes(name));
  if (known) return known.name;
  const bare = flat.replace(NUMBERED, '').replace(KIND, '').replace(STAMP, '').replace(COUNT, '');
  return NAME.test(bare) ? bare : null;
}

/** A township cell without what is no part of the name: 弥阳镇(贫困), 弥阳镇(盖章). */
export function bareTownship(cell: CellText | null): CellText | null {
  if (!cell || !/[（(]/.test(cell.text)) return cell;
  const bare = nameKey(plain(cell.text).replace(KIND, '').replace(STAMP, ''));
  return bare === '' ? cell : { ...cell, text: bare };
}

/** 贫困 or 非贫困 in the words of a cell. */
export function townshipKind(text: string): 'poor' | 'other' | null {
  const flat = plain(text);
  if (/^(?:非贫困|一般|其他|其它|否|不是)/.test(flat)) return 'other';
  return /^(?:贫困|是)/.test(flat) ? 'poor' : null;
}

/** The kind behind a township's name: 弥阳镇(贫困). */
export function kindInName(text: string): 'poor' | 'other' | null {
  const kind = KIND.exec(plain(text))?.[1];
  return kind === undefined ? null : townshipKind(kind);
}
