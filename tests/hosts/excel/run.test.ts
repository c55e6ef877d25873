/** The door to Excel, with stand-ins for the two globals: newer than what Microsoft's public client offers. */
import { ExcelHostError, isHostError } from '../../../src/hosts/excel';
import { keepsRanges, run } from '../../../src/hosts/excel/run';

type Job = (context: object) => Promise<unknown>;
type Runs = (...given: readonly unknown[]) => Promise<unknown>;

/** A batch of its own, without `Excel.run`. */
class PlainContext {}

const noRuns: Runs = () => Promise.reject(new Error('Excel.run is for undo groups alone'));

function standIn(version: number, runs: Runs = noRuns): void {
  const isSetSupported = (_: string, wanted: string): boolean => Number(wanted.split('.')[1]) <= version;
  Object.assign(globalThis, {
    Office: { context: { requirements: { isSetSupported } } },
    Excel: { run: runs, RequestContext: PlainContext },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'Excel');
});

function isPlain(context: object): Promise<void> {
  expect(context).toBeInstanceOf(PlainContext);
  return Promise.resolve();
}

test('ranges are let go of only where the client would keep them', async () => {
  const kept: boolean[] = [];
  const ask = (context: OfficeExtension.ClientRequestContext): Promise<void> => {
    kept.push(keepsRanges(context));
    return Promise.resolve();
  };
  standIn(20, (...given) => (given.at(-1) as Job)({}));
  await run(ask, { oneUndoStep: true });
  await run(ask);
  expect(kept).toEqual([true, false]);
});

test('one undo step where Excel can, plain where it cannot', async () => {
  const calls: unknown[][] = [];
  const runs: Runs = (...given) => {
    calls.push([...given]);
    return (given.at(-1) as Job)({});
  };
  standIn(20, runs);
  expect(await run(() => Promise.resolve(1), { oneUndoStep: true })).toBe(1);
  expect(calls[0]?.[0]).toEqual({ mergeUndoGroup: true });
  standIn(15);
  await run(isPlain, { oneUndoStep: true });
  standIn(20);
  await run(isPlain);
});

test('grouping that fails before the job began is done without', async () => {
  let jobs = 0;
  standIn(20, () => Promise.reject(Object.assign(new Error(), { code: 'GeneralException' })));
  const job = async (context: object) => {
    jobs += 1;
    await isPlain(context);
    return 'done';
  };
  expect(await run(job, { oneUndoStep: true })).toBe('done');
  expect(jobs).toBe(1);
});

test('grouping that fails after the job began is a failure: something may be written', async () => {
  let jobs = 0;
  standIn(20, async (...given) => {
    await (given.at(-1) as Job)({});
    throw Object.assign(new Error(), { code: 'GeneralException' });
  });
  const job = () => {
    jobs += 1;
    return Promise.resolve();
  };
  await expect(run(job, { oneUndoStep: true })).rejects.toMatchObject({ code: 'unknown' });
  expect(jobs).toBe(1);
});

test.each([
  ['InvalidOperationInCellEditMode', 'editing'],
  ['AccessDenied', 'protected'],
  ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
  ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
  ['ItemNotFound', 'missing'],
  ['ApiNotFound', 'unsupported'],
  ['SomethingNew', 'unknown'],
])('%s is %s', async (hostCode, code) => {
  standIn(15);
  const fail = () => Promise.reject(Object.assign(new Error('随便什么话'), { code: hostCode }));
  const error: unknown = await run(fail).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ExcelHostError);
  expect(isHostError(error) && [error.code, error.hostCode]).toEqual([code, hostCode]);
});

test('errors of our own pass unchanged', async () => {
  standIn(15);
  await expect(run(() => Promise.reject(new TypeError('x')))).rejects.toBeInstanceOf(TypeError);
});

test('a person is told when Excel keeps us waiting, and not otherwise', async () => {
  let told = 0;
  const onWaiting = () => {
    told += 1;
  };
  standIn(15);
  const slow = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
  await run(slow, { onWaiting, waitingAfter: 5 });
  expect(told).toBe(1);
  await run(slow, { onWaiting, waitingAfter: 500 });
  expect(told).toBe(1);
});
