/** Annex 1 as a list: a line for each unit, columns for heads, items or sums. */
import { baseOf, bonusOf, drawMarks, points, type Content, type Marks } from './content';
import type { Draw } from './draw';
import { withSpacers } from './form-columns';
import { scoreColumns, type ScoreColumn } from './list-columns';
import type { ListStyle } from './list-style';
import { DEPARTMENTS } from './names';
import {
  blankLine,
  headerLine,
  line,
  sumOf,
  textLine,
  type Column,
  type Line,
  type Table,
  type Value,
} from './table';
import { gradeOf, type Book } from './truth';
import { note, signature, statistic, words } from './words';

export interface ListUnit {
  readonly unit: string;
  readonly township: string;
  readonly village: string;
  readonly marks: Marks;
}

export function listTable(
  draw: Draw,
  style: ListStyle,
  book: Book,
  content: Content,
  units: readonly ListUnit[],
): Table {
  const serial: Column = { path: [words.serial(draw)] };
  const township: Column = { path: [words.township(draw)] };
  const unit: Column = { path: [words.unit(draw)] };
  const village: Column = { path: [words.village(draw)] };
  const scores = scoreColumns(draw, style, content);
  const sumsOnly = style.shape === 'sums' || style.shape === 'stages';
  const base: Column = { path: [words.base(draw)] };
  const bonus: Column = { path: [draw.pick(['加分小计', '加分合计', '附加分合计'])] };
  const withSums = style.withSums && !sumsOnly && !style.bonusWithoutPoints;
  const deduction: Column = { path: [draw.pick(['扣分', '减分', '倒扣分', '惩戒扣分'])] };
  const total: Column = { path: [words.total(draw)] };
  const grade: Column = { path: [words.grade(draw)] };
  const rank: Column = { path: [words.rank(draw)] };
  const stray: Column = { path: [words.stray(draw)] };
  const remark: Column = { path: [words.remark(draw)] };
  const withGrade = draw.chance(0.8);
  const withTownship = style.townships === 'column' || style.townships === 'merged';
  const order = draw.chance(0.5) ? [withTownship && township, unit] : [unit, withTownship && township];
  const columns = [
    style.serial && serial, ...order, style.village && village, ...scores.map(({ column }) => column),
    ...(withSums ? [base, bonus] : []), style.deduction && deduction, total, withGrade && grade,
    style.rank && rank, style.stray && stray, draw.chance(0.5) && remark,
  ].filter((column): column is Column => column !== false); // prettier-ignore
  const lines: Line[] = [];
  if (style.points === 'row')
    lines.push(pointsLine(scores, draw.chance(0.5) ? unit : (columns[0] as Column), book, total));
  const typedGrades = draw.chance(0.4);
  const ordered = style.townships === 'none' || style.townships === 'column'
    ? units
    : [...units].sort((a, b) => (a.township < b.township ? -1 : a.township > b.township ? 1 : 0)); // prettier-ignore
  const ranking = units
    .map(({ marks }) => baseOf(content, marks) + bonusOf(content, marks))
    .sort((a, b) => b - a);
  const pause = style.interruption && ordered.length > 2 ? draw.int(1, ordered.length - 1) : -1;
  let group: { line: Line; count: number } | null = null;
  ordered.forEach((one, index) => {
    const first = ordered[index - 1]?.township !== one.township;
    if (index === pause) {
      interrupt(draw, style, lines);
      group = null;
    }
    if (style.townships === 'blocks' && (first || index === pause)) {
      const members = ordered.filter(({ township: where }) => where === one.township).length;
      const name = draw.pick([one.township, `${one.township}(${members}家)`, `一、${one.township}`]);
      lines.push(textLine(name, draw.chance(0.6)));
    }
    const row = line();
    const { cells } = row;
    if (style.serial) cells.set(serial, index + 1);
    cells.set(unit, unitText(style, one, index));
    if (style.townships === 'column') cells.set(township, one.township);
    if (style.townships === 'merged') {
      if (first || !group) {
        cells.set(township, one.township);
        group = { line: row, count: 0 };
        row.merges.push({ from: township, to: township, down: 0 });
      } else {
        group.count += 1;
        group.line.merges[0] = { from: township, to: township, down: group.count };
      }
    }
    if (style.village) cells.set(village, one.village);
    for (const each of scores)
      cells.set(each.column, points(each.shown === 'points' ? each.points : each.of(one.marks)));
    const off = style.deduction ? draw.int(1, 4) * 100 : 0;
    if (style.deduction) cells.set(deduction, points(off));
    const figures = { base: baseOf(content, one.marks), bonus: bonusOf(content, one.marks) };
    const sum = figures.base + figures.bonus;
    const finals = (which: boolean | null) =>
      scores.filter(
        ({ final, shown, bonus: isBonus }) =>
          final && shown === 'score' && (which === null || isBonus === which),
      );
    const put = (column: Column, value: number, parts: readonly ScoreColumn[]) => {
      if (style.sums === 'typed') cells.set(column, points(value));
      else if (style.sums === 'formula' && parts.length > 0)
        cells.set(column, {
          formula: sumOf(parts.map((part) => [row, part.column] as const)),
          value: points(value),
        });
    };
    if (withSums) {
      put(base, figures.base, finals(false));
      put(bonus, figures.bonus, finals(true));
    }
    if (style.deduction) {
      if (style.sums !== 'blank') cells.set(total, points(sum - off));
    } else put(total, sum, finals(null));
    if (withGrade && typedGrades && !style.deduction) cells.set(grade, gradeOf(book, sum));
    if (style.rank && !style.deduction) cells.set(rank, ranking.indexOf(sum) + 1);
    if (style.stray) cells.set(stray, draw.pick(DEPARTMENTS));
    lines.push(row);
  });
  if (style.statistics)
    for (let i = draw.int(1, 3); i > 0; i -= 1)
      lines.push(statisticLine(draw, units, unit, scores, total, content));
  return {
    columns: withSpacers(draw, style.spacers, columns),
    above: [],
    lines,
    header: {
      merged: style.mergedHeader,
      top: style.topHeader,
      numbers: style.columnNumbers ? numbersFor(columns, style.spacers) : null,
    },
  };
}

