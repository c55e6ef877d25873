/**
 * Reports kept as they are (goldens): whatever changes in one shows here, line by line. When a change is meant, look at
 * it and keep the new reports: `npm run goldens`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../cli/support/folder';
import { GOLDEN_CASES } from './workbooks';

const EXPECTED = path.join(__dirname, 'expected');
const keeping = (globalThis as { readonly keepGoldens?: unknown }).keepGoldens === true;
const cases = GOLDEN_CASES();
const fileOf = (name: string): string => path.join(EXPECTED, `${name}.json`);

/** The report with one entry a line, so that a difference is one line long. */
function byLine(report: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(report).map(([key, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

test.each(cases.map((golden) => [golden.name, golden] as const))('%s', async (name, { files, argv = [] }) => {
  const folder = new Folder();
  try {
    for (const [file, bytes] of Object.entries(files)) folder.put(file, bytes);
    const { status, stdout } = await folder.run(...Object.keys(files), ...argv, '--report', '-');
    expect(status).toBe(0);
    const report = byLine(JSON.parse(stdout) as Record<string, unknown>);
    if (keeping) writeFileSync(fileOf(name), report);
    expect(existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : 'no report is kept').toBe(report);
  } finally {
    folder.remove();
  }
});

test('every kept report has its workbook', () => {
  expect(readdirSync(EXPECTED).sort()).toEqual(cases.map(({ name }) => `${name}.json`).sort());
});
