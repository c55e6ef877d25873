/** Faults of single cells of Annex 1: scores, sums, bonus. */
import type { CheckCode } from '../../../src/checks';
import { cellKey } from '../../../src/workbook/address';
import type { Cell } from '../support/county';
import type { Layout } from './plan';
import { changed, changedSheet, chosenItem, numberAt, pointsOf, rounded, type Plant } from './plant';
import { placeOf, type County } from './sheets';

const fullWidth = (text: string): string =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
/** Nothing that depends on the score: no typed sum, no typed grade, no other stage to compare. */
const BARE: Partial<Layout> = { sums: 'none', grades: false, stages: ['city'] };

type Write = (score: number, points: number) => Cell;

/** A score written in a faulty way. */
const score = (
  code: CheckCode,
  does: string,
  write: Write,
  layout: Partial<Layout> = {},
  among: 'base' | 'bonus' | 'any' = 'any',
): Plant => ({
  code,
  does,
  layout,
  inPlace: true,
  plant: (county, unit, n) => {
    const index = chosenItem(county, among, n);
    const key = `score ${unit} ${index} city`;
    return changed(county, key, write(numberAt(county, key), pointsOf(county, index)));
  },
});

/** A score with a number format that shows something else. */
const formatted = (code: CheckCode, does: string, format: string, write: Write): Plant => ({
  ...score(code, does, write, { ...BARE, amounts: false }),
  plant: (county, unit, n) => {
    const index = chosenItem(county, 'any', n);
    const key = `score ${unit} ${index} city`;
    const { sheet, row, column } = placeOf(county, key);
    const written = changed(county, key, write(0, pointsOf(county, index)));
    return changedSheet(written, sheet, (input) => ({
      ...input,
      formats: new Map([...(input.formats ?? []), [cellKey(row, column), format]]),
    }));
  },
});

/** A typed sum that is off. */
const sum = (
  code: CheckCode,
  does: string,
  key: string,
  layout: Partial<Layout>,
  write: (typed: number, county: County, unit: number) => Cell,
): Plant => ({
  code,
  does,
  layout: { sums: 'typed', ...layout },
  inPlace: true,
  plant: (county, unit) => {
    const at = key.replace('#', String(unit));
    return changed(county, at, write(numberAt(county, at), county, unit));
  },
});

/** Above what it should be, so that it is no average of lower stages; below where the limit is near. */
const off = (typed: number): number => rounded(typed > 119 ? typed - 7.3 : typed + 0.5);
const FORM: Partial<Layout> = { kind: 'form' };
const bonusOf = ({ plan }: County, unit: number): number =>
  plan.items.reduce(
    (all, { head }, index) => all + (head === 2 ? (plan.units[unit]?.scores.city[index] ?? 0) : 0),
    0,
  ) / 100;

