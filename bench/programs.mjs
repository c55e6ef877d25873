/** The programs under comparison and how each is started. A program that is not installed says so. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const works = (program, ...rest) => spawnSync(program, rest, { stdio: 'ignore' }).status === 0;

const python = ['/usr/bin/python3', 'python3'].find((name) => works(name, '-c', 'import openpyxl')) ?? null;
const office = ['soffice', 'libreoffice'].find((name) => works(name, '--version')) ?? null;
export const spreadsheetPython = python;

const output = (program, program_version) => {
  const done = spawnSync(program, program_version, { encoding: 'utf8' });
  return (done.stdout ?? '').trim().split('\n').pop();
};

/** `command(layout, files, folder)` gives `{ command, result }`: what to run, and where the graded workbook will be. */
export function programs(root) {
  const folderOf = (folder, name) => {
    const own = path.join(folder, name);
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    return own;
  };
  return [
    {
      name: 'kaohe',
      missing: null,
      version: '',
      prepare(layout, files, folder) {
        const own = folderOf(folder, 'kaohe');
        const cli = path.join(root, 'dist/cli/kaohe.js');
        return {
          command: [process.execPath, cli, files.plain, '--out', own, '--report', path.join(own, 'report.json')],
          result: path.join(own, path.basename(files.plain)),
        };
      },
    },
    {
      name: 'openpyxl',
      missing: python ? null : 'no python3 with openpyxl (Debian: python3-openpyxl)',
      version: python ? output(python, ['-c', 'import openpyxl; print(openpyxl.__version__)']) : '',
      prepare(layout, files, folder) {
        const result = path.join(folderOf(folder, 'openpyxl'), 'graded.xlsx');
        return { command: [python, path.join(root, 'bench/peers/openpyxl_grade.py'), layout, files.plain, result], result };
      },
    },
    {
      name: 'exceljs',
      missing: works(process.execPath, '-e', "require('exceljs')") ? null : 'exceljs is not in node_modules',
      version: output(process.execPath, ['-p', "require('exceljs/package.json').version"]),
      prepare(layout, files, folder) {
        const result = path.join(folderOf(folder, 'exceljs'), 'graded.xlsx');
        const script = path.join(root, 'bench/peers/exceljs-grade.mjs');
        // The default heap of Node is too small for it at 100,000 rows on small machines.
        return { command: [process.execPath, '--max-old-space-size=8192', script, layout, files.plain, result], result };
      },
    },
    {
      name: 'LibreOffice',
      missing: office ? null : 'LibreOffice is not installed (Debian: libreoffice-calc)',
      version: office ? output(office, ['--version']).split(' ')[1] : '',
      prepare(layout, files, folder) {
        const own = folderOf(folder, 'libreoffice');
        const profile = pathToFileURL(path.join(folder, 'libreoffice-profile')).href;
        return {
          command: [office, `-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', own, files.formulas],
          result: path.join(own, path.basename(files.formulas)),
        };
      },
    },
  ];
} // prettier-ignore
