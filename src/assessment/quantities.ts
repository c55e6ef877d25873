/**
 * The quantities of Annex 1 (第四条, 第六条): 小计, 基础分, 加分, 总分, 等次, each said once for all forms of one layout. Slots are
 * the items in the order of the form; the cell of the total comes after them. What is computed, written into cells,
 * marked, held possible and explained are views of what stands here.
 */
import {
  choice,
  compare,
  count,
  counted,
  divide,
  isBlank,
  min,
  minus,
  num,
  quantity,
  ref,
  round,
  slot,
  sum,
  text,
  times,
  when,
  type Counted,
  type Expr,
  type Quantity,
  type Slot,
  type Test,
} from '../formula';
import { RESULT_DECIMALS, ZERO, type Decimal } from '../workbook/decimal';
import type { Grade, RuleBook } from '../rulebook/rulebook';
import type { Indicator, StageScores, SumCell } from '../reading/record';

/** A cell that is no plain number within its limits, as far as a formula has to know of it. */
export type Oddity =
  /** A text that counts as a number (5分). */
  | { readonly slot: number; readonly kind: 'counted'; readonly text: string; readonly value: Decimal }
  /** 缺项, where the rule book says how it counts. */
  | { readonly slot: number; readonly kind: 'waived'; readonly text: string }
  /** A number outside its limits: nothing counts until it is mended. */
  | { readonly slot: number; readonly kind: 'outOfRange' };

/** What a sum needs of its items: how many there are, what they add up to, and what leaves it open. */
interface Items {
  readonly needs: Expr;
  readonly needed: number;
  readonly unless: readonly Test[];
  readonly total: Expr;
}

const NO_ODDITIES: readonly Oddity[] = [];

export class FormQuantities {
  readonly base: Quantity;
  /** 加分 before its cap. */
  readonly bonusRaw: Quantity;
  readonly bonus: Quantity;
  readonly total: Quantity;
  /** 等次 of the items. */
  readonly grade: Quantity;
  /** 等次 of the cell that holds the total. */
  readonly gradeOfCell: Expr;
  readonly #sums = new Map<SumCell['members'], Map<SumCell['role'], Quantity>>();

  constructor(
    private readonly indicators: readonly Indicator[],
    private readonly rulebook: RuleBook,
    private readonly oddities: readonly Oddity[],
  ) {
    const { basePoints, bonusPoints, grades, heads } = rulebook;
    const indices = indicators.map((_, index) => index);
    const base = this.itemsOf(indices.filter((index) => !indicators[index]?.bonus));
    const bonus = this.itemsOf(indices.filter((index) => indicators[index]?.bonus));
    const about = (id: string, ...articles: readonly (string | null)[]) => ({
      id,
      articles: articles.filter((article) => article !== null),
      places: RESULT_DECIMALS,
    });
    this.base = quantity({
      ...about('base', heads.article, basePoints.article),
      ...open([base]),
      expr: min(base.total, num(basePoints.value)),
    });
    this.bonusRaw = quantity({ ...about('bonusRaw', heads.article), ...open([bonus]), expr: bonus.total });
    this.bonus = quantity({
      ...about('bonus', heads.article, bonusPoints.article),
      ...open([bonus]),
      expr: this.capped(bonus.total),
    });
    const parts = [
      ...(base.needed > 0 ? [{ items: base, part: this.base }] : []),
      ...(bonus.needed > 0 ? [{ items: bonus, part: this.bonus }] : []),
    ];
    const needs = open(parts.map(({ items }) => items));
    this.total = quantity({
      ...about('total', basePoints.article),
      ...needs,
      expr: sum(parts.map(({ part }) => ref(part))),
    });
    this.grade = quantity({
      ...about('grade', grades.article),
      ...needs,
      expr: choice(this.total.value, bandsOf(grades.value)),
      places: null,
    });
    this.gradeOfCell = gradeOfTotal(this.totalSlot, rulebook);
  }

  /** The slot of the cell that holds the total. */
  get totalSlot(): number {
    return this.indicators.length;
  }

  /** What a sum cell of the form is to hold. */
  of({ role, members }: Pick<SumCell, 'role' | 'members'>): Quantity {
    if (role === 'total') return this.total;
    let ofMembers = this.#sums.get(members);
    if (!ofMembers) this.#sums.set(members, (ofMembers = new Map()));
    let known = ofMembers.get(role);
    if (!known) ofMembers.set(role, (known = this.sumOf(role, members)));
    return known;
  }

  /** What staff may write there, the result first: a bonus may be given before its cap. */
  allowedIn(cell: Pick<SumCell, 'role' | 'members'>): readonly Quantity[] {
    const result = this.of(cell);
    return cell.role === 'bonus' ? [result, this.of({ role: 'subtotal', members: cell.members })] : [result];
  }

  /** A bonus as it counts. */
  capped(bonus: Expr): Expr {
    return min(bonus, num(this.rulebook.bonusPoints.value));
  }

  private sumOf(role: SumCell['role'], members: readonly number[]): Quantity {
    const items = this.itemsOf(members);
    const like = role === 'bonus' ? this.bonus : this.base;
    const capped =
      role === 'bonus' ? this.capped(items.total) : min(items.total, num(this.rulebook.basePoints.value));
    return quantity({
      ...like,
      ...open([items]),
      id: role,
      expr: role === 'subtotal' ? items.total : capped,
    });
  }

