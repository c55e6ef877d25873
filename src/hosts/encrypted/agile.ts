/** Agile encryption (MS-OFFCRYPTO 2.3.4.10): what Excel has written since 2010. */
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { packageOf } from './package-size';

/** More turns than this are a trap; Excel takes 100,000. */
const MOST_TURNS = 1_000_000;
const SEGMENT = 4096;
const KEY_OF = {
  verifier: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
};

interface Scheme {
  readonly hash: string;
  readonly keyBytes: number;
  readonly blockBytes: number;
  readonly salt: Buffer;
}

/** `info`: the XML of EncryptionInfo. */
export function decryptAgile(info: Buffer, content: Buffer, password: string): Uint8Array | null {
  const xml = info.toString('utf8');
  const data = attributesOf(xml, 'keyData');
  const encryptor = attributesOf(xml, 'encryptedKey');
  const [forData, forKey] = [schemeOf(data), schemeOf(encryptor)];
  const turns = Number(encryptor.get('spinCount'));
  if (!forData || !forKey || !(turns >= 0 && turns <= MOST_TURNS)) return null;
  const hash = passwordHash(password, forKey, turns);
  const open = (name: string, purpose: Buffer) =>
    decipher(base64(encryptor, name), keyFor(hash, purpose, forKey), forKey.salt, forKey);
  const expected = open('encryptedVerifierHashValue', KEY_OF.verifierHash);
  const found = digest(forKey.hash, open('encryptedVerifierHashInput', KEY_OF.verifier));
  if (!timingSafeEqual(found, expected.subarray(0, found.length))) return null;
  const key = open('encryptedKeyValue', KEY_OF.key).subarray(0, forData.keyBytes);
  return packageOf(content, (body) => {
    const pieces: Buffer[] = [];
    for (let at = 0; at < body.length; at += SEGMENT) {
      const vector = digest(forData.hash, forData.salt, uint32(at / SEGMENT));
      pieces.push(decipher(body.subarray(at, at + SEGMENT), key, vector, forData));
    }
    return Buffer.concat(pieces);
  });
}

function schemeOf(attributes: ReadonlyMap<string, string>): Scheme | null {
  const hash = attributes.get('hashAlgorithm')?.replace('-', '').toLowerCase() ?? '';
  const known = /^sha(?:1|256|384|512)$/.test(hash) && attributes.get('cipherAlgorithm') === 'AES';
  if (!known || attributes.get('cipherChaining') !== 'ChainingModeCBC') return null;
  return {
    hash,
    keyBytes: Number(attributes.get('keyBits')) / 8,
    blockBytes: Number(attributes.get('blockSize')),
    salt: base64(attributes, 'saltValue'),
  };
}

function passwordHash(password: string, { hash, salt }: Scheme, turns: number): Buffer {
  let value = digest(hash, salt, Buffer.from(password, 'utf16le'));
  for (let turn = 0; turn < turns; turn++) value = digest(hash, uint32(turn), value);
  return value;
}

const keyFor = (hash: Buffer, purpose: Buffer, scheme: Scheme): Buffer =>
  padded(digest(scheme.hash, hash, purpose), scheme.keyBytes);

function decipher(bytes: Buffer, key: Buffer, vector: Buffer, { blockBytes }: Scheme): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, padded(vector, blockBytes));
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

const padded = (bytes: Buffer, length: number): Buffer =>
  bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);

function digest(algorithm: string, ...pieces: readonly Buffer[]): Buffer {
  const hash = createHash(algorithm);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Attributes of the first element of this local name; the part is XML of a program, without entities. */
function attributesOf(xml: string, name: string): ReadonlyMap<string, string> {
  const tag = new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`).exec(xml)?.[1] ?? '';
  return new Map([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}

const base64 = (attributes: ReadonlyMap<string, string>, name: string): Buffer =>
  Buffer.from(attributes.get(name) ?? '', 'base64');
