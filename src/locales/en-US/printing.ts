/** What the pane says about what is made for paper, in English. */
import type { PrintingWords } from '../printing';

const many = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

export const PRINTING_EN: PrintingWords = {
  menu: { list: 'Make a list of findings', slips: 'Make return slips', printView: 'Print view' },
  marksAreOff: 'Print view: marks are off',
  listed: (sheet, findings) =>
    findings === 0
      ? `“${sheet}” is there: nothing wrong was found.`
      : `“${sheet}” is there, ${many(findings, 'finding')}; each place is a link to its cell.`,
  slips: (sheet, units) => `“${sheet}” is there: ${many(units, 'unit')}, a page for each, ready for print.`,
  told: {
    nothingToReturn: 'No unit has anything to correct.',
    printView:
      'Marks are off for printing. “Print view” once more puts them back; so does grading or checking.',
    printViewEnded: 'Marks are back.',
    printViewOver: 'The print view had ended already; marks are as they were.',
    noMarks: 'There are no marks of ours: the workbook can be printed as it is.',
  },
  help: {
    title: 'Lists and print',
    text: 'Behind ⋯: “Make a list of findings” puts all findings on one sheet; “Make return slips” makes a page for every unit with errors or warnings, to be signed and sent back; “Print view” takes the marks off and puts them back after printing.',
  },
};
