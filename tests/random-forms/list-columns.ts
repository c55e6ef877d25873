/** Score columns of a list: heads, items, sums, or the stages of the sums. */
import {
  baseOf,
  bonusOf,
  itemsOf,
  numeral,
  points,
  pointsOf,
  sumMarks,
  type Content,
  type Head,
  type Marks,
} from './content';
import type { Draw } from './draw';
import type { ListStyle } from './list-style';
import type { Column } from './table';
import { words } from './words';

export interface ScoreColumn {
  readonly column: Column;
  readonly of: (marks: Marks) => number;
  readonly points: number;
  readonly bonus: boolean;
  /** Counts towards the totals of the line. */
  readonly final: boolean;
  readonly shown: 'score' | 'points';
}

export function scoreColumns(draw: Draw, style: ListStyle, content: Content): ScoreColumn[] {
  const final = true;
  const shown = 'score' as const;
  if (style.shape === 'sums' || style.shape === 'stages') {
    const base = (marks: Marks) => baseOf(content, marks);
    const most = content.heads
      .filter(({ bonus }) => !bonus)
      .reduce((sum, head) => sum + pointsOf(itemsOf(head)), 0);
    const kinder = (by: number) => (marks: Marks) => Math.min(most, base(marks) + by);
    const one = { points: most, bonus: false, shown };
    const stages: ScoreColumn[] = style.shape === 'sums'
      ? [{ ...one, column: { path: [words.base(draw)] }, of: base, final }]
      : [
          { ...one, column: { path: [words.self(draw)] }, of: kinder(200), final: false },
          { ...one, column: { path: [words.town(draw)] }, of: kinder(100), final: false },
          { ...one, column: { path: [words.city(draw)] }, of: base, final },
        ]; // prettier-ignore
    if (!content.heads.some(({ bonus }) => bonus)) return stages;
    const bonus = {
      column: { path: [words.bonus(draw)] },
      of: (marks: Marks) => bonusOf(content, marks),
      points: 0,
      bonus: true,
      final,
      shown,
    };
    return [...stages, bonus]; // prettier-ignore
  }
  const numbered = draw.chance(0.5);
  const stages = [words.self(draw), words.town(draw), words.city(draw)] as const;
  return content.heads.flatMap((head, index) =>
    headColumns(style, head, numbered ? `${numeral(index)}、` : '', stages),
  );
}

function headColumns(style: ListStyle, head: Head, mark: string, stages: readonly [string, string, string]): ScoreColumn[] {
  const most = pointsOf(itemsOf(head));
  const { bonus } = head;
  const of = (marks: Marks) => sumMarks(marks, itemsOf(head));
  const rest = { points: most, bonus, final: true, shown: 'score' as const };
  if (bonus && style.bonusWithoutPoints) return [{ ...rest, points: 0, column: { path: ['加分'] }, of }];
  const titled = (name: string, figure: number): string =>
    style.points === 'fen' ? `${name}(${points(figure)}分)` : style.points === 'bare' ? `${name}(${points(figure)})` : name;
  if (style.points === 'pairs') {
    const name = `${mark}${head.name}`;
    return [
      { ...rest, column: { path: [name, '分值'] }, of, shown: 'points' },
      { ...rest, column: { path: [name, '得分'] }, of },
    ];
  }
  if (style.shape === 'headStages') {
    const name = titled(`${mark}${head.name}`, most);
    const kinder = (by: number) => (marks: Marks) => Math.min(most, of(marks) + by);
    return [
      { ...rest, column: { path: [name, stages[0]] }, of: kinder(100), final: false },
      { ...rest, column: { path: [name, stages[1]] }, of: kinder(50), final: false },
      { ...rest, column: { path: [name, stages[2]] }, of },
    ];
  }
  if (style.shape === 'items')
    return itemsOf(head).map((item) => ({
      ...rest,
      points: item.points,
      column: { path: [titled(`${mark}${head.name}`, most), titled(item.name, item.points)] },
      of: (marks: Marks) => marks.of.get(item) ?? 0,
    }));
  return [{ ...rest, column: { path: [titled(`${mark}${head.name}`, most)] }, of }];
} // prettier-ignore
