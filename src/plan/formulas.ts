/**
 * The native formulas we write (原生公式): nothing newer than Excel 2010, the same result in Excel, WPS and LibreOffice,
 * and the same as our exact arithmetic. A blank score leaves the result blank.
 */
import { formatDecimal, RESULT_DECIMALS, type Decimal } from '../workbook/decimal';
import { areaToA1, columnName, toA1, type Area, type CellRef } from '../workbook/address';
import type { Grade, RuleBook } from '../rulebook/rulebook';
import { scorePlace, scoreReading, type ScoreForm, type StageScores } from '../reading/record';

/** Texts that cannot stand inside a formula: too long, or with characters that a file would change. */
const LONGEST_TEXT = 200;
const UNSAFE = /[\u0000-\u001f\u007f\ufffe\uffff]/;

/** Parts of a sum over some of a form's items: how many scores there are, and what they add up to. */
export interface SumParts {
  readonly count: string;
  readonly needed: number;
  readonly sum: string;
}

/** `null` when the items cannot be summed by a formula that agrees with us. */
export function sumParts(
  form: ScoreForm,
  scores: StageScores,
  members: readonly number[],
  rulebook: RuleBook,
): SumParts | null {
  if (members.length === 0) return null;
  const ranges = scoreRanges(scores, members);
  if (scores.odd.size === 0) {
    return { count: `COUNT(${ranges})`, needed: members.length, sum: `SUM(${ranges})` };
  }
  const counts = [`COUNT(${ranges})`];
  const sums = [`SUM(${ranges})`];
  const waived: string[] = [];
  for (const index of members) {
    const reading = scoreReading(scores, index);
    if (reading.kind !== 'repaired' && reading.kind !== 'notApplicable') continue;
    if (reading.text.length > LONGEST_TEXT || UNSAFE.test(reading.text)) return null;
    const { row, column } = scorePlace(scores, index);
    const when = (value: string) => `IF(${toA1(row, column)}=${quoted(reading.text)},${value},0)`;
    if (reading.kind === 'repaired') {
      counts.push(when('1'));
      sums.push(when(formatDecimal(reading.value)));
    } else if (rulebook.missing.value !== 'pending') {
      counts.push(when('1'));
      const { max = null, bonus = false } = form.indicators[index] ?? {};
      if (!bonus && max !== null && rulebook.missing.value === 'proportional')
        waived.push(when(formatDecimal(max)));
    }
  }
  const sum = sums.join('+');
  const full = formatDecimal(rulebook.basePoints.value);
  return {
    count: counts.join('+'),
    needed: members.length,
    sum:
      waived.length === 0 ? sum : `ROUND((${sum})*${full}/(${full}-${waived.join('-')}),${RESULT_DECIMALS})`,
  };
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Columns of a sum in all rows of a list, by what the rows share: `[['E', 'Q']]` for E:Q. */
const columnRuns = new WeakMap<
  readonly number[],
  WeakMap<readonly number[], readonly (readonly [string, string])[]>
>();

function scoreRanges(scores: StageScores, members: readonly number[]): string {
  if (scores.axis === 'down') return rangesOf(members.map((index) => scorePlace(scores, index)));
  const row = scores.line + 1;
  const ranges = runsOf(scores.at, members).map(([from, to]) =>
    from === to ? `${from}${row}` : `${from}${row}:${to}${row}`,
  );
  return ranges.join(',');
}

function runsOf(at: readonly number[], members: readonly number[]): readonly (readonly [string, string])[] {
  let known = columnRuns.get(at);
  if (!known) columnRuns.set(at, (known = new WeakMap()));
  let runs = known.get(members);
  if (!runs) {
    runs = areasOf(members.map((index) => ({ row: 0, column: at[index] ?? 0 }))).map(
      ({ left, right }) => [columnName(left), columnName(right)] as const,
    );
    known.set(members, runs);
  }
  return runs;
}

/** Cells as a list of ranges: H6:H8,H10:H18. */
export const rangesOf = (cells: readonly CellRef[]): string => areasOf(cells).map(areaToA1).join(',');

function areasOf(cells: readonly CellRef[]): readonly Area[] {
  const ranges: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of cells) {
    const last = ranges.at(-1);
    if (last && last.left === column && last.right === column && last.bottom + 1 === row) last.bottom = row;
    else if (last && last.top === row && last.bottom === row && last.right + 1 === column)
      last.right = column;
    else ranges.push({ top: row, left: column, bottom: row, right: column });
  }
  return ranges;
}

