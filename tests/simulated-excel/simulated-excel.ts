/** An Excel with one workbook: the host side that Microsoft's client talks to, with its counters and its faults. */
import { noFaults, type Faults } from './faults';
import { EventHub, type HostMessage } from './objects/events';
import type { HostContext } from './objects/context';
import { WorkbookObject } from './objects/workbook';
import type { WorkbookStore } from './store/types';
import { isChange, isCleanUp, Traffic } from './traffic';
import type { BatchReply, HostSettings, PortHost } from './win32';
import { defineType, HostObject, type ObjectType } from './wire/host-object';
import type { Batch, BatchAnswer } from './wire/protocol';
import { RichApiServer } from './wire/server';

/** Microsoft's public client ends at 1.15; advertising more would promise members it does not have. */
export const NEWEST_API = '1.15';

/** Newer builds keep the undo list through calls that the client declares as undoable. */
const UNDO_SETS = { ExcelApiUndo: '1.7', RichApiRuntimeFlag: '1.1' };

export function hostSettings(excelApi: string = NEWEST_API, uiLocale = 'zh-CN', dark = false): HostSettings {
  if (Number(excelApi.split('.')[1]) > 15)
    throw new Error(`ExcelApi ${excelApi} is more than the client knows`);
  return {
    requirementSets: {
      ExcelApi: excelApi,
      AddinCommands: '1.3',
      DialogApi: '1.2',
      Settings: '1.1',
      ...(excelApi === NEWEST_API && UNDO_SETS),
    },
    uiLocale,
    version: '16.0.17928.20000',
    theme: dark
      ? { background: 0x1f1f1f, foreground: 0xf0f0f0 }
      : { background: 0xffffff, foreground: 0x262626 },
  };
}

class AddinService extends HostObject {
  get type(): ObjectType {
    return addinServiceType;
  }
}
/** Every page says first that it is ready for actions. */
const ADDIN_SERVICE = 'Microsoft.InternalService.AddinInternalService';
const addinServiceType = defineType<AddinService>({
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => undefined },
});

// The real clock, also where a test replaces it by its own.
const later = globalThis.setTimeout;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

export class SimulatedExcel implements PortHost {
  readonly faults: Faults = noFaults();
  readonly traffic = new Traffic();
  readonly events: EventHub;
  /** Names of members that were asked for and are not simulated. */
  readonly missing: string[] = [];
  readonly workbook: WorkbookObject;
  private readonly server: RichApiServer;
  private requests = 0;

  constructor(
    readonly store: WorkbookStore,
    readonly settings: HostSettings = hostSettings(),
  ) {
    let serial = 1;
    const minor = Number(settings.requirementSets['ExcelApi']?.split('.')[1] ?? 0);
    this.events = new EventHub(minor >= 14);
    const context: HostContext = { store, faults: this.faults, events: this.events, nextId: () => serial++ };
    this.workbook = new WorkbookObject(context);
    this.server = new RichApiServer(this.workbook, {
      services: { [ADDIN_SERVICE]: () => new AddinService() },
      settle: () => store.settle(),
    });
    store.subscribe(this.events);
  }

  takeMessages(): readonly HostMessage[] {
    return this.events.take();
  }

  onMessages(deliver: () => void): void {
    this.events.deliver = deliver;
  }

  onSelection(tell: () => void): void {
    this.events.tellSelection = tell;
  }

  async execute(body: string, flags: number): Promise<BatchReply> {
    const batch = JSON.parse(body) as Batch;
    const starting = Object.values(batch.ObjectPaths).some((path) => path.Name === ADDIN_SERVICE);
    if (starting) return { status: 0, body: JSON.stringify(await this.server.execute(batch)) };
    if (this.faults.delay > 0) await new Promise((resolve) => later(resolve, this.faults.delay));
    const code = this.faults.failNext ?? (this.faults.editing ? 5004 : 0);
    this.faults.failNext = null;
    if (code !== 0) return { status: code, body: '' };
    if (!isCleanUp(batch)) {
      this.faults.beforeBatch?.(this.requests);
      this.requests += 1;
    }
    const started = performance.now();
    const sent = byteLength(body);
    const { payloadLimit } = this.faults;
    let answer: BatchAnswer;
    if (sent > payloadLimit) answer = failed('RequestPayloadSizeLimitExceeded', 413);
    else if (this.faults.readOnly && isChange(flags)) answer = failed('AccessDenied', 403);
    else answer = await this.server.execute(batch);
    let text = JSON.stringify(answer);
    if (byteLength(text) > payloadLimit) {
      answer = failed('ResponsePayloadSizeLimitExceeded', 413);
      text = JSON.stringify(answer);
    }
    if (answer.Error?.Code === 'NotImplemented') this.missing.push(answer.Error.Message);
    const bytes = { sent, received: byteLength(text) };
    this.traffic.record(batch, flags, answer, bytes, performance.now() - started);
    return { status: 0, body: text };
  }

  /** Objects that the client still holds. */
  get keptObjects(): number {
    return this.server.keptCount;
  }
}

/** The whole batch is turned away before anything of it is done. */
function failed(code: string, httpStatus: number): BatchAnswer {
  const error = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: httpStatus };
  return { Results: [], TraceIds: [], Error: error };
}
