/** Wording of the V checks (cell values). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { listed, plural, quoted, STAGE_NAMES } from './terms';

const place = (at: string, label: string): string => (label === '' ? at : `${at} (${label})`);
const range = (max: string | null): string => (max === null ? 'a number' : `a score from 0 to ${max}`);

/** Characters that no formula of ours can name. */
const holdsControl = (text: string): boolean => /[\u0000-\u001f\u007f]/.test(text);

export const VALUE_WORDINGS: Wordings<CodesOf<'V'>> = {
  V01: ({ params: { label, value, max } }, at) => ({
    problem: `${place(at, label)}: the score ${value} exceeds the maximum ${max}.`,
    advice: `Enter a number from 0 to ${max}.`,
  }),
  V02: ({ params: { label, value } }, at) =>
    inOne(
      `${place(at, label)}: the score is ${value}. A score cannot be below 0`,
      ';',
      `enter what is left after the deduction.`,
    ),
  V03: ({ params: { label, text, max } }, at) => ({
    problem: `${place(at, label)}: ${quoted(text)} stands where a number is needed.`,
    advice: `Enter ${range(max)}.`,
  }),
  V04: ({ params: { label, text, value } }, at) => ({
    problem: `${place(at, label)}: ${quoted(text)} carries characters or a unit, so Excel does not add it up.`,
    advice: `Change it to ${value}.`,
  }),
  V05: ({ params: { label, text, value } }, at) => ({
    problem: `${place(at, label)}: ${quoted(text)} is written in full-width digits and would count as 0.`,
    advice: `Change it to ${value}.`,
  }),
  V06: ({ params: { label, value } }, at) => ({
    problem: `${place(at, label)}: this looks like ${value} but is text and is not added up.`,
    advice: 'Convert it to a number.',
  }),
  V07: ({ params: { label, text, value } }, at) =>
    holdsControl(text)
      ? {
          problem: `${place(at, label)}: ${value} holds a line end or a control character, which no formula can take for a number; total and grade were left empty.`,
          advice: `Replace it by ${value}.`,
        }
      : {
          problem: `${place(at, label)}: there are invisible characters around ${value}.`,
          advice: 'Remove them.',
        },
  V08: ({ params: { label, text, value } }, at) => ({
    problem: `${place(at, label)}: ${quoted(text)} is written in words.`,
    advice: `Change it to ${value}.`,
    sentence: `${place(at, label)}: change ${quoted(text)} to ${value}.`,
  }),
  V09: ({ params: { label, text, guess } }, at) => ({
    problem: `${place(at, label)}: ${quoted(text)} has characters that look like digits.`,
    advice: guess === null ? 'Type it again.' : `Is it ${guess}? Please confirm.`,
  }),
  V10: ({ params: { unit, stage, missing, whole, waiting, rate } }, at) => {
    const who = unit ?? 'This form';
    if (waiting.length > 0) {
      const texts = [...new Set(waiting.map(({ text }) => quoted(text)))].join(', ');
      const open = listed(waiting.map(({ cell, label }) => place(cell, label)));
      return {
        problem: `${who}: ${plural(waiting.length, 'item')} in the ${STAGE_NAMES[stage]} column marked ${texts}: ${open}. How such items count (缺项处理) is still open, so there is no grade.`,
        advice: 'Enter scores, or choose 记零 or 按比例折算 in the rule sheet.',
      };
    }
    // The proposal follows: the cell, and the points it most likely should have.
    const offer = rate === null ? '' : ` By the rate of Annex 2 (${rate}) and the criterion of the item:`;
    if (whole) {
      return {
        problem: `${who}: no ${STAGE_NAMES[stage]} score at all (${at}, ${plural(missing.length, 'item')}).`,
        advice: `Fill them in; enter 0 where there really is no score.${offer}`,
      };
    }
    const cells = listed(missing.map(({ cell, label }) => place(cell, label)));
    return {
      problem: `${who}: ${plural(missing.length, 'missing score')} in the ${STAGE_NAMES[stage]} column: ${cells}.`,
      advice: `Fill in; enter 0 where there really is no score.${offer}`,
    };
  },
  V11: ({ params: { label, text, formula } }, at) => {
    if (text.startsWith('=') || text === '') {
      return {
        problem: `${place(at, label)}: the formula has no value.`,
        advice: 'Press F9 to recalculate, or enter the score again.',
      };
    }
    if (formula === null)
      return {
        problem: `${place(at, label)}: shows ${text}, which is no score.`,
        advice: 'Enter the score again.',
      };
    const reason = text === '#REF!' ? 'the cell it refers to was deleted' : 'the formula fails';
    return {
      problem: `${place(at, label)}: shows ${text}; ${reason}.`,
      advice: 'Enter the score again or restore the formula.',
    };
  },
  V15: ({ params: { label, value, decimals, allowed, rounded } }, at) => ({
    problem: `${place(at, label)}: ${value} has ${plural(decimals, 'decimal')}, at most ${allowed} are allowed.`,
    advice: `Change it to ${rounded} or explain.`,
  }),
  V21: ({ params: { label, text } }, at) => ({
    problem: `${place(at, label)}: ${quoted(text)} is no score.`,
    advice: 'Replace it by the score of the criterion.',
  }),
  V22: ({ params: { label, text } }, at) => ({
    problem: `${place(at, label)}: ${quoted(text)} may be one score or the other.`,
    advice: 'Leave only one.',
  }),
  V13: ({ params: { label, typed } }, at) => ({
    problem: `${at} (${label}) should be a sum formula; ${typed} is typed over it.`,
    advice: 'Restore the formula.',
  }),
  V14: ({ params: { label, upTo, missed, cells } }, at) => ({
    problem: `${at} (${label}) ${upTo === null ? '' : `adds up to ${upTo} only and `}leaves out ${missed}.`,
    advice: `It should cover ${cells}.`,
  }),
  V12: ({ params: { cell, formula, count } }) =>
    count === 1
      ? {
          problem: `${cell}: the score comes from a formula (${formula}).`,
          advice: 'Confirm that this is meant.',
        }
      : {
          problem: `${cell} and ${count - 1} more: the scores come from formulas (such as ${formula}).`,
          advice: 'Confirm that this is meant.',
        },
  V16: ({ params: { label, shown, stored, total } }, at) =>
    total === null
      ? inOne(
          `${place(at, label)} shows ${shown} but holds ${stored}. The stored value counts`,
          ';',
          `say whether ${shown} was meant.`,
        )
      : {
          problem: `${place(at, label)} shows ${shown}, which looks like ${total.apparent}, but holds ${stored}. The stored value counts: ${total.grade}.`,
          advice: null,
        },
  V17: ({ params: { label, shown, format, guess } }, at) => {
    const reason = format === 'date' ? 'made a date by Excel' : 'formatted as a percentage';
    return {
      problem: `${place(at, label)} shows “${shown}”, probably ${guess ?? 'a score'} ${reason}.`,
      advice: 'Change it back to a number.',
    };
  },
  V20: ({ params: { unit, total } }) => ({
    problem: `${unit ?? 'This form'} has neither a self-assessment nor a township score, but a city score of ${total}.`,
    advice: 'Add the material, or give the reason.',
  }),
};
