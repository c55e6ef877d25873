/** The sheet 优秀名额: pools with places and ranking, the shortlist to commend, and who has to rectify (第七条). */
import { toNumber } from '../workbook/decimal';
import { quoted } from '../formula';
import type { GeneratedCell, GeneratedStyle, SheetEdit } from '../workbook/edit';
import type { Scalar, Snapshot } from '../workbook/snapshot';
import type { Assessment, PoolResult, RankedUnit, UnitResult } from '../assessment/result';
import { decisionRemark } from './decision-remark';
import { orderHolds, placeFormula, poolCounts } from './quota-live';
import { ResultLinks } from './result-links';
import { formulaCell, placeSheet, row, titleCell, valueCell, type GeneratedRow } from './sheet-content';
import type { PlanWords, QuotaArithmetic } from './words';

const WIDTHS = [14, 12, 8, 8, 8, 8, 28, 10, 30];
const HEADER_ROWS = 4;
/** The line that says whether the order of the run still holds. */
const ORDER_ROW = 2;

/** `results` is the sheet 考核结果 that stands beside it, whose numbers it counts; without it the figures are values. */
export function planQuotaSheet(
  assessment: Assessment,
  snapshot: Snapshot,
  results: SheetEdit | null,
  words: PlanWords,
): SheetEdit {
  const links = ResultLinks.to(assessment, results);
  const subtitle = words.subtitle({
    document: assessment.rulebook.document,
    stage: assessment.stage,
    provisional: assessment.stage !== 'city',
  });
  const { commendation, rectification, rulebook, pools } = assessment;
  const rows: GeneratedRow[] = [
    [titleCell(words.quotaTitle(rulebook.excellent))],
    [valueCell(`${subtitle} ${words.generated}`, 'note')],
    [valueCell(words.fixedOrder, 'note')],
    row('header', words.quotaHeadings(rulebook.excellent)),
  ];
  const block = (from: number) => (rows.length > from ? { top: from, bottom: rows.length - 1 } : null);
  for (const pool of pools) rows.push(...poolRows(pool, rows.length, assessment, links, words));
  const pooled = block(HEADER_ROWS);
  const wide: number[] = [0, 1, ORDER_ROW];
  const note = (text: string) => {
    wide.push(rows.length);
    rows.push([valueCell(text, 'note')]);
  };
  let commended: ReturnType<typeof block> = null;
  if (pools.length === 0) note(words.quotasOpen(rulebook.excellent, rulebook.quotas.article));
  else {
    note(arithmetic(assessment, words));
    note(words.commended(commendation.units.length, commendation.places, rulebook.commended.article));
    const first = rows.length;
    commendation.units.forEach((unit, index) => rows.push(listedRow(index, unit, unit.pool, links)));
    commended = block(first);
    if (commendation.tiedAtLine.length > 0)
      note(words.commendedTied(commendation.tiedAtLine.map(({ unit }) => unit)));
  }
  const { value: deadline, article } = rulebook.deadlines.rectification;
  note(words.rectification(rulebook.failing, deadline, article));
  const next = rows.length;
  rectification.forEach((unit, index) => rows.push(listedRow(index, unit, unit.township, links)));
  const failing = block(next);
  if (rectification.length === 0) note(words.nobody(rulebook.failing));
  if (links) {
    const holds = orderHolds(assessment, { pools: pooled, commended, failing }, links, words);
    const formula = `IF(${holds},${quoted(words.orderHolds)},${quoted(words.orderChanged)})`;
    rows[ORDER_ROW] = [formulaCell(`=${formula}`, words.orderHolds, 'note')];
  }
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

/** The unit's total as 考核结果 has it. */
function totalCell(unit: UnitResult, style: GeneratedStyle, links: ResultLinks | null): GeneratedCell {
  const formula = links?.total(unit) ?? null;
  const total = totalOf(unit);
  return formula === null ? valueCell(total, style) : formulaCell(`=${formula}`, total ?? '', style);
}

const listedRow = (
  index: number,
  unit: UnitResult,
  where: string | null,
  links: ResultLinks | null,
): GeneratedRow => [
  ...cells([index + 1, ...GAP, unit.unit]),
  totalCell(unit, 'number', links),
  ...cells([where]),
];

/** A line for the pool, and one for each unit graded 优秀 in it. */
function poolRows(
  pool: PoolResult,
  line: number,
  assessment: Assessment,
  links: ResultLinks | null,
  words: PlanWords,
): readonly GeneratedRow[] {
  const kind = words.poolKind[pool.kind ?? 'unknown'];
  const style = (pool.over ?? 0) > 0 ? 'alert' : null;
  const live = links && poolCounts(pool, line, assessment.rulebook.excellent, links);
  const count = (value: number | null, formula: string | null | undefined) =>
    formula ? formulaCell(`=${formula}`, value, style ?? 'number') : valueCell(value, style ?? 'number');
  const text = [pool.pool, kind].map((value) => valueCell(value, style ?? 'text'));
  // Counted once a pool: a pool of a province ranks thousands.
  const before = pool.ranking.filter(({ place }) => place === 'in').length;
  const tied = pool.ranking.filter(({ place }) => place === 'tied').length;
  const [lead, between, end] = words.tie;
  const tie = pool.quota === null ? '' : `;${lead}${tied}${between}${pool.quota - before}${end}`;
  return [
    [
      ...text,
      valueCell(pool.quota, style ?? 'number'),
      count(pool.excellent, live?.excellent),
      count(pool.over, live?.over),
      count(pool.free, live?.free),
      ...cells([null, null, null]),
    ],
    ...pool.ranking.map((ranked, index): GeneratedRow => {
      const at = { pool, line: line + 1 + index, head: line };
      const told = placeTold(ranked, tie, words);
      // What people decided does not follow the scores.
      const formula =
        links && ranked.unit.adjusted === null && placeFormula(ranked, told, at, assessment, links, words);
      const own = ranked.place === 'in' ? null : ('alert' as const);
      return [
        ...(own ? row(own, [null, ...GAP, ranked.unit.unit]) : cells([null, ...GAP, ranked.unit.unit])),
        totalCell(ranked.unit, own ?? 'number', links),
        formula ? formulaCell(`=${formula}`, told, own ?? 'text') : valueCell(told, own ?? 'text'),
      ];
    }),
  ];
}

/** `tie` is what a unit at the line is told about the others there. */
function placeTold({ unit, place, settledBy }: RankedUnit, tie: string, words: PlanWords): string {
  const decision = unit.adjusted ? `;${decisionRemark(unit.adjusted, words)}` : '';
  return `${words.place[place]}${place === 'tied' ? tie : ''}${settledBy ? `;${settledBy}` : ''}${decision}`;
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
