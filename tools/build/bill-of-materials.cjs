'use strict';
/**
 * What of other people's work is inside a bundle: found from the modules that went into it, not from what is installed. Two files
 * beside the bundle: `licences.html`, which the pane links to, and `sbom.cdx.json` (CycloneDX 1.6).
 */
const { createHash } = require('node:crypto');
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

const ROOT = path.resolve(__dirname, '../..');
const FOLDER = 'node_modules/';
const LICENCE_FILE = /^(licen[cs]e|copying)(\.|-|$)/i;
const NOTICE_FILE = /^notice(\.|$)/i;

class BillOfMaterials {
  /** `office` says where the page gets office.js from: it is needed, and never part of the bundle. */
  constructor(office) {
    this.office = office;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('BillOfMaterials', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'BillOfMaterials', stage }, () => {
        const packages = packagesOf(foldersIn(compilation));
        const emit = (name, text) => compilation.emitAsset(name, new webpack.sources.RawSource(text));
        emit('licences.html', licencePage(packages));
        emit('sbom.cdx.json', `${JSON.stringify(sbom(packages, this.office), null, 2)}\n`);
      });
    });
  }
}

/** Folders of the packages of which a module is in a chunk; what a module was joined into counts with it. */
function foldersIn({ modules, chunkGraph }) {
  // Webpack's own runtime is in every script.
  const folders = new Set([path.join(ROOT, FOLDER, 'webpack')]);
  const add = (module) => {
    for (const inner of module.modules ?? []) add(inner);
    const file = (module.resource ?? '').split('?')[0].split(path.sep).join('/');
    const start = file.lastIndexOf(FOLDER);
    if (start < 0) return;
    const inside = file.slice(start + FOLDER.length).split('/');
    const name = inside.slice(0, inside[0].startsWith('@') ? 2 : 1).join('/');
    folders.add(file.slice(0, start + FOLDER.length) + name);
  };
  for (const module of modules) if (chunkGraph.getNumberOfModuleChunks(module) > 0) add(module);
  return folders;
}

/** Name, version, licence with its text, integrity by the lock file and what each needs; in the order of their names. */
function packagesOf(folders) {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const found = [...folders].map((folder) => {
    const facts = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const at = folder.slice(folder.indexOf(FOLDER));
    const locked = lock[at.split(path.sep).join('/')];
    if (locked?.version !== facts.version)
      throw new Error(
        `${facts.name} ${facts.version} is bundled, package-lock.json has ${locked?.version}: npm ci`,
      );
    if (typeof facts.license !== 'string') throw new Error(`${facts.name}: no licence is declared`);
    return { facts, integrity: locked.integrity, text: licenceText(folder, facts) };
  });
  return found.sort((a, b) => (reference(a) < reference(b) ? -1 : 1));
}

function licenceText(folder, facts) {
  const names = readdirSync(folder).sort();
  const text = (file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
  const licences = names.filter((file) => LICENCE_FILE.test(file));
  const notices = names.filter((file) => NOTICE_FILE.test(file));
  if (licences.length > 0) return [...licences, ...notices].map(text).join('\n\n');
  const author = typeof facts.author === 'string' ? facts.author : (facts.author?.name ?? facts.name);
  return `The package brings no text of its licence. It declares ${facts.license}; author: ${author}.`;
}

const reference = ({ facts }) => `pkg:npm/${facts.name.replace('@', '%40')}@${facts.version}`;
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function licencePage(packages) {
  const own = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8').trim();
  const section = (title, text) => `<h2>${escape(title)}</h2>\n<pre>${escape(text)}</pre>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>考核评分 · 许可 Licences</title>
</head>
<body>
<h1>考核评分 · <span lang="zh-CN">许可</span> Licences</h1>
${section('考核评分 kaohe', own)}
${packages.map(({ facts, text }) => section(`${facts.name} ${facts.version} (${facts.license})`, text)).join('\n')}
</body>
</html>
`;
}

function sbom(packages, office) {
  const own = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const root = `pkg:npm/${own.name}@${own.version}`;
  const byName = new Map(packages.map((each) => [each.facts.name, reference(each)]));
  const needs = ({ facts }) =>
    [...new Set(Object.keys({ ...facts.dependencies, ...facts.peerDependencies }))]
      .flatMap((name) => byName.get(name) ?? [])
      .sort();
  const direct = packages.filter(
    ({ facts }) => facts.name in { ...own.dependencies, ...own.devDependencies },
  );
  const body = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: own.name,
        version: own.version,
        licenses: [licence(own.license)],
      },
      properties: [{ name: 'kaohe:office.js', value: office }],
    },
    components: packages.map(component),
    dependencies: [
      { ref: root, dependsOn: direct.map(reference) },
      ...packages.map((each) => ({ ref: reference(each), dependsOn: needs(each) })),
    ],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(body))}`,
    version: 1,
    ...body,
  };
}

function component(each) {
  const { name, version, license } = each.facts;
  const [scope, short] = name.startsWith('@') ? name.split('/') : [null, name];
  const [algorithm, digest] = (each.integrity ?? '').split('-');
  return {
    type: 'library',
    'bom-ref': reference(each),
    ...(scope ? { group: scope } : {}),
    name: short,
    version,
    scope: 'required',
    ...(algorithm === 'sha512'
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
      : {}),
    licenses: [licence(license)],
    purl: reference(each),
  };
}

const licence = (id) => (/[ ()]/.test(id) ? { expression: id } : { license: { id } });

/** The same bill has the same number (a name-based UUID, RFC 9562 version 8). */
function uuidOf(text) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

module.exports = { BillOfMaterials };
