#!/usr/bin/env bash
# LibreOffice: a workbook that asks to be calculated in full when it is loaded is not.
#
# Expected: fullCalcOnLoad="1" has every formula computed when the file is opened.
# Happens: A1+A2 of 3 and 1 with the stored value 999 stays 999. The setting of the program counts, not the request of
#   the file, and it is “never” for files of others.
# Version: LibreOffice 7.4.7 (Debian 12).
# Matters here: a tool that changes inputs must bring the results of all formulas that depend on them; asking the
#   reader to compute is not enough.
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
import book as maker, zipfile
cells = '<sheetData><row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1+A2</f><v>999</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>'
maker.book("plain.xlsx", {"S": cells})
with zipfile.ZipFile("plain.xlsx") as plain, zipfile.ZipFile("asks.xlsx", "w") as asks:
    for name in plain.namelist():
        text = plain.read(name).decode()
        asks.writestr(name, text.replace("</sheets>", '</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/>'))
PY
python3 make.py
office csv out asks.xlsx
soffice --version | head -1
echo "  A1+A2: $(head -1 out/asks.csv | cut -d, -f2)"
[ "$(head -1 out/asks.csv)" = '3,999' ]
