/** Marks under LibreOffice: it computes their conditions as we mean them, keeps them, and clearing takes away only ours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/hosts/xlsx';
import { cellKey, parseA1 } from '../../src/workbook/address';
import type { CellEdit, MarksEdit } from '../../src/workbook/edit';
import { ownFormula } from '../../src/workbook/own';
import { findSheet, valueAt } from '../../src/workbook/snapshot';
import { gradeSnapshot } from '../support/grade';
import { recomputeInLibreOffice } from '../support/libreoffice';
import { markedCells } from '../support/lit-cells';

const FILE = '弥勒市2017年度考核-含错误.xlsx';
const LONG = 300_000;
const SCRATCH_COLUMN = 60;

/** The sample with rules of somebody else's in every sheet: by value, and by a formula that stops. */
function withOtherRules(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const rules =
    '<conditionalFormatting sqref="A1:K60"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>60</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="F5:F40"><cfRule type="expression" priority="2" stopIfTrue="1"><formula>MOD(ROW(),2)=0</formula></cfRule></conditionalFormatting>';
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const xml = strFromU8(part);
    const at = /<(?:dataValidations|hyperlinks|printOptions|pageMargins)\b/.exec(xml)?.index;
    if (at === undefined) throw new Error(`no place in ${name}`);
    parts[name] = strToU8(xml.slice(0, at) + rules + xml.slice(at));
  }
  return zipSync(parts, { level: 1 });
}

/** Conditional formats of all sheets: ours, and the formulas of the others. */
function rulesOf(bytes: Uint8Array): { readonly own: number; readonly others: readonly string[] } {
  const rules = Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<cfRule\b.*?<\/cfRule>/gs)].map(([rule]) => rule));
  const own = rules.filter((rule) => rule.includes('kaohe:'));
  return { own: own.length, others: rules.filter((rule) => !rule.includes('kaohe:')) };
}

const input = withOtherRules(
  new Uint8Array(readFileSync(path.join(__dirname, '../../assets/samples', FILE))),
);

test(
  'every condition computes as meant, our marks are kept, and clearing leaves the rest alone',
  () => {
    const workbook = openWorkbook(input, FILE);
    const edits = gradeSnapshot(workbook.snapshot).edits[0] ?? [];
    const marks = edits.filter((edit): edit is MarksEdit => edit.kind === 'marks');
    const cells = markedCells(marks);
    const live = cells.filter(({ formula }) => formula !== null);
    expect(live.length).toBeGreaterThan(20);
    const scratch = live.map(({ sheet, formula }, index): CellEdit => ({
      kind: 'cell',
      sheet,
      row: index,
      column: SCRATCH_COLUMN,
      expected: { formula: null, value: null },
      content: { formula: ownFormula('mark', formula ?? ''), value: null },
    }));
    expect(workbook.applyEdits([...marks, ...scratch]).refused).toEqual([]);
    const marked = workbook.save();
    const { snapshot, bytes } = recomputeInLibreOffice(marked);
    const lit = live.map((cell, index) => {
      const found = findSheet(snapshot, cell.sheet);
      return { ...cell, lit: found ? valueAt(found, index, SCRATCH_COLUMN) : null };
    });
    const forGood = new Set(cells.filter(({ formula }) => formula === null).map(keyOf));
    for (const cell of lit) {
      expect([cell.formula, typeof cell.lit]).toEqual([cell.formula, 'boolean']);
      const here = lit.filter((other) => keyOf(other) === keyOf(cell));
      expect([cell, forGood.has(keyOf(cell)) || here.some((one) => one.lit === true)]).toEqual([cell, true]);
    }

    const kept = rulesOf(bytes);
    expect(kept.own).toBeGreaterThanOrEqual(rulesOf(marked).own);
    expect(rulesOf(marked).others).toEqual(rulesOf(input).others);
    const returned = openWorkbook(bytes, FILE);
    const clear = returned.snapshot.sheets.map(({ name }): MarksEdit => ({
      kind: 'marks',
      sheet: name,
      marks: [],
    }));
    expect(returned.applyEdits(clear).refused).toEqual([]);
    expect(rulesOf(returned.save())).toEqual({ own: 0, others: kept.others });
    expect(kept.others.length).toBe(rulesOf(input).others.length);
  },
  LONG,
);

const keyOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string => {
  const at = parseA1(cell);
  return `${sheet} ${at ? cellKey(at.row, at.column) : ''}`;
};
