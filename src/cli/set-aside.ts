/** Findings that somebody set aside in the pane (忽略并说明), by the reasons kept in each of the files. */
import type { Finding } from '../checks';
import type { ListedFindings } from '../plan';
import { saidIn, settle } from '../runs';
import { keptIn } from '../workbook/kept';
import type { LoadedFile } from './load';

/** A reason holds for its own file, and as long as what the finding is about has not changed. */
export function settleAll(findings: readonly Finding[], files: readonly LoadedFile[]): ListedFindings {
  const settled = files.flatMap(({ name, workbook }) => {
    const { settings, snapshot } = workbook;
    if (settings.size === 0) return [];
    const { reasons } = saidIn((key) => keptIn(settings, key)).said;
    const own = findings.filter(({ file }) => file === name);
    return settle(own, reasons, snapshot).settled;
  });
  const aside = new Set(settled.map(({ finding }) => finding));
  return { open: findings.filter((finding) => !aside.has(finding)), settled };
}
