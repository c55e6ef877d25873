/** The sheet 优秀名额: pools with places and ranking, the shortlist to commend, and who has to rectify (第七条). */
import { toNumber } from '../workbook/decimal';
import type { SheetEdit } from '../workbook/edit';
import type { Scalar, Snapshot } from '../workbook/snapshot';
import type { Assessment, PoolResult, RankedUnit, UnitResult } from '../assessment/result';
import { decisionRemark } from './decision-remark';
import { placeSheet, row, titleCell, valueCell, type GeneratedRow } from './sheet-content';
import type { PlanWords, QuotaArithmetic } from './words';

const WIDTHS = [14, 12, 8, 8, 8, 8, 28, 10, 30];
const HEADER_ROWS = 3;

export function planQuotaSheet(assessment: Assessment, snapshot: Snapshot, words: PlanWords): SheetEdit {
  const subtitle = words.subtitle({
    document: assessment.rulebook.document,
    stage: assessment.stage,
    provisional: assessment.stage !== 'city',
  });
  const rows: GeneratedRow[] = [
    [titleCell(words.quotaTitle(assessment.rulebook.excellent))],
    [valueCell(`${subtitle} ${words.generated}`, 'note')],
    row('header', words.quotaHeadings(assessment.rulebook.excellent)),
    ...assessment.pools.flatMap((pool) => poolRows(pool, words)),
  ];
  const wide: number[] = [0, 1];
  const note = (text: string) => {
    wide.push(rows.length);
    rows.push([valueCell(text, 'note')]);
  };
  note(arithmetic(assessment, words));
  const { commendation, rectification, rulebook } = assessment;
  note(words.commended(commendation.units.length, commendation.places, rulebook.commended.article));
  commendation.units.forEach((unit, index) => rows.push(listedRow(index, unit, unit.pool)));
  if (commendation.tiedAtLine.length > 0)
    note(words.commendedTied(commendation.tiedAtLine.map(({ unit }) => unit)));
  const { value: deadline, article } = rulebook.deadlines.rectification;
  note(words.rectification(rulebook.failing, deadline, article));
  rectification.forEach((unit, index) => rows.push(listedRow(index, unit, unit.township)));
  if (rectification.length === 0) note(words.nobody(rulebook.failing));
  return {
    kind: 'sheet',
    ...placeSheet(snapshot, words.quotaSheet),
    widths: WIDTHS,
    rows,
    merges: wide.map((line) => ({ top: line, left: 0, bottom: line, right: WIDTHS.length - 1 })),
    headerRows: HEADER_ROWS,
    landscape: true,
  };
}

/** Columns between a line's number and the unit it names. */
const GAP = [null, null, null, null, null];

const totalOf = (unit: UnitResult): Scalar => (unit.total === null ? null : toNumber(unit.total));

/** Text stands left, figures in the middle. */
const cells = (values: readonly Scalar[]): GeneratedRow =>
  values.map((value) => valueCell(value, typeof value === 'number' ? 'number' : 'text'));

const listedRow = (index: number, unit: UnitResult, where: string | null): GeneratedRow =>
  cells([index + 1, ...GAP, unit.unit, totalOf(unit), where]);

/** A line for the pool, and one for each unit graded 优秀 in it. */
function poolRows(pool: PoolResult, words: PlanWords): readonly GeneratedRow[] {
  const kind = words.poolKind[pool.kind ?? 'unknown'];
  const head: Scalar[] = [pool.pool, kind, pool.quota, pool.excellent, pool.over, pool.free];
  const isOver = (pool.over ?? 0) > 0;
  // Counted once a pool: a pool of a province ranks thousands.
  const before = pool.ranking.filter(({ place }) => place === 'in').length;
  const tied = pool.ranking.filter(({ place }) => place === 'tied').length;
  const tie = pool.quota === null ? '' : `;${words.tie(tied, pool.quota - before)}`;
  return [
    [...(isOver ? row('alert', head) : cells(head)), ...cells([null, null, null])],
    ...pool.ranking.map((ranked) => rankedRow(ranked, tie, words)),
  ];
}

/** `tie` is what a unit at the line is told about the others there. */
function rankedRow({ unit, place, settledBy }: RankedUnit, tie: string, words: PlanWords): GeneratedRow {
  const decision = unit.adjusted ? `;${decisionRemark(unit.adjusted, words)}` : '';
  const remark = `${words.place[place]}${place === 'tied' ? tie : ''}${settledBy ? `;${settledBy}` : ''}${decision}`;
  const values = [null, ...GAP, unit.unit, totalOf(unit), remark];
  return place === 'in' ? cells(values) : row('alert', values);
}

/** 2×贫困 + 1×其他 + 3 = N, printed beside the number to commend. */
function arithmetic(assessment: Assessment, words: PlanWords): string {
  const terms = quotaArithmetic(assessment);
  return terms ? words.arithmetic(terms) : words.arithmeticOpen(assessment.rulebook.quotas.article);
}

/** `null` while the kind of a township is not known. */
export function quotaArithmetic({ pools, rulebook, placesInAll }: Assessment): QuotaArithmetic | null {
  const { value: quotas, article } = rulebook.quotas;
  if (placesInAll === null) return null;
  const { poor, other, enterprise } = quotas;
  const number = (kind: PoolResult['kind']) => pools.filter((pool) => pool.kind === kind).length;
  const counted = poor.kind === 'count' && other.kind === 'count' && enterprise.kind === 'count';
  return {
    townships: counted
      ? {
          poor: { count: number('poor'), places: poor.count },
          other: { count: number('other'), places: other.count },
          enterprise: enterprise.count,
        }
      : null,
    places: placesInAll,
    commended: rulebook.commended.value,
    article,
  };
}
