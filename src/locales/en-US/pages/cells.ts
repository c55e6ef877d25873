/** What the pages of the T and V checks explain (表样和单元格). */
import type { CodesOf } from '../../../checks/params';
import type { Explanations } from '../../page-words';

export const CELLS_PAGES: Explanations<CodesOf<'T' | 'V'>> = {
  T01: {
    title: 'No score form found',
    fires: 'No sheet of the file can be recognised as Annex 1, 2 or 3.',
    remedy:
      'Open the sheet of the score form and check again; where its header is not recognised, point at the header row.',
  },
  T02: {
    title: 'Required column missing',
    fires:
      'An annex is recognised, but a column is missing that the computation needs, such as 分值, or the score of the assessed stage.',
    remedy: 'Add the column; where it is there under another name, say which one it is.',
  },
  T03: {
    title: 'Two columns mean the same',
    fires:
      'Two headers of one table fit the same meaning, for example two columns for the city’s score. The first is used.',
    remedy: 'Choose the column that counts, or reword the other header.',
  },
  T04: {
    title: 'Points do not add up',
    fires:
      'The points of Annex 1 do not make 100, or those of the bonus items do not make 20. The form is not scored by wrong points.',
    remedy: 'Check the points item by item. Often a row is missing, or a subtotal was taken for an item.',
  },
  T05: {
    title: 'Points differ from the rule book',
    fires:
      'The rule book lists indicators and gives another value for an item. Said only where the points of the form add up.',
    remedy: 'Settle which holds this year, and change the form or the rule book.',
  },
  T06: {
    title: 'Merged cell holds several values',
    fires:
      'A merged cell holds different values, or several numbers, and shows only the first. The same text in every cell is no fault.',
    remedy: 'Unmerge it and fill in every row.',
  },
  T07: {
    title: 'Merged cell over two units',
    fires: 'One cell for a score or a count of ballots is merged over the rows of two units.',
    remedy: 'Split the cell and fill in each unit by itself.',
  },
  T08: {
    title: 'Hidden row or column with data',
    fires: 'A row with a unit, scores or ballots is hidden, or a column of scores. Hidden data are counted.',
    remedy: 'Unhide it and look; delete the row if it should not take part.',
  },
  T09: {
    title: 'Filter in use',
    fires: 'A filter hides rows with data. All rows are counted.',
    remedy: 'Nothing to do; clear the filter to see all rows.',
  },
  T10: {
    title: 'Hidden sheet with scores',
    fires:
      'A hidden sheet holds scores or ballots and is not counted. A hidden roster is used; a blank form is no matter.',
    remedy: 'Unhide it and check again, or set the finding aside if it is a backup.',
  },
  T11: {
    title: 'Blank row inside the table',
    fires: 'A blank row cuts the table in two. What is below it is read as well.',
    remedy: 'Delete the row, lest a sum or a filter leave something out.',
  },
  T13: {
    title: 'Empty formats below the table',
    fires: 'More than a thousand rows below the table have formats and no data. They are ignored.',
    remedy: 'Delete them to make the file smaller.',
  },
  T14: {
    title: 'Protected sheet',
    fires:
      'The sheet of the score form is protected, so that results cannot be written. It is never unprotected by the program.',
    remedy: 'Unprotect the sheet and grade again.',
  },
  T16: {
    title: 'Manual calculation',
    fires: 'Calculation is set to manual and there are formulas, which may show old numbers.',
    remedy: 'Press F9, or set calculation to automatic.',
  },
  T18: {
    title: 'Not read',
    fires:
      'Filled rows, columns or a whole sheet that are no table, title, sum or note. An error where unit names or scores stand there; units that it touches have no grade.',
    remedy:
      'See whether units, items or a table are missing; point at the header with 指定表头, or set the finding aside with a reason.',
  },
  T19: {
    title: 'Rule book of another year',
    fires:
      'The rule book is bound to a year, and the titles of the tables say another. Said once; dates are not judged then.',
    remedy: 'Use the rules of that year, or change 考核年度.',
  },
  T21: {
    title: 'Two readings fit',
    fires: 'Header and figures of a table fit two readings. None is taken, and its units have no grade.',
    remedy: 'Use 指定表头 to say which header and columns are meant.',
  },
  T22: {
    title: 'Other years',
    fires:
      'The rule book is bound to no year, and the workbook has tables of several. The latest is assessed.',
    remedy: 'To be known. To assess another year, save its tables as a file of their own.',
  },
  T20: {
    title: 'Precision as displayed',
    fires:
      'The workbook is calculated with the figures that cells show, and holds annexes. What is stored is not what Excel computes with: its units get no grade, and no result is written.',
    remedy: 'Switch “Set precision as displayed” off in Excel’s advanced options, then grade again.',
  },
  T23: {
    title: 'Package mended',
    fires:
      'The file holds half an add-in, which makes Excel repair or refuse it. The copy is written without; the reasons that it kept are lost.',
    remedy: 'Nothing; set findings aside anew where that is needed.',
  },
  V01: {
    title: 'Score above its maximum',
    fires: 'A base item’s score is higher than its points. Exactly the points is right; bonus items are B02.',
    remedy: 'Enter a number from 0 to the points.',
  },
  V02: {
    title: 'Negative score',
    fires: 'A score is below 0. Exactly 0 is right.',
    remedy: 'Enter what is left after the deduction, at least 0.',
  },
  V03: {
    title: 'Not a number',
    fires: 'There is text where a number is needed. Text is never taken for 0.',
    remedy: 'Replace it by a score as the criterion says.',
  },
  V04: {
    title: 'Number with words',
    fires: 'A unit such as 分 stands behind the number. It is read as meant, but Excel does not add it up.',
    remedy: 'Enter the number alone.',
  },
  V05: {
    title: 'Full-width digits',
    fires: 'The digits are full-width characters, which Excel takes for text. They are read as meant.',
    remedy: 'Enter ordinary digits.',
  },
  V06: {
    title: 'Number stored as text',
    fires: 'It looks like a number and is stored as text, which Excel does not add up. It is read as meant.',
    remedy: 'Convert it to a number.',
  },
  V07: {
    title: 'Blanks around a number',
    fires: 'Blanks or invisible characters stand before or behind the number. It is read as meant.',
    remedy: 'Remove them.',
  },
  V08: {
    title: 'Chinese numerals',
    fires: 'The score is written as 八 or 十. It is read as meant.',
    remedy: 'Write it in digits.',
  },
  V09: {
    title: 'Characters that look like digits',
    fires:
      'A full stop for a decimal point, the letter O for 0, the letter l for 1. What is meant can be guessed, not known.',
    remedy: 'Confirm the guess, or enter the score again.',
  },
  V10: {
    title: 'Score missing',
    fires:
      'A score of the assessed stage is blank; in other stages only where somebody began. A blank is never 0. Said of 缺项 as well while the rule sheet leaves open how it counts and no grade is typed.',
    remedy:
      'Fill it in; 0 where there is no score, 缺项 where the item does not apply; say in the rule sheet how that counts.',
  },
  V11: {
    title: 'Formula error',
    fires:
      'The cell shows #REF!, #DIV/0! or the like, or its formula gave nothing. Totals that fail for this reason are not told.',
    remedy: 'Restore the formula, or enter the score.',
  },
  V12: {
    title: 'Score by formula',
    fires: 'A single score comes from a formula, where a typed number is expected.',
    remedy: 'Make sure that it is meant.',
  },
  V13: {
    title: 'Number typed over a formula',
    fires:
      'Most sums of its like are formulas and this one is typed; the number is right for now. A wrong one is S01.',
    remedy: 'Restore the formula, so that the sum follows later changes.',
  },
  V14: {
    title: 'Sum formula misses rows',
    fires: 'A sum formula does not add up all items. A whole head without points may be left out.',
    remedy: 'Use the range that is offered.',
  },
  V15: {
    title: 'Too many decimals',
    fires:
      'A score has more decimals than the rule book allows. It counts as written and is never rounded in silence.',
    remedy: 'Round it, or say why.',
  },
  V16: {
    title: 'Shown figure differs',
    fires:
      'The format shows fewer decimals than there are: 8.96 as 9.0. The stored value counts. A total that looks like another grade is told as well.',
    remedy: 'Settle which number is meant.',
  },
  V17: {
    title: 'Date or percent format',
    fires:
      'A score was turned into a date or a percentage: 1.5 into 1月5日. Beyond its maximum it is an error.',
    remedy: 'Set the format to General and enter the score again.',
  },
  V20: {
    title: 'City score alone',
    fires:
      'Other units have a self-assessment or a township score; this one has neither, but a city score. A county that enters city scores alone has no such fault.',
    remedy: 'Hand in the missing scores, or say why.',
  },
  V21: {
    title: 'Sign instead of a score',
    fires: 'There is a tick, a cross or another sign in a score cell.',
    remedy: 'Replace it by a score.',
  },
  V22: {
    title: 'Two values in one cell',
    fires: 'One cell holds two numbers, such as 8/9.',
    remedy: 'Keep one of them.',
  },
};
