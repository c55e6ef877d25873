/** Writes the pages of the checks: `npm run docs`. Pages that no check has any more are deleted. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPages } from './docs/pages';

const FOLDER = join(process.cwd(), 'docs', 'checks');
const pages = checkPages();
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) if (!pages.has(name)) rmSync(join(FOLDER, name));
for (const [name, text] of pages) writeFileSync(join(FOLDER, name), text);
process.stdout.write(`${pages.size} pages in docs/checks\n`);
