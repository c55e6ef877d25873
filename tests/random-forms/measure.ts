/** Many random workbooks through the command's road, and the rates of what came out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportOf } from '../cases/public-road';
import { workbookOf } from '../support/workbooks';
import { judge, type Judged, type Verdict } from './judge';
import { drawWorkbook, type RandomWorkbook } from './workbook';

export const bytesOf = ({ sheets }: RandomWorkbook): Uint8Array => workbookOf(sheets);

export const rulesOf = ({ book }: RandomWorkbook): string | undefined =>
  book.rules === null ? undefined : path.join(__dirname, 'rules', book.rules);

/** Grades one workbook and judges the report. */
export async function judged(seed: number, folder: string): Promise<Judged> {
  const workbook = drawWorkbook(seed);
  const file = path.join(folder, `${seed}.xlsx`);
  writeFileSync(file, bytesOf(workbook));
  const rules = rulesOf(workbook);
  try {
    return judge(workbook, await reportOf([file], rules === undefined ? {} : { rules }));
  } finally {
    rmSync(file);
  }
}

export async function judgeMany(first: number, count: number, each: (one: Judged) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'random-forms-'));
  try {
    for (let seed = first; seed < first + count; seed += 1) each(await judged(seed, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts of verdicts; `rightly` is a refusal where the generator allows one. */
export class Tally {
  readonly verdicts: Record<Verdict, number> = { right: 0, refused: 0, wrong: 0, lost: 0, false: 0 };
  readonly failures: Judged[] = [];
  private readonly seen = new Map<string, number>();
  private readonly failed = new Map<string, number>();
  private readonly confidences: { readonly confidence: number; readonly right: boolean }[] = [];
  rightly = 0;
  silent = 0;
  falseFindings = 0;
  all = 0;

  add(one: Judged): void {
    const { verdict, workbook, faults } = one;
    this.all += 1;
    this.verdicts[verdict] += 1;
    if (verdict === 'refused' && workbook.mayRefuse) this.rightly += 1;
    if (verdict !== 'right' && !(verdict === 'refused' && workbook.mayRefuse)) this.failures.push(one);
    this.silent += Number(faults.some((each) => each.verdict === 'lost'));
    this.falseFindings += Number(faults.some((each) => each.verdict === 'false'));
    this.confidences.push(...one.confidences);
    for (const feature of workbook.features) {
      this.seen.set(feature, (this.seen.get(feature) ?? 0) + 1);
      if (verdict !== 'right') this.failed.set(feature, (this.failed.get(feature) ?? 0) + 1);
    }
  }

  /** Share of workbooks that are right to the last unit, or rightly refused. */
  get good(): number {
    return (this.verdicts.right + this.rightly) / Math.max(1, this.all);
  }

  /** Of tables that say 0.9 or more the share that is right, and of right ones the share that says so. */
  get calibration(): { readonly sure: number; readonly bold: number } {
    const sure = this.confidences.filter(({ confidence }) => confidence >= 0.9);
    const right = this.confidences.filter((one) => one.right);
    const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
    return {
      sure: share(sure.filter((one) => one.right).length, sure.length),
      bold: share(right.filter(({ confidence }) => confidence >= 0.9).length, right.length),
    };
  }

  /** Features by the share of failures among the workbooks that have them. */
  featuresByFailure(): readonly { readonly feature: string; readonly failed: number; readonly of: number }[] {
    return [...this.seen]
      .map(([feature, of]) => ({ feature, failed: this.failed.get(feature) ?? 0, of }))
      .sort((a, b) => b.failed / b.of - a.failed / a.of || b.of - a.of);
  }
}
