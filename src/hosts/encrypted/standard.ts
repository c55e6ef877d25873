/** Standard encryption (MS-OFFCRYPTO 2.3.4.5): what Excel 2007 wrote. */
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { packageOf } from './package-size';

const TURNS = 50_000;
const sha1 = (...pieces: readonly Buffer[]): Buffer =>
  createHash('sha1').update(Buffer.concat(pieces)).digest();

/** `info`: the whole EncryptionInfo stream. */
export function decryptStandard(info: Buffer, content: Buffer, password: string): Uint8Array | null {
  const header = 12;
  const keyBytes = info.readUInt32LE(header + 16) / 8;
  const verifier = header + info.readUInt32LE(8);
  if (![16, 24, 32].includes(keyBytes) || info.readUInt32LE(verifier) !== 16) return null;
  const salt = info.subarray(verifier + 4, verifier + 20);
  const key = keyOf(password, salt, keyBytes);
  const open = (bytes: Buffer): Buffer => {
    const cipher = createDecipheriv(`aes-${keyBytes * 8}-ecb`, key, null);
    cipher.setAutoPadding(false);
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  };
  const found = sha1(open(info.subarray(verifier + 20, verifier + 36)));
  const expected = open(info.subarray(verifier + 40, verifier + 72)).subarray(0, found.length);
  return timingSafeEqual(found, expected) ? packageOf(content, open) : null;
}

function keyOf(password: string, salt: Buffer, keyBytes: number): Buffer {
  const number = Buffer.alloc(4);
  let hash = sha1(salt, Buffer.from(password, 'utf16le'));
  for (let turn = 0; turn < TURNS; turn++) {
    number.writeUInt32LE(turn);
    hash = sha1(number, hash);
  }
  hash = sha1(hash, Buffer.alloc(4));
  const mixed = (fill: number) => {
    const block = Buffer.alloc(64, fill);
    hash.forEach((byte, index) => (block[index] ^= byte));
    return sha1(block);
  };
  return Buffer.concat([mixed(0x36), mixed(0x5c)]).subarray(0, keyBytes);
}
