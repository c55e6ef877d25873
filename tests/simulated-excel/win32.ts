/**
 * `window.external` as Excel for Windows offers it to office.js. Nothing of Microsoft's is patched: this is the
 * interface that its Windows build calls. One port stays with a window; workbooks behind it can be exchanged.
 */
import type { HostMessage } from './objects/events';

/** Calls below the batch protocol, by their dispatch ids. */
enum Call {
  ExecuteBatch = 93,
  CommandCompleted = 94,
}
enum Sink {
  DocumentSelectionChanged = 2,
  RichApiMessage = 33,
  CommandInvoked = 39,
}

/** Stands in for the array type of the Windows build. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}
const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

type Answer = (result: SafeArray) => void;
type Handler = (dispatchId: number, payload: SafeArray) => void;

export interface BatchReply {
  /** 0, or a host code such as 5004. */
  readonly status: number;
  readonly body: string;
}

export interface HostSettings {
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly uiLocale: string;
  readonly version: string;
  /** Colours of the Office theme as 0xRRGGBB. */
  readonly theme: { readonly background: number; readonly foreground: number };
}

/** The workbook side of a port. */
export interface PortHost {
  readonly settings: HostSettings;
  execute(body: string, flags: number): Promise<BatchReply>;
  takeMessages(): readonly HostMessage[];
  onMessages(deliver: () => void): void;
  onSelection(tell: () => void): void;
}

export interface CommandResult {
  /** 0 when the add-in called `event.completed()`. */
  readonly status: number;
}

// The real clock, also where a test replaces it by its own.
const later = globalThis.setTimeout;

export class Win32Port {
  private readonly sinks = new Map<number, Handler>();
  private readonly commands = new Map<string, (result: CommandResult) => void>();
  private readonly documentSettings = new Map<string, string>();
  private nextCommand = 1;
  private host: PortHost;

  constructor(host: PortHost) {
    this.host = host;
    this.connect(host);
  }

  /** Puts another workbook behind the window. What the client asked at start (requirement sets) stays as it was. */
  connect(host: PortHost): void {
    this.host = host;
    host.onMessages(() => later(() => this.deliver(host), 0));
    host.onSelection(() => later(() => this.tellSelection(host), 0));
  }

  /** Presses a ribbon button; settles when the add-in has completed its event. */
  pressButton(functionName: string): Promise<CommandResult> {
    const sink = this.sinks.get(Sink.CommandInvoked);
    if (!sink) throw new Error('the add-in has not asked for ribbon commands');
    const id = `command-${this.nextCommand++}`;
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      const source = JSON.stringify({ source: { id: functionName } });
      sink(Sink.CommandInvoked, safeArray([id, functionName, source]));
    });
  }

  /** Stands as the host of a window; before office.js is loaded into it. */
  install(window: object): void {
    Object.defineProperty(window, 'external', { value: this.external(), configurable: true });
  }

  /** The object to stand at `window.external`. */
  external(): Record<string, unknown> {
    const { uiLocale } = this.host.settings;
    return {
      GetHostInfo: () => `Excel|Win32|16.01|${uiLocale}|simulated||disableLogging|0`,
      GetLoggingAllowed: () => false,
      GetContext: () => this.context(),
      Execute: (id: number, parameters: unknown, answer: Answer) => this.execute(id, parameters, answer),
      RegisterEvent: (id: number, _target: string, handler: Handler, done: (status: number) => void) => {
        this.sinks.set(id, handler);
        later(() => done(0), 0);
      },
      UnregisterEvent: (id: number, _target: string, done: (status: number) => void) => {
        this.sinks.delete(id);
        later(() => done(0), 0);
      },
    };
  }

  private context(): Record<string, () => unknown> {
    const { requirementSets, uiLocale, version, theme } = this.host.settings;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => 'simulated-add-in',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => uiLocale,
      GetAppDataLocale: () => uiLocale,
      GetDocUrl: () => 'C:\\simulated\\workbook.xlsx',
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => '',
      GetCorrelationId: () => '',
      GetInstanceId: () => 'simulated-instance',
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetSupportedMatrix: () => JSON.stringify(requirementSets),
      GetHostFullVersion: () => version,
      GetInitialDisplayMode: () => 2,
      GetOfficeThemeInfo: () =>
        JSON.stringify({
          bodyBackgroundColor: theme.background,
          bodyForegroundColor: theme.foreground,
          controlBackgroundColor: theme.background,
          controlForegroundColor: theme.foreground,
        }),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of this.documentSettings) {
            keys.push(key);
            values.push(value);
          }
        },
        Write: (keys: readonly string[], values: readonly string[]) => {
          this.documentSettings.clear();
          keys.forEach((key, index) => this.documentSettings.set(key, values[index] ?? ''));
        },
      }),
    };
  }

  private execute(id: number, parameters: unknown, answer: Answer): void {
    const given = Array.isArray(parameters) ? (parameters as readonly unknown[]) : [];
    if (id === Call.ExecuteBatch) {
      // custom data, method, path, headers, body, permission, flags
      const message = given[0] as readonly unknown[];
      later(() => {
        void this.host.execute(String(message[4]), Number(message[6])).then(({ status, body }) => {
          answer(safeArray(status === 0 ? [0, 200, ['Content-Type', 'application/json'], body] : [status]));
        });
      }, 0);
      return;
    }
    if (id === Call.CommandCompleted) {
      const command = String(given[0]);
      this.commands.get(command)?.({ status: Number(given[1]) });
      this.commands.delete(command);
      later(() => answer(safeArray([0])), 0);
      return;
    }
    throw new Error(`simulated Excel: call ${id} below the batch protocol is not implemented`);
  }

  private tellSelection(host: PortHost): void {
    if (host !== this.host) return;
    this.sinks.get(Sink.DocumentSelectionChanged)?.(Sink.DocumentSelectionChanged, safeArray([]));
  }

  private deliver(host: PortHost): void {
    if (host !== this.host) return;
    const sink = this.sinks.get(Sink.RichApiMessage);
    if (!sink) return;
    const messages = host.takeMessages();
    if (messages.length > 0) sink(Sink.RichApiMessage, safeArray(messages.map(safeArray)));
  }
}
