/** The items of an Annex 1 list (名册式指标列): columns with scores, told from those that only add them up. */
import type { CellRef } from '../workbook/address';
import type { Decimal } from '../workbook/decimal';
import type { HeadId } from '../rulebook/rulebook';
import { indicatorColumns } from './classify';
import { limitOf, type Frame } from './frame';
import { columnsOf, type HeaderColumn } from './header';
import { readNumber, valueOf } from './number';
import { provePoints } from './points';
import type { Stage } from './record';
import { headerKey, plain, pointsInName } from './text';
import { stageNames } from './stage-names';
import type { Role } from './words/roles';

export interface StageColumns {
  readonly stage: Stage;
  /** Column per indicator. */
  readonly at: readonly number[];
}

export interface ListItem {
  readonly label: string;
  readonly path: readonly string[];
  readonly column: number;
  readonly head: HeadId | null;
  readonly max: Decimal | null;
  readonly maxPlace: CellRef | null;
}

/** A column that adds up items beside it: 工作成效(50分) before or behind its own items. */
export interface Category {
  /** Its columns, one per stage. */
  readonly columns: ReadonlySet<number>;
  /** Indices of the items it is the sum of. */
  readonly members: readonly number[];
}

export interface ListItems {
  /** False: there are no items, only sums (基础分, 加分, 总分). */
  readonly detailed: boolean;
  readonly items: readonly ListItem[];
  readonly stages: readonly StageColumns[];
  readonly categories: readonly Category[];
}

/** A list that names no stage holds the final assessment. */
export const DEFAULT_STAGE: Stage = 'city';

export function readItems(frame: Frame, pointsRow: number | null): ListItems {
  const groups = groupByItem(itemColumns(frame, pointsRow));
  const candidates = groups.map((group): Candidate => {
    const item = itemOf(frame, group, pointsRow);
    return { group, item, head: item.head, points: item.max, categoryLike: group.some(isSumNamed) };
  });
  // Where the base stands as a sum beside 加分(20分), it is a list of sums.
  const onlyBonus = candidates.every(({ categoryLike }) => categoryLike);
  if (candidates.length === 0 || (onlyBonus && columnsOf(frame.header, 'base').length > 0)) {
    return { detailed: false, ...sumItems(frame, pointsRow), categories: [] };
  }
  const { items, categories } = proveItems(frame, candidates);
  const bound = items.map(({ item, head }) => ({ ...item, head }));
  const bonus = bonusSum(frame, bound, pointsRow);
  const stages = stagesOf(items.map(({ group }) => group));
  return {
    detailed: true,
    items: bonus ? [...bound, bonus] : bound,
    stages: bonus ? stages.map(({ stage, at }) => ({ stage, at: [...at, bonus.column] })) : stages,
    categories: categories.map((category) => ({
      columns: new Set(category.group.map(({ column }) => column.column)),
      members: membersOf(category, candidates, items),
    })),
  };
}

interface Candidate {
  readonly group: ItemGroup;
  readonly item: ListItem;
  readonly head: HeadId | null;
  readonly points: Decimal | null;
  readonly categoryLike: boolean;
}

interface Proof {
  readonly items: readonly Candidate[];
  readonly categories: readonly Candidate[];
}

/**
 * The same arithmetic as in forms: base and bonus points have to make what Article 6 says. Sums may stand before or
 * behind what they add up; items that name no head may have it from the column of their head before them.
 */
function proveItems(frame: Frame, candidates: readonly Candidate[]): Proof {
  const { rulebook } = frame;
  const rows = (columns: readonly Candidate[]) =>
    columns.map((column) => ({ ...column, bonus: isBonusHead(frame, column.head) }));
  const attempts = [candidates, withHeadsBefore(candidates)];
  for (const attempt of attempts) {
    for (const columns of [attempt, [...attempt].reverse()]) {
      const { categories, proven } = provePoints(rows(columns), rulebook);
      if (!proven) continue;
      const apart = new Set<ItemGroup>(categories.map(({ group }) => group));
      return {
        items: attempt.filter(({ group }) => !apart.has(group)),
        categories: attempt.filter(({ group }) => apart.has(group)),
      };
    }
  }
  return { items: candidates, categories: [] };
}

function withHeadsBefore(candidates: readonly Candidate[]): readonly Candidate[] {
  let last: HeadId | null = null;
  return candidates.map((candidate) => {
    last = candidate.head ?? last;
    return { ...candidate, head: last };
  });
}

