'use strict';
/**
 * A Jest environment in which Microsoft's office.js runs: the few parts of a browser page that it touches at start, and
 * its script files read from node_modules when it asks for them. The host it talks to is made by the test itself, in
 * the test's own realm: `window.startOffice(external)` runs the client against it.
 *
 * Docblock options: `@jest-environment-options {"debug": false}` takes the minified files.
 */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const TestEnvironment = require('../support/jest/environment.cjs');

const DIST = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const BASE = 'https://simulated.local/office-js/';
const compiled = new Map();

function scriptOf(file) {
  if (!compiled.has(file)) {
    const full = path.join(DIST, file);
    compiled.set(file, new vm.Script(fs.readFileSync(full, 'utf8'), { filename: full }));
  }
  return compiled.get(file);
}

function storage() {
  const entries = new Map();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => entries.set(key, String(value)),
    removeItem: (key) => entries.delete(key),
    key: (index) => [...entries.keys()][index],
    get length() {
      return entries.size;
    },
  };
}

module.exports = class OfficeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.debug = config.projectConfig.testEnvironmentOptions.debug !== false;
    this.timers = new Set();
  }

  async setup() {
    await super.setup();
    const page = this.global;
    const realm = this.getVmContext();
    // Timers of the page end with it: office.js leaves some running.
    const keep =
      (start) =>
      (...given) => {
        const timer = start(...given);
        this.timers.add(timer);
        return timer;
      };
    page.setTimeout = keep(page.setTimeout);
    page.setInterval = keep(page.setInterval);
    const later = page.setTimeout;
    const nothing = () => undefined;
    const element = (tag) => ({
      tagName: tag.toUpperCase(),
      style: {},
      setAttribute: nothing,
      getAttribute: () => null,
      appendChild: nothing,
      addEventListener: nothing,
    });
    const office = this.debug ? 'office.debug.js' : 'office.js';
    const script = { ...element('script'), src: BASE + office };
    const head = {
      appendChild(added) {
        const file = added.src.slice(BASE.length);
        const there = added.src.startsWith(BASE) && fs.existsSync(path.join(DIST, file));
        later(() => {
          if (there) scriptOf(file).runInContext(realm);
          const told = there ? added.onload : added.onerror;
          if (told) told.call(added);
        }, 0);
        return added;
      },
    };
    const location = new URL('https://simulated.local/taskpane.html');
    Object.assign(page, {
      location: {
        href: location.href,
        search: '',
        hash: '',
        protocol: 'https:',
        origin: location.origin,
        host: location.host,
        hostname: location.hostname,
      },
      history: {},
      name: '',
      opener: null,
      sessionStorage: storage(),
      localStorage: storage(),
      addEventListener: nothing,
      removeEventListener: nothing,
      document: {
        readyState: 'complete',
        cookie: '',
        head,
        body: element('body'),
        documentElement: element('html'),
        createElement: element,
        createTextNode: () => ({}),
        getElementsByTagName: (tag) => (tag === 'script' ? [script] : tag === 'head' ? [head] : []),
        querySelectorAll: () => [],
        getElementById: () => null,
        addEventListener: nothing,
      },
    });
    Object.defineProperty(page, 'navigator', {
      value: { userAgent: 'node', language: 'zh-CN' },
      configurable: true,
    });
    page.window = page.self = page.top = page.parent = page;
    page.startOffice = (external) => {
      Object.defineProperty(page, 'external', { value: external, configurable: true });
      scriptOf(office).runInContext(realm);
      return new Promise((resolve) => page.Office.onReady(resolve));
    };
  }

  async teardown() {
    for (const timer of this.timers) clearTimeout(timer);
    await super.teardown();
  }
};
