/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/tests/support/jest/environment.cjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  moduleNameMapper: { '^@univerjs/(.+)$': '<rootDir>/tests/support/jest/$1.cjs' },
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      {
        diagnostics: false,
        tsconfig: {
          module: 'CommonJS',
          isolatedModules: true,
          esModuleInterop: true,
          resolveJsonModule: true,
          target: 'ES2022',
          moduleResolution: 'node10',
          ignoreDeprecations: '6.0',
        },
      },
    ],
  },
  // Copies of the sources made by a mutation run are no modules of their own.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  testTimeout: 60_000,
};
