/** Files in and out: read with a reason when that fails, written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileProblemCode } from '../locales';

/** A file that cannot be read or written; worded in the locales. */
export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'FileProblem';
  }
}

/** Code of a system error such as ENOENT; empty for everything else. */
export const codeOf = (error: unknown): string => {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/** Refuses by size before reading: `limit` in bytes. */
export async function readWhole(file: string, limit: number): Promise<Uint8Array> {
  const name = path.basename(file);
  try {
    const about = await stat(file);
    const tooLarge = (value: number) =>
      new FileProblem('tooLarge', { file: name, limit: 'fileBytes', value, allowed: limit });
    if (about.size > limit) throw tooLarge(about.size);
    if (about.isFile() || about.isDirectory()) return await readFile(file);
    const content = await readUpTo(file, limit + 1);
    if (content.length > limit) throw tooLarge(content.length);
    return content;
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    const code = codeOf(error);
    const problem =
      code === 'ENOENT' || code === 'ENOTDIR' ? 'notFound' : code === 'EISDIR' ? 'isFolder' : 'notReadable';
    throw new FileProblem(problem, { file: name, path: file, reason: code });
  }
}

/** A pipe or a device says no size beforehand, and may never end. */
async function readUpTo(file: string, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: most - 1 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Where the graded copy goes; refuses a place that is an input itself. */
export async function outputPath(
  input: string,
  out: string | null,
  inputs: readonly string[],
): Promise<string> {
  const { dir, name, ext, base } = path.parse(input);
  const target = out === null ? path.join(dir, `${name}.graded${ext || '.xlsx'}`) : path.join(out, base);
  await refuseOverwriting(target, inputs, base);
  return target;
}

/** Throws when `target` is one of `files`, by whatever name; `about` is the file to be told of. */
export async function refuseOverwriting(
  target: string,
  files: readonly string[],
  about: string,
): Promise<void> {
  const real = await canonical(target);
  for (const file of files) {
    if ((await canonical(file)) === real)
      throw new FileProblem('wouldOverwrite', { file: about, path: target });
  }
}

async function canonical(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const parent = await realpath(path.dirname(file)).catch(() => path.resolve(path.dirname(file)));
    return path.join(parent, path.basename(file));
  }
}

/** Writes beside the target and renames: readers see the old file or the new one, never a part. */
export async function writeWhole(file: string, content: Uint8Array | Iterable<string>): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = codeOf(error);
    throw new FileProblem(code === 'ENOSPC' ? 'noSpace' : 'notWritable', {
      file: path.basename(file),
      path: file,
      reason: code,
    });
  }
}

/** Makes a folder and those above it, one by one: the recursive call never returns where a folder may not be made. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}
