#!/usr/bin/env bash
# numfmt 4: the package points require() at a file that it does not contain.
#
# Expected: a package that names a CommonJS entry ("require": "./dist/index.cjs") has it.
# Happens: dist holds index.js and index.mjs only: require() fails with MODULE_NOT_FOUND, and so does every test
#   runner or bundler that resolves by require. The index.js that is there is CommonJS, so import works.
# Version: numfmt 4.0.1.
# Matters here: moving from 3 to 4 works in the bundle and breaks the tests; the file has to be named by hand there.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts numfmt@4.0.1 >/dev/null || exit 2
cat >look.mjs <<'JS'
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const { exports } = JSON.parse(readFileSync('node_modules/numfmt/package.json', 'utf8'));
const attempt = () => {
  try {
    createRequire(import.meta.url)('numfmt');
    return 'loads';
  } catch (error) {
    return error.code;
  }
};
const imported = typeof (await import('numfmt')).format;
const seen = { entry: exports['.'].require, files: readdirSync('node_modules/numfmt/dist'), required: attempt(), imported };
console.log('numfmt 4.0.1:', seen);
process.exit(seen.required === 'MODULE_NOT_FOUND' && imported === 'function' ? 0 : 1);
JS
node look.mjs
