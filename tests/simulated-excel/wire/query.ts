/** Answers `load`: from the selected paths to the values of one object or of a collection's items. */
import { notImplemented } from './errors';
import type { HostObject } from './host-object';
import { member } from './members';
import { camelName, wireName, type Json, type QueryInfo } from './protocol';

interface Selection {
  [segment: string]: Selection;
}

/** How the client is to address an object from now on. */
export type Identify = (target: HostObject) => { readonly [key: string]: Json };

export function answerQuery(target: HostObject, query: QueryInfo, identify: Identify): Json {
  const selection: Selection = {};
  const paths = query.Select && query.Select.length > 0 ? query.Select : ['*'];
  for (const path of [...paths, ...(query.Expand ?? [])]) {
    let node = selection;
    for (const segment of path.split('/')) node = node[camelName(segment)] ??= {};
  }
  return build(target, selection, identify, query);
}

function build(target: HostObject, selection: Selection, identify: Identify, query: QueryInfo = {}): Json {
  return target.type.items
    ? collection(target, selection, identify, query)
    : single(target, selection, identify);
}

function collection(
  target: HostObject,
  selection: Selection,
  identify: Identify,
  { Top, Skip }: QueryInfo,
): Json {
  const out: Record<string, Json> = {};
  const ofItems: Selection = {};
  for (const [name, deeper] of Object.entries(selection)) {
    const scalar = target.type.scalars?.[name];
    if (scalar) out[wireName(name)] = scalar.get(target);
    else ofItems[name] = deeper;
  }
  if (Object.keys(ofItems).length > 0) {
    const all = target.type.items?.(target) ?? [];
    const from = Skip ?? 0;
    const items = all.slice(from, Top === undefined ? undefined : from + Top);
    out['_Items'] = items.map((item) => build(item, ofItems, identify));
  }
  return out;
}

function single(target: HostObject, selection: Selection, identify: Identify): Json {
  const out: Record<string, Json> = { ...identify(target) };
  for (const [name, deeper] of Object.entries(selection)) {
    if (name === '*' || name === '$all') {
      for (const [own, scalar] of Object.entries(target.type.scalars ?? {}))
        out[wireName(own)] = scalar.get(target);
      continue;
    }
    const leaf = Object.keys(deeper).length === 0;
    const scalar = target.type.scalars?.[name];
    if (scalar && leaf) {
      out[wireName(name)] = scalar.get(target);
      continue;
    }
    if (scalar) throw notImplemented(`load ${target.type.name}.${name}/…`);
    const next = member(target, name);
    out[wireName(name)] = next === null ? null : build(next, leaf ? { '*': {} } : deeper, identify);
  }
  return out;
}

/** Answers of `retrieve` carry the public names. */
export function camelKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(value as { [key: string]: Json })) {
    const nested = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    out[key === '_Items' ? 'items' : camelName(key)] = nested || key === '_Items' ? camelKeys(inner) : inner;
  }
  return out;
}
