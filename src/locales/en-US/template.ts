/** Wording of the T checks (template and file). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, columnTitle, listed, plural, quoted } from './terms';

export const TEMPLATE_WORDINGS: Wordings<CodesOf<'T'>> = {
  T01: ({ params }) => ({
    problem: `No score form was found in ${quoted(params.file)}.`,
    advice: 'Open the sheet with “考核指标及评分表”, or use “指定表头” to point at its header row.',
  }),
  T02: ({ params }, at) => ({
    problem: `${at}: Annex ${params.annex} has no column ${columnTitle(params.role)}.`,
    advice: 'Add it, or say under “列对应” which column it is.',
  }),
  T03: ({ params }) => ({
    problem: `Columns ${params.columns.join(' and ')} both look like ${columnTitle(params.role)}.`,
    advice: 'Pick one; the other will not be counted.',
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
  T05: ({ params }, at) => ({
    problem: `${at} (${params.label}): the form says ${params.found} points, the rule book ${params.ruled}.`,
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
    problem: `${quoted(sheet)} is protected, so results cannot be written to it.`,
    advice: 'Unprotect it, or have them written to a new sheet.',
  }),
  T16: ({ params: { file } }) => ({
    problem: `${quoted(file)} is set to manual calculation, so its formulas may show old values.`,
    advice: 'Press F9, or allow a recalculation.',
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