/** 栏次: plain numbers, or letters for the names and numbers for the figures. Not where spacers would shift them. */
const numbersFor = (columns: readonly Column[], spacers: number): readonly Value[] | null =>
  spacers > 0 ? null : columns.map((_, index) => index + 1);

function interrupt(draw: Draw, { interruption }: ListStyle, lines: Line[]): void {
  if (interruption === 'note') lines.push(textLine(note(draw), draw.chance(0.5)));
  if (interruption === 'signature') lines.push(textLine(signature(draw)));
  if (interruption === 'blank') lines.push(...Array.from({ length: draw.int(1, 4) }, blankLine));
  if (interruption === 'header') {
    if (draw.chance(0.5)) lines.push(textLine('续表'));
    lines.push(headerLine());
  }
}

function unitText({ unitText: how }: ListStyle, { unit, village }: ListUnit, index: number): string {
  if (how === 'seal' && index % 3 === 1) return `${unit}(盖章)`;
  if (how === 'village' && index % 3 === 1) return `${unit}(${village})`;
  if (how === 'numbered') return `${index + 1}.${unit}`;
  if (how === 'broken' && unit.length > 6) return `${unit.slice(0, 5)}\n${unit.slice(5)}`;
  return unit;
}

function pointsLine(scores: readonly ScoreColumn[], where: Column, book: Book, total: Column): Line {
  const one = line([[where, '分值']]);
  for (const { column, points: most, bonus } of scores)
    if (!(bonus && most === 0)) one.cells.set(column, points(most));
  one.cells.set(total, points(book.base + book.bonus));
  return one;
}

function statisticLine(draw: Draw, units: readonly ListUnit[], unit: Column, scores: readonly ScoreColumn[], total: Column, content: Content): Line {
  const one = line([[unit, statistic(draw, draw.chance(0.3) ? (units[0]?.township ?? null) : null)]]);
  const mean = (of: (marks: Marks) => number): number =>
    Math.round(units.reduce((sum, { marks }) => sum + of(marks), 0) / units.length) / 100;
  for (const { column, of } of scores) one.cells.set(column, mean(of));
  one.cells.set(total, mean((marks) => baseOf(content, marks) + bonusOf(content, marks)));
  return one;
} // prettier-ignore

export const drawListUnit = (
  draw: Draw,
  content: Content,
  unit: string,
  township: string,
  village: string,
): ListUnit => ({
  unit,
  township,
  village,
  marks: drawMarks(draw, content),
});
