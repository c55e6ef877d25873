/**
 * The rule book as a JSON document: points as plain numbers, every ruled value bare or as `{ value, article }`, partial
 * when it extends another book. `assets/rulebook.schema.json` says the same in JSON Schema.
 */
import { toNumber, type Decimal } from '../workbook/decimal';
import { normaliseArticle } from './articles';
import type { Deadlines, Grade, Head, Quota, RuleBook, RuleIndicator, Ruled } from './rulebook';
import type { SatisfactionRule, TieBreak, Township } from './rulebook';
import { decimalIn, fields, integer, isRecord, list, nullable, oneOf } from './shape';
import { same, table, text, truth, type Field, type Shape } from './shape';

/** More points or units than any county has; keeps numbers within what a spreadsheet stores exactly. */
const MOST = 100_000;
const points = decimalIn(0, MOST);
const share = decimalIn(0, 1);
const count = integer(0, MOST);

const needed = <T>(shape: Shape<T>, absent?: T): Field<T> => ({ shape, absent });

const article: Shape<string> = (json, where, report) => {
  const written = text(json, where, report);
  return written === undefined ? undefined : normaliseArticle(written);
};

/**
 * A ruled value, bare or with its article. Without an article a value that equals the base's keeps the base's
 * citation; a changed one cites nothing, since the article it had does not say it.
 */
const ruled =
  <T>(shape: Shape<T>, base?: Ruled<T>): Shape<Ruled<T>> =>
  (json, where, report) => {
    const citation = (value: T) => (base && same(value, base.value) ? base.article : null);
    if (!isRecord(json) || !Object.hasOwn(json, 'value')) {
      const value = shape(json, where, report);
      return value === undefined ? undefined : { value, article: citation(value) };
    }
    const wrapped = fields<{ value: T; article: string | null | '' }>({
      // Pointers leave the wrapper out, so that a place has one name whichever form was written.
      value: needed((inner, _at, to) => shape(inner, where, to)),
      article: needed(nullable<string>(article), ''),
    })(json, where, report);
    return (
      wrapped && { ...wrapped, article: wrapped.article === '' ? citation(wrapped.value) : wrapped.article }
    );
  };

const grade = fields<Grade>({
  name: needed(text),
  atLeast: needed(nullable(points), null),
  printedUpTo: needed(nullable(points), null),
});

const head: Shape<Head> = (json, where, report) => {
  const read = fields<Head>({
    id: needed(text, ''),
    name: needed(text),
    words: needed(list(text, { unique: true }), []),
    bonus: needed(truth, false),
    points: needed(nullable(points), null),
  })(json, where, report);
  if (!read) return undefined;
  const words = read.words.includes(read.name) ? read.words : [read.name, ...read.words];
  return { ...read, id: read.id || read.name, words };
};

const indicator = fields<RuleIndicator>({ name: needed(text), head: needed(text), max: needed(points) });

const quota: Shape<Quota> = (json, where, report) => {
  if (!isRecord(json)) {
    // A negative number is a quota too, only a wrong one: the validator names it as such.
    const places = integer(-MOST, MOST)(json, where, report);
    return places === undefined ? undefined : { kind: 'count', count: places };
  }
  const read = fields<{ percent: Decimal; rounding: 'down' | 'halfUp' }>({
    percent: needed(decimalIn(0, 100)),
    rounding: needed(oneOf('down', 'halfUp'), 'down'),
  })(json, where, report);
  return read && { kind: 'percent', ...read };
};

const township: Shape<Township> = (json, where, report) =>
  fields<Township>({ name: needed(text), kind: needed(nullable(oneOf('poor', 'other')), null) })(
    typeof json === 'string' ? { name: json } : json,
    where,
    report,
  );

const tieBreak: Shape<TieBreak> = (json, where, report) => {
  if (!isRecord(json)) return oneOf('satisfaction')(json, where, report) && { by: 'satisfaction' };
  const read = fields<{ head: string }>({ head: needed(text) })(json, where, report);
  return read && { by: 'head', head: read.head };
};

/** A key with a ruled value: the base's when absent, else the neutral one where there is one. */
const ruling = <T>(shape: Shape<T>, base: Ruled<T> | undefined, neutral?: T): Field<Ruled<T>> => ({
  shape: ruled(shape, base),
  absent: base ?? (neutral === undefined ? undefined : { value: neutral, article: null }),
});

const DAY = /^(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])$/;
const day: Shape<string> = (json, where, report) => {
  const written = text(json, where, report);
  if (written === undefined) return undefined;
  const match = DAY.exec(written);
  if (match?.[1] && match[2]) return `${match[1].padStart(2, '0')}-${match[2].padStart(2, '0')}`;
  report({ code: 'badDate', where, params: { found: written } });
  return undefined;
};

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const date: Shape<string> = (json, where, report) => {
  const written = text(json, where, report);
  if (written === undefined || DATE.test(written)) return written;
  report({ code: 'badDate', where, params: { found: written } });
  return undefined;
};

const satisfaction = (base?: SatisfactionRule): Shape<SatisfactionRule> =>
  fields<SatisfactionRule>({
    favourable: needed(
      list(oneOf('satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown'), { unique: true }),
      base?.favourable,
    ),
    denominator: needed(oneOf('valid', 'returned', 'informed'), base?.denominator),
    criterion: needed(nullable(text), base ? base.criterion : null),
    lowReturn: needed(share, base?.lowReturn),
  });

