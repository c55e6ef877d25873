/**
 * Walks over the tags of an XML part, byte by byte, and remembers where each stands, so that a change is a splice into
 * the original and nothing else moves. Refuses what no spreadsheet needs: DOCTYPE, deep nesting, crossed tags.
 */
import { broken, hostile } from './errors';
import { decodeUtf8, unescapeXml } from './xml-text';

const MAX_DEPTH = 256;

/** An attribute of a tag by its place; the value stands from `from` to `to`, between its quotes. */
export interface AttributeSpan {
  /** `nameCode` of its name, prefix included. */
  readonly name: number;
  readonly start: number;
  readonly nameEnd: number;
  readonly from: number;
  readonly to: number;
}

/** Where FNV-1a begins. */
const FIRST_CODE = -2128831035;

/** A number for a name with its prefix, so that names are compared without making strings. */
export function nameCode(name: string): number {
  let code = FIRST_CODE;
  for (let i = 0; i < name.length; i++) code = Math.imul(code ^ name.charCodeAt(i), 16777619);
  return code;
}

export class XmlCursor {
  /** True for an opening (or empty) tag, false for a closing one. */
  open = false;
  /** `<x/>`: opens and closes at once. */
  selfClosing = false;
  /** The tag, from `<` to behind `>`. */
  start = 0;
  end = 0;
  nameEnd = 0;
  name = 0;
  /** Depth of the element: 0 for the root, or for what the cursor was started in front of. */
  level = 0;

