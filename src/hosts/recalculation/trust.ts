/** Which formulas the engine is not given at all, because its answer would look like a value and be none. */
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { References } from './references';

/** Excel's own limits; what is beyond them was not written by Excel and may exhaust the engine. */
const MOST_CHARACTERS = 8_192;
const MOST_NESTING = 64;

const TEXTS = /"(?:[^"]|"")*"/g;
/** They look at cells that their text does not name, or the engine answers them otherwise than Excel. */
const REFUSED = /(?<![\w.])(?:INDIRECT|OFFSET|CELL|INFO|DATEVALUE|HYPERLINK)\(/i;
/** Their answer depends on how long a column is; the engine's sheet is only as long as it has values. */
const BY_LENGTH = /(?<![\w.])(?:ROWS|COLUMNS|COUNTBLANK|INDEX)\(/i;
const COUNTS_IF = /(?<![\w.])COUNTIFS?\(/i;
const EMPTY_CRITERION = /"(?:<>[^"]*|=)?"/;
const CHINESE_FORMAT = /(?<![\w.])TEXT\(.*(?:\[DBNum|通用格式)/is;

export function isRefused(formula: string, { areas }: References): boolean {
  if (formula.length > MOST_CHARACTERS) return true;
  const code = formula.replace(TEXTS, '""');
  if (nesting(code) > MOST_NESTING || REFUSED.test(code) || CHINESE_FORMAT.test(formula)) return true;
  const whole = areas.some(
    ({ area }) => area.bottom - area.top === MAX_ROWS - 1 || area.right - area.left === MAX_COLUMNS - 1,
  );
  return whole && (BY_LENGTH.test(code) || (COUNTS_IF.test(code) && EMPTY_CRITERION.test(formula)));
}

function nesting(code: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of code) {
    if (character === '(') deepest = Math.max(deepest, (depth += 1));
    else if (character === ')') depth -= 1;
  }
  return deepest;
}
