/** The preview: a spreadsheet window in a page, with the add-in's own pane beside it. */
import './preview.css';
import { fileProblem, type FileProblemCode, type Locale } from '../src/locales';
import { XlsxError } from '../src/hosts/xlsx';
import { hostSettings, SimulatedExcel, type Win32Port } from '../tests/simulated-excel';
import { EventKind, WORKBOOK_TARGET } from '../tests/simulated-excel/objects/events';
import { setUpDrop } from './drop';
import { startUniver } from './grid/start';
import { UniverStore } from './grid/univer-store';
import { MessageWindow } from './message-window';
import { part, pressButtons, putWords } from './page';
import { setUpPane } from './pane';
import { Seats } from './seats';
import { openFile, type OpenedFile } from './workbook/open';
import { gradedName, saveGraded } from './workbook/save';
import { previewWords, type PressState } from './words';

declare global {
  interface Window {
    /** What a page of the add-in looks for in the window around it. */
    simulatedExcel: { install(page: Window): void };
    /** For tests that watch from outside. */
    preview: {
      readonly store: UniverStore;
      readonly excel: SimulatedExcel;
      readonly ports: ReadonlyMap<string, Win32Port>;
    };
  }
}

const FIRST_SAMPLE = '弥勒市2017年度考核.xlsx';
/** What is seen of it first: the total of a form, of a unit beyond the quota of its township. */
const FIRST_FORM = '市档案局';
const FIRST_CELL = { top: 22, left: 8, bottom: 22, right: 8 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const query = new URLSearchParams(location.search);
const locale: Locale = query.get('lang') === 'en-US' ? 'en-US' : 'zh-CN';
const dark = query.get('theme') === 'dark';
const words = previewWords(locale);

document.documentElement.lang = locale;
document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
putWords(words);
setUpPane();

const download = part('download', HTMLButtonElement);
const univer = startUniver(part('grid', HTMLElement), locale, dark);
const seats = new Seats(
  new Map([
    ['pane', part('pane-frame', HTMLIFrameElement)],
    ['commands', part('commands-frame', HTMLIFrameElement)],
  ]),
  new MessageWindow(),
);
window.simulatedExcel = { install: (page) => seats.install(page) };

let opened: { readonly file: OpenedFile; readonly store: UniverStore } | null = null;
let serial = 0;

function say(sentence: string, problem = false): void {
  const status = part('status', HTMLElement);
  status.textContent = sentence;
  status.classList.toggle('problem', problem);
}

function sayProblem(error: unknown, file: string): void {
  const reason = error instanceof Error ? error.message : String(error);
  const [code, params]: [FileProblemCode, Readonly<Record<string, string | number>>] =
    error instanceof XlsxError
      ? [error.code, error.params]
      : error instanceof NoSuchSample
        ? ['notFound', {}]
        : ['unexpected', { reason }];
  say(fileProblem(code, { file, ...params }, locale), true);
  if (code === 'unexpected') console.error(error);
}

function show(bytes: Uint8Array, name: string): void {
  const file = openFile(bytes, name, `workbook-${++serial}`);
  opened?.store.dispose();
  const store = new UniverStore(univer, file);
  const excel = new SimulatedExcel(store, hostSettings(query.get('api') ?? '1.15', locale, dark));
  const raise = (kind: EventKind) => (worksheetId: string) =>
    excel.events.raise(kind, [WORKBOOK_TARGET], { worksheetId, source: 'Local' });
  store.followSheets({ added: raise(EventKind.Added), removed: raise(EventKind.Deleted) });
  opened = { file, store };
  seats.open(excel);
  window.preview = { store, excel, ports: seats.ports };
  const form = name === FIRST_SAMPLE ? store.sheets().find((sheet) => sheet.name === FIRST_FORM) : undefined;
  if (form) store.select(form, FIRST_CELL);
  part('file-name', HTMLElement).textContent = name;
  const parts = [...file.notDrawn].map(([kind, count]) => words.part[kind](count));
  part('about', HTMLElement).textContent = [
    ...(parts.length > 0 ? [words.notDrawn(parts)] : []),
    words.general,
    words.simulation,
  ].join(' ');
  download.disabled = false;
  say(words.loaded(name, file.data.sheetOrder.length));
}

async function open(name: string, read: () => Promise<Uint8Array>): Promise<void> {
  say(words.loading(name));
  try {
    show(await read(), name);
    document.body.dataset['state'] = 'ready';
  } catch (error) {
    sayProblem(error, name);
    document.body.dataset['state'] = 'problem';
  }
}

const openChosen = (file: File): void =>
  void open(file.name, async () => new Uint8Array(await file.arrayBuffer()));

class NoSuchSample extends Error {}

async function readSample(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/samples/${encodeURIComponent(name)}`);
  if (!answer.ok) throw new NoSuchSample(name);
  return new Uint8Array(await answer.arrayBuffer());
}

async function press(button: HTMLButtonElement): Promise<void> {
  const label = button.textContent?.trim() ?? '';
  const tell = (state: PressState) => say(words.pressed(label, state), state === 'failed');
  const functionName = button.dataset['press'] ?? '';
  for (const one of pressButtons()) one.disabled = true;
  tell('running');
  try {
    const { status } = await seats.press('commands', functionName);
    tell(status === 0 ? 'done' : 'failed');
  } catch (error) {
    console.error(error);
    tell('failed');
  }
  for (const one of pressButtons()) one.disabled = false;
  // A window that the add-in opened meanwhile keeps the keyboard.
  if (document.activeElement === document.body) button.focus();
}

async function save(): Promise<void> {
  if (!opened) return;
  const { file, store } = opened;
  say(words.saving);
  try {
    const saved = await saveGraded(file, store);
    const name = gradedName(file.name);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new Uint8Array(saved.bytes)], { type: XLSX }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    if (saved.bytes === file.source) return say(words.unchanged);
    const { cells, refused, notSaved, kept } = saved;
    say(
      words.saved(name, cells) +
        (refused > 0 ? words.refused(refused) : '') +
        (notSaved.length > 0 ? words.sheetsNotSaved(notSaved) : '') +
        (kept.length > 0 ? words.sheetsKept(kept) : ''),
    );
  } catch (error) {
    sayProblem(error, file.name);
  }
}

const choose = part('choose', HTMLInputElement);
part('open', HTMLButtonElement).addEventListener('click', () => choose.click());
choose.addEventListener('change', () => {
  const [file] = choose.files ?? [];
  if (file) openChosen(file);
  choose.value = '';
});
download.addEventListener('click', () => void save());
for (const button of pressButtons()) button.addEventListener('click', () => void press(button));
setUpDrop(openChosen);

const sample = query.get('file') ?? FIRST_SAMPLE;
void open(sample, () => readSample(sample));
