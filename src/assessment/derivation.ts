/**
 * How a number came about (依据): article → rule → cells, made only when somebody asks. The parts and cells are those that
 * the quantity's own expression walks through.
 */
import { partsOf, type Quantity } from '../formula';
import { areaOf } from '../workbook/address';
import { formatDecimal, type Decimal } from '../workbook/decimal';
import { scorePlace, type ScoreForm, type Stage, type SumCell } from '../reading/record';
import type { Assessment, DerivedQuantity, Derivation, FormResult, UnitResult } from './result';
import { computedSum } from './sums';
import { figureAt, mergedQuantities, type Figure } from './villages';

type Cell = Derivation['cells'][number];

/** Which of a unit's forms is asked about, and in which stage; absent: the unit as it is assessed. */
export interface Focus {
  readonly form: ScoreForm;
  readonly stage: Stage;
  /** The sum that is asked about (小计). */
  readonly sum?: SumCell | null;
}

/** The derivation of one of a unit's quantities; its parts lead down to the typed cells. */
export function explain(
  assessment: Assessment,
  unit: UnitResult,
  quantity: DerivedQuantity,
  focus: Focus | null = null,
): Derivation {
  switch (quantity) {
    case 'grade':
      return explainGrade(assessment, unit);
    case 'total':
    case 'base':
    case 'bonusRaw':
    case 'bonus':
    case 'subtotal':
    case 'item':
      return explainFigure(assessment, unit, quantity, focus);
    case 'satisfaction':
      return explainSatisfaction(assessment, unit);
    case 'quota':
    case 'pool':
      return explainPool(assessment, unit);
    case 'stage':
      return derive('stage', unit.total, ['5(三)'], 'stage', { params: { stage: assessment.stage } });
  }
}

function derive(
  quantity: DerivedQuantity,
  value: Derivation['value'],
  articles: readonly (string | null)[],
  rule: string,
  { params = {}, parts = [], cells = [] }: Partial<Pick<Derivation, 'params' | 'parts' | 'cells'>> = {},
): Derivation {
  return {
    quantity,
    value,
    articles: articles.filter((article) => article !== null),
    rule,
    params,
    parts,
    cells,
  };
}

const show = (value: Decimal | null): string => (value === null ? '' : formatDecimal(value));

function explainGrade(assessment: Assessment, unit: UnitResult): Derivation {
  const { grades } = assessment.rulebook;
  const bound = unit.grade?.atLeast ?? null;
  const open = unit.grade === null;
  const rule = open ? 'gradeOpen' : bound === null ? 'gradeLowest' : 'gradeBound';
  const params: Record<string, string> = open
    ? { possible: unit.possible.map(({ name }) => name).join('、') }
    : { total: show(unit.total), bound: show(bound), grade: unit.grade.name };
  return derive('grade', unit.grade?.name ?? null, [grades.article], rule, {
    params,
    parts: [explain(assessment, unit, 'total')],
  });
}

/** A figure of one form, or of the unit: merged where it has several. */
function explainFigure(
  assessment: Assessment,
  unit: UnitResult,
  quantity: 'total' | 'base' | 'bonusRaw' | 'bonus' | 'subtotal' | 'item',
  focus: Focus | null,
): Derivation {
  const figure: Figure =
    quantity === 'total' || quantity === 'base' ? quantity : quantity === 'subtotal' ? 'base' : 'bonus';
  const [first, ...more] = unit.forms;
  const result = focus ? unit.forms.find(({ form }) => form === focus.form) : first;
  if (!focus && more.length > 0) return explainMerged(assessment, unit, figure);
  const stage = focus?.stage ?? assessment.stage;
  if (quantity === 'subtotal' && focus?.sum && result) return explainSum(result, focus.sum);
  return explainForm(assessment, result, stage, figure);
}

/** Several villages: what the forms that decide have each. */
function explainMerged(assessment: Assessment, unit: UnitResult, figure: Figure): Derivation {
  const { villages } = assessment.rulebook;
  const { expr } = mergedQuantities(unit.forms.length, assessment.rulebook)[figure];
  const asked = new Set(
    partsOf(expr).slots.flatMap((index) => {
      const at = figureAt(index);
      return at.figure === figure ? [at.form] : [];
    }),
  );
  const parts = unit.forms
    .filter((_, index) => asked.has(index))
    .map((result) => explainForm(assessment, result, assessment.stage, figure));
  const params = { policy: villages.value, villages: unit.villages.join('、'), count: unit.forms.length };
  return derive(nameOf(figure), unit[figure], [villages.article], `villages.${villages.value}`, {
    params,
    parts,
  });
}

