/**
 * Cells that should hold a number and are written in another way (V03–V09, V21, V22): one table of what reading can see
 * in such a cell. V11, which has a formula to name, stands for itself.
 */
import type { RepairCause, UnreadableCause } from '../../reading/record';
import { formatDecimal, toNumber, type Decimal } from '../../workbook/decimal';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf, fixCell } from '../finding';
import { NUMBERS } from '../needs';
import { numberFaults, type NumberCell } from '../number-cells';
import type { County } from '../county';

/** What is written, and the number meant. */
interface RepairedNumber {
  readonly label: string;
  readonly text: string;
  readonly value: string;
}

/** Something written where a number belongs; `max` is the item's 分值 where it has one. */
interface UnreadableNumber {
  readonly label: string;
  readonly text: string;
  readonly max: string | null;
}

declare module '../params' {
  interface FindingParams {
    V03: UnreadableNumber;
    V04: RepairedNumber;
    V05: RepairedNumber;
    V06: RepairedNumber;
    V07: RepairedNumber;
    V08: RepairedNumber;
    V09: UnreadableNumber & { readonly guess: string | null };
    V21: UnreadableNumber;
    V22: UnreadableNumber;
  }
}

/** V03 应填数字: Text where a number is needed. */
export const V03 = unreadable('V03', 'text');
/** V04 带汉字的数字: Number with its unit written behind it (5分): Excel does not add it up. */
export const V04 = repaired('V04', 'withUnit');
/** V05 全角数字: Full-width digits (９.５), which Excel takes for text. */
export const V05 = repaired('V05', 'fullWidth');
/** V06 文本型数字: Number stored as text, with or without an apostrophe. */
export const V06 = repaired('V06', 'asText');
/** V07 不可见字符: Invisible characters around a number. */
export const V07 = repaired('V07', 'invisible');
/** V08 中文数字: Chinese numerals (八). */
export const V08 = repaired('V08', 'chinese');
/** V09 形近字符: Look-alike characters in a number (9。5, l0): a guess is offered, never taken. */
export const V09 = lookAlike();
/** V21 符号代替分数: A tick, a cross or another stray symbol instead of a score. */
export const V21 = unreadable('V21', 'symbol');
/** V22 一格两数: Two values in one cell (8/9). */
export const V22 = unreadable('V22', 'twoNumbers');

/** A number beyond doubt, which is a text to Excel: counted as read, offered as a number. */
function repaired<C extends 'V04' | 'V05' | 'V06' | 'V07' | 'V08'>(code: C, cause: RepairCause): Check<C> {
  const meta: CheckMeta<C> = {
    code,
    severity: 'warning',
    articles: [],
    fix: 'auto',
    scope: 'unit',
    live: true,
    mark: 'noNumber',
    needs: [NUMBERS],
  };
  const run = (assessment: County): readonly Finding<C>[] =>
    (numberFaults(assessment).odd.get(cause) ?? []).flatMap(({ spot, place, label, reading }) => {
      if (reading.kind !== 'repaired') return [];
      const { text, value } = reading;
      // 8(缺计划扣2分): the number alone would lose the reason, so nothing is offered in bulk.
      const fixes = /[(\uff08]/.test(text) ? [] : [fixCell(place, toNumber(value))];
      return [findingOf(meta, spot, { label, text, value: formatDecimal(value) }, fixes)];
    });
  return { meta, run };
}

/** No number at all: only a person knows the one that is meant. */
function unreadable<C extends 'V03' | 'V21' | 'V22'>(code: C, cause: UnreadableCause): Check<C> {
  const meta: CheckMeta<C> = {
    code,
    severity: 'error',
    articles: [],
    fix: 'none',
    scope: 'unit',
    live: true,
    mark: 'noNumber',
    repairable: true,
    needs: [NUMBERS],
  };
  const run = (assessment: County): readonly Finding<C>[] =>
    unreadableNumbers(assessment, cause).map(({ spot, label, text, max }) =>
      findingOf(meta, spot, { label, text, max: pointsText(max) }),
    );
  return { meta, run };
}

function lookAlike(): Check<'V09'> {
  const meta: CheckMeta<'V09'> = { ...unreadable('V03', 'lookAlike').meta, code: 'V09', fix: 'ask' };
  const run = (assessment: County): readonly Finding<'V09'>[] =>
    unreadableNumbers(assessment, 'lookAlike').map(({ spot, place, label, text, max, guess }) =>
      findingOf(
        meta,
        spot,
        { label, text, max: pointsText(max), guess: guess === null ? null : formatDecimal(guess) },
        guess === null ? [] : [fixCell(place, toNumber(guess))],
      ),
    );
  return { meta, run };
}

const pointsText = (max: Decimal | null): string | null => (max === null ? null : formatDecimal(max));

/** Cells that cannot be read, for one reason. */
export function unreadableNumbers(
  assessment: County,
  cause: UnreadableCause,
): readonly (NumberCell & { readonly text: string; readonly guess: Decimal | null })[] {
  return (numberFaults(assessment).odd.get(cause) ?? []).flatMap((cell) =>
    cell.reading.kind === 'unreadable'
      ? [{ ...cell, text: cell.reading.text, guess: cell.reading.guess }]
      : [],
  );
}
