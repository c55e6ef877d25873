#!/usr/bin/env bash
# Three formatting libraries show 10.155 as 10.15; spreadsheets show 10.16.
#
# Expected: a number format rounds what a spreadsheet holds to fifteen digits: 10.155 with 0.00 is 10.16, 57.5 % with
#   0% is 58 %.
# Happens: numfmt 3.2.6, hucre 1.0.0 and ssf 0.11.2 round the binary value: 10.15 and 57 %. numfmt 4.0.1 has it right.
# Version: numfmt 3.2.6 and 4.0.1, hucre 1.0.0, ssf 0.11.2; LibreOffice 7.4.7 shows 10.16.
# Matters here: the report and the pane show scores as the sheet does; a cent less beside the cell looks like a wrong
#   grade.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts numfmt3@npm:numfmt@3.2.6 numfmt4@npm:numfmt@4.0.1 hucre@1.0.0 ssf@0.11.2 >/dev/null || exit 2
cat >look.mjs <<'JS'
import { format as numfmt3 } from 'numfmt3';
import { format as numfmt4 } from 'numfmt4';
import { formatValue } from 'hucre';
import SSF from 'ssf';
const both = (show) => [show('0.00', 10.155), show('0%', 0.575)].join(' and ');
const seen = {
  'numfmt 3.2.6': both(numfmt3),
  'hucre 1.0.0': both((format, value) => formatValue(value, format)),
  'ssf 0.11.2': both(SSF.format),
  'numfmt 4.0.1': both(numfmt4),
};
console.log(seen);
const [right, ...others] = Object.values(seen).reverse();
process.exit(right === '10.16 and 58%' && others.every((shown) => shown === '10.15 and 57%') ? 0 : 1);
JS
node look.mjs
