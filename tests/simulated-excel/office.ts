/// <reference types="office-js" />
/** For Jest: Microsoft's client, started once per test file, with a simulated Excel behind it that can be exchanged. */
import { SimulatedExcel, hostSettings } from './simulated-excel';
import type { WorkbookStore } from './store/types';
import { Win32Port } from './win32';

declare global {
  var startOffice: ((external: Record<string, unknown>) => Promise<unknown>) | undefined;
}

let port: Win32Port | null = null;
let advertised = '';

/** Puts a workbook behind the client. The first call in a test file starts it and settles which API it advertises. */
export async function openInExcel(store: WorkbookStore, excelApi = '1.15'): Promise<SimulatedExcel> {
  const excel = new SimulatedExcel(store, hostSettings(excelApi));
  if (port) {
    if (excelApi !== advertised) throw new Error(`this test file advertises ExcelApi ${advertised}`);
    port.connect(excel);
    return excel;
  }
  if (!globalThis.startOffice) throw new Error('use the Jest environment of tests/simulated-excel');
  port = new Win32Port(excel);
  advertised = excelApi;
  await globalThis.startOffice(port.external());
  return excel;
}

/** Presses a ribbon button of the add-in. */
export function pressButton(functionName: string): Promise<{ readonly status: number }> {
  if (!port) throw new Error('no Excel is open');
  return port.pressButton(functionName);
}

/** Lets messages of the host and batches that follow a run by themselves arrive. */
export const settled = (milliseconds = 20): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
