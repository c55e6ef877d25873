#!/usr/bin/env bash
# exceljs and hucre: a phonetic guide in a cell takes the rest of the sheet, or becomes part of the name.
#
# Expected: of an inline text with a phonetic guide (rPh), readers take the text and leave the guide.
# Happens: exceljs returns neither this cell nor any behind it, without an error: of two rows one empty is left. hucre
#   glues the guide to the text.
# Version: exceljs 4.4.0, hucre 1.0.0; Gnumeric and LibreOffice read it as expected.
# Matters here: names of units come from input methods that store such guides. A roster that loses its rows in
#   silence, or a name that no longer matches, is a unit without a grade.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v python3 >/dev/null || { echo "needs python3 (Debian: python3)"; exit 2; }
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 hucre@1.0.0 >/dev/null || exit 2
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
name = '<is><t>弥勒</t><rPh sb="0" eb="2"><t>ミレ</t></rPh></is>'
book("guide.xlsx", {"S": f'<sheetData><row r="1"><c r="A1" t="inlineStr">{name}</c><c r="B1"><v>91</v></c></row>'
     '<row r="2"><c r="A2"><v>92</v></c></row></sheetData>'})
PY
python3 make.py
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre';
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('guide.xlsx');
const sheet = book.worksheets[0];
const seen = {
  exceljs: { rows: sheet?.rowCount, A1: sheet?.getCell('A1').value, B1: sheet?.getCell('B1').value, A2: sheet?.getCell('A2').value },
  hucre: (await readXlsx(readFileSync('guide.xlsx'))).sheets[0].rows,
};
console.log('exceljs 4.4.0, hucre 1.0.0:', JSON.stringify(seen));
const lost = [seen.exceljs.B1, seen.exceljs.A2].every((value) => value === null || value === undefined);
process.exit(lost && seen.hucre[0][0] === '弥勒ミレ' ? 0 : 1);
JS
node look.mjs
