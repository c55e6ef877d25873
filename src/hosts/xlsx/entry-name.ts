/** Names in an archive: UTF-8 where it says so, else what the writer's machine had, which in China is GBK. */
import { codec } from './codec';

const UTF8_FLAG = 0x0800;
/** Info-ZIP's extra field with the name in UTF-8, and a checksum of the name that it stands for. */
const UNICODE_NAME = 0x7075;

const lenient = new TextDecoder('utf-8');
const strict = new TextDecoder('utf-8', { fatal: true });

/** `bytes`: the name, `length` bytes, and the extra fields behind it. */
export function entryName(bytes: Uint8Array, length: number, flags: number): string {
  const name = bytes.subarray(0, length);
  if (flags & UTF8_FLAG || name.every((byte) => byte < 0x80)) return lenient.decode(name);
  return unicodeName(bytes, length) ?? decoded(name);
}

function unicodeName(bytes: Uint8Array, length: number): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = length; at + 4 <= bytes.length;) {
    const size = view.getUint16(at + 2, true);
    const end = at + 4 + size;
    if (view.getUint16(at, true) === UNICODE_NAME && size > 5 && end <= bytes.length) {
      const fits = view.getUint32(at + 5, true) === codec.crc32(bytes.subarray(0, length));
      if (fits) return lenient.decode(bytes.subarray(at + 9, end));
    }
    at = end;
  }
  return null;
}

function decoded(name: Uint8Array): string {
  try {
    const text = strict.decode(name);
    // Pairs of GBK are often well-formed UTF-8 of other scripts; real Chinese takes three bytes there.
    if (/[\u0800-\uffff]/.test(text)) return text;
  } catch {
    // No UTF-8.
  }
  return new TextDecoder('gbk').decode(name);
}
