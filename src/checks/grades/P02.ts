/** P02 乡镇核分照抄自评: All units of a township have township scores equal to their own (第五条第二项). */
import type { UnitResult } from '../../assessment/result';
import type { ScoreForm } from '../../reading/record';
import { nameKey } from '../../reading/text';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot } from './pools';

declare module '../params' {
  interface FindingParams {
    P02: { readonly township: string; readonly units: number };
  }
}

const meta: CheckMeta<'P02'> = {
  code: 'P02',
  severity: 'notice',
  articles: ['5(二)'],
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: ['score.self', 'score.township'],
};

/** Fewer units alike are no pattern. */
const ENOUGH = 3;

export const P02: Check<'P02'> = {
  meta,
  run: (assessment) => {
    const townships = new Map<
      string,
      { readonly name: string; readonly units: UnitResult[]; copied: number }
    >();
    for (const result of assessment.units) {
      if (result.township === null) continue;
      const compared = result.forms.map(({ form }) => isCopied(form)).filter((copied) => copied !== null);
      if (compared.length === 0) continue;
      const key = nameKey(result.township);
      const group = townships.get(key) ?? { name: result.township, units: [], copied: 0 };
      townships.set(key, group);
      group.units.push(result);
      if (compared.every((copied) => copied)) group.copied += 1;
    }
    return [...townships.values()].flatMap(({ name, units, copied }) => {
      if (units.length < ENOUGH || copied < units.length) return [];
      return [findingOf(meta, countySpot(assessment), { township: name, units: units.length })];
    });
  },
};

/** `null` where one of the two stages is not complete. */
function isCopied(form: ScoreForm): boolean | null {
  const { self, township } = form.scores;
  if (!self || !township || self.odd.size > 0 || township.odd.size > 0) return null;
  return self.values.every((value, index) => value === township.values[index]);
}
