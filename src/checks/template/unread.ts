/** Blocks of filled cells that were not read, each once, with whose grades they keep open and what they seem to be. */
import type { Annex, UnreadBlock } from '../../reading/record';
import { nameKey, plain } from '../../reading/text';
import { areaToA1 } from '../../workbook/address';
import { valueAt } from '../../workbook/snapshot';
import { shared, type County } from '../county';
import { formScopes } from '../scope';

export interface ToldBlock {
  readonly block: UnreadBlock;
  /** The annex that its words speak of. */
  readonly annex: Annex | null;
  /** Units whose grade it keeps open, by name. */
  readonly units: readonly string[];
}

/** Of the workbook, of forms and of rows of Annex 2: the same block may be noted at each of them. */
export const unreadBlocks = shared((assessment: County): readonly ToldBlock[] => {
  const told = new Map<string, { readonly block: UnreadBlock; readonly units: Set<string> }>();
  const add = (block: UnreadBlock, unit: string | null) => {
    const key = `${block.file}\n${block.sheet.name}\n${areaToA1(block.area)}`;
    const known = told.get(key) ?? { block, units: new Set<string>() };
    told.set(key, known);
    if (unit !== null) known.units.add(unit);
  };
  for (const { unread } of assessment.readings) for (const block of unread) add(block, null);
  for (const { form, name } of formScopes(assessment)) for (const block of form.unread) add(block, name);
  for (const { surveys } of assessment.readings) {
    for (const { unread } of surveys) for (const block of unread) add(block, null);
  }
  return [...told.values()].map(({ block, units }) => ({ block, annex: annexOf(block), units: [...units] }));
});

const WORDS: readonly (readonly [Annex, RegExp])[] = [
  [2, /附件(?:2|二)|满意度|满意率|测评/],
  [3, /附件(?:3|三)|名单|花名册/],
  [1, /附件(?:1|一)|评分|考核|得分/],
];

function annexOf({ sheet, words, shape }: UnreadBlock): Annex | null {
  if (shape !== 'sheet') return null;
  const text = plain(`${sheet.name} ${words}`);
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether an annex that seems to be missing may be a sheet that was not read: that is the fault then. */
export const isUnread = (assessment: County, annex: Annex): boolean =>
  unreadBlocks(assessment).some((told) => told.annex === annex);

/** More cells of a block are not looked through for names. */
const MOST_CELLS = 200_000;

/** All texts of the blocks, and the names of their sheets, to look for a name in. */
const unreadTexts = shared((assessment: County): { readonly text: string } => {
  const texts: string[] = [];
  let left = MOST_CELLS;
  for (const { block } of unreadBlocks(assessment)) {
    const { sheet, area } = block;
    if (block.shape === 'sheet') texts.push(nameKey(sheet.name));
    for (let row = area.top; row <= area.bottom && left > 0; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        left -= 1;
        const value = valueAt(sheet, row, column);
        if (typeof value === 'string') texts.push(plain(value));
      }
    }
  }
  return { text: texts.join('\n') };
});

/** Does a name stand in what was not read? Then that it is missing elsewhere follows from there. */
export const standsUnread = (assessment: County, name: string): boolean =>
  unreadTexts(assessment).text.includes(nameKey(name));
