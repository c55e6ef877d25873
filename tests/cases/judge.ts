/** Compares a report with the right answer. Every difference is one sentence: what was expected, what came. */
import { ALWAYS_ALLOWED, type Answer, type PlantedFinding, type PoolAnswer, type UnitAnswer } from './answer';
import type { Report, ReportedFinding, ReportedUnit } from './public-road';

/** Differences from the answer; none: right. Of several answers the one that differs least is told. */
export function differences(report: Report, answer: Answer): readonly string[] {
  const [first = [], ...others] = [answer, ...(answer.or ?? [])].map((one) => differencesFrom(report, one));
  return others.reduce((least, other) => (other.length < least.length ? other : least), first);
}

function differencesFrom(report: Report, answer: Answer): string[] {
  return [
    ...answer.units.flatMap((unit) => wrongUnit(report, unit)),
    ...phantoms(report, answer),
    ...Object.entries(answer.rates ?? {}).flatMap(([unit, rate]) => wrongRate(report, unit, rate)),
    ...Object.entries(answer.roster ?? {}).flatMap(([unit, township]) => {
      const found = report.units.find((one) => one.unit === unit);
      return found?.township === township
        ? []
        : [`roster ${unit}: ${found?.township ?? '-'}, not ${township}`];
    }),
    ...wrongQuotas(report, answer),
    ...answer.planted.flatMap((planted) => missingFinding(report, planted)),
    ...falseFindings(report, answer),
  ];
}

const NUMBERS = ['base', 'bonus', 'total'] as const;
const telling = ({ severity }: ReportedFinding): boolean => severity !== 'notice';

function wrongUnit(report: Report, answer: UnitAnswer): string[] {
  const { unit } = answer;
  const entries = report.units.filter((one) => one.unit === unit);
  const [found] = entries;
  if (answer.orNull && !found?.grade) {
    const told = report.findings.some((one) => telling(one) && !ALWAYS_ALLOWED.includes(one.code));
    return told ? [] : [`${unit}: no grade, and nothing says why`];
  }
  if (!found) return [`${unit}: lost`];
  if (entries.length > 1) return [`${unit}: ${entries.length} times`];
  const wrong: string[] = [];
  const same = answer.grade === null || NUMBERS.every((key) => (answer[key] ?? found[key]) === found[key]);
  if (found.grade !== answer.grade || !same)
    wrong.push(`${unit}: ${figures(found)}, not ${answer.grade === null ? 'graded' : figures(answer)}`);
  if (answer.township && found.township !== answer.township)
    wrong.push(`${unit}: in ${found.township}, not ${answer.township}`);
  for (const grade of answer.possible ?? [])
    if (!found.possible.includes(grade)) wrong.push(`${unit}: ${grade} is not among the possible grades`);
  if (answer.adjustedFrom !== undefined && found.adjusted?.from !== answer.adjustedFrom)
    wrong.push(`${unit}: adjusted from ${found.adjusted?.from ?? '-'}, not ${answer.adjustedFrom}`);
  return wrong;
}

const figures = ({ grade, base, bonus, total }: UnitAnswer | ReportedUnit): string =>
  `${grade} ${base ?? '?'}+${bonus ?? '?'}=${total ?? '?'}`;

/** Units that nobody has: with a result of their own, or made of a row that is no unit. */
function phantoms(report: Report, { units, roster }: Answer): string[] {
  const known = new Set([...units.map(({ unit }) => unit), ...Object.keys(roster ?? {})]);
  return report.units
    .filter(({ unit, grade, total, sources }) => {
      if (known.has(unit)) return false;
      return grade !== null || total !== null || (units.length > 0 && sources.length > 0);
    })
    .map((unit) => `${unit.unit}: no unit (${figures(unit)})`);
}

function wrongRate(report: Report, unit: string, rate: number | null): string[] {
  const found = report.units.find((one) => one.unit === unit)?.satisfaction?.rate ?? null;
  return found === rate ? [] : [`${unit}: rate ${found}, not ${rate}`];
}

function wrongQuotas(report: Report, { quotas, pools }: Answer): string[] {
  const wrong: string[] = [];
  if (quotas === 'none') {
    if (report.quotas.length > 0) wrong.push(`${report.quotas.length} quotas, where none can be judged`);
    if (report.commendation.units.length > 0) wrong.push('units recommended, where no quota can be judged');
  } else if (quotas) {
    for (const { pool } of report.quotas) if (!(pool in quotas)) wrong.push(`pool ${pool}: does not exist`);
    wrong.push(...wrongPools(report, quotas));
  }
  return [...wrong, ...wrongPools(report, pools ?? {})];
}

const wrongPools = (report: Report, pools: Readonly<Record<string, PoolAnswer>>): string[] =>
  Object.entries(pools).flatMap(([pool, expected]) => {
    const found = report.quotas.find((one) => one.pool === pool);
    if (!found) return [`pool ${pool}: missing`];
    return Object.entries(expected).flatMap(([key, value]) =>
      found[key as keyof PoolAnswer] === value
        ? []
        : [`pool ${pool}: ${key} ${found[key as keyof PoolAnswer]}, not ${value}`],
    );
  });

function missingFinding(report: Report, planted: string | PlantedFinding): string[] {
  const wanted = typeof planted === 'string' ? { codes: [planted] } : planted;
  const found = report.findings.filter((finding) => isPlanted(finding, wanted));
  const name = [wanted.codes.join('/'), wanted.unit, wanted.sheet].filter(Boolean).join(' ');
  if (wanted.times === undefined) return found.length > 0 ? [] : [`${name}: did not come`];
  return found.length === wanted.times ? [] : [`${name}: came ${found.length} times, not ${wanted.times}`];
}

function isPlanted(finding: ReportedFinding, { codes, unit, sheet, fix }: PlantedFinding): boolean {
  return (
    codes.includes(finding.code) &&
    (unit === undefined || finding.unit === unit) &&
    (sheet === undefined || finding.sheet === sheet) &&
    (fix === undefined || finding.fix?.value === fix)
  );
}

function falseFindings(report: Report, { planted, allowed, forbidden = [] }: Answer): string[] {
  const expected = new Set([
    ...ALWAYS_ALLOWED,
    ...allowed,
    ...planted.flatMap((one) => (typeof one === 'string' ? [one] : one.codes)),
  ]);
  const wrong = report.findings.filter(
    (finding) => forbidden.includes(finding.code) || (telling(finding) && !expected.has(finding.code)),
  );
  const codes = [...new Set(wrong.map(({ code }) => code))];
  return codes.map((code) => {
    const of = wrong.filter((one) => one.code === code);
    const { sheet, cell, message } = of[0] as ReportedFinding;
    return `false ${code}${of.length > 1 ? ` (${of.length} times)` : ''}: ${sheet ?? ''}!${cell ?? ''} ${message}`;
  });
}
