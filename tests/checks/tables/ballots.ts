import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, list, roster, survey, type Cell } from '../support/county';
import type { Case, Tables } from './table';

/** 发放, 收回, 有效, 满意, 基本满意, 不满意, 不了解, 满意率: 52 of 57 is 91.2 %. */
const CLEAN: readonly Cell[] = [60, 58, 57, 40, 12, 3, 2, 91.2];
const row = (unit: string, counts: readonly Cell[]): readonly Cell[] => [unit, '可乐村', ...counts];
/** A single unit's row with some counts replaced by position. */
const ballots = (change: Readonly<Record<number, Cell>> = {}) =>
  survey([
    row(
      '市水务局',
      CLEAN.map((cell, index) => (index in change ? (change[index] ?? null) : cell)),
    ),
  ]);
const [ISSUED, RETURNED, VALID, SATISFIED, BASICALLY, , UNKNOWN, RATE] = [0, 1, 2, 3, 4, 5, 6, 7];

const planted = (
  does: string,
  change: Readonly<Record<number, Cell>>,
  finds: readonly string[],
  rest: Partial<Case> = {},
): Case => ({
  does,
  sheets: [ballots(change)],
  finds,
  ...rest,
});
const informed = {
  ...MILE_2017,
  satisfaction: {
    value: { ...MILE_2017.satisfaction.value, denominator: 'informed' as const },
    article: null,
  },
};
/** Rows whose valid ballots leave 不了解 out, each with so many answers too many. */
const withoutUnknown = (off: readonly number[]) =>
  survey(off.map((more, index) => row(`市${'甲乙丙丁'.charAt(index)}局`, [60, 58, 55, 40 + more, 12, 3, 2])));

