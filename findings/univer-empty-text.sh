#!/usr/bin/env bash
# Univer: a formula that gives the empty text equals 0 when asked through its cell, and not when asked directly.
#
# Expected: =""=0 is FALSE, and so is A1=0 where A1 holds the formula ="". A text is never below 60 either.
# Happens: =""=0 is FALSE; A1=0 and A1<60 are TRUE.
# Version: @univerjs/presets and preset-sheets-node-core 0.25.1.
# Matters here: forms leave a total empty by =IF(COUNT(…)<13,"",SUM(…)). Read as 0, an unfinished unit is graded as
#   the worst one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts @univerjs/presets@0.25.1 @univerjs/preset-sheets-node-core@0.25.1 >/dev/null || exit 2
cat >compute.cjs <<'JS'
const { createUniver, LocaleType, LogLevel } = require('@univerjs/presets');
const { UniverSheetsNodeCorePreset } = require('@univerjs/preset-sheets-node-core');

/** Rows of each sheet (numbers, texts, formulas with =) to what the engine makes of them. */
exports.compute = async (sheets) => {
  const locale = LocaleType.EN_US;
  const presets = [UniverSheetsNodeCorePreset()];
  const { univer, univerAPI } = createUniver({ locale, locales: { [locale]: {} }, logLevel: LogLevel.SILENT, presets });
  const cell = (v) => (/^=/.test(v) ? { f: v } : { v, t: typeof v === 'string' ? 1 : 2 });
  const data = { id: 'book', sheetOrder: Object.keys(sheets), sheets: {} };
  for (const [name, rows] of Object.entries(sheets)) {
    const cellData = Object.fromEntries(
      rows.map((row, r) => [r, Object.fromEntries(row.map((v, c) => [c, cell(v)]))]),
    );
    data.sheets[name] = { id: name, name, rowCount: 50, columnCount: 20, cellData };
  }
  const workbook = univerAPI.createWorkbook(data);
  const formula = univerAPI.getFormula();
  formula.executeCalculation();
  await formula.onCalculationEnd();
  const results = {};
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.getSheetBySheetId(name).getSheet();
    results[name] = rows.map((row, r) => row.map((_, c) => sheet.getCellRaw(r, c)?.v));
  }
  univer.dispose();
  return results;
};
JS
cat >look.cjs <<'JS'
const { compute } = require('./compute.cjs');
compute({ scores: [['=""', '=A1=0', '=A1<60', '=""=0']] }).then(({ scores }) => {
  const [, equalsZero, below60, direct] = scores[0];
  console.log('Univer 0.25.1, A1 is ="":', { 'A1=0': equalsZero, 'A1<60': below60, '""=0': direct });
  process.exit(equalsZero === 1 && below60 === 1 && direct === 0 ? 0 : 1);
});
JS
node look.cjs
