/** The message of a ribbon button travels in an address: short enough for old Office, and whole characters only. */
import { inAddress } from '../../src/commands/in-address';

const RARE = '\u{20bb7}';

test.each([
  ['a short text as it is', '评分完成', '评分完成'],
  ['half a character', 'a\ud842b', 'a\ufffdb'],
  ['signs with a meaning in addresses', '#&%20', '#&%20'],
])('%s', (_, text, shown) => {
  expect(decodeURIComponent(inAddress(text))).toBe(shown);
});

test.each([400, 401, 402, 403, 404, 405, 406, 407, 408])(
  '%d rare characters are cut between two',
  (count) => {
    const address = inAddress(RARE.repeat(count));
    expect(address.length).toBeLessThanOrEqual(1900);
    expect(decodeURIComponent(address)).toMatch(/^\u{20bb7}+…$/u);
  },
);
