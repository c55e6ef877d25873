/** The smallest repair: what is proposed for which figures, in words and as fixes. */
import fc from 'fast-check';
import { message } from '../../../src/locales';
import { decimal, sum, toNumber } from '../../../src/workbook/decimal';
import { toA1 } from '../../../src/workbook/address';
import { BASE_ITEMS, form, patched, SCORES, type Cell } from '../support/county';
import { brief, findingsIn, said } from '../support/findings';
import type { Finding } from '../../../src/checks';
import { SURVEYS } from './ballot-cases';
import { FORMS, MAXIMA, summed } from './form-cases';

const offered = ({ fixes }: Finding): readonly string[] =>
  fixes.map(({ row, column, value }) => `${toA1(row, column)}=${String(value)}`);

test.each([...FORMS, ...SURVEYS].map((one) => [one.does, one] as const))('%s', (_, one) => {
  const findings = findingsIn([[one.sheet]]);
  const finding = findings.find((other) => brief(other) === one.at);
  if (!finding) throw new Error(`${one.at} is not among ${said(findings, true).join(', ')}`);
  if (one.says === null) expect(finding.proposal).toBeUndefined();
  else expect(message(finding, 'zh-CN').slice(-one.says.length)).toBe(one.says);
  if (one.says === null || one.offers.length > 0) expect(offered(finding)).toEqual(one.offers);
});

test('both languages tell the same repair', () => {
  const [finding] = findingsIn([[summed({ I8: 77 })]]);
  expect(finding && message(finding, 'en-US')).toMatch(
    /I8 is most likely 7; 77 was typed \(a digit looks typed twice\)\.$/,
  );
});

describe('any item spoilt in a form whose sums were typed right', () => {
  const scores = fc.tuple(
    ...MAXIMA.map((max) => fc.integer({ min: 1, max: max * 2 }).map((half) => half / 2)),
  );
  const total = (values: readonly number[]) => toNumber(sum(values.map((value) => decimal(value))));
  const row = (index: number) => (index < BASE_ITEMS ? index + 6 : index + 7);

  test('too large, as a word, or blank: the true score is proposed, and taking it leaves no fault', () => {
    fc.assert(
      fc.property(
        scores,
        fc.nat(MAXIMA.length - 1),
        fc.constantFrom<(score: number) => Cell>(
          (score) => score * 10 + 100,
          () => '好',
          () => null,
        ),
        (city, index, spoil) => {
          const sums = { baseSum: total(city.slice(0, BASE_ITEMS)), total: total(city) };
          const cell = `I${row(index)}`;
          const spoilt = patched(form({ city, ...sums }), { [cell]: spoil(city[index] ?? 0) });
          const [finding] = findingsIn([[spoilt]]).filter(({ severity }) => severity === 'error');
          const [fix] = finding?.fixes ?? [];
          expect(fix && `${toA1(fix.row, fix.column)}=${String(fix.value)}`).toBe(`${cell}=${city[index]}`);
          const mended = patched(spoilt, { [cell]: (fix?.value ?? null) as Cell });
          expect(said(findingsIn([[mended]]))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('within its limits: every proposal leaves no fault, and without a slip the true score is among them', () => {
    fc.assert(
      fc.property(scores, fc.nat(BASE_ITEMS - 1), fc.integer({ min: 1, max: 8 }), (city, index, typed) => {
        const sums = { baseSum: total(city.slice(0, BASE_ITEMS)), total: total(city) };
        fc.pre(typed !== city[index] && typed <= (MAXIMA[index] ?? 0));
        const spoilt = patched(form({ city, ...sums }), { [`I${row(index)}`]: typed });
        const finding = findingsIn([[spoilt]]).find(({ severity }) => severity === 'error');
        expect(finding?.code).toBe('S02');
        if (!finding?.proposal) return;
        const { repairs } = finding.proposal;
        const isTrue = repairs.some(({ row: at }) => at === row(index) - 1);
        // A slip may speak louder for other items; then the true one need not be told.
        if (repairs.every(({ slip }) => slip === null)) expect(isTrue).toBe(true);
        for (const repair of repairs) {
          const mended = patched(spoilt, { [toA1(repair.row, repair.column)]: toNumber(repair.value) });
          expect(said(findingsIn([[mended]]))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('the sample scores are what the cases above say', () => {
  expect(SCORES.slice(0, BASE_ITEMS).reduce((all, score) => all + score, 0)).toBe(86.5);
});
