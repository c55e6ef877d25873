/** The manifest is in order, and the check that says so finds every fault planted in a copy of it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RIBBON_FUNCTIONS } from '../../src/commands/names';
import { checkManifest, projectIn, type Project } from '../../tools/check-manifest';
import type { ManifestFault } from '../../tools/manifest/finding';
import { pngSize } from '../../tools/manifest/png';

const ROOT = path.join(__dirname, '../..');
const MANIFEST = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const PROJECT = projectIn(ROOT);
const FOLDER = path.join(ROOT, 'assets/icons');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const faults = (text: string, project: Project = PROJECT): readonly ManifestFault[] => [
  ...new Set(checkManifest(text, project).map(({ fault }) => fault)),
];

test('nothing is wrong with the manifest', () => {
  expect(checkManifest(MANIFEST, PROJECT)).toEqual([]);
});

test('a copy for another address is in order as well', () => {
  const moved = MANIFEST.replaceAll('https://localhost:3000/', 'https://kaohe.example.cn/2017/');
  expect(faults(moved)).toEqual([]);
});

/** Replaces the first `from`; a plant that changes nothing would prove nothing. */
const swap = (from: string | RegExp, to: string, text = MANIFEST): string => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change: ${String(from)}`);
  return changed;
};
const HOME = 'https://localhost:3000/';
const DISPLAY_NAME = /\s*<DisplayName[\s\S]*?<\/DisplayName>/;
const GRADE_LABEL = '<Label resid="Grade.Label" />';
const long = (characters: number): string => '评'.repeat(characters);

type Plant = readonly [what: string, text: () => string, expected: readonly ManifestFault[]];

const MALFORMED: readonly Plant[] = [
  ['a tag not closed', () => swap('</Hosts>', ''), ['malformed']],
  ['crossed tags', () => swap('</Sets>\n  </Requirements>', '</Requirements>\n  </Sets>'), ['malformed']],
  ['a bare ampersand', () => swap('给“', '& 给“'), ['malformed']],
  ['an attribute without quotes', () => swap('size="16"', 'size=16'), ['malformed']],
  ['an attribute twice', () => swap('size="16"', 'size="16" size="16"'), ['malformed']],
  ['attributes without a blank between', () => swap('size="16" resid', 'size="16"resid'), ['malformed']],
  ['a second root', () => `${MANIFEST}<OfficeApp />`, ['malformed']],
  ['text behind the root', () => `${MANIFEST}!`, ['malformed']],
  ['a blank in front of the declaration', () => ` ${MANIFEST}`, ['malformed']],
  ['two hyphens in a comment', () => swap('<!-- ', '<!-- -- '), ['malformed']],
  ['a document type', () => swap('<OfficeApp', '<!DOCTYPE OfficeApp>\n<OfficeApp'), ['malformed']],
  ['an undeclared prefix', () => swap(/\s*xmlns:bt="[^"]*"/, ''), ['malformed']],
  ['nothing at all', () => '', ['malformed']],
];

const SHAPE: readonly Plant[] = [
  ['another root', () => '<Add-in />', ['unexpected']],
  ['a wrong namespace', () => swap('officeappbasictypes/1.0', 'officeappbasictypes/9.0'), ['missing', 'unexpected', 'unresolved']],
  ['the type of another add-in', () => swap('xsi:type="TaskPaneApp"', 'xsi:type="MailApp"'), ['unexpected']],
  ['elements in the wrong order', () => swap('</SupportUrl>', '', swap(/(<Hosts>[\s\S]*?<\/Hosts>\s*)(<Requirements>[\s\S]*?<\/Requirements>)/, '$2$1</SupportUrl>')), ['order']],
  ['a label behind the tip', () => swap(/(<Label resid="Grade.Label" \/>)(\s*<Supertip>[\s\S]*?<\/Supertip>)/, '$2$1'), ['order']],
  ['resources in front of the hosts', () => swap(/(<Hosts>\s*<Host xsi[\s\S]*<\/Hosts>)(\s*<Resources>[\s\S]*<\/Resources>)/, '$2$1'), ['order']],
  ['an element left out', () => swap(/\s*<ProviderName>.*<\/ProviderName>/, ''), ['missing']],
  ['an element twice', () => swap(/(<Version>.*<\/Version>)/, '$1$1'), ['tooMany']],
  ['an unknown element', () => swap('<Permissions>', '<Wishes />\n<Permissions>'), ['unexpected']],
  ['an unknown attribute', () => swap('<Host Name="Workbook"', '<Host Name="Workbook" Kind="x"'), ['unexpected']],
  ['a value under another attribute', () => swap('<IconUrl DefaultValue', '<IconUrl Value'), ['missing', 'unexpected']],
  ['an empty element', () => swap(/<ProviderName>.*</, '<ProviderName><'), ['empty']],
  ['an empty label', () => swap('DefaultValue="评分"', 'DefaultValue=""'), ['empty']],
  ['stray text', () => swap('<Supertip>', '<Supertip>提示'), ['unexpected']],
  ['an action of no known type', () => swap('xsi:type="ShowTaskpane"', 'xsi:type="ShowPane"'), ['unexpected']],
  ['a button without action', () => swap(/\s*<Action xsi:type="ShowTaskpane">[\s\S]*?<\/Action>/, ''), ['missing']],
]; // prettier-ignore

const STRINGS: readonly Plant[] = [
  ['a reference to nothing', () => swap(GRADE_LABEL, '<Label resid="Grade.Lable" />'), ['unresolved']],
  ['a label that refers to a long string', () => swap(GRADE_LABEL, '<Label resid="Grade.Tip" />'), ['unresolved']],
  ['a resource nobody uses', () => swap('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Spare" DefaultValue="备"><bt:Override Locale="en-US" Value="Spare" /></bt:String>'), ['unused']],
  ['two resources of one name', () => swap(' id="Check.Tip"', ' id="Undo.Tip"'), ['unresolved', 'duplicateId']],
  ['two buttons of one name', () => swap('id="Kaohe.Undo"', 'id="Kaohe.Grade"'), ['duplicateId']],
  ['a name of 33 characters', () => MANIFEST.replaceAll('"Grade.Tip"', `"${'x'.repeat(33)}"`), ['tooLong']],
  ['a short string of 126 characters', () => swap('DefaultValue="评分"', `DefaultValue="${long(126)}"`), ['tooLong']],
  ['a long string of 251 characters', () => swap(/DefaultValue="只查[^"]*"/, `DefaultValue="${long(251)}"`), ['tooLong']],
  ['an override of 126 characters', () => swap('Value="Grade"', `Value="${'g'.repeat(126)}"`), ['tooLong']],
  ['a display name of 126 characters', () => swap('DefaultValue="考核评分"', `DefaultValue="${long(126)}"`), ['tooLong']],
  ['a description of 251 characters', () => swap(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${long(251)}"`), ['tooLong']],
  ['a string without its English', () => swap(/\s*<bt:Override Locale="en-US" Value="Grade" \/>/, ''), ['override']],
  ['a display name without its English', () => swap(DISPLAY_NAME, '<DisplayName DefaultValue="考核评分" />'), ['override']],
  ['a language not kept', () => swap('Locale="en-US" Value="Grade"', 'Locale="fr-FR" Value="Noter"'), ['override']],
  ['another default language', () => swap('<DefaultLocale>zh-CN', '<DefaultLocale>en-US'), ['locale']],
]; // prettier-ignore

