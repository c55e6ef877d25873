/** Wording of the D, E and F checks (dates, confirmations, files). */
import type { CodesOf, DateKind, DatedEvent, Signer } from '../../checks/params';
import type { Wordings } from '../locale';
import { citing, plural, quoted } from './terms';

const DATE_NAMES: Readonly<Record<DateKind, string>> = {
  self: 'self-assessment',
  selfReport: 'self-report',
  survey: 'survey (Annex 2)',
  report: 'report to the township',
  village: 'confirmation by the village',
  township: 'township check',
  city: 'city assessment',
  spotCheck: 'spot check',
  rectification: 'rectification report',
};

const SIGNERS: Readonly<Record<Signer, string>> = {
  secretary: 'village party secretary',
  director: 'village director',
  townshipSecretary: 'township party secretary',
  townshipHead: 'township head',
  signature: '',
};
const signers = (missing: readonly Signer[]): string =>
  missing
    .map((signer) => SIGNERS[signer])
    .filter((name) => name !== '')
    .join(' and the ');

const event = ({ kind, date }: DatedEvent): string => `${DATE_NAMES[kind]} (${date})`;
const who = (unit: string | null): string => unit ?? 'this form';

export const FORMALITY_WORDINGS: Wordings<CodesOf<'D' | 'E' | 'F'>> = {
  D01: ({ params: { unit, kind, date, deadline, days }, article }, at) => ({
    problem: `${at}: the ${DATE_NAMES[kind]} of ${who(unit)} is dated ${date}; it was due by ${deadline}${citing(article)}, ${plural(days, 'day')} late.`,
    advice: null,
  }),
  D02: ({ params: { later, earlier } }, at) => ({
    problem: `${at}: the ${event(later)} is dated before the ${event(earlier)}.`,
    advice: 'Correct one of them.',
  }),
  D03: ({ params: { text, meant, number } }, at) =>
    meant === null
      ? { problem: `${at}: ${quoted(text)} is no date.`, advice: 'Correct it.' }
      : {
          problem: `${at}: ${quoted(text)} is a ${number ? 'number' : 'text'}, read as ${meant}.`,
          advice: 'Turn it into a date.',
        },
  D04: ({ params: { date, assessed, expected } }, at) => ({
    problem: `${at} says ${date}; the assessment of ${assessed} takes place in ${expected.slice(0, 7)}.`,
    advice: 'Correct the year.',
  }),
  D06: ({ params: { unit, date, deadline }, article }, at) => ({
    problem: `${at}: the rectification report of ${who(unit)} is dated ${date}; it was due by ${deadline}${citing(article)}.`,
    advice: null,
  }),
  D07: ({ params: { unit, kind, date, deadline, days }, article }, at) => ({
    problem: `${at}: the ${DATE_NAMES[kind]}${kind === 'survey' ? '' : ` of ${who(unit)}`} is dated ${date}; it was due by ${deadline}${citing(article)}, ${plural(days, 'day')} late.`,
    advice: null,
  }),
  E01: ({ params: { unit, signers: missing }, article }, at) => ({
    problem: `${at}: ${who(unit)} lacks the signature of the ${signers(missing) || 'village'}. Secretary and director sign and seal${citing(article)}.`,
    advice: null,
  }),
  E02: ({ params: { unit, section }, article }, at) => ({
    problem: `${at}: the seal${section === null ? '' : ` of the ${section}`} is missing on the form of ${who(unit)}${section === null ? ', where all others are sealed' : ''}${citing(article)}.`,
    advice: null,
  }),
  E03: ({ params: { unit, signers: missing }, article }, at) => ({
    problem: `${at}: ${who(unit)} lacks the signature of the ${signers(missing) || 'township'}. Party secretary and township head sign and seal${citing(article)}.`,
    advice: null,
  }),
  E05: ({ params: { unit, missing }, article }, at) => ({
    problem: `${at}: ${missing.map((label) => `“${label}”`).join(', ')} not ticked for ${who(unit)}. Self-report, self-assessment, basic data and papers are handed in together${citing(article)}.`,
    advice: null,
  }),
  F07: ({ params: { sign } }, at) => ({
    problem: `${at}: the unit's name begins with “${sign}”; it is taken as text.`,
    advice: null,
  }),
};
