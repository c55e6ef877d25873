import * as fc from 'fast-check';
import { nameKey, plain } from '../../src/reading/text';

test.each([
  ['市⺠政局', '市民政局'],
  ['⻓龙⻢鞍山⻝品⻋间', '长龙马鞍山食品车间'],
  // The older block of radicals, by Unicode's own compatibility forms.
  ['市\u2f54务局', '市水务局'],
  ['⺀⺚', '⺀⺚'],
])('%s is %s', (written, meant) => expect(plain(written)).toBe(meant));

test('a name is the same in radicals and in characters', () =>
  expect(nameKey('市⺠政局')).toBe(nameKey('市民政局')));

test('a character is never taken for another', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0x4e00, max: 0x9fa5 }), (code) => {
      const character = String.fromCharCode(code);
      expect(plain(character)).toBe(character);
    }),
  ));
