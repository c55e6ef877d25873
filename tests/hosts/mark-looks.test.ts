/** Marks can be read and told apart by everybody: contrast of the writing, distance of the fills for every kind of eye. */
import { MARK_LOOKS } from '../../src/hosts/mark-looks';

type Triple = readonly [number, number, number];

const channel = (color: string, index: number): number => {
  const share = parseInt(color.slice(index * 2, index * 2 + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const linear = (color: string): Triple => [channel(color, 0), channel(color, 1), channel(color, 2)];
const luminance = (color: string): number => {
  const [r, g, b] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What eyes without one of the three cones see of a colour (Machado, Oliveira and Fernandes 2009, full strength). */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopic: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopic: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopic: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}; // prettier-ignore

function seen(color: string, eye: readonly [Triple, Triple, Triple]): Triple {
  const [r, g, b] = linear(color);
  const row = ([x, y, z]: Triple) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(eye[0]), row(eye[1]), row(eye[2])];
}

/** CIE 1976 lightness and opponent colours. */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: Triple, b: Triple): number =>
  Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));

const { error, warning, notice } = MARK_LOOKS;
const FILLS = [error.fill, warning.fill, notice.fill, 'FFFFFF'] as const;

test.each(Object.entries(MARK_LOOKS))('%s: its writing stands out from its fill', (_, { fill, font }) => {
  expect(contrast(fill, font)).toBeGreaterThanOrEqual(4.5);
  // A black score typed with a colour of its own stays readable too.
  expect(contrast(fill, '000000')).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(EYES))('%s eyes tell the fills apart, and from a blank cell', (_, eye) => {
  for (const [index, one] of FILLS.entries())
    for (const other of FILLS.slice(index + 1))
      expect(distance(lab(seen(one, eye)), lab(seen(other, eye)))).toBeGreaterThan(15);
});

test('without any colour each still differs in writing and in frame', () => {
  const shapes = Object.values(MARK_LOOKS).map(({ bold, italic }) => `${bold} ${italic}`);
  expect(new Set(shapes).size).toBe(3);
  expect(new Set(Object.values(MARK_LOOKS).map(({ border }) => border)).size).toBe(3);
});
