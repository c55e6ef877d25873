/**
 * M05 满意率不符: A typed rate differs from the one the ballots give. When all typed rates of a table follow another
 * definition, that is one finding which names it.
 */
import type { BoundTable, BallotCount } from '../../reading/record';
import { formatDecimal, toNumber } from '../../workbook/decimal';
import type { Check, CheckMeta, Finding, Fix } from '../check';
import { findingOf, fixCell, runsOf } from '../finding';
import { surveySpot } from '../scope';
import {
  agrees, asTyped, definitionOf, fractionOf, percentText, shareOf, sharedDefinition, typedRates, type Fraction, type TypedRate,
} from './rates'; // prettier-ignore

declare module '../params' {
  interface FindingParams {
    M05: {
      readonly unit: string | null;
      readonly typed: string;
      readonly computed: string;
      readonly favourable: string;
      readonly ballots: string;
      /** Another definition that all typed rates of the table agree with; then the finding is about the table. */
      readonly definition: {
        readonly favourable: readonly BallotCount[];
        readonly denominator: string;
      } | null;
      readonly rows: number;
    };
  }
}

const meta: CheckMeta<'M05'> = {
  code: 'M05',
  severity: 'warning',
  articles: ['8'],
  fix: 'auto',
  scope: 'unit',
  live: false,
  mark: 'wrongRate',
  needs: ['rate', 'satisfied'],
};

interface Compared extends TypedRate {
  readonly fraction: Fraction;
}

export const M05: Check<'M05'> = {
  meta,
  run: (assessment) => {
    const tables = new Map<BoundTable, Compared[]>();
    for (const rate of typedRates(assessment)) {
      const fraction = fractionOf(rate.scope, definitionOf(assessment, rate.scope));
      if (!fraction) continue;
      const { table } = rate.scope.result.survey;
      const rates = tables.get(table);
      if (rates) rates.push({ ...rate, fraction });
      else tables.set(table, [{ ...rate, fraction }]);
    }
    return [...tables].flatMap(([table, rates]) => inTable(table, rates));
  },
};

function inTable(table: BoundTable, rates: readonly Compared[]): readonly Finding<'M05'>[] {
  const off = rates.filter(({ share, fraction }) => !agrees(share, fraction));
  if (off.length === 0) return [];
  const definition = sharedDefinition(rates);
  if (!definition) return off.map((rate) => offRate(rate));
  const cells = rates.flatMap(({ scope }) => scope.result.survey.rate ?? []);
  const [area = null, ...also] = runsOf(cells);
  const { file, sheet } = table.source;
  const first = off[0];
  const params = { ...(first ? paramsOf(first) : EMPTY), unit: null, definition, rows: rates.length };
  return [findingOf(meta, { file, sheet, area, also, unit: null }, params, off.flatMap(fixesOf))];
}

const EMPTY = { typed: '', computed: '', favourable: '', ballots: '' };

function offRate(rate: Compared): Finding<'M05'> {
  const { scope } = rate;
  const cell = scope.result.survey.rate ?? scope.result.survey;
  const params = { ...paramsOf(rate), unit: scope.name, definition: null, rows: 1 };
  return findingOf(meta, surveySpot(scope, cell), params, fixesOf(rate));
}

const paramsOf = ({ share, fraction }: Compared) => ({
  typed: percentText(share),
  computed: percentText(shareOf(fraction)),
  favourable: formatDecimal(fraction.favourable),
  ballots: formatDecimal(fraction.ballots),
});

function fixesOf({ scope, fraction, scale }: Compared): readonly Fix[] {
  const { rate } = scope.result.survey;
  return rate ? [fixCell(rate, toNumber(asTyped(shareOf(fraction), scale)))] : [];
}
