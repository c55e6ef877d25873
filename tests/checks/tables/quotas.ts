import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, list, patched, roster, type Cell } from '../support/county';
import type { Case, Tables } from './table';

/** A row of a list of heads that makes `total` without any bonus. */
const scored = (unit: string, total: number, township = '弥阳镇'): readonly Cell[] => {
  const first = total >= 90 ? 49.5 : 40;
  return [township, unit, first, Math.round((total - first) * 100) / 100, 0];
};
const names = (count: number) => Array.from({ length: count }, (_, index) => `第${index + 1}单位`);
const entries = (units: readonly string[], township = '弥阳镇', kind = '贫困', nature = '市级机关') =>
  units.map((unit) => [township, kind, '可乐村', unit, nature, '市委办', null]);

/** A county of one pool: its roster and a list of totals. */
const pool = (totals: readonly number[], kind = '贫困', nature = '市级机关'): Case['sheets'] => {
  const units = names(totals.length);
  return [
    roster(entries(units, '弥阳镇', kind, nature)),
    list(units.map((unit, index) => scored(unit, totals[index] ?? 0))),
  ];
};
const allEnterprises = { rulebook: { ...MILE_2017, enterprises: { value: null, article: null } } };

/** Several poor townships with two units each, all 优秀 with the totals given. */
const TOWNSHIPS = MILE_2017.townships.value.map(({ name }) => name);
function county(totals: readonly number[]): Case['sheets'] {
  const rows = totals.map((total, index) => ({
    unit: `第${index + 1}单位`,
    total,
    township: TOWNSHIPS[index >> 1] ?? '',
  }));
  return [
    roster(rows.flatMap(({ unit, township }) => entries([unit], township))),
    list(rows.map(({ unit, total, township }) => scored(unit, total, township))),
  ];
}
const falling = (count: number, from = 99) =>
  Array.from({ length: count }, (_, index) => from - index * 0.2).map((n) => Math.round(n * 10) / 10);

/** Three units graded 优秀 in one poor township, of which the first `count` are recommended. */
const recommended = (count: number): Case['sheets'] => {
  const [named, scores] = pool([95, 94, 93]);
  const marks = Array.from({ length: count }, (_, index) => [`J${index + 4}`, '√'] as const);
  return [named ?? form(), patched(scores ?? form(), { J2: '推荐表彰', ...Object.fromEntries(marks) })];
};

