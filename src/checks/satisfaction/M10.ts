/** M10 满意率全是100%: Every unit of a table has 100 %; a few original ballots are worth a look. */
import type { BoundTable } from '../../reading/record';
import type { Decimal } from '../../workbook/decimal';
import { decimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf, runsOf } from '../finding';
import { surveyScopes, type SurveyScope } from '../scope';

declare module '../params' {
  interface FindingParams {
    M10: { readonly township: string | null; readonly units: number };
  }
}

const meta: CheckMeta<'M10'> = {
  code: 'M10',
  severity: 'notice',
  articles: ['8'],
  fix: 'none',
  scope: 'table',
  live: false,
  mark: 'none',
  needs: ['satisfied'],
};

/** Fewer units at 100 % are no pattern. */
const ENOUGH = 3;
const ALL: Decimal = decimal(1);

export const M10: Check<'M10'> = {
  meta,
  run: (assessment) => {
    const tables = new Map<BoundTable, SurveyScope[]>();
    for (const scope of surveyScopes(assessment)) {
      const { table } = scope.result.survey;
      const scopes = tables.get(table);
      if (scopes) scopes.push(scope);
      else tables.set(table, [scope]);
    }
    return [...tables].flatMap(([table, scopes]) => {
      if (scopes.length < ENOUGH || scopes.some(({ result }) => result.rate !== ALL)) return [];
      const { file, sheet, area: whole } = table.source;
      const [area = whole, ...also] = runsOf(scopes.flatMap(({ result }) => result.survey.rate ?? []));
      const township = scopes[0]?.result.survey.township?.text ?? null;
      return [findingOf(meta, { file, sheet, area, also, unit: null }, { township, units: scopes.length })];
    });
  },
};
