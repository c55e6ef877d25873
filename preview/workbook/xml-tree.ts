/** Small XML parts as a tree, over the file host's own tag reader. Cells never go through here: there are too many. */
import { localName, nameCode, XmlCursor } from '../../src/hosts/xlsx/xml-cursor';
import { decodeXString, textBetween } from '../../src/hosts/xlsx/xml-text';

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** By name with and, where it is not taken, without prefix. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlElement[];
  /** Of an element without children. */
  readonly text: string;
}

interface Building {
  readonly name: string;
  readonly attributes: Record<string, string | undefined>;
  readonly children: Building[];
  readonly from: number;
  text: string;
}

/** `leaveOut` names an element (with its prefix) whose content is passed over. */
export function readTree(bytes: Uint8Array, part: string, leaveOut = ''): XmlElement {
  const cursor = new XmlCursor(bytes, part);
  const skipped = nameCode(leaveOut);
  const root: Building = { name: '', attributes: {}, children: [], from: 0, text: '' };
  const path = [root];
  while (cursor.next()) {
    const parent = path[path.length - 1] ?? root;
    if (!cursor.open) {
      if (parent.children.length === 0) parent.text = textBetween(bytes, parent.from, cursor.start, part);
      path.pop();
      continue;
    }
    const element: Building = {
      name: localName(cursor.nameText()),
      attributes: attributesOf(cursor),
      children: [],
      from: cursor.end,
      text: '',
    };
    parent.children.push(element);
    if (cursor.name === skipped) cursor.skip();
    else if (!cursor.selfClosing) path.push(element);
  }
  cursor.finish();
  return root.children[0] ?? root;
}

function attributesOf(cursor: XmlCursor): Record<string, string | undefined> {
  const attributes: Record<string, string | undefined> = {};
  for (const name of cursor.attributeNames()) {
    const value = cursor.attribute(name);
    attributes[name] = value;
    attributes[localName(name)] ??= value;
  }
  return attributes;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

export const children = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** The element of one name at the end of a way down. */
export const descend = (
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined => names.reduce<XmlElement | undefined>((at, name) => child(at, name), element);

/** All elements below, in order. */
export function* below(element: XmlElement): Iterable<XmlElement> {
  for (const one of element.children) {
    yield one;
    yield* below(one);
  }
}

/** Text of a note or a shape, its runs joined. */
export const runsOf = (element: XmlElement): string =>
  [...below(element)]
    .filter(({ name }) => name === 't')
    .map(({ text }) => decodeXString(text))
    .join('');

/** An attribute as a number; `fallback` where it is missing or none. */
export function numberOf(element: XmlElement | undefined, name: string, fallback: number): number {
  const text = element?.attributes[name];
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : fallback;
}

/** An xsd:boolean attribute. */
export function flagOf(element: XmlElement | undefined, name: string, fallback = false): boolean {
  const text = element?.attributes[name];
  return text === undefined ? fallback : text === '1' || text === 'true' || text === 'on';
}
