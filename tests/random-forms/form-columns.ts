/** Columns of a score form, in the order of real ones: names, points, scores of each stage, remarks. */
import type { Item, Marks } from './content';
import type { Draw } from './draw';
import type { FormStyle } from './form-style';
import { DEPARTMENTS } from './names';
import type { Column, Value } from './table';
import { words } from './words';

/** A column of scores, and the scores in it; totals of the unit are compared with one `final` one. */
export interface ScoreColumn {
  readonly column: Column;
  readonly value: (item: Item) => number;
}

export interface FormScores {
  /** Heading of the score column (a village, a unit); `null`: the form's own words. */
  readonly label: string | null;
  readonly marks: Marks;
}

export interface Columns {
  readonly all: readonly Column[];
  readonly serial: Column | null;
  readonly head: Column | null;
  readonly group: Column | null;
  readonly item: Column;
  readonly criterion: Column | null;
  readonly method: Column | null;
  readonly points: Column | null;
  readonly scores: readonly ScoreColumn[];
  readonly texts: readonly (readonly [Column, readonly string[]])[];
}

export function drawColumns(draw: Draw, style: FormStyle, finals: readonly FormScores[]): Columns {
  const { words: w } = style;
  const nameParent = style.nameParent
    ? [draw.pick(['考核指标体系', '考核指标', '指标', '考核内容及分值'])]
    : [];
  const make = (path: readonly string[]): Column => ({ path });
  const serial = style.serialColumn ? make([words.serial(draw)]) : null;
  const head = style.names === 'columns' ? make([...nameParent, w.head]) : null;
  const group = style.groupColumn ? make([...nameParent, w.group]) : null;
  const item = make([...(head ? nameParent : []), w.item]);
  const criterion = style.criterionColumn ? make([w.criterion]) : null;
  const method = style.methodColumn ? make([words.method(draw)]) : null;
  const inColumn = style.pointsPlace === 'column' || style.pointsPlace === 'mergedByGroup';
  const pointColumn = inColumn ? make([w.points]) : null;
  const scores = scoreColumns(style, finals);
  const texts: [Column, readonly string[]][] = [];
  const withReasons = scores.flatMap(({ column }) => {
    if (!style.reasonColumns) return [column];
    const reason = make([...column.path.slice(0, -1), words.reason(draw)]);
    texts.push([reason, ['缺1次记录', '材料不全', '']]);
    return [column, reason];
  });
  const after: Column[] = [];
  const addText = (path: string, values: readonly string[]) => {
    const column = make([path]);
    texts.push([column, values]);
    after.push(column);
  };
  if (style.evidenceColumn)
    addText(draw.pick(['佐证材料', '印证材料', '证明材料']), ['会议记录', '照片', '台账', '文件']);
  if (style.strayColumn) addText(words.stray(draw), DEPARTMENTS);
  if (style.remarkColumn) addText(words.remark(draw), ['']);
  const names = [serial, head, group, item].filter((column) => column !== null);
  const middle = [criterion, method, pointColumn].filter((column) => column !== null);
  const ordered = draw.chance(0.2) && pointColumn && style.pointsPlace === 'column'
    ? [...names, pointColumn, ...middle.filter((column) => column !== pointColumn)]
    : [...names, ...middle]; // prettier-ignore
  return {
    all: withSpacers(draw, style.spacers, [...ordered, ...withReasons, ...after]),
    serial, head, group, item, criterion, method, points: pointColumn, scores, texts,
  }; // prettier-ignore
}

/** Empty columns, not at the edge. */
export function withSpacers(draw: Draw, count: number, columns: readonly Column[]): Column[] {
  const all = [...columns];
  for (let i = 0; i < count; i += 1) all.splice(draw.int(1, all.length - 1), 0, { path: [] });
  return all;
}

function scoreColumns(style: FormStyle, finals: readonly FormScores[]): ScoreColumn[] {
  const { words: w } = style;
  const parent = style.scoreParent ? [w.scores] : [];
  const of = (marks: Marks) => (item: Item) => marks.of.get(item) ?? 0;
  const [first] = finals as [FormScores];
  const final = of(first.marks);
  const kinder = (item: Item, by: number) => Math.min(item.points, final(item) + by);
  const column = (text: string): Column => ({ path: [...parent, text] });
  switch (style.stages) {
    case 'three':
      return [
        { column: column(w.self), value: (item) => kinder(item, 100) },
        { column: column(w.town), value: (item) => kinder(item, 50) },
        { column: column(w.final), value: final },
      ];
    case 'selfFinal':
      return [
        { column: column(w.self), value: (item) => kinder(item, 100) },
        { column: column(w.final), value: final },
      ];
    case 'one':
      return [{ column: { path: [w.final] }, value: final }];
    case 'judges': {
      const { count, word: judge } = style.judges;
      const spread = (item: Item): number => Math.min(50, final(item), item.points - final(item));
      const offset = (index: number): number => (index === 0 ? 1 : index === 1 ? -1 : 0);
      return [
        ...Array.from({ length: count }, (_, index) => ({
          column: column(`${judge}${index + 1}`),
          value: (item: Item) => final(item) + offset(index) * spread(item),
        })),
        { column: column(w.final), value: final },
      ];
    }
    case 'villages':
      return finals.map(({ label, marks }) => ({
        column: style.scoreParent ? column(label ?? '') : { path: [`${w.final}(${label ?? ''})`] },
        value: of(marks),
      }));
    case 'units':
      return finals.map(({ label, marks }) => ({ column: column(label ?? ''), value: of(marks) }));
    case 'deductOnly':
      return [{ column: { path: [w.deduction] }, value: (item) => item.points - final(item) }];
    case 'deductActual':
      return [
        { column: { path: [w.deduction] }, value: (item) => item.points - final(item) },
        { column: { path: [w.final] }, value: final },
      ];
  }
}

/** Marks of a row of column numbers: letters for texts, numbers for figures. */
export function columnNumbers({ all, scores, points: pointColumn }: Columns): Value[] {
  let letters = 0;
  let numbers = 0;
  const counted = new Set<Column>([
    ...scores.map(({ column }) => column),
    ...(pointColumn ? [pointColumn] : []),
  ]);
  return all.map((column) => {
    if (column.path.length === 0) return null;
    if (!counted.has(column))
      return ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'][letters++] ?? '寅';
    numbers += 1;
    return numbers;
  });
}
