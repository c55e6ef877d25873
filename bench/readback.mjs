/** Reads the results out of a graded workbook, whoever wrote it: straight from the parts, with nothing of ours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { FORM, LIST } from './layout.mjs';

const decoder = new TextDecoder();
const plain = (text) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&'); // prettier-ignore

/** `Map` of place to `{ base, total, grade }`; a place is `row N` in a list, the sheet's name among forms. */
export function readResults(file, layout) {
  const workbook = openParts(file);
  return layout === 'list' ? listResults(workbook) : formResults(workbook);
}

/** The parts are decoded one by one: a large sheet is longer than Node's longest string allows twice over. */
function openParts(file) {
  const parts = unzipSync(readFileSync(file));
  const text = (name) => (parts[name] ? decoder.decode(parts[name]) : '');
  const targets = new Map();
  for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target');
    targets.set(
      attribute(tag, 'Id'),
      target.startsWith('/') ? target.slice(1) : path.posix.join('xl', target),
    );
  }
  const sheets = new Map();
  for (const [tag] of text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    sheets.set(plain(attribute(tag, 'name')), targets.get(attribute(tag, 'r:id')));
  }
  const strings = [];
  for (const [, item] of text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)) {
    strings.push(textIn(item ?? ''));
  }
  return { sheets, strings, text };
}

const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const textIn = (xml) => plain([...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join(''));

/** The cells of the named columns, row by row. */
function* cellsIn(xml, columns, strings) {
  const pattern = new RegExp(`<c r="(${columns.join('|')})(\\d+)"([^>]*?)(?:/>|>(.*?)</c>)`, 'gs');
  for (const [, column, row, attributes, body = ''] of xml.matchAll(pattern)) {
    const stored = /<v[^>]*>([^<]*)<\/v>/.exec(body)?.[1];
    const type = attribute(attributes, 't');
    let value = stored === undefined ? null : Number(stored);
    if (type === 's') value = strings[Number(stored)] ?? null;
    else if (type === 'inlineStr') value = textIn(body);
    else if (type === 'str') value = plain(stored ?? '');
    yield { column, row: Number(row), value };
  }
}

function listResults({ sheets, strings, text }) {
  const results = new Map();
  const fields = { [LIST.base]: 'base', [LIST.total]: 'total', [LIST.grade]: 'grade' };
  const xml = text(sheets.get(LIST.sheet));
  for (const { column, row, value } of cellsIn(xml, Object.keys(fields), strings)) {
    if (row < LIST.firstRow || value === null) continue;
    const place = `row ${row}`;
    const result = results.get(place) ?? { base: null, total: null, grade: null };
    result[fields[column]] = value;
    results.set(place, result);
  }
  return results;
}

/** Forms of one unit in several villages: the grade is the unit's, not the form's, so a plain script has none to compare. */
const ONE_OF_SEVERAL = /\(\d+\)$/;

function formResults({ sheets, strings, text }) {
  const results = new Map();
  for (const [name, part] of sheets) {
    const cells = new Map();
    for (const { column, row, value } of cellsIn(text(part), ['A', 'D', 'I'], strings))
      cells.set(`${column}${row}`, value);
    if (cells.get('A1') !== '附件1' || ONE_OF_SEVERAL.test(name)) continue;
    results.set(name, {
      base: cells.get(FORM.base) ?? null,
      total: cells.get(FORM.total) ?? null,
      grade: cells.get(FORM.grade) ?? null,
    });
  }
  return results;
}

/** The first differences between two readings, as sentences; empty when they agree. */
export function differences(ours, theirs, limit = 5) {
  const found = [];
  if (ours.size === 0) found.push('our output holds no results');
  if (ours.size !== theirs.size) found.push(`${ours.size} results of ours, ${theirs.size} of theirs`);
  for (const [place, result] of ours) {
    const other = theirs.get(place) ?? {};
    for (const field of ['base', 'total', 'grade']) {
      if (result[field] !== null && result[field] === other[field]) continue;
      found.push(`${place} ${field}: ours ${result[field]}, theirs ${other[field] ?? 'none'}`);
      if (found.length >= limit) return found;
    }
  }
  return found;
}
