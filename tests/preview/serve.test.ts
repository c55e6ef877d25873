/** The preview's server: what it serves, what it refuses, and the seat that it puts before office.js. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SERVE = pathToFileURL(path.join(__dirname, '../../preview/serve.mjs')).href;
const PANE =
  '<!doctype html><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script><script defer src=taskpane.js></script>';

const root = mkdtempSync(path.join(tmpdir(), 'serve-'));
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const servers: ChildProcess[] = [];

/** A server in a process of its own; gives its port. */
async function start(seat: boolean): Promise<number> {
  const options = JSON.stringify({ port: 0, seat, root });
  const script = `import { serve } from ${JSON.stringify(SERVE)}; console.log((await serve(${options})).port);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(child);
  return new Promise((resolve) => child.stdout?.once('data', (data) => resolve(Number(String(data)))));
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends the address as it stands, dots and all. */
const ask = (port: number, address: string, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: address, method }, (response) => {
      let text = '';
      response.on('data', (data) => (text += String(data)));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });

let seated: number;
let plain: number;
beforeAll(async () => {
  put('dist/preview/index.html', '<!doctype html>preview');
  put('dist/preview/seat.js', '/* seat */');
  put('dist/addin/taskpane.html', PANE);
  put('assets/icons/icon.svg', '<svg/>');
  put('assets/samples/县 一.xlsx', 'PK');
  put('node_modules/@microsoft/office-js/dist/office.js', '/* office */');
  put('secret.txt', 'secret');
  [seated, plain] = await Promise.all([start(true), start(false)]);
});
afterAll(() => {
  for (const server of servers) server.kill();
  rmSync(root, { recursive: true, force: true });
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/seat.js', 'text/javascript; charset=utf-8'],
  ['/assets/icons/icon.svg', 'image/svg+xml'],
  [
    `/samples/${encodeURIComponent('县 一.xlsx')}`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['/office-js/office.js', 'text/javascript; charset=utf-8'],
])('%s is served as %s, never cached', async (address, type) => {
  const { status, headers } = await ask(seated, address);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe(type);
  expect(headers['cache-control']).toBe('no-store');
});

test('the page may load nothing from elsewhere', async () => {
  const policy = String((await ask(seated, '/')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:/);
});

test('with a seat, a page of the add-in gets office.js from this machine and the seat before it', async () => {
  const { text } = await ask(seated, '/addin/taskpane.html');
  expect(text).toBe(
    '<!doctype html><script src="/seat.js"></script><script src="/office-js/office.js"></script><script defer src=taskpane.js></script>',
  );
});

test('without one, pages go out as they are', async () => {
  const { text, headers } = await ask(plain, '/addin/taskpane.html');
  expect(text).toBe(PANE);
  expect(headers['content-security-policy']).toBeUndefined();
});

test.each([
  '/../secret.txt',
  '/assets/../secret.txt',
  '/assets/..%2fsecret.txt',
  '/assets/%2e%2e/secret.txt',
  '/assets/..%5csecret.txt',
  '/assets/%00',
  '/%E0%A4%A',
])('%s leads nowhere', async (address) => {
  const { status, text } = await ask(seated, address);
  expect([403, 404]).toContain(status);
  expect(text).not.toContain('secret');
});

test('only reading is allowed; HEAD has no body', async () => {
  expect((await ask(seated, '/', 'POST')).status).toBe(405);
  const head = await ask(seated, '/addin/taskpane.html', 'HEAD');
  expect(head).toMatchObject({ status: 200, text: '' });
  expect((await ask(seated, '/nothing.js')).status).toBe(404);
});
