/** A score form: one unit, or several as columns, a line for each item. */
import {
  baseOf, bonusOf, itemsOf, numeral, points, pointsOf,
  type Content, type Group, type Head, type Item, type Marks,
} from './content'; // prettier-ignore
import type { Draw } from './draw';
import { columnNumbers, drawColumns, type Columns, type FormScores } from './form-columns';
import type { FormStyle } from './form-style';
import { METHODS } from './names';
import {
  blankLine,
  headerLine,
  line,
  sumOf,
  textLine,
  type Column,
  type Line,
  type Address,
  type Table,
  type Value,
} from './table';
import { note, signature, words } from './words';

/** `bonusOnly`: the small table of the bonus; `baseOnly`: the form without it. */
export function formTable(
  draw: Draw,
  style: FormStyle,
  content: Content,
  finals: readonly FormScores[],
  part: 'all' | 'base' | 'bonus' = 'all',
): Table {
  const heads = content.heads.filter(({ bonus }) => part === 'all' || bonus === (part === 'bonus'));
  const columns = drawColumns(draw, style, finals);
  const body = new Body(draw, style, columns);
  heads.forEach((head, index) => {
    if (index > 0 && part === 'all') body.interrupt();
    body.head(head, content.heads.indexOf(head));
  });
  if (style.veto && part !== 'base') body.veto(heads.length);
  if (part !== 'bonus') body.grand(heads);
  const above: Line[] = [];
  return {
    columns: columns.all,
    above,
    lines: body.lines,
    header: {
      merged: style.mergedHeader,
      top: style.topHeader,
      numbers: style.columnNumbers ? columnNumbers(columns) : null,
    },
  };
}

class Body {
  readonly lines: Line[] = [];
  private serial = 0;
  private readonly itemLines = new Map<Item, Line>();
  private readonly sumLines: Line[] = [];

  constructor(
    private readonly draw: Draw,
    private readonly style: FormStyle,
    private readonly columns: Columns,
  ) {}

  head(head: Head, index: number): void {
    const { style, columns } = this;
    const title = this.headTitle(head, index);
    if (!columns.head) this.categoryRow(head, title);
    const from = this.lines.length;
    head.groups.forEach((group, groupIndex) => {
      const start = this.lines.length;
      group.items.forEach((item, itemIndex) => {
        const one = this.itemLine(item, group, itemIndex);
        if (columns.head && (style.down === 'repeated' || this.lines.length === from))
          one.cells.set(columns.head, title);
        if (columns.group && (style.down === 'repeated' || itemIndex === 0))
          one.cells.set(columns.group, this.groupTitle(group, groupIndex));
        this.lines.push(one);
      });
      this.mergeDown(columns.group, start);
      if (style.pointsPlace === 'mergedByGroup') this.mergeDown(columns.points, start, true);
      if (style.scoresByGroup) for (const { column } of columns.scores) this.mergeDown(column, start, true);
    });
    this.mergeDown(columns.head, from);
    if (style.subtotals) this.subtotal(head);
  }

  private mergeDown(column: Column | null, from: number, always = false): void {
    const first = this.lines[from];
    const down = this.lines.length - 1 - from;
    if (column && first && down > 0 && (always || this.style.down === 'merged'))
      first.merges.push({ from: column, to: column, down });
  }

  private headTitle(head: Head, index: number): string {
    const { headPoints, numbered, pointsPlace } = this.style;
    const sum = points(pointsOf(itemsOf(head)));
    // A bonus is always said to be one; and points in brackets are never of two kinds on one form.
    const how = pointsPlace === 'inItemBare' && headPoints === 'fen' ? 'bare' : headPoints;
    const text = `${numbered ? `${numeral(index)}、` : ''}${head.name}`;
    return how === 'none' ? text : `${text}(${sum}${how === 'fen' ? '分' : ''})`;
  }

  private groupTitle(group: Group, index: number): string {
    const { numbered, headPoints } = this.style;
    const text = `${numbered ? `(${numeral(index)})` : ''}${group.name}`;
    return headPoints === 'fen' && this.style.pointsPlace !== 'inItemBare'
      ? `${text}(${points(pointsOf(group.items))}分)`
      : text;
  }

  private itemLine(item: Item, group: Group, index: number): Line {
    const { style, columns, draw } = this;
    this.serial += 1;
    const one = line();
    const { cells } = one;
    if (columns.serial) cells.set(columns.serial, this.serial);
    const bracket = style.pointsPlace === 'inItem' ? `(${points(item.points)}分)` : style.pointsPlace === 'inItemBare' ? `(${points(item.points)})` : '';
    cells.set(columns.item, `${item.name}${bracket}`);
    if (columns.criterion)
      cells.set(columns.criterion, style.pointsPlace === 'inCriterion' ? `${item.criterion}(${points(item.points)}分)` : item.criterion);
    if (columns.method) cells.set(columns.method, draw.pick(METHODS));
    const whole = style.pointsPlace === 'mergedByGroup' ? (index === 0 ? pointsOf(group.items) : null) : item.points;
    if (columns.points && whole !== null) cells.set(columns.points, this.pointsValue(whole));
    for (const { column, value } of columns.scores) {
      if (!style.scoresByGroup) cells.set(column, points(value(item)));
      else if (index === 0) cells.set(column, points(group.items.reduce((sum, part) => sum + value(part), 0)));
    }
    for (const [column, values] of columns.texts) {
      const text = draw.pick(values);
      if (text !== '') cells.set(column, text);
    }
    this.itemLines.set(item, one);
    return one;
  } // prettier-ignore