  private itemsOf(members: readonly number[]): Items {
    const { missing, basePoints } = this.rulebook;
    const slots = members.map(slot);
    const odd = this.oddities.filter((one) => members.includes(one.slot));
    const texts: Counted[] = [];
    const present: (Slot | Counted)[] = [...slots];
    const waived: { readonly cell: Counted; readonly max: Decimal }[] = [];
    const unless: Test[] = [];
    for (const one of odd) {
      const { bonus = false, max = null } = this.indicators[one.slot] ?? {};
      if (one.kind === 'outOfRange') {
        unless.push(...outside(one.slot, limitOf(this.indicators, one.slot)));
        continue;
      }
      if (one.kind === 'counted') texts.push(counted(one.slot, one.text, one.value));
      else if (!bonus && max !== null && missing.value === 'proportional')
        waived.push({ cell: counted(one.slot, one.text, max), max });
      present.push(counted(one.slot, one.text, ZERO));
    }
    return {
      needs: count(present),
      needed: members.length,
      unless,
      total: scaled(sum([...slots, ...texts]), waived, basePoints.value),
    };
  }
}

/** Items that are not applicable leave the full points to the others (缺项处理: 按比例折算). */
function scaled(
  total: Expr,
  waived: readonly { readonly cell: Counted; readonly max: Decimal }[],
  full: Decimal,
): Expr {
  const points = waived.reduce((all, { max }) => all + max, 0);
  if (points === 0 || points >= full) return total;
  const rest = waived.reduce((left, { cell }) => minus(left, cell), num(full));
  return round(divide(times(total, num(full)), rest), RESULT_DECIMALS);
}

function outside(index: number, limit: number): readonly Test[] {
  const below = compare(slot(index), '<', num(ZERO));
  return limit === Infinity ? [below] : [below, compare(slot(index), '>', num(limit as Decimal))];
}

const open = (parts: readonly Items[]) => ({
  needs: parts.filter(({ needed }) => needed > 0).map(({ needs }) => needs),
  needed: parts.reduce((all, { needed }) => all + needed, 0),
  unless: parts.flatMap(({ unless }) => unless),
});

const bandsOf = (grades: readonly Grade[]) =>
  grades.map(({ name, atLeast }) => ({ name, atLeast: atLeast === null ? null : num(atLeast) }));

/**
 * The largest score of an item. One that alone is the whole bonus has no limit of its own: what exceeds the cap is cut
 * and announced (第六条, B01).
 */
export function limitOf(indicators: readonly Indicator[], index: number): number {
  const item = indicators[index];
  const alone = item?.bonus && indicators.every((other, at) => at === index || !other.bonus);
  return alone ? Infinity : (item?.max ?? Infinity);
}

/** 等次 of a total that stands in a slot's cell; blank as long as the total is. */
export function gradeOfTotal(total: number, { grades }: RuleBook): Expr {
  const cell = slot(total);
  return when(isBlank(cell), text(''), choice(cell, bandsOf(grades.value)));
}

/** All forms of one layout: what their indicators make, under the rules in force. */
export class FormShape {
  /** The largest score of each item, in units of `Decimal`. */
  readonly limits: readonly number[];
  /** Of forms whose scores are plain numbers within their limits. */
  readonly plain: FormQuantities;
  readonly #odd = new Map<string, FormQuantities>();

  constructor(
    readonly indicators: readonly Indicator[],
    private readonly rulebook: RuleBook,
  ) {
    this.limits = indicators.map((_, index) => limitOf(indicators, index));
    this.plain = new FormQuantities(indicators, rulebook, NO_ODDITIES);
  }

  /** The quantities of one stage of a form: those of the layout, told apart only by texts and doubtful numbers. */
  of(scores: StageScores): FormQuantities {
    const oddities = this.odditiesIn(scores);
    if (oddities.length === 0) return this.plain;
    const key = JSON.stringify(oddities);
    let known = this.#odd.get(key);
    if (!known) {
      known = new FormQuantities(this.indicators, this.rulebook, oddities);
      this.#odd.set(key, known);
    }
    return known;
  }

  private odditiesIn({ values, odd }: StageScores): readonly Oddity[] {
    let found: Oddity[] | null = null;
    const keep = (one: Oddity) => (found ??= []).push(one);
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] ?? Number.NaN;
      const reading = odd.size > 0 ? odd.get(index) : undefined;
      if (value < 0 || value > (this.limits[index] ?? Infinity)) keep({ slot: index, kind: 'outOfRange' });
      if (reading?.kind === 'repaired')
        keep({ slot: index, kind: 'counted', text: reading.text, value: reading.value });
      if (reading?.kind === 'notApplicable' && this.rulebook.missing.value !== 'pending')
        keep({ slot: index, kind: 'waived', text: reading.text });
    }
    return found ?? NO_ODDITIES;
  }
}

/** The shapes of a county, each made once. */
export class Shapes {
  private readonly known = new Map<readonly Indicator[], FormShape>();

  constructor(private readonly rulebook: RuleBook) {}

  of(indicators: readonly Indicator[]): FormShape {
    let shape = this.known.get(indicators);
    if (!shape) this.known.set(indicators, (shape = new FormShape(indicators, this.rulebook)));
    return shape;
  }
}
