/** The result of a unit: its forms merged, its grade where it is settled, and what is possible where it is not. */
import { bounds, evaluate, type Interval } from '../formula';
import type { Decimal } from '../workbook/decimal';
import { overlap, type Area } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Grade, RuleBook } from '../rulebook/rulebook';
import { nameKey } from '../reading/text';
import {
  STAGES,
  type ReadingProblem,
  type ScoreForm,
  type Stage,
  type WorkbookReading,
} from '../reading/record';
import { columnFinder, type ColumnFinder } from './columns';
import { allGrades, gradeOf, possibleGrades, sortedGrades } from './grade';
import type { UnitGroup } from './groups';
import { kindOfForm } from './kind-of-form';
import { poolOf } from './pool-of-unit';
import { Shapes, type FormShape } from './quantities';
import type { FormResult, StageTotals, UnitResult, Unsettled } from './result';
import { surveyResult, unitSatisfaction } from './satisfaction';
import { formFigures, isStageAverage } from './stage-average';
import { sumConflicts } from './sums';
import { totalsOf } from './totals';
import { knownTownships } from './townships';
import { FIGURES, figureAt, mergedQuantities } from './villages';

export interface UnitContext {
  readonly rulebook: RuleBook;
  readonly stage: Stage;
  readonly hasRoster: boolean;
  /** Finds columns that reading does not bind. */
  readonly columnOf: ColumnFinder;
  /** Townships there are. */
  readonly townships: ReadonlySet<string>;
  /** Merged areas that hide or tie scores. */
  readonly mergedAreas: AreasOfSheets;
  /** Tables of which two readings fit. */
  readonly openTables: AreasOfSheets;
  readonly shapes: Shapes;
}

type AreasOfSheets = ReadonlyMap<SheetSnapshot, readonly Area[]>;

export const contextOf = (
  readings: readonly WorkbookReading[],
  rulebook: RuleBook,
  stage: Stage,
): UnitContext => ({
  rulebook,
  stage,
  hasRoster: readings.some(({ roster }) => roster.length > 0),
  shapes: new Shapes(rulebook),
  columnOf: columnFinder(),
  townships: knownTownships(readings, rulebook),
  mergedAreas: mergedAreasOf(readings),
  openTables: areasOf(readings, (problem) => (problem.kind === 'twoReadings' ? problem.source : null)),
});

/** Merged areas that are faults of their own. */
export const mergedAreasOf = (readings: readonly WorkbookReading[]): AreasOfSheets =>
  areasOf(readings, (problem) =>
    problem.kind === 'hiddenValues' || problem.kind === 'mergedUnits'
      ? { sheet: problem.source.sheet, area: problem.area }
      : null,
  );

