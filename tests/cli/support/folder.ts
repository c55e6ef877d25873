/** A folder of its own for each test, and the command run in it as a terminal would. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from '../../../src/cli/command';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { parseA1 } from '../../../src/workbook/address';
import { formulaAt, valueAt, type Scalar, type Snapshot } from '../../../src/workbook/snapshot';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'kaohe-'));

  at = (...names: readonly string[]): string => path.join(this.path, ...names);

  put(name: string, content: Uint8Array | string): this {
    mkdirSync(path.dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
    return this;
  }

  read = (name: string): Buffer => readFileSync(this.at(name));
  text = (name: string): string => this.read(name).toString('utf8');
  snapshot = (name: string): Snapshot => openWorkbook(this.read(name), name).snapshot;

  /** Every file below, hidden ones too. */
  files(): readonly string[] {
    return readdirSync(this.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.path, path.join(entry.parentPath, entry.name)))
      .sort();
  }

  async run(...argv: readonly string[]): Promise<Ran> {
    let stdout = '';
    let stderr = '';
    const status = await command(argv, {
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
      cwd: this.path,
      columns: null,
    });
    return { status, stdout, stderr };
  }

  /** The report of a run that writes nothing else to standard output. */
  async report(...argv: readonly string[]): Promise<Report & Ran> {
    const ran = await this.run(...argv, '--report', '-');
    return { ...(JSON.parse(ran.stdout) as Report), ...ran };
  }

  remove = (): void => rmSync(this.path, { recursive: true, force: true });
}

/** The parts of the report that the tests look at; its whole shape is proven against the schema. */
export interface Report {
  readonly rulebook: { readonly title: string; readonly source: string };
  readonly files: readonly { readonly file: string; readonly ok: boolean; readonly error: string | null }[];
  readonly units: readonly {
    readonly unit: string;
    readonly total: number | null;
    readonly grade: string | null;
    readonly provisional: boolean;
    readonly sources: readonly { readonly file: string; readonly sheet: string }[];
  }[];
  readonly quotas: readonly {
    readonly pool: string;
    readonly excellent: number;
    readonly over: number | null;
    readonly ranking: readonly { readonly unit: string }[];
  }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly article: string | null;
    readonly message: string;
  }[];
  readonly written: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly before: Scalar;
    readonly formula: string | null;
    readonly value: Scalar;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** Value and formula of one cell of a workbook. */
export function cellOf(
  snapshot: Snapshot,
  sheet: string,
  address: string,
): { readonly value: Scalar; readonly formula: string | null } {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  const place = parseA1(address);
  if (!found || !place) throw new Error(`no ${sheet}!${address}`);
  return {
    value: valueAt(found, place.row, place.column),
    formula: formulaAt(found, place.row, place.column),
  };
}
