/**
 * Deflate, inflate and CRC-32. Portable code (fflate) everywhere; where the runtime brings a native zlib, that one,
 * because it is four times as fast. The contents are the same either way.
 */
import { Deflate, deflateSync, inflateSync } from 'fflate';

interface NativeZlib {
  inflateRawSync(data: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
  deflateRawSync(data: Uint8Array, options: { level: number; finishFlush?: number }): Uint8Array;
  crc32?(data: Uint8Array, start?: number): number;
}

interface Runtime {
  readonly process?: { getBuiltinModule?(name: string): unknown };
}

const native = (globalThis as Runtime).process?.getBuiltinModule?.('node:zlib') as NativeZlib | undefined;

export interface Codec {
  /** Inflates raw deflate data of exactly `size` bytes; `null` when the data are damaged or longer than that. */
  inflate(data: Uint8Array, size: number): Uint8Array | null;
  deflate(data: Uint8Array): Uint8Array;
  /** Deflates piece by piece; `size` is about what will come. */
  deflater(size: number): Deflater;
  /** Checksum of `data` behind what has the checksum `start`. */
  crc32(data: Uint8Array, start?: number): number;
}

export interface Deflater {
  push(data: Uint8Array): void;
  /** All deflated bytes. */
  finish(): Uint8Array;
}

const Z_SYNC_FLUSH = 2;
/** An empty last block: what ends a stream that was flushed to whole bytes. */
const LAST_BLOCK = Uint8Array.of(3, 0);
/** Above this a lower level saves more time than the bytes are worth. */
const LARGE = 8 << 20;
/** Deflate cannot expand further than this: a declared size beyond it is a lie. */
const MOST_EXPANSION = 1032;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function tableCrc32(data: Uint8Array, start = 0): number {
  let crc = ~start;
  for (let i = 0; i < data.length; i++) crc = CRC_TABLE[(crc ^ data[i]) & 255] ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

export const portableCodec: Codec = {
  inflate(data, size) {
    if (size > (data.length + 1) * MOST_EXPANSION) return null;
    try {
      // One byte more than declared, so that data running on are noticed; the buffer never grows.
      const result = inflateSync(data, { out: new Uint8Array(size + 1) });
      return result.length === size ? result : null;
    } catch {
      return null;
    }
  },
  deflate: (data) => deflateSync(data, { level: data.length > LARGE ? 3 : 6 }),
  deflater(size) {
    const pieces: Uint8Array[] = [];
    const stream = new Deflate({ level: size > LARGE ? 3 : 6 }, (piece) => pieces.push(piece));
    return {
      push: (data) => stream.push(data),
      finish() {
        stream.push(new Uint8Array(0), true);
        return join(pieces);
      },
    };
  },
  crc32: tableCrc32,
};

const nativeCodec = (zlib: NativeZlib): Codec => ({
  inflate(data, size) {
    if (size > (data.length + 1) * MOST_EXPANSION) return null;
    try {
      const result = zlib.inflateRawSync(data, {
        maxOutputLength: Math.max(1, size),
        chunkSize: Math.max(64, size + 1),
      });
      return result.length === size ? result : null;
    } catch {
      return null;
    }
  },
  deflate: (data) => zlib.deflateRawSync(data, { level: data.length > LARGE ? 4 : 6 }),
  deflater(size) {
    const pieces: Uint8Array[] = [];
    const level = size > LARGE ? 4 : 6;
    return {
      push: (data) => pieces.push(zlib.deflateRawSync(data, { level, finishFlush: Z_SYNC_FLUSH })),
      finish: () => join([...pieces, LAST_BLOCK]),
    };
  },
  crc32: (data, start = 0) => (zlib.crc32 ? zlib.crc32(data, start) : tableCrc32(data, start)),
});

export const codec: Codec = native ? nativeCodec(native) : portableCodec;
