/** Prints what is wrong with a manifest and ends with 1. usage: npm run manifest [-- FILE] */
import { readFileSync } from 'node:fs';
import { checkManifest, projectIn } from '../check-manifest';

const file = process.argv[2] ?? 'manifest.xml';
const findings = checkManifest(readFileSync(file, 'utf8'), projectIn(process.cwd()));
for (const { line, fault, message } of findings) console.error(`${file}:${line}: ${fault}: ${message}`);
if (findings.length > 0) process.exitCode = 1;
else console.log(`${file}: nothing wrong`);
