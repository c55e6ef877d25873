#!/usr/bin/env bash
# Gnumeric: with seventeen digits in the file, sums that are 90 elsewhere fall below 90, and others rise.
#
# Expected: cells hold doubles; how many digits a writer spends on the same double changes nothing.
# Happens: Gnumeric on x86-64 reads and adds in extended precision: 90.1 stored as 90.099999999999994 is taken at its
#   word, and about half of the thirteen scores that make 90 by their tenths are below 90. With the shortest digits
#   none is.
# Version: Gnumeric 1.12.55 (Debian 12, x86-64). Programs that write seventeen digits: Excel, among others.
# Matters here: the line for 优秀 is 90. A formula that compares a sum without rounding is decided by the writer of the
#   file, so every formula of ours rounds.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v ssconvert >/dev/null || { echo "needs ssconvert (Debian: gnumeric)"; exit 2; }
command -v python3 >/dev/null || { echo "needs python3 (Debian: python3)"; exit 2; }
case $(uname -m) in x86_64) ;; *) echo "needs x86-64"; exit 2 ;; esac
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
import random
from book import book
random.seed(2017)
tenths = []
while len(tenths) < 1000:
    scores = [random.randrange(0, 101) for _ in range(12)]
    if 0 <= 900 - sum(scores) <= 300:
        tenths.append(scores + [900 - sum(scores)])
def sheet(digits):
    text = ""
    for r, scores in enumerate(tenths, 1):
        cells = "".join(f'<c r="{c}{r}"><v>{digits(s / 10)}</v></c>' for c, s in zip("ABCDEFGHIJKLM", scores))
        text += f'<row r="{r}">{cells}<c r="N{r}"><f>SUM(A{r}:M{r})&gt;=90</f></c></row>'
    return f"<sheetData>{text}</sheetData>"
book("shortest.xlsx", {"S": sheet(repr)})
book("seventeen.xlsx", {"S": sheet(lambda score: f"{score:.17g}")})
print("  below 90 as doubles added from left to right:", sum(sum(s / 10 for s in scores) < 90 for scores in tenths))
PY
python3 make.py
ssconvert --version 2>&1 | head -1
for kind in shortest seventeen; do
  ssconvert $kind.xlsx $kind.csv 2>/dev/null
  echo "  below 90 of 1000 sums that make 90, $kind digits: $(grep -c 'FALSE$' $kind.csv || true)"
done
[ "$(grep -c 'FALSE$' shortest.csv || true)" -eq 0 ] && [ "$(grep -c 'FALSE$' seventeen.csv)" -gt 300 ]
