/** Classifies what the product made of a random workbook: right, refused, wrong, lost; and findings that are false. */
import { ALWAYS_ALLOWED } from '../cases/answer';
import type { Report, ReportedFinding } from '../cases/public-road';
import type { Place, UnitTruth } from './truth';
import type { RandomWorkbook } from './workbook';

export type Verdict = 'right' | 'refused' | 'wrong' | 'lost' | 'false';

export interface Fault {
  readonly verdict: Exclude<Verdict, 'right'>;
  readonly said: string;
  readonly place: Place | null;
}

export interface Judged {
  readonly workbook: RandomWorkbook;
  /** The worst of its faults; `right` without any. */
  readonly verdict: Verdict;
  readonly faults: readonly Fault[];
  /** Confidence that each table told, and whether it was read right. */
  readonly confidences: readonly { readonly confidence: number; readonly right: boolean }[];
}

const telling = ({ severity, code }: ReportedFinding): boolean =>
  severity !== 'notice' && !ALWAYS_ALLOWED.includes(code) && !/^[QED]/.test(code);

/** A finding of 错 or 警 that names the place: the sheet, the unit, or a workbook as a whole that was not read. */
const toldAt = (report: Report, { sheet }: Place, unit: string): ReportedFinding | undefined =>
  report.findings.find(
    (one) =>
      telling(one) &&
      (one.sheet === sheet || one.unit === unit || (one.sheet === null && one.code === 'T01')),
  );

const same = (reported: number | null, truth: number): boolean =>
  reported !== null && Math.abs(reported * 10000 - truth) < 1e-3;

export function judge(workbook: RandomWorkbook, report: Report): Judged {
  const { truth } = workbook;
  const faults: Fault[] = [
    ...truth.units.flatMap((unit) => unitFault(report, unit)),
    ...phantoms(workbook, report),
    ...truth.rates.flatMap((rate) => {
      const found = report.units.find(({ unit }) => unit === rate.unit)?.satisfaction?.rate ?? null;
      if (rate.rate === null ? found === null : same(found, rate.rate)) return [];
      if (found !== null) return [fault('wrong', `${rate.unit}: rate ${found}, not ${(rate.rate ?? NaN) / 10000}`, rate)];
      const told = toldAt(report, rate, '');
      return [told ? fault('refused', `${rate.unit}: no rate, ${said(told)}`, rate) : fault('lost', `${rate.unit}: no rate`, rate)];
    }),
    ...truth.roster.flatMap((entry) => {
      const found = report.units.find(({ unit }) => unit === entry.unit)?.township ?? null;
      if (found === entry.township) return [];
      if (found !== null) return [fault('wrong', `${entry.unit}: in ${found}, not ${entry.township}`, entry)];
      const told = toldAt(report, entry, '');
      return [told ? fault('refused', `roster ${entry.unit}: ${said(told)}`, entry) : fault('lost', `roster ${entry.unit}: lost`, entry)];
    }),
    ...[...truth.kinds].flatMap(([township, kind]) => {
      const found = report.quotas.find(({ pool }) => pool === township)?.kind ?? null;
      if (found === kind || truth.roster.length === 0) return [];
      const place = truth.roster[0] as Place;
      const told = toldAt(report, place, '');
      return [fault(found !== null ? 'wrong' : told ? 'refused' : 'lost', `${township}: class ${found}, not ${kind}`, place)];
    }),
  ]; // prettier-ignore
  faults.push(...falseFindings(workbook, report, faults));
  const order: readonly Verdict[] = ['wrong', 'lost', 'false', 'refused'];
  const verdict = order.find((one) => faults.some((each) => each.verdict === one)) ?? 'right';
  return { workbook, verdict, faults, confidences: confidences(report, faults) };
}

const fault = (verdict: Fault['verdict'], text: string, { sheet, annex }: Place): Fault => ({
  verdict,
  said: text.replace(/\s+/g, ' ').slice(0, 200),
  place: { sheet, annex },
});
const said = ({ code, sheet, cell, message }: ReportedFinding): string =>
  `${code} ${sheet ?? ''}!${cell ?? ''} ${message}`;

function unitFault(report: Report, truth: UnitTruth): Fault[] {
  const { unit } = truth;
  const entries = report.units.filter((one) => one.unit === unit);
  const [found] = entries;
  const told = toldAt(report, truth, unit);
  if (truth.refused) {
    // Something in the table is not understood: the unit must not be graded, and a finding has to say why.
    if (!found?.grade) return told ? [] : [fault('lost', `${unit}: not graded, and nothing says why`, truth)];
    return [fault('wrong', `${unit}: graded ${found.grade}, though a column is not understood`, truth)];
  }
  if (entries.length > 1) return [fault('wrong', `${unit}: ${entries.length} times`, truth)];
  if (!found || found.grade === null)
    return [
      told
        ? fault('refused', `${unit}: ${said(told)}`, truth)
        : fault('lost', `${unit}: ${found ? 'no grade' : 'not there'}, and nothing says why`, truth),
    ];
  const right =
    found.grade === truth.grade &&
    same(found.base, truth.base) &&
    same(found.bonus, truth.bonus) &&
    same(found.total, truth.base + truth.bonus);
  if (!right) {
    const expected = `${truth.grade} ${truth.base / 10000}+${truth.bonus / 10000}`;
    return [
      fault(
        'wrong',
        `${unit}: ${found.grade} ${found.base}+${found.bonus}=${found.total}, not ${expected}`,
        truth,
      ),
    ];
  }
  if (truth.township !== null && found.township !== truth.township)
    return [fault('wrong', `${unit}: in ${found.township}, not ${truth.township}`, truth)];
  return [];
}

/** Units that nobody has. */
function phantoms({ truth }: RandomWorkbook, report: Report): Fault[] {
  const known = new Set([...truth.units, ...truth.roster].map(({ unit }) => unit));
  return report.units
    .filter(({ unit, grade, sources, satisfaction }) => !known.has(unit) && (grade !== null || sources.length > 0 || satisfaction !== null))
    .map(({ unit, grade, sources }) =>
      fault(grade === null ? 'refused' : 'wrong', `${unit}: is no unit`, { sheet: sources[0]?.sheet ?? '', annex: 1 }),
    ); // prettier-ignore
}

/** Findings of 错 and 警 beside tables that were read right, and for which the content gives no reason. */
function falseFindings({ truth }: RandomWorkbook, report: Report, faults: readonly Fault[]): Fault[] {
  const refused = new Set(faults.map(({ place }) => place?.sheet));
  for (const { refused: must, sheet } of truth.units) if (must) refused.add(sheet);
  for (const { rate, sheet } of truth.rates) if (rate === null) refused.add(sheet);
  return report.findings
    .filter((one) => one.severity !== 'notice' && !ALWAYS_ALLOWED.includes(one.code) && !truth.allowed.has(one.code))
    .filter(({ sheet }) => sheet === null || !refused.has(sheet))
    .filter(({ sheet }) => sheet !== null || faults.length === 0)
    .map((one) => ({ verdict: 'false' as const, said: said(one).replace(/\s+/g, ' ').slice(0, 200), place: { sheet: one.sheet ?? '', annex: 1 as const } }));
} // prettier-ignore

/** A table is right when nothing on its sheet that belongs to its annex is at fault. */
const confidences = (report: Report, faults: readonly Fault[]): Judged['confidences'] =>
  report.tables.map(({ sheet, annex, confidence }) => ({
    confidence,
    right: !faults.some(
      ({ place, verdict }) => verdict !== 'false' && place?.sheet === sheet && place.annex === annex,
    ),
  }));
