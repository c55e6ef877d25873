/** Sums and bonus: which of several cells is marked, and the value or formula that is offered. */
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import type { MissingPolicy, RuleBook } from '../../../src/rulebook/rulebook';
import { form, list, patched, SCORES, type Cell, type Patch } from '../support/county';
import { runParticulars } from '../support/particulars';
import { withSubtotals } from '../tables/sums';
import type { SheetInput } from '../../support/snapshot';

const summed = (patch: Patch = {}, input: Parameters<typeof form>[0] = {}): SheetInput =>
  patched(form({ baseSum: 86.5, total: 92.5, ...input }), patch);
const row = (cells: readonly Cell[], base: Cell, bonus: Cell) =>
  patched(list([['弥阳镇', '市水务局', ...cells]]), {
    J2: '基础分', K2: '加分', J3: 100, K3: 20, J4: base, K4: bonus,
  }); // prettier-ignore
const missing = (value: MissingPolicy): { readonly rulebook: RuleBook } => ({
  rulebook: { ...MILE_2017, missing: { value, article: null } },
});
const f = (formula: string, v: number) => ({ f: formula, v });
const stage = (letter: string) =>
  Object.fromEntries(SCORES.map((score, index) => [`${letter}${index < 13 ? index + 6 : index + 7}`, score]));

