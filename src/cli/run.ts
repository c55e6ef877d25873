/** The command: files in, graded copies and a report out. Each file stands for itself; one bad file stops no other. */
import path from 'node:path';
import { gradeWorkbooks, planLists } from '../plan';
import { ruleBookProblem, sentences } from '../locales';
import { cliWords, type CliWords } from '../locales/cli';
import { WORKBOOK_WORDS } from '../locales/workbook-words';
import { chooseRuleBook, type ChosenRuleBook } from '../runs';
import { toA1 } from '../workbook/address';
import type { Edit, SheetEdit } from '../workbook/edit';
import type { CliOptions } from './arguments';
import { outputPath, refuseOverwriting, writeWhole } from './files';
import type { Io } from './io';
import { loadFile, problemSentence, refreshDependents, type LoadedFile } from './load';
import { startProgress } from './progress';
import { renderReport, type FileOutcome, type WrittenFile, type ReportInput } from './report';
import { readRulesFile } from './rules';
import { settleAll } from './set-aside';
import { summarize } from './summary';

export const EXIT = { done: 0, findings: 1, file: 2, usage: 64 } as const;

export async function run(options: CliOptions, io: Io): Promise<number> {
  const words = cliWords(options.locale);
  const say = (text: string) => io.stderr(`${text}\n`);
  const paths = options.files.map((file) => path.resolve(io.cwd, file));
  const twin = paths.find((file, index) =>
    paths.some((other, i) => i < index && path.basename(other) === path.basename(file)),
  );
  if (twin) {
    say(words.sameNames(path.basename(twin)));
    return EXIT.usage;
  }
  const outcomes = new Map<string, FileOutcome>();
  const fail = (file: string, sentence: string) => {
    say(sentence);
    outcomes.set(file, { file: path.basename(file), ok: false, error: sentence });
  };
  const rules = await readRules(options, io, fail);
  if (rules === 'unreadable') return EXIT.file;
  const loaded = await loadAll(paths, options, io, fail);
  for (const { name, unknown } of loaded)
    if (unknown) say(words.unrecalculated(name, unknown.count, unknown.first));
  const chosen = chooseRuleBook(
    loaded.map(({ workbook }) => workbook.snapshot),
    rules,
  );
  sayRuleBook(chosen, options, words, say);
  if (chosen.problems.length > 0) return EXIT.file;
  const grading = gradeWorkbooks(
    loaded.map(({ workbook }) => workbook.snapshot),
    {
      rulebook: chosen.rulebook,
      stage: options.stage,
      marks: options.marks,
      words: WORKBOOK_WORDS,
      settle: (findings) => settleAll(findings, loaded),
    },
  );
  const written: WrittenCopy[] = [];
  if (!options.check) {
    const lists = options.list ? planLists(grading.assessment, grading.listed, WORKBOOK_WORDS) : [];
    for (const [index, file] of loaded.entries()) {
      const wanted = { results: grading.edits[index] ?? [], lists: lists[index] ?? [] };
      const done = await writeGraded(file, wanted, paths, options, io, fail);
      if (done) written.push(done);
    }
  }
  if (loaded.length > 0) io.stderr(summarize(grading.assessment, grading.listed, options.locale));
  if (options.check) say(words.checkedOnly);
  const files = paths.map(
    (file) => outcomes.get(file) ?? { file: path.basename(file), ok: true, error: null },
  );
  const taken = [...paths, ...written.map(({ target }) => target)];
  const about = {
    rulebook: chosen.rulebook,
    source: chosen.source,
    files,
    assessment: grading.assessment,
    findings: grading.findings,
    settled: grading.listed.settled,
    written,
    locale: options.locale,
  };
  await writeReport(about, options, io, taken, fail);
  if (outcomes.size > 0) return EXIT.file;
  const failing = options.strict && grading.listed.open.some(({ severity }) => severity === 'error');
  return failing ? EXIT.findings : EXIT.done;
}

interface WrittenCopy extends WrittenFile {
  readonly target: string;
}

type Fail = (file: string, sentence: string) => void;

