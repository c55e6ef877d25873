/** Templates and samples are what the script makes of them, and show what they say they show. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../src/hosts/xlsx';
import { readWorkbook } from '../../src/reading';
import { builtInRuleBook } from '../../src/rulebook';
import { areaToA1 } from '../../src/workbook/address';
import { formatDecimal } from '../../src/workbook/decimal';
import { countySheets, makeCounty } from '../../tools/county/county';
import { plantMistakes } from '../../tools/county/planted';
import { assetSheets } from '../../tools/make-assets';
import { writeWorkbook } from '../../tools/workbook-writer';
import { gradeSnapshot } from '../support/grade';
import { validationErrors } from '../support/validator';

const ASSETS = path.join(__dirname, '../../assets');
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(ASSETS, file)));
const open = (file: string) => openWorkbook(bytesOf(file), path.basename(file)).snapshot;
const COUNTY = 'samples/弥勒市2017年度考核.xlsx';
const LIST = 'samples/弥勒市2017年度考核-名册式.xlsx';
const PLANTED = 'samples/弥勒市2017年度考核-含错误.xlsx';
/** What quotas themselves mean is no fault of the forms. */
const QUOTA_CODES = ['Q01', 'Q02', 'Q03'];

test.each([...assetSheets().keys()])('%s is made by the script, byte for byte', async (file) => {
  const sheets = assetSheets().get(file) ?? [];
  const made = await writeWorkbook(sheets, path.basename(file, '.xlsx'));
  expect(Buffer.from(made).equals(Buffer.from(bytesOf(file)))).toBe(true);
});

test.each([...assetSheets().keys()])('%s is valid to Microsoft’s validator', (file) => {
  expect(validationErrors(bytesOf(file))).toEqual([]);
});

test('the blank set is recognised as all three annexes, with nothing to complain of in its points', () => {
  const reading = readWorkbook(open('templates/附件1-考核指标及评分表.xlsx'), builtInRuleBook);
  expect(reading.forms.map(({ pointsProven, indicators, unit }) => [pointsProven, indicators.length, unit])).toEqual([[true, 16, null]]);
  expect(reading.problems).toEqual([]);
  expect(readWorkbook(open('templates/附件2-满意度测评结果统计表.xlsx'), builtInRuleBook).tables.map(({ annex }) => annex)).toEqual([2]);
});

describe.each([COUNTY, LIST])('%s', (file) => {
  const { assessment, findings } = gradeSnapshot(open(file));

  test('is clean: nothing but its quotas is flagged', () => {
    const faults = findings.filter(({ severity, code }) => severity !== 'notice' && !QUOTA_CODES.includes(code));
    expect(faults).toEqual([]);
  });

  test('has 99 units, 22 of them enterprises, in 12 townships and every grade', () => {
    expect(assessment.units).toHaveLength(99);
    expect(assessment.units.filter(({ pool }) => pool === '非公企业')).toHaveLength(22);
    expect(assessment.pools).toHaveLength(13);
    const count = (name: string) => assessment.units.filter(({ grade }) => grade?.name === name).length;
    expect(['优秀', '良好', '合格', '不合格'].map(count)).toEqual([23, 44, 26, 6]);
    expect(assessment.placesInAll).toBe(2 * 5 + 7 + 3);
  });

  test('shows over-quota pools, a tie at the line, and the printed gaps', () => {
    const over = assessment.pools.filter((pool) => (pool.over ?? 0) > 0);
    expect(over.map(({ pool, over: beyond }) => [pool, beyond])).toEqual([['新哨镇', 1], ['西一镇', 2], ['非公企业', 1]]); // prettier-ignore
    const tied = assessment.pools.find(({ pool }) => pool === '西一镇')?.ranking ?? [];
    expect(tied.map(({ unit, place }) => [unit.total && formatDecimal(unit.total), place])).toEqual([
      ['92.1', 'in'], ['91.8', 'tied'], ['91.8', 'tied'], ['90.4', 'over'],
    ]); // prettier-ignore
    const totals = assessment.units.map(({ total }) => total && formatDecimal(total));
    for (const gap of ['89.5', '79.5', '69.5']) expect(totals).toContain(gap);
    expect(assessment.units.some(({ villages }) => villages.length === 2)).toBe(true);
  });
});

test('the county with planted mistakes gives exactly the planted codes, each at its cell', () => {
  const { key } = plantMistakes(countySheets(makeCounty(), 'forms'));
  const { findings } = gradeSnapshot(open(PLANTED));
  const found = findings
    .filter(({ severity, code }) => severity !== 'notice' && !QUOTA_CODES.includes(code))
    .map(({ code, sheet, area }) => `${code} ${sheet}!${area ? areaToA1(area) : ''}`);
  const firstCell = (place: string) => place.replace(/:[A-Z]+\d+$/, '');
  expect(found.map(firstCell).sort()).toEqual(key.map(({ code, sheet, cell }) => firstCell(`${code} ${sheet}!${cell}`)).sort());
});
