import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, list, patched, roster, survey, type Cell } from '../support/county';
import type { Tables } from './table';

const ballots = (unit: string, ...counts: readonly Cell[]) => [unit, '可乐村', ...counts];
const full = (unit: string) => ballots(unit, 30, 30, 30, 28, 2, 0, 0, 100);
const entry = (unit: string, serial: Cell): readonly Cell[] => [
  serial,
  '弥阳镇',
  '贫困',
  '可乐村',
  unit,
  '市级机关',
  '市委办',
  null,
];
const numbered = (...serials: readonly Cell[]) => {
  const sheet = roster([]);
  return {
    ...sheet,
    rows: [...sheet.rows, ...serials.map((serial, index) => entry(`单位${index}局`, serial))],
  };
};
const row = (unit: string, base: number) => list([['弥阳镇', unit, 45, base - 45, 0]]);
const veto = { rulebook: { ...MILE_2017, vetoWords: { value: ['被通报'], article: null } } };

export const NOTICES: Tables<'M09' | 'M10' | 'R11' | 'G05' | 'G06'> = {
  M09: {
    paper: '警 否',
    fires: [
      {
        does: '6 of 30 ballots came back',
        sheets: [survey([ballots('市水务局', 30, 6, 6, 5, 1, 0, 0, 100)])],
        finds: ['M09 E4'],
        says: 'E4:只收回6张票(发出30张)。票数太少,结果不稳:差1张票就差16.7个百分点。',
      },
      {
        does: 'a little less than half',
        sheets: [survey([ballots('市水务局', 31, 15, 15, 14, 1, 0, 0, 100)])],
        finds: ['M09 E4'],
      },
    ],
    spares: [
      {
        does: 'half of them',
        sheets: [survey([ballots('市水务局', 30, 15, 15, 14, 1, 0, 0, 100)])],
        finds: [],
      },
      {
        does: 'counts that contradict each other come first',
        sheets: [survey([ballots('市水务局', 30, 6, 7, 6, 1, 0, 0, 100)])],
        finds: ['M03 F4'],
      },
    ],
    near: [
      {
        does: 'a little more than half',
        sheets: [survey([ballots('市水务局', 29, 15, 15, 14, 1, 0, 0, 100)])],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a wrong rate',
        sheets: [survey([ballots('市水务局', 30, 6, 6, 5, 1, 0, 0, 90)])],
        finds: ['M09 E4', 'M05 K4'],
      },
    ],
  },
  M10: {
    paper: '注 否',
    fires: [
      {
        does: 'three units, all at 100 %',
        sheets: [survey([full('甲局'), full('乙局'), full('丙局')])],
        finds: ['M10 K4:K6'],
        says: '弥阳镇3家单位满意率都是100%,建议抽几份原始票复核。',
      },
    ],
    spares: [
      { does: 'two units are no pattern', sheets: [survey([full('甲局'), full('乙局')])], finds: [] },
      {
        does: 'one below',
        sheets: [survey([full('甲局'), full('乙局'), ballots('丙局', 30, 30, 30, 27, 2, 1, 0, 96.67)])],
        finds: [],
      },
    ],
    near: [
      {
        does: 'three units of two townships',
        sheets: [survey([full('甲局'), full('乙局')]), survey([full('丙局')], '新哨镇', '新哨')],
        finds: [],
      },
      {
        does: 'one ballot short',
        sheets: [survey([full('甲局'), full('乙局'), ballots('丙局', 300, 300, 300, 299, 0, 1, 0, 99.67)])],
        finds: [],
      },
    ],
    together: [
      {
        does: 'in two townships',
        sheets: [
          survey([full('甲局'), full('乙局'), full('丙局')]),
          survey([full('丁局'), full('戊局'), full('己局')], '新哨镇', '新哨'),
        ],
        finds: ['M10 K4:K6', 'M10 K4:K6'],
      },
    ],
  },
  R11: {
    paper: '注 可',
    fires: [
      {
        does: 'a number left out',
        sheets: [numbered(1, 2, 4)],
        finds: ['R11 A5'],
        says: 'A5:序号从2跳到4。请核对是否漏行。',
      },
      {
        does: 'a number twice',
        sheets: [numbered(1, 2, 2)],
        finds: ['R11 A5'],
        says: 'A5:序号2重复。请核对。',
      },
      { does: 'one number among right ones', sheets: [numbered(1, 2, 2, 4)], finds: ['R11 A5'], offers: [3] },
      {
        does: 'in a list of scores',
        sheets: [
          patched(
            list([
              ['弥阳镇', '市水务局', 44, 40, 6],
              ['弥阳镇', '市教育局', 44, 40, 6],
            ]),
            { A5: 3 },
          ),
        ],
        finds: ['R11 A5'],
        offers: [2],
      },
      {
        does: 'numbers that go on after a gap',
        sheets: [numbered(1, 2, 4, 5)],
        finds: ['R11 A5'],
        offers: [],
      },
    ],
    spares: [
      { does: 'in order', sheets: [numbered(1, 2, 3)], finds: [] },
      { does: 'a block that starts again', sheets: [numbered(1, 2, 1, 2)], finds: [] },
      { does: 'no numbers', sheets: [numbered(null, null)], finds: [] },
    ],
    near: [
      { does: 'numbers that begin elsewhere', sheets: [numbered(5, 6, 7)], finds: [] },
      { does: 'letters', sheets: [numbered('甲', '乙')], finds: [] },
    ],
    together: [{ does: 'two breaks', sheets: [numbered(1, 3, 5)], finds: ['R11 A4', 'R11 A5'] }],
  },
  G05: {
    paper: '注 否',
    unplanted: 'follows from the totals: the clean counties are compared with them one by one',
    fires: [
      {
        does: '89.8 is 0.2 short of 90',
        sheets: [row('市水务局', 89.8)],
        finds: ['G05 G4'],
        says: '市水务局89.8,离优秀差0.2分。建议优先复核。',
      },
      { does: 'exactly half a point', sheets: [row('市水务局', 79.5)], finds: ['G05 G4'] },
    ],
    spares: [
      { does: 'on the bound', sheets: [row('市水务局', 90)], finds: [] },
      { does: 'more than half a point below', sheets: [row('市水务局', 89.49)], finds: [] },
    ],
    near: [
      { does: 'a hundredth above the bound', sheets: [row('市水务局', 90.01)], finds: [] },
      { does: 'the best grade has no bound above', sheets: [row('市水务局', 94.9)], finds: [] },
    ],
    together: [
      {
        does: 'two units',
        sheets: [
          list([
            ['弥阳镇', '市水务局', 45, 44.8, 0],
            ['弥阳镇', '市教育局', 45, 34.9, 0],
          ]),
        ],
        finds: ['G05 G4', 'G05 G5'],
      },
    ],
  },
  G06: {
    paper: '警 否',
    fires: [
      {
        does: 'a veto word in the remark of a list',
        sheets: [patched(row('市水务局', 85), { I4: '年内被通报一次' })],
        setting: veto,
        finds: ['G06 I4'],
        says: 'I4:市水务局的备注写“被通报”,规则表列为一票否决,现在评为良好。请确认等次是否应为不合格。',
      },
      {
        does: 'beside an item of a form',
        sheets: [patched(form(), { K9: '被通报' })],
        setting: veto,
        finds: ['G06 K9'],
      },
      {
        does: 'a column of its own, whatever words the rule book lists',
        sheets: [patched(row('市水务局', 85), { J2: '一票否决', J4: '是' })],
        finds: ['G06 J4'],
        says: 'J4:市水务局“一票否决”一栏填“是”,现在评为良好。请确认等次是否应为不合格。',
      },
    ],
    spares: [
      {
        does: 'a rule book without veto words',
        sheets: [patched(row('市水务局', 85), { I4: '被通报' })],
        finds: [],
      },
      {
        does: 'a column of its own that says no',
        sheets: [patched(row('市水务局', 85), { J2: '一票否决', J4: '无' })],
        finds: [],
      },
      {
        does: 'a failing grade already',
        sheets: [patched(row('市水务局', 60), { I4: '被通报' })],
        setting: veto,
        finds: [],
      },
    ],
    near: [
      {
        does: 'praise',
        sheets: [patched(row('市水务局', 85), { I4: '通报表扬' })],
        setting: veto,
        finds: [],
      },
      {
        does: 'in another column',
        sheets: [patched(row('市水务局', 85), { J2: '其他情况', J4: '被通报' })],
        setting: veto,
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a wrong typed grade',
        sheets: [patched(row('市水务局', 85), { I4: '被通报', H4: '合格' })],
        setting: veto,
        finds: ['G01 H4', 'G06 I4'],
      },
    ],
  },
};
