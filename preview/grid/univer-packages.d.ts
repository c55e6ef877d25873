/** The few names we take from Univer's packages; their own typings need another module resolution than ours. */
declare module '@univerjs/presets' {
  export function createUniver(options: Readonly<Record<string, unknown>>): { readonly univerAPI: unknown };
  export function mergeLocales(...locales: readonly unknown[]): unknown;
  export const LocaleType: { readonly ZH_CN: string; readonly EN_US: string };
  export const LogLevel: { readonly SILENT: number; readonly WARN: number };
  export const defaultTheme: unknown;
}
declare module '@univerjs/preset-sheets-node-core' {
  export function UniverSheetsNodeCorePreset(): unknown;
}
declare module '@univerjs/preset-sheets-core' {
  export function UniverSheetsCorePreset(options: Readonly<Record<string, unknown>>): unknown;
}
declare module '@univerjs/preset-sheets-conditional-formatting' {
  export function UniverSheetsConditionalFormattingPreset(): unknown;
}
declare module '@univerjs/preset-sheets-data-validation' {
  export function UniverSheetsDataValidationPreset(): unknown;
}
declare module '@univerjs/preset-sheets-note' {
  export function UniverSheetsNotePreset(): unknown;
}
declare module '@univerjs/*/zh-CN' {
  const locale: unknown;
  export default locale;
}
declare module '@univerjs/*/en-US' {
  const locale: unknown;
  export default locale;
}
declare module '*.css';
