/**
 * Random forms by hand: rates, calibration of `confidence`, and failures grouped by feature.
 *
 * usage: npm run random-forms -- COUNT [--seed N] [--show K] [--save DIRECTORY] [--only FEATURE]
 *   --seed   the first seed (1)          --show   failures told in full (10)
 *   --pasted pastes into a clean county instead
 *   --save   failing workbooks are written there, with the truth beside them
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Judged } from './judge';
import { silentPastes } from './pasted-run';
import { bytesOf, judgeMany, rulesOf, Tally } from './measure';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '10' },
    save: { type: 'string' },
    only: { type: 'string' },
    pasted: { type: 'boolean', default: false },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

async function main(): Promise<void> {
  const count = Number(positionals[0] ?? 300);
  const tally = new Tally();
  await judgeMany(Number(values.seed), count, (one) => {
    if (values.only === undefined || one.workbook.features.has(values.only)) tally.add(one);
  });
  const { verdicts, calibration } = tally;
  say(`${tally.all} workbooks: ${percent(tally.good)} right to the last unit or rightly refused`);
  say(`  right ${verdicts.right}, refused ${verdicts.refused} (rightly ${tally.rightly}), wrong ${verdicts.wrong}, lost ${verdicts.lost}, right but for false findings ${verdicts.false}`);
  say(`  with anything lost in silence ${tally.silent}, with a false finding ${tally.falseFindings}`);
  say(`  confidence: of tables that say 0.9 or more ${percent(calibration.sure)} are right; of right ones ${percent(calibration.bold)} say so`);
  say('\nFeatures by failures:');
  for (const { feature, failed, of } of tally.featuresByFailure().slice(0, 60))
    if (failed > 0) say(`  ${percent(failed / of).padStart(7)}  ${String(failed).padStart(4)} of ${of}  ${feature}`);
  const ordered = [...tally.failures].sort((a, b) => a.workbook.features.size - b.workbook.features.size);
  say('\nFailures, plainest forms first:');
  for (const one of ordered.slice(0, Number(values.show))) tell(one);
  if (values.save !== undefined) for (const one of ordered.slice(0, Number(values.show))) save(one, values.save);
} // prettier-ignore

function tell({ workbook, verdict, faults }: Judged): void {
  say(`\n${workbook.seed} ${verdict}  [${[...workbook.features].join(' ')}]`);
  for (const { verdict: kind, said } of faults.slice(0, 5)) say(`    ${kind}: ${said}`);
}

function save({ workbook, faults }: Judged, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const base = path.join(folder, String(workbook.seed));
  writeFileSync(`${base}.xlsx`, bytesOf(workbook));
  const { truth } = workbook;
  const told = { rules: rulesOf(workbook) ?? null, features: [...workbook.features], faults, truth: { ...truth, kinds: [...truth.kinds], allowed: [...truth.allowed] } };
  writeFileSync(`${base}.json`, `${JSON.stringify(told, null, 1)}\n`);
} // prettier-ignore

async function pasted(): Promise<void> {
  const count = Number(positionals[0] ?? 300);
  for (const which of ['forms', 'list'] as const) {
    const silent = await silentPastes(which, Number(values.seed), count);
    say(`county with ${which}: ${silent.length} of ${count} pastes change a result in silence`);
    for (const { what, changes } of silent.slice(0, Number(values.show)))
      say(`  ${what.slice(0, 200)}\n      ${changes.slice(0, 2).join('; ')}`);
  }
}

void (values.pasted ? pasted() : main());
