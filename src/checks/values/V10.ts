/**
 * V10 缺少得分: Missing scores, one finding per form with all its cells. In the assessed stage every blank counts;
 * in another stage only those of a column that somebody began to fill in. Items that do not apply (缺项) are missing in
 * the assessed stage while it is undecided how they count (缺项处理: 待定): the unit has no grade.
 */
import { scorePlace, STAGES, type ScoreForm, type Stage, type StageScores } from '../../reading/record';
import { contains, toA1, type CellRef } from '../../workbook/address';
import { toNumber } from '../../workbook/decimal';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf, fixCell, runsOf } from '../finding';
import { mergedAreasOf } from '../../assessment/units';
import { hasTypedGrade } from '../../assessment/typed-grade';
import { formScopes, formSpot, type FormScope } from '../scope';
import { twofoldForms } from '../template/open-forms';
import { offeredPoints } from './offered-points';
import type { County } from '../county';

declare module '../params' {
  interface FindingParams {
    V10: {
      readonly unit: string | null;
      readonly stage: Stage;
      readonly missing: readonly NamedCell[];
      /** Nothing at all is filled in for the stage. */
      readonly whole: boolean;
      /** Items that do not apply, with what is written there, while it is open how they count; then nothing else is reported. */
      readonly waiting: readonly (NamedCell & { readonly text: string })[];
      /** Rate of Annex 2 from which the points of an empty satisfaction item (群众满意度) are proposed. */
      readonly rate: string | null;
    };
  }
}

const meta: CheckMeta<'V10'> = {
  code: 'V10',
  severity: 'error',
  articles: [],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'wrongScore',
  repairable: true,
  needs: ['score'],
};

export const V10: Check<'V10'> = {
  meta,
  run: (assessment) => {
    // Cells that a merged area covers (T06, T07) are blank for that reason.
    const merged = mergedAreasOf(assessment.readings);
    const spared = sparedForms(assessment);
    return formScopes(assessment).flatMap((scope) =>
      (spared.has(scope.form) ? [] : STAGES).flatMap((stage) => [
        ...missingIn(assessment, scope, stage, merged),
        ...waitingIn(assessment, scope, stage),
      ]),
    );
  },
};

/** Which cells are scores is open (T21), or the unit is excused from the assessment (R13). */
function sparedForms(assessment: County): ReadonlySet<ScoreForm> {
  const twofold = twofoldForms(assessment);
  if (assessment.excused.length === 0) return twofold;
  const excused = new Set(assessment.excused.map(({ entry }) => entry.unit.name));
  const theirs = formScopes(assessment).filter(
    ({ form, result }) => !result && excused.has(form.unit?.name ?? ''),
  );
  return new Set([...twofold, ...theirs.map(({ form }) => form)]);
}

function missingIn(
  assessment: County,
  scope: FormScope,
  stage: Stage,
  merged: ReturnType<typeof mergedAreasOf>,
): readonly Finding<'V10'>[] {
  const { form, name } = scope;
  const scores = form.scores[stage];
  if (!scores || scores.odd.size === 0) return [];
  const blanks = [...scores.odd].flatMap(([index, { kind }]) => (kind === 'blank' ? [index] : []));
  const whole = blanks.length === scores.at.length;
  if (blanks.length === 0 || (whole && isLeftEmpty(assessment, scope, stage))) return [];
  const areas = merged.get(form.table.source.sheet) ?? [];
  const cells = blanks
    .sort((a, b) => a - b)
    .map((index) => ({ index, place: scorePlace(scores, index) }))
    .filter(({ place }) => !areas.some((area) => contains(area, place.row, place.column)));
  const first = cells[0];
  if (!first) return [];
  const [area, ...also] = runsOf(cells.map(({ place }) => place));
  const offer = stage === assessment.stage ? offeredPoints(assessment, scope, cells) : null;
  const params = {
    unit: name,
    stage,
    missing: cells.map(({ index, place }) => ({
      cell: a1(place),
      label: form.indicators[index]?.label ?? '',
    })),
    whole,
    waiting: [],
    rate: offer?.rate ?? null,
  };
  const spot = { ...formSpot(scope, first.place), area: area ?? null, also };
  if (!offer) return [findingOf(meta, spot, params)];
  // Only a person settles what is missing: what Annex 2 gives is proposed, like what sums give.
  const repair = { ...offer.place, value: offer.points, typed: '', slip: null };
  const fixes = [fixCell(offer.place, toNumber(offer.points))];
  return [{ ...findingOf(meta, spot, params, fixes), proposal: { likely: true, repairs: [repair] } }];
}

/** Items that do not apply, as long as the rule book leaves open how they count. Beside a typed grade it is G04. */
function waitingIn(assessment: County, scope: FormScope, stage: Stage): readonly Finding<'V10'>[] {
  const { form, name } = scope;
  const scores = form.scores[stage];
  const open = assessment.rulebook.missing.value === 'pending' && stage === assessment.stage;
  if (!scores || !open || scores.odd.size === 0 || hasTypedGrade(form)) return [];
  const cells = [...scores.odd]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, reading]) =>
      reading.kind === 'notApplicable'
        ? [{ index, text: reading.text, place: scorePlace(scores, index) }]
        : [],
    );
  const first = cells[0];
  if (!first) return [];
  const [area, ...also] = runsOf(cells.map(({ place }) => place));
  const waiting = cells.map(({ index, text, place }) => ({
    cell: a1(place),
    label: form.indicators[index]?.label ?? '',
    text: text.trim(),
  }));
  const spot = { ...formSpot(scope, first.place), area: area ?? null, also };
  return [findingOf(meta, spot, { unit: name, stage, missing: [], whole: false, waiting, rate: null })];
}

const a1 = ({ row, column }: CellRef): string => toA1(row, column);

/** A column nobody began: of another stage, of a blank template, or with a grade beside it (P03 reports it). */
function isLeftEmpty(assessment: County, { form }: FormScope, stage: Stage): boolean {
  if (stage !== assessment.stage) return true;
  const untouched = Object.values(form.scores).every(isEmpty);
  return (form.unit === null && untouched) || (stage === 'city' && hasTypedGrade(form));
}

const isEmpty = (scores: StageScores): boolean =>
  scores.odd.size === scores.at.length && [...scores.odd.values()].every(({ kind }) => kind === 'blank');
