/**
 * What the simulation calls by name must be there under that name: in the published declarations, and in the client
 * that talks to it. And what the add-in uses must be simulated.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
/// <reference types="office-js" />
import path from 'node:path';
import { openInExcel } from './office';
import { publishedApi, usedMembers } from './published-api';
import { MemoryWorkbook } from './store/memory-workbook';
import { definedTypes, type ObjectType } from './wire/host-object';

const api = publishedApi();
const excelTypes = definedTypes.filter(({ name }) => name !== 'AddinInternalService');
const isPublic = (name: string): boolean => !name.startsWith('_');

test('the declarations were read', () => {
  expect(api.get('Range')?.get('values')).toEqual({ kind: 'property', readonly: false, since: '1.1' });
  expect(api.get('Range')?.get('getSpecialCells')).toMatchObject({ kind: 'method', since: '1.9' });
  expect(excelTypes.length).toBeGreaterThan(25);
});

test.each(excelTypes.map((type) => [type.name, type] as const))('%s is as published', (name, type) => {
  const members = api.get(name);
  expect(members).toBeDefined();
  if (!members) return;
  for (const [member, { set }] of Object.entries(type.scalars ?? {})) {
    expect([member, members.get(member)?.kind]).toEqual([member, 'property']);
    if (set) expect([member, members.get(member)?.readonly]).toEqual([member, false]);
  }
  for (const member of Object.keys(type.navigations ?? {})) {
    expect([member, members.get(member)?.kind]).toEqual([member, 'property']);
  }
  for (const member of Object.keys(type.methods ?? {}).filter(isPublic)) {
    expect([member, members.get(member)?.kind]).toEqual([member, 'method']);
  }
  for (const member of type.events ?? []) {
    expect([member, members.get(member)?.kind]).toEqual([member, 'property']);
  }
  expect(members.has('items')).toBe(type.items !== undefined);
});

test('nothing simulated is newer than what is advertised', () => {
  const newer = excelTypes.flatMap((type) =>
    namesOf(type).filter(
      (name) => Number((api.get(type.name)?.get(name)?.since ?? '1.0').split('.')[1]) > 15,
    ),
  );
  expect(newer).toEqual([]);
});

test('the client knows every class and every scalar by the same name', async () => {
  await openInExcel(new MemoryWorkbook('a.xlsx'));
  const namespace = Excel as unknown as Record<string, { prototype: Record<string, unknown> } | undefined>;
  for (const type of excelTypes) {
    const prototype = namespace[type.name]?.prototype;
    expect([type.name, prototype !== undefined]).toEqual([type.name, true]);
    if (!prototype) continue;
    const known = (prototype['_scalarPropertyNames'] ?? []) as readonly string[];
    expect(known).toEqual(expect.arrayContaining(Object.keys(type.scalars ?? {})));
    for (const name of namesOf(type))
      expect([type.name, name, name in prototype]).toEqual([type.name, name, true]);
  }
});

/** Members that the client answers by itself. */
const OF_THE_CLIENT = new Set([
  'load',
  'untrack',
  'track',
  'isNullObject',
  'context',
  'items',
  'toJSON',
  'set',
  'sync',
]);
const OF_COLLECTIONS = new Set(['getCount', 'getItemAt']);
/** Objects that live in the client alone. */
const CLIENT_CLASSES = new Set(['RequestContext']);

function namesOf(type: ObjectType): string[] {
  return [type.scalars, type.navigations, type.methods]
    .flatMap((table) => Object.keys(table ?? {}))
    .filter(isPublic);
}

test('every member that the Excel host uses is simulated, and none is newer than its floor without asking', () => {
  const used = usedMembers(path.resolve(__dirname, '../../src/hosts/excel'));
  expect(used.length).toBeGreaterThan(100);
  const simulated = new Map(excelTypes.map((type) => [type.name, type]));
  const missing = used.filter(({ of, name }) => {
    if (OF_THE_CLIENT.has(name) || CLIENT_CLASSES.has(of)) return false;
    const type = simulated.get(of);
    if (!type) return true;
    if (type.items && OF_COLLECTIONS.has(name)) return false;
    const names = [...namesOf(type), ...(type.events ?? [])];
    return !names.includes(name) && !names.includes(name.replace(/OrNullObject$/, ''));
  });
  expect(missing).toEqual([]);
  const newer = used.filter(
    ({ of, name }) => Number((api.get(of)?.get(name)?.since ?? '1.0').split('.')[1]) > 9,
  );
  // Asked only where `supports` said yes.
  expect([...new Set(newer.map(({ name }) => name))].sort()).toEqual([
    'getMergedAreasOrNullObject',
    'hasSpill',
    'savedAsArray',
  ]);
});
