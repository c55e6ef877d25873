/** The batch format that Microsoft's client sends and expects (ProcessQuery), as far as its source shows it. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  QueryAsJson = 7,
  Update = 9,
}

export enum PathType {
  Global = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

type References = readonly (number | null | References)[];

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Parallel to `Arguments`: the path of an argument that is itself an object. */
  readonly ReferencedObjectPathIds?: References;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: { readonly [name: string]: Json };
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** `RowIndex` → `rowIndex`; internal names (`_KeepReference`) stay. The real host does not mind the case either. */
export const camelName = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);

export const wireName = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
