#!/usr/bin/env bash
# LibreOffice: a stored result of a newer function is kept in a plain cell and thrown away in an array.
#
# Expected: a function that is not known keeps the result that the file brings, or shows an error; one rule for both.
# Happens: XLOOKUP in one cell keeps its 2; SORT over three cells, as Excel stores it, turns 1, 2, 3 into #NAME?. Both
#   names are saved in lower case.
# Version: LibreOffice 7.4.7 (Debian 12); Gnumeric 1.12.55 keeps both.
# Matters here: a county sorted by SORT is readable before LibreOffice and holds error values after it; a file from
#   there may carry errors where Excel had names.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-calc)"; exit 2; }
command -v python3 >/dev/null || { echo "needs python3 (Debian: python3)"; exit 2; }
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
row = lambda r, *cells: f'<row r="{r}">{"".join(cells)}</row>'
book("new.xlsx", {"S": "<sheetData>"
    + row(1, '<c r="A1"><v>3</v></c>', '<c r="B1"><f t="array" ref="B1:B3">_xlfn._xlws.SORT(A1:A3)</f><v>1</v></c>',
          '<c r="C1"><f>_xlfn.XLOOKUP(2,A1:A3,A1:A3)</f><v>2</v></c>')
    + row(2, '<c r="A2"><v>1</v></c>', '<c r="B2"><v>2</v></c>')
    + row(3, '<c r="A3"><v>2</v></c>', '<c r="B3"><v>3</v></c>') + "</sheetData>"})
PY
python3 make.py
office csv out new.xlsx
office xlsx saved new.xlsx
soffice --version | head -1
sed 's/^/  /' out/new.csv
unzip -p saved/new.xlsx xl/worksheets/sheet1.xml | grep -o '<f[^<]*</f><v>[^<]*' | sed 's/^/  /'
[ "$(tr '\n' ' ' <out/new.csv)" = '3,#NAME?,2 1,#NAME?, 2,#NAME?, ' ] &&
  unzip -p saved/new.xlsx xl/worksheets/sheet1.xml | grep -q '_xlws.sort'
