#!/usr/bin/env bash
# exceljs and LibreOffice: a link inside the workbook becomes a link to nowhere.
#
# Expected: a link to #'明细'!A1 is stored once, as a location, and survives LibreOffice.
# Happens: exceljs stores it twice, as an outside relation and as a location that still has its #. LibreOffice joins
#   the two into one address with ## in the middle, and a relation to the file itself.
# Version: exceljs 4.4.0, LibreOffice 7.4.7 (Debian 12).
# Matters here: a list of findings lives by its links. A HYPERLINK formula, or a location alone, comes through.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-calc)"; exit 2; }
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 >/dev/null || exit 2
office() { soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1; }
cat >make.cjs <<'JS'
const ExcelJS = require('exceljs');
const book = new ExcelJS.Workbook();
book.addWorksheet('目录').getCell('A1').value = { text: '明细', hyperlink: "#'明细'!A1" };
book.addWorksheet('明细');
book.xlsx.writeFile('links.xlsx');
JS
node make.cjs
office xlsx out links.xlsx
soffice --version | head -1
link() { unzip -p "$1" xl/worksheets/sheet1.xml | grep -o '<hyperlink [^>]*>'; }
echo "  exceljs: $(link links.xlsx)"
echo "  LibreOffice: $(link out/links.xlsx)"
link links.xlsx | grep -q 'r:id=.*location="#' && link out/links.xlsx | grep -q '%23%23'
