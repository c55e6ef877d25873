/** The children of an XML element by their places in the part. */
import { broken } from './errors';
import type { XmlCursor } from './xml-cursor';

/** An element by its place in a part. */
export interface ElementSpan {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  /** Start of the closing tag; `openEnd` for an empty element. */
  readonly contentEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** Children of the element that the cursor stands on (opening tag); leaves it behind the element. */
export function readChildren(cursor: XmlCursor, visit?: (span: ElementSpan) => void): ElementSpan[] {
  const children: ElementSpan[] = [];
  if (cursor.selfClosing) return children;
  const { level } = cursor;
  while (cursor.next()) {
    if (!cursor.open && cursor.level === level) return children;
    const { start, end, selfClosing } = cursor;
    const name = cursor.nameText();
    cursor.skip();
    const child = {
      name,
      start,
      openEnd: end,
      contentEnd: selfClosing ? end : cursor.start,
      end: cursor.end,
      selfClosing,
    };
    visit?.(child);
    children.push(child);
  }
  throw broken(cursor.part, 'unclosed');
}
