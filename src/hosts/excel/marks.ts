/// <reference types="office-js" />
/** Marks as conditional formats of ours. They name themselves in their formula; other people's are not touched. */
import type { Mark } from '../../workbook/edit';
import { isOwnMarkFormula } from '../../workbook/own';
import { MARK_LOOKS } from '../mark-looks';
import { groupMarks } from '../xlsx/mark-groups';
import { isHostError } from './errors';
import type { Runner } from './runner';
import { rangesNamed, wholeSheet } from './ranges';

const CUSTOM = 'Custom';

/** Formats of a sheet, asked for within a batch. */
export type FormatQuery = Excel.ConditionalFormatCollection;

/** `withFormulas` false where this Excel fails on them: then kind and id alone. */
export function queryFormats(sheet: Excel.Worksheet, withFormulas: boolean): FormatQuery {
  const formats = wholeSheet(sheet).conditionalFormats;
  if (withFormulas) formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  else formats.load('items/id,items/type');
  return formats;
}

/** Ids of our own formats, from an answered query that included the formulas. */
export const ownFormats = (formats: FormatQuery): string[] =>
  formats.items
    .filter((format) => format.type === CUSTOM && isOwnMarkFormula(format.customOrNullObject.rule.formula))
    .map((format) => format.id);

/** Ids of formula rules, of which some may be ours. */
export const customFormats = (formats: FormatQuery): string[] =>
  formats.items.filter((format) => format.type === CUSTOM).map((format) => format.id);

/** Of formula rules by sheet, those that are ours: one more batch, for an Excel that does not list formulas. */
export async function findOwnFormats(
  runner: Runner,
  candidates: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, string[]>> {
  const own = new Map<string, string[]>();
  if ([...candidates.values()].every((ids) => ids.length === 0)) return own;
  return runner.run(async (context) => {
    const asked = [...candidates].flatMap(([name, ids]) => {
      const formats = wholeSheet(context.workbook.worksheets.getItem(name)).conditionalFormats;
      return ids.map((id) => {
        const { rule } = formats.getItem(id).custom;
        rule.load('formula');
        return { name, id, rule };
      });
    });
    await context.sync();
    for (const { name, id, rule } of asked) {
      if (isOwnMarkFormula(rule.formula)) own.set(name, [...(own.get(name) ?? []), id]);
    }
    return own;
  });
}

/** A failure that may come from reading formulas together with the list. */
export const mayBeFormats = (error: unknown): boolean =>
  isHostError(error, 'unknown', 'unsupported', 'invalid');

/** Queues the replacement of our marks on a sheet; the number of conditional formats it puts there. */
export function queueMarks(
  sheet: Excel.Worksheet,
  before: readonly string[],
  marks: readonly Mark[],
): number {
  const formats = wholeSheet(sheet).conditionalFormats;
  for (const id of before) formats.getItem(id).delete();
  const rules = groupMarks(marks);
  for (const { severity, areas, formula } of rules) {
    const look = MARK_LOOKS[severity];
    const format = rangesNamed(sheet, areas.replace(/ /g, ',')).conditionalFormats.add(
      Excel.ConditionalFormatType.custom,
    );
    // Excel puts a new rule in front of those that are there: they have to go on working behind it.
    format.stopIfTrue = false;
    format.custom.rule.formula = `=${formula}`;
    format.custom.format.fill.color = `#${look.fill}`;
    format.custom.format.font.color = `#${look.font}`;
    if (look.bold) format.custom.format.font.bold = true;
    if (look.italic) format.custom.format.font.italic = true;
  }
  return rules.length;
}
