/** Names what a file is when it is no zip archive, so that the sentence can say what to do about it. */
import { XlsxError } from './errors';
import { holdsArchive } from './zip';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const ZIP_EMPTY = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Where a Mac keeps what other file systems have no place for. */
const APPLE_DOUBLE = [0x00, 0x05, 0x16, 0x07];
/** First records of the bare .xls streams of Excel 2 to 4. */
const OLD_STREAMS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** Throws the fitting error unless the file starts like a zip archive with something in it. */
export function refuseForeignFile(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (holdsArchive(bytes)) return;
  if (startsWith(bytes, OLE)) throw identifyCompoundFile(bytes);
  if (OLD_STREAMS.some((signature) => startsWith(bytes, signature))) throw new XlsxError('oldFormat');
  throw new XlsxError('notAWorkbook', { kind: foreignKind(bytes) });
}

function foreignKind(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP_EMPTY)) return 'zip';
  if (startsWith(bytes, PDF)) return 'pdf';
  if (startsWith(bytes, APPLE_DOUBLE)) return 'appleDouble';
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const head = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*/, '');
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|script)/i.test(head)) return 'html';
  if (/^<\?xml/i.test(head)) {
    if (/Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return 'xml2003';
    return /<html/i.test(head) ? 'html' : 'text';
  }
  // Text in any of the usual encodings holds no control characters besides line ends and tabs.
  return [...head].every((character) => character >= ' ' || '\t\r\n'.includes(character))
    ? 'text'
    : 'unknown';
}

/** Names that say what a file is, where its content says nothing: files that lie beside workbooks. */
export function kindByName(file: string): string | null {
  if (file.startsWith('~$')) return 'ownerFile';
  return file.startsWith('._') ? 'appleDouble' : null;
}

/** OLE compound file: looks through its directory entries (128 bytes each) for the streams that identify it. */
function identifyCompoundFile(bytes: Uint8Array): XlsxError {
  const streams = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64] | (bytes[at + 65] << 8);
    const type = bytes[at + 66];
    if (length < 4 || length > 64 || length % 2 !== 0 || (type !== 1 && type !== 2 && type !== 5)) continue;
    let name = '';
    for (let i = 0; i < length - 2; i += 2)
      name += String.fromCharCode(bytes[at + i] | (bytes[at + i + 1] << 8));
    streams.add(name);
  }
  if (streams.has('EncryptedPackage')) return new XlsxError('encrypted');
  if (streams.has('Workbook') || streams.has('Book')) return new XlsxError('oldFormat');
  return new XlsxError('notAWorkbook', { kind: 'ole' });
}
