/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { openInExcel } from '../../simulated-excel/office';
import { MemoryWorkbook } from '../../simulated-excel/store/memory-workbook';

test('an older Excel is told apart before anything is asked of it', async () => {
  await openInExcel(new MemoryWorkbook('a.xlsx'), '1.7');
  expect(() => new ExcelHost()).toThrow(expect.objectContaining({ code: 'unsupported' }));
});
