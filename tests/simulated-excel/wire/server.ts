/**
 * Answers the batches of Microsoft's client. It knows nothing of Excel: host objects describe themselves. Actions run
 * in order; as in Excel, the first error ends the batch and what was done before it stays done.
 */
import { invalidArgument, notImplemented, RichApiError } from './errors';
import { CallArguments, HostObject } from './host-object';
import { assign, call, member } from './members';
import { answerQuery, camelKeys, type Identify } from './query';
import {
  ActionType,
  camelName,
  PathType,
  type Action,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type BatchError,
  type Json,
  type ObjectPath,
} from './protocol';

/** What a batch needs around itself. */
export interface Surroundings {
  /** Objects that the client makes by name instead of reaching them from the workbook. */
  readonly services: Readonly<Record<string, () => HostObject>>;
  /** Called before every action that reads; lets formulas be calculated. */
  settle(): Promise<void> | void;
}

interface Running {
  readonly paths: Batch['ObjectPaths'];
  readonly resolved: Map<number, HostObject | null>;
}

const READING = new Set([ActionType.Query, ActionType.QueryAsJson]);

export class RichApiServer {
  private readonly kept = new Map<string, HostObject>();
  private readonly references = new Map<HostObject, string>();
  private nextReference = 1;

  constructor(
    private readonly root: HostObject,
    private readonly around: Surroundings,
  ) {}

  /** Objects that the client still holds on to across batches. */
  get keptCount(): number {
    return this.kept.size;
  }

  async execute(batch: Batch): Promise<BatchAnswer> {
    const running: Running = { paths: batch.ObjectPaths, resolved: new Map() };
    const results: { ActionId: number; Value: Json }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (READING.has(action.ActionType)) await this.around.settle();
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
        const value = action.ActionType === ActionType.Trace ? null : this.perform(action, running);
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: results, TraceIds: traceIds, Error: this.describe(error, action, index, running) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private perform(action: Action, running: Running): Json {
    const target = this.resolve(action.ObjectPathId, running);
    if (target === null) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identify(target);
      case ActionType.Query:
        return answerQuery(target, action.QueryInfo ?? {}, this.identify);
      case ActionType.QueryAsJson:
        return camelKeys(answerQuery(target, action.QueryInfo ?? {}, this.identify));
      case ActionType.Method: {
        const result = this.invoke(target, action.Name, this.argumentsOf(action.ArgumentInfo, running));
        return result instanceof HostObject ? this.identify(result) : result;
      }
      case ActionType.SetProperty: {
        const value = this.argumentsOf(action.ArgumentInfo, running).get(0);
        if (value instanceof HostObject) throw invalidArgument();
        assign(target, action.Name, value ?? null);
        return null;
      }
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) assign(target, name, value);
        return null;
      default:
        throw notImplemented(`action of type ${action.ActionType}`);
    }
  }

  private resolve(id: number, running: Running): HostObject | null {
    const known = running.resolved.get(id);
    if (known !== undefined) return known;
    const path = running.paths[id];
    if (!path) throw new RichApiError('InvalidObjectPath', `unknown object path ${id}`);
    const target = this.follow(path, running);
    running.resolved.set(id, target);
    return target;
  }

  private follow(path: ObjectPath, running: Running): HostObject | null {
    // The client leaves a stale parent on null objects: look at the kind first.
    if (path.ObjectPathType === PathType.NullObject) return null;
    if (path.ObjectPathType === PathType.Global) return this.root;
    if (path.ObjectPathType === PathType.NewObject) {
      const service = this.around.services[path.Name];
      if (!service) throw notImplemented(`new ${path.Name}`);
      return service();
    }
    if (path.ObjectPathType === PathType.ReferenceId) {
      const kept = this.kept.get(path.Name);
      if (!kept)
        throw new RichApiError('InvalidReference', 'This reference is not valid for the current operation.');
      return kept;
    }
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId, running) : null;
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Property) return member(parent, path.Name);
    const name = path.ObjectPathType === PathType.Indexer ? 'GetItem' : path.Name;
    const result = this.invoke(parent, name, this.argumentsOf(path.ArgumentInfo, running));
    return result instanceof HostObject ? result : null;
  }

  private argumentsOf(info: ArgumentInfo | undefined, running: Running): CallArguments {
    const references = info?.ReferencedObjectPathIds;
    return new CallArguments(
      (info?.Arguments ?? []).map((value, index) => {
        const reference = references?.[index];
        if (typeof reference === 'number' && reference > 0)
          return this.resolve(reference, running) ?? undefined;
        return value ?? undefined;
      }),
    );
  }

  private invoke(target: HostObject, name: string, args: CallArguments): HostObject | Json {
    if (name === '_KeepReference') {
      this.keep(target);
      return null;
    }
    if (name === '_RemoveReference' && target === this.root) {
      this.drop(args.text(0));
      return null;
    }
    return call(target, name, args);
  }

  private keep(target: HostObject): void {
    if (this.references.has(target)) return;
    const id = `_ref:${this.nextReference++}`;
    this.references.set(target, id);
    this.kept.set(id, target);
  }

  private drop(id: string): void {
    const target = this.kept.get(id);
    if (target) this.references.delete(target);
    this.kept.delete(id);
  }

  private readonly identify: Identify = (target) => {
    const reference = this.references.get(target);
    return reference === undefined ? target.identity() : { ...target.identity(), _ReferenceId: reference };
  };

  private describe(error: unknown, action: Action, index: number, running: Running): BatchError {
    const known = error instanceof RichApiError;
    const path = running.paths[action.ObjectPathId];
    const parent = path?.ParentObjectPathId ? running.resolved.get(path.ParentObjectPathId) : undefined;
    const reached = running.resolved.get(action.ObjectPathId);
    const step = path?.ObjectPathType === PathType.Indexer ? 'getItem' : camelName(path?.Name ?? '');
    return {
      Code: known ? error.code : 'GeneralException',
      Message: error instanceof Error ? error.message : String(error),
      Location: reached
        ? `${reached.type.name}.${camelName(action.Name)}`
        : `${parent?.type.name ?? ''}.${step}`,
      ActionIndex: index,
      HttpStatusCode: known ? error.httpStatus : 500,
    };
  }
}
