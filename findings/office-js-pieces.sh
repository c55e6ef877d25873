#!/usr/bin/env bash
# office.js: one assignment of values goes to Excel as many writes.
#
# Expected: range.values = rows is one write: all of it is done, or none.
# Happens: above 1,500 cells the client cuts the rows apart and sends a write for each piece, in one batch: 1,501
#   cells in two, 2,001 × 10 in fourteen. A refusal of a later piece leaves the earlier ones written.
# Version: @microsoft/office-js 1.1.110 (client for Windows), against a host that takes everything.
# Matters here: a run that must be whole or not at all cannot rest on one assignment being one write; it has to be
#   journalled before and read back after.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts @microsoft/office-js@1.1.110 >/dev/null || exit 2
cat >client.cjs <<'JS'
/** Microsoft's client in Node: the few parts of a page that it touches, and a host that keeps the batches and agrees to all. */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const files = path.join(__dirname, 'node_modules/@microsoft/office-js/dist');
const site = 'https://addin.invalid/';
const nothing = () => undefined;
const soon = (act) => void setTimeout(act, 0);
const list = (items) => ({ toArray: () => items, dimensions: () => 1 });

exports.batches = [];
let kept = [];
const answers = {
  GetSupportedMatrix: () => JSON.stringify({ ExcelApi: '1.15' }),
  GetAppType: () => 1,
  GetAppUILocale: () => 'en-US',
  GetHostFullVersion: () => '16.0.1',
  GetSettings: () => ({
    Read: (keys, values) => kept.forEach(([key, value]) => (keys.push(key), values.push(value))),
    Write: (keys, values) => (kept = keys.map((key, index) => [key, values[index]])),
  }),
};
const external = {
  GetHostInfo: () => 'Excel|Win32|16.01|en-US|x||disableLogging|0',
  GetLoggingAllowed: () => false,
  GetContext: () => new Proxy(answers, { get: (known, name) => known[name] ?? (() => '') }),
  Execute(call, given, answer) {
    if (call !== 93) return soon(() => answer(list([0])));
    exports.batches.push(JSON.parse(given[0][4]));
    soon(() => answer(list([0, 200, [], JSON.stringify({ Results: [] })])));
  },
  RegisterEvent: (event, target, handler, done) => soon(() => done(0)),
  UnregisterEvent: (event, target, done) => soon(() => done(0)),
};
const element = () => ({ style: {}, setAttribute: nothing, getAttribute: () => null, appendChild: nothing, addEventListener: nothing });
const memory = () => ({ getItem: () => null, setItem: nothing, removeItem: nothing, key: () => null, length: 0 });
const own = { ...element(), src: `${site}office.debug.js` };
const head = {
  appendChild: (script) =>
    soon(() => {
      run(script.src.slice(site.length));
      script.onload?.();
    }),
};
const page = vm.createContext({
  ...{ setTimeout, clearTimeout, clearInterval, URL, performance, external, addEventListener: nothing, history: {} },
  setInterval: (...given) => setInterval(...given).unref(),
  console: { log: nothing, warn: nothing, error: nothing },
  location: { href: `${site}pane.html`, search: '', hash: '', protocol: 'https:', host: 'addin.invalid', origin: site },
  navigator: { userAgent: '', language: 'en-US' },
  ...{ sessionStorage: memory(), localStorage: memory() },
  document: {
    ...{ readyState: 'complete', cookie: '', body: element(), addEventListener: nothing, getElementById: () => null },
    getElementsByTagName: (tag) => ({ head: [head], script: [own] })[tag] ?? [],
    createElement: element,
  },
});
Object.assign(page, { window: page, self: page, top: page, parent: page });
const run = (file) => vm.runInContext(fs.readFileSync(path.join(files, file), 'utf8'), page);
run('office.debug.js');
exports.ready = () => page.Office.onReady().then(() => page);
JS
cat >look.cjs <<'JS'
const { batches, ready } = require('./client.cjs');
ready().then(async ({ Excel }) => {
  const seen = {};
  for (const [rows, columns] of [[150, 10], [1501, 1], [2001, 10]]) {
    const context = new Excel.RequestContext();
    batches.length = 0;
    const range = context.workbook.worksheets.getItem('S').getRangeByIndexes(0, 0, rows, columns);
    range.values = Array.from({ length: rows }, () => Array(columns).fill(1));
    await context.sync().catch(() => undefined);
    const all = batches.flatMap(({ Actions }) => Actions);
    seen[`${rows} × ${columns}`] = all.filter(({ Name }) => Name === 'Values').length;
  }
  console.log('office.js 1.1.110, writes for one assignment:', seen);
  process.exit(seen['150 × 10'] === 1 && seen['1501 × 1'] === 2 && seen['2001 × 10'] === 14 ? 0 : 1);
});
JS
node look.cjs
