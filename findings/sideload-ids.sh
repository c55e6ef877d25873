#!/usr/bin/env bash
# office-addin-dev-settings: the version of an add-in is written into the middle of its id.
#
# Expected: the workbook for sideloading holds the id and the version of the manifest.
# Happens: the version is put in place of 1.0.0.0 by a pattern whose dots match anything, after the id was put in: an
#   id with 1?0?0?0 in it, such as …-1e0f0a0b2c3d, is cut up.
# Version: office-addin-dev-settings 4.0.0.
# Matters here: one id in two thousand is hit, for good: Excel opens the workbook and no pane comes. Look at the id
#   before publishing a manifest; ours has no such digits.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts office-addin-dev-settings@4.0.0 fflate@0.8.3 >/dev/null || exit 2
export TMPDIR=$work
cat >look.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { generateSideloadFile } = require('office-addin-dev-settings');
const { strFromU8, unzipSync } = require('fflate');
const id = '5c2b3b4c-2d52-4f6e-9c4d-1e0f0a0b2c3d';
const manifest = { id, version: '2.3.4.5', officeAppType: 'TaskPaneApp', manifestType: 'xml' };
generateSideloadFile('excel', manifest).then((file) => {
  const part = unzipSync(readFileSync(file))['xl/webextensions/webextension.xml'];
  const [, written] = /<we:reference id="([^"]*)"/.exec(strFromU8(part));
  console.log('office-addin-dev-settings 4.0.0:', { id, written });
  process.exit(written !== id && written.includes('2.3.4.5') ? 0 : 1);
});
JS
node look.cjs
