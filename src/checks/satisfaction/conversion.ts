/** Points that Annex 2 gives the satisfaction item (群众满意度) of Annex 1, where its criterion can be read. */
import { convertRate, parseCriterion } from '../../assessment/criterion';
import { nameKey } from '../../reading/text';
import type { Decimal } from '../../workbook/decimal';
import { judgedBallots } from './ballots';
import { surveysByUnit, type FormScope, type SurveyScope } from '../scope';
import type { County } from '../county';

export interface ConvertedRate {
  readonly index: number;
  readonly rate: Decimal;
  readonly points: Decimal;
  /** Points that the typed rate would give, where it is another one. */
  readonly fromTyped: Decimal | null;
}

/**
 * `null` when the form has no such item or its criterion is of no known wording (the rule book's stands in for a
 * missing one), or when there are no ballots that agree with each other.
 */
export function convertedRate(assessment: County, scope: FormScope): ConvertedRate | null {
  const { rulebook } = assessment;
  const index = scope.form.indicators.findIndex(({ satisfaction }) => satisfaction);
  const indicator = scope.form.indicators[index];
  const wording = indicator?.criterion ?? rulebook.satisfaction.value.criterion;
  if (!indicator || indicator.max === null || indicator.sharing || wording === null || !scope.result)
    return null;
  const criterion = parseCriterion(wording) ?? parseCriterion(rulebook.satisfaction.value.criterion ?? '');
  const surveys = surveysOf(assessment, scope);
  if (!criterion || surveys.length === 0) return null;
  const { sound } = judgedBallots(assessment);
  if (surveys.some((survey) => !sound.has(survey))) return null;
  const single = surveys.length === 1 ? surveys[0]?.result : undefined;
  const rate = single ? single.rate : (scope.result.satisfaction?.rate ?? null);
  if (rate === null) return null;
  const convert = (share: Decimal | null) =>
    share === null || indicator.max === null
      ? null
      : convertRate(criterion, share, indicator.max, rulebook.steps.value);
  const points = convert(rate);
  const typed = single?.survey.rate?.share ?? null;
  return points === null ? null : { index, rate, points, fromTyped: convert(typed) };
}

/** The unit's surveys; of several villages those of the form's own, where any are. */
function surveysOf(assessment: County, { form, result }: FormScope): readonly SurveyScope[] {
  const own = result ? (surveysByUnit(assessment).get(result) ?? []) : [];
  if (own.length < 2) return own;
  const villages = new Set(form.villages.map(({ text }) => nameKey(text)));
  const here = own.filter(({ result: { survey } }) =>
    survey.villages.some(({ text }) => villages.has(nameKey(text))),
  );
  return here.length > 0 ? here : own;
}
