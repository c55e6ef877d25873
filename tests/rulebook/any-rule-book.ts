/** Random sound rule books, with names as awkward as names can be. */
import fc from 'fast-check';
import { decimal, type Decimal } from '../../src/workbook/decimal';
import type { Head, Quota, RuleBook, RuleIndicator, Ruled } from '../../src/rulebook';

const INNER = [...'乙丙镇乡局村满意分项加零90AbZ１，,、;；→>-(（)）《》“ ·.%&=+@'];
/** Starts with a character that no word of the sheet starts with; blanks stand only inside. */
export const anyName = fc
  .tuple(fc.constantFrom('甲', '鑫', 'Q'), fc.array(fc.constantFrom(...INNER), { maxLength: 7 }))
  .map(([first, rest]) => `${first}${rest.join('')}`.trim());

const cents = (value: number): Decimal => decimal((value / 100).toFixed(2));
const anyArticle = fc.constantFrom(null, '1', '6', '19', '20', '99', '5(三)', '12(十一)', '附则之二', '3.2');
const anyRuled = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Ruled<T>> =>
  fc.tuple(value, anyArticle).map(([v, article]) => ({ value: v, article }));
const anyShare = fc.integer({ min: 0, max: 100_000_000 }).map((units) => decimal((units / 1e8).toFixed(8)));
const anyPoints = fc.integer({ min: 0, max: 2_000_00 }).map(cents);

/** Cuts a whole into `count` parts. */
function split(whole: number, count: number, seeds: readonly number[]): readonly number[] {
  const cuts = Array.from({ length: count - 1 }, (_, i) => (seeds[i % seeds.length] ?? 0) % (whole + 1));
  const ends = [...cuts.sort((a, b) => a - b), whole];
  return ends.map((end, i) => end - (ends[i - 1] ?? 0));
}

interface Points {
  readonly base: number;
  readonly bonus: number;
  readonly heads: readonly Head[];
  readonly indicators: readonly RuleIndicator[];
}

const anyPointsOf = (pool: readonly string[]): fc.Arbitrary<Points> =>
  fc
    .record({
      base: fc.integer({ min: 1, max: 200_00 }),
      bonus: fc.integer({ min: 0, max: 50_00 }),
      baseHeads: fc.integer({ min: 1, max: 4 }),
      bonusHeads: fc.integer({ min: 0, max: 2 }),
      known: fc.boolean(),
      listed: fc.boolean(),
      seeds: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    })
    .map(({ base, bonus, baseHeads, bonusHeads, known, listed, seeds }) => {
      const bonusTotal = bonusHeads === 0 ? 0 : bonus;
      const parts = [
        ...split(base, baseHeads, seeds).map((points) => ({ points, isBonus: false })),
        ...(bonusHeads > 0 ? split(bonusTotal, bonusHeads, seeds) : []).map((points) => ({
          points,
          isBonus: true,
        })),
      ];
      const heads = parts.map(({ points, isBonus }, i): Head => {
        const name = pool[i] ?? '';
        const words = [name, pool[i + 10] ?? ''].slice(0, 1 + ((seeds[0] ?? 0) % 2));
        const id = (seeds[1] ?? 0) % 2 === 0 ? `h${i}` : name;
        return { id, name, words, bonus: isBonus, points: known ? cents(points) : null };
      });
      const indicators = listed
        ? heads.flatMap((head, i) =>
            split(parts[i]?.points ?? 0, 2, seeds).map((max, j) => ({
              name: pool[j + 6] ?? '',
              head: head.id,
              max: cents(max),
            })),
          )
        : [];
      return { base, bonus: bonusTotal, heads, indicators };
    });

const anyGrades = (pool: readonly string[], most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 5 })
    .chain((bounds) => fc.tuple(fc.constant(bounds.sort((a, b) => b - a)), fc.boolean()))
    .map(([bounds, printed]) =>
      [...bounds, null].map((bound, i) => {
        const better = bounds[i - 1];
        const upTo = better === undefined ? null : Math.max(bound ?? 0, better - 1_00);
        return {
          name: pool[i] ?? '',
          atLeast: bound === null ? null : cents(bound),
          printedUpTo: printed && upTo !== null ? cents(upTo) : null,
        };
      }),
    );

