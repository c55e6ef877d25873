/** Wording of the R checks (roster and names). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { citing, listed, quoted } from './terms';

export const ROSTER_WORDINGS: Wordings<CodesOf<'R'>> = {
  R01: ({ params: { name, candidates } }, at) => {
    const [first, ...others] = candidates;
    if (name === '') {
      const guess = first === undefined ? '' : ` Is it ${quoted(first)}?`;
      return `${at}: the score form names no unit.${guess} Fill it in.`;
    }
    if (first === undefined) {
      return `${at}: ${quoted(name)} is not in the roster, and nothing there resembles it. Correct it, or add it to Annex 3.`;
    }
    const more = others.length > 0 ? ` It may also be ${listed(others.map(quoted), 4)}.` : '';
    return `${at}: ${quoted(name)} is not in the roster. Is it ${quoted(first)}? Answer yes to match them.${more}`;
  },
  R02: ({ params: { unit } }) =>
    `The rostered unit ${quoted(unit)} has no score form. Hand it in, or say why the unit is not assessed.`,
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
    return `${quoted(unit)} appears ${places.length} times (${where.join('; ')}), ${scores}. Keep one.`;
  },
  R04: ({ params: { name, other, otherPlace } }, at) =>
    `${at}: ${quoted(name)} and ${quoted(other)} (${otherPlace}) may be the same unit. Please confirm.`,
  R05: ({ params: { unit, township } }, at) =>
    township === ''
      ? `${at}: ${quoted(unit ?? '')} names no township, so it competes in no pool. Fill in its township or 名额归属.`
      : `${at}: ${quoted(township)} is not among the townships. Correct it, or add it to the rule book.`,
  R06: ({ params: { township } }) =>
    `Nobody says whether ${quoted(township)} is a poor township, so its quota is unknown. Say so in the rule book or in Annex 3.`,
  R07: ({ params: { unit, found, rostered } }, at) =>
    `${at}: ${quoted(unit)} is given as ${quoted(found)}, the roster says ${quoted(rostered)}. The quota differs; please confirm.`,
  R08: ({ params: { found, ruled }, article }) =>
    `The roster has ${found} non-public enterprises, the regulation says ${ruled}${citing(article)}.`,
  R09: ({ params: { unit, townships } }) =>
    `${quoted(unit)} helps ${townships.length} townships (${townships.join(', ')}). Say which one its place for 优秀 counts in.`,
  R11: ({ params: { before, after } }, at) =>
    before === after
      ? `${at}: the serial number ${after} repeats.`
      : `${at}: the serial numbers jump from ${before} to ${after}.`,
};
