/** What hangs on a sheet besides cells: validations and notes are taken over, drawings are counted. */
import type { Package } from '../../src/hosts/xlsx/package';
import { parseA1 } from '../../src/workbook/address';
import { rangesOf } from './conditional-rules';
import type { NotDrawnList } from './not-drawn';
import { below, child, children, descend, flagOf, readTree, runsOf, type XmlElement } from './xml-tree';

/** Drawn as an arrow in the cell, as Excel does. */
const ARROW = 1;

export function readValidations(frame: XmlElement): readonly object[] {
  return children(child(frame, 'dataValidations'), 'dataValidation').flatMap((element, index) => {
    const { type = 'none', operator = 'between', error, prompt } = element.attributes;
    const compares = type !== 'list' && type !== 'custom';
    const ranges = rangesOf(element.attributes['sqref']);
    if (type === 'none' || ranges.length === 0) return [];
    const first = child(element, 'formula1')?.text;
    const list = type === 'list';
    return [
      {
        uid: `validation-${index}`,
        type,
        ...(compares ? { operator } : {}),
        formula1: list ? listOf(first ?? '') : type === 'custom' ? `=${first ?? ''}` : first,
        formula2: child(element, 'formula2')?.text,
        ranges,
        allowBlank: flagOf(element, 'allowBlank'),
        showErrorMessage: flagOf(element, 'showErrorMessage'),
        error,
        showInputMessage: flagOf(element, 'showInputMessage'),
        prompt,
        errorStyle: STRICTNESS[element.attributes['errorStyle'] ?? 'stop'] ?? 1,
        ...(list ? { renderMode: ARROW } : {}),
      },
    ];
  });
}

/** Univer's numbers for what a cell does with a value that does not fit. */
const STRICTNESS: Readonly<Record<string, number>> = { information: 0, stop: 1, warning: 2 };

/** `"优秀,良好"` → its words; anything else names cells. */
const listOf = (formula: string): string =>
  formula.startsWith('"') ? formula.slice(1, -1).replace(/""/g, '"') : `=${formula}`;

export interface GridNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
  readonly show: boolean;
}

export function readNotes(pack: Package, sheetPart: string): Record<number, Record<number, GridNote>> {
  const notes: Record<number, Record<number, GridNote>> = {};
  for (const { kind, target } of partsOf(pack, sheetPart)) {
    if (kind !== 'comments') continue;
    for (const comment of children(child(readTree(pack.read(target), target), 'commentList'), 'comment')) {
      const at = parseA1(comment.attributes['ref'] ?? '');
      if (!at) continue;
      const note = { row: at.row, col: at.column, width: 220, height: 110, show: false };
      (notes[at.row] ??= {})[at.column] = {
        id: `note-${at.row}-${at.column}`,
        note: runsOf(comment),
        ...note,
      };
    }
  }
  return notes;
}

const partsOf = (pack: Package, part: string) =>
  pack.relationships(part).filter(({ external, target }) => !external && pack.has(target));

export function countDrawings(
  pack: Package,
  sheetPart: string,
  frame: XmlElement,
  notDrawn: NotDrawnList,
): void {
  for (const { kind, target } of partsOf(pack, sheetPart)) {
    if (kind === 'pivotTable') notDrawn.add('pivotTable');
    if (kind === 'ctrlProp') notDrawn.add('formControl');
    if (kind !== 'drawing') continue;
    for (const anchor of readTree(pack.read(target), target).children) {
      const inside = new Set([...below(anchor)].map(({ name }) => name));
      if (inside.has('chart')) notDrawn.add('chart');
      else if (inside.has('pic')) notDrawn.add('picture');
      else notDrawn.add('shape');
    }
  }
  for (const extension of children(descend(frame, 'extLst'), 'ext')) {
    for (const { name } of below(extension)) {
      if (name === 'sparklineGroup') notDrawn.add('sparkline');
    }
  }
}
