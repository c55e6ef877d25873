/**
 * The same workbook through the pane and through the command gives the same report.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildReport } from '../../src/cli/report';
import { ExcelHost } from '../../src/hosts/excel';
import { openWorkbook } from '../../src/hosts/xlsx';
import { WORKBOOK_WORDS } from '../../src/locales/workbook-words';
import { grade } from '../../src/runs';
import { openInExcel } from '../simulated-excel/office';
import { calculateAll } from '../simulated-excel/store/calculator';
import { workbookFromSnapshot } from '../simulated-excel/store/from-snapshot';

const ROOT = path.resolve(__dirname, '../..');
const SAMPLES = path.join(ROOT, 'assets/samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

/** The report of the built command. */
function byCommand(file: string): unknown {
  const out = mkdtempSync(path.join(tmpdir(), 'kaohe-parity-'));
  try {
    const command = [
      path.join(ROOT, 'dist/cli/kaohe.js'),
      path.join(SAMPLES, file),
      '--out',
      out,
      '--report',
      '-',
    ];
    return JSON.parse(
      execFileSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** What the button of the pane reads, writes and judges, told in the command's words. */
async function byPane(file: string): Promise<unknown> {
  const { snapshot } = openWorkbook(readFileSync(path.join(SAMPLES, file)), file);
  await openInExcel(workbookFromSnapshot(snapshot, calculateAll));
  const run = await grade({ host: new ExcelHost(), words: WORKBOOK_WORDS, now: () => new Date(0) });
  expect(run.applied.refused).toEqual([]);
  const { assessment, all, rulebook, source } = run.judgement;
  const sheets = run.edits.filter((edit) => edit.kind === 'sheet');
  const report = buildReport({
    rulebook,
    source,
    files: [{ file, ok: true, error: null }],
    // The pane judges the workbook as it is after the run; what stood there before is in what was opened.
    assessment: { ...assessment, readings: assessment.readings.map((one) => ({ ...one, snapshot })) },
    findings: all,
    written: [{ file, cells: run.applied.written, sheets }],
    locale: 'zh-CN',
  });
  return JSON.parse(JSON.stringify(report));
}

test('there are samples', () => expect(samples.length).toBeGreaterThanOrEqual(3));

test.each(samples)('%s', async (file) => {
  const [pane, command] = [await byPane(file), byCommand(file)] as Record<string, unknown>[];
  for (const part of Object.keys(command ?? {}))
    expect([part, pane?.[part]]).toEqual([part, command?.[part]]);
});
