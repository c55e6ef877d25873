/** Looks members of host objects up by name; `…OrNullObject` follows from the member it is named after. */
import { invalidArgument, notImplemented, RichApiError } from './errors';
import type { CallArguments } from './host-object';
import { type HostObject } from './host-object';
import { camelName, type Json } from './protocol';

const OR_NULL = 'OrNullObject';

/** `null` instead of ItemNotFound. */
function orNull<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof RichApiError && error.code === 'ItemNotFound') return null;
    throw error;
  }
}

/** An object reached through a property. */
export function member(target: HostObject, wire: string): HostObject | null {
  const name = camelName(wire);
  const found = target.type.navigations?.[name];
  if (found) return found(target);
  if (name.endsWith(OR_NULL)) return orNull(() => member(target, name.slice(0, -OR_NULL.length)));
  throw notImplemented(`${target.type.name}.${name}`);
}

/** The result of a method. Collections know `getCount` and `getItemAt` without saying so. */
export function call(target: HostObject, wire: string, args: CallArguments): HostObject | Json {
  const name = camelName(wire);
  const found = target.type.methods?.[name];
  if (found) return found(target, args) ?? null;
  if (name.endsWith(OR_NULL)) return orNull(() => call(target, name.slice(0, -OR_NULL.length), args));
  const items = target.type.items;
  if (items && name === 'getCount') return items(target).length;
  if (items && name === 'getItemAt') {
    const item = items(target)[args.integer(0)];
    if (!item) throw invalidArgument();
    return item;
  }
  throw notImplemented(`${target.type.name}.${name}()`);
}

export function assign(target: HostObject, wire: string, value: Json): void {
  const name = camelName(wire);
  const scalar = target.type.scalars?.[name];
  if (!scalar?.set) throw notImplemented(`set ${target.type.name}.${name}`);
  scalar.set(target, value);
}
