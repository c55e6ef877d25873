/** Parts come in UTF-8 or UTF-16; inside the house there is only UTF-8. */
import { broken } from './errors';
import { decodeUtf8, encodeUtf8 } from './xml-text';

const ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/;

/** A part in UTF-8 without byte order mark; the declaration follows suit. */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  let label: string | undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) label = 'utf-16le';
  else if (bytes[0] === 0xfe && bytes[1] === 0xff) label = 'utf-16be';
  else if (bytes[0] === 0x3c && bytes[1] === 0) label = 'utf-16le';
  else if (bytes[0] === 0 && bytes[1] === 0x3c) label = 'utf-16be';
  else {
    label = ENCODING.exec(decodeUtf8(bytes, 0, Math.min(bytes.length, 200)))?.[1]?.toLowerCase();
    if (label === undefined || label === 'utf-8' || label === 'utf8' || label === 'us-ascii') return bytes;
  }
  let text: string;
  try {
    text = new TextDecoder(label).decode(bytes);
  } catch {
    throw broken(part, 'encoding');
  }
  return encodeUtf8(
    text.replace(ENCODING, (declaration, name: string) => declaration.replace(name, 'UTF-8')),
  );
}
