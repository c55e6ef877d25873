/** From sheets to findings, the whole pure road: read, assess, check. */
import { checkOf, runChecks, type CheckCode, type Finding } from '../../../src/checks';
import { message } from '../../../src/locales';
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { readWorkbook, type Stage, type WorkbookReading } from '../../../src/reading';
import type { RuleBook } from '../../../src/rulebook/rulebook';
import { areaToA1 } from '../../../src/workbook/address';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { snapshotOf, type SheetInput } from '../../support/snapshot';
import { assess } from '../../../src/assessment';

export interface Setting {
  readonly rulebook?: RuleBook;
  readonly stage?: Stage;
  readonly calculation?: 'manual';
  /** What reading is made to say besides: blocks that it did not read, choices, years. */
  readonly reads?: (reading: WorkbookReading) => WorkbookReading;
  readonly shownPrecision?: true;
  readonly addInRemoved?: true;
}

/** The workbook as a host would hand it over that found it set so. */
export const withSetting = (
  snapshot: Snapshot,
  { calculation, shownPrecision, addInRemoved }: Setting,
): Snapshot => ({
  ...snapshot,
  calculation: calculation ?? snapshot.calculation,
  sheets: shownPrecision ? snapshot.sheets.map((sheet) => ({ ...sheet, shownPrecision })) : snapshot.sheets,
  ...(addInRemoved ? { addInRemoved } : {}),
});

/** All findings of a county of one or more files, each a list of sheets. */
export function findingsIn(
  files: readonly (readonly SheetInput[])[],
  setting: Setting = {},
): readonly Finding[] {
  const { rulebook = MILE_2017, stage = 'city' } = setting;
  const readings = files.map((sheets, index) => {
    const snapshot = snapshotOf(sheets, files.length === 1 ? 'test.xlsx' : `test${index + 1}.xlsx`);
    return (setting.reads ?? ((reading) => reading))(readWorkbook(withSetting(snapshot, setting), rulebook));
  });
  const findings = runChecks(assess(readings, rulebook, stage));
  for (const finding of findings) requirePlace(finding, readings, rulebook);
  return findings;
}

/** Whatever a check finds, it has a place that there is, and rests on the article that the check names. */
function requirePlace(finding: Finding, readings: readonly WorkbookReading[], rulebook: RuleBook): void {
  const { code, file, sheet, area, also = [] } = finding;
  const reading = readings.find(({ snapshot }) => snapshot.file === file);
  const found = reading?.snapshot.sheets.some(({ name }) => name === sheet);
  if (!reading || (sheet === null ? area !== null : !found)) throw new Error(`${code}: no such place`);
  const { articles } = checkOf(code).meta;
  // Another rule book has articles of its own.
  const cited = finding.article === null ? articles.length === 0 : articles.includes(finding.article);
  if (rulebook === MILE_2017 && !cited) throw new Error(`${code}: another article`);
  if (also.length > 0 && area === null) throw new Error(`${code}: more cells than one, and no first one`);
}

/** `V01 I7` for each finding, in report order; notices only when asked for. */
export function said(findings: readonly Finding[], notices = false): readonly string[] {
  return findings
    .filter((finding) => (notices || finding.severity !== 'notice') && !isOfAbsentAnnex(finding))
    .map(brief);
}

/** That an annex is missing (T01, M12, R12) is true of most small workbooks here, and is no fault of theirs. */
export const isOfAbsentAnnex = (finding: Finding): boolean =>
  finding.code === 'M12' ||
  finding.code === 'R12' ||
  (finding.code === 'T01' && (finding as Finding<'T01'>).params.beside.length > 0);

export const brief = ({ code, area }: Finding): string => (area ? `${code} ${areaToA1(area)}` : code);

/** Findings of one code. */
export const only = <C extends CheckCode>(findings: readonly Finding[], code: C): readonly Finding<C>[] =>
  findings.filter((finding): finding is Finding<C> => finding.code === code);

/** The Chinese sentences of one code. */
export const sentencesOf = (findings: readonly Finding[], code: CheckCode): readonly string[] =>
  only(findings, code).map((finding) => message(finding, 'zh-CN'));
