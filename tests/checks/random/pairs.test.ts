/** Two faults in a clean county of random layout: both are said and nothing else, but for what follows from a root cause. */
import fc from 'fast-check';
import type { CheckCode } from '../../../src/checks';
import { findingsIn, isOfAbsentAnnex } from '../support/findings';
import { ANNEX_PLANTS } from './annex-plants';
import { CELL_PLANTS } from './cell-plants';
import { countyPlan, laidOut, type Layout } from './plan';
import type { Plant } from './plant';
import { RUNS, runs } from './runs';
import { countyOf, type County } from './sheets';

const PLANTS: readonly Plant[] = [...CELL_PLANTS, ...ANNEX_PLANTS].filter(({ inPlace }) => inPlace === true);

/** The scores of a form are not all there: its sums, and what needs a total, wait for them. */
const NO_TOTAL: readonly CheckCode[] = ['V01', 'V02', 'V03', 'V09', 'V10', 'V11', 'V21', 'V22', 'B02'];
const AWAITS: readonly CheckCode[] = ['S01', 'S02', 'S03', 'S04', 'S05', 'B03', 'G01'];

const BALLOTS: readonly CheckCode[] = ['M01', 'M02', 'M03', 'M04', 'M07'];

/** Roots in one form, and what may go unsaid beside them. */
const SILENCES: readonly (readonly [readonly CheckCode[], readonly CheckCode[]])[] = [
  [NO_TOTAL, AWAITS],
  // A grade is too early for blanks alone; other faults of the scores speak for themselves.
  [NO_TOTAL.filter((code) => code !== 'V10'), ['G04']],
  // Points for which an amount, evidence or another word is missing must be there and within limits.
  [
    [...NO_TOTAL, 'V12'],
    ['B04', 'B05', 'B06', 'B07'],
  ],
  // A total that is off by what its subtotal is off follows from it.
  [['S02'], ['S01', 'S03']],
  // A sum that speaks for another grade leaves the unit without one to compare.
  [['S01', 'S02', 'S03', 'S04', 'S05'], ['G01']],
  // Counts that contradict each other give no rate; of several such faults in a row the first is said.
  [BALLOTS, [...BALLOTS, 'M05', 'M08', 'M09']],
  // No day, or one of another year, is neither late nor out of order; a late one is not out of order as well.
  [['D03'], ['D01', 'D02', 'D04']],
  [['D04'], ['D01', 'D02']],
  [['D01'], ['D02']],
];

/** Where a subtotal is wrong as well, nobody can say that all subtotals are right: the total is S01, not S03. */
const INSTEAD: Readonly<Partial<Record<CheckCode, readonly [readonly CheckCode[], readonly CheckCode[]]>>> = {
  S03: [['S02', 'S04'], ['S01']],
  // A base with the bonus in it is believed only beside a right total or none, to the last decimal, and of a bonus
  // that can be told; else it is a wrong subtotal, or one above what the base can have.
  B03: [
    ['S01', 'S05', 'V15', ...NO_TOTAL],
    ['S02', 'S05'],
  ],
};

/** Codes that may be said beside those of the pair. */
const renamed = (a: CheckCode, b: CheckCode): readonly CheckCode[] => {
  const [beside, instead] = INSTEAD[a] ?? [[], []];
  return beside.includes(b) ? instead : [];
};

const isSilenced = (root: CheckCode, other: CheckCode): boolean =>
  SILENCES.some(([roots, silent]) => roots.includes(root) && silent.includes(other));

/** One layout for both; `null` where they need different ones. */
function together(a: Partial<Layout>, b: Partial<Layout>): Partial<Layout> | null {
  const clash = Object.entries(a).some(([key, value]) => {
    const other = b[key as keyof Layout];
    return other !== undefined && JSON.stringify(other) !== JSON.stringify(value);
  });
  return clash ? null : { ...a, ...b };
}

const PAIRS = PLANTS.flatMap((a) =>
  PLANTS.flatMap((b) => {
    const layout = together(a.layout, b.layout);
    return layout ? [{ a, b, layout }] : [];
  }),
);
const said = (codes: readonly CheckCode[]) => [...codes].sort();
const both = (a: Plant, b: Plant) => [a.code, ...(a.with ?? []), b.code, ...(b.with ?? [])];

/** Notices that a table has once, whatever the number of its units: a list of several is one table. */
const ONCE_A_TABLE: readonly CheckCode[] = ['V12'];
const inTwoUnits = (a: Plant, b: Plant, { plan }: County): readonly CheckCode[] =>
  a.code === b.code && ONCE_A_TABLE.includes(a.code) && plan.layout.kind === 'list' ? [a.code] : both(a, b);

/** Cells that are not what they were. */
const touched = (before: County, after: County): readonly string[] =>
  after.sheets.flatMap(({ name, rows }, sheet) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell === before.sheets[sheet]?.rows[row]?.[column] ? [] : [`${name} ${row} ${column}`],
      ),
    ),
  );

test('in two units', () => {
  fc.assert(
    fc.property(countyPlan, fc.constantFrom(...PAIRS), fc.nat(20), (plan, { a, b, layout }, n) => {
      const clean = countyOf(laidOut(plan, layout));
      const { sheets } = b.plant(a.plant(clean, 0, n), 1, n);
      const found = findingsIn([sheets])
        .filter((finding) => !isOfAbsentAnnex(finding))
        .filter(({ severity, code }) => severity !== 'notice' || code === a.code || code === b.code)
        .map(({ code }) => code);
      expect([a.does, b.does, said(found)]).toEqual([a.does, b.does, said(inTwoUnits(a, b, clean))]);
    }),
    runs(RUNS.pairs),
  );
});

test('in one form', () => {
  const inOne = PAIRS.filter(({ a, b }) => a.code !== b.code);
  fc.assert(
    fc.property(countyPlan, fc.constantFrom(...inOne), fc.nat(20), (plan, { a, b, layout }, n) => {
      const clean = countyOf(laidOut(plan, layout));
      // Two faults in one cell are one: the later takes the place of the other.
      const cells = touched(clean, a.plant(clean, 0, n));
      fc.pre(touched(clean, b.plant(clean, 0, n + 1)).every((cell) => !cells.includes(cell)));
      const { sheets } = b.plant(a.plant(clean, 0, n), 0, n + 1);
      const found = new Set(
        findingsIn([sheets])
          .filter((finding) => !isOfAbsentAnnex(finding))
          .filter(({ severity, code }) => severity !== 'notice' || code === a.code || code === b.code)
          .map(({ code }) => code),
      );
      const unsaid = both(a, b).filter((code) => !found.has(code));
      const others = [...renamed(a.code, b.code), ...renamed(b.code, a.code)];
      const unexplained = unsaid.filter(
        (code) =>
          !isSilenced(a.code, code) && !isSilenced(b.code, code) && others.every((one) => !found.has(one)),
      );
      const more = [...found].filter((code) => ![...both(a, b), ...others].includes(code));
      expect([a.does, b.does, unexplained, more]).toEqual([a.does, b.does, [], []]);
    }),
    runs(RUNS.pairs),
  );
});
