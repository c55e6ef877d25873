/** Formulas of the sheet 优秀名额: counts, place words, and whether the order of the run still holds. */
import { quoted } from '../formula';
import { areaToA1, toA1 } from '../workbook/address';
import { formatDecimal } from '../workbook/decimal';
import type { Assessment, PoolResult, RankedUnit } from '../assessment/result';
import type { ResultLinks } from './result-links';
import type { PlanWords } from './words';

/** Columns of the sheet, from 0. */
export const QUOTA = { pool: 0, quota: 2, excellent: 3, over: 4, free: 5, unit: 6, total: 7, place: 8 };

/** 优秀, 超出 and 空余 of a pool whose line this is. */
export function poolCounts(pool: PoolResult, line: number, grade: string, links: ResultLinks) {
  const quota = toA1(line, QUOTA.quota);
  const excellent = toA1(line, QUOTA.excellent);
  return {
    excellent: links.inPool(pool.pool, grade),
    over: pool.over === null ? null : `MAX(0,${excellent}-${quota})`,
    free: pool.free === null ? null : `MAX(0,${quota}-${excellent})`,
  };
}

/** The place of a unit in its pool. What tie-breaks have settled only another run can settle anew. */
export function placeFormula(
  { unit, settledBy }: RankedUnit,
  told: string,
  { pool, line, head }: { readonly pool: PoolResult; readonly line: number; readonly head: number },
  { rulebook }: Assessment,
  links: ResultLinks,
  words: PlanWords,
): string | null {
  const grade = links.grade(unit);
  if (grade === null || pool.quota === null || unit.total === null) return null;
  const total = toA1(line, QUOTA.total);
  const still = (then: string) =>
    `IF(${grade}<>${quoted(rulebook.excellent)},${quoted(words.noLonger(rulebook.excellent))},${then})`;
  if (settledBy !== null)
    return still(`IF(${total}=${formatDecimal(unit.total)},${quoted(told)},${quoted(words.orderChanged)})`);
  const quota = toA1(head, QUOTA.quota);
  const before = links.inPool(pool.pool, rulebook.excellent, `">"&${total}`);
  const same = links.inPool(pool.pool, rulebook.excellent, total);
  const [lead, between, end] = words.tie;
  const tied = `${quoted(`${words.place.tied};${lead}`)}&${same}&${quoted(between)}&(${quota}-${before})&${quoted(end)}`;
  return still(
    `IF(${before}+${same}<=${quota},${quoted(words.place.in)},IF(${before}>=${quota},${quoted(words.place.over)},${tied}))`,
  );
}

/** Rows of the sheet, both included; `null` where there are none. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
}

const column = ({ top, bottom }: Block, index: number): string =>
  areaToA1({ top, left: index, bottom, right: index });

/** Is a lower total above a higher one? Lines without a unit part the pools. */
function descending({ top, bottom }: Block): string | null {
  if (bottom <= top) return null;
  const upper = { top, bottom: bottom - 1 };
  const lower = { top: top + 1, bottom };
  const [names, nextNames] = [column(upper, QUOTA.unit), column(lower, QUOTA.unit)];
  const [totals, nextTotals] = [column(upper, QUOTA.total), column(lower, QUOTA.total)];
  return `SUMPRODUCT((${names}<>"")*(${nextNames}<>"")*(${totals}<${nextTotals}))=0`;
}

/** TRUE while pools, shortlist and rectification are as the run has found them. */
export function orderHolds(
  assessment: Assessment,
  blocks: { readonly pools: Block | null; readonly commended: Block | null; readonly failing: Block | null },
  links: ResultLinks,
  words: PlanWords,
): string {
  const { pools, commendation, rectification, rulebook } = assessment;
  const holds: (string | null)[] = [`${links.graded(rulebook.failing)}=${rectification.length}`];
  if (blocks.pools) {
    const places = column(blocks.pools, QUOTA.place);
    const inside = `${places},${quoted(`${words.place.in}*`)},${column(blocks.pools, QUOTA.total)}`;
    const listed = pools.reduce((all, { ranking }) => all + ranking.length, 0);
    holds.push(
      `SUM(${column(blocks.pools, QUOTA.excellent)})=${listed}`,
      `COUNTIF(${places},${quoted(words.noLonger(rulebook.excellent))})=0`,
      `COUNTIF(${places},${quoted(`${words.place.in}*`)})=${commendation.available}`,
      descending(blocks.pools),
    );
    const ranked = pools.flatMap(({ ranking }) => ranking.filter(({ place }) => place === 'in'));
    const atLeast = (bound: number) => ranked.filter(({ unit }) => (unit.total ?? 0) >= bound).length;
    if (blocks.commended) {
      const last = commendation.units.reduce((least, { total }) => Math.min(least, total ?? 0), Infinity);
      holds.push(
        descending(blocks.commended),
        `COUNTIFS(${inside},">="&MIN(${column(blocks.commended, QUOTA.total)}))=${atLeast(last)}`,
      );
    }
    const [tied] = commendation.tiedAtLine;
    if (tied?.total) {
      const equal = ranked.filter(({ unit }) => unit.total === tied.total).length;
      holds.push(`COUNTIFS(${inside},${formatDecimal(tied.total)})=${equal}`);
    }
  }
  if (blocks.failing) {
    const names = column(blocks.failing, QUOTA.unit);
    holds.push(`${links.gradedAmong(names, rulebook.failing)}=${rectification.length}`);
  }
  return `AND(${holds.filter((one) => one !== null).join(',')})`;
}
