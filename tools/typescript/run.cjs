/**
 * Runs a TypeScript file of this project in Node without building it first: each file is transpiled (not checked) when it
 * is required, and kept in .cache under the hash of its text.
 *
 * usage: node tools/typescript/run.cjs FILE.ts [ARGUMENTS…]
 */
'use strict';
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, '.cache/typescript');
mkdirSync(cache, { recursive: true });
let compiler = null;

function transpiled(text, fileName) {
  compiler ??= require('typescript');
  const { ModuleKind, ScriptTarget } = compiler;
  const compilerOptions = {
    module: ModuleKind.CommonJS,
    target: ScriptTarget.ES2022,
    esModuleInterop: true,
    inlineSourceMap: true,
    inlineSources: true,
  };
  return compiler.transpileModule(text, { fileName, compilerOptions }).outputText;
}

require.extensions['.ts'] = (module, fileName) => {
  const text = readFileSync(fileName, 'utf8');
  const key = createHash('sha256').update(fileName).update(text).digest('hex').slice(0, 32);
  const kept = path.join(cache, `${key}.js`);
  if (!existsSync(kept)) {
    const partial = `${kept}.${process.pid}`;
    writeFileSync(partial, transpiled(text, fileName));
    renameSync(partial, kept);
  }
  module._compile(readFileSync(kept, 'utf8'), fileName);
};

process.setSourceMapsEnabled(true);
const [, , file, ...rest] = process.argv;
const target = path.resolve(file);
process.argv = [process.argv[0], target, ...rest];
require(target);
