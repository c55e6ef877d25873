/**
 * Test runner for Stryker: all cases stay loaded, and each mutant meets the cases that reach it until one fails; first
 * those that failed for its neighbours, then the quickest.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { BELOW, roomIndex, ROOMS } from '../../tools/mutation/rooms.mjs';
import { loadCases } from './harness.mjs';

/** A whole county in every case, far slower than all the others together; and those that are about files. */
const LEFT_OUT = [
  'adjustment.test.ts',
  'parity.test.ts',
  'traffic.test.ts',
  'planted-county.test.ts',
  'planted.test.ts',
  'pairs.test.ts',
  'clean.test.ts',
  'pages.test.ts',
];
/** Cases that hold what the checks say of themselves, and so meet nothing but what is evaluated on loading. */
const OF_CONSTANTS = 'registry.test.ts';
/** What the first run learned, for the processes that come later. */
const LEARNED = 'first-run.json';
const MUTANT = /stryMutAct_\w+\("(\d+)"\)/g;
/** A module that keeps what it has computed: what a mutant computed there may not outlive it. */
const MEMORY = /^const \w+ = new Map\(\);/m;
const compiled = (file) => readFileSync(file.replace(/\.ts$/, '.js'), 'utf8');

class InProcessRunner {
  #instrumented = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  #cases = null;
  /** By case: milliseconds when nothing was mutated, and the mutants it met. */
  #learned = null;
  /** Index of the lowest room that was loaded under a mutant; those below it are as they should be. */
  #dirty = 0;
  #folders;
  /** Cases that noticed a mutant, by its file, the latest last. */
  #killers = new Map();

  static inject = tokens(commonTokens.options);

  constructor({ mutate }) {
    const rooms = ROOMS.filter((_, index) => mutate.some((file) => roomIndex(file) === index));
    this.#folders = [...new Set(rooms.flatMap(({ cases }) => cases))];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    await this.#load();
    const tests = await this.#run(this.#cases, false);
    const { mutantCoverage } = this.#instrumented;
    const learned = tests.map(({ id, timeSpentMs }) => {
      return [id, { time: timeSpentMs, met: Object.keys(mutantCoverage?.perTest[id] ?? {}) }];
    });
    writeFileSync(LEARNED, JSON.stringify(Object.fromEntries(learned)));
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options) {
    const { activeMutant, mutantActivation, reloadEnvironment, testFilter, hitLimit, disableBail } = options;
    const instrumented = this.#instrumented;
    instrumented.hitLimit = hitLimit;
    instrumented.hitCount = hitLimit ? 0 : undefined;
    instrumented.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const keeps = MEMORY.test(compiled(options.sandboxFileName));
    try {
      if (reloadEnvironment || keeps || !this.#cases) await this.#load(options.sandboxFileName);
    } catch (error) {
      // A mutant with which the rooms do not even load is noticed by everybody.
      this.#cases = null;
      return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    }
    instrumented.activeMutant = activeMutant.id;
    this.#learned ??= existsSync(LEARNED) ? JSON.parse(readFileSync(LEARNED, 'utf8')) : {};
    const cases = this.#order(activeMutant, testFilter ?? this.#casesOf(options.sandboxFileName));
    const tests = await this.#run(cases, !disableBail);
    const killer = tests.find(({ status }) => status === TestStatus.Failed);
    if (killer) remember(this.#killersOf(activeMutant), killer.id);
    if (keeps) this.#cases = null;
    const timeout = determineHitLimitReached(instrumented.hitCount, instrumented.hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests }, disableBail);
  }

  /** Rooms below that of the mutant know nothing of it, and stay loaded unless they were mutated before. */
  async #load(file) {
    const room = file === undefined ? ROOMS.length : roomIndex(file);
    const clean = ROOMS.slice(0, Math.max(0, Math.min(room, this.#dirty)));
    this.#dirty = room;
    const kept = [...BELOW, ...clean.map(({ room: folder }) => folder)];
    this.#cases = await loadCases(process.cwd(), this.#folders, { leftOut: LEFT_OUT, kept });
  }

  /**
   * For mutants of what is evaluated on loading, which no single case meets: the cases that meet anything of the file
   * and those of constants, all of them where none does. What another file makes of a constant may so go unnoticed;
   * that errs on the side of a lower score.
   */
  #casesOf(file) {
    const mutants = new Set([...compiled(file).matchAll(MUTANT)].map(([, id]) => id));
    const meeting = Object.entries(this.#learned).filter(([, { met }]) => met.some((id) => mutants.has(id)));
    if (meeting.length === 0) return null;
    const ofConstants = this.#cases.filter((one) => one.file.endsWith(OF_CONSTANTS));
    return [...meeting.map(([id]) => id), ...ofConstants.map(({ id }) => id)];
  }

  #order(mutant, ids) {
    const wanted = ids && new Set(ids);
    const killers = this.#killersOf(mutant);
    const rank = ({ id }) => killers.indexOf(id);
    const pace = ({ id }) => this.#learned[id]?.time ?? 0;
    return this.#cases
      .filter(({ id }) => !wanted || wanted.has(id))
      .sort((a, b) => rank(b) - rank(a) || pace(a) - pace(b));
  }

  #killersOf({ fileName }) {
    const killers = this.#killers.get(fileName) ?? [];
    this.#killers.set(fileName, killers);
    return killers;
  }

  /** What runs before the cases of a block runs once, and counts for all of them: it is their time, and they meet what it meets. */
  async #run(cases, bail) {
    const results = [];
    const hooks = new Map();
    for (const { id, name, file, run, before } of cases) {
      const result = { id, name, fileName: file, status: TestStatus.Success };
      const own = before.flat();
      const start = performance.now();
      try {
        for (const hook of own) {
          if (!hooks.has(hook)) {
            const hookId = `before ${hooks.size}`;
            this.#instrumented.currentTestId = hookId;
            hooks.set(hook, { id: hookId, done: Promise.resolve().then(hook) });
          }
          await hooks.get(hook).done;
        }
        this.#instrumented.currentTestId = id;
        await run();
      } catch (error) {
        result.status = TestStatus.Failed;
        result.failureMessage = String(error?.message ?? error);
      }
      result.timeSpentMs = performance.now() - start;
      this.#instrumented.currentTestId = undefined;
      results.push(result);
      if (bail && result.status === TestStatus.Failed) break;
    }
    this.#shareCoverage(cases, hooks);
    return results;
  }

  #shareCoverage(cases, hooks) {
    const perTest = this.#instrumented.mutantCoverage?.perTest;
    if (!perTest || hooks.size === 0) return;
    for (const { id, before } of cases) {
      for (const hook of before.flat()) {
        for (const [mutant, hits] of Object.entries(perTest[hooks.get(hook)?.id] ?? {})) {
          perTest[id] ??= {};
          perTest[id][mutant] = (perTest[id][mutant] ?? 0) + hits;
        }
      }
    }
    for (const { id } of hooks.values()) delete perTest[id];
  }
}

function remember(killers, id) {
  const before = killers.indexOf(id);
  if (before >= 0) killers.splice(before, 1);
  killers.push(id);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
