/** The result of a unit: its forms merged, its grade where it is settled, and what is possible where it is not. */
import { divide, RESULT_DECIMALS, roundTo, sum, type Decimal } from '../workbook/decimal';
import { decimal } from '../workbook/decimal';
import { overlap, type Area } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Grade, RuleBook } from '../rulebook/rulebook';
import { nameKey } from '../reading/text';
import { STAGES, type ScoreForm, type Stage, type WorkbookReading } from '../reading/record';
import { allGrades, gradeOf, possibleGrades, sortedGrades } from './grade';
import type { UnitGroup } from './groups';
import { poolOf } from './pool-of-unit';
import type { FormResult, StageTotals, UnitResult, Unsettled } from './result';
import { surveyResult, unitSatisfaction } from './satisfaction';
import { formFigures, isStageAverage } from './stage-average';
import { sumConflicts } from './sums';
import { totalsOf } from './totals';

/** Averages that do not end are rounded half up to this many decimals, and so compared and reported. */
const AVERAGE_DECIMALS = 4;

export interface UnitContext {
  readonly rulebook: RuleBook;
  readonly stage: Stage;
  readonly hasRoster: boolean;
  /** Merged areas that hide or tie scores, by sheet. */
  readonly mergedAreas: MergedAreas;
}

/** Merged areas that are faults of their own, by sheet. */
type MergedAreas = ReadonlyMap<SheetSnapshot, readonly Area[]>;

export function mergedAreasOf(readings: readonly WorkbookReading[]): MergedAreas {
  const areas = new Map<SheetSnapshot, Area[]>();
  for (const { problems } of readings) {
    for (const problem of problems) {
      if (problem.kind !== 'hiddenValues' && problem.kind !== 'mergedUnits') continue;
      const { sheet } = problem.source;
      areas.set(sheet, [...(areas.get(sheet) ?? []), problem.area]);
    }
  }
  return areas;
}

interface Figures {
  readonly base: Decimal | null;
  readonly bonusRaw: Decimal | null;
  readonly bonus: Decimal | null;
  readonly total: Decimal | null;
}

const NONE: Figures = { base: null, bonusRaw: null, bonus: null, total: null };

export function unitResult(group: UnitGroup, context: UnitContext): UnitResult {
  const { rulebook, stage } = context;
  const forms = group.forms.map((form): FormResult => ({ form, stages: stagesOf(form, rulebook) }));
  const unsettled = reasonsOpen(group, forms, context);
  const duplicate = unsettled.includes('duplicate');
  const figures = duplicate ? NONE : merge(forms, stage, rulebook);
  const possible = possibilities(forms, figures, unsettled, context);
  const settled = unsettled.length === 0 && figures.total !== null;
  const first = group.forms[0];
  const surveys = group.surveys.map((survey) => surveyResult(survey, rulebook));
  const grade = settled && figures.total !== null ? gradeOf(figures.total, rulebook) : null;
  return {
    unit: group.name,
    township: (group.roster.find(({ township }) => township)?.township ?? first?.township)?.text ?? null,
    villages: villagesOf(group),
    kind: group.roster.find(({ kind }) => kind)?.kind?.text ?? null,
    pool: poolOf(group, context.hasRoster, rulebook),
    roster: group.roster,
    forms,
    surveys,
    stage,
    ...figures,
    stageTotals: stageTotals(forms, figures, duplicate, stage, rulebook),
    grade,
    possible: grade ? [grade] : possible,
    provisional: stage !== 'city',
    satisfaction: unitSatisfaction(surveys, rulebook),
    unsettled,
  };
}

function stagesOf(form: ScoreForm, rulebook: RuleBook): FormResult['stages'] {
  const stages: Partial<Record<Stage, StageTotals>> = {};
  for (const stage of STAGES) {
    const scores = form.scores[stage];
    if (scores) stages[stage] = totalsOf(form, stage, scores, rulebook);
  }
  return stages;
}

function reasonsOpen(
  group: UnitGroup,
  forms: readonly FormResult[],
  context: UnitContext,
): readonly Unsettled[] {
  if (forms.length === 0) return ['noForm'];
  const reasons: Unsettled[] = [];
  if (forms.some(({ form }) => !form.pointsProven)) reasons.push('points');
  else if (forms.some(({ stages }) => (stages[context.stage]?.total ?? null) === null))
    reasons.push('scores');
  if (context.mergedAreas.size > 0 && group.forms.some((form) => isMerged(form, context.mergedAreas))) {
    reasons.push('mergedCells');
  }
  if (group.forms.some(({ table }) => table.source.sheet.shownPrecision)) reasons.push('shownPrecision');
  if (forms.length > 1 && hasDuplicates(group.forms)) reasons.push('duplicate');
  if (forms.some((result) => typedGrades(result, context).length > 1)) reasons.push('typedSum');
  return reasons;
}