export const QUOTAS: Tables<'Q01' | 'Q02' | 'Q03' | 'Q04' | 'Q05' | 'Q07'> = {
  Q01: {
    paper: '错 否',
    fires: [
      {
        does: 'four of two in a poor township',
        sheets: pool([92.1, 91.8, 91.8, 90.4]),
        finds: ['Q01', 'Q03'],
        says: '弥阳镇(贫困乡镇)优秀4家,名额2家,超2家:第1单位92.1、第2单位91.8、第3单位91.8、第4单位90.4。请研究保留哪2家。',
      },
      { does: 'two of one in another township', sheets: pool([92.1, 91.8], '非贫困'), finds: ['Q01'] },
      { does: 'the third at exactly 90', sheets: pool([92.1, 91.8, 90]), finds: ['Q01'] },
    ],
    spares: [
      { does: 'exactly the quota', sheets: pool([92.1, 91.8, 88]), finds: [] },
      {
        does: 'a township nobody calls poor or not is R06',
        sheets: pool([92.1, 91.8, 91], ''),
        finds: ['R06 C3'],
      },
    ],
    near: [
      { does: 'the third a hundredth short of 优秀', sheets: pool([92.1, 91.8, 89.99]), finds: [] },
      { does: 'three in two townships', sheets: county([92.1, 91.8, 91.5]), finds: [] },
    ],
    together: [
      {
        does: 'and a missing score below',
        sheets: [
          roster(entries(names(4))),
          list([
            scored('第1单位', 93),
            scored('第2单位', 92),
            scored('第3单位', 91),
            ['弥阳镇', '第4单位', 40, null, 0],
          ]),
        ],
        finds: ['V10 E7', 'Q01'],
      },
    ],
  },
  Q02: {
    paper: '错 否 7',
    unplanted: 'needs 18 units, or enterprises of four',
    fires: [
      {
        does: 'four enterprises of three',
        sheets: pool([94, 93, 92, 91], '贫困', '非公企业'),
        setting: allEnterprises,
        finds: ['Q02'],
        says: '非公企业优秀4家,名额3家(第七条),超1家:第1单位94、第2单位93、第3单位92、第4单位91。请研究保留哪3家。',
      },
    ],
    spares: [
      {
        does: 'three of three',
        sheets: pool([94, 93, 92], '贫困', '非公企业'),
        setting: allEnterprises,
        finds: [],
      },
    ],
    near: [
      {
        does: 'the fourth a hundredth short of 优秀',
        sheets: pool([94, 93, 92, 89.99], '贫困', '非公企业'),
        setting: allEnterprises,
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a township over its own',
        sheets: [
          roster([
            ...entries(names(4), '弥阳镇', '非贫困', '非公企业'),
            ...entries(['甲局', '乙局'], '弥阳镇', '非贫困'),
          ]),
          list([
            ...names(4).map((unit, index) => scored(unit, 94 - index)),
            scored('甲局', 92),
            scored('乙局', 91),
          ]),
        ],
        setting: allEnterprises,
        finds: ['Q01', 'Q02'],
      },
    ],
  },
  Q03: {
    paper: '警 否',
    fires: [
      {
        does: 'two for one place',
        sheets: pool([92.1, 91.8, 91.8]),
        finds: ['Q01', 'Q03'],
        says: '弥阳镇:第2单位、第3单位同为91.8,只剩1个名额。请按并列规则研究,本程序不替您取舍。',
      },
    ],
    spares: [
      { does: 'a tie above the line', sheets: pool([92.1, 92.1, 91]), finds: ['Q01'] },
      { does: 'a tie below it', sheets: pool([93, 92.1, 91, 91]), finds: ['Q01'] },
    ],
    near: [
      { does: 'a hundredth apart', sheets: pool([92.1, 91.8, 91.79]), finds: ['Q01'] },
      { does: 'a tie that fits', sheets: pool([91.8, 91.8]), finds: [] },
    ],
    together: [{ does: 'three for two places', sheets: pool([92, 92, 92, 91]), finds: ['Q01', 'Q03'] }],
  },
  Q04: {
    paper: '注 否',
    unplanted: 'follows from the totals: the clean counties are compared with them one by one',
    fires: [
      {
        does: 'nobody 优秀 in a township',
        sheets: pool([85, 80], '非贫困'),
        finds: ['Q04'],
        says: '弥阳镇没有优秀单位,名额1个,1个未用。文件没有规定可以调剂。',
      },
      {
        does: 'one of two',
        sheets: pool([92, 80]),
        finds: ['Q04'],
        says: '弥阳镇优秀1家,名额2个,1个未用。文件没有规定可以调剂。',
      },
    ],
    spares: [
      { does: 'all used', sheets: pool([92, 91]), finds: [] },
      { does: 'a township without units', sheets: pool([92, 91]), finds: [] },
    ],
    near: [
      {
        does: 'nobody has a grade yet',
        sheets: [roster(entries(['第1单位'])), list([['弥阳镇', '第1单位', 40, null, 0]])],
        finds: ['V10 E4'],
      },
      { does: 'more than all used', sheets: pool([92, 91, 90.5]), finds: ['Q01'] },
    ],
    together: [
      {
        does: 'and a unit without a grade',
        sheets: [
          roster(entries(names(2))),
          list([scored('第1单位', 93), ['弥阳镇', '第2单位', 40, null, 0]]),
        ],
        finds: ['V10 E5', 'Q04'],
        says: '弥阳镇优秀1家,名额2个,1个未用。还有1家未定等次。文件没有规定可以调剂。',
      },
    ],
  },
  Q05: {
    paper: '警 否 7',
    unplanted: 'needs 18 units, or enterprises of four',
    fires: [
      {
        does: '17 in their quotas',
        sheets: county([...falling(17, 99), 85]),
        finds: ['Q05'],
        says: '名额内优秀只有17家,不足18家(第七条)。本程序不补足,请领导小组知悉。',
      },
      { does: 'the last a hundredth short', sheets: county([...falling(17, 99), 89.99]), finds: ['Q05'] },
      {
        does: 'three recommended for two places in all',
        sheets: recommended(3),
        setting: { rulebook: { ...MILE_2017, commended: { value: 2, article: '7' } } },
        finds: ['Q01', 'Q05', 'Q05'],
        says: '表彰名单3家,第七条规定2家。请核对名单。',
      },
      {
        does: 'three recommended from a pool of two places',
        sheets: recommended(3),
        finds: ['Q01', 'Q05'],
        says: '弥阳镇优秀名额2家,推荐名单里有3家(第七条)。请核对名单。',
      },
    ],
    spares: [
      { does: 'two recommended from a pool of two places', sheets: recommended(2), finds: ['Q01'] },
      { does: '18 of 18', sheets: county(falling(18, 99)), finds: [] },
      { does: 'a county too small to have 18', sheets: county(falling(4, 99)), finds: [] },
      {
        does: 'an open unit may still fill the list',
        sheets: [
          ...county([...falling(17, 99), 85]).slice(0, 1),
          patched(county([...falling(17, 99), 85])[1] ?? form(), { E21: null }),
        ],
        finds: ['V10 E21'],
      },
      { does: 'no roster', sheets: county(falling(17, 99)).slice(1), finds: [] },
    ],
    near: [{ does: 'the last at exactly 90', sheets: county([...falling(17, 99), 90]), finds: [] }],
    together: [
      {
        does: 'and a township over its quota',
        sheets: [
          roster([
            ...entries(names(20), '弥阳镇'),
            ...TOWNSHIPS.slice(1).flatMap((t) => entries([`${t}局`], t)),
          ]),
          list([
            ...names(20).map((unit) => scored(unit, 95)),
            ...TOWNSHIPS.slice(1).map((t) => scored(`${t}局`, 94, t)),
          ]),
        ],
        finds: ['Q01', 'Q03', 'Q05'],
      },
    ],
  },
  Q07: {
    paper: '警 否',
    unplanted: 'needs 18 units, or enterprises of four',
    fires: [
      {
        does: '18th and 19th alike',
        sheets: county([...falling(17, 99), 92, 92, 91]),
        finds: ['Q07'],
        says: '表彰名单(18家)第18名和第19名同分92(第18单位、第19单位),只剩1个位置,请领导小组定。',
      },
      {
        does: 'three for two places',
        sheets: county([...falling(16, 99), 92, 92, 92, 91]),
        finds: ['Q07'],
        says: '表彰名单(18家)第17名到第19名同分92(第17单位、第18单位、第19单位),只剩2个位置,请领导小组定。',
      },
    ],
    spares: [{ does: 'a tie that fits', sheets: county([...falling(16, 99), 92, 92, 91, 91]), finds: [] }],
    near: [
      { does: 'a hundredth apart', sheets: county([...falling(17, 99), 92, 91.99, 91]), finds: [] },
      {
        does: 'a tie just below the last place',
        sheets: county([...falling(17, 99), 92, 91, 91]),
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a township over its quota',
        sheets: [
          roster([
            ...entries(['多余局'], TOWNSHIPS[0]),
            ...(county([...falling(17, 99), 92, 92, 91])[0]
              ?.rows.slice(2)
              .map((r) => r.slice(1)) ?? []),
          ]),
          list([
            scored('多余局', 90, TOWNSHIPS[0]),
            ...(county([...falling(17, 99), 92, 92, 91])[1]
              ?.rows.slice(3)
              .map((r) => r.slice(1)) ?? []),
          ]),
        ],
        finds: ['Q01', 'Q07'],
      },
    ],
  },
};