runParticulars([
  [
    'typed in its own column before the cap',
    'B01',
    [row([44, 40, 23.5, 104], 84, 23.5)],
    ['K4: 市水务局加分23.5,按第六条最多20分,已按20分计,舍去3.5分。 → K4=20'],
  ],
  [
    'typed there after it',
    'B01',
    [row([44, 40, 23.5, 104], 84, 20)],
    ['K4: 市水务局加分23.5,按第六条最多20分,已按20分计,舍去3.5分。 → F4=20'],
  ],
  [
    'computed there',
    'B01',
    [row([44, 40, 23.5, 104], 84, f('=F4', 23.5))],
    ['K4: 市水务局加分23.5,按第六条最多20分,已按20分计,舍去3.5分。 → F4=20'],
  ],
  [
    'a column that is empty',
    'B01',
    [row([44, 40, 23.5, 104], 84, null)],
    ['K4: 市水务局加分23.5,按第六条最多20分,已按20分计,舍去3.5分。 → F4=20'],
  ],
  ['exactly the cap', 'B01', [row([44, 40, 20, 104], 84, 20)], []],

  [
    'the assessed stage alone',
    'S01',
    [summed({ ...stage('G'), G19: 86.5, G23: 90 })],
    ['G23: G23合计写的是90,各项相加是92.5,差2.5。请核对G6:G18、G20:G22,或采用92.5。 → G23=92.5'],
  ],
  ['two sums off by the same, one holding the other', 'S01', [summed({ I19: 85.5, I23: 91.5 })], []],
  ['two heads off, and the total by both', 'S01', [withSubtotals({ I11: 41.5, I20: 43, I25: 90.5 })], []],
  [
    'the heads that are off',
    'S02',
    [withSubtotals({ I11: 41.5, I20: 43, I25: 90.5 })],
    [
      'I11: “工作成效”小计I11写41.5,所属5项相加是42.5。请改小计或改分项。 → I11=42.5',
      'I20: “责任落实”小计I20写43,所属8项相加是44。请改小计或改分项。 → I20=44',
    ],
  ],
  [
    'two heads off, and the total by something else',
    'S01',
    [withSubtotals({ I11: 41.5, I20: 43, I25: 90 })],
    ['I25: I25总分写的是90,各项相加是92.5,差2.5。请核对I6:I10、I12:I19、I21:I23,或采用92.5。 → I25=92.5'],
  ],
  ['two heads off against each other', 'S03', [withSubtotals({ I11: 41.5, I20: 45, I25: 90 })], []],
  [
    'the total, with heads off against each other',
    'S01',
    [withSubtotals({ I11: 41.5, I20: 45, I25: 90 })],
    ['I25: I25总分写的是90,各项相加是92.5,差2.5。请核对I6:I10、I12:I19、I21:I23,或采用92.5。 → I25=92.5'],
  ],
  [
    'a sum of another stage off by the same',
    'S01',
    [summed({ ...stage('G'), G19: 85.5, G23: 91.5, I23: 91.5 })],
    [
      'I23: I23合计写的是91.5,各项相加是92.5,差1。请核对I6:I18、I20:I22,或采用92.5。I23很可能是92.5,误填91.5(只差一位数字)。 → I23=92.5',
    ],
  ],
  [
    'one head, the bonus and the total',
    'S03',
    [withSubtotals({ I25: 93 })],
    [
      'I25: 3个小计(I11、I20、I24)相加是92.5,I25总分写的是93。请改总分或改小计。I25很可能是92.5,误填93。 → I25=92.5',
    ],
  ],
  [
    'a head without its subtotal',
    'S01',
    [withSubtotals({ I20: null, I25: 93 })],
    ['I25: I25总分写的是93,各项相加是92.5,差0.5。请核对I6:I10、I12:I19、I21:I23,或采用92.5。 → I25=92.5'],
  ],
  [
    'a list with one item a head',
    'S03',
    [list([['弥阳镇', '市水务局', 44, 40, 6, 91]])],
    ['G4: 3个小计(D4:F4)相加是90,G4总分写的是91。请改总分或改小计。 → G4=90'],
  ],

  ['an item left out as nothing', 'S01', [summed({ I8: '缺项', I19: 79.5, I23: 85.5 })], [], missing('zero')],
  [
    'the same, off',
    'S01',
    [summed({ I8: '缺项', I19: 79.5, I23: 86 })],
    ['I23: I23合计写的是86,各项相加是85.5,差0.5。请核对I6:I18、I20:I22,或采用85.5。 → I23=85.5'],
    missing('zero'),
  ],
  [
    'an item left out in proportion',
    'S01',
    [summed({ I8: '缺项', I19: 86.413043, I23: 92.413043 })],
    [],
    missing('proportional'),
  ],
  [
    'the same, the total off',
    'S01',
    [summed({ I8: '缺项', I19: 86.413043, I23: 92 })],
    [
      'I23: I23合计写的是92,各项相加是92.413043,差0.413043。请核对I6:I18、I20:I22,或采用92.413043。 → I23=92.413043',
    ],
    missing('proportional'),
  ],
  [
    'the same, the base off',
    'S02',
    [summed({ I8: '缺项', I19: 86, I23: 92.413043 })],
    ['I19: 小计I19写86,所属13项相加是86.413043。请改小计或改分项。 → I19=86.413043'],
    missing('proportional'),
  ],
  ['while nobody has said how it counts', 'S01', [summed({ I8: '缺项', I19: 79, I23: 85 })], []],

  [
    'a base above 100',
    'S05',
    [summed({ I19: 101 })],
    [
      'I19: I19:市水务局小计101,超过100分上限(第六条)。请检查是否把加分算了两次。I19很可能是86.5,误填101。 → I19=86.5',
    ],
  ],
  [
    'a total above 120',
    'S05',
    [summed({ I23: 121 })],
    ['I23: I23:市水务局合计121,超过120分上限(第六条)。请检查是否把加分算了两次。'],
  ],
  ['a bonus before its cap', 'S01', [row([44, 40, 23.5, 104], 84, 23.5)], []],
  ['a bonus after its cap', 'S01', [row([44, 40, 23.5, 104], 84, 20)], []],
  [
    'a bonus that is neither',
    'S01',
    [row([44, 40, 23.5, 104], 84, 22)],
    ['K4: K4加分写的是22,各项相加是20,差2。请核对F4,或采用20。K4很可能是20,误填22。 → K4=20'],
  ],
  ['a bonus above 20 is none', 'S05', [row([44, 40, 6, 90], 84, 30)], []],
  [
    'a bonus above 20',
    'S01',
    [row([44, 40, 6, 90], 84, 30)],
    ['K4: K4加分写的是30,各项相加是6,差24。请核对F4,或采用6。K4很可能是6,误填30。 → K4=6'],
  ],
  [
    'a base in its own column',
    'S01',
    [row([44, 40, 6, 90], 83, 6)],
    ['J4: J4基础分写的是83,各项相加是84,差1。请核对D4:E4,或采用84。J4很可能是84,误填83。 → J4=84'],
  ],
  [
    'a base above 100 in its own column',
    'S05',
    [row([44, 40, 6, 90], 101, 6)],
    [
      'J4: J4:市水务局基础分101,超过100分上限(第六条)。请检查是否把加分算了两次。J4很可能是84,误填101。 → J4=84',
    ],
  ],
  [
    'a head above its points',
    'S04',
    [withSubtotals({ I20: 51 })],
    ['I20: I20:“责任落实小计”得51,超过本类满分50。请核对。I20很可能是44,误填51。 → I20=44'],
  ],
  [
    'a head at its points',
    'S02',
    [withSubtotals({ I20: 50 })],
    ['I20: “责任落实”小计I20写50,所属8项相加是44。请改小计或改分项。I20很可能是44,误填50。 → I20=44'],
  ],
]);