  private depth = 0;
  /** The cursor walks over a whole part, which holds one root and no text beside it. */
  private readonly whole: boolean;
  private rooted = false;
  private readonly path: number[] = [];

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
    from = 0,
    private readonly to = bytes.length,
  ) {
    this.end = from;
    this.whole = from === 0 && to === bytes.length;
  }

  /** Says that the stretch to walk lies inside an element, whose closing tag may come. */
  inside(name: number): this {
    this.path[this.depth++] = name;
    return this;
  }

  /** Goes to the next tag; false at the end. */
  next(): boolean {
    const { bytes, to } = this;
    let at = this.end;
    const outside = this.whole && this.depth === 0;
    for (;;) {
      while (at < to && bytes[at] !== 60) {
        if (outside && bytes[at] > 32) throw broken(this.part, 'root');
        at++;
      }
      if (at >= to) {
        this.start = this.end = to;
        return false;
      }
      const mark = at + 1 < to ? bytes[at + 1] : 0;
      if (mark === 33) at = this.skipDeclaration(at);
      else if (mark === 63) at = this.find('?>', at + 2);
      else break;
    }
    const closing = bytes[at + 1] === 47;
    let i = closing ? at + 2 : at + 1;
    let code = FIRST_CODE;
    for (; i < to; i++) {
      const byte = bytes[i];
      if (byte === 32 || byte === 62 || byte === 47 || (byte >= 9 && byte <= 13)) break;
      code = Math.imul(code ^ byte, 16777619);
    }
    this.nameEnd = i;
    for (; ; i++) {
      if (i >= to) throw broken(this.part, 'tag');
      const byte = bytes[i];
      if (byte === 62) break;
      if (byte === 34 || byte === 39) {
        do i++;
        while (i < to && bytes[i] !== byte);
      } else if (byte === 60) {
        throw broken(this.part, 'tag');
      }
    }
    this.start = at;
    this.end = i + 1;
    this.name = code;
    this.open = !closing;
    this.selfClosing = !closing && bytes[i - 1] === 47;
    this.follow();
    return true;
  }

  /** From an opening tag to behind its element; afterwards `end` is the end of the element, `start` that of its content. */
  skip(): void {
    if (!this.open || this.selfClosing) return;
    const { level } = this;
    while (this.next()) if (!this.open && this.level === level) return;
    throw broken(this.part, 'unclosed');
  }

  /** From an opening tag to its closing one, with no element in between; gives the end of the text. */
  toClose(): number {
    if (this.selfClosing) return this.end;
    const { level } = this;
    while (this.next()) if (!this.open && this.level === level) return this.start;
    throw broken(this.part, 'unclosed');
  }

  /** Throws unless every element was closed. */
  finish(): void {
    if (this.depth !== 0) throw broken(this.part, 'unclosed');
  }

  /** Value of an attribute of the current tag, by its name with prefix. */
  attribute(name: string): string | undefined {
    const span = this.attributeSpan(name);
    return span ? unescapeXml(decodeUtf8(this.bytes, span.from, span.to), this.part) : undefined;
  }

  /** Where the value of an attribute stands, between its quotes. */
  attributeSpan(name: string): AttributeSpan | undefined {
    const code = nameCode(name);
    for (let found = this.nextAttribute(this.nameEnd); found; found = this.nextAttribute(found.to + 1)) {
      if (found.name === code) return found;
    }
    return undefined;
  }

  /** Attributes of the current tag, in order. */
  attributes(): AttributeSpan[] {
    const found: AttributeSpan[] = [];
    for (let one = this.nextAttribute(this.nameEnd); one; one = this.nextAttribute(one.to + 1))
      found.push(one);
    return found;
  }

  attributeNames(): string[] {
    return this.attributes().map(({ start, nameEnd }) => decodeUtf8(this.bytes, start, nameEnd));
  }

  /** The first attribute of the current tag from `at` on. */
  private nextAttribute(at: number): AttributeSpan | undefined {
    const { bytes } = this;
    const last = this.end - 1;
    let i = at;
    while (i < last) {
      while (i < last && bytes[i] <= 32) i++;
      const start = i;
      let name = FIRST_CODE;
      for (; i < last && bytes[i] !== 61 && bytes[i] > 32 && bytes[i] !== 47; i++)
        name = Math.imul(name ^ bytes[i], 16777619);
      const nameEnd = i;
      if (i === start) {
        i++;
        continue;
      }
      while (i < last && bytes[i] <= 32) i++;
      if (bytes[i] !== 61) continue;
      i++;
      while (i < last && bytes[i] <= 32) i++;
      const quote = bytes[i];
      if (quote !== 34 && quote !== 39) throw broken(this.part, 'attribute');
      const from = ++i;
      while (i < last && bytes[i] !== quote) i++;
      return { name, start, nameEnd, from, to: i };
    }
    return undefined;
  }

  /** The name of the current tag as text, with prefix. */
  nameText(): string {
    return decodeUtf8(this.bytes, this.start + (this.open ? 1 : 2), this.nameEnd);
  }

  private follow(): void {
    if (this.open) {
      this.level = this.depth;
      if (this.depth === 0 && this.whole) {
        if (this.rooted) throw broken(this.part, 'root');
        this.rooted = true;
      }
      if (this.selfClosing) return;
      if (this.depth === MAX_DEPTH) throw hostile(this.part, 'nesting');
      this.path[this.depth++] = this.name;
    } else {
      if (this.depth === 0 || this.path[--this.depth] !== this.name) throw broken(this.part, 'crossedTags');
      this.level = this.depth;
    }
  }

  private skipDeclaration(at: number): number {
    if (this.bytes[at + 2] === 45) return this.find('-->', at + 4);
    if (this.bytes[at + 2] === 91) return this.find(']]>', at + 9);
    throw hostile(this.part, 'entities');
  }

  private find(mark: string, from: number): number {
    const [first, second, third] = [...mark].map((character) => character.charCodeAt(0));
    for (let i = from; i + mark.length <= this.to; i++) {
      if (this.bytes[i] !== first || this.bytes[i + 1] !== second) continue;
      if (third === undefined || this.bytes[i + 2] === third) return i + mark.length;
    }
    throw broken(this.part, 'comment');
  }
}

/** `x:row` → `row`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
/** `x:row` → `x:`, `row` → ``. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);
