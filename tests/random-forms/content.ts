/** What is assessed: heads, groups and items with their points, and the scores that a unit gets for them. */
import type { Draw } from './draw';
import { BONUS_ITEMS, CRITERIA, GROUPS, HEADS, ITEMS } from './names';
import type { Book } from './truth';

export interface Item {
  readonly name: string;
  /** In hundredths. */
  readonly points: number;
  readonly criterion: string;
}
export interface Group {
  readonly name: string;
  readonly items: readonly Item[];
}
export interface Head {
  readonly name: string;
  readonly bonus: boolean;
  readonly groups: readonly Group[];
}
export interface Content {
  readonly heads: readonly Head[];
}

export const itemsOf = (head: Head): readonly Item[] => head.groups.flatMap(({ items }) => items);
export const allItems = ({ heads }: Content): readonly Item[] => heads.flatMap(itemsOf);
export const pointsOf = (items: readonly Item[]): number =>
  items.reduce((sum, { points }) => sum + points, 0);

export function drawContent(draw: Draw, book: Book): Content {
  const names = book.heads.length > 0 ? book.heads : draw.sample(HEADS, draw.int(2, 4));
  const unit = book.base >= 100000 ? 1000 : 100;
  const shares = draw.cut(book.base / (5 * unit), names.length, 3).map((share) => share * 5 * unit);
  const items = draw.sample(ITEMS, ITEMS.length);
  const groups = draw.sample(GROUPS, GROUPS.length);
  const few = draw.chance(0.3);
  const heads = names.map((name, index): Head => {
    const count = few ? draw.int(1, 2) : draw.int(1, 3);
    const parts = draw.cut((shares[index] as number) / unit, count, 4);
    return {
      name,
      bonus: false,
      groups: parts.map((part) => drawGroup(draw, groups.pop() ?? '其他工作', part, unit, items)),
    };
  });
  if (book.bonus === 0) return { heads };
  const bonusItems = draw.sample(BONUS_ITEMS, BONUS_ITEMS.length);
  const bonus = draw.cut(book.bonus / 100, draw.int(1, 3), 3);
  return {
    heads: [
      ...heads,
      {
        name: draw.pick(book.bonusHeads),
        bonus: true,
        groups: bonus.map((points) => ({
          name: groups.pop() ?? '其他',
          items: [{ name: bonusItems.pop() ?? '其他', points: points * 100, criterion: draw.pick(CRITERIA) }],
        })),
      },
    ],
  };
}

function drawGroup(draw: Draw, name: string, points: number, unit: number, items: string[]): Group {
  const count = Math.max(1, Math.min(draw.int(1, 4), Math.floor(points / 2)));
  return {
    name,
    items: draw.cut(points, count, Math.min(2, Math.floor(points / count))).map((part) => ({
      name: items.pop() ?? `其他工作${items.length}`,
      points: part * unit,
      criterion: draw.pick(CRITERIA),
    })),
  };
}

/** How a unit does: strict offices take much off. */
export interface Marks {
  readonly of: ReadonlyMap<Item, number>;
}

/** Scores in hundredths: multiples of a half, a tenth or a quarter point, never above the points. */
export function drawMarks(draw: Draw, content: Content): Marks {
  const step = draw.pick([50, 50, 100, 10, 25]);
  const strict = draw.pick([0.05, 0.1, 0.2, 0.35]);
  const of = new Map<Item, number>();
  for (const head of content.heads) {
    for (const item of itemsOf(head)) {
      const off = head.bonus
        ? draw.int(0, item.points / step)
        : draw.int(0, Math.floor((item.points * strict * 2) / step));
      of.set(item, Math.max(0, item.points - off * step));
    }
  }
  return { of };
}

export const sumMarks = (marks: Marks, items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + (marks.of.get(item) ?? 0), 0);

export const baseOf = (content: Content, marks: Marks): number =>
  content.heads.filter(({ bonus }) => !bonus).reduce((sum, head) => sum + sumMarks(marks, itemsOf(head)), 0);
export const bonusOf = (content: Content, marks: Marks): number =>
  content.heads.filter(({ bonus }) => bonus).reduce((sum, head) => sum + sumMarks(marks, itemsOf(head)), 0);

export const points = (hundredths: number): number => hundredths / 100;

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八'];
export const numeral = (index: number): string => NUMERALS[index] ?? String(index + 1);
