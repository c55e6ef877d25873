/** The product's public road: the command with its arguments, in this process, and the report that it prints. */
import { command } from '../../src/cli/command';

/** The parts of the report (docs/report.schema.json) that are judged. */
export interface Report {
  readonly tables: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly range: string;
    readonly annex: number;
    readonly layout: string;
    readonly confidence: number;
  }[];
  readonly units: readonly ReportedUnit[];
  readonly quotas: readonly {
    readonly pool: string;
    readonly kind: string | null;
    readonly quota: number | null;
    readonly excellent: number;
    readonly over: number | null;
  }[];
  readonly commendation: { readonly units: readonly string[] };
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedUnit {
  readonly unit: string;
  readonly township: string | null;
  readonly village: readonly string[];
  readonly kind: string | null;
  readonly base: number | null;
  readonly bonus: number | null;
  readonly total: number | null;
  readonly grade: string | null;
  readonly possible: readonly string[];
  readonly satisfaction: { readonly rate: number; readonly valid: number } | null;
  readonly sources: readonly { readonly file: string; readonly sheet: string; readonly range: string }[];
  readonly adjusted?: { readonly from: string | null } | null;
}

export interface ReportedFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly unit: string | null;
  readonly message: string;
  readonly fix: { readonly cell: string; readonly value: string | number | boolean | null } | null;
}

export interface Road {
  readonly rules?: string;
  readonly stage?: string;
}

/** Grades the files as one county, writing nothing; throws where the command refuses them. */
export async function reportOf(files: readonly string[], { rules, stage }: Road = {}): Promise<Report> {
  let out = '';
  let said = '';
  const argv = [...files, '--check', '--report', '-'];
  if (rules !== undefined) argv.push('--rules', rules);
  if (stage !== undefined) argv.push('--stage', stage);
  const status = await command(argv, {
    stdout: (text) => (out += text),
    stderr: (text) => (said += text),
    cwd: process.cwd(),
    columns: null,
  });
  if (status !== 0 || out === '') throw new Error(said.trim() || `exit ${status}`);
  return JSON.parse(out) as Report;
}