async function readRules(
  options: CliOptions,
  io: Io,
  fail: Fail,
): Promise<Pick<ChosenRuleBook, 'rulebook' | 'problems'> | null | 'unreadable'> {
  if (options.rules === null) return null;
  const file = path.resolve(io.cwd, options.rules);
  try {
    return await readRulesFile(file);
  } catch (error) {
    fail(file, problemSentence(error, file, options.locale));
    return 'unreadable';
  }
}

async function loadAll(
  paths: readonly string[],
  options: CliOptions,
  io: Io,
  fail: Fail,
): Promise<LoadedFile[]> {
  const loaded: LoadedFile[] = [];
  const progress = startProgress(io, paths.length, options.locale);
  const failures: (readonly [string, string])[] = [];
  for (const file of paths) {
    progress.step(path.basename(file));
    try {
      loaded.push(await loadFile(file));
    } catch (error) {
      failures.push([file, problemSentence(error, file, options.locale)]);
    }
  }
  progress.end();
  for (const [file, sentence] of failures) fail(file, sentence);
  return loaded;
}

function sayRuleBook(
  chosen: ChosenRuleBook,
  options: CliOptions,
  words: CliWords,
  say: (text: string) => void,
): void {
  for (const problem of chosen.problems) say(ruleBookProblem(problem, options.locale));
  if (chosen.problems.length > 0) say(words.ruleBookRefused);
  else say(words.ruleBook(chosen.rulebook.title, chosen.source));
  for (const file of chosen.ignored) {
    say(chosen.from === null ? words.ruleSheetIgnored(file) : words.ruleSheetsDiffer(file, chosen.from));
  }
}

interface WantedEdits {
  readonly results: readonly Edit[];
  /** Sheets for people. They hold no results, and the report does not speak of them. */
  readonly lists: readonly SheetEdit[];
}

async function writeGraded(
  { path: file, name, workbook }: LoadedFile,
  { results, lists }: WantedEdits,
  inputs: readonly string[],
  options: CliOptions,
  io: Io,
  fail: Fail,
): Promise<WrittenCopy | null> {
  const words = cliWords(options.locale);
  try {
    const out = options.out === null ? null : path.resolve(io.cwd, options.out);
    const target = await outputPath(file, out, inputs);
    const before = workbook.snapshot;
    const applied = workbook.applyEdits([...results, ...lists]);
    await refreshDependents(workbook, before, applied.written);
    await writeWhole(target, workbook.save());
    for (const { edit, reason } of applied.refused) {
      const cell = edit.kind === 'cell' ? toA1(edit.row, edit.column) : '';
      // A mark that cannot be set is no loss of a result.
      if (edit.kind === 'marks' && edit.marks.length === 0) continue;
      io.stderr(`${words.refused(edit.sheet, cell, sentences(options.locale).refusals[reason])}\n`);
    }
    const place = path.relative(io.cwd, target) || target;
    const { length } = applied.written;
    io.stderr(
      `${workbook.changed || workbook.decrypted ? words.written(place, length) : words.unchanged(place)}\n`,
    );
    if (workbook.decrypted) io.stderr(`${words.decrypted(name)}\n`);
    const refused = new Set(applied.refused.map(({ edit }) => edit));
    const sheets = results.filter((edit) => edit.kind === 'sheet' && !refused.has(edit));
    return { file: name, target, cells: applied.written, sheets };
  } catch (error) {
    fail(file, problemSentence(error, file, options.locale));
    return null;
  }
}

async function writeReport(
  about: ReportInput,
  options: CliOptions,
  io: Io,
  taken: readonly string[],
  fail: Fail,
): Promise<void> {
  if (options.report === null) return;
  const report = renderReport(about);
  if (options.report === '-') {
    for (const piece of report) io.stdout(piece);
    return;
  }
  const target = path.resolve(io.cwd, options.report);
  try {
    await refuseOverwriting(target, taken, path.basename(target));
    await writeWhole(target, report);
    io.stderr(`${cliWords(options.locale).reportWritten(options.report)}\n`);
  } catch (error) {
    fail(target, problemSentence(error, target, options.locale));
  }
}
