/**
 * Shapes of JSON values. A shape turns a value from outside into ours, or reports what is wrong with it and gives
 * `undefined`; it goes on after the first fault, so that one reading finds them all.
 */
import { ZERO, decimalFromNumber, toNumber, type Decimal } from '../workbook/decimal';
import type { RuleBookProblem, RuleBookProblemCode } from './rulebook';

export type Report = (problem: RuleBookProblem) => void;
export type Shape<T> = (json: unknown, where: string, report: Report) => T | undefined;

/** A key of an object: its shape, and what holds when the key is absent (`undefined`: it must be there). */
export interface Field<T> {
  readonly shape: Shape<T>;
  readonly absent: T | undefined;
}
export type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

const LONGEST_QUOTE = 40;

/** A value as a message shows it. */
export function quote(json: unknown): string {
  const text = typeof json === 'string' ? json : (JSON.stringify(json) ?? String(json));
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

export const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Equality of plain data; keys may stand in any order. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

/** A step of a JSON pointer, escaped as RFC 6901 says. */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

const lastStep = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);

function refuse(report: Report, code: RuleBookProblemCode, where: string, params: RuleBookProblem['params']) {
  report({ code, where, params });
  return undefined;
}

const wrongType = (report: Report, where: string, expected: string, json: unknown) =>
  refuse(report, 'wrongType', where, { expected, found: quote(json) });

/** A text that is more than blanks; blanks around it are dropped. */
export const text: Shape<string> = (json, where, report) => {
  if (typeof json !== 'string') return wrongType(report, where, 'text', json);
  return json.trim() || refuse(report, 'missingValue', where, { key: lastStep(where) });
};

export const truth: Shape<boolean> = (json, where, report) =>
  typeof json === 'boolean' ? json : wrongType(report, where, 'true, false', json);

export const oneOf =
  <T extends string>(...words: readonly T[]): Shape<T> =>
  (json, where, report) =>
    words.find((word) => word === json) ?? wrongType(report, where, words.join(', '), json);

export const integer =
  (least: number, most: number): Shape<number> =>
  (json, where, report) => {
    if (typeof json !== 'number' || !Number.isInteger(json)) return wrongType(report, where, 'integer', json);
    return json >= least && json <= most
      ? json + 0 // no negative zero
      : refuse(report, 'outOfRange', where, { found: json, least, most });
  };

/** An exact decimal, given as a plain JSON number of at most eight decimals. */
export const decimalIn =
  (least: number, most: number): Shape<Decimal> =>
  (json, where, report) => {
    const value = typeof json === 'number' ? decimalFromNumber(json) : null;
    if (value === null || toNumber(value) !== json) return wrongType(report, where, 'number', json);
    if (value === 0) return ZERO; // no negative zero
    return json >= least && json <= most
      ? value
      : refuse(report, 'outOfRange', where, { found: json, least, most });
  };

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (json, where, report) =>
    json === null ? null : shape(json, where, report);

/** A list; entries that read the same are reported as duplicates where `unique`. */
export const list =
  <T>(shape: Shape<T>, { least = 0, unique = false } = {}): Shape<readonly T[]> =>
  (json, where, report) => {
    if (!Array.isArray(json)) return wrongType(report, where, 'list', json);
    if (json.length < least) return refuse(report, 'missingValue', where, { key: lastStep(where) });
    const read: T[] = [];
    json.forEach((item: unknown, index) => {
      const at = where + pointerStep(index);
      const value = shape(item, at, report);
      if (value === undefined) return;
      if (unique && read.some((other) => same(other, value))) {
        report({ code: 'duplicateItem', where: at, params: { found: quote(item) } });
      } else read.push(value);
    });
    return read.length === json.length ? read : undefined;
  };

/** An object with exactly these keys. */
export const fields =
  <T extends object>(known: Fields<T>): Shape<T> =>
  (json, where, report) => {
    if (!isRecord(json)) return wrongType(report, where, 'object', json);
    let sound = true;
    for (const key of Object.keys(json)) {
      if (Object.hasOwn(known, key)) continue;
      refuse(report, 'unknownKey', where + pointerStep(key), { key });
      sound = false;
    }
    const read: Partial<T> = {};
    for (const key of Object.keys(known) as (keyof T & string)[]) {
      const { shape, absent } = known[key];
      const at = where + pointerStep(key);
      const value = Object.hasOwn(json, key) ? shape(json[key], at, report) : absent;
      if (value === undefined) {
        if (!Object.hasOwn(json, key)) refuse(report, 'missingValue', at, { key });
        sound = false;
      } else read[key] = value;
    }
    return sound ? (read as T) : undefined;
  };

/** An object used as a table of texts; its keys are free. */
export const table: Shape<Readonly<Record<string, string>>> = (json, where, report) => {
  if (!isRecord(json)) return wrongType(report, where, 'object', json);
  const read = new Map<string, string>();
  for (const [key, item] of Object.entries(json)) {
    const at = where + pointerStep(key);
    const name = text(key, at, report);
    const value = text(item, at, report);
    if (name === undefined || value === undefined) continue;
    if (read.has(name)) refuse(report, 'duplicateItem', at, { found: name });
    else read.set(name, value);
  }
  // Not an assignment per key: a name such as __proto__ has to become a key like any other.
  return read.size === Object.keys(json).length ? Object.fromEntries(read) : undefined;
};
