/** Wording of the S and B checks (sums and bonus). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { articleName, citing } from './terms';

const unsigned = (value: string): string => value.replace(/^-/, '');

export const SUM_WORDINGS: Wordings<CodesOf<'S' | 'B'>> = {
  S01: ({ params: { label, typed, computed, difference, cells } }, at) => ({
    problem: `${at} (${label}): ${typed} is written, the items add up to ${computed}, a difference of ${unsigned(difference)}.`,
    advice: `Check ${cells}, or take ${computed}.`,
  }),
  S02: ({ params: { label, typed, computed, count } }, at) => ({
    problem: `${at} (${label}): the subtotal says ${typed}, its ${count} items add up to ${computed}.`,
    advice: 'Correct the subtotal or the items.',
  }),
  S03: ({ params: { label, typed, computed, count, cells } }, at) => ({
    problem: `The ${count} subtotals (${cells}) add up to ${computed}, but ${at} (${label}) says ${typed}.`,
    advice: 'Correct the total or a subtotal.',
  }),
  S04: ({ params: { label, typed, max } }, at) => ({
    problem: `${at} (${label}): ${typed} exceeds the ${max} points of this head.`,
    advice: 'Check it.',
  }),
  S05: ({ params: { label, unit, typed, limit }, article }, at) => ({
    problem: `${at} (${label}): ${unit === null ? '' : `${unit} has `}${typed}, above the limit of ${limit}${citing(article)}.`,
    advice: 'Check whether the bonus was added twice.',
  }),
  B01: ({ params: { unit, raw, cap, lost }, article }) => ({
    problem: `${unit ?? 'This form'}: the bonus is ${raw}; ${article === null ? 'the rules allow' : `${articleName(article)} allows`} at most ${cap}, so ${cap} are counted and ${lost} are lost.`,
    advice: null,
  }),
  B02: ({ params: { label, value, max } }, at) => ({
    problem: `${at} (${label}): the bonus ${value} exceeds the limit ${max} of this item.`,
    advice: `Enter a number from 0 to ${max}.`,
  }),
  B03: ({ params: { unit, label, head, typed, base, bonus }, article }, at) => ({
    problem: `${at} (${label}): ${unit ?? 'this form'} has ${typed} where the base is ${base}; the other ${bonus} look like “${head}”, which is a bonus${citing(article)}.`,
    advice: 'Move it to the bonus.',
  }),
  B08: ({ params: { unit, base, bonus, total, grade } }) => ({
    problem: `${unit}: base ${base} plus bonus ${bonus} makes ${total}, graded ${grade} only through the bonus.`,
    advice: 'For the leading group to know.',
  }),
  S06: ({ params: { unit, typed, computed, swapped, what } }, at) => ({
    problem:
      what === 'grade'
        ? `${unit} is graded ${computed}, the summary says ${typed} (${at}).`
        : `${unit}: the score form has a total of ${computed}, the summary says ${typed} (${at})${swapped ? '; the digits look swapped' : ''}.`,
    advice: 'Correct the summary.',
  }),
  B04: ({ params: { unit, label, points } }, at) => ({
    problem: `${unit ?? 'This form'}: “${label}” has a bonus of ${points}, but its amount (${at}) is empty.`,
    advice: 'Fill in the amount.',
  }),
  B05: ({ params: { unit, label, points }, article }, at) => ({
    problem: `${unit ?? 'This form'}: “${label}” has a bonus of ${points} without evidence (${at}).`,
    advice: `Name the document, voucher, account, project file or certificate${citing(article)}.`,
  }),
  B06: ({ params: { label, amount, earned, points } }, at) => ({
    problem: `${at} (${label}): 万元 ${amount} are worth ${earned} by the criterion, ${points} is written.`,
    advice: 'Check the amount or the score.',
  }),
  B07: ({ params: { text }, article }, at) => ({
    problem: `${at}: “${text}”. Fiscal special funds do not count${citing(article)}.`,
    advice: 'Please confirm.',
  }),
};
