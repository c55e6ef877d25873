#!/usr/bin/env bash
# Univer: the same comparison of a text with a number, asked in two cells, gets two answers.
#
# Expected: A1>=90 over the text "85" is one thing wherever it is asked (TRUE in Excel: text sorts after numbers).
# Happens: In B1 it is TRUE. Asked again in a lower row, or of a column that also holds numbers, it is FALSE: what a
#   column was asked before decides.
# Version: @univerjs/presets and preset-sheets-node-core 0.25.1 (CommonJS, Node).
# Matters here: scores typed as text are met every year. A grid or an engine that calls 85 points 优秀 in one row and
#   not in the next cannot be the second opinion for such cells.
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
compute({ scores: [['85', '=A1>=90', '=A2>=90', '=A1>=90'], ['85', '=A1>=90']] }).then(({ scores }) => {
  const answers = { B1: scores[0][1], D1: scores[0][3], B2: scores[1][1] };
  console.log('Univer 0.25.1, A1 is the text "85"; A1>=90 asked three times:', answers);
  process.exit(new Set(Object.values(answers)).size > 1 ? 0 : 1);
});
JS
node look.cjs
