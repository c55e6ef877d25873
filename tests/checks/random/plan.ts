/** A random clean county as a plan: what stands in it and how it is laid out. The sheets are made of it. */
import fc from 'fast-check';
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { STAGES, type Stage } from '../../../src/reading';

export interface PlannedItem {
  readonly label: string;
  /** 0 工作成效, 1 责任落实, 2 资金投入. */
  readonly head: 0 | 1 | 2;
  readonly points: number;
}

/** 发放, 收回, 有效, 满意, 基本满意, 不满意, 不了解. */
export type PlannedBallots = readonly [number, number, number, number, number, number, number];

export interface PlannedUnit {
  readonly name: string;
  readonly township: string;
  readonly village: string;
  /** By stage, a score per item, in hundredths. */
  readonly scores: Readonly<Record<Stage, readonly number[]>>;
  readonly ballots: PlannedBallots;
}

/** Choices of layout; a fault that needs one of them forces it. */
export interface Layout {
  readonly kind: 'form' | 'list';
  /** Lists: a column per item under merged heads, or one per head. */
  readonly perHead: boolean;
  readonly titleRows: number;
  /** Forms: 得分 merged over the stages. Lists with items have two rows anyway. */
  readonly twoRows: boolean;
  readonly serial: boolean;
  readonly pointsFirst: boolean;
  readonly stages: readonly Stage[];
  readonly sums: 'none' | 'typed' | 'formula';
  /** Forms: one 小计 of all base items, or one per head. */
  readonly subtotals: 'base' | 'heads';
  readonly grades: boolean;
  readonly evidence: boolean;
  readonly amounts: boolean;
  readonly lines: boolean;
  readonly survey: 'none' | 'sheets' | 'column';
  readonly rates: 'none' | 'hundred' | 'share';
  readonly roster: boolean;
  /** Which synonym of a header word. */
  readonly words: readonly number[];
}

export interface CountyPlan {
  readonly layout: Layout;
  readonly items: readonly PlannedItem[];
  readonly units: readonly PlannedUnit[];
}

export const SATISFACTION = '群众满意度';
export const HEADS = ['工作成效', '责任落实', '资金投入'] as const;
const LABELS = [
  '减贫计划', '贫困退出', '结对帮扶', '脱贫质量', '组织保障', '到村调研', '驻村工作', '实施计划', '遍访农户',
  '信息维护', '材料报送', '产业帮扶', '住房改造', '饮水安全',
]; // prettier-ignore
const BONUS: readonly (readonly [string, number])[][] = [
  [['单位自筹', 10], ['引入资金', 6], ['捐赠物资', 4]],
  [['单位自筹', 12], ['引入资金', 8]],
]; // prettier-ignore
const NAMES = ['市水务局', '市教育局', '市林业局', '市司法局', '红河某某有限公司', '市总工会', '烟草公司'];
const TOWNSHIPS = MILE_2017.townships.value.map(({ name }) => name);
const SATISFACTION_POINTS = 15;

const layout: fc.Arbitrary<Layout> = fc.record({
  kind: fc.constantFrom('form', 'list'),
  perHead: fc.boolean(),
  titleRows: fc.integer({ min: 0, max: 2 }),
  twoRows: fc.boolean(),
  serial: fc.boolean(),
  pointsFirst: fc.boolean(),
  stages: fc.subarray([...STAGES]).map((some): readonly Stage[] => [...new Set<Stage>([...some, 'city'])]),
  sums: fc.constantFrom('none', 'typed', 'formula'),
  subtotals: fc.constantFrom('base', 'heads'),
  grades: fc.boolean(),
  evidence: fc.boolean(),
  amounts: fc.boolean(),
  lines: fc.boolean(),
  survey: fc.constantFrom('none', 'sheets', 'column'),
  rates: fc.constantFrom('none', 'hundred', 'share'),
  roster: fc.boolean(),
  words: fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }),
});

/** Points of the other base items: at least 2 each, 85 together. */
const basePoints: fc.Arbitrary<readonly number[]> = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 9 })
  .map((weights) => {
    const rest = 100 - SATISFACTION_POINTS - 2 * weights.length;
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = weights.map((weight) => 2 + Math.floor((weight * rest) / all));
    const left = 100 - SATISFACTION_POINTS - shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share, index) => (index === 0 ? share + left : share));
  });

const items: fc.Arbitrary<readonly PlannedItem[]> = fc
  .tuple(basePoints, fc.shuffledSubarray(LABELS, { minLength: 10 }), fc.constantFrom(...BONUS), fc.nat(7))
  .map(([points, labels, bonus, cut]) => {
    const first = 1 + (cut % (points.length - 1));
    const base = points.map((one, index): PlannedItem => {
      return { label: labels[index] ?? '', head: index < first ? 0 : 1, points: one };
    });
    return [
      ...base,
      { label: SATISFACTION, head: 1, points: SATISFACTION_POINTS },
      ...bonus.map(([label, one]): PlannedItem => ({ label, head: 2, points: one })),
    ];
  });

const ballots: fc.Arbitrary<PlannedBallots> = fc
  .tuple(fc.integer({ min: 20, max: 60 }), fc.nat(5), fc.nat(5), fc.nat(99), fc.nat(99))
  .map(([valid, invalid, lost, share, split]) => {
    const bad = Math.floor((valid / 10) * (share / 100));
    const unknown = Math.floor((bad * split) / 100);
    const basically = Math.floor(((valid - bad) * split) / 200);
    return [
      valid + invalid + lost,
      valid + invalid,
      valid,
      valid - bad - basically,
      basically,
      bad - unknown,
      unknown,
    ];
  });

interface Draw {
  readonly ballots: PlannedBallots;
  readonly shares: readonly number[];
  readonly below: readonly number[];
}

const draw: fc.Arbitrary<Draw> = fc.record({
  ballots,
  shares: fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 13, maxLength: 13 }),
  below: fc.array(fc.nat(5), { minLength: 13, maxLength: 13 }),
});

/** Scores with one decimal, so that none is above its points. */
function unitOf(planned: readonly PlannedItem[], one: Draw, name: string, index: number): PlannedUnit {
  const city = planned.map(({ label, points }, item) =>
    label === SATISFACTION ? points * 100 : Math.floor((points * (one.shares[item] ?? 50)) / 10) * 10,
  );
  const lower = (step: number) =>
    city.map((score, item) => Math.max(0, score - ((one.below[(item + step) % 13] ?? 0) % 3) * 10));
  const scores = { self: lower(0), township: lower(1), city };
  return { name, township: TOWNSHIPS[index] ?? '', village: '可乐村', scores, ballots: one.ballots };
}

/** Counties of two to four units, each in a poor township of its own, so that no quota is exceeded. */
export const countyPlan: fc.Arbitrary<CountyPlan> = fc
  .tuple(
    layout,
    items,
    fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 4 }),
    fc.array(draw, { minLength: 4, maxLength: 4 }),
  )
  .map(([chosen, planned, names, draws]) => ({
    layout: chosen,
    items: planned,
    units: names.map((name, index) => unitOf(planned, draws[index] ?? draws[0] ?? EMPTY, name, index)),
  }));

const EMPTY: Draw = { ballots: [20, 20, 20, 20, 0, 0, 0], shares: [], below: [] };

/** The same county in another layout. */
export const laidOut = (plan: CountyPlan, forced: Partial<Layout>): CountyPlan => ({
  ...plan,
  layout: { ...plan.layout, ...forced },
});
