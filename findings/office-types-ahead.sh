#!/usr/bin/env bash
# office.js and its types: what compiles is not there, and nothing says so.
#
# Expected: what @types/office-js declares, the newest @microsoft/office-js of npm has, or says that it has not.
# Happens: the types know the option mergeUndoGroup of Excel.run (ExcelApi 1.20); the client of the npm package has no
#   such word in it and takes the option in silence.
# Version: @types/office-js 1.0.612, @microsoft/office-js 1.1.110.
# Matters here: where an office hosts its own office.js, undo takes back a run cell by cell instead of at once. The
#   code has to ask for the requirement set; the documents say it to administrators.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts @types/office-js@1.0.612 @microsoft/office-js@1.1.110 >/dev/null || exit 2
declared=$(grep -c mergeUndoGroup node_modules/@types/office-js/index.d.ts || true)
known=$(cat node_modules/@microsoft/office-js/dist/excel-*.debug.js | grep -c mergeUndoGroup || true)
echo "mergeUndoGroup: $declared declaration(s) in @types/office-js 1.0.612, $known line(s) in the clients of @microsoft/office-js 1.1.110"
[ "$declared" -gt 0 ] && [ "$known" -eq 0 ]
