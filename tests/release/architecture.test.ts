/** The page of the architecture is drawn from imports: which arrows are left out of its picture. */
import path from 'node:path';
import { essentialArrows, readArchitecture, type Architecture } from '../../tools/docs/architecture';

const drawn = (arrows: readonly string[]): readonly string[] => {
  const imports = new Map<string, Map<string, number>>();
  for (const [from = '', to = ''] of arrows.map((arrow) => arrow.split('>')))
    imports.set(from, (imports.get(from) ?? new Map<string, number>()).set(to, 1));
  const names = [...new Set(arrows.flatMap((arrow) => arrow.split('>')))];
  const rooms = names.map((name) => ({ name, files: 1, lines: 1, purpose: '' }));
  const architecture: Architecture = { rooms, imports };
  return essentialArrows(architecture).map(([from, to]) => `${from}>${to}`);
};

test.each([
  [['b>a'], ['b>a']],
  [
    ['b>a', 'c>b', 'c>a'],
    ['b>a', 'c>b'],
  ],
  [
    ['b>a', 'c>b', 'd>c', 'd>a', 'd>b'],
    ['b>a', 'c>b', 'd>c'],
  ],
  [
    ['b>a', 'c>a', 'd>b', 'd>c'],
    ['b>a', 'c>a', 'd>b', 'd>c'],
  ],
])('of %j', (arrows, essential) => {
  expect([...drawn(arrows)].sort()).toEqual([...essential].sort());
});

test('rooms are the folders of src; whoever imports nobody comes first, doors come after what they open', () => {
  const { rooms, imports } = readArchitecture(path.join(__dirname, '../..'));
  const names = rooms.map(({ name }) => name);
  expect(names[0]).toBe('workbook');
  expect(imports.get('workbook')).toBeUndefined();
  for (const [later, earlier] of [
    ['plan', 'checks'],
    ['checks', 'reading'],
    ['taskpane', 'runs'],
    ['cli', 'hosts'],
  ] as const)
    expect(names.indexOf(later)).toBeGreaterThan(names.indexOf(earlier));
  for (const { name, files, lines, purpose } of rooms) {
    expect([name, files > 0, lines > 0, purpose.length > 0]).toEqual([name, true, true, true]);
  }
});
