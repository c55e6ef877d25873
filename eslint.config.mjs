import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';

/** Arrows only inward and downward: what each room of src may import. Anything not listed is refused. */
const ROOMS = {
  workbook: [],
  formula: ['workbook'],
  rulebook: ['workbook'],
  reading: ['workbook', 'rulebook'],
  assessment: ['workbook', 'formula', 'rulebook', 'reading'],
  checks: ['workbook', 'formula', 'rulebook', 'reading', 'assessment'],
  plan: ['workbook', 'formula', 'rulebook', 'reading', 'assessment', 'checks'],
  templates: ['workbook'],
  runs: ['workbook', 'rulebook', 'reading', 'assessment', 'checks', 'plan'],
  locales: ['workbook', 'rulebook', 'reading', 'assessment', 'checks', 'plan', 'runs'],
  hosts: ['workbook'],
  cli: ['workbook', 'rulebook', 'reading', 'assessment', 'checks', 'plan', 'runs', 'locales', 'hosts'],
  taskpane: [
    'workbook',
    'rulebook',
    'reading',
    'assessment',
    'checks',
    'plan',
    'templates',
    'runs',
    'locales',
    'hosts',
  ],
  commands: ['workbook', 'rulebook', 'reading', 'assessment', 'checks', 'plan', 'runs', 'locales', 'hosts'],
};
/** Rooms of the pure core: no clock, no randomness, no I/O, no async, no host. */
const CORE = [
  'workbook',
  'formula',
  'rulebook',
  'reading',
  'assessment',
  'checks',
  'plan',
  'templates',
  'locales',
];

const boundary = ([room, allowed]) => ({
  files: [`src/${room}/**/*.ts`, `src/${room}/**/*.tsx`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(ROOMS)
            .filter((other) => other !== room && !allowed.includes(other))
            .map((other) => ({
              group: [`../${other}/*`, `../../${other}/*`, `../../../${other}/*`],
              message: `${room} may not import ${other}`,
            })),
          ...(CORE.includes(room)
            ? [{ group: ['node:*', 'fs', 'path'], message: `${room} is pure: no I/O` }]
            : []),
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'office-addins': officeAddins },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['src/**/*.ts', 'src/**/*.tsx'], rules: { 'max-params': ['error', 6] } },
  { files: ['src/reading/workbook-reader.ts'], rules: { 'max-params': ['error', 7] } },
  ...Object.entries(ROOMS).map(boundary),
  {
    files: CORE.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        'Excel',
        'Office',
        'window',
        'document',
        'process',
        'fetch',
        'setTimeout',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  // Tests that judge the reader from outside may not know its words.
  {
    files: ['tests/cases/**/*.ts', 'tests/random-forms/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['**/src/reading', '**/src/reading/*'], message: 'judged from outside only' }],
        },
      ],
    },
  },
  {
    files: ['src/hosts/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    rules: {
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  { files: ['**/*.cjs', '**/*.mjs', '**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
