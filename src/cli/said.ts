/** What people said in the pane, by what is kept in each of the files: how sheets are to be read, and findings set aside. */
import type { Finding } from '../checks';
import type { ListedFindings } from '../plan';
import type { SheetBinding } from '../reading';
import { saidIn, settle, type Said } from '../runs';
import { keptIn } from '../workbook/kept';
import type { LoadedFile } from './load';

const saidOf = ({ workbook: { settings } }: LoadedFile): Said => saidIn((key) => keptIn(settings, key)).said;

/** The bindings kept in a file (指定表头、列对应), by its name: the command reads a sheet as the pane was told to. */
export function bindingsKept(files: readonly LoadedFile[]): (file: string) => readonly SheetBinding[] {
  const kept = new Map(files.map((file) => [file.name, saidOf(file).bindings]));
  return (file) => kept.get(file) ?? [];
}

/** A reason holds for its own file, and as long as what the finding is about has not changed. */
export function settleAll(findings: readonly Finding[], files: readonly LoadedFile[]): ListedFindings {
  const settled = files.flatMap((file) => {
    const { reasons } = saidOf(file);
    if (reasons.length === 0) return [];
    const own = findings.filter((finding) => finding.file === file.name);
    return settle(own, reasons, file.workbook.snapshot).settled;
  });
  const aside = new Set(settled.map(({ finding }) => finding));
  return { open: findings.filter((finding) => !aside.has(finding)), settled };
}
