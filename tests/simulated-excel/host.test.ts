/**
 * The host's own behaviour under the real client: faults, events, commands, counters.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
/// <reference types="office-js" />
import { openInExcel, pressButton, settled } from './office';
import { areaOf, MemoryWorkbook } from './store/memory-workbook';

function book(): MemoryWorkbook {
  const workbook = new MemoryWorkbook('县.xlsx');
  workbook.addSheet('表');
  workbook.type('表', 'A1:B1', [[1, 2]]);
  return workbook;
}

const codeOf = async (work: (context: Excel.RequestContext) => void): Promise<string> => {
  try {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const cells = (context: Excel.RequestContext, address: string): Excel.Range =>
  context.workbook.worksheets.getItem('表').getRange(address);
const writeOne = (context: Excel.RequestContext): void => {
  cells(context, 'A1').values = [[9]];
};

test('the advertised versions are what the client sees', async () => {
  await openInExcel(book());
  const { requirements } = Office.context;
  expect(['1.9', '1.15', '1.16'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([
    true,
    true,
    false,
  ]);
});

test('every fault shows as the client’s own error', async () => {
  const workbook = book();
  const excel = await openInExcel(workbook);
  excel.faults.failNext = 5001;
  expect(await codeOf(writeOne)).toBe('GeneralException');
  excel.faults.editing = true;
  expect(await codeOf(writeOne)).toBe('InvalidOperationInCellEditMode');
  excel.faults.editing = false;
  workbook.sheet('表').protected = true;
  expect(await codeOf(writeOne)).toBe('AccessDenied');
  workbook.sheet('表').protected = false;
  excel.faults.payloadLimit = 2000;
  expect(
    await codeOf((context) => {
      cells(context, 'A1').values = [['长'.repeat(2000)]];
    }),
  ).toBe('RequestPayloadSizeLimitExceeded');
  expect(await codeOf((context) => cells(context, 'A1:J200').load('values'))).toBe(
    'ResponsePayloadSizeLimitExceeded',
  );
  expect(await codeOf((context) => context.workbook.worksheets.getItem('无').load('name'))).toBe(
    'ItemNotFound',
  );
  expect(
    await codeOf((context) => {
      cells(context, 'A1:B2').values = [[1]];
    }),
  ).toBe('InvalidArgument');
  expect(workbook.sheet('表').cell(0, 0)?.value).toBe(1);
});

test('more cells than Excel hands out come as null', async () => {
  const excel = await openInExcel(book());
  excel.faults.cellLimit = 10;
  await Excel.run(async (context) => {
    const range = cells(context, 'A1:C4').load('values,rowCount');
    await context.sync();
    expect([range.values, range.rowCount]).toEqual([null, 4]);
  });
});

test('under a filter an array lands in the wrong rows: that is what has to be avoided', async () => {
  const workbook = book();
  workbook.sheet('表').filtered = true;
  workbook.sheet('表').hiddenRows.add(1);
  await openInExcel(workbook);
  await Excel.run(async (context) => {
    cells(context, 'C1:C3').values = [['一'], ['二'], ['三']];
    await context.sync();
  });
  expect([0, 1, 2, 3].map((row) => workbook.sheet('表').cell(row, 2)?.value ?? null)).toEqual([
    '一',
    null,
    '二',
    '三',
  ]);
});

test('large writes are split by the client and arrive whole', async () => {
  const workbook = book();
  const excel = await openInExcel(workbook);
  await Excel.run(async (context) => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row, `第${row}行`, row * 2]);
    cells(context, 'A1:C2000').values = rows;
    await context.sync();
  });
  expect(workbook.sheet('表').cell(1999, 1)?.value).toBe('第1999行');
  await settled();
  expect(excel.traffic.totals().batches).toBe(1);
  expect(excel.traffic.exchanges[0]?.writes).toBe(true);
});

test('events carry what was changed, by whom', async () => {
  const workbook = book();
  await openInExcel(workbook);
  const seen: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add((event) => {
      seen.push([event.address, event.source, event.triggerSource, event.details?.valueAfter]);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  await Excel.run(async (context) => {
    writeOne(context);
    await context.sync();
  });
  workbook.type('表', 'B5', [['手填']]);
  await settled();
  expect(seen).toEqual([
    ['A1', 'Local', 'ThisLocalAddin', 9],
    ['B5', 'Local', 'Unknown', undefined],
  ]);
  handler.remove();
  await handler.context.sync();
  workbook.type('表', 'B6', [['手填']]);
  await settled();
  expect(seen).toHaveLength(2);
});

test('a sheet that comes to the front is told as such, a selection when it changes', async () => {
  const workbook = book();
  const other = workbook.addSheet('二');
  await openInExcel(workbook);
  const seen: string[] = [];
  const tell = (what: string): Promise<void> => {
    seen.push(what);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const {
      workbook: book_,
      workbook: { worksheets },
    } = context;
    const added = [
      book_.onSelectionChanged.add(() => tell('document')),
      worksheets.onSelectionChanged.add(({ address }) => tell(`selected ${address}`)),
      worksheets.onActivated.add(({ worksheetId }) => tell(worksheetId === other.id ? 'to 二' : 'to 表')),
    ];
    await context.sync();
    return added;
  });
  const told = async (): Promise<string[]> => {
    await settled();
    return seen.splice(0).sort();
  };
  const addresses = (): Promise<string[]> =>
    Excel.run(async ({ workbook: open }) => {
      const places = [open.getActiveCell(), open.getSelectedRange(), open.getSelectedRanges()];
      for (const place of places) place.load('address');
      await open.context.sync();
      return places.map(({ address }) => address);
    });

  workbook.select(workbook.sheet('表'), areaOf('B2:C3'));
  expect(await told()).toEqual(['document', 'selected B2:C3']);
  expect(await addresses()).toEqual(['表!B2', '表!B2:C3', '表!B2:C3']);
  workbook.activate(other);
  expect(await told()).toEqual(['to 二']);
  expect(await addresses()).toEqual(['二!A1', '二!A1', '二!A1']);
  workbook.select(other, areaOf('A1'));
  expect(await told()).toEqual([]);

  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').activate();
    cells(context, 'B2:C3').select();
    await context.sync();
  });
  expect(await told()).toEqual(['to 表']);
  workbook.select(other, areaOf('D4'), areaOf('F6:G7'));
  expect(await told()).toEqual(['document', 'selected D4,F6:G7', 'to 二']);
  await expect(addresses()).rejects.toMatchObject({ code: 'InvalidSelection' });
  workbook.removeSheet(other);
  expect(await told()).toEqual(['to 表']);

  for (const handler of handlers) handler.remove();
  await handlers[0]?.context.sync();
  workbook.select(workbook.sheet('表'), areaOf('D4'));
  expect(await told()).toEqual([]);
});

test('ribbon buttons reach the function of their name and wait for it', async () => {
  await openInExcel(book());
  let got = '';
  Office.actions.associate('grade', (event: Office.AddinCommands.Event) => {
    got = event.source.id;
    event.completed();
  });
  expect((await pressButton('grade')).status).toBe(0);
  expect(got).toBe('grade');
  expect((await pressButton('nothing')).status).not.toBe(0);
});