export const CELL_PLANTS: readonly Plant[] = [
  score('V01', 'above its points', (_, points) => points + 0.5, {}, 'base'),
  score('V02', 'negative', () => -1),
  score('V03', 'a word', () => '较好'),
  score('V04', 'with 分', (value) => `${value}分`),
  score('V05', 'full-width', (value) => fullWidth(String(value))),
  score('V06', 'as text', (value) => String(value)),
  score('V07', 'between blanks', (value) => ` ${value}\u3000`),
  score('V08', 'in Chinese', () => '一', { ...BARE, amounts: false }),
  score('V09', 'with a full stop', (value) => `${Math.floor(value)}。5`),
  score('V10', 'blank', () => null, { grades: false }),
  // A grade that was given all the same is a fault of its own.
  { ...score('V10', 'blank beside a grade', () => null, { grades: true }), with: ['G04'] },
  score('V11', 'an error', () => ({ error: '#REF!' })),
  score('V12', 'by formula', (value) => ({ f: '=1*1', v: value })),
  score('V15', 'three decimals', (value) => rounded(value - 0.01) + 0.009, { grades: false }, 'base'),
  score('V21', 'a tick', () => '√'),
  score('V22', 'two numbers', () => '3/4'),
  formatted('V16', 'shown without its decimal', '0', (_, points) => points - 0.5),
  formatted('V17', 'as a percentage', '0%', () => 0.01),
  {
    code: 'V13',
    does: 'a total typed among formulas',
    layout: { sums: 'formula' },
    least: 3,
    plant: (county, unit) => changed(county, `total ${unit} city`, numberAt(county, `total ${unit} city`)),
  },
  {
    code: 'V14',
    does: 'a total without its last item',
    layout: { sums: 'formula', grades: false, perHead: false, subtotals: 'base' },
    plant: (county, unit) => {
      const { items, units } = county.plan;
      const last = (units[unit]?.scores.city.at(-1) ?? 0) / 100;
      return changed(county, `total ${unit} city`, (before) => {
        if (typeof before !== 'object' || before === null || !('f' in before) || items.length === 0)
          return before;
        const f = before.f.replace(/([A-Z]+)(\d+)\)$/, (_, column: string, row: string) =>
          county.plan.layout.kind === 'form'
            ? `${column}${Number(row) - 1})`
            : `${String.fromCharCode(column.charCodeAt(0) - 1)}${row})`,
        );
        return { f, v: rounded(Number(before.v) - last) };
      });
    },
  },
  {
    code: 'V20',
    does: 'no earlier stage',
    layout: { kind: 'form', stages: ['self', 'township', 'city'], sums: 'none' },
    plant: (county, unit) =>
      county.plan.items.reduce(
        (left, _, index) =>
          changed(
            changed(left, `score ${unit} ${index} self`, null),
            `score ${unit} ${index} township`,
            null,
          ),
        county,
      ),
  },
  sum('S01', 'a total that is off', 'total # city', { ...FORM, subtotals: 'base' }, (typed) => off(typed)),
  sum('S02', 'a subtotal that is off', 'subtotal0 # city', { ...FORM, subtotals: 'heads' }, (typed) =>
    rounded(typed - 0.5),
  ),
  sum('S02', 'the 小计 that is off', 'base # city', { ...FORM, subtotals: 'base' }, (typed) =>
    rounded(typed - 0.5),
  ),
  sum('S03', 'right subtotals, wrong total', 'total # city', { ...FORM, subtotals: 'heads' }, (typed) =>
    off(typed),
  ),
  sum('S03', 'a list of heads', 'total # city', { kind: 'list', perHead: true }, (typed) => off(typed)),
  sum('S04', 'a subtotal above its head', 'subtotal0 # city', { ...FORM, subtotals: 'heads' }, () => 101),
  sum('S05', 'a total above 120', 'total # city', {}, () => 121),
  sum('B03', 'the bonus in the base', 'base # city', { ...FORM, subtotals: 'base' }, (typed, county, unit) =>
    rounded(typed + bonusOf(county, unit)),
  ),
  score('B01', 'a bonus of 23', () => 23, { kind: 'list', perHead: true, ...BARE }, 'bonus'),
  score('B02', 'above its points', (_, points) => points + 1, { perHead: false, amounts: false }, 'bonus'),
  {
    code: 'B04',
    does: 'no amount',
    layout: { kind: 'form', amounts: true },
    inPlace: true,
    plant: (county, unit, n) => changed(county, `amount ${unit} ${chosenItem(county, 'bonus', n)}`, null),
  },
  {
    code: 'B05',
    does: 'no evidence',
    layout: { kind: 'form', evidence: true },
    inPlace: true,
    plant: (county, unit, n) => changed(county, `evidence ${unit} ${chosenItem(county, 'bonus', n)}`, null),
  },
  {
    code: 'B06',
    does: 'half of the amount',
    layout: { kind: 'form', amounts: true },
    inPlace: true,
    plant: (county, unit, n) => {
      const key = `amount ${unit} ${chosenItem(county, 'bonus', n)}`;
      return changed(county, key, rounded(numberAt(county, key) / 2));
    },
  },
  {
    code: 'B07',
    does: 'fiscal funds',
    layout: { kind: 'form' },
    inPlace: true,
    plant: (county, unit, n) =>
      changed(county, `remark ${unit} ${chosenItem(county, 'bonus', n)}`, '财政专项资金'),
  },
];
