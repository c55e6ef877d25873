/** Cell styles: the number formats they carry, and new ones put behind what is there. Nothing existing is changed. */
import { applySplices, type Splice } from './byte-writer';
import { broken, checkLimit } from './errors';
import type { Limits } from './limits';
import { formatOfId, GENERAL } from './number-formats';
import { readChildren, type ElementSpan } from './xml-children';
import { localName, prefixOf, XmlCursor } from './xml-cursor';
import { decodeUtf8, encodeUtf8 } from './xml-text';

/** Number format of every cell style: `formats[byStyle[style]]`; index 0 is General. */
export interface StyleFormats {
  readonly byStyle: Uint16Array;
  readonly formats: readonly string[];
}

export const NO_STYLES: StyleFormats = { byStyle: new Uint16Array(0), formats: [GENERAL] };

/** Child elements of `styleSheet` in their legal order. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
export type StyleSection = 'fonts' | 'fills' | 'borders' | 'cellStyleXfs' | 'cellXfs' | 'dxfs';
const SECTIONS_OF_FORMATS = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;

export function readStyleFormats(bytes: Uint8Array, part: string, limits: Limits): StyleFormats {
  const own = new Map<number, string>();
  const ids: number[] = [];
  const cursor = new XmlCursor(bytes, part);
  if (!cursor.next()) throw broken(part, 'root');
  const prefix = prefixOf(cursor.nameText());
  let section = '';
  while (cursor.next()) {
    if (!cursor.open) continue;
    if (cursor.level === 1) section = cursor.nameText().slice(prefix.length);
    else if (cursor.level === 2 && section === 'numFmts') {
      own.set(Number(cursor.attribute('numFmtId')), cursor.attribute('formatCode') ?? GENERAL);
    } else if (cursor.level === 2 && section === 'cellXfs') {
      ids.push(Number(cursor.attribute('numFmtId') ?? 0));
      checkLimit('styles', ids.length, limits.styles);
    }
  }
  cursor.finish();
  const formats = [GENERAL];
  const index = new Map<string, number>([[GENERAL, 0]]);
  const byStyle = Uint16Array.from(ids, (id) => {
    const format = formatOfId(id, own);
    let place = index.get(format);
    if (place === undefined) {
      place = Math.min(formats.length, 0xffff);
      index.set(format, place);
      formats.push(format);
    }
    return place;
  });
  return { byStyle, formats };
}

/** What sections begin with: cells without a style look like the first of each, and two fills are reserved. */
const FIRST_PIECES: Readonly<Record<Exclude<StyleSection, 'dxfs'>, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

/** A workbook without styles gets the least that is legal. */
export const emptyStyleSheet = (namespace: string): Uint8Array =>
  encodeUtf8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
      Object.entries(FIRST_PIECES)
        .map(([name, pieces]) => `<${name} count="${pieces.length}">${pieces.join('')}</${name}>`)
        .join('') +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  );

/** Writes pieces into a style part; every piece is looked for first, so that runs don't pile up. */
export class StyleSheet {
  private bytes: Uint8Array;

  constructor(
    bytes: Uint8Array,
    private readonly part: string,
  ) {
    this.bytes = withOpenRoot(bytes, part);
  }

  /** Index of an element in a section, put at its end when the same is not there yet. `xml` is written without prefix. */
  index(section: StyleSection, xml: string, isSame: (existing: string) => boolean = () => false): number {
    // A first format needs the first font, fill and border that it names.
    if (section === 'cellXfs') for (const needed of SECTIONS_OF_FORMATS) this.begin(needed);
    else if (section !== 'dxfs') this.begin(section);
    return this.put(section, xml, isSame);
  }

  /** Puts in what a section has to begin with, as far as it is missing. */
  private begin(section: keyof typeof FIRST_PIECES): void {
    for (const piece of FIRST_PIECES[section].slice(this.count(section))) this.put(section, piece);
  }

  private count(section: StyleSection): number {
    const { prefix, spans } = this.sections();
    const found = spans.find((span) => span.name === prefix + section);
    if (!found || found.selfClosing) return 0;
    const cursor = new XmlCursor(this.bytes, this.part, found.start, found.end);
    cursor.next();
    return readChildren(cursor).length;
  }

  private put(
    section: StyleSection,
    xml: string,
    isSame: (existing: string) => boolean = () => false,
  ): number {
    const sections = this.sections();
    const wanted = sections.prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${sections.prefix}`);
    const found = sections.spans.find((span) => span.name === sections.prefix + section);
    if (!found) return this.addSection(section, wanted, sections.prefix, sections.spans, sections.end);
    const cursor = new XmlCursor(this.bytes, this.part, found.start, found.end);
    cursor.next();
    const count = cursor.attributeSpan('count');
    const children = found.selfClosing ? [] : readChildren(cursor);
    const same = children.findIndex((child) => {
      const existing = decodeUtf8(this.bytes, child.start, child.end);
      return existing === wanted || isSame(existing);
    });
    if (same >= 0) return same;
    const splices: Splice[] = [];
    if (found.selfClosing) {
      const tag = `<${found.name} count="1">${wanted}</${found.name}>`;
      splices.push({ from: found.start, to: found.end, text: tag });
    } else {
      if (count) splices.push({ from: count.from, to: count.to, text: String(children.length + 1) });
      splices.push({ from: found.contentEnd, to: found.contentEnd, text: wanted });
    }
    this.bytes = applySplices(this.bytes, splices);
    return children.length;
  }

  finish(): Uint8Array {
    return this.bytes;
  }

  private addSection(
    section: StyleSection,
    xml: string,
    prefix: string,
    spans: readonly ElementSpan[],
    rootContent: number,
  ): number {
    let at = rootContent;
    for (const span of spans)
      if (ORDER.indexOf(localName(span.name)) <= ORDER.indexOf(section)) at = span.end;
    const name = prefix + section;
    this.bytes = applySplices(this.bytes, [
      { from: at, to: at, text: `<${name} count="1">${xml}</${name}>` },
    ]);
    return 0;
  }

  private sections() {
    const cursor = new XmlCursor(this.bytes, this.part);
    if (!cursor.next()) throw broken(this.part, 'root');
    const { end } = cursor;
    return { prefix: prefixOf(cursor.nameText()), end, spans: readChildren(cursor) };
  }
}

/** `<styleSheet/>` with an inside. */
function withOpenRoot(bytes: Uint8Array, part: string): Uint8Array {
  const cursor = new XmlCursor(bytes, part);
  if (!cursor.next()) throw broken(part, 'root');
  if (!cursor.selfClosing) return bytes;
  const { start, end } = cursor;
  const open = decodeUtf8(bytes, start, end).replace(/\s*\/>$/, '>');
  return applySplices(bytes, [{ from: start, to: end, text: `${open}</${cursor.nameText()}>` }]);
}
