#!/usr/bin/env bash
# LibreOffice: two cells are equal, none is greater, and yet one ranks first and the other second.
#
# Expected: RANK(x) is 1 + COUNTIF(">"&x): the two usual ways to rank agree.
# Happens: of 90 and 89.99999999999999, = says TRUE, SUMPRODUCT(--(…>x)) says that none is greater, and RANK says 1
#   and 2. Comparisons allow for the last bits, RANK does not.
# Version: LibreOffice 7.4.7 (Debian 12).
# Matters here: thirteen one-decimal scores easily add up to 89.99999999999999. A rank written with RANK parts a tie
#   that the same workbook elsewhere calls a tie; formulas that rank have to round first.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-calc)"; exit 2; }
office() { soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1; }
cat >near.fods <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="S">
<table:table-row>
<table:table-cell office:value-type="float" office:value="90"/>
<table:table-cell table:formula="of:=[.A1]=[.A2]"/>
<table:table-cell table:formula="of:=RANK([.A1];[.A1:.A2])"/>
<table:table-cell table:formula="of:=RANK([.A2];[.A1:.A2])"/>
<table:table-cell table:formula="of:=SUMPRODUCT(--([.A1:.A2]&gt;[.A2]))"/>
</table:table-row>
<table:table-row>
<table:table-cell office:value-type="float" office:value="89.99999999999999"/>
</table:table-row>
</table:table></office:spreadsheet></office:body></office:document>
XML
office csv out near.fods
soffice --version | head -1
echo "  value, equal, rank of A1, rank of A2, greater than A2: $(head -1 out/near.csv)"
[ "$(head -1 out/near.csv | cut -d, -f2-)" = 'TRUE,1,2,0' ]
