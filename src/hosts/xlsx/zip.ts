/** The archive around a workbook. Entries keep their compressed bytes, so that what is not changed is copied as it is. */
import { ByteWriter } from './byte-writer';
import { codec } from './codec';
import { broken, checkLimit, hostile, XlsxError } from './errors';
import { entryName } from './entry-name';
import { RATIO_FREE_BYTES, type Limits } from './limits';

export interface ZipEntry {
  readonly name: string;
  /** The name as it stood in the archive, in whatever encoding; it stays so. Absent: it is new. */
  readonly nameBytes?: Uint8Array;
  /** 0 stored, 8 deflated; anything else is carried along but cannot be read. */
  readonly method: number;
  /** Only the UTF-8 flag is kept. */
  readonly flags: number;
  /** DOS time and date. */
  readonly time: number;
  readonly crc: number;
  /** Bytes after inflation, as declared; enforced when the entry is read. */
  readonly size: number;
  readonly raw: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_FLAG = 0x0800;
const DOS_EPOCH = 0x00210000;
const encoder = new TextEncoder();

const truncated = () => new XlsxError('truncated');

/** Reads the directory of an archive; throws `truncated`, `encrypted`, `tooLarge`, `hostile` or `broken`. */
export function readZip(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset, shift } = findDirectory(view, bytes);
  checkLimit('entries', count, limits.entries);
  const entries: ZipEntry[] = [];
  const spans: (readonly [number, number])[] = [];
  let at = offset + shift;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length) throw truncated();
    if (view.getUint32(at, true) !== CENTRAL) throw broken('zip', 'directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw truncated();
    const flags = view.getUint16(at + 8, true);
    const name = entryName(bytes.subarray(at + 46, at + 46 + nameLength + extraLength), nameLength, flags);
    if (flags & 1) throw new XlsxError('encrypted', { part: name });
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    if (sizes.size > RATIO_FREE_BYTES && sizes.size / Math.max(1, sizes.packed) > limits.ratio) {
      throw hostile(name, 'ratio');
    }
    const start = dataStart(view, sizes.header + shift);
    if (start + sizes.packed > bytes.length) throw truncated();
    spans.push([sizes.header + shift, start + sizes.packed]);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      nameBytes: bytes.subarray(at + 46, at + 46 + nameLength),
      flags: flags & UTF8_FLAG,
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      raw: bytes.subarray(start, start + sizes.packed),
    });
    at = next;
  }
  refuseOverlap(spans);
  return entries;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Bytes of something else in front of the archive, which its offsets do not count. */
  readonly shift: number;
}

/** The archive may stand behind a stub and before a filling of zero bytes, as some carriers and disks leave it. */
function findDirectory(view: DataView, bytes: Uint8Array): Directory {
  let filled = bytes.length;
  while (filled > 0 && bytes[filled - 1] === 0) filled--;
  const last = Math.min(view.byteLength - 22, filled - 4);
  for (let at = last; at >= 0 && at > last - 65_536; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || offset === 0xffffffff) return { ...findZip64Directory(view, at), shift: 0 };
    const shift = at - view.getUint32(at + 12, true) - offset;
    return { count, offset, shift: shift > 0 && isDirectory(view, offset + shift, count) ? shift : 0 };
  }
  throw truncated();
}

const isDirectory = (view: DataView, at: number, count: number): boolean =>
  count > 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === CENTRAL;

/** Whether bytes that begin otherwise hold an archive all the same. */
export function holdsArchive(bytes: Uint8Array): boolean {
  if (bytes.length < 22) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, offset, shift } = findDirectory(view, bytes);
    return isDirectory(view, offset + shift, count);
  } catch {
    return false;
  }
}

function findZip64Directory(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw broken('zip', 'zip64');
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) throw broken('zip', 'zip64');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readSizes(view: DataView, at: number, extra: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let header = view.getUint32(at + 42, true);
  const end = extra + extraLength;
  for (let field = extra; field + 4 <= end;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const wide = (): number => {
        if (value + 8 > end) throw broken('zip', 'zip64');
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      if (size === 0xffffffff) size = wide();
      if (packed === 0xffffffff) packed = wide();
      if (header === 0xffffffff) header = wide();
    }
    field += 4 + length;
  }
  return { packed, size, header };
}

function dataStart(view: DataView, header: number): number {
  if (header + 30 > view.byteLength) throw truncated();
  if (view.getUint32(header, true) !== LOCAL) throw broken('zip', 'localHeader');
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

/** Two entries over the same bytes are how a small file claims to hold a huge one. */
function refuseOverlap(spans: (readonly [number, number])[]): void {
  spans.sort((a, b) => a[0] - b[0]);
  let end = 0;
  for (const [from, to] of spans) {
    if (from < end) throw hostile('zip', 'overlap');
    end = to;
  }
}

/** The bytes of an entry; never more than it declares, and only when size and checksum agree. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.method !== 0 && entry.method !== 8) throw broken(entry.name, 'compression');
  const data = entry.method === 0 ? entry.raw : codec.inflate(entry.raw, entry.size);
  if (!data || data.length !== entry.size) throw broken(entry.name, 'deflate');
  if (codec.crc32(data) !== entry.crc) throw broken(entry.name, 'checksum');
  return data;
}

export function makeEntry(name: string, data: Uint8Array): ZipEntry {
  const packed = codec.deflate(data);
  const stored = packed.length >= data.length;
  return {
    name,
    method: stored ? 0 : 8,
    flags: UTF8_FLAG,
    time: DOS_EPOCH,
    crc: codec.crc32(data),
    size: data.length,
    raw: stored ? data : packed,
  };
}

/** A part that is written piece by piece; `size` is about how many bytes come. */
export interface PartSource {
  readonly size: number;
  write(writer: ByteWriter): void;
}

/** An entry from a source, deflated while it is written. */
export function streamEntry(name: string, source: PartSource): ZipEntry {
  const deflater = codec.deflater(source.size);
  let [crc, size] = [0, 0];
  const writer = new ByteWriter(4096, (bytes) => {
    deflater.push(bytes);
    crc = codec.crc32(bytes, crc);
    size += bytes.length;
  });
  source.write(writer);
  writer.finish();
  return { name, method: 8, flags: UTF8_FLAG, time: DOS_EPOCH, crc, size, raw: deflater.finish() };
}

/** Writes an archive; the same entries give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => entry.nameBytes ?? encoder.encode(entry.name));
  let length = 22;
  entries.forEach((entry, i) => (length += 76 + 2 * names[i].length + entry.raw.length));
  checkLimit('fileBytes', length, 0xfffffffe);
  checkLimit('entries', entries.length, 0xfffe);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const writeCommon = (entry: ZipEntry, name: Uint8Array) => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, entry.flags, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.time, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.raw.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, name.length, true);
  };
  entries.forEach((entry, i) => {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    at += 4;
    writeCommon(entry, names[i]);
    bytes.set(names[i], at + 26);
    at += 26 + names[i].length;
    bytes.set(entry.raw, at);
    at += entry.raw.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    writeCommon(entry, names[i]);
    view.setUint32(at + 36, offsets[i], true);
    bytes.set(names[i], at + 40);
    at += 40 + names[i].length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
