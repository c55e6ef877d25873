/**
 * Checks manifest.xml without asking Microsoft's service: schema, resources, lengths, languages, addresses, pictures,
 * and that it agrees with package.json and with the names the code associates. `npm run manifest [-- FILE]` prints it.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { RIBBON_FUNCTIONS } from '../src/commands/names';
import { XlsxError } from '../src/hosts/xlsx/errors';
import { checkAddresses, ICON_FOLDER, type Premises } from './manifest/addresses';
import { Malformed, parseManifest, type ManifestElement } from './manifest/element';
import type { ManifestFinding, Report } from './manifest/finding';
import { attribute, checkShape, elementsOf, type Shaped } from './manifest/shape';
import { checkLengths, checkLocales, checkResources, DEFAULT_LOCALE } from './manifest/strings';

/** What the manifest must agree with. */
export interface Project extends Premises {
  /** Version of package.json. */
  readonly version: string;
  readonly functions: readonly string[];
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** The oldest Excel the add-in runs on; anything newer is asked for at run time. */
const API = { Name: 'ExcelApi', MinVersion: '1.9' };
const HOST = { Name: 'Workbook' };
const PERMISSIONS = 'ReadWriteDocument';

/** Everything wrong with the text of a manifest, in the order of its lines. */
export function checkManifest(text: string, project: Project): readonly ManifestFinding[] {
  const findings: ManifestFinding[] = [];
  const report: Report = (fault, line, message) => findings.push({ fault, line, message });
  const root = parse(text, report);
  const shaped = root && checkShape(root, report);
  // Of something else altogether nothing more is worth saying.
  if (root && shaped && shaped.size > 0) {
    checkResources(shaped, report);
    checkLengths(shaped, report);
    checkLocales(shaped, report);
    checkAddresses(shaped, project, report);
    checkIdentity(root, project, report);
    checkReach(root, shaped, report);
    checkFunctions(shaped, project, report);
  }
  return findings.sort((a, b) => a.line - b.line);
}

function parse(text: string, report: Report): ManifestElement | null {
  try {
    return parseManifest(text);
  } catch (error) {
    if (error instanceof Malformed) report('malformed', error.line, error.message);
    else if (error instanceof XlsxError) report('malformed', 1, `not well-formed: ${error.params.reason}`);
    else throw error;
    return null;
  }
}

function checkIdentity(root: ManifestElement, project: Project, report: Report): void {
  const wanted = `${project.version}.0`;
  for (const { name, text, line } of root.children) {
    if (name === 'Id' && !GUID.test(text)) report('id', line, `not a GUID: ${text}`);
    if (name === 'Version' && text !== wanted)
      report('version', line, `version ${text}, by package.json ${wanted}`);
    if (name === 'DefaultLocale' && text !== DEFAULT_LOCALE)
      report('locale', line, `default locale ${text}, not ${DEFAULT_LOCALE}`);
    if (name === 'Permissions' && text !== PERMISSIONS)
      report('setting', line, `permissions ${text}, not ${PERMISSIONS}`);
  }
}

/** Which Excel the add-in says it runs on. */
function checkReach(root: ManifestElement, shaped: Shaped, report: Report): void {
  for (const [shape, wanted] of [
    ['BaseHost', HOST],
    ['Set', API],
  ] as const) {
    const elements = elementsOf(shaped, shape);
    const [first] = elements;
    const agrees =
      elements.length === 1 &&
      Object.entries(wanted).every(([name, value]) => attribute(first, name) === value);
    if (!agrees)
      report(
        'setting',
        (first ?? root).line,
        `wanted one <${shape}> only: ${Object.values(wanted).join(' ')}`,
      );
  }
}

function checkFunctions(shaped: Shaped, project: Project, report: Report): void {
  const elements = elementsOf(shaped, 'FunctionName');
  const called = elements.map(({ text }) => text);
  for (const [at, element] of elements.entries()) {
    const name = called[at];
    if (!project.functions.includes(name))
      report('functions', element.line, `the code has no function ${name}`);
    if (called.indexOf(name) !== at) report('functions', element.line, `two buttons call ${name}`);
  }
  for (const name of project.functions) {
    if (!called.includes(name)) report('functions', 1, `no button calls ${name}`);
  }
}

/** The project in a folder: what its manifest must agree with. */
export function projectIn(folder: string): Project {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    version,
    functions: RIBBON_FUNCTIONS,
    pages: ['taskpane.html', 'commands.html'],
    icon: (name) => {
      const file = path.join(folder, ICON_FOLDER, name);
      return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
    },
  };
}
