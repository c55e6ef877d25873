/** What the pages of the S, B and M checks explain (合计、加分、满意度). */
import type { CodesOf } from '../../../checks/params';
import type { Explanations } from '../../page-words';

export const SUMS_PAGES: Explanations<CodesOf<'S' | 'B' | 'M'>> = {
  S01: {
    title: 'Total differs from its items',
    fires:
      'A typed total, base or bonus differs from the sum of the scores. Not said while an item itself is at fault.',
    remedy: 'Check the items, or take the computed number.',
  },
  S02: {
    title: 'Subtotal differs from its items',
    fires: 'A typed subtotal differs from the sum of its items.',
    remedy: 'Change the subtotal or an item.',
  },
  S03: {
    title: 'Subtotals do not make the total',
    fires: 'All subtotals are right, and the typed total is not their sum.',
    remedy: 'Change the total or a subtotal.',
  },
  S04: {
    title: 'Subtotal above the points of its head',
    fires: 'A typed subtotal is higher than the points of its head. Exactly the points is possible.',
    remedy: 'Check the subtotal and its items.',
  },
  S05: {
    title: 'Above the limit',
    fires: 'A typed base above 100 or a typed total above 120.',
    remedy: 'See whether the bonus was counted twice.',
  },
  S06: {
    title: 'Summary differs from the form',
    fires:
      'A summary gives a unit another total than its score form. Units with missing scores are not compared.',
    remedy: 'Change the summary; swapped digits are said to be likely where they are.',
  },
  B01: {
    title: 'Bonus above 20',
    fires:
      'The bonus items make more than 20. It is counted as 20, and what is lost is said. Exactly 20 is right.',
    remedy: 'Nothing to change; a typed bonus may be set to 20.',
  },
  B02: {
    title: 'Bonus item above its maximum',
    fires: 'A bonus item is higher than its points. Exactly the points is right.',
    remedy: 'Enter a number from 0 to the points.',
  },
  B03: {
    title: 'Bonus written into the base',
    fires: 'The typed base is exactly base plus bonus.',
    remedy: 'Move the bonus to its column and correct the base.',
  },
  B04: {
    title: 'Bonus without amount',
    fires:
      'The form has a column for amounts, and an item with a bonus has none. Without that column nothing is said.',
    remedy: 'Fill in the amount.',
  },
  B05: {
    title: 'Bonus without evidence',
    fires: 'Other bonus items name their evidence and this one does not. Where nobody does, nothing is said.',
    remedy: 'Name the document, voucher, account or certificate.',
  },
  B06: {
    title: 'Amount does not support the points',
    fires:
      'By the item’s criterion the amount gives fewer points than are filled in. Fewer points than earned are no fault.',
    remedy: 'Check the amount or the points.',
  },
  B07: {
    title: 'Fiscal special funds counted',
    fires: 'The remark or the evidence of a bonus item speaks of fiscal special funds; only others count.',
    remedy: 'Check where the money came from.',
  },
  B08: {
    title: 'Excellent through bonus alone',
    fires: 'The base is below 90, and the bonus lifts the total to 90 or more. The grade stays.',
    remedy: 'For the leading group to know.',
  },
  M01: {
    title: 'Answers do not add up',
    fires:
      'The answers do not make the valid ballots, or the returned ones where the form has no column for valid ones.',
    remedy: 'Check the ballots themselves.',
  },
  M02: {
    title: 'More returned than issued',
    fires: 'More ballots were returned than issued. As many is right.',
    remedy: 'Check both counts.',
  },
  M03: {
    title: 'More valid than returned',
    fires: 'There are more valid ballots than returned ones. As many is right.',
    remedy: 'Check both counts.',
  },
  M04: {
    title: 'Not a whole number',
    fires: 'A count of ballots has decimals or is negative.',
    remedy: 'Fill in the actual number.',
  },
  M05: {
    title: 'Rate differs from the ballots',
    fires:
      'A typed rate is not what the ballots give. Where a whole table follows another definition, that is said once.',
    remedy: 'Take the computed rate, or check the ballots.',
  },
  M06: {
    title: 'Rates written in two ways',
    fires: 'In one column some rates are written 96 and some 0.96.',
    remedy: 'Write all of them as percentages.',
  },
  M07: {
    title: 'No valid ballots',
    fires: 'What the rate is divided by is 0 or blank. No rate is not 0 %.',
    remedy: 'Fill in the ballots.',
  },
  M08: {
    title: 'Rate and score disagree',
    fires:
      'The rate of Annex 2, converted by the item’s criterion, is not the score of the satisfaction item in Annex 1.',
    remedy: 'Check both and change one.',
  },
  M09: {
    title: 'Few ballots came back',
    fires: 'Less than half of the ballots came back. Exactly half is enough.',
    remedy: 'Repeat the survey if need be.',
  },
  M10: {
    title: '100 % everywhere',
    fires: 'Three or more units of one table all have 100 %.',
    remedy: 'Look at a few original ballots.',
  },
  M11: {
    title: 'No satisfaction survey',
    fires: 'A unit has Annex 1 and is not in Annex 2. Not said where there is no Annex 2 at all.',
    remedy: 'Hand in Annex 2.',
  },
  M12: {
    title: 'No Annex 2',
    fires:
      'There are score forms, but no satisfaction survey anywhere. A notice for one unit’s form alone; never where the rule book surveys no satisfaction.',
    remedy: 'Hand in Annex 2.',
  },
};
