/** Four scores changed in a graded county, without the program: LibreOffice brings numbers, grades, counts and places up to date. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../src/hosts/xlsx';
import { scorePlace } from '../../src/reading';
import { valueAt, type Scalar, type Snapshot } from '../../src/workbook/snapshot';
import { gradeBytes, type Graded } from '../support/grade';
import { recomputeInLibreOffice } from '../support/libreoffice';

const FILE = '弥勒市2017年度考核.xlsx';
const SAMPLE = path.join(__dirname, '../../assets/samples', FILE);
const LONG = 300_000;
const RESULTS = '考核结果';
const QUOTA = '优秀名额';
const ORDER_ROW = 2;

function cells(snapshot: Snapshot, name: string): readonly (readonly Scalar[])[] {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no ${name}`);
  return sheet.values.map((_, row) =>
    Array.from({ length: 10 }, (__, column) => valueAt(sheet, sheet.top + row, column)),
  );
}

/** 总分, 等次 of every unit. */
const results = (snapshot: Snapshot) =>
  new Map(
    cells(snapshot, RESULTS)
      .slice(3)
      .map((line) => [line[1], [line[6] ?? '', line[7] ?? '']]),
  );
/** 名额, 优秀, 超出, 空余 of every pool. */
const pools = (snapshot: Snapshot) =>
  new Map(
    cells(snapshot, QUOTA)
      .slice(4)
      .flatMap((line) =>
        line[1] !== null && line[3] !== null ? [[line[0], line.slice(2, 6)] as const] : [],
      ),
  );
/** Total and place of every unit that stands below a pool. */
const places = (snapshot: Snapshot) =>
  new Map(
    cells(snapshot, QUOTA)
      .slice(4)
      .flatMap((line) =>
        line[0] === null && line[6] !== null && line[8] !== null
          ? [[line[6], [line[7], line[8]]] as const]
          : [],
      ),
  );
const order = (snapshot: Snapshot) => cells(snapshot, QUOTA)[ORDER_ROW]?.[0];

/** The scores of the first item of four units: two that lose their 优秀 or come near the line, two that win. */
function changes({ grading }: Graded) {
  const { units } = grading.assessment;
  const single = units.filter(({ forms, grade }) => forms.length === 1 && grade !== null);
  const picked = [
    ...single.filter(({ grade }) => grade?.name === '优秀').slice(0, 2),
    ...single.filter(({ grade }) => grade?.name === '良好').slice(0, 1),
    ...single.filter(({ grade }) => grade?.name === '不合格').slice(0, 1),
  ];
  return picked.map((unit) => {
    const form = unit.forms[0]?.form;
    const scores = form?.scores.city;
    if (!form || !scores) throw new Error('no scores');
    const index = scores.values.findIndex((value) => value > 0);
    const lower = unit.grade?.name === '优秀';
    const max = form.indicators[index]?.max ?? 0;
    return {
      sheet: form.table.source.sheet.name,
      ...scorePlace(scores, index),
      value: lower ? 0 : max / 1e8,
    };
  });
}

test(
  'numbers, grades, counts and place words of both sheets follow',
  async () => {
    const graded = await gradeBytes(new Uint8Array(readFileSync(SAMPLE)), FILE);
    const before = recomputeInLibreOffice(graded.bytes).snapshot;
    expect(order(before)).toBe('名次和名单与得分一致。');
    expect([results(before), pools(before), places(before)]).toEqual(
      [results, pools, places].map((view) => view(openWorkbook(graded.bytes, FILE).snapshot)),
    );
    const workbook = openWorkbook(graded.bytes, FILE);
    const wanted = changes(graded);
    expect(wanted).toHaveLength(4);
    const edits = wanted.map(({ sheet, row, column, value }) => {
      const found = workbook.snapshot.sheets.find(({ name }) => name === sheet);
      const now = found ? valueAt(found, row, column) : null;
      const expected = { formula: null, value: now };
      return { kind: 'cell' as const, sheet, row, column, expected, content: { formula: null, value } };
    });
    expect(workbook.applyEdits(edits).refused).toEqual([]);
    const changed = workbook.save();
    const followed = recomputeInLibreOffice(changed).snapshot;
    // What the program itself makes of the changed scores.
    const again = openWorkbook((await gradeBytes(changed, FILE)).bytes, FILE).snapshot;
    expect(results(followed)).toEqual(results(again));
    expect(results(followed)).not.toEqual(results(before));
    expect(pools(followed)).toEqual(pools(again));
    expect(pools(followed)).not.toEqual(pools(before));
    const now = places(again);
    for (const [unit, place] of places(followed))
      expect([unit, place[1]]).toEqual([unit, now.get(unit)?.[1] ?? '已不是优秀']);
    expect(order(followed)).toBe('名次已变,请重新评分');
  },
  LONG,
);
