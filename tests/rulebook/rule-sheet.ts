/** Sheets 考核规则 made of a few rows, and short forms of what their reading finds. */
import { builtInRuleBook as mile, readRuleSheet, type RuleSheetReading } from '../../src/rulebook';
import type { Scalar, SheetSnapshot } from '../../src/workbook/snapshot';
import { sheetOf } from '../support/snapshot';

export type Rows = readonly (readonly Scalar[])[];

const HEADER = ['项目', '规定值', '依据条款', '说明'];

/** The rows stand from row 2 on, below the header. */
export const sheet = (rows: Rows, more: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
  ...sheetOf({ name: '考核规则', rows: [HEADER, ...rows] }),
  ...more,
});

export const read = (...rows: Rows): RuleSheetReading => readRuleSheet(sheet(rows), mile);

export const brief = (reading: RuleSheetReading): readonly string[] =>
  reading.problems.map(({ code, where }) => `${code} ${where}`);
