/** Makes the large lists of the benchmark: Annex 1 as a list, written straight as XML, the same bytes every time. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { GRADE_FORMULA, HEADS, ITEMS, LIST } from './layout.mjs';

const TOWNSHIPS = [
  '弥阳镇', '新哨镇', '竹园镇', '朋普镇', '虹溪镇', '巡检司镇', '西一镇', '西二镇', '西三镇', '东山镇', '五山乡', '江边乡',
]; // prettier-ignore

/** A small generator of whole numbers below 2^32 (mulberry32): the lists must not change from run to run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/**
 * Scores in tenths of a point, one array per unit. Most of the points are given, some bonus is over the cap, and
 * one score in ten is a whole number, as in real lists.
 */
export function scoresOf(count) {
  const next = numbers(20170120);
  return Array.from({ length: count }, () => {
    const level = 62 + (next() % 39);
    return ITEMS.map(([, points], index) => {
      const share = index < 13 ? Math.min(100, level + (next() % 11)) : next() % 101;
      const tenths = Math.floor((points * share) / 10);
      return next() % 10 === 0 ? tenths - (tenths % 10) : tenths;
    });
  });
}

export const unitName = (index) => `第${String(index + 1).padStart(6, '0')}样例单位`;
export const townshipOf = (index) => TOWNSHIPS[index % TOWNSHIPS.length];
export const villageOf = (index) => `样例${(index % 997) + 1}村`;

const letters = Array.from({ length: 25 }, (_, index) => String.fromCharCode(65 + index));
const HEADERS = ['序号', '挂包单位', '乡镇', '挂包村'];
const RESULTS = ['基础分', '加分', '总分', '等次', '备注'];

/** Writes `list-COUNT.xlsx` (result cells empty) and `list-COUNT-formulas.xlsx` (plain formulas, no stored values). */
export function makeList(folder, count) {
  const plain = path.join(folder, `list-${count}.xlsx`);
  const formulas = path.join(folder, `list-${count}-formulas.xlsx`);
  if (existsSync(plain) && existsSync(formulas)) return { plain, formulas };
  mkdirSync(folder, { recursive: true });
  const scores = scoresOf(count);
  writeFileSync(plain, workbook(scores, false));
  writeFileSync(formulas, workbook(scores, true));
  return { plain, formulas };
}

function workbook(scores, withFormulas) {
  const strings = new Map();
  const rows = sheetRows(scores, withFormulas, (text) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  });
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const types = 'http://schemas.openxmlformats.org/package/2006/';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const merges = ['A2:Y2', 'E3:I3', 'J3:Q3', 'R3:T3', ...[0, 1, 2, 3, 20, 21, 22, 23, 24].map((c) => `${letters[c]}3:${letters[c]}4`)]; // prettier-ignore
  const parts = {
    '[Content_Types].xml': `${xml}<Types xmlns="${types}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${content}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${types}relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${LIST.sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${types}relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><dimension ref="A1:Y${scores.length + 5}"/><sheetData>${rows}</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  };
  parts['xl/sharedStrings.xml'] =
    `${xml}<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
  });
}

function sheetRows(scores, withFormulas, indexOf) {
  const cell = (column, row, value) => {
    const ref = `${letters[column]}${row}`;
    if (value === null) return `<c r="${ref}" s="1"/>`;
    return typeof value === 'number'
      ? `<c r="${ref}" s="1"><v>${value}</v></c>`
      : `<c r="${ref}" s="1" t="s"><v>${indexOf(value)}</v></c>`;
  };
  const line = (row, values) => `<row r="${row}">${values.map((v, c) => cell(c, row, v)).join('')}</row>`;
  const heads = ITEMS.map((_, index) => HEADS.get(index) ?? null);
  const blank = [null, null, null, null];
  const rows = [
    line(1, ['附件1']),
    line(2, ['弥勒市“挂包帮”定点扶贫工作考核评分汇总表']),
    line(3, [...HEADERS, ...heads, ...RESULTS]),
    line(4, [...blank, ...ITEMS.map(([name]) => name), null, ...blank]),
    line(5, [null, '分值', null, null, ...ITEMS.map(([, points]) => points), 100, 20, 120, null, null]),
  ];
  scores.forEach((tenths, index) => {
    const row = index + LIST.firstRow;
    const known = [
      index + 1,
      unitName(index),
      townshipOf(index),
      villageOf(index),
      ...tenths.map((t) => t / 10),
    ];
    rows.push(
      withFormulas
        ? `<row r="${row}">${known.map((v, c) => cell(c, row, v)).join('')}${formulaCells(row)}</row>`
        : line(row, [...known, null, null, null, null, null]),
    );
  });
  return rows.join('');
}

/** What a careful clerk would type by hand. */
function formulaCells(row) {
  const formula = (column, text) => `<c r="${column}${row}" s="1"><f>${text.replaceAll('>', '&gt;')}</f></c>`;
  return [
    formula(LIST.base, `ROUND(MIN(SUM(E${row}:Q${row}),100),6)`),
    formula(LIST.bonus, `ROUND(MIN(SUM(R${row}:T${row}),20),6)`),
    formula(LIST.total, `ROUND(U${row}+V${row},6)`),
    formula(LIST.grade, GRADE_FORMULA(`W${row}`)),
  ].join('');
}
