/**
 * Workbooks that are encrypted though they open without a password (ECMA-376 in MS-OFFCRYPTO): Excel encrypts a workbook that
 * is protected for writing, or by its structure, with a password of its own and tries that one by itself. So do we. Any
 * other password is somebody's, and is not looked for.
 */
import CFB from 'cfb';
import { decryptAgile } from './agile';
import { decryptStandard } from './standard';

/** What Excel tries by itself (MS-OFFCRYPTO 2.3.7.6 names it for the older formats; for this one it is custom). */
const EXCELS_OWN = 'VelvetSweatshop';

/** The workbook inside; `null` where another password is needed, or the file is not understood. */
export function decryptKnown(bytes: Uint8Array, password = EXCELS_OWN): Uint8Array | null {
  try {
    const file = CFB.read(bytes, { type: 'array' });
    const info = contentOf(file, 'EncryptionInfo');
    const content = contentOf(file, 'EncryptedPackage');
    if (!info || !content || info.length < 8 || content.length < 8) return null;
    const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)];
    if (major === 4 && minor === 4) return decryptAgile(info.subarray(8), content, password);
    return minor === 2 && major >= 2 && major <= 4 ? decryptStandard(info, content, password) : null;
  } catch {
    // Whatever is wrong with it, it stays what it is: an encrypted file that nobody here can open.
    return null;
  }
}

function contentOf(file: CFB.CFB$Container, name: string): Buffer | null {
  const content = CFB.find(file, name)?.content;
  return content ? Buffer.from(content) : null;
}