/** The items right behind a category that make its points, else those right before it. */
function membersOf(
  { group, points }: Candidate,
  candidates: readonly Candidate[],
  items: readonly Candidate[],
): readonly number[] {
  const at = candidates.findIndex((candidate) => candidate.group === group);
  for (const side of [candidates.slice(at + 1), candidates.slice(0, at).reverse()]) {
    const members: number[] = [];
    let found = 0;
    for (const candidate of side) {
      if (found >= (points ?? 0)) break;
      const index = items.findIndex((item) => item.group === candidate.group);
      if (index < 0) break;
      members.push(index);
      found += candidate.points ?? 0;
    }
    if (found === points) return members.sort((a, b) => a - b);
  }
  return [];
}

interface ItemColumn {
  readonly column: HeaderColumn;
  readonly stage: Stage;
  /** What the item is called, without stage words. */
  readonly words: readonly string[];
}

/** Roles of columns that hold no item, whatever stands in a row of points below them. */
const STRUCTURAL: ReadonlySet<Role> = new Set([
  'serial', 'unit', 'township', 'village', 'category', 'kind', 'lead', 'quotaPool', 'base', 'bonus', 'total', 'points',
  'grade', 'remark', 'deduction', 'veto', 'score',
]); // prettier-ignore

function itemColumns(frame: Frame, pointsRow: number | null): ItemColumn[] {
  const { header, grid } = frame;
  const names = stageNames(header, grid.lexicon);
  const worded = new Set(indicatorColumns(header, grid.lexicon).map(({ column }) => column));
  return header.columns.flatMap((column) => {
    const hasPoints =
      pointsRow !== null && valueOf(readNumber(grid.value(pointsRow, column.column))) !== null;
    const role = column.meaning?.role ?? null;
    const isItem =
      hasPoints && (role === null || (role === 'score' ? column.path.length > 1 : !STRUCTURAL.has(role)));
    if (!worded.has(column.column) && !isItem) return [];
    const stage = column.path.map((text) => names.get(text)).find((found) => found !== undefined);
    const words = column.path.filter((text) => grid.lexicon.meaning(text)?.role !== 'score');
    if (words.length === 0 || words.some(isSubtotal)) return [];
    return [{ column, stage: stage ?? DEFAULT_STAGE, words }];
  });
}

type ItemGroup = readonly ItemColumn[];

/** 小计 of a list stands in a column. */
export const isSubtotal = (text: string): boolean => /小计$/.test(headerKey(text));

/** 加分(20分): called like a sum, and an item all the same where nothing else carries the bonus. */
const isSumNamed = ({ column }: ItemColumn): boolean => column.meaning?.role === 'bonus';

export const isBonusHead = ({ rulebook }: Frame, head: HeadId | null): boolean =>
  rulebook.heads.value.some(({ id, bonus }) => bonus && id === head);

