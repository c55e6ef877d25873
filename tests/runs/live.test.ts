/** After a change of single cells the touched units are judged again: just as if the whole county had been. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isLive, recheckUnits } from '../../src/checks';
import { scorePlace } from '../../src/reading';
import { judge, judgeChange, type Judgement } from '../../src/runs';
import { openWorkbook } from '../../src/hosts/xlsx';
import type { SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';

const NOTHING_SAID = { reasons: [], bindings: [] };
const SAMPLES = path.resolve(__dirname, '../../assets/samples');
const open = (name: string): Snapshot => openWorkbook(readFileSync(path.join(SAMPLES, name)), name).snapshot;

const TYPED = [
  0,
  0.5,
  4,
  12.345,
  99,
  -1,
  null,
  '5\u5206',
  '\u8f83\u597d',
  '\uff19',
  '8/9',
  '\u221a',
] as const;

function typed(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  value: (typeof TYPED)[number],
): SheetSnapshot {
  const values = sheet.values.map((line, index) => {
    if (index !== row - sheet.top) return line;
    const copy = [...line];
    copy[column - sheet.left] = value;
    return copy;
  });
  return { ...sheet, values };
}

/** Findings whose checks see one unit at a time; the others wait for the full judgement. */
const ofUnits = ({ all }: Judgement): readonly string[] =>
  all
    .filter(isLive)
    .map(({ code, sheet, area, unit, params }) => JSON.stringify([code, sheet, area, unit, params]))
    .sort();
const results = ({ assessment }: Judgement) =>
  assessment.units.map(({ unit, total, grade, possible, unsettled }) => [
    unit,
    total,
    grade?.name,
    possible.map(({ name }) => name),
    unsettled,
  ]);

test.each(['弥勒市2017年度考核.xlsx', '弥勒市2017年度考核-名册式.xlsx', '弥勒市2017年度考核-含错误.xlsx'])(
  '%s',
  (name) => {
    const snapshot = open(name);
    const before = judge(snapshot, 'city', NOTHING_SAID);
    const forms = before.assessment.readings.flatMap((reading) => reading.forms);
    fc.assert(
      fc.property(
        fc.nat(forms.length - 1),
        fc.constantFrom('self', 'township', 'city' as const),
        fc.nat(15),
        fc.constantFrom(...TYPED),
        (index, stage, item, value) => {
          const form = forms[index];
          const scores = form?.scores[stage as 'city'];
          if (!form || !scores || item >= form.indicators.length) return;
          const { row, column } = scorePlace(scores, item);
          const changed = typed(form.table.source.sheet, row, column, value);
          const area = { top: row, left: column, bottom: row, right: column };
          const live = judgeChange(before, changed, [area], NOTHING_SAID);
          const sheets = snapshot.sheets.map((sheet) => (sheet.name === changed.name ? changed : sheet));
          const full = judge({ ...snapshot, sheets }, 'city', NOTHING_SAID);
          if (live === null) {
            // Only where merged cells or problems of the table forbid it.
            expect(full.assessment.readings[0]?.problems.length).toBeGreaterThan(0);
            return;
          }
          expect(results(live)).toEqual(results(full));
          expect(ofUnits(live)).toEqual(ofUnits(full));
        },
      ),
      { numRuns: 60 },
    );
  },
);

test('a change of who is who is left to the full judgement', () => {
  const snapshot = open('弥勒市2017年度考核-名册式.xlsx');
  const before = judge(snapshot, 'city', NOTHING_SAID);
  const [form] = before.assessment.readings[0]?.forms ?? [];
  if (!form?.unit) throw new Error('no form');
  const { row, column } = form.unit;
  const area = { top: row, left: column, bottom: row, right: column };
  const renamed = typed(form.table.source.sheet, row, column, '\u8f83\u597d');
  expect(judgeChange(before, renamed, [area], NOTHING_SAID)).toBeNull();
  const header = { top: 0, left: 0, bottom: 0, right: 0 };
  expect(judgeChange(before, form.table.source.sheet, [header], NOTHING_SAID)).toBeNull();
});

test.each(['弥勒市2017年度考核-名册式.xlsx', '弥勒市2017年度考核-含错误.xlsx'])(
  '%s: checks said to see one unit at a time find of a unit alone what they find of it in the county',
  (name) => {
    const { all, assessment } = judge(open(name), 'city', NOTHING_SAID);
    for (const unit of assessment.units) expect(recheckUnits(all, assessment, [unit])).toEqual(all);
  },
);