const ADDRESSES: readonly Plant[] = [
  ['http for the pane', () => swap(`<bt:Url id="Taskpane.Url" DefaultValue="${HOME}`, '<bt:Url id="Taskpane.Url" DefaultValue="http://localhost:3000/'), ['notHttps']],
  ['http for a picture', () => swap(`"${HOME}assets/icons/undo-16.png"`, '"http://localhost:3000/assets/icons/undo-16.png"'), ['notHttps']],
  ['an address that is none', () => swap(`<SupportUrl DefaultValue="${HOME}taskpane.html"`, '<SupportUrl DefaultValue="help"'), ['notHttps']],
  ['an http domain', () => swap('<Hosts>', '<AppDomains><AppDomain>http://a.cn</AppDomain></AppDomains><Hosts>'), ['notHttps']],
  ['a page elsewhere', () => swap(`${HOME}commands.html`, 'https://example.cn/commands.html'), ['elsewhere']],
  ['a page that is not there', () => swap(`${HOME}commands.html`, `${HOME}command.html`), ['noSuchPage']],
  ['a picture that is not there', () => swap('undo-16.png', 'undone-16.png'), ['noSuchImage']],
  ['a picture of another size', () => swap('icons/undo-16.png', 'icons/undo-20.png'), ['imageSize']],
  ['a size its picture does not have', () => swap('size="20" resid="icon.20"', 'size="20" resid="icon.24"'), ['imageSize']],
  ['a list icon of another size', () => swap('icons/icon-32.png" />\n  <High', 'icons/icon-48.png" />\n  <High'), ['imageSize']],
  ['an icon without 80 pixels', () => swap('<bt:Image size="80" resid="icon.80" />', ''), ['iconSizes']],
  ['a size Office does not take', () => swap('size="24" resid="grade.24"', 'size="28" resid="grade.24"'), ['imageSize', 'iconSizes']],
  ['a size twice', () => swap('size="24" resid="grade.24"', 'size="20" resid="grade.20"'), ['iconSizes', 'unused']],
]; // prettier-ignore

