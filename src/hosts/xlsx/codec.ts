/**
 * Deflate, inflate and CRC-32. Portable code (fflate) everywhere; where the runtime brings a native zlib, that one,
 * because it is four times as fast. The contents are the same either way.
 */
import { deflateSync, inflateSync } from 'fflate';

interface NativeZlib {
  inflateRawSync(data: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
  deflateRawSync(data: Uint8Array, options: { level: number }): Uint8Array;
  crc32?(data: Uint8Array): number;
}

interface Runtime {
  readonly process?: { getBuiltinModule?(name: string): unknown };
}

const native = (globalThis as Runtime).process?.getBuiltinModule?.('node:zlib') as NativeZlib | undefined;

export interface Codec {
  /** Inflates raw deflate data of exactly `size` bytes; `null` when the data are damaged or longer than that. */
  inflate(data: Uint8Array, size: number): Uint8Array | null;
  deflate(data: Uint8Array): Uint8Array;
  crc32(data: Uint8Array): number;
}

/** Above this a lower level saves more time than the bytes are worth. */
const LARGE = 8 << 20;
/** Deflate cannot expand further than this: a declared size beyond it is a lie. */
const MOST_EXPANSION = 1032;

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function tableCrc32(data: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < data.length; i++) crc = TABLE[(crc ^ data[i]) & 255] ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
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
  crc32: (data) => (zlib.crc32 ? zlib.crc32(data) : tableCrc32(data)),
});

export const codec: Codec = native ? nativeCodec(native) : portableCodec;
