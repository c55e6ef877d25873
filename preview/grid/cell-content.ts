/** What a cell holds, between the grid's notation and ours. */
import type { CellError, Scalar } from '../../src/workbook/snapshot';
import type { GridCell } from './univer';

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NUM!|N\/A|NAME\?)$/;
/** Errors that only a formula gives, and some that only this engine knows. */
const ERROR_OF_FORMULA = /^#(?:CALC!|SPILL!|CYCLE!|BLOCKED!|CONNECT!|GETTING_DATA)$/;

const isErrorText = (text: string, cell: GridCell): boolean =>
  cell.t !== FORCED_TEXT && (ERROR.test(text) || (hasFormula(cell) && ERROR_OF_FORMULA.test(text)));

export const hasFormula = (cell: GridCell): boolean =>
  (cell.f !== undefined && cell.f !== null && cell.f !== '') || (cell.si !== undefined && cell.si !== null);

/** Value of a cell; `null` when it is empty, an empty text for a formula that gave nothing. */
export function valueOf(cell: GridCell | null | undefined): Scalar {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === undefined || v === null || v === '') {
    const rich = cell.p?.body?.dataStream?.replace(/\r\n$/, '').replace(/\r/g, '\n');
    if (rich !== undefined && rich !== '') return rich;
    return hasFormula(cell) ? '' : null;
  }
  if (t === BOOLEAN || typeof v === 'boolean') return v === true || v === 1 || v === '1';
  if (typeof v === 'number') return v;
  if (t === NUMBER && v.trim() !== '' && Number.isFinite(Number(v))) return Number(v);
  const error: CellError = { error: v };
  return isErrorText(v, cell) ? error : v;
}

/** Content as the grid keeps it; nothing for an empty cell. */
export function contentCell(value: Scalar, formula: string | null): GridCell {
  const cell: GridCell = {};
  if (formula !== null) cell.f = formula.startsWith('=') ? formula : `=${formula}`;
  if (value === null) return cell;
  if (typeof value === 'number') return { ...cell, v: value, t: NUMBER };
  if (typeof value === 'boolean') return { ...cell, v: value ? 1 : 0, t: BOOLEAN };
  return { ...cell, v: typeof value === 'object' ? value.error : value, t: TEXT };
}

/** Takes away whatever content was there before. */
export const NO_CONTENT: GridCell = { v: null, t: null, f: null, si: null, ref: null, p: null };

/** Content to be put over whatever was there. A formula comes without a value: the engine computes it. */
export const contentChange = (value: Scalar, formula: string | null): GridCell => ({
  ...NO_CONTENT,
  ...contentCell(formula === null ? value : null, formula),
});
