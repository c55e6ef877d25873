/**
 * Findings set aside with a reason: kept in the workbook, out of sight and unmarked, back as soon as what they rest on
 * has changed.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import type { CheckCode } from '../../src/checks';
import {
  canBeSetAside,
  check,
  grade,
  judge,
  keepReasons,
  open,
  setAside,
  type SetAside,
} from '../../src/runs';
import { form, patched, roster, SCORES, type Patch } from '../checks/support/county';
import { CITY_COLUMN, countyOfForms, FIRST_ITEM } from '../hosts/excel/county';
import { openInExcel } from '../simulated-excel/office';
import { calculateAll } from '../simulated-excel/store/calculator';
import { snapshotOf } from '../support/snapshot';
import { contextOf } from './context';

const AT = new Date(Date.UTC(2018, 0, 20));

/** Four excellent units in each of two townships, of which two and two may be. */
const county = (patch: Patch = {}) => {
  const townships = ['弥阳镇', '新哨镇'];
  const units = townships.flatMap((township) =>
    [1, 2, 3, 4].map((n) => ({ township, unit: `${township}第${n}局` })),
  );
  return snapshotOf([
    roster(units.map(({ township, unit }) => [township, '贫困', '可乐村', unit, '市级机关', '市委办', null])),
    ...units.map(({ township, unit }, index) =>
      patched(form({ unit, township, city: SCORES }), index === 0 ? patch : {}),
    ),
  ]);
};
const judged = (patch: Patch, reasons: readonly SetAside[]) =>
  judge(county(patch), 'city', { reasons, bindings: [] });
const openOf = (patch: Patch, reasons: readonly SetAside[], code: CheckCode) =>
  judged(patch, reasons).open.filter((finding) => finding.code === code);
const reasonsFor = (patch: Patch, code: CheckCode): readonly SetAside[] => {
  const { open: findings, snapshot } = judged(patch, []);
  return findings
    .filter((finding) => finding.code === code)
    .map((finding, index) => setAside(finding, snapshot, `说明${index}`, AT));
};

test('each of several findings of the county has its own reason', () => {
  const reasons = reasonsFor({}, 'Q01');
  expect(reasons).toHaveLength(2);
  expect(openOf({}, reasons.slice(0, 1), 'Q01')).toHaveLength(1);
  expect(openOf({}, reasons, 'Q01')).toEqual([]);
  expect(judged({}, reasons).settled.map(({ entry }) => entry.reason)).toEqual(['说明0', '说明1']);
});

test('a finding without a cell comes back when its figures change', () => {
  const reasons = reasonsFor({}, 'Q01');
  // One unit more of the first township in reach of the line: the ranking is another.
  const moved = openOf({ I6: 12.5 }, reasons, 'Q01');
  expect(moved).toHaveLength(1);
});

test('a finding in a cell comes back when the cell changes, and only then', () => {
  const reasons = reasonsFor({ I6: 16 }, 'V01');
  expect(openOf({ I6: 16 }, reasons, 'V01')).toEqual([]);
  expect(openOf({ I6: 16, I7: 8 }, reasons, 'V01')).toEqual([]);
  expect(openOf({ I6: 17 }, reasons, 'V01')).toHaveLength(1);
  expect(openOf({ I6: 16.0, J6: '见附件' }, reasons, 'V01')).toEqual([]);
});

test('information needs no reason', () => {
  const notices = judged({}, []).open.filter(({ severity }) => severity === 'notice');
  expect(notices.length).toBeGreaterThan(0);
  expect(notices.some(canBeSetAside)).toBe(false);
});

test('the reason is there after opening again; its mark goes with the next run', async () => {
  const workbook = countyOfForms(2, calculateAll);
  const [sheet] = workbook.sheets();
  sheet?.enter(FIRST_ITEM, CITY_COLUMN, { value: 99, formula: null });
  await openInExcel(workbook);
  const { judgement } = await check(contextOf(AT));
  const [finding] = judgement.open.filter(({ code }) => code === 'V01');
  if (!finding) throw new Error('no V01');
  expect(sheet?.conditionalFormats.length).toBeGreaterThan(0);
  await contextOf(AT).host.keep([keepReasons([setAside(finding, judgement.snapshot, '经研究同意', AT)])]);

  const again = await open(contextOf(AT));
  expect(again.judgement.open.map(({ code }) => code)).not.toContain('V01');
  expect(again.judgement.settled).toMatchObject([{ entry: { reason: '经研究同意' } }]);
  // Set aside is not put right: the unit still has no grade.
  expect(again.judgement.assessment.units[0]?.grade).toBeNull();
  await check(contextOf(AT));
  expect(sheet?.conditionalFormats.filter(({ formula }) => formula.includes('error'))).toEqual([]);
  await grade(contextOf(AT));
  expect((await open(contextOf(AT))).judgement.settled).toHaveLength(1);
  sheet?.enter(FIRST_ITEM, CITY_COLUMN, { value: 98, formula: null });
  expect((await open(contextOf(AT))).judgement.open.map(({ code }) => code)).toContain('V01');
});
