#!/usr/bin/env bash
# Univer: the preset for Node cannot be imported in Node; only its CommonJS build loads.
#
# Expected: import of a package named "node-core" works in Node.
# Happens: its ESM build asks opentype.js for a named export that this CommonJS package does not show: SyntaxError
#   before any line runs. require() of the same package works.
# Version: @univerjs/preset-sheets-node-core 0.25.1 with Node 20.
# Matters here: a command built as ESM has to keep the engine outside its bundle and load it by require.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts @univerjs/presets@0.25.1 @univerjs/preset-sheets-node-core@0.25.1 >/dev/null || exit 2
cat >look.mjs <<'JS'
import { createRequire } from 'node:module';
const name = '@univerjs/preset-sheets-node-core';
const imported = await import(name).then(() => 'loads', (error) => `${error.name}: ${error.message.split('\n')[0]}`);
const required = typeof createRequire(import.meta.url)(name).UniverSheetsNodeCorePreset;
console.log(`Univer 0.25.1, Node ${process.version}`, { imported, required });
process.exit(/opentype/.test(imported) && required === 'function' ? 0 : 1);
JS
node look.mjs
