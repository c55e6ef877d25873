/** What a person reads on the terminal after a run. */
import { areaToA1 } from '../workbook/address';
import type { Assessment } from '../assessment';
import type { Finding } from '../checks';
import { message, sentences, type Locale } from '../locales';
import type { ListedFindings } from '../plan';
import { articleOfText } from '../rulebook';
import { cliWords } from '../locales/cli';

/** More findings than this are counted, not listed. */
const MOST_LISTED = 20;

export function summarize(assessment: Assessment, listed: ListedFindings, locale: Locale): string {
  const words = cliWords(locale);
  const lines: string[] = [];
  if (assessment.stage !== 'city')
    lines.push(words.provisional(words.stage[assessment.stage], articleOfText(assessment.rulebook, '5(三)')));
  const graded = assessment.units.filter(({ grade }) => grade).length;
  lines.push(words.units(assessment.units.length, graded));
  lines.push(gradeTable(assessment));
  lines.push(...quotaLines(assessment, locale));
  if (assessment.rectification.length > 0) {
    const { failing, deadlines } = assessment.rulebook;
    const units = assessment.rectification.map(({ unit }) => unit);
    lines.push(words.rectification(failing, deadlines.rectification.value, units));
  }
  lines.push(...findingLines(listed, assessment.readings.length > 1, locale));
  return `${lines.join('\n')}\n`;
}

/** 优秀 20  良好 50 … with a bar each, aligned for wide characters. */
function gradeTable({ rulebook, units }: Assessment): string {
  const counts = rulebook.grades.value.map(({ name }) => ({
    name,
    count: units.filter(({ grade }) => grade?.name === name).length,
  }));
  const widest = Math.max(...counts.map(({ name }) => displayWidth(name)));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return counts
    .map(({ name, count }) => {
      const pad = ' '.repeat(widest - displayWidth(name));
      return `  ${name}${pad} ${String(count).padStart(5)}  ${'█'.repeat(Math.ceil((count / most) * 30))}`.trimEnd();
    })
    .join('\n');
}

/** Columns a text takes on a terminal: Chinese characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        letter,
      )
        ? 2
        : 1;
  return width;
}

function quotaLines({ pools, commendation, rulebook }: Assessment, locale: Locale): readonly string[] {
  const words = cliWords(locale);
  const over = pools.filter((pool) => (pool.over ?? 0) > 0);
  const lines = over.map(({ pool, quota, excellent, over: beyond, ranking }) =>
    words.overQuota(
      pool,
      quota ?? 0,
      rulebook.excellent,
      excellent,
      beyond ?? 0,
      ranking.map(({ unit }) => unit.unit),
    ),
  );
  const ranked = pools.some(({ ranking }) => ranking.length > 0);
  return [
    ...(over.length === 0 && ranked ? [words.noneOverQuota(rulebook.excellent)] : lines),
    ...(ranked ? [words.commended(commendation.units.length, commendation.places)] : []),
  ];
}

/** Where several files are one county, every place begins with its file. */
function findingLines(
  { open, settled }: ListedFindings,
  severalFiles: boolean,
  locale: Locale,
): readonly string[] {
  const words = cliWords(locale);
  const count = (severity: Finding['severity']) => open.filter((finding) => finding.severity === severity);
  const [errors, warnings, notices] = [count('error'), count('warning'), count('notice')];
  const listed = [...errors, ...warnings].slice(0, MOST_LISTED);
  const rest = errors.length + warnings.length - listed.length;
  return [
    words.findings(errors.length, warnings.length, notices.length),
    ...listed.map((finding) => {
      const cell =
        finding.sheet === null ? '' : `${finding.sheet}!${finding.area ? areaToA1(finding.area) : ''}`;
      const place = [finding.sheet === null || severalFiles ? finding.file : '', cell].join(' ').trim();
      return `  [${sentences(locale).severities[finding.severity]} ${finding.code}] ${place}  ${message(finding, locale)}`;
    }),
    ...(rest > 0 ? [words.more(rest)] : []),
    ...(settled.length > 0 ? [words.settled(settled.length)] : []),
  ];
}
