/** Mutation tests of the rooms that work out results; how and why: tests/mutation/README.md. */
import { ROOMS } from './tools/mutation/rooms.mjs';

export default {
  mutate: [...ROOMS.filter(({ held }) => held).map(({ room }) => `${room}/**/*.ts`), '!src/**/index.ts'],
  // The copy that is mutated holds what the tests of these rooms load, and nothing else.
  ignorePatterns: [
    '**',
    '!src/**',
    'src/{taskpane,commands}/**',
    '!simulated-excel/**',
    '!tests/{assessment,cases,checks,formula,hosts,mutation,plan,random-forms,reading,rulebook,runs,simulated-excel,support}/**',
    '!tools/**',
    '!assets/**',
    '!package.json',
  ],
  tempDirName: '.cache/mutation/sandboxes',
  plugins: ['./tests/mutation/runner.mjs'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  buildCommand: 'tsc -p tests/mutation/tsconfig.json',
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  // Whether that is enough is judged by tools/mutation/run.mjs, room by room.
  thresholds: { high: 90, low: 85, break: null },
  allowConsoleColors: false,
};
