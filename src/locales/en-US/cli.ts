/** What the command line says, in English. */
import type { CliWords } from '../cli-words';
import { citing } from './terms';

const SOURCES = { 'built-in': 'built in', workbook: 'sheet 考核规则', file: '--rules file' } as const;

export const CLI_EN: CliWords = {
  usage: `Usage: kaohe FILE.xlsx [FILE.xlsx …] [options]     several files are one county
  --out DIR              graded copies there, same names (default: beside the input as NAME.graded.xlsx)
  --report FILE          the report as JSON; "-" is standard output
  --stage self|township|city   whose scores decide (default city; anything else is provisional)
  --rules FILE.json      another rule book
  --check                read and check only, write no workbook
  --strict               exit 1 when there are errors
  --marks / --no-marks   highlight invalid cells (default on)
  --list                 two sheets more in the copies, ready for print: a list of findings, and a
                         return slip for each unit (not together with --check)
  --lang zh-CN|en-US     language`,
  unknownOption: (option) => `There is no option "${option}".`,
  missingValue: (option) => `"${option}" needs a value.`,
  needlessValue: (option) => `“${option}” takes no value.`,
  badValue: (option, value, allowed) => `"${option}" cannot be "${value}"; it can be: ${allowed}.`,
  listWithCheck:
    '“--list” puts its sheets into the graded copy, and “--check” writes none: only one of them can be given.',
  noFiles: 'No file was given.',
  sameNames: (name) =>
    `Two files are called "${name}"; their copies would overwrite each other. Rename one, or run twice.`,
  reading: (done, all, file) => `Reading ${done}/${all} ${file}`,
  ruleBook: (title, source) => `Rules: ${title} (${SOURCES[source]})`,
  ruleSheetIgnored: (file) => `The sheet 考核规则 in "${file}" was not used because --rules was given.`,
  ruleSheetsDiffer: (file, used) => `"${file}" has a sheet 考核规则 too; the one in "${used}" was used.`,
  ruleBookRefused: 'The rule book has faults; nothing was graded. Please mend the points above first.',
  provisional: (stage, article) =>
    `Computed from ${stage}: provisional, not the final result; the city's score decides${citing(article)}.`,
  stage: { self: 'self-assessment', township: 'township score', city: 'city assessment' },
  units: (units, graded) => `${units} units, ${graded} graded, ${units - graded} open`,
  overQuota: (pool, quota, grade, excellent, over, units) =>
    `${pool}: ${quota} places, ${excellent} graded ${grade}, ${over} over: ${units.join(', ')}`,
  noneOverQuota: (grade) => `Places for ${grade}: no pool is over its quota.`,
  commended: (listed, places) => `Commendation: ${listed} listed for ${places} places`,
  rectification: (grade, deadline, units) =>
    `${grade} (talk, rectification report by ${deadline}): ${units.join(', ')}`,
  findings: (errors, warnings, notices) =>
    `Findings: ${errors} errors, ${warnings} warnings, ${notices} notices`,
  more: (count) => `… ${count} more, see the report (--report)`,
  settled: (count) =>
    `${count} more set aside with a reason and not counted; the report has the reasons (--report)`,
  setAside: (reason, day) => ` Set aside (${day}): ${reason}`,
  written: (file, cells) => `${cells} cells written: ${file}`,
  unchanged: (file) => `Nothing to write; the copy is the file, byte for byte: ${file}`,
  decrypted: (file) =>
    `“${file}” has a password for writing, and is encrypted for it though it opens without one. The copy is not encrypted and has no such password.`,
  refused: (sheet, cell, why) => `Not written ${sheet}!${cell}: ${why}`,
  unrecalculated: (file, count, first) =>
    `"${file}" has ${count} formulas without a stored result that cannot be computed here (e.g. ${first}); they count as unreadable, not as 0.`,
  checkedOnly: 'Checked only; no workbook was written.',
  reportWritten: (file) => `Report: ${file}`,
};