const quotas = (base?: RuleBook['quotas']['value']) =>
  fields<RuleBook['quotas']['value']>({
    poor: needed(quota, base?.poor),
    other: needed(quota, base?.other),
    enterprise: needed(quota, base?.enterprise),
  });

const deadlines = (base?: Deadlines) =>
  fields<Deadlines>({
    selfAssessment: needed(ruled(day, base?.selfAssessment), base?.selfAssessment),
    toTownship: needed(ruled(day, base?.toTownship), base?.toTownship),
    townshipCheck: needed(ruled(day, base?.townshipCheck), base?.townshipCheck),
    surveyReport: ruling<string | null>(nullable(day), base?.surveyReport, null),
    cityAssessment: needed(ruled(day, base?.cityAssessment), base?.cityAssessment),
    spotCheck: needed(ruled(day, base?.spotCheck), base?.spotCheck),
    summary: needed(ruled(day, base?.summary), base?.summary),
    rectification: needed(ruled(day, base?.rectification), base?.rectification),
  });

/** The shape of a document; with a `base` every absent key keeps the base's value. */
export const ruleBookShape = (base?: RuleBook): Shape<RuleBook> =>
  fields<RuleBook>({
    id: needed(text, base?.id),
    title: needed(text, base?.title),
    document: needed(text, base?.document),
    issued: needed(date, base?.issued),
    year: needed(nullable(integer(1900, 2200)), base ? base.year : null),
    grades: ruling(list(grade, { least: 1 }), base?.grades),
    excellent: needed(text, base?.excellent),
    failing: needed(text, base?.failing),
    heads: ruling(list(head, { least: 1 }), base?.heads),
    indicators: ruling(list(indicator), base?.indicators, []),
    basePoints: ruling(points, base?.basePoints),
    bonusPoints: ruling(points, base?.bonusPoints),
    decimals: ruling(integer(0, 6), base?.decimals),
    missing: ruling(oneOf('pending', 'zero', 'proportional'), base?.missing),
    villages: ruling(oneOf('average', 'lowest', 'highest'), base?.villages),
    steps: ruling(oneOf('proportional', 'whole'), base?.steps),
    satisfaction: ruling(satisfaction(base?.satisfaction.value), base?.satisfaction),
    quotas: ruling(quotas(base?.quotas.value), base?.quotas),
    townships: ruling(list(township), base?.townships),
    enterprises: ruling<number | null>(nullable(count), base?.enterprises, null),
    enterprisePool: needed(text, base?.enterprisePool),
    tieBreaks: ruling(list(tieBreak, { unique: true }), base?.tieBreaks, []),
    commended: ruling(count, base?.commended),
    deadlines: needed(deadlines(base?.deadlines), base?.deadlines),
    nearBoundary: ruling(points, base?.nearBoundary),
    stageGap: ruling(points, base?.stageGap),
    spotCheckShare: ruling(share, base?.spotCheckShare),
    vetoWords: ruling(list(text, { unique: true }), base?.vetoWords, []),
    aliases: needed(table, base ? base.aliases : {}),
  });

const orNull = (value: Decimal | null): number | null => (value === null ? null : toNumber(value));

const plainQuota = (value: Quota): unknown =>
  value.kind === 'count' ? value.count : { percent: toNumber(value.percent), rounding: value.rounding };

const plain = <T>(value: Ruled<T>, write: (value: T) => unknown = (x) => x): unknown => ({
  value: write(value.value),
  article: value.article,
});

/**
 * The complete JSON document of a rule book, as plain data for `JSON.stringify`: every ruled value with its article,
 * nothing left to a base. `parseRuleBook` reads it back to an equal book.
 */
export function serializeRuleBook(book: RuleBook): Readonly<Record<string, unknown>> {
  return {
    id: book.id,
    title: book.title,
    document: book.document,
    issued: book.issued,
    year: book.year,
    grades: plain(book.grades, (grades) =>
      grades.map(({ name, atLeast, printedUpTo }) => ({
        name,
        atLeast: orNull(atLeast),
        printedUpTo: orNull(printedUpTo),
      })),
    ),
    excellent: book.excellent,
    failing: book.failing,
    heads: plain(book.heads, (heads) => heads.map((one) => ({ ...one, points: orNull(one.points) }))),
    indicators: plain(book.indicators, (all) => all.map((one) => ({ ...one, max: toNumber(one.max) }))),
    basePoints: plain(book.basePoints, toNumber),
    bonusPoints: plain(book.bonusPoints, toNumber),
    decimals: plain(book.decimals),
    missing: plain(book.missing),
    villages: plain(book.villages),
    steps: plain(book.steps),
    satisfaction: plain(book.satisfaction, (rule) => ({ ...rule, lowReturn: toNumber(rule.lowReturn) })),
    quotas: plain(book.quotas, ({ poor, other, enterprise }) => ({
      poor: plainQuota(poor),
      other: plainQuota(other),
      enterprise: plainQuota(enterprise),
    })),
    townships: plain(book.townships),
    enterprises: plain(book.enterprises),
    enterprisePool: book.enterprisePool,
    tieBreaks: plain(book.tieBreaks, (chain) =>
      chain.map((step) => (step.by === 'head' ? { head: step.head } : 'satisfaction')),
    ),
    commended: plain(book.commended),
    deadlines: book.deadlines,
    nearBoundary: plain(book.nearBoundary, toNumber),
    stageGap: plain(book.stageGap, toNumber),
    spotCheckShare: plain(book.spotCheckShare, toNumber),
    vetoWords: plain(book.vetoWords),
    aliases: book.aliases,
  };
}