const AGREEMENT: readonly Plant[] = [
  ['another version', () => swap('<Version>', '<Version>9'), ['version']],
  ['an id that is no GUID', () => swap('<Id>e1', '<Id>x1'), ['id']],
  ['a function the code lacks', () => swap('>clearMarks<', '>clear<'), ['functions']],
  ['a function called twice', () => swap('>undo<', '>grade<'), ['functions']],
  ['fewer rights', () => swap('ReadWriteDocument', 'ReadDocument'), ['setting']],
  ['another host', () => swap('<Host Name="Workbook" />', '<Host Name="Document" />'), ['setting']],
  ['a newer Excel', () => swap('MinVersion="1.9"', 'MinVersion="1.16"'), ['setting']],
]; // prettier-ignore

test.each([...MALFORMED, ...SHAPE, ...STRINGS, ...ADDRESSES, ...AGREEMENT])(
  'planted: %s',
  (_, text, expected) => {
    expect([...faults(text())].sort()).toEqual([...expected].sort());
  },
);

test('a finding names the line and the thing', () => {
  const text = swap(GRADE_LABEL, '<Label resid="Grade.Lable" />');
  const line = text.slice(0, text.indexOf('Grade.Lable')).split('\n').length;
  expect(checkManifest(text, PROJECT)).toEqual([
    { fault: 'unresolved', line, message: expect.stringContaining('Grade.Lable') as string },
  ]);
});

test('what changes around the manifest is noticed', () => {
  expect(faults(MANIFEST, { ...PROJECT, version: '0.2.0' })).toEqual(['version']);
  expect(faults(MANIFEST, { ...PROJECT, functions: [...RIBBON_FUNCTIONS, 'draw'] })).toEqual(['functions']);
  expect(faults(MANIFEST, { ...PROJECT, icon: () => null })).toEqual(['noSuchImage']);
  expect(faults(MANIFEST, { ...PROJECT, icon: () => new Uint8Array(40) })).toEqual(['imageSize']);
  expect(faults(MANIFEST, { ...PROJECT, pages: [] })).toEqual(['noSuchPage']);
});

test('at the limit is not beyond it; characters outside the basic plane count once', () => {
  expect(faults(swap('DefaultValue="评分"', `DefaultValue="${long(124)}𠮷"`))).toEqual([]);
});

describe('icons', () => {
  const drawings = readdirSync(FOLDER).filter((name) => name.endsWith('.svg'));

  test('one drawing for the pane and one for every button that calls a function', () => {
    expect(drawings.sort()).toEqual(['check.svg', 'clear.svg', 'grade.svg', 'icon.svg', 'undo.svg']);
  });

  test.each(drawings)('%s is a plain drawing and there in every size', (drawing) => {
    const svg = readFileSync(path.join(FOLDER, drawing), 'utf8');
    expect(svg).not.toMatch(/<(text|script|image|style|foreignObject)\b|href|\son\w+=/);
    expect(svg.length).toBeLessThan(2_000);
    const name = path.basename(drawing, '.svg');
    for (const size of [...SIZES, ...(name === 'icon' ? [128] : [])]) {
      const bytes = readFileSync(path.join(FOLDER, `${name}-${size}.png`));
      expect(pngSize(bytes)).toEqual({ width: size, height: size });
      // The schema's note: a picture should not exceed 100 KB; a blank one would be far smaller than these.
      expect(bytes.length).toBeLessThan(100_000);
      expect(bytes.length).toBeGreaterThan(200);
    }
  });
});
