/** Which Excel has ExcelApi 1.9 (Microsoft's table of requirement sets) is said the same wherever it is said. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const PLACES = [
  'README.md',
  'README.zh-CN.md',
  'docs/administration.md',
  'docs/administration.zh-CN.md',
  'docs/manual.zh-CN.md',
  'src/locales/en-US/pane.ts',
  'src/locales/zh-CN/pane.ts',
  'src/taskpane/notice.js',
  'tools/package/words.mjs',
];
/** The version of Microsoft 365 and retail, the first volume-licensed one, the last that is not enough, the Mac. */
const FACTS = [/1903/, /2021/, /2019/, /16\.24/];
const NOT_2019 = /批量许可 2019 不行|[Nn]ot volume-licensed\s+2019/g;

test.each(PLACES)('%s', (place) => {
  const text = readFileSync(path.join(ROOT, place), 'utf8');
  for (const fact of FACTS) expect([fact, fact.test(text)]).toEqual([fact, true]);
  // 2019 stands there as what is not enough, and in no other way.
  expect(text.replace(NOT_2019, '')).not.toMatch(/2019/);
});
