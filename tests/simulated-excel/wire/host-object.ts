/**
 * The host's side of an API object. Each class is described by one table of members, named as in the public API; the
 * batch server asks nothing else, and the contract test compares the tables with the published type declarations.
 */
import { invalidArgument } from './errors';
import type { Json } from './protocol';

export interface ScalarMember<T> {
  readonly get: (self: T) => Json;
  readonly set?: (self: T, value: Json) => void;
}

export interface MemberTable<T> {
  /** Name of the class in the `Excel` namespace. */
  readonly name: string;
  readonly scalars?: Readonly<Record<string, ScalarMember<T>>>;
  readonly navigations?: Readonly<Record<string, (self: T) => HostObject | null>>;
  /** A returned object becomes the target of a path, anything else the value of the call. */
  readonly methods?: Readonly<Record<string, (self: T, args: CallArguments) => HostObject | Json | void>>;
  /** Present on collections. */
  readonly items?: (self: T) => readonly HostObject[];
  /** Events, by the name of the property in the public API; registered through internal methods. */
  readonly events?: readonly string[];
}

/** A member table with the type of its objects forgotten, as the server uses it. */
export type ObjectType = MemberTable<HostObject>;

export abstract class HostObject {
  abstract readonly type: ObjectType;
  /** What the client addresses the object by from now on; `null` where it keeps the path that led here. */
  identity(): { readonly [key: string]: Json } {
    return {};
  }
}

const defined: ObjectType[] = [];

/** All classes that are simulated, for the contract test. */
export const definedTypes: readonly ObjectType[] = defined;

/** The one place where the object's own type is forgotten: an object is only ever served by the table of its class. */
export function defineType<T extends HostObject>(table: MemberTable<T>): ObjectType {
  const type = table as unknown as ObjectType;
  defined.push(type);
  return type;
}

/** A scalar without a setter. */
export const readOnly = <T>(get: (self: T) => Json): ScalarMember<T> => ({ get });

/** Arguments of a call, checked one by one. */
export class CallArguments {
  constructor(private readonly values: readonly (Json | HostObject | undefined)[]) {}

  get(index: number): Json | HostObject | undefined {
    return this.values[index];
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.values[index] === undefined || this.values[index] === null ? undefined : this.text(index);
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  flag(index: number): boolean {
    return this.values[index] === true;
  }

  object<T extends HostObject>(index: number, kind: new (...args: never[]) => T): T | null {
    const value = this.values[index];
    return value instanceof kind ? value : null;
  }
}