function isMerged(form: ScoreForm, mergedAreas: MergedAreas): boolean {
  const areas = mergedAreas.get(form.table.source.sheet) ?? [];
  return areas.some((area) => overlap(area, form.area));
}

/** Several forms are several villages only when township and village tell every one of them apart. */
function hasDuplicates(forms: readonly ScoreForm[]): boolean {
  const places = forms.map(({ township, villages }) => {
    const names = villages.map(({ text }) => nameKey(text)).sort();
    return `${nameKey(township?.text ?? '')}|${names.join('、')}`;
  });
  return places.includes('|') || new Set(places).size < places.length;
}

/** The grades that the computed total and typed sums of the assessed stage speak for. */
function typedGrades(result: FormResult, { stage, rulebook }: UnitContext): readonly Grade[] {
  const totals = result.stages[stage];
  if (!totals || totals.total === null) return [];
  const found = sumConflicts(result.form, totals, rulebook);
  if (found.length === 0) return [];
  const figures = formFigures(result);
  const conflicts = found.filter(({ sum }) => !isStageAverage(sum, figures));
  if (conflicts.length === 0) return [];
  const grades = conflicts.map(({ impliedTotal }) => gradeOf(impliedTotal, rulebook));
  return sortedGrades([gradeOf(totals.total, rulebook), ...grades], rulebook);
}

/** Several villages by the rule book's policy (多村合并); the figures of the form that decides, or their averages. */
function merge(forms: readonly FormResult[], stage: Stage, rulebook: RuleBook): Figures {
  const figures = forms.map(({ stages }): Figures => stages[stage] ?? NONE);
  const first = figures[0];
  if (!first) return NONE;
  if (figures.length === 1) return first;
  if (figures.some(({ total }) => total === null)) return NONE;
  if (rulebook.villages.value === 'average') {
    const average = (pick: (f: Figures) => Decimal | null) =>
      divide(sum(figures.map((f) => pick(f) ?? (0 as Decimal))), decimal(figures.length), AVERAGE_DECIMALS);
    return {
      base: average((f) => f.base),
      bonusRaw: average((f) => f.bonusRaw),
      bonus: average((f) => f.bonus),
      total: average((f) => f.total),
    };
  }
  const lowest = rulebook.villages.value === 'lowest';
  return figures.reduce((chosen, other) => {
    const better = (other.total ?? 0) > (chosen.total ?? 0);
    return better !== lowest && other.total !== chosen.total ? other : chosen;
  }, first);
}

function stageTotals(
  forms: readonly FormResult[],
  figures: Figures,
  duplicate: boolean,
  stage: Stage,
  rulebook: RuleBook,
): UnitResult['stageTotals'] {
  const totalIn = (other: Stage) =>
    duplicate ? null : other === stage ? figures.total : merge(forms, other, rulebook).total;
  return { self: totalIn('self'), township: totalIn('township'), city: totalIn('city') };
}

/** With these nothing is known of the total: every grade is possible. */
const SAYS_NOTHING: ReadonlySet<Unsettled> = new Set(['noForm', 'points', 'mergedCells', 'shownPrecision']);

function possibilities(
  forms: readonly FormResult[],
  figures: Figures,
  unsettled: readonly Unsettled[],
  context: UnitContext,
): readonly Grade[] {
  const { rulebook, stage } = context;
  if (unsettled.some((reason) => SAYS_NOTHING.has(reason))) {
    return allGrades(rulebook);
  }
  const bounds = forms.map(({ stages }) => stages[stage]);
  if (bounds.includes(undefined)) return allGrades(rulebook);
  if (unsettled.includes('duplicate')) {
    const each = bounds.flatMap((totals) =>
      totals ? possibleGrades(totals.least, totals.most, rulebook) : [],
    );
    return sortedGrades(each, rulebook);
  }
  const typed = forms.flatMap((result) => typedGrades(result, context));
  if (figures.total !== null) return sortedGrades([gradeOf(figures.total, rulebook), ...typed], rulebook);
  const least = bounds.map((totals) => totals?.least ?? (0 as Decimal));
  const most = bounds.map((totals) => totals?.most ?? (0 as Decimal));
  const combine = (values: readonly Decimal[]): Decimal => {
    if (rulebook.villages.value === 'average') {
      return roundTo(divide(sum(values), decimal(values.length)), RESULT_DECIMALS);
    }
    const pick = rulebook.villages.value === 'lowest' ? Math.min : Math.max;
    return pick(...values) as Decimal;
  };
  return possibleGrades(combine(least), combine(most), rulebook);
}

function villagesOf(group: UnitGroup): readonly string[] {
  const villages = new Set<string>();
  for (const form of group.forms) for (const { text } of form.villages) villages.add(text);
  if (villages.size === 0) for (const { village } of group.roster) if (village) villages.add(village.text);
  return [...villages];
}
