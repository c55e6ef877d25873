/**
 * The unmodified production pane in a real Chromium, beside the grid of the preview: office.js is asked for at
 * Microsoft's address and answered from the npm package, the simulated Excel sits where Excel would.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as Playwright from 'playwright-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { FLAGS, findChromium } from './chromium';

declare const loadNatively: (name: string) => unknown;
const { chromium } = loadNatively('playwright-core') as typeof Playwright;

const ROOT = path.resolve(__dirname, '../../..');
const OFFICE_FILES = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');
const OFFICE_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** Where the pictures of every run are kept. */
export const PICTURES = path.join(ROOT, 'dist/screenshots');

/** A machine busy with other things takes its time; what never comes is waited for no longer than this (milliseconds). */
const PATIENCE = 120_000;
jest.setTimeout(2 * PATIENCE);

/** Runs in every frame before its scripts: what `seat.js` does for `npm start`. */
const SEAT = `if (window !== parent && /\\/addin\\/(taskpane|commands)\\.html$/.test(location.pathname) && parent.simulatedExcel)
  parent.simulatedExcel.install(window);`;

export interface Look {
  readonly file?: string;
  readonly lang?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark';
  /** ExcelApi that the host has. */
  readonly api?: string;
  /** Microsoft's address is out of reach: office.js does not load. */
  readonly unreachable?: boolean;
  /** Files of the add-in that do not come. */
  readonly withhold?: RegExp;
  /** Runs in every frame before its own scripts. */
  readonly script?: string;
  readonly width?: number;
  readonly height?: number;
  /** Bytes of a workbook to be opened as a person opens one. */
  readonly workbook?: { readonly name: string; readonly bytes: Uint8Array };
}

export class PreviewBrowser {
  private browser: Browser | null = null;
  private server: ChildProcess | null = null;
  private address = '';
  /** Requests that left this machine: none may. */
  readonly outside: string[] = [];
  /** Errors of any page. */
  readonly errors: string[] = [];

  async start(): Promise<void> {
    for (const folder of ['dist/addin/taskpane.html', 'dist/preview/index.html']) {
      if (!existsSync(path.join(ROOT, folder)))
        throw new Error(`${folder} is not built: npm run build:preview`);
    }
    mkdirSync(PICTURES, { recursive: true });
    this.browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
    this.server = spawn(process.execPath, [
      path.join(ROOT, 'preview/serve.mjs'),
      '--port',
      '0',
      '--no-open',
      '--no-seat',
    ]);
    const { stdout } = this.server;
    this.address = await new Promise<string>((resolve, reject) => {
      stdout?.once('data', (text: Buffer) => resolve(String(text).split('\n')[0]?.trim() ?? ''));
      this.server?.once('exit', () => reject(new Error('the preview server did not start')));
    });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    this.server?.kill();
  }

  async open(look: Look = {}): Promise<Preview> {
    if (!this.browser) throw new Error('not started');
    const context = await this.browser.newContext({
      viewport: { width: look.width ?? 1360, height: look.height ?? 860 },
      // Dark comes from the host alone: what the machine prefers is another matter.
      colorScheme: 'light',
      locale: look.lang ?? 'zh-CN',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(SEAT);
    if (look.script !== undefined) await context.addInitScript(look.script);
    await context.route(`${OFFICE_ADDRESS}**`, (route) => {
      if (look.unreachable) return route.abort('internetdisconnected');
      const name = decodeURIComponent(route.request().url().slice(OFFICE_ADDRESS.length).split('?')[0] ?? '');
      return route.fulfill({
        path: path.join(OFFICE_FILES, name),
        headers: { 'access-control-allow-origin': '*' },
      });
    });
    if (look.withhold) {
      await context.route(look.withhold, (route) => route.fulfill({ status: 404, body: '' }));
    }
    context.on('request', (request) => {
      const url = request.url();
      const own =
        url.startsWith(this.address) || url.startsWith(OFFICE_ADDRESS) || /^(data|blob|about):/.test(url);
      if (!own) this.outside.push(url);
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.errors.push(line.text());
    });
    const query = new URLSearchParams();
    for (const name of ['file', 'lang', 'theme', 'api'] as const) {
      const value = look[name];
      if (value !== undefined) query.set(name, value);
    }
    await page.goto(`${this.address}?${query.toString()}`);
    await page.waitForSelector('body[data-state=ready]');
    const preview = new Preview(page, context);
    if (look.workbook) await preview.openWorkbook(look.workbook.name, look.workbook.bytes);
    if (!look.unreachable) await preview.waitForPane();
    return preview;
  }
}

export interface CellNow {
  readonly value: unknown;
  readonly formula: string | null;
}

interface InPage {
  readonly preview: {
    readonly store: {
      sheets(): readonly {
        readonly name: string;
        protected: boolean;
        readonly conditionalFormats: readonly {
          readonly formula: string;
          readonly areas: readonly unknown[];
        }[];
        cell(row: number, column: number): CellNow | null;
        enter(row: number, column: number, content: CellNow): void;
      }[];
      selection(): {
        readonly sheet: { readonly name: string };
        readonly area: Readonly<Record<string, number>>;
      };
      settle(): Promise<void> | void;
    };
    readonly excel: {
      readonly faults: { editing: boolean; delay: number };
      readonly traffic: {
        totals(): { readonly batches: number; readonly sent: number; readonly received: number };
      };
      readonly missing: readonly string[];
    };
  };
}

/** One page with workbook and pane. */
export class Preview {
  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  get pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes('/addin/taskpane.html'));
    if (!frame) throw new Error('the pane is not there');
    return frame;
  }

