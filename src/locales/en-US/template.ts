/** Wording of the T checks (template and file). */
import type { CodesOf, FindingParams } from '../../checks/params';
import type { UnreadBlock, UnreadReason } from '../../reading/record';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, columnTitle, listed, plural, quoted } from './terms';

export const TEMPLATE_WORDINGS: Wordings<CodesOf<'T'>> = {
  T01: ({ params: { file, beside } }) =>
    beside.length > 0
      ? {
          problem: `Only Annex ${beside.join(' and Annex ')} was read; there is no Annex 1 (score form), so nothing can be graded.`,
          advice: 'Add it, or use “指定表头” to point at its header row.',
        }
      : {
          problem: `No score form was found in ${quoted(file)}.`,
          advice: 'Open the sheet with “考核指标及评分表”, or use “指定表头” to point at its header row.',
        },
  T02: ({ params }, at) => ({
    problem: `${at}: Annex ${params.annex} has no column ${columnTitle(params.role)}.`,
    advice: 'Add it, or use “指定表头” and say under “列对应” which column it is.',
  }),
  T03: ({ params }) => ({
    problem: `Columns ${params.columns.join(' and ')} both look like ${columnTitle(params.role)}; the first is used.`,
    advice: 'Use “指定表头” and say under “列对应” which one it is.',
  }),
  T04: ({ params, article }) => {
    const { base, bonus, cells, unreadable, suspects } = params;
    const rule = article === null ? 'the rules' : articleName(article);
    const parts = [
      ...(base ? [`the points add up to ${base.found}, ${rule} says ${base.ruled} base points`] : []),
      ...(bonus ? [`the bonus points add up to ${bonus.found}, ${rule} says ${bonus.ruled}`] : []),
      ...(unreadable.length > 0
        ? [
            `the points of ${listed(unreadable.map(({ cell, label }) => `${cell} (${label})`))} cannot be read`,
          ]
        : []),
    ];
    const hint =
      suspects.length > 0
        ? `These differ from the rule book: ${listed(suspects.map(({ cell, label, found, ruled }) => `${cell} (${label}) is ${found}, not ${ruled}`))}.`
        : 'A missing row is the usual reason.';
    return {
      problem: `Annex 1: ${parts.join('; ') || 'the points contradict the rules'}.`,
      advice: `Check the points in ${cells || 'the form'}. ${hint}`,
    };
  },
  T05: ({ params: { label, found, ruled, forms } }, at) => ({
    problem: `${at} (${label}): the form says ${found} points, the rule book ${ruled}${forms > 1 ? ` (so in ${forms} forms)` : ''}.`,
    advice: 'Settle which one holds this year.',
  }),
  T06: ({ params }, at) => ({
    problem: `${at} is one merged cell that holds ${params.values.length}${new Set(params.values).size > 1 ? ' different' : ''} values (${listed(params.values.map(quoted), 5)}) and shows only the first.`,
    advice: 'Unmerge it and fill in every row.',
  }),
  T07: ({ params }, at) => ({
    problem: `${at} is merged into one cell for ${plural(params.units.length, 'unit')} (${listed(params.units)}).`,
    advice: 'Split it and score them apart.',
  }),
  T08: ({ params: { what, name, unit } }) => {
    const whose = unit === null ? '' : ` of ${quoted(unit)}`;
    return what === 'row'
      ? inOne(
          `Row ${name} is hidden but holds data${whose}. It is counted`,
          ';',
          `confirm that it should be.`,
        )
      : inOne(
          `Column ${name} is hidden but holds scores${whose}. It is counted`,
          ';',
          `confirm that it should be.`,
        );
  },
  T09: ({ params: { rows } }) => ({
    problem: `A filter hides ${plural(rows, 'row')}; all rows are counted.`,
    advice: null,
  }),
  T10: ({ params: { sheet } }) => ({
    problem: `The sheet ${quoted(sheet)} is hidden and holds scores, which were not counted.`,
    advice: 'Unhide it and check again if they should be.',
  }),
  T11: ({ params: { row, rowsBelow } }) =>
    inOne(
      `Row ${row} is blank and cuts the table in two. The ${plural(rowsBelow, 'row')} below were read as well`,
      ';',
      `delete the blank row.`,
    ),
  T13: ({ params: { used, formatted } }) => ({
    problem: `Below the table (row ${used}) there are formats without data down to row ${formatted}; they are ignored.`,
    advice: null,
  }),
  T14: ({ params: { sheet } }) => ({
    problem: `${quoted(sheet)} is protected, so results cannot be written into its blank cells.`,
    advice: 'Unprotect it and grade again.',
  }),
  T16: ({ params: { file } }) => ({
    problem: `${quoted(file)} is set to manual calculation, so its formulas may show old values.`,
    advice: 'Press F9, or allow a recalculation.',
  }),
  T18: ({ params }, at) => ({
    problem: `${unreadPart(params, at)}${openUnits(params.units)}`,
    advice: UNREAD_ADVICE[params.reason ?? params.shape],
  }),
  T19: ({ params: { ruled, years, tables } }) => ({
    problem: `The rule book is for ${ruled}, ${plural(tables, 'table')} for ${years.join(', ')}.`,
    advice: 'Use the rules of that year, or change “考核年度”; until then no date is judged.',
  }),
  T21: ({ params: { sheet, readings } }, at) => ({
    problem: `The table on ${quoted(sheet)} (${at}) can be read in ${readings.length} ways: ${readings.join('; or ')}. None was taken, and nothing is graded.`,
    advice: 'Use “指定表头” to say which is right.',
  }),
  T22: ({ params: { assessed, years, tables } }) => ({
    problem: `${assessed === null ? '' : `${assessed} is assessed; `}${plural(tables, 'table')} of ${years.join(', ')} ${tables === 1 ? 'was' : 'were'} not counted.`,
    advice: null,
  }),
  T20: ({ params: { file } }) => ({
    problem: `${quoted(file)} is calculated with the figures shown (precision as displayed), so sums in Excel differ from those here: nothing was graded, and no result written.`,
    advice: 'Switch “Set precision as displayed” off in Excel’s advanced options, then grade again.',
  }),
  T23: ({ params: { file } }) => ({
    problem: `${quoted(file)} held a damaged part of an add-in (another program may have left it so). It was taken out; reasons for findings set aside in it are lost.`,
    advice: 'Look through the findings again, and set aside anew those that need it.',
  }),
};

