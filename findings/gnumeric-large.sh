#!/usr/bin/env bash
# Gnumeric: LARGE with a list of ranks gives the first of them only.
#
# Expected: SUMPRODUCT(LARGE(A1:A3,{1;2})) adds the two largest.
# Happens: it is the largest alone, without an error.
# Version: Gnumeric 1.12.55 (Debian 12); LibreOffice 7.4.7 adds both.
# Matters here: the best n of a list is a usual formula in summaries. Gnumeric as the second calculator contradicts
#   right results there; a test has to know.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v ssconvert >/dev/null || { echo "needs ssconvert (Debian: gnumeric)"; exit 2; }
cat >table.csv <<'CSV'
70,"=SUMPRODUCT(LARGE(A1:A3,{1;2}))","=LARGE(A1:A3,1)+LARGE(A1:A3,2)"
80,,
90,,
CSV
ssconvert table.csv large.csv 2>/dev/null
ssconvert --version 2>&1 | head -1
echo "  value, LARGE with a list, one by one: $(head -1 large.csv)"
[ "$(head -1 large.csv)" = '70,90,170' ]
