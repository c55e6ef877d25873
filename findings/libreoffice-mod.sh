#!/usr/bin/env bash
# LibreOffice: MOD of a large power of two is 0.
#
# Expected: MOD(2^60,7) is 1 and MOD(2^53,7) is 4 (both powers are exact in a double), or an error that says the
#   numbers are too large, as in Excel.
# Happens: both are 0, and MOD(2^59,7) too; MOD(2^50,7) is right.
# Version: LibreOffice 7.4.7 (Debian 12); Gnumeric 1.12.55 is right.
# Matters here: check digits of 18-digit numbers and pseudo-random test data by MOD come out as zeros, without an
#   error; as an oracle it is to be trusted below 2^53 only.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-calc)"; exit 2; }
office() { soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1; }
cat >mod.fods <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="S">
<table:table-row>
<table:table-cell table:formula="of:=MOD(2^50;7)"/>
<table:table-cell table:formula="of:=MOD(2^53;7)"/>
<table:table-cell table:formula="of:=MOD(2^59;7)"/>
<table:table-cell table:formula="of:=MOD(2^60;7)"/>
</table:table-row>
</table:table></office:spreadsheet></office:body></office:document>
XML
office csv out mod.fods
soffice --version | head -1
echo "  MOD(2^50,7), MOD(2^53,7), MOD(2^59,7), MOD(2^60,7): $(cat out/mod.csv)"
[ "$(cat out/mod.csv)" = '4,0,0,0' ]
