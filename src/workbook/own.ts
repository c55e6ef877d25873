/**
 * How we know our own formulas again, on any machine and after any detour: they name themselves.
 * `=IF(N("kaohe:总分 第六条")=0,…)` computes in every spreadsheet, cites its article and is found by its first words.
 */
const OWN = /^=IF\(N\("kaohe:([^"]*)"\)=0,/;

/** Wraps `expression` (without `=`) so that it names itself; `label` says what it is and by which article. */
export const ownFormula = (label: string, expression: string): string =>
  `=IF(N("kaohe:${label.replace(/"/g, "'")}")=0,${expression})`;

export const isOwnFormula = (formula: string | null | undefined): boolean => !!formula && OWN.test(formula);

/** Formula of a mark (conditional format) that is ours, e.g. `N("kaohe:error")=0`, without leading `=`. */
export const ownMarkFormula = (severity: string): string => `N("kaohe:${severity}")=0`;
export const isOwnMarkFormula = (formula: string): boolean => formula.includes('N("kaohe:');

/** Label that the first cell of a generated sheet names itself with, so that a later run may replace the sheet. */
export const SHEET_LABEL = 'sheet';
/** Label of the sheet that lists grades changed by hand: generated once, then written line by line, and read. */
export const ADJUSTMENT_LABEL = 'sheet:adjusted';

const labelOf = (formula: string | null): string | undefined => OWN.exec(formula ?? '')?.[1];

export const isGeneratedSheetFormula = (formula: string | null): boolean =>
  labelOf(formula) === SHEET_LABEL || isAdjustmentSheetFormula(formula);
export const isAdjustmentSheetFormula = (formula: string | null): boolean =>
  labelOf(formula) === ADJUSTMENT_LABEL;