const unreadPart = ({ shape, reason, words, sheet, annex }: FindingParams['T18'], at: string): string => {
  const begins = words === '' ? '' : ` (${quoted(words)})`;
  switch (reason) {
    case 'deduction':
      return `${at}${begins} holds deductions that the rule book does not know; they were not counted.`;
    case 'answer':
      return `${at}${begins} is an answer that the rule book does not know, so no rate is computed.`;
    case 'percentage':
      return `${at}${begins} holds percentages, not ballots, so no rate is computed.`;
    case 'question':
      return `${at}${begins}: the table asks several questions, and the rule book does not say how they make one rate; none is computed.`;
    case 'annex':
    case null:
      if (shape === 'sheet')
        return `The sheet ${quoted(sheet)}${annex === null ? '' : ` looks like Annex ${annex}, but`} was not read${begins}.`;
      return `${at} was not read${begins}.`;
  }
};

/** Few are named. */
const MOST_UNITS = 3;
const openUnits = (units: readonly string[]): string => {
  if (units.length === 0) return '';
  const named = units.slice(0, MOST_UNITS).join(', ');
  const more = units.length > MOST_UNITS ? ` and ${units.length - MOST_UNITS} more` : '';
  return ` No grade yet for ${named}${more}.`;
};

const UNREAD_ADVICE: Readonly<Record<UnreadReason | UnreadBlock['shape'], string>> = {
  deduction: 'Take them off the scores themselves, then remove them.',
  answer: 'Add its ballots to 满意, 基本满意, 不满意 or 不了解.',
  percentage: 'Fill in the ballots.',
  question: 'Keep one question, or make several tables.',
  annex: 'Use “指定表头” to point at its header row, or set the finding aside with a reason.',
  rows: 'See whether units or items are missing; delete what is not needed, or set the finding aside with a reason.',
  columns: 'Use “指定表头” and say under “列对应” what it is, or set the finding aside with a reason.',
  sheet:
    'If it holds scores, use “指定表头” to point at its header row; else set the finding aside with a reason.',
};
