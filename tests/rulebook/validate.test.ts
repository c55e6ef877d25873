import { builtInRuleBook as mile, validateRuleBook, type Grade, type RuleBook } from '../../src/rulebook';
import { decimal } from '../../src/workbook/decimal';
import { otherCounty as other } from './books';

const grade = (name: string, atLeast: number | null, printedUpTo: number | null = null): Grade => ({
  name,
  atLeast: atLeast === null ? null : decimal(atLeast),
  printedUpTo: printedUpTo === null ? null : decimal(printedUpTo),
});
const graded = (...grades: readonly Grade[]): RuleBook => ({
  ...mile,
  grades: { value: grades, article: '6' },
  excellent: grades[0]?.name ?? '',
  failing: grades.at(-1)?.name ?? '',
});
const ruled = <K extends keyof RuleBook>(book: RuleBook, key: K, value: unknown): RuleBook => ({
  ...book,
  [key]: { value, article: null },
});
const townships = (...kinds: ('poor' | 'other' | null)[]) =>
  kinds.map((kind, index) => ({ name: `${index}镇`, kind }));
const count = (places: number) => ({ kind: 'count', count: places }) as const;
const points = (key: 'basePoints' | 'bonusPoints', value: number) => ruled(other, key, decimal(value));

type Row = readonly [what: string, book: RuleBook, ...found: string[]];

const GRADES: readonly Row[] = [
  ['three grades without printed ends', graded(grade('甲', 80), grade('乙', 60), grade('丙', null))],
  ['one grade for all', graded(grade('甲', null))],
  ['a lowest grade from 0', graded(grade('甲', 80), grade('乙', 0))],
  ['usual printed bands', graded(grade('甲', 80), grade('乙', null, 79))],
  ['printed bands without any gap left', graded(grade('甲', 80), grade('乙', null, 79.99))],
  [
    'equal bounds',
    graded(grade('甲', 80), grade('乙', 80), grade('丙', null)),
    'gradesUnordered /grades/1/atLeast',
  ],
  [
    'rising bounds',
    graded(grade('甲', 70), grade('乙', 80), grade('丙', null)),
    'gradesUnordered /grades/1/atLeast',
  ],
  ['a bound beyond all points', graded(grade('甲', 120.01), grade('乙', null)), 'gradeUnreachable /grades/0'],
  ['a bound of all points', graded(grade('甲', 120), grade('乙', null))],
  ['a bound missing in between', graded(grade('甲', null), grade('乙', null)), 'gradeUnreachable /grades/1'],
  ['nothing left below 0', graded(grade('甲', 0), grade('乙', null)), 'gradeUnreachable /grades/1'],
  [
    'a band that ends below its bound',
    graded(grade('甲', 80), grade('乙', 79.5, 79), grade('丙', null)),
    'gradeUnreachable /grades/1',
  ],
  ['no grade below', graded(grade('甲', 80), grade('乙', 60)), 'gradeGap /grades/1/atLeast'],
  ['two points in no band', graded(grade('甲', 80), grade('乙', null, 78)), 'gradeGap /grades/1/printedUpTo'],
  [
    'a best band that ends early',
    graded(grade('甲', 80, 100), grade('乙', null)),
    'gradeGap /grades/0/printedUpTo',
  ],
  ['a best band up to all points', graded(grade('甲', 80, 120), grade('乙', null))],
  ['overlapping bands', graded(grade('甲', 80), grade('乙', null, 80)), 'gradeOverlap /grades/1/printedUpTo'],
  [
    'the same name twice',
    graded(grade('甲', 80), grade('乙', 60), grade('甲', null)),
    'duplicateGrade /grades/2',
  ],
  ['an unknown best grade', { ...mile, excellent: '优等' }, 'unknownGrade /excellent'],
  ['an unknown failing grade', { ...mile, failing: '差' }, 'unknownGrade /failing'],
];

const [firstHead, ...otherHeads] = other.heads.value;
const heads = (change: object) => ruled(other, 'heads', [{ ...firstHead, ...change }, ...otherHeads]);
const withoutIndicators = (book: RuleBook) => ruled(book, 'indicators', []);
const [firstIndicator, ...otherIndicators] = other.indicators.value;

