#!/usr/bin/env bash
# Univer: RANK and AVERAGEA count a text of digits that COUNT, SUM and AVERAGE leave out.
#
# Expected: in a range, text is left out by RANK and is 0 for AVERAGEA, whatever its characters (documentation of
#   Excel).
# Happens: of 10, the text "20" and 30: COUNT 2 and SUM 40, but RANK ranks the text (10 is third of two numbers) and
#   AVERAGEA is 20 instead of 13.33.
# Version: @univerjs/presets and preset-sheets-node-core 0.25.1.
# Matters here: a rank over a column with one text score is off by one for everyone below it, and places for 优秀 go by
#   ranks.
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
const rows = [[10, '=COUNT(A1:A3)', '=SUM(A1:A3)', '=RANK(A1,A1:A3)', '=AVERAGEA(A1:A3)'], ['20'], [30]];
compute({ scores: rows }).then(({ scores }) => {
  const [, count, sum, rank, averageA] = scores[0];
  console.log('Univer 0.25.1 over 10, "20", 30:', { count, sum, rank, averageA });
  process.exit(count === 2 && sum === 40 && rank === 3 && averageA === 20 ? 0 : 1);
});
JS
node look.cjs