const anyQuota: fc.Arbitrary<Quota> = fc.oneof(
  fc.nat({ max: 40 }).map((count) => ({ kind: 'count' as const, count })),
  fc.record({
    kind: fc.constant('percent' as const),
    percent: fc.integer({ min: 0, max: 100_00 }).map(cents),
    rounding: fc.constantFrom('down' as const, 'halfUp' as const),
  }),
);

const anyDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));

const anyDeadlines = fc
  .tuple(
    fc.array(anyDay, { minLength: 4, maxLength: 4 }),
    fc.array(anyDay, { minLength: 4, maxLength: 4 }),
    fc.array(anyArticle, { minLength: 8, maxLength: 8 }),
    fc.boolean(),
  )
  .map(([chain, rest, articles, surveyed]) => {
    const days = [...chain.sort(), ...rest];
    const at = (i: number) => ({ value: days[i] ?? '', article: articles[i] ?? null });
    return {
      selfAssessment: at(0),
      toTownship: at(1),
      townshipCheck: at(2),
      cityAssessment: at(3),
      spotCheck: at(4),
      summary: at(5),
      rectification: at(6),
      surveyReport: surveyed ? at(7) : { value: null, article: null },
    };
  });

const answers = ['satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown'] as const;

/** A sound rule book of any place. */
export const anyRuleBook: fc.Arbitrary<RuleBook> = fc
  .uniqueArray(anyName, { minLength: 40, maxLength: 40 })
  .chain((pool) => fc.tuple(fc.constant(pool), anyPointsOf(pool)))
  .chain(([pool, points]) =>
    fc
      .record({
        id: anyName,
        title: anyName,
        document: anyName,
        issued: fc.tuple(fc.integer({ min: 1990, max: 2050 }), anyDay).map(([year, day]) => `${year}-${day}`),
        year: fc.option(fc.integer({ min: 1990, max: 2050 })),
        grades: anyRuled(anyGrades(pool.slice(20), points.base + points.bonus)),
        heads: anyRuled(fc.constant(points.heads)),
        indicators: anyRuled(fc.constant(points.indicators)),
        basePoints: anyRuled(fc.constant(cents(points.base))),
        bonusPoints: anyRuled(fc.constant(cents(points.bonus))),
        decimals: anyRuled(fc.integer({ min: 0, max: 6 })),
        missing: anyRuled(fc.constantFrom('pending' as const, 'zero' as const, 'proportional' as const)),
        villages: anyRuled(fc.constantFrom('average' as const, 'lowest' as const, 'highest' as const)),
        steps: anyRuled(fc.constantFrom('proportional' as const, 'whole' as const)),
        satisfaction: anyRuled(
          fc.record({
            favourable: fc.uniqueArray(fc.constantFrom(...answers), { minLength: 1 }),
            denominator: fc.constantFrom('valid' as const, 'returned' as const, 'informed' as const),
            criterion: fc.option(anyName),
            lowReturn: anyShare,
          }),
        ),
        quotas: anyRuled(fc.record({ poor: anyQuota, other: anyQuota, enterprise: anyQuota })),
        townships: anyRuled(
          fc
            .array(fc.constantFrom('poor' as const, 'other' as const, null), { maxLength: 8 })
            .map((kinds) => kinds.map((kind, i) => ({ name: pool[i + 26] ?? '', kind }))),
        ),
        enterprises: anyRuled(fc.option(fc.nat({ max: 500 }))),
        enterprisePool: fc.constant(pool[39] ?? ''),
        tieBreaks: anyRuled(
          fc
            .uniqueArray(fc.integer({ min: -1, max: points.heads.length - 1 }))
            .map((steps) =>
              steps.map((i) =>
                i < 0
                  ? { by: 'satisfaction' as const }
                  : { by: 'head' as const, head: points.heads[i]?.id ?? '' },
              ),
            ),
        ),
        deadlines: anyDeadlines,
        nearBoundary: anyRuled(anyPoints),
        stageGap: anyRuled(anyPoints),
        spotCheckShare: anyRuled(anyShare),
        vetoWords: anyRuled(fc.uniqueArray(anyName, { maxLength: 3 })),
        aliases: fc.dictionary(fc.oneof(anyName, fc.constant('__proto__')), anyName, { maxKeys: 4 }),
        commended: anyRuled(fc.constant(0)),
        gradePick: fc.nat(),
      })
      .map(({ gradePick, ...book }) => {
        const names = book.grades.value.map((grade) => grade.name);
        return { ...book, excellent: names[0] ?? '', failing: names[gradePick % names.length] ?? '' };
      }),
  );
