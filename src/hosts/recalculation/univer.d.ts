/** The few names we take from Univer; its own typings need another module resolution than ours. */
declare module '@univerjs/presets' {
  export function createUniver(options: Readonly<Record<string, unknown>>): unknown;
  export const LocaleType: { readonly ZH_CN: string };
  export const LogLevel: { readonly SILENT: number };
}
declare module '@univerjs/preset-sheets-node-core' {
  export function UniverSheetsNodeCorePreset(): unknown;
}
