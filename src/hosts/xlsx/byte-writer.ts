/** Takes finished bytes; they are only good until it returns. */
export type Sink = (bytes: Uint8Array) => void;

/** Bytes that are handed on to a sink at once. */
const FULL = 4 << 20;
/** Pieces of an old part from this size on go to the sink without being copied. */
const DIRECT = 1 << 16;

/** Up to here a loop is faster than a view and a block copy. */
const SHORT = 48;

/**
 * UTF-8 bytes, pieces of an old part and new text, one after the other: in a growing buffer, or handed to a sink by
 * and by, so that a large part never exists as a whole.
 */
export class ByteWriter {
  private bytes: Uint8Array;
  private length = 0;

  constructor(
    capacity = 4096,
    private readonly sink?: Sink,
  ) {
    this.bytes = new Uint8Array(capacity);
  }

  copy(source: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    if (this.sink && to - from >= DIRECT) {
      this.flush();
      for (let at = from; at < to; at += FULL) this.sink(source.subarray(at, Math.min(to, at + FULL)));
      return;
    }
    this.reserve(to - from);
    const { bytes } = this;
    if (to - from < SHORT) {
      let at = this.length;
      for (let i = from; i < to; i++) bytes[at++] = source[i];
    } else {
      bytes.set(source.subarray(from, to), this.length);
    }
    this.length += to - from;
  }

  text(text: string): void {
    this.reserve(text.length * 3);
    const { bytes } = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) {
      let code = text.charCodeAt(i);
      if (code < 0x80) {
        bytes[at++] = code;
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
      } else if (code < 0xd800 || code > 0xdfff) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
        bytes[at++] = 0x80 | (code & 63);
      } else {
        const low = text.charCodeAt(i + 1);
        const paired = code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
        code = paired ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
        if (paired) i++;
        if (paired) bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = paired ? 0x80 | ((code >> 12) & 63) : 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
        bytes[at++] = 0x80 | (code & 63);
      }
    }
    this.length = at;
  }

  /** What was written and not handed on. */
  finish(): Uint8Array {
    this.flush();
    return this.bytes.subarray(0, this.length);
  }

  private flush(): void {
    if (!this.sink) return;
    if (this.length > 0) this.sink(this.bytes.subarray(0, this.length));
    this.length = 0;
  }

  private reserve(more: number): void {
    if (this.length > FULL) this.flush();
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, Math.ceil(this.bytes.length * 1.5)));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** Puts `text` in place of the bytes from `from` to `to`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A part with some pieces exchanged; splices may come in any order but not overlap. */
export function applySplices(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const writer = new ByteWriter(bytes.length + 1024);
  copyWithSplices(writer, bytes, 0, bytes.length, splices);
  return writer.finish();
}

/** Copies a stretch of a part, exchanging the pieces that lie in it. */
export function copyWithSplices(
  writer: ByteWriter,
  bytes: Uint8Array,
  from: number,
  to: number,
  splices: readonly Splice[],
): void {
  let at = from;
  for (const splice of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (splice.from < at || splice.to > to) throw new RangeError('splices overlap');
    writer.copy(bytes, at, splice.from);
    writer.text(splice.text);
    at = splice.to;
  }
  writer.copy(bytes, at, to);
}
