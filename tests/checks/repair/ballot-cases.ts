/** Rows of Annex 2 whose counts contradict each other. */
import { survey, type Cell } from '../support/county';
import type { SheetInput } from '../../support/snapshot';
import type { RepairCase } from './cases';

const ballots = (...cells: readonly Cell[]): SheetInput => survey([['市水务局', '可乐村', ...cells]]);

/** The same without the column 有效票数. */
const withoutValid = (...cells: readonly Cell[]): SheetInput => {
  const { rows, ...rest } = survey([['市水务局', '可乐村', ...cells.toSpliced(2, 0, null)]]);
  return { ...rest, rows: rows.map((row, at) => (at < 2 ? row : row.toSpliced(5, 1))) };
};

export const SURVEYS: readonly RepairCase[] = [
  {
    does: 'one answer too few, told by the rate',
    sheet: ballots(60, 58, 50, 40, 8, 1, 0, 98),
    at: 'M01 F4',
    says: '可能是其中一处填错:F4应为49(现填50)、G4应为41(现填40)、H4应为9(现填8)。',
    offers: ['F4=49', 'G4=41', 'H4=9'],
  },
  {
    does: 'digits of an answer swapped',
    sheet: ballots(60, 58, 57, 4, 12, 3, 2, 91.2),
    at: 'M01 F4',
    says: 'G4很可能是40,误填4(像是小数点错了位)。也可能是H4应为48(现填12)。',
    offers: ['G4=40', 'H4=48'],
  },
  {
    does: 'returned above issued by a swap',
    sheet: ballots(58, 80, 57, 40, 12, 3, 2, 91.2),
    at: 'M02 E4',
    says: 'D4很可能是85,误填58(像是数字写颠倒了)。',
    offers: [],
  },
  {
    does: 'all ballots handed out, returned and valid',
    sheet: ballots(57, 57, 57, 4, 12, 3, 2, 91.2),
    at: 'M01 F4',
    says: 'G4很可能是40,误填4(像是小数点错了位)。也可能是H4应为48(现填12)。',
    offers: ['G4=40', 'H4=48'],
  },
  {
    does: 'a slip without a rate',
    sheet: ballots(60, 58, 57, 4, 12, 3, 2),
    at: 'M01 F4',
    says: 'G4很可能是40,误填4(像是小数点错了位)。',
    offers: ['G4=40'],
  },
  {
    does: 'a rate by formula, which follows the counts',
    sheet: ballots(60, 58, 57, 4, 12, 3, 2, { f: '=(G4+H4)/F4*100', v: 28.1 }),
    at: 'M01 F4',
    says: 'G4很可能是40,误填4(像是小数点错了位)。',
    offers: ['G4=40'],
  },
  {
    does: 'returned ballots where there is no column of valid ones',
    sheet: withoutValid(90, 75, 40, 12, 3, 2, 91.2),
    at: 'M01 E4',
    says: 'E4很可能是57,误填75(像是数字写颠倒了)。',
    offers: ['E4=57'],
  },
  {
    does: 'an answer where there is no column of valid ones',
    sheet: withoutValid(60, 57, 4, 12, 3, 2, 91.2),
    at: 'M01 E4',
    says: 'F4很可能是40,误填4(像是小数点错了位)。也可能是G4应为48(现填12)。',
    offers: ['F4=40', 'G4=48'],
  },
  {
    does: 'nothing speaks for one of the answers without a rate',
    sheet: ballots(60, 58, 57, 30, 12, 3, 2),
    at: 'M01 F4',
    says: null,
    offers: [],
  },
];
