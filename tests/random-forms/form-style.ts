/** How a score form looks: drawn once for a workbook, for all its sheets are the same form. */
import type { Draw } from './draw';
import type { Book } from './truth';
import { words } from './words';

export type Stages =
  'three' | 'selfFinal' | 'one' | 'judges' | 'villages' | 'units' | 'deductOnly' | 'deductActual';
export type PointsPlace = 'column' | 'inItem' | 'inItemBare' | 'inCriterion' | 'mergedByGroup';

export interface FormStyle {
  readonly stages: Stages;
  readonly pointsPlace: PointsPlace;
  readonly pointsText: 'number' | 'withFen' | 'atMost' | 'lessEqual' | 'range';
  /** Heads and groups in columns of their own, or heads as rows between the items. */
  readonly names: 'columns' | 'rows';
  readonly groupColumn: boolean;
  readonly criterionColumn: boolean;
  readonly methodColumn: boolean;
  readonly serialColumn: boolean;
  readonly remarkColumn: boolean;
  readonly reasonColumns: boolean;
  readonly strayColumn: boolean;
  readonly evidenceColumn: boolean;
  /** Names of heads merged down over their items, written once, or on every line. */
  readonly down: 'merged' | 'once' | 'repeated';
  readonly scoresByGroup: boolean;
  readonly headPoints: 'fen' | 'bare' | 'none';
  readonly numbered: boolean;
  /** Score columns below a common heading. */
  readonly scoreParent: boolean;
  readonly nameParent: boolean;
  readonly mergedHeader: boolean;
  readonly topHeader: boolean;
  readonly columnNumbers: boolean;
  readonly subtotals: boolean;
  readonly grand: 'bottom' | 'top' | 'none';
  /** Subtotals of category rows in the same columns as the items. */
  readonly categorySums: boolean;
  readonly sums: 'formula' | 'typed' | 'blank' | 'ofSubtotals';
  readonly bonusPlace: 'same' | 'ownTable' | 'ownSheet';
  readonly interrupted: readonly ('note' | 'signature' | 'blank' | 'header' | 'continued')[];
  readonly veto: boolean;
  readonly unitPlace: 'field' | 'cells' | 'title' | 'sheet' | 'blank';
  readonly spacers: number;
  readonly tail: boolean;
  readonly starred: boolean;
  readonly judges: { readonly count: number; readonly word: string };
  readonly words: {
    readonly self: string;
    readonly town: string;
    readonly final: string;
    readonly points: string;
    readonly deduction: string;
    readonly head: string;
    readonly group: string;
    readonly item: string;
    readonly criterion: string;
    readonly unit: string;
    readonly scores: string;
  };
}

export function drawFormStyle(draw: Draw, book: Book): FormStyle {
  const stages: Stages = draw.kind('stages', {
    three: 4, selfFinal: 2.5, one: 2, judges: 0.7, villages: 0.7, units: 0.9, deductOnly: 0.5, deductActual: 0.7,
  }); // prettier-ignore
  const single = stages === 'deductOnly' || stages === 'deductActual';
  const pointsPlace: PointsPlace =
    single || stages === 'units'
      ? draw.kind('points', { column: 4, inItem: single ? 0 : 0.6 })
      : draw.kind('points', { column: 5, inItem: 1, inItemBare: 0.5, inCriterion: 0.4, mergedByGroup: 0.5 });
  const names = draw.kind('names', { columns: 4, rows: 1.5 });
  const final =
    stages === 'three' ? words.city(draw)
    : stages === 'selfFinal' ? (draw.chance(0.5) ? words.final(draw) : words.city(draw))
    : stages === 'judges' ? draw.pick(['平均得分', '平均分', '最终得分', '评委平均分'])
    : stages === 'deductActual' ? draw.pick(['实得分', '实得分数', '实际得分', '得分'])
    : stages === 'villages' ? words.city(draw)
    : words.alone(draw); // prettier-ignore
  const merged = draw.chance(0.85);
  const groupColumn = names === 'columns' && (pointsPlace === 'mergedByGroup' || draw.chance(0.6));
  const criterionColumn = pointsPlace === 'inCriterion' || draw.chance(0.75);
  const usual = pointsPlace === 'column' && !single;
  return {
    stages,
    pointsPlace,
    pointsText: pointsPlace === 'column' || pointsPlace === 'mergedByGroup'
      ? draw.kind('pointsText', { number: 8, withFen: 1, atMost: 0.4, lessEqual: 0.2, range: 0.2 })
      : 'number', // prettier-ignore
    names,
    groupColumn,
    criterionColumn,
    methodColumn: draw.chance(0.15),
    serialColumn: draw.chance(0.7),
    remarkColumn: draw.chance(0.6),
    reasonColumns: stages !== 'units' && stages !== 'villages' && draw.odd('reasonColumns', 0.12),
    strayColumn: draw.odd('strayColumn', 0.2),
    evidenceColumn: draw.chance(0.2),
    down: merged ? 'merged' : draw.pick(['once', 'repeated']),
    scoresByGroup: groupColumn && usual && stages !== 'judges' && draw.odd('scoresByGroup', 0.1),
    headPoints: draw.pick(['fen', 'fen', 'bare', 'none']),
    numbered: draw.chance(0.8),
    scoreParent: ['three', 'selfFinal', 'judges', 'villages', 'units'].includes(stages) && draw.chance(0.6),
    nameParent: draw.odd('nameParent', 0.15),
    mergedHeader: draw.chance(0.85),
    topHeader: draw.chance(0.8),
    columnNumbers: draw.odd('columnNumbers', 0.1),
    subtotals: names === 'columns' && draw.chance(0.4),
    grand: draw.kind('grand', { bottom: 5, none: 2, top: 0.7 }),
    categorySums: draw.chance(0.5),
    sums: draw.kind('sums', { formula: 3, typed: 3, blank: 2, ofSubtotals: 1 }),
    bonusPlace: book.bonus > 0 ? draw.kind('bonusPlace', { same: 8, ownTable: 1, ownSheet: 0.4 }) : 'same',
    interrupted: draw.odd('interrupted', 0.25)
      ? [draw.kind('interruption', { note: 2, signature: 1, blank: 1, header: 2, continued: 1.5 })]
      : [],
    veto: draw.odd('veto', 0.08),
    unitPlace: draw.kind('unitPlace', { field: 5, cells: 2, title: 1, sheet: 1, blank: 0.7 }),
    spacers: draw.odd('spacer', 0.15) ? draw.int(1, 2) : 0,
    tail: draw.chance(0.8),
    starred: draw.odd('starred', 0.06),
    judges: { count: draw.pick([3, 5]), word: draw.pick(['评委', '评委 ', '考核员', '专家']) },
    words: {
      self: words.self(draw),
      town: words.town(draw),
      final,
      points: stages.startsWith('deduct') ? draw.pick(['应得分', '标准分', '分值', '应得分数', '满分']) : words.points(draw),
      deduction: words.deduction(draw),
      head: words.head(draw),
      group: words.group(draw),
      item: words.item(draw),
      criterion: words.criterion(draw),
      unit: words.unit(draw),
      scores: words.scores(draw),
    },
  }; // prettier-ignore
}