  private pointsValue(hundredths: number): Value {
    const figure = points(hundredths);
    const texts = {
      number: figure,
      withFen: `${figure}分`,
      atMost: `最高${figure}分`,
      lessEqual: `≤${figure}`,
      range: `0-${figure}`,
    };
    return texts[this.style.pointsText];
  }

  /** The head as a row of its own, with or without its sums in the columns of the items. */
  private categoryRow(head: Head, title: string): void {
    const { style, columns } = this;
    const one = line([[columns.item, title]]);
    const withSums = style.categorySums && columns.points && !style.scoresByGroup;
    if (style.starred && !withSums) {
      if (columns.points) one.cells.set(columns.points, '*');
      for (const { column } of columns.scores) one.cells.set(column, '*');
    } else if (withSums && columns.points) {
      one.cells.set(columns.points, points(pointsOf(itemsOf(head))));
      this.sums(one, itemsOf(head), style.sums === 'ofSubtotals' ? 'formula' : style.sums);
    }
    this.lines.push(one);
  }

  private sums(one: Line, items: readonly Item[], how: 'formula' | 'typed' | 'blank'): void {
    if (how === 'blank') return;
    for (const { column, value } of this.columns.scores) {
      const sum = points(items.reduce((all, item) => all + value(item), 0));
      // Lines of the items come later: the formula asks for them only when it is laid down.
      const later = (at: Address) => sumOf(items.map((item) => [this.lineOf(item), column] as const))(at);
      one.cells.set(column, how === 'typed' ? sum : { formula: later, value: sum });
    }
  }

  private lineOf(item: Item): Line {
    return this.itemLines.get(item) ?? blankLine();
  }

  private subtotal(head: Head): void {
    const one = line([[this.nameColumn(), words.subtotal(this.draw)]]);
    const items = itemsOf(head);
    if (this.columns.points) one.cells.set(this.columns.points, points(pointsOf(items)));
    this.sums(one, items, this.style.sums === 'ofSubtotals' ? 'formula' : this.style.sums);
    this.sumLines.push(one);
    this.lines.push(one);
  }

  private nameColumn(): Column {
    const { head, item } = this.columns;
    return this.draw.chance(0.5) && head ? head : item;
  }

  grand(heads: readonly Head[]): void {
    const { style, columns } = this;
    if (style.grand === 'none') return;
    const items = heads.flatMap(itemsOf);
    const one = line([[this.nameColumn(), words.grand(this.draw)]]);
    if (columns.points) one.cells.set(columns.points, points(pointsOf(items)));
    if (style.sums === 'ofSubtotals' && this.sumLines.length === heads.length) {
      for (const { column, value } of columns.scores) {
        const sum = points(items.reduce((all, item) => all + value(item), 0));
        one.cells.set(column, {
          formula: sumOf(this.sumLines.map((each) => [each, column] as const)),
          value: sum,
        });
      }
    } else this.sums(one, items, style.sums === 'ofSubtotals' ? 'formula' : style.sums);
    if (style.grand === 'top') this.lines.unshift(one);
    else this.lines.push(one);
  }

  veto(index: number): void {
    const { columns } = this;
    const one = line([[columns.item, '发生重大违纪违规问题']]);
    one.cells.set(columns.head ?? columns.item, `${numeral(index)}、一票否决`);
    if (!columns.head) one.cells.set(columns.item, '一票否决:发生重大违纪违规问题');
    for (const { column } of columns.scores) one.cells.set(column, '无');
    this.lines.push(one);
  }

  interrupt(): void {
    for (const kind of this.style.interrupted) {
      if (kind === 'note') this.lines.push(textLine(note(this.draw), this.draw.chance(0.5)));
      if (kind === 'signature') this.lines.push(textLine(signature(this.draw)));
      if (kind === 'blank') this.lines.push(...Array.from({ length: this.draw.int(1, 3) }, blankLine));
      if (kind === 'continued')
        this.lines.push(textLine(this.draw.pick(['续表', '(续表)', '续上页', '接上页'])));
      if (kind === 'header' || kind === 'continued') this.lines.push(headerLine());
    }
  }
}

export const figuresOf = (content: Content, marks: Marks) => ({
  base: baseOf(content, marks) * 100,
  bonus: bonusOf(content, marks) * 100,
});