const nameOf = (figure: Figure): DerivedQuantity => (figure === 'bonusRaw' ? 'bonus' : figure);

function explainForm(
  assessment: Assessment,
  result: FormResult | undefined,
  stage: Stage,
  figure: Figure,
): Derivation {
  const { basePoints, bonusPoints } = assessment.rulebook;
  const scores = result?.form.scores[stage];
  const totals = result?.stages[stage];
  if (!result || !scores || !totals) {
    const article = figure === 'bonus' ? bonusPoints.article : basePoints.article;
    return derive(nameOf(figure), null, [article], 'noScores');
  }
  const quantity = result.shape.of(scores)[figure];
  const { slots, quantities } = partsOf(quantity.expr);
  const parts = quantities.map(({ id }) => explainForm(assessment, result, stage, id as Figure));
  const cells = cellsOfItems(result.form, stage, slots);
  const [rule, params] = ruleOf(figure, totals, assessment);
  return derive(nameOf(figure), totals[figure], quantity.articles, rule, { params, parts, cells });
}

function ruleOf(
  figure: Figure,
  { base, bonus, bonusRaw, total }: Readonly<Record<Figure, Decimal | null>>,
  { rulebook }: Assessment,
): readonly [string, Derivation['params']] {
  if (figure === 'total') {
    const params = { base: show(base), bonus: show(bonus), total: show(total) };
    return [total === null ? 'totalOpen' : 'total', params];
  }
  if (figure === 'base') return ['base', { cap: show(rulebook.basePoints.value) }];
  const lost = bonusRaw !== null && bonus !== null ? ((bonusRaw - bonus) as Decimal) : null;
  const params = { raw: show(bonusRaw), cap: show(rulebook.bonusPoints.value), lost: show(lost) };
  return [lost !== null && lost > 0 ? 'bonusCapped' : 'bonus', params];
}

/** 小计: the items it adds up. */
function explainSum(result: FormResult, sum: SumCell): Derivation {
  const scores = result.form.scores[sum.stage];
  const quantity: Quantity | null = scores ? result.shape.of(scores).of(sum) : null;
  if (!quantity) return derive('subtotal', null, [], 'noScores');
  const cells = cellsOfItems(result.form, sum.stage, partsOf(quantity.expr).slots);
  const value = computedSum(result, sum);
  return derive('subtotal', value, quantity.articles, 'subtotal', { params: { label: sum.label }, cells });
}

function cellsOfItems(form: ScoreForm, stage: Stage, slots: readonly number[]): readonly Cell[] {
  const scores = form.scores[stage];
  if (!scores) return [];
  const { file, sheet } = form.table.source;
  return slots.map((index): Cell => {
    const value = scores.values[index] ?? Number.NaN;
    return {
      file,
      sheet: sheet.name,
      area: areaOf(scorePlace(scores, index)),
      label: form.indicators[index]?.label ?? '',
      value: Number.isNaN(value) ? '' : formatDecimal(value as Decimal),
    };
  });
}

function explainSatisfaction(assessment: Assessment, unit: UnitResult): Derivation {
  const { satisfaction } = assessment.rulebook;
  const cells = unit.surveys.map(({ survey, rate }): Cell => {
    const { file, sheet, area } = survey.table.source;
    return {
      file,
      sheet: sheet.name,
      area: { top: survey.row, left: area.left, bottom: survey.row, right: area.right },
      label: survey.unit.text,
      value: show(rate),
    };
  });
  const { favourable, denominator } = satisfaction.value;
  const params = { favourable: favourable.join('+'), denominator };
  return derive('satisfaction', unit.satisfaction?.rate ?? null, [satisfaction.article], 'satisfaction', {
    params,
    cells,
  });
}

function explainPool(assessment: Assessment, unit: UnitResult): Derivation {
  const { quotas } = assessment.rulebook;
  const pool = assessment.pools.find(({ pool: name }) => name === unit.pool);
  if (!pool) return derive('pool', null, [quotas.article], 'poolOpen');
  const params = {
    pool: pool.pool,
    grade: assessment.rulebook.excellent,
    kind: pool.kind ?? '',
    quota: pool.quota ?? '',
    excellent: pool.excellent,
    over: pool.over ?? '',
  };
  return derive('pool', pool.pool, [quotas.article], 'pool', { params });
}
