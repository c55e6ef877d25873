/** How a list looks: drawn once for a sheet. */
import type { Draw } from './draw';
import type { Book } from './truth';

export interface ListStyle {
  readonly shape: 'heads' | 'items' | 'sums' | 'stages' | 'headStages';
  readonly points: 'fen' | 'bare' | 'row' | 'pairs' | 'none';
  readonly townships: 'column' | 'merged' | 'blocks' | 'none';
  readonly bonusWithoutPoints: boolean;
  readonly deduction: boolean;
  readonly withSums: boolean;
  readonly sums: 'formula' | 'typed' | 'blank';
  readonly statistics: boolean;
  readonly interruption: 'note' | 'signature' | 'blank' | 'header' | null;
  readonly columnNumbers: boolean;
  readonly spacers: number;
  readonly stray: boolean;
  readonly rank: boolean;
  readonly serial: boolean;
  readonly village: boolean;
  readonly mergedHeader: boolean;
  readonly topHeader: boolean;
  readonly unitText: 'plain' | 'seal' | 'village' | 'numbered' | 'broken';
}

/** `placed`: the units are in townships and have villages. */
export function drawListStyle(draw: Draw, book: Book, placed: boolean): ListStyle {
  const bonus = book.bonus > 0;
  const shape = draw.kind('list', {
    heads: 4,
    items: 3,
    sums: bonus ? 1.5 : 0,
    stages: bonus ? 1 : 0.5,
    headStages: 0.6,
  });
  const sumsOnly = shape === 'sums' || shape === 'stages';
  const own = book.heads.length > 0;
  return {
    shape,
    points: sumsOnly
      ? 'none'
      : draw.kind('listPoints', { fen: 5, bare: 1, row: 1.5, pairs: shape === 'heads' ? 1 : 0, none: shape === 'heads' && own ? 0.7 : 0 }),
    townships: placed ? draw.kind('townships', { column: 3, none: 2, merged: 1, blocks: 1 }) : 'none',
    bonusWithoutPoints: bonus && !sumsOnly && draw.odd('bonusWithoutPoints', 0.15),
    deduction: draw.odd('deductionColumn', 0.06),
    withSums: bonus && draw.chance(0.4),
    sums: draw.kind('sums', { formula: 3, typed: 3, blank: 3 }),
    statistics: draw.odd('statistics', 0.25),
    interruption: draw.odd('interrupted', 0.3) ? draw.kind('interruption', { note: 2, signature: 1, blank: 1, header: 1.5 }) : null,
    columnNumbers: draw.odd('columnNumbers', 0.1),
    spacers: draw.odd('spacer', 0.15) ? draw.int(1, 2) : 0,
    stray: draw.odd('strayColumn', 0.2),
    rank: draw.chance(0.2),
    serial: draw.chance(0.8),
    village: placed && draw.chance(0.3),
    mergedHeader: draw.chance(0.85),
    topHeader: draw.chance(0.85),
    unitText: draw.kind('unitText', { plain: 9, seal: 0.5, village: placed ? 0.5 : 0, numbered: 0.4, broken: 0.4 }),
  }; // prettier-ignore
}
