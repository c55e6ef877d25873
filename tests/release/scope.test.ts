/** Which changes run everything: whatever a program or a test could read. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

function scopeOf(files: readonly string[]): string {
  const script = `import { scopeOf } from './tools/ci/scope.mjs'; process.stdout.write(scopeOf(${JSON.stringify(files)}));`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' })
    .stdout;
}

test.each([
  ['words', ['README.md']],
  [
    'words',
    [
      'README.zh-CN.md',
      'docs/administration.md',
      'docs/manual.zh-CN.md',
      'docs/pane.png',
      'docs/manual/grade.png',
    ],
  ],
  ['words', ['findings/README.md', 'findings/iso-date-cells.sh', 'LICENSE']],
  ['all', []],
  ['all', ['README.md', 'src/cli/main.ts']],
  ['all', ['docs/report.schema.json']],
  ['all', ['docs/checks/T01.md']],
  ['all', ['package.json']],
  ['all', ['tests/mutation/README.md']],
  ['all', ['src/locales/README.md']],
  ['all', ['.ci/run']],
])('%s for %j', (scope, files) => {
  expect(scopeOf(files)).toBe(scope);
});