  async openWorkbook(name: string, bytes: Uint8Array): Promise<void> {
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await this.page.setInputFiles('#choose', { name, mimeType, buffer: Buffer.from(bytes) });
    await this.page.waitForFunction(
      (wanted) => document.getElementById('file-name')?.textContent === wanted,
      name,
    );
  }

  /** Until the workbook has been read and nothing is under way. */
  async waitForPane(): Promise<void> {
    await this.page.waitForFunction(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#pane-frame');
      const pane = frame?.contentDocument?.querySelector('.pane');
      return (
        pane &&
        !pane.querySelector('progress') &&
        pane.querySelector('#view > *, [role=alert], .actions__message')
      );
    });
  }

  /** Until what the pane fetches in the background is here. */
  async waitForTheRest(): Promise<void> {
    await this.pane.waitForFunction(() => {
      const names = performance.getEntriesByType('resource').map(({ name }) => name);
      return ['lists', 'binding', 'templates', 'checks-'].every((part) =>
        names.some((name) => name.includes(`/addin/${part}`)),
      );
    });
  }

  /** Presses a button of the pane and waits until its task is done. */
  async press(name: string): Promise<void> {
    await this.pane.getByRole('button', { name, exact: true }).click();
    await this.waitForPane();
  }

  async tab(name: string | RegExp): Promise<void> {
    await this.pane.getByRole('tab', { name }).click();
    await this.pane.locator('.loading').waitFor({ state: 'detached' });
  }

  /** What the pane last said. */
  message(): Promise<string> {
    return this.pane.locator('.actions__message').innerText();
  }

  cell(sheet: string, row: number, column: number): Promise<CellNow | null> {
    return this.page.evaluate(
      async ([name, r, c]) => {
        const { store } = (window as unknown as InPage).preview;
        await store.settle();
        const found = store
          .sheets()
          .find((one) => one.name === name)
          ?.cell(r, c);
        return found ? { value: found.value, formula: found.formula } : null;
      },
      [sheet, row, column] as const,
    );
  }

  selection(): Promise<{ readonly sheet: string; readonly area: Readonly<Record<string, number>> }> {
    return this.page.evaluate(() => {
      const { sheet, area } = (window as unknown as InPage).preview.store.selection();
      return { sheet: sheet.name, area };
    });
  }

  /** Into the grid, and by the arrow keys to a cell, as a person goes there. */
  async walkTo(row: number, column: number): Promise<void> {
    await this.page
      .locator('#grid canvas[id^=univer-sheet-main]')
      .first()
      .click({ position: { x: 90, y: 120 } });
    const visited: string[] = [];
    for (let steps = 0; steps < 80; steps++) {
      const { area } = await this.selection();
      visited.push(JSON.stringify(area));
      const down = row - (area['top'] ?? 0);
      const right = column - (area['left'] ?? 0);
      if (down === 0 && right === 0) return;
      // Down first: headers are merged across.
      const key = down > 0 ? 'ArrowDown' : down < 0 ? 'ArrowUp' : right > 0 ? 'ArrowRight' : 'ArrowLeft';
      await this.page.keyboard.press(key);
    }
    throw new Error(`the cell at row ${row}, column ${column} was not reached: ${visited.join(' ')}`);
  }

  sheetNames(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      (window as unknown as InPage).preview.store.sheets().map(({ name }) => name),
    );
  }

  /** Areas that our marks of a sheet cover. */
  marks(sheet: string): Promise<number> {
    return this.page.evaluate((name) => {
      const found = (window as unknown as InPage).preview.store.sheets().find((one) => one.name === name);
      return (found?.conditionalFormats ?? [])
        .filter(({ formula }) => formula.includes('kaohe:'))
        .reduce((sum, { areas }) => sum + areas.length, 0);
    }, sheet);
  }

  traffic(): Promise<{ readonly batches: number; readonly sent: number; readonly received: number }> {
    return this.page.evaluate(() => (window as unknown as InPage).preview.excel.traffic.totals());
  }

  /** The workbook as a person would keep it on a disk. */
  async download(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('#download').click(),
    ]);
    const bytes = new Uint8Array(readFileSync(await download.path()));
    return { name: download.suggestedFilename(), bytes };
  }

  /** Puts a value into a cell as a person's typing does. */
  async type(sheet: string, row: number, column: number, value: string | number): Promise<void> {
    await this.page.evaluate(
      ([name, r, c, typed]) => {
        const { store } = (window as unknown as InPage).preview;
        const found = store.sheets().find((one) => one.name === name);
        found?.enter(r, c, { value: typed, formula: null });
      },
      [sheet, row, column, value] as const,
    );
  }

  /** Width of the pane in CSS pixels, also narrower than the splitter allows: a pane of 400 px at 200 % has 200. */
  async setWidth(width: number): Promise<void> {
    await this.page.evaluate((wanted) => {
      const pane = document.getElementById('pane');
      if (pane) pane.style.width = `${wanted}px`;
    }, width);
  }

  async setEditing(editing: boolean): Promise<void> {
    await this.page.evaluate((value) => {
      (window as unknown as InPage).preview.excel.faults.editing = value;
    }, editing);
  }

  async protect(sheet: string): Promise<void> {
    await this.page.evaluate((name) => {
      const found = (window as unknown as InPage).preview.store.sheets().find((one) => one.name === name);
      if (found) found.protected = true;
    }, sheet);
  }

  /** Everything the add-in asked of Excel that the simulated one does not have. */
  missing(): Promise<readonly string[]> {
    return this.page.evaluate(() => [...(window as unknown as InPage).preview.excel.missing]);
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