export const BALLOTS: Tables<'M01' | 'M02' | 'M03' | 'M04' | 'M07' | 'M11'> = {
  M01: {
    paper: '错 否',
    right: { ballots: true },
    fires: [
      planted('one answer too few', { [SATISFIED]: 39 }, ['M01 F4'], {
        says: '市水务局:满意39+基本满意12+不满意3+不了解2=56,有效票写57,少1张。请核对原始票。可能是其中一处填错:G4应为40(现填39)、H4应为13(现填12)。',
      }),
      planted('three too many, with the rate', { [BASICALLY]: 15 }, ['M01 F4']),
      {
        does: 'a form without 有效票 counts by 收回票',
        sheets: [
          {
            name: '满意度',
            rows: [
              ['附件2 满意度测评'],
              ['挂联单位', '发放票数', '收回票数', '满意', '基本满意', '不满意'],
              ['市水务局', 60, 58, 40, 12, 3],
            ],
          },
        ],
        finds: ['M01 C3'],
        says: '市水务局:满意40+基本满意12+不满意3=55,收回票写58,少3张。请核对原始票。',
      },
      {
        does: 'a table that counts 有效票 without 不了解, said once, as a notice',
        sheets: [withoutUnknown([0, 0, 0])],
        finds: ['M01 F3'],
        says: 'F3:这张表的3行都是各档票数相加等于有效票,不含不了解,就按这个口径核对。',
      },
      {
        does: 'such a table with a slip in one row',
        sheets: [withoutUnknown([0, 0, 0, 1])],
        finds: ['M01 F3', 'M01 F7'],
      },
    ],
    spares: [
      planted('right as it stands', {}, []),
      {
        does: 'two rows that agree both ways',
        sheets: [
          survey([
            row('市水务局', [60, 58, 57, 40, 12, 5, 0, 91.2]),
            row('市教育局', [60, 58, 57, 40, 12, 5, 0, 91.2]),
          ]),
        ],
        finds: [],
      },
      planted('a blank answer is none', { [UNKNOWN]: null, [VALID]: 55, [RATE]: 94.5 }, []),
    ],
    near: [
      planted('one ballot from one answer to another', { [SATISFIED]: 39, [BASICALLY]: 13 }, []),
      {
        does: 'a single column of answers',
        sheets: [
          {
            name: '满意度',
            rows: [
              ['附件2 满意度测评'],
              ['挂联单位', '发放票数', '收回票数', '满意'],
              ['市水务局', 60, 58, 40],
            ],
          },
        ],
        finds: [],
      },
    ],
    together: [
      {
        does: 'in two rows',
        sheets: [survey([row('市水务局', CLEAN.with(3, 39)), row('市教育局', CLEAN.with(3, 41))])],
        finds: ['M01 F4', 'M01 F5'],
      },
    ],
  },
  M02: {
    paper: '错 否',
    right: { ballots: true },
    fires: [
      planted('58 returned of 50 issued', { [ISSUED]: 50 }, ['M02 E4'], {
        says: 'E4:收回58张,发出50张。收回不能多于发出,请核对。',
      }),
      planted('more returned', { [RETURNED]: 61 }, ['M02 E4']),
    ],
    spares: [
      planted('all of them came back', { [ISSUED]: 58 }, []),
      planted('issued is not filled in', { [ISSUED]: null }, []),
    ],
    near: [planted('one ballot did not come back', { [ISSUED]: 59 }, [])],
    together: [
      {
        does: 'and another row with another fault',
        sheets: [survey([row('市水务局', CLEAN.with(0, 50)), row('市教育局', CLEAN.with(3, 39))])],
        finds: ['M02 E4', 'M01 F5'],
      },
    ],
  },
  M03: {
    paper: '错 否',
    right: { ballots: true },
    fires: [
      planted('59 valid of 58 returned', { [VALID]: 59 }, ['M03 F4'], {
        says: 'F4:有效票59张,收回58张。有效票不能多于收回,请核对。F4很可能是57,误填59。',
      }),
      planted('too few returned', { [RETURNED]: 50 }, ['M03 F4']),
    ],
    spares: [planted('every one valid', { [RETURNED]: 57 }, [])],
    near: [
      planted('valid and returned alike', { [RETURNED]: 57, [VALID]: 57 }, []),
      planted('returned is not filled in', { [RETURNED]: null }, []),
    ],
    together: [
      {
        does: 'and too many returned elsewhere',
        sheets: [survey([row('市水务局', CLEAN.with(2, 59)), row('市教育局', CLEAN.with(0, 50))])],
        finds: ['M03 F4', 'M02 E5'],
      },
    ],
  },
  M04: {
    paper: '错 否',
    right: { ballots: true },
    fires: [
      planted('40.5 ballots', { [SATISFIED]: 40.5 }, ['M04 G4'], {
        says: 'G4:满意40.5不是整数。请填实际张数。G4很可能是40,误填40.5。',
      }),
      planted('-3 ballots', { [5]: -3 }, ['M04 I4'], { says: 'I4:不满意-3小于0。请填实际张数。' }),
    ],
    spares: [planted('zero ballots for one answer', { [UNKNOWN]: 0, [VALID]: 55, [RATE]: 94.5 }, [])],
    near: [
      planted('a whole number as text', { [SATISFIED]: '40' }, ['V06 G4']),
      planted('what binary fractions make of a whole number', { [SATISFIED]: 40.00000000000001 }, []),
    ],
    together: [planted('two counts', { [SATISFIED]: 40.5, [BASICALLY]: 11.5 }, ['M04 G4', 'M04 H4'])],
  },
  M07: {
    paper: '错 否',
    right: { ballots: true },
    fires: [
      planted('no valid ballots', { [VALID]: 0 }, ['M07 F4'], {
        says: 'F4:市水务局的有效票是0,无法计算满意率。请补填票数。',
      }),
      planted(
        'nothing came back',
        { [RETURNED]: 0, [VALID]: 0, [3]: 0, [4]: 0, [5]: 0, [6]: 0, [RATE]: null },
        ['M07 F4'],
      ),
      planted('valid ballots not filled in', { [VALID]: null }, ['M07 F4'], {
        says: 'F4:市水务局的有效票没有填,无法计算满意率。请补填票数。',
      }),
      {
        does: 'nobody with an opinion, where the rule book leaves those out',
        sheets: [ballots({ [VALID]: 2, [3]: 0, [4]: 0, [5]: 0, [RATE]: null })],
        setting: { rulebook: informed },
        finds: ['M07 F4'],
      },
    ],
    spares: [planted('one valid ballot', { [VALID]: 1, [3]: 1, [4]: 0, [5]: 0, [6]: 0, [RATE]: 100 }, [])],
    near: [
      planted(
        'valid ballots are there, nobody satisfied',
        { [VALID]: 5, [3]: 0, [4]: 0, [5]: 3, [6]: 2, [RATE]: 0 },
        [],
      ),
      planted('nobody without an opinion', { [VALID]: 55, [UNKNOWN]: 0, [RATE]: 94.5 }, []),
    ],
    together: [
      {
        does: 'and another row',
        sheets: [survey([row('市水务局', CLEAN.with(2, 0)), row('市教育局', CLEAN.with(7, 98))])],
        finds: ['M07 F4', 'M05 K5'],
      },
    ],
  },
  M11: {
    paper: '错 否 8',
    fires: [
      {
        does: 'a unit without a survey',
        sheets: [form(), form({ unit: '市教育局' }), ballots()],
        finds: ['M11 A3'],
        says: '市教育局有评分表,没有满意度测评。请补报附件2(第八条)。',
      },
    ],
    spares: [
      { does: 'no Annex 2 at all', sheets: [form()], finds: [] },
      { does: 'every unit has one', sheets: [form(), ballots()], finds: [] },
      {
        does: 'a survey under a name that is not rostered is R01',
        sheets: [
          roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]),
          form(),
          survey([row('水务局', CLEAN)]),
        ],
        finds: ['R01 B4'],
      },
      {
        does: 'without a roster a similar name is R04',
        sheets: [form(), survey([row('弥勒市水务局', CLEAN)])],
        finds: ['R04 B4'],
      },
    ],
    near: [
      {
        does: 'its survey stands under another township',
        sheets: [form(), survey([row('市水务局', CLEAN)], '新哨镇')],
        finds: [],
      },
    ],
    together: [
      {
        does: 'two units without one',
        sheets: [form(), form({ unit: '市教育局' }), form({ unit: '市民政局' }), ballots()],
        finds: ['M11 A3', 'M11 A3'],
      },
      {
        does: 'in a list',
        sheets: [
          list([
            ['弥阳镇', '市水务局', 44, 40, 6],
            ['弥阳镇', '市教育局', 44, null, 6],
          ]),
          ballots(),
        ],
        finds: ['M11 C5', 'V10 E5'],
      },
    ],
  },
};
