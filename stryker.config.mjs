/** Mutation tests of the two rooms that judge; how and why: tests/mutation/README.md. */
export default {
  mutate: ['src/assessment/**/*.ts', 'src/checks/**/*.ts', '!src/**/index.ts'],
  // The copy that is mutated holds what the tests of these rooms load, and nothing else.
  ignorePatterns: [
    '**',
    ...[
      'workbook',
      'rulebook',
      'reading',
      'assessment',
      'checks',
      'plan',
      'runs',
      'templates',
      'locales',
    ].map((room) => `!src/${room}/**`),
    '!tests/{assessment,checks,mutation,rulebook,support}/**',
    '!tools/county/**',
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
