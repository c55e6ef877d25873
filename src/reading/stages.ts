/**
 * Which score columns are whose (各级得分). The city's decides; without it the last column that is neither the unit's own
 * nor the township's is final (ruling 26). Columns of one stage side by side are several villages or several units.
 */
import type { Header, HeaderColumn } from './header';
import { columnsOf } from './header';
import { scoreColumnsOf } from './form-columns';
import type { Grid } from './grid';
import type { CellText, ReadingChoice, Stage, UnitMention } from './record';
import { readNumber, valueOf } from './number';
import { looksLikeUnit, nameKey, plain } from './text';

/** Whose scores stand in which columns. */
export interface Subject {
  readonly unit: UnitMention | null;
  readonly village: CellText | null;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
}

export interface ScoreBinding {
  readonly subjects: readonly Subject[];
  readonly choices: readonly ReadingChoice[];
  /** Two columns fit one stage: neither can be told from the other. */
  readonly clashes: readonly { readonly stage: Stage; readonly columns: readonly number[] }[];
  /** The columns hold what is taken off the points. */
  readonly deducted: boolean;
  /** Columns that are weighed against each other (40%, 60%), which no rule book value covers. */
  readonly weighted: readonly HeaderColumn[];
}

/** `isFigure`: does a column hold figures below the header? Only such columns can be a unit's. */
export function bindScores(header: Header, isFigure: (column: number) => boolean): ScoreBinding {
  const columns = scoreColumnsOf(header).filter(({ meaning }) => meaning?.role !== 'judge');
  const weighted = columns.filter(({ meaning }) => meaning?.weighted);
  const none = { choices: [], clashes: [], deducted: false, weighted };
  if (columns.length === 0) {
    const units = unitColumns(header, isFigure);
    if (units.length > 0) return { ...none, subjects: units };
    const deduction = columnsOf(header, 'deduction')[0];
    if (!deduction) return { ...none, subjects: [{ unit: null, village: null, stages: {} }] };
    const { column, leaf } = deduction;
    return {
      ...none,
      subjects: [{ unit: null, village: null, stages: { city: column } }],
      choices: [{ kind: 'deductions', column, words: plain(leaf) }],
      deducted: true,
    };
  }
  const judges = columnsOf(header, 'judge').map(({ column }) => column);
  const { named, choices, clashes } = nameStages(columns);
  const judged: readonly ReadingChoice[] =
    judges.length > 0 ? [{ kind: 'judges', columns: judges, mean: named.city?.[0]?.column ?? null }] : [];
  const parted = partSubjects(named, header);
  return {
    subjects: parted ?? [{ unit: null, village: null, stages: firstOf(named) }],
    choices: [...judged, ...(judges.length > 0 ? [] : choices)],
    clashes: parted ? clashes.filter(({ stage }) => (named[stage]?.length ?? 0) < 2) : clashes,
    deducted: false,
    weighted: weighted.length > 1 ? weighted : [],
  };
}

type Named = Partial<Record<Stage, readonly HeaderColumn[]>>;

const firstOf = (named: Named): Subject['stages'] =>
  Object.fromEntries(
    (Object.entries(named) as [Stage, readonly HeaderColumn[]][]).flatMap(([stage, [first]]) =>
      first ? [[stage, first.column] as const] : [],
    ),
  );

/** Columns by stage: those whose words say it, then the bare ones by their place. */
function nameStages(
  columns: readonly HeaderColumn[],
): Pick<ScoreBinding, 'choices' | 'clashes'> & { readonly named: Named } {
  const stageOf = ({ meaning, under }: HeaderColumn): Stage | null => (meaning ?? under)?.stage ?? null;
  const named: Partial<Record<Stage, HeaderColumn[]>> = {};
  const bare: HeaderColumn[] = [];
  for (const column of columns) {
    const stage = stageOf(column);
    if (stage === null) bare.push(column);
    else (named[stage] ??= []).push(column);
  }
  const choices: ReadingChoice[] = [];
  if (!named.city && bare.length > 0) {
    const last = lastGroup(bare);
    named.city = last;
    bare.splice(bare.length - last.length, last.length);
    const [first] = last;
    if (first && columns.length > last.length) {
      choices.push({ kind: 'finalColumn', column: first.column, words: plain(first.path.join('')) });
    }
  } else if (named.city && named.city.length > 1 && !isParted(named.city)) {
    // 区级评分 beside 市级评分: the higher level decides (5(三)).
    const highest = highestLevel(named.city);
    if (highest) {
      named.city = [highest];
      choices.push({ kind: 'finalColumn', column: highest.column, words: plain(highest.path.join('')) });
    }
  }
  if (!named.township && bare.length > 0) {
    const first = bare.shift();
    if (first) named.township = [first];
  }
  if (
    !named.self &&
    bare.length > 0 &&
    named.township?.[0] &&
    (bare[0]?.column ?? 0) < named.township[0].column
  ) {
    const first = bare.shift();
    if (first) named.self = [first];
  }
  const clashes = (['self', 'township', 'city'] as const).flatMap((stage) => {
    const found = named[stage] ?? [];
    const more = stage === 'city' ? bare : [];
    return found.length + more.length > 1
      ? [{ stage, columns: [...found, ...more].map(({ column }) => column).sort((a, b) => a - b) }]
      : [];
  });
  return { named, choices, clashes };
}

