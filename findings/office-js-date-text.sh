#!/usr/bin/env bash
# office.js: a text kept in the document settings comes back as a date.
#
# Expected: settings.set(key, text) gives back the same text after it was saved and read again.
# Happens: a text of the form Date(…) is taken for the form in which the client itself stores dates: "Date(0)" comes
#   back as 1970, and "Date(x)" as an invalid date.
# Version: @microsoft/office-js 1.1.110.
# Matters here: reasons that people type are kept there. They stand inside a longer JSON text; a bare text would be at
#   risk.
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
const { ready } = require('./client.cjs');
ready().then(({ Office }) => {
  const { settings } = Office.context.document;
  settings.set('plain', 'Date: 0');
  settings.set('reason', 'Date(0)');
  settings.saveAsync(() =>
    settings.refreshAsync(() => {
      const seen = { plain: settings.get('plain'), reason: settings.get('reason') };
      console.log('office.js 1.1.110:', seen);
      process.exit(seen.plain === 'Date: 0' && typeof seen.reason !== 'string' ? 0 : 1);
    }),
  );
});
JS
node look.cjs