function areasOf(
  readings: readonly WorkbookReading[],
  placeOf: (problem: ReadingProblem) => { readonly sheet: SheetSnapshot; readonly area: Area } | null,
): AreasOfSheets {
  const areas = new Map<SheetSnapshot, Area[]>();
  for (const { problems } of readings) {
    for (const problem of problems) {
      const place = placeOf(problem);
      if (place) areas.set(place.sheet, [...(areas.get(place.sheet) ?? []), place.area]);
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
  const forms = group.forms.map((form): FormResult => {
    const shape = context.shapes.of(form.indicators);
    return { form, shape, stages: stagesOf(form, shape, rulebook) };
  });
  const unsettled = reasonsOpen(group, forms, context);
  const duplicate = unsettled.includes('duplicate');
  const merged = duplicate ? NONE : merge(forms, stage, rulebook);
  // What belongs to a total may stand in cells that are not read, or in others than those that are.
  const figures = unsettled.some(isDoubtful) ? { ...merged, total: null } : merged;
  const possible = possibilities(forms, figures, unsettled, context);
  const settled = unsettled.length === 0 && figures.total !== null;
  const first = group.forms[0];
  const surveys = group.surveys.map((survey) => surveyResult(survey, rulebook));
  const grade = settled && figures.total !== null ? gradeOf(figures.total, rulebook) : null;
  return {
    unit: group.name,
    township: (group.roster.find(({ township }) => township)?.township ?? first?.township)?.text ?? null,
    villages: villagesOf(group),
    kind: kindOf(group, context),
    pool: poolOf(group, context),
    roster: group.roster,
    forms,
    surveys,
    stage,
    ...figures,
    stageTotals: stageTotals(forms, figures, duplicate || unsettled.some(isDoubtful), stage, rulebook),
    grade,
    adjusted: null,
    possible: grade ? [grade] : possible,
    provisional: stage !== 'city',
    satisfaction: unitSatisfaction(surveys, rulebook),
    unsettled,
  };
}

const isDoubtful = (reason: Unsettled): boolean => reason === 'unread' || reason === 'twoReadings';

function stagesOf(form: ScoreForm, shape: FormShape, rulebook: RuleBook): FormResult['stages'] {
  const stages: Partial<Record<Stage, StageTotals>> = {};
  for (const stage of STAGES) {
    const scores = form.scores[stage];
    if (scores) stages[stage] = totalsOf(form, stage, scores, shape, rulebook);
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
  if (group.forms.some((form) => isWithin(form, context.mergedAreas))) reasons.push('mergedCells');
  if (group.forms.some(({ unread }) => unread.length > 0)) reasons.push('unread');
  if (group.forms.some((form) => isWithin(form, context.openTables))) reasons.push('twoReadings');
  if (group.forms.some(({ table }) => table.source.sheet.shownPrecision)) reasons.push('shownPrecision');
  if (forms.length > 1 && hasDuplicates(group.forms)) reasons.push('duplicate');
  if (forms.some((result) => typedGrades(result, context).length > 1)) reasons.push('typedSum');
  return reasons;
}

function isWithin(form: ScoreForm, sheets: AreasOfSheets): boolean {
  if (sheets.size === 0) return false;
  const areas = sheets.get(form.table.source.sheet) ?? [];
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
  const found = sumConflicts(result, totals);
  if (found.length === 0) return [];
  const figures = formFigures(result);
  const conflicts = found.filter(({ sum }) => !isStageAverage(sum, figures));
  if (conflicts.length === 0) return [];
  const grades = conflicts.map(({ impliedTotal }) => gradeOf(impliedTotal, rulebook));
  return sortedGrades([gradeOf(totals.total, rulebook), ...grades], rulebook);
}

/** Several villages by the rule book's policy (多村合并). */
function merge(forms: readonly FormResult[], stage: Stage, rulebook: RuleBook): Figures {
  const [first, ...more] = forms;
  if (!first) return NONE;
  if (more.length === 0) return first.stages[stage] ?? NONE;
  const merged = mergedQuantities(forms.length, rulebook);
  const cells = (index: number) => {
    const { form, figure } = figureAt(index);
    return forms[form]?.stages[stage]?.[figure] ?? null;
  };
  const figures: Partial<Record<keyof Figures, Decimal>> = {};
  for (const figure of FIGURES) {
    const value = evaluate(merged[figure].stated, cells);
    if (typeof value === 'number') figures[figure] = value;
  }
  return { ...NONE, ...figures };
}

function stageTotals(
  forms: readonly FormResult[],
  figures: Figures,
  open: boolean,
  stage: Stage,
  rulebook: RuleBook,
): UnitResult['stageTotals'] {
  const totalIn = (other: Stage) =>
    open ? null : other === stage ? figures.total : merge(forms, other, rulebook).total;
  return { self: totalIn('self'), township: totalIn('township'), city: totalIn('city') };
}

/** With these nothing is known of the total: every grade is possible. */
const SAYS_NOTHING: ReadonlySet<Unsettled> = new Set([
  'noForm', 'points', 'mergedCells', 'unread', 'twoReadings', 'shownPrecision',
]); // prettier-ignore

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
  const totals = forms.map(({ stages }) => stages[stage]);
  if (totals.includes(undefined)) return allGrades(rulebook);
  if (unsettled.includes('duplicate')) {
    const each = totals.flatMap((one) => (one ? possibleGrades(one.least, one.most, rulebook) : []));
    return sortedGrades(each, rulebook);
  }
  const typed = forms.flatMap((result) => typedGrades(result, context));
  if (figures.total !== null) return sortedGrades([gradeOf(figures.total, rulebook), ...typed], rulebook);
  const reach = totalReach(forms.length, totals, rulebook);
  return reach ? possibleGrades(reach.least, reach.most, rulebook) : allGrades(rulebook);
}

/** Between which totals the unit still lies: its forms' merged as their totals will be. */
function totalReach(
  forms: number,
  totals: readonly (StageTotals | undefined)[],
  rulebook: RuleBook,
): Interval | null {
  const [only] = totals;
  if (forms === 1) return only ?? null;
  return bounds(mergedQuantities(forms, rulebook).total.stated, (index) => {
    const { form } = figureAt(index);
    const { least, most } = totals[form] ?? { least: 0 as Decimal, most: 0 as Decimal };
    return { least, most };
  }).numbers;
}

/** As rostered; without a roster as the forms say. */
function kindOf({ roster, forms }: UnitGroup, { hasRoster, columnOf }: UnitContext): string | null {
  if (hasRoster) return roster.find(({ kind }) => kind)?.kind?.text ?? null;
  for (const form of forms) {
    const kind = kindOfForm(form, columnOf);
    if (kind) return kind.text;
  }
  return null;
}

function villagesOf(group: UnitGroup): readonly string[] {
  const villages = new Set<string>();
  for (const form of group.forms) for (const { text } of form.villages) villages.add(text);
  if (villages.size === 0) for (const { village } of group.roster) if (village) villages.add(village.text);
  return [...villages];
}