/** `then` once all scores are there; until then a blank, or what else is asked for. */
export const whenComplete = (parts: readonly SumParts[], then: string, before = '""'): string => {
  const count = parts.map((part) => part.count).join('+');
  const needed = parts.reduce((total, part) => total + part.needed, 0);
  return `IF(${count}<${needed},${before},${then})`;
};

const capped = (sum: string, cap: Decimal): string => `MIN(${sum},${formatDecimal(cap)})`;

export const subtotalValue = (parts: SumParts): string => `ROUND(${parts.sum},${RESULT_DECIMALS})`;

export const cappedValue = (parts: SumParts, cap: Decimal): string =>
  `ROUND(${capped(parts.sum, cap)},${RESULT_DECIMALS})`;

/** A sum of items without a cap of its own (小计). */
export const subtotalFormula = (parts: SumParts): string => whenComplete([parts], subtotalValue(parts));

/** 基础分 or 加分: at most what Article 6 gives them. */
export const cappedFormula = (parts: SumParts, cap: Decimal): string =>
  whenComplete([parts], cappedValue(parts, cap));

/** 总分 as a number, without the question whether all scores are there. */
export function totalValue(base: SumParts | null, bonus: SumParts | null, rulebook: RuleBook): string {
  const terms = [
    ...(base ? [capped(base.sum, rulebook.basePoints.value)] : []),
    ...(bonus ? [capped(bonus.sum, rulebook.bonusPoints.value)] : []),
  ];
  return `ROUND(${terms.join('+')},${RESULT_DECIMALS})`;
}

export const totalFormula = (base: SumParts | null, bonus: SumParts | null, rulebook: RuleBook): string =>
  whenComplete(
    [base, bonus].filter((part) => part !== null),
    totalValue(base, bonus, rulebook),
  );

/** 等次 of a cell or expression that holds a total: lower bounds decide. */
export function gradeFormula(total: string, grades: readonly Grade[]): string {
  return `IF(${total}="","",${gradeChoice(total, grades)})`;
}

/** 等次 where the form has no cell for the total. */
export const gradeOfItems = (base: SumParts | null, bonus: SumParts | null, rulebook: RuleBook): string =>
  whenComplete(
    [base, bonus].filter((part) => part !== null),
    gradeChoice(totalValue(base, bonus, rulebook), rulebook.grades.value),
  );

/** What stands between the totals of the nested choice; the same for all cells. */
const choices = new WeakMap<readonly Grade[], readonly string[]>();

export function gradeChoice(total: string, grades: readonly Grade[]): string {
  let pieces = choices.get(grades);
  if (!pieces) choices.set(grades, (pieces = choicePieces(grades)));
  return pieces.join(total);
}

function choicePieces([first, ...rest]: readonly Grade[]): readonly string[] {
  if (!first) return ['""'];
  if (first.atLeast === null || rest.length === 0) return [quoted(first.name)];
  const [next = '', ...others] = choicePieces(rest);
  const [last = ''] = others.slice(-1);
  const choice = `>=${formatDecimal(first.atLeast)},${quoted(first.name)},${next}`;
  return others.length === 0 ? ['IF(', `${choice})`] : ['IF(', choice, ...others.slice(0, -1), `${last})`];
}