/** The same item in several stages becomes one group, in the order of the sheet. */
function groupByItem(columns: readonly ItemColumn[]): readonly ItemGroup[] {
  const groups = new Map<string, ItemColumn[]>();
  const seen = new Map<string, number>();
  for (const item of columns) {
    const words = plain(item.words.join('|'));
    // Two items of one name in one stage stay two items: the n-th of each stage belong together.
    const nth = seen.get(`${item.stage}|${words}`) ?? 0;
    seen.set(`${item.stage}|${words}`, nth + 1);
    const key = `${words}#${nth}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function itemOf(frame: Frame, group: ItemGroup, pointsRow: number | null): ListItem {
  const { grid, header } = frame;
  const first = group[0];
  const words = first?.words ?? [];
  const label = words.at(-1) ?? '';
  const column = first?.column.column ?? header.left;
  const inRow =
    pointsRow === null ? undefined : group.find(({ column: c }) => !grid.isBlank(pointsRow, c.column));
  const typed =
    pointsRow === null || !inRow ? null : valueOf(readNumber(grid.value(pointsRow, inRow.column.column)));
  const paired = pairedPoints(frame, group);
  const maxPlace =
    paired && typed === null
      ? paired.place
      : typed !== null && pointsRow !== null && inRow
        ? { row: pointsRow, column: inRow.column.column }
        : { row: header.bottom, column };
  return {
    label,
    path: words,
    column,
    head: grid.lexicon.headOf(words),
    max: typed ?? pointsInName(label) ?? paired?.value ?? null,
    maxPlace,
  };
}

/** 分值 beside 得分 under one head: the points of the item, the same in every row. */
function pairedPoints(
  frame: Frame,
  group: ItemGroup,
): { readonly value: Decimal; readonly place: CellRef } | null {
  const parent = (path: readonly string[]) => plain(path.slice(0, -1).join('|'));
  const { grid, header } = frame;
  const own = group[0]?.column;
  if (!own || own.path.length < 2) return null;
  const column = header.columns.find(
    ({ meaning, path }) => meaning?.role === 'points' && path.length > 1 && parent(path) === parent(own.path),
  )?.column;
  if (column === undefined) return null;
  const seen: { value: Decimal; place: CellRef }[] = [];
  for (let row = header.bottom + 1; row <= limitOf(frame); row += 1) {
    const value = valueOf(readNumber(grid.value(row, column), 'points'));
    if (value !== null) seen.push({ value, place: { row, column } });
  }
  const [first] = seen;
  return first && seen.every(({ value }) => value === first.value) ? first : null;
}

function stagesOf(groups: readonly ItemGroup[]): readonly StageColumns[] {
  const stages: StageColumns[] = [];
  for (const stage of ['self', 'township', 'city'] as const) {
    const at = groups.map((group) => group.find((item) => item.stage === stage)?.column.column ?? -1);
    if (at.every((column) => column >= 0)) stages.push({ stage, at });
  }
  // Stages that share no common set of items: each item counts in the stage it names.
  const any = groups.map((group) => group[0]?.column.column ?? 0);
  return stages.length > 0 ? stages : [{ stage: DEFAULT_STAGE, at: any }];
}

/** A list of sums only: 基础分 and 加分 are its items, with the points Article 6 gives them (ruling 30). */
function sumItems(
  frame: Frame,
  pointsRow: number | null,
): { readonly items: ListItem[]; readonly stages: readonly StageColumns[] } {
  const bases = baseColumns(frame);
  const bonus = columnsOf(frame.header, 'bonus')[0] ?? columnsOf(frame.header, 'adjust')[0];
  const city = bases.get('city') ?? [...bases.values()].at(-1);
  const items: ListItem[] = [];
  if (city) items.push(sumItem(frame, city, 'base', pointsRow));
  if (bonus) items.push(sumItem(frame, bonus, 'bonus', pointsRow));
  const stages = [...bases].map(([stage, column]): StageColumns => ({
    stage,
    at: [column.column, ...(bonus ? [bonus.column] : [])],
  }));
  const only: StageColumns = { stage: DEFAULT_STAGE, at: bonus ? [bonus.column] : [] };
  return { items, stages: stages.length > 0 ? stages : [only] };
}

/** Base sums by stage: 基础分, else the bare scores of the stages (自评得分 | 乡镇核分 | 市级评估得分). */
function baseColumns({ header, grid }: Frame): ReadonlyMap<Stage, HeaderColumn> {
  const named = columnsOf(header, 'base');
  const found = new Map<Stage, HeaderColumn>();
  if (named.length > 0) {
    for (const column of named) {
      const stage = column.meaning?.stage ?? DEFAULT_STAGE;
      if (!found.has(stage)) found.set(stage, column);
    }
    return found;
  }
  const names = stageNames(header, grid.lexicon);
  for (const column of columnsOf(header, 'score')) {
    const stage = names.get(column.leaf) ?? DEFAULT_STAGE;
    if (!found.has(stage)) found.set(stage, column);
  }
  return found;
}

function sumItem(
  { rulebook, grid }: Frame,
  column: HeaderColumn,
  role: 'base' | 'bonus',
  pointsRow: number | null,
): ListItem {
  const bonusHead = rulebook.heads.value.find((head) => head.bonus)?.id ?? null;
  const typed = pointsRow === null ? null : valueOf(readNumber(grid.value(pointsRow, column.column)));
  const ruled = role === 'base' ? rulebook.basePoints.value : rulebook.bonusPoints.value;
  return {
    label: column.leaf,
    path: column.path,
    column: column.column,
    head: role === 'bonus' ? bonusHead : null,
    max: typed ?? pointsInName(column.leaf) ?? ruled,
    maxPlace: null,
  };
}

/** 加分 without points of its own beside items that make the base: the bonus sum, capped (ruling 30). */
function bonusSum(frame: Frame, items: readonly ListItem[], pointsRow: number | null): ListItem | null {
  const { rulebook } = frame;
  if (items.some(({ head }) => isBonusHead(frame, head)) || rulebook.bonusPoints.value <= 0) return null;
  const column = columnsOf(frame.header, 'bonus')[0];
  return column ? sumItem(frame, column, 'bonus', pointsRow) : null;
}
