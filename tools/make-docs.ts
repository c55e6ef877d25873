/** Writes what the code says of itself: the pages of the checks and the architecture. Pages that no check has any more go. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { architecturePage, readArchitecture } from './docs/architecture';
import { checkPages } from './docs/pages';

const FOLDER = join(process.cwd(), 'docs', 'checks');
const pages = checkPages();
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) if (!pages.has(name)) rmSync(join(FOLDER, name));
for (const [name, text] of pages) writeFileSync(join(FOLDER, name), text);
writeFileSync(
  join(process.cwd(), 'docs', 'architecture.md'),
  architecturePage(readArchitecture(process.cwd())),
);
process.stdout.write(`${pages.size} pages in docs/checks\n`);
