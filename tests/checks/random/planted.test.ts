/** One fault in a clean county of random layout gives exactly its code: no other error, no other warning. */
import fc from 'fast-check';
import { CHECK_CODES, type Finding } from '../../../src/checks';
import { findingsIn, isOfAbsentAnnex } from '../support/findings';
import { TABLES } from '../tables';
import { ANNEX_PLANTS } from './annex-plants';
import { CELL_PLANTS } from './cell-plants';
import { DECISION_PLANTS } from './decision-plants';
import { countyPlan, laidOut } from './plan';
import type { Plant } from './plant';
import { RUNS, runs } from './runs';
import { SHEET_PLANTS } from './sheet-plants';
import { countyOf } from './sheets';

const PLANTS: readonly Plant[] = [...CELL_PLANTS, ...ANNEX_PLANTS, ...SHEET_PLANTS, ...DECISION_PLANTS];

test('every kind of fault is planted, or its table says why it cannot be', () => {
  const planted = new Set<string>(PLANTS.map(({ code }) => code));
  for (const code of CHECK_CODES) {
    expect([code, planted.has(code)]).toEqual([code, TABLES[code].unplanted === undefined]);
  }
});

/** Errors and warnings, and notices of the planted kind, each once. */
const codes = (findings: readonly Finding[], planted: Plant): readonly string[] => [
  ...new Set(
    findings
      .filter((finding) => !isOfAbsentAnnex(finding))
      .filter(({ severity, code }) => severity !== 'notice' || code === planted.code)
      .map(({ code }) => code),
  ),
];

test.each(PLANTS.map((plant) => [plant.code, plant.does, plant] as const))('%s: %s', (_, __, plant) => {
  fc.assert(
    fc.property(countyPlan, fc.nat(3), fc.nat(20), (plan, chosen, n) => {
      fc.pre(plan.units.length >= (plant.least ?? 2));
      const unit = chosen % plan.units.length;
      const laid = laidOut(plan, plant.layout);
      const clean = countyOf(plant.plan?.(laid, unit) ?? laid);
      const { sheets } = plant.plant(clean, unit, n);
      const found = codes(findingsIn([sheets], plant.setting), plant);
      expect([...found].sort()).toEqual([plant.code, ...(plant.with ?? [])].sort());
    }),
    runs(RUNS.planted),
  );
});
