/** How a number came about (依据): article → rule → cells, made only when somebody asks. */
import { formatDecimal, type Decimal } from '../workbook/decimal';
import { scorePlace, type ScoreForm } from '../reading/record';
import type { Assessment, DerivedQuantity, Derivation, FormResult, UnitResult } from './result';

type Cell = Derivation['cells'][number];

/** The derivation of one of a unit's quantities; its parts lead down to the typed cells. */
export function explain(assessment: Assessment, unit: UnitResult, quantity: DerivedQuantity): Derivation {
  switch (quantity) {
    case 'grade':
      return explainGrade(assessment, unit);
    case 'total':
      return unit.forms.length > 1
        ? explainMerged(assessment, unit)
        : explainTotal(assessment, unit, unit.forms[0]);
    case 'base':
    case 'bonusRaw':
    case 'bonus':
    case 'item':
      return explainPart(assessment, unit, unit.forms[0], quantity === 'base' ? 'base' : 'bonus');
    case 'satisfaction':
      return explainSatisfaction(assessment, unit);
    case 'quota':
    case 'pool':
      return explainPool(assessment, unit);
    case 'stage':
      return derive('stage', unit.total, ['5(三)'], 'stage', { stage: assessment.stage });
  }
}

function derive(
  quantity: DerivedQuantity,
  value: Derivation['value'],
  articles: readonly (string | null)[],
  rule: string,
  params: Derivation['params'] = {},
  parts: readonly Derivation[] = [],
  cells: readonly Cell[] = [],
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
  return derive('grade', unit.grade?.name ?? null, [grades.article], rule, params, [
    explain(assessment, unit, 'total'),
  ]);
}

function explainMerged(assessment: Assessment, unit: UnitResult): Derivation {
  const { villages } = assessment.rulebook;
  const parts = unit.forms.map((form) => explainTotal(assessment, unit, form));
  const params = { policy: villages.value, villages: unit.villages.join('、'), count: unit.forms.length };
  return derive('total', unit.total, [villages.article], `villages.${villages.value}`, params, parts);
}

function explainTotal(assessment: Assessment, unit: UnitResult, form: FormResult | undefined): Derivation {
  const { basePoints } = assessment.rulebook;
  const totals = form?.stages[assessment.stage];
  if (!form || !totals) return derive('total', null, [basePoints.article], 'noScores');
  const parts = [explainPart(assessment, unit, form, 'base'), explainPart(assessment, unit, form, 'bonus')];
  const params = { base: show(totals.base), bonus: show(totals.bonus), total: show(totals.total) };
  return derive(
    'total',
    totals.total,
    [basePoints.article],
    totals.total === null ? 'totalOpen' : 'total',
    params,
    parts,
  );
}

function explainPart(
  assessment: Assessment,
  _unit: UnitResult,
  form: FormResult | undefined,
  part: 'base' | 'bonus',
): Derivation {
  const { basePoints, bonusPoints, heads } = assessment.rulebook;
  const totals = form?.stages[assessment.stage];
  const article = part === 'base' ? basePoints.article : bonusPoints.article;
  if (!form || !totals) return derive(part, null, [article], 'noScores');
  const cells = itemCells(form.form, assessment, part === 'bonus');
  if (part === 'base') {
    return derive(
      'base',
      totals.base,
      [heads.article, article],
      'base',
      { cap: show(basePoints.value) },
      [],
      cells,
    );
  }
  const raw = totals.bonusRaw;
  const lost = raw !== null && totals.bonus !== null ? ((raw - totals.bonus) as Decimal) : null;
  const params = { raw: show(raw), cap: show(bonusPoints.value), lost: show(lost) };
  const rule = lost !== null && lost > 0 ? 'bonusCapped' : 'bonus';
  return derive('bonus', totals.bonus, [heads.article, article], rule, params, [], cells);
}

function itemCells(form: ScoreForm, { stage }: Assessment, bonus: boolean): readonly Cell[] {
  const scores = form.scores[stage];
  if (!scores) return [];
  const { file, sheet } = form.table.source;
  return form.indicators.flatMap((item, index): Cell[] => {
    if (item.bonus !== bonus) return [];
    const { row, column } = scorePlace(scores, index);
    const value = scores.values[index] ?? Number.NaN;
    return [
      {
        file,
        sheet: sheet.name,
        area: { top: row, left: column, bottom: row, right: column },
        label: item.label,
        value: Number.isNaN(value) ? '' : formatDecimal(value as Decimal),
      },
    ];
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
  return derive(
    'satisfaction',
    unit.satisfaction?.rate ?? null,
    [satisfaction.article],
    'satisfaction',
    params,
    [],
    cells,
  );
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
  return derive('pool', pool.pool, [quotas.article], 'pool', params);
}
