/** Univer without a screen, as the preview's store takes it: loaded by Node itself, Jest's module system cannot. */
import type { Univer } from '../../preview/grid/univer';

declare global {
  var loadNatively: ((name: string) => unknown) | undefined;
}

type Plugins = (options?: object) => unknown;

function load<T>(name: string): T {
  if (!globalThis.loadNatively) throw new Error('use the Jest environment of tests/support');
  return globalThis.loadNatively(name) as T;
}

export interface Headless {
  readonly univer: Univer;
  /** What a person asks of the grid by a menu. */
  perform(command: string, params: object): Promise<unknown>;
  close(): void;
}

export function startHeadless(): Headless {
  const { createUniver, LocaleType, LogLevel } = load<{
    createUniver(options: object): {
      univer: { dispose(): void };
      univerAPI: Univer & { executeCommand: Headless['perform'] };
    };
    LocaleType: { readonly ZH_CN: string };
    LogLevel: { readonly SILENT: number };
  }>('@univerjs/presets');
  const { UniverSheetsNodeCorePreset } = load<{ UniverSheetsNodeCorePreset: Plugins }>(
    '@univerjs/preset-sheets-node-core',
  );
  const { UniverSheetsConditionalFormattingPlugin } = load<{
    UniverSheetsConditionalFormattingPlugin: unknown;
  }>('@univerjs/sheets-conditional-formatting');
  load('@univerjs/sheets-conditional-formatting/facade');
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsConditionalFormattingPlugin],
  });
  return {
    univer: univerAPI,
    perform: (command, params) => univerAPI.executeCommand(command, params),
    close: () => univer.dispose(),
  };
}
