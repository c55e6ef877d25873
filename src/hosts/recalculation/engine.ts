/** Univer's formula engine, without a screen. Loading it takes about a second: only when there is something to compute. */
import type { EngineSheet } from './engine-data';

/** What we use of Univer, and no more. */
interface Univer {
  readonly univer: { dispose(): void };
  readonly univerAPI: {
    createWorkbook(data: unknown): {
      getSheetBySheetId(
        id: string,
      ): { getRange(row: number, column: number): { getCellData(): EngineResult | null } } | null;
    };
    getFormula(): { executeCalculation(): void; onCalculationEnd(): Promise<void> };
  };
}

export interface EngineResult {
  readonly v?: string | number | boolean | null;
  /** 1 text · 2 number · 3 boolean. */
  readonly t?: number | null;
}

export interface Computed {
  read(sheetId: string, row: number, column: number): EngineResult | null;
  close(): void;
}

export async function compute(sheets: readonly EngineSheet[]): Promise<Computed> {
  const { univer, univerAPI } = await start();
  const workbook = univerAPI.createWorkbook({
    id: 'workbook',
    name: 'workbook',
    appVersion: '0.25.1',
    locale: 'zhCN',
    styles: {},
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  });
  const formula = univerAPI.getFormula();
  formula.executeCalculation();
  await formula.onCalculationEnd();
  return {
    read: (sheetId, row, column) =>
      workbook.getSheetBySheetId(sheetId)?.getRange(row, column).getCellData() ?? null,
    close: () => univer.dispose(),
  };
}

async function start(): Promise<Univer> {
  const { createUniver, LocaleType, LogLevel } = await import('@univerjs/presets');
  const { UniverSheetsNodeCorePreset } = await import('@univerjs/preset-sheets-node-core');
  return createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
    presets: [UniverSheetsNodeCorePreset()],
  }) as Univer;
}
