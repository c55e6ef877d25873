/** The encrypted package begins with its true size; what follows is filled up to whole blocks. */
const BLOCK = 16;

export function packageOf(content: Buffer, open: (body: Buffer) => Buffer): Uint8Array {
  const size = Number(content.readBigUInt64LE(0));
  const body = content.subarray(8);
  const whole = body.subarray(0, body.length - (body.length % BLOCK));
  return new Uint8Array(open(whole).subarray(0, size));
}
