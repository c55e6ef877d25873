/** Draws docs/architecture.md from the sources: the rooms, how large they are, and who imports from whom, counted. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders whose every subfolder is a room; the others are one room each. */
const HOUSE = 'src';
const OUTBUILDINGS = ['preview', 'simulated-excel', 'tests', 'tools', 'bench'] as const;
const PURE = new Set([
  'workbook',
  'rulebook',
  'reading',
  'assessment',
  'checks',
  'plan',
  'templates',
  'locales',
]);
/** Of rooms without an index.ts, whose first sentence says it otherwise. */
const PURPOSES: Readonly<Record<string, string>> = {
  workbook:
    'Workbook (工作簿): cells, areas, formats and edits as plain data; what everything else speaks in.',
  hosts: 'Where workbooks live: .xlsx files, Excel through Office.js, a formula engine when one is needed.',
  cli: 'The command for files.',
  taskpane: 'The pane in Excel.',
  preview: 'The pane beside a real grid in a browser, without Excel.',
  'simulated-excel': "Excel's half of Office.js, for Microsoft's own client.",
  bench: 'What it costs, against other programs.',
  tests: 'Tables of cases, goldens, properties, other calculators, a browser.',
  tools: 'Builds, packages, samples, documents, mutation runs.',
};
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|^import\s+)'(\.{1,2}\/[^']+)'/gm;

export interface Room {
  readonly name: string;
  readonly files: number;
  readonly lines: number;
  /** First sentence of what its index.ts says of it. */
  readonly purpose: string;
}
export interface Architecture {
  readonly rooms: readonly Room[];
  /** Room → room → statements that import from it. */
  readonly imports: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const slashes = (file: string): string => file.split(path.sep).join('/');

/** Reads the sources below `root`. Imports of packages do not count, nor do those of a room from itself. */
export function readArchitecture(root: string): Architecture {
  const sources = sourcesBelow(root);
  const rooms = new Map<string, { files: number; lines: number; purpose: string }>();
  const imports = new Map<string, Map<string, number>>();
  for (const file of sources) {
    const name = roomOf(file);
    const text = readFileSync(path.join(root, file), 'utf8');
    const room = rooms.get(name) ?? { files: 0, lines: 0, purpose: '' };
    room.files += 1;
    room.lines += text.split('\n').length - 1;
    if (file === `${HOUSE}/${name}/index.ts`) room.purpose = firstSentence(text);
    rooms.set(name, room);
    for (const [, target = ''] of text.matchAll(IMPORT)) {
      const to = roomOf(slashes(path.posix.normalize(path.posix.join(path.posix.dirname(file), target))));
      if (to === name) continue;
      const counts = imports.get(name) ?? new Map<string, number>();
      counts.set(to, (counts.get(to) ?? 0) + 1);
      imports.set(name, counts);
    }
  }
  const order = inOrder([...rooms.keys()], imports);
  return {
    rooms: order.map((name) => {
      const { files, lines, purpose } = rooms.get(name) ?? { files: 0, lines: 0, purpose: '' };
      return { name, files, lines, purpose: purpose || (PURPOSES[name] ?? '') };
    }),
    imports,
  };
}

function sourcesBelow(root: string): readonly string[] {
  const folders = readdirSync(root).filter(
    (name) => name === HOUSE || (OUTBUILDINGS as readonly string[]).includes(name),
  );
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        slashes(path.join(folder, file)),
      ),
    )
    .filter((file) => /\.(tsx?|mjs|cjs|js)$/.test(file) && !file.endsWith('.d.ts'))
    .sort();
}

/** `src/checks/sums/V14.ts` is in checks, `tests/plan/x.test.ts` in tests. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (first === 'tests' && second === 'simulated-excel') return second;
  return first === HOUSE ? second : first;
}

function firstSentence(text: string): string {
  const comment = /\/\*\*\s*([^]*?)\s*\*\//.exec(text.replace(/^\/\/\/.*$/gm, ''))?.[1] ?? '';
  const flat = comment.replace(/\s*\n\s*\*\s*/g, ' ');
  return /^.*?[.。](?=\s|$)/.exec(flat)?.[0] ?? flat;
}

/** Whoever imports nobody first; among those that wait for one another, and among equals, by name. */
function inOrder(names: readonly string[], imports: Architecture['imports']): readonly string[] {
  const placed: string[] = [];
  const waiting = new Set([...names].sort());
  while (waiting.size > 0) {
    const free = [...waiting].filter((name) =>
      [...(imports.get(name)?.keys() ?? [])].every((to) => !waiting.has(to)),
    );
    for (const name of free.length > 0 ? free : [...waiting].slice(0, 1)) {
      placed.push(name);
      waiting.delete(name);
    }
  }
  return placed;
}

/** Arrows without those that follow from a longer way through other rooms. */
export function essentialArrows({
  rooms,
  imports,
}: Architecture): readonly (readonly [string, string, number])[] {
  const reaches = (from: string, to: string, without: string, seen: Set<string>): boolean => {
    for (const next of imports.get(from)?.keys() ?? []) {
      if (next === to && without !== from) return true;
      if (next === to || seen.has(next)) continue;
      seen.add(next);
      if (reaches(next, to, without, seen)) return true;
    }
    return false;
  };
  return rooms.flatMap(({ name }) =>
    [...(imports.get(name) ?? [])]
      .filter(([to]) => !reaches(name, to, name, new Set([name])))
      .map(([to, count]) => [name, to, count] as const),
  );
}

const id = (name: string): string => name.replace(/-/g, '_');

/** The page. The same bytes for the same sources. */
export function architecturePage(architecture: Architecture): string {
  const { rooms, imports } = architecture;
  const inHouse = rooms.filter(({ name }) => !(OUTBUILDINGS as readonly string[]).includes(name));
  const box = ({ name, files, lines }: Room) =>
    `    ${id(name)}["${name}<br/>${files} files, ${lines} lines"]`;
  const names = rooms.map(({ name }) => name);
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return `${[
    '<!-- npm run docs -->',
    '',
    '# Architecture, drawn from the code',
    '',
    'Rooms are the folders of `src`, and what stands around it. An arrow says “imports from”, the number how many import statements',
    'do. `eslint.config.mjs` refuses any arrow inside `src` that is not listed there; the rooms of the core are pure (no clock, no',
    'randomness, no input or output). Why it is so: [DECISIONS.md](../DECISIONS.md).',
    '',
    '```mermaid',
    'flowchart BT',
    '  subgraph core [pure core]',
    ...inHouse.filter(({ name }) => PURE.has(name)).map(box),
    '  end',
    '  subgraph outside [hosts, runs and doors]',
    ...inHouse.filter(({ name }) => !PURE.has(name)).map(box),
    '  end',
    ...essentialArrows(architecture)
      .filter(([from, to]) => [from, to].every((end) => inHouse.some(({ name }) => name === end)))
      .map(([from, to, count]) => `  ${id(from)} -->|${count}| ${id(to)}`),
    '```',
    '',
    'Arrows that follow from others are left out of the picture and are in the table: a line imports from the columns.',
    '',
    row(['', ...names]),
    row(['---', ...names.map(() => '---:')]),
    ...rooms.map(({ name }) => row([`**${name}**`, ...names.map((to) => imports.get(name)?.get(to) ?? '')])),
    '',
    row(['room', 'files', 'lines', 'what it is']),
    row(['---', '---:', '---:', '---']),
    ...rooms.map(({ name, files, lines, purpose }) =>
      row([name, files, lines, purpose.replace(/\|/g, '\\|')]),
    ),
  ].join('\n')}\n`;
}