const POINTS: readonly Row[] = [
  ['base points that heads do not reach', points('basePoints', 151), 'pointsDoNotAddUp /basePoints'],
  ['base points that heads exceed', points('basePoints', 149), 'pointsDoNotAddUp /basePoints'],
  ['bonus points that heads exceed', points('bonusPoints', 9), 'pointsDoNotAddUp /bonusPoints'],
  [
    'indicators that do not add up to their head',
    ruled(other, 'indicators', otherIndicators),
    'pointsDoNotAddUp /heads/0/points',
  ],
  ['heads alone, one of them without points', withoutIndicators(heads({ points: null }))],
  [
    'known heads beyond the whole, one of them without points',
    withoutIndicators(
      ruled(
        other,
        'heads',
        other.heads.value.map((head) => ({ ...head, points: head.id === 'party' ? null : decimal(80) })),
      ),
    ),
    'pointsDoNotAddUp /basePoints',
    'pointsDoNotAddUp /bonusPoints',
  ],
  ['a head whose points are those of its indicators', heads({ points: null })],
  [
    'two heads of one id',
    ruled(
      mile,
      'heads',
      mile.heads.value.map((head) => ({ ...head, id: 'one' })),
    ),
    'duplicateHead /heads/1',
    'duplicateHead /heads/2',
  ],
  ['two heads of one name', heads({ name: '人居环境' }), 'duplicateHead /heads/1'],
  ['two heads of one word', heads({ words: ['产业发展', '奖励分'] }), 'duplicateHead /heads/3'],
  [
    'a tie-break of no head',
    ruled(mile, 'tieBreaks', [{ by: 'head', head: 'x' }]),
    'unknownHead /tieBreaks/0/head',
  ],
  [
    'an indicator of no head',
    ruled(other, 'indicators', [{ ...firstIndicator, head: 'x' }, ...otherIndicators]),
    'unknownHead /indicators/0/head',
    'pointsDoNotAddUp /heads/0/points',
  ],
  [
    'an indicator twice',
    ruled(other, 'indicators', [
      ...otherIndicators,
      { ...firstIndicator, max: decimal(20) },
      { ...firstIndicator, max: decimal(20) },
    ]),
    'duplicateIndicator /indicators/7',
  ],
];

const POOLS: readonly Row[] = [
  [
    'a negative quota',
    ruled(mile, 'quotas', { ...mile.quotas.value, poor: count(-1) }),
    'quotaNegative /quotas/poor',
  ],
  [
    'places that suffice exactly',
    ruled(mile, 'townships', townships('poor', 'poor', 'poor', ...Array<'other'>(9).fill('other'))),
  ],
  [
    'places that do not suffice are seen in the county (Q09)',
    ruled(mile, 'townships', townships('poor', 'poor', ...Array<'other'>(10).fill('other'))),
  ],
  ['few places, a township unknown', ruled(mile, 'townships', townships('poor', null))],
  ['few places, percentages', { ...other, commended: { value: 500, article: null } }],
  [
    'a township twice',
    ruled(
      mile,
      'townships',
      ['甲镇', '乙镇', '甲镇'].map((name) => ({ name, kind: null })),
    ),
    'duplicateTownship /townships/2',
  ],
  [
    'a township called like the pool',
    { ...mile, enterprisePool: '五山乡' },
    'duplicateTownship /townships/10',
  ],
];

const due = (key: keyof RuleBook['deadlines'], value: string, year: number | null = null): RuleBook => ({
  ...mile,
  year,
  deadlines: { ...mile.deadlines, [key]: { value, article: '5' } },
});
const criterion = (text: string | null): RuleBook =>
  ruled(mile, 'satisfaction', { ...mile.satisfaction.value, criterion: text });

const REST: readonly Row[] = [
  ['30 February', due('spotCheck', '02-30'), 'badDate /deadlines/spotCheck'],
  ['29 February of no certain year', due('spotCheck', '02-29')],
  ['29 February of a leap year', due('spotCheck', '02-29', 2019)],
  ['29 February of another', due('spotCheck', '02-29', 2020), 'badDate /deadlines/spotCheck'],
  ['month 13', due('summary', '13-01'), 'badDate /deadlines/summary'],
  ['no date', due('summary', 'March'), 'badDate /deadlines/summary'],
  ['a township before the units', due('townshipCheck', '01-20'), 'datesUnordered /deadlines/townshipCheck'],
  ['a day of issue that is none', { ...mile, issued: '2017-02-29' }, 'badDate /issued'],
  ['a criterion of a known pattern', criterion('95%以上满分')],
  ['a criterion of no known pattern', criterion('酌情给分'), 'badCriterion /satisfaction/criterion'],
  ['no criterion', criterion(null)],
  ['too many decimals', ruled(mile, 'decimals', 7), 'outOfRange /decimals'],
  ['half a unit', ruled(mile, 'commended', 1.5), 'wrongType /commended'],
  ['no number', ruled(mile, 'basePoints', Number.NaN), 'wrongType /basePoints'],
  ['a share beyond all', ruled(mile, 'spotCheckShare', decimal(1.1)), 'outOfRange /spotCheckShare'],
  ['an empty name', { ...mile, title: ' ' }, 'missingValue /title'],
];

test.each([...GRADES, ...POINTS, ...POOLS, ...REST])('%s', (...row) => {
  const [, book, ...expected] = row as [string, RuleBook, ...string[]];
  const problems = validateRuleBook(book, (text) => text.includes('满分'));
  const found = problems.map(({ code, where }) => `${code} ${where}`);
  expect(found).toHaveLength(expected.length);
  expected.forEach((start, index) => expect(found[index]).toContain(start));
});

test('problems carry what a sentence about them needs', () => {
  const [gap] = validateRuleBook(graded(grade('甲', 80), grade('乙', null, 78)));
  expect(gap?.params).toEqual({ grade: '乙', from: '78', to: '80' });
  const [sum] = validateRuleBook(points('basePoints', 151));
  expect(sum?.params).toEqual({ of: 'base', found: '150', expected: '151' });
});