const LEVELS = [/[县区旗]/, /[市州]/, /省/];

/** The one column of the highest level, where the words of all say different levels. */
function highestLevel(columns: readonly HeaderColumn[]): HeaderColumn | null {
  const ranked = columns.map((column) => {
    const words = plain(column.path.join('')).slice(0, LONGEST_LEVEL);
    return { column, level: LEVELS.findLastIndex((level) => level.test(words)) };
  });
  const levels = new Set(ranked.map(({ level }) => level));
  if (levels.size < columns.length || levels.has(-1)) return null;
  return ranked.reduce((best, other) => (other.level > best.level ? other : best)).column;
}
/** 市级, 县考核办: the level stands at the front. */
const LONGEST_LEVEL = 4;

/** The last bare column, with its sisters under the same parent. */
function lastGroup(bare: readonly HeaderColumn[]): HeaderColumn[] {
  const last = bare.at(-1);
  if (!last) return [];
  const parent = (column: HeaderColumn) => column.path.slice(0, -1).join('|');
  const group = bare.filter(
    (column) => column.meaning === null && last.meaning === null && parent(column) === parent(last),
  );
  return group.length > 0 ? [...group] : [last];
}

/** What tells columns of one stage apart: 大村 in 市级评估(大村), or below 市级评估. */
const qualifierOf = ({ leaf, meaning }: HeaderColumn): string => {
  if (meaning === null) return plain(leaf);
  return /\(([^()]*[\u4e00-\u9fa5][^()]*)\)$/.exec(plain(leaf))?.[1] ?? '';
};

const isParted = (columns: readonly HeaderColumn[]): boolean => {
  const names = columns.map(qualifierOf);
  return (
    names.every((name) => name !== '' && !/^[\d.]+分$|%$/.test(name)) && new Set(names).size === names.length
  );
};

/** Several columns of a stage, told apart by names: a subject each. `null` where there is one of each. */
function partSubjects(named: Named, header: Header): readonly Subject[] | null {
  const city = named.city ?? [];
  if (city.length < 2 || !isParted(city)) return null;
  return city.map((column): Subject => {
    const name = qualifierOf(column);
    const place = { row: header.bottom, column: column.column };
    const stages: Partial<Record<Stage, number>> = { city: column.column };
    for (const stage of ['self', 'township'] as const) {
      const twin = named[stage]?.find((other) => qualifierOf(other) === name);
      if (twin) stages[stage] = twin.column;
    }
    const isUnit = looksLikeUnit(name) && !VILLAGE.test(name);
    return {
      unit: isUnit ? { ...place, text: name, name: nameKey(name) } : null,
      village: isUnit ? null : { ...place, text: name },
      stages,
    };
  });
}

const VILLAGE = /(?:村|社区|寨|屯|组)$/;

/** Units as columns behind the points: 分值 | 市水务局 | 市林业局, each with figures below. */
function unitColumns(header: Header, isFigure: (column: number) => boolean): readonly Subject[] {
  const points = columnsOf(header, 'points')[0];
  if (!points) return [];
  const named = header.columns.filter(
    ({ column, meaning, leaf }) =>
      column > points.column &&
      (meaning === null || meaning.role === 'class') &&
      plain(leaf) !== '' &&
      isFigure(column),
  );
  if (named.length === 0 || !named.every(({ leaf }) => looksLikeUnit(leaf))) return [];
  return named.map(({ column, leaf }): Subject => {
    const text = leaf.replace(/\s*\n\s*/g, '').trim();
    return {
      unit: { row: header.bottom, column, text, name: nameKey(text) },
      village: null,
      stages: { city: column },
    };
  });
}

/** Does a column hold figures in most of its filled cells between two rows? */
export function holdsFigures(grid: Grid, top: number, bottom: number, column: number): boolean {
  let figures = 0;
  let filled = 0;
  for (let row = top; row <= bottom; row += 1) {
    if (grid.isBlank(row, column)) continue;
    filled += 1;
    if (valueOf(readNumber(grid.value(row, column), 'score', grid.uncomputed(row, column))) !== null)
      figures += 1;
  }
  return figures > 0 && figures * 2 >= filled;
}
