/**
 * Serves the preview, the built add-in, samples and Microsoft's client library on this machine only. Also used by tests:
 * `serve({ port: 0, seat: true })`.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createRequire } from 'node:module';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const FIRST_PORT = 4321;
const MOST_PORTS = 50;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The longest prefix first. */
const routes = (root) => [
  ['/addin/', path.join(root, 'dist/addin')],
  ['/assets/', path.join(root, 'assets')],
  ['/samples/', path.join(root, 'assets/samples')],
  ['/office-js/', path.join(root, 'node_modules/@microsoft/office-js/dist')],
  ['/', path.join(root, 'dist/preview')],
];

/** For the preview's own page. The grid sets styles in place and draws on canvases that it reads as images. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const OFFICE_SCRIPT = /<script\b[^>]*\bsrc=["']?[^"'\s>]*\/office\.js\b[^>]*>\s*<\/script>/i;
const SEAT = '<script src="/seat.js"></script><script src="/office-js/office.js"></script>';

/** File that an address names; `null` when it leads out of the folders that are served. */
function fileOf(address, places) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const [prefix, folder] = places.find(([start]) => name.startsWith(start)) ?? [];
  if (prefix === undefined) return null;
  const file = path.resolve(folder, `.${path.posix.sep}${name.slice(prefix.length)}`);
  if (file !== folder && !file.startsWith(folder + path.sep)) return null;
  return { file: name.endsWith('/') ? path.join(file, 'index.html') : file, prefix };
}

async function answer(request, response, { root, seat, addin }) {
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  const refuse = (status, text) => {
    response.writeHead(status, { ...headers, 'Content-Type': TYPES['.txt'] });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    headers.Allow = 'GET, HEAD';
    return refuse(405, 'GET and HEAD only');
  }
  // Addresses are looked at as they were sent: a client may not have resolved its dots.
  if (/(?:^|\/)(?:\.|%2e){2}(?:\/|$)/i.test(request.url.split('?')[0])) return refuse(403, 'forbidden');
  const found = fileOf(request.url, addin ? [['/', path.join(root, 'dist/addin')]] : routes(root));
  if (!found) return refuse(403, 'forbidden');
  const { file, prefix } = found;
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) return refuse(404, 'not found');
  const extension = path.extname(file).toLowerCase();
  headers['Content-Type'] = TYPES[extension] ?? 'application/octet-stream';
  if (extension === '.html' && prefix === '/' && !addin) headers['Content-Security-Policy'] = POLICY;
  if (extension === '.html' && prefix === '/addin/' && seat) {
    const page = Buffer.from((await readFile(file, 'utf8')).replace(OFFICE_SCRIPT, SEAT));
    response.writeHead(200, { ...headers, 'Content-Length': page.length });
    return response.end(request.method === 'HEAD' ? undefined : page);
  }
  response.writeHead(200, { ...headers, 'Content-Length': facts.size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * Starts the server and gives its address. `port` 0 takes any free one; without `port` the first free one from 4321 on.
 * `addin`: the add-in's folder alone, as a real server would hold it; `certificate` makes it https.
 * `seat`: pages of the add-in get the simulated Excel in front of office.js, and office.js from this machine.
 */
export async function serve({ port, seat = false, addin = false, root = HOME, certificate = null } = {}) {
  const listener = (request, response) => {
    answer(request, response, { root, seat, addin }).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  const listen = (wanted) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        server.removeListener('error', reject);
        resolve();
      });
    });
  for (let wanted = port ?? FIRST_PORT; ; wanted += 1) {
    try {
      await listen(wanted);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port !== undefined || wanted >= FIRST_PORT + MOST_PORTS) throw error;
    }
  }
  return {
    port: server.address().port,
    url: `${certificate ? 'https' : 'http'}://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

/** Where there is no screen there is nothing to open. */
function openBrowser(url) {
  if (process.env.CI) return;
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform === 'linux' && !screen) return;
  const [command, ...given] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(command, given, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** For a real Excel: the folder of the add-in alone, over https with a certificate that this machine trusts. */
async function serveAddin(port) {
  const { getHttpsServerOptions } = createRequire(import.meta.url)('office-addin-dev-certs');
  const { url } = await serve({ port, addin: true, certificate: await getHttpsServerOptions() });
  console.log(url);
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      'no-seat': { type: 'boolean' },
      addin: { type: 'boolean' },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`--port ${values.port}: not a port`);
  }
  if (values.addin) return serveAddin(port ?? 3000);
  const page = path.join(HOME, 'dist/preview/index.html');
  if (!(await stat(page).catch(() => null))) {
    console.error('The preview is not built yet: npx webpack --config-name preview --config-name addin');
    process.exitCode = 1;
    return;
  }
  const { url } = await serve({ port, seat: !values['no-seat'] });
  console.log(url);
  console.log('在浏览器里打开上面的地址; Ctrl+C 结束。 Open this address in a browser; Ctrl+C ends it.');
  if (!values['no-open']) openBrowser(url);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.code === 'EADDRINUSE' ? `port ${error.port} is taken` : error.message);
    process.exitCode = 1;
  });
}
