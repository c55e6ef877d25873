#!/usr/bin/env bash
# Gnumeric: of two conditional formats whose areas overlap, one is lost where they meet.
#
# Expected: A1:A4 and A2:A6 each keep their rule, and a rule that does not stop others goes on not stopping them.
# Happens: the first rule is left on A1 alone, the second on A2:A6, and both say stopIfTrue afterwards.
# Version: Gnumeric 1.12.55 (Debian 12).
# Matters here: marks lie over whatever rules the office has: a pass through Gnumeric takes one of the two away and
#   changes what the other does to its neighbours.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v ssconvert >/dev/null || { echo "needs ssconvert (Debian: gnumeric)"; exit 2; }
command -v python3 >/dev/null || { echo "needs python3 (Debian: python3)"; exit 2; }
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
looks = '<dxfs count="2"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs>'
rule = lambda area, n, limit: (f'<conditionalFormatting sqref="{area}"><cfRule type="cellIs" dxfId="{n}" priority="{n + 1}" '
    f'operator="greaterThan"><formula>{limit}</formula></cfRule></conditionalFormatting>')
cells = "".join(f'<row r="{r}"><c r="A{r}"><v>95</v></c></row>' for r in range(1, 7))
book("rules.xlsx", {"S": f"<sheetData>{cells}</sheetData>" + rule("A1:A4", 0, 90) + rule("A2:A6", 1, 60)}, looks)
PY
python3 make.py
ssconvert rules.xlsx back.xlsx 2>/dev/null
ssconvert --version 2>&1 | head -1
unzip -p back.xlsx xl/worksheets/sheet1.xml | tr -d '\n' | grep -o '<conditionalFormatting.*</conditionalFormatting>' >rules.txt
grep -oE 'sqref="[^"]*"|stopIfTrue="1"|<formula>[^<]*' rules.txt | tr '\n' ' ' | sed 's/^/  /'
echo
[ "$(grep -o 'sqref="[^"]*"' rules.txt | tr -d '\n')" = 'sqref="A1"sqref="A2:A6"' ] &&
  [ "$(grep -o stopIfTrue rules.txt | wc -l)" -eq 2 ]
