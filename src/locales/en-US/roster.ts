/** Wording of the R checks (roster and names). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { citing, listed, quoted } from './terms';

export const ROSTER_WORDINGS: Wordings<CodesOf<'R'>> = {
  R01: ({ params: { name, candidates, offered } }, at) => {
    const [first, ...others] = candidates;
    if (first === undefined) {
      return {
        problem: `${at}: ${quoted(name)} is not in the roster, and nothing there resembles it.`,
        advice: 'Correct it, or add it to Annex 3.',
      };
    }
    const more = others.length > 0 ? ` It may also be ${listed(others.map(quoted), 4)}.` : '';
    return {
      problem: `${at}: ${quoted(name)} is not in the roster.`,
      advice: `Is it ${quoted(first)}? If so, ${offered ? 'choose that name' : 'correct it'}; if not, add it to Annex 3.${more}`,
    };
  },
  R02: ({ params: { unit, remarks } }) => ({
    problem: `The rostered unit ${quoted(unit)} has no score form.`,
    advice: `Hand it in; if it is not assessed, write “不参加考核” and why ${remarks ? 'under “备注” of' : 'in a column “备注” to be added to'} Annex 3.`,
  }),
  R03: ({ params: { unit, places } }) => {
    const sheets = new Set(places.map(({ file, sheet }) => `${file}\n${sheet}`));
    const files = new Set(places.map(({ file }) => file));
    const where = places.map(({ file, sheet, row }) => {
      if (sheets.size === 1) return `row ${row}`;
      return `${files.size > 1 ? `${file}, ` : ''}“${sheet}” row ${row}`;
    });
    const totals = places.map(({ total }) => total ?? 'none');
    const scores =
      new Set(totals).size === 1 ? 'with the same total' : `with different totals (${totals.join(', ')})`;
    return {
      problem: `${quoted(unit)} appears ${places.length} times (${where.join('; ')}), ${scores}.`,
      advice: 'Keep one.',
    };
  },
  R04: ({ params: { name, other, otherPlace } }, at) => ({
    problem: `${at}: ${quoted(name)} and ${quoted(other)} (${otherPlace}) may be the same unit.`,
    advice: 'Please confirm.',
  }),
  R05: ({ params: { unit, township, places } }, at) =>
    township === ''
      ? {
          problem: `${at}: ${quoted(unit ?? '')} names no township, so it competes in no pool.`,
          advice: 'Fill in its township or 名额归属.',
        }
      : {
          problem: `${at}: ${quoted(township)} is not among the townships${places > 1 ? ` (in ${places} places)` : ''}.`,
          advice: 'Correct it, or add it to the rule book.',
        },
  R06: ({ params: { township } }) => ({
    problem: `Nobody says whether ${quoted(township)} is a poor township, so its quota is unknown.`,
    advice: 'Say so in the rule book or in Annex 3.',
  }),
  R07: ({ params: { unit, found, rostered } }, at) =>
    inOne(
      `${at}: ${quoted(unit)} is given as ${quoted(found)}, the roster says ${quoted(rostered)}. The quota differs`,
      ';',
      `please confirm.`,
    ),
  R08: ({ params: { found, ruled }, article }) => ({
    problem: `The roster has ${found} non-public enterprises, the regulation says ${ruled}${citing(article)}.`,
    advice: null,
  }),
  R09: ({ params: { unit, townships } }) => ({
    problem: `${quoted(unit)} helps ${townships.length} townships (${townships.join(', ')}).`,
    advice: 'Say which one its place for 优秀 counts in.',
  }),
  R12: ({ params: { grade }, article }) => ({
    problem: `There is no Annex 3 (roster), so neither quotas for ${grade} nor the list to commend can be worked out${citing(article)}.`,
    advice: 'Add the roster.',
  }),
  R13: ({ params: { unit, remark, scored } }, at) =>
    scored
      ? {
          problem: `${at}: the remark on ${quoted(unit)} says ${quoted(remark)}, but it has scores and was assessed.`,
          advice: 'Confirm whether it is.',
        }
      : { problem: `${quoted(unit)} is not assessed: the remark says ${quoted(remark)}.`, advice: null },
  R14: ({ params: { sheet, candidates } }) => {
    const guess = candidates.length === 0 ? '' : `Is it ${listed(candidates.map(quoted), 3)}? `;
    return {
      problem: `This score form names no unit (its sheet is called ${quoted(sheet)}), and was not graded.`,
      advice: `${guess}Fill in the unit.`,
    };
  },
  R11: ({ params: { before, after } }, at) =>
    before === after
      ? { problem: `${at}: the serial number ${after} repeats.`, advice: null }
      : { problem: `${at}: the serial numbers jump from ${before} to ${after}.`, advice: null },
};
