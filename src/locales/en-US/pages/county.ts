/** What the pages of the R, G, Q, P, D, E and F checks explain (名单、等次、名额、日期和签字). */
import type { CodesOf } from '../../../checks/params';
import type { Explanations } from '../../page-words';

export const COUNTY_PAGES: Explanations<CodesOf<'R' | 'G' | 'Q' | 'P' | 'D' | 'E' | 'F'>> = {
  R01: {
    title: 'Unit not in the roster',
    fires: 'A name in Annex 1 or 2 is not in Annex 3. Similar names are offered, none is assumed.',
    remedy: 'Confirm one, correct the name, or add the unit to Annex 3.',
  },
  R02: {
    title: 'Rostered unit without a form',
    fires: 'A unit of Annex 3 has no Annex 1. Not said where there is no Annex 1 at all.',
    remedy: 'Hand in the form, or note why the unit does not take part.',
  },
  R03: {
    title: 'Unit twice',
    fires: 'One unit has two sets of scores for the same village. Different villages are no fault.',
    remedy: 'Keep one.',
  },
  R04: {
    title: 'One unit under two names',
    fires: 'Without a roster to compare, two names look like one unit.',
    remedy: 'Confirm whether they are, and write one name.',
  },
  R05: {
    title: 'Unknown township',
    fires: 'A township or pool is not in the list of townships, or a rostered unit has none.',
    remedy: 'Correct it, or add it to the rule book.',
  },
  R06: {
    title: 'Kind of township unknown',
    fires: 'Nobody says whether a township with units is poor, so its places cannot be counted.',
    remedy: 'Say so in the rule book or in Annex 3.',
  },
  R07: {
    title: 'Kind of unit contradicts',
    fires: 'A unit is a non-public enterprise in one place and not in another. The quota differs.',
    remedy: 'Settle it and correct one of them.',
  },
  R08: {
    title: 'Number of enterprises',
    fires:
      'The roster has another number of non-public enterprises than the text gives. Not said of a roster without kinds of units.',
    remedy: 'Check the roster.',
  },
  R09: {
    title: 'Two townships',
    fires:
      'A unit helps two townships and the roster does not say whose place it takes. Until then it is in no pool.',
    remedy: 'Fill in 名额归属.',
  },
  R11: {
    title: 'Serial numbers broken',
    fires:
      'Serial numbers of the roster or of a list of scores jump or repeat. A block that starts again at 1 is none.',
    remedy: 'See whether a row is missing, then renumber.',
  },
  R12: {
    title: 'No roster',
    fires:
      'There is no Annex 3, and rule book and tables do not say the class of every township, and township and kind of every unit. No quota is judged and nobody is recommended. A notice for one unit’s form alone.',
    remedy: 'Add the roster.',
  },
  R13: {
    title: 'Excused unit',
    fires:
      'The remark in Annex 3 says that a unit is not assessed: it is left out. A unit that has scores all the same is assessed, and somebody is asked.',
    remedy: 'To be known; correct the remark where it is wrong.',
  },
  R14: {
    title: 'Unit not named',
    fires:
      'A score form names no unit, and the name of its sheet is none either (Sheet1, 附件1). It is not graded.',
    remedy: 'Fill in the unit.',
  },
  G01: {
    title: 'Grade differs from the total',
    fires:
      'A typed grade is not the one the total gives. Where the form has a place for reasons, it is a change by hand (G07).',
    remedy: 'Correct it, or state the reason.',
  },
  G02: {
    title: 'Unknown grade word',
    fires: 'The word is none of the rule book’s grades.',
    remedy: 'Use 优秀, 良好, 合格 or 不合格.',
  },
  G03: {
    title: 'Between two printed bands',
    fires: 'The total lies between two bands as printed, such as 89.5. It gets the lower grade.',
    remedy: 'To be known.',
  },
  G04: {
    title: 'Grade though data are missing',
    fires: 'A grade is typed while scores are missing or not applicable.',
    remedy: 'Complete the scores first.',
  },
  G05: {
    title: 'Close to a bound',
    fires: 'The total is at most half a point below the next grade. On the bound nothing is said.',
    remedy: 'Worth a second look first.',
  },
  G06: {
    title: 'Veto item',
    fires:
      'A remark holds a word that rules out every grade but 不合格 (rule book), and the grade is another.',
    remedy: 'Confirm the grade.',
  },
  G07: {
    title: 'Changed grade without reason',
    fires: 'A grade differs from the one the total gives, and reason or approver is not filled in.',
    remedy: 'Fill in both.',
  },
  G08: {
    title: 'Change of grade outdated',
    fires: 'The total has moved since the grade was changed by hand.',
    remedy: 'Confirm the change again, with the new total.',
  },
  Q01: {
    title: 'Township over its quota',
    fires: 'A township has more 优秀 units than places: 2 in a poor one, 1 in another. No unit is demoted.',
    remedy: 'Decide which to keep.',
  },
  Q02: {
    title: 'Enterprises over their quota',
    fires:
      'The non-public enterprises have more 优秀 units than their common places (3). No unit is demoted.',
    remedy: 'Decide which to keep.',
  },
  Q03: {
    title: 'Tie at the line',
    fires: 'Units share the total at the line and the places left are too few.',
    remedy: 'Decide by the rule for ties; the program does not.',
  },
  Q04: {
    title: 'Places left',
    fires: 'A pool has not used its places. Not said before any of its units has a grade.',
    remedy: 'To be known. The text allows no transfer.',
  },
  Q05: {
    title: 'Number to commend',
    fires:
      'Fewer than 18 units are 优秀 within their quota, or more than 18 are listed. Not said while open units may still fill the list.',
    remedy: 'Check the list; it is not filled up.',
  },
  Q06: {
    title: 'Commended, not excellent',
    fires: 'A unit on the list to be commended is not 优秀.',
    remedy: 'Correct the list.',
  },
  Q07: {
    title: 'Tie at the last place to commend',
    fires: 'Units share the total at the last place of the list.',
    remedy: 'For the leading group to decide.',
  },
  Q08: {
    title: 'No talk, no rectification',
    fires: 'A failing unit has no entry for talk or rectification. Without such columns nothing is said.',
    remedy: 'Fill them in.',
  },
  Q09: {
    title: 'Fewer places than to commend',
    fires: 'The places of all pools together are fewer than the units to commend.',
    remedy: 'To be known; correct the rule book where it is wrong.',
  },
  Q10: {
    title: 'Surplus settled by decisions',
    fires:
      'By the computed grades a pool is over its quota; by the decisions in force (with reason and approver) it is not. Each decision is named.',
    remedy: 'Nothing. Take back a decision made by mistake under “Reasons”.',
  },
  P01: {
    title: 'Self and city far apart',
    fires:
      'The self-assessment is more than 10 points above the city’s score (rule book). Exactly 10 is not.',
    remedy: 'Look at the items that differ most.',
  },
  P02: {
    title: 'Township copied the self-assessment',
    fires: 'Three or more units of a township have township scores equal to their own.',
    remedy: 'Ask whether they were checked item by item.',
  },
  P03: {
    title: 'No city score',
    fires: 'A grade is typed and the city’s column is empty.',
    remedy: 'Fill in the city’s scores first.',
  },
  P05: {
    title: 'Average instead of the city’s score',
    fires: 'A total is the average of the stages. The city’s score alone counts.',
    remedy: 'Use the city’s score.',
  },
  P06: {
    title: 'What was taken',
    fires:
      'What was taken where a form leaves it open: the final column, deductions, the mean of judges, bonus items of another table, how villages are merged. Said once for the same choice.',
    remedy: 'To be known; where it is wrong, use 指定表头 or change the rule book.',
  },
  D01: {
    title: 'After the deadline',
    fires: 'A date is later than its deadline. The last day is in time. Reports on rectification are D06.',
    remedy: 'Check the date; if it holds, to be known.',
  },
  D02: {
    title: 'Dates out of order',
    fires: 'A step is dated before one that it follows. The same day is right.',
    remedy: 'Correct one of the dates.',
  },
  D03: {
    title: 'Date as text',
    fires:
      'A date cell holds text such as 2017.1.23, or a day that does not exist. A date in full with 年月日 is right.',
    remedy: 'Convert or correct it.',
  },
  D04: {
    title: 'Wrong year',
    fires: 'A date is not in the year after the assessed one; a beginning in December is right.',
    remedy: 'Correct the year.',
  },
  D06: {
    title: 'Rectification report late',
    fires: 'The report is dated after 17 March. That day is in time.',
    remedy: 'Check the date; if it holds, to be known.',
  },
  D07: {
    title: 'Annex 2 or self-report late',
    fires:
      'Annex 2 or the self-report is dated after its date in the rule book (26 January). That day is in time.',
    remedy: 'Check the date; if it holds, to be known.',
  },
  E01: {
    title: 'Village signature missing',
    fires:
      'The village’s secretary or director has not signed, where others have. Not said where all sign on paper.',
    remedy: 'Have it signed.',
  },
  E02: {
    title: 'Seal missing',
    fires: 'The place for the village’s or township’s seal is empty, where others have sealed.',
    remedy: 'Have it sealed.',
  },
  E03: {
    title: 'Township signature missing',
    fires: 'The township’s secretary or head has not signed, where others have.',
    remedy: 'Have it signed.',
  },
  E05: {
    title: 'Papers missing',
    fires: 'A paper is not ticked, where others have ticked theirs.',
    remedy: 'Hand it in and tick it.',
  },
  F07: {
    title: 'Name begins like a formula',
    fires: 'A unit’s name begins with = + - or @. It is text to us and may be a formula to other programs.',
    remedy: 'Delete the sign.',
  },
};
