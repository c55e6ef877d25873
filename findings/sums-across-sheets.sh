#!/usr/bin/env bash
# LibreOffice and Univer: a sum across sheets whose names are digits is lost, in two ways.
#
# Expected: =SUM('1:3'!B3) adds B3 of the sheets 1, 2 and 3.
# Happens: LibreOffice shows #NAME?, and saves the formula back with a lower-case reference that no program takes.
#   Univer shows an error for SUM and, without any error, 0 for COUNT.
# Version: LibreOffice 7.4.7 (Debian 12), @univerjs/presets 0.25.1; Gnumeric 1.12.55 gets 6.
# Matters here: counties keep one sheet per unit, numbered; a summary adds them up this way. What was right in Excel
#   is gone after one save elsewhere.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-calc)"; exit 2; }
command -v python3 >/dev/null || { echo "needs python3 (Debian: python3)"; exit 2; }
npm install --silent --no-audit --no-fund --ignore-scripts @univerjs/presets@0.25.1 @univerjs/preset-sheets-node-core@0.25.1 >/dev/null || exit 2
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
cat >make.py <<'PY'
from book import book
cell = lambda ref, inside: f'<sheetData><row r="{ref[1:]}"><c r="{ref}">{inside}</c></row></sheetData>'
sheets = {str(n): cell("B3", f"<v>{n}</v>") for n in (1, 2, 3)}
book("span.xlsx", {"all": cell("A1", "<f>SUM('1:3'!B3)</f><v>6</v>").replace("<v>6</v>", ""), **sheets})
PY
python3 make.py
office xlsx saved span.xlsx
formula=$(unzip -p saved/span.xlsx xl/worksheets/sheet1.xml | grep -o '<f[^>]*>[^<]*</f><v>[^<]*</v>')
soffice --version | head -1
echo "  $formula"
case $formula in *"!b3"*"#NAME?"*) ;; *) exit 1 ;; esac
cat >look.cjs <<'JS'
const { compute } = require('./compute.cjs');
const one = (n) => [[n]];
const all = [["=SUM('1:3'!A1)", "=COUNT('1:3'!A1)", "=SUM('1'!A1,'2'!A1,'3'!A1)"]];
compute({ 1: one(10), 2: one(20), 3: one(30), all }).then((sheets) => {
  const [sum, count, named] = sheets.all[0];
  console.log('Univer 0.25.1:', { sum, count, named });
  process.exit(/^#/.test(sum) && count === 0 && named === 60 ? 0 : 1);
});
JS
node look.cjs
