/** Reads Annex 3 (考核单位名单): who is assessed, where, of which kind, by whom, and in which pool. */
import { bindOne } from './classify';
import { limitOf, repeatedRows, sourceOf, yearOf, type Frame } from './frame';
import { columnsOf } from './header';
import type { BoundTable, CellText, RosterEntry, UnitMention } from './record';
import { headingAbove, readListRows, textDown, villagesAt, type ListBlock } from './rows';
import { looksLikeUnit, nameKey, plain } from './text';
import { bareTownship, kindInName, townshipIn, townshipKind } from './townships';
import { unitColumn } from './unit-column';

export interface RosterTable {
  readonly table: BoundTable;
  readonly roster: readonly RosterEntry[];
  readonly bottom: number;
}

const ROLES = ['serial', 'township', 'category', 'village', 'kind', 'lead', 'quotaPool', 'remark'] as const;

export function readRoster(frame: Frame): RosterTable {
  const { header, problems } = frame;
  const provisional = sourceOf(frame);
  const bound: Record<string, number> = {};
  for (const role of ROLES) {
    const column = bindOne(header, role, provisional, problems);
    if (column !== null) bound[role] = column;
  }
  const unit = unitColumn(header, provisional, problems);
  return unit === null ? readClasses(frame, bound) : readUnits(frame, { ...bound, unit });
}

type Bound = Readonly<Record<string, number>>;

function tableOf(frame: Frame, bound: Bound, bottom: number): BoundTable {
  const { header } = frame;
  const known = ROLES.filter((role) => role !== 'serial' && role !== 'remark' && bound[role] !== undefined);
  return {
    source: sourceOf(frame, bottom),
    annex: 3,
    layout: 'list',
    confidence: Math.round(60 + (known.length / 6) * 38) / 100,
    header: { top: header.top, bottom: header.bottom },
    columns: bound,
    year: yearOf(frame),
    choices: [],
  };
}

function rowsOf(frame: Frame, key: number, filled: readonly number[]): ListBlock {
  const { grid, header, problems } = frame;
  const area = {
    unit: key,
    left: header.left,
    right: header.right,
    top: header.bottom + 1,
    limit: limitOf(frame),
    filled,
    repeated: repeatedRows(frame),
  };
  return readListRows(grid, area, sourceOf(frame), problems);
}

function readUnits(frame: Frame, bound: Bound & { readonly unit: number }): RosterTable {
  const { grid, rulebook } = frame;
  const beside = ['township', 'village', 'kind', 'lead', 'category', 'serial'].flatMap(
    (role) => bound[role] ?? [],
  );
  const block = rowsOf(frame, bound.unit, beside);
  const table = tableOf(frame, bound, block.bottom);
  const roster: RosterEntry[] = [];
  const down: { township: CellText | null; category: CellText | null; lead: CellText | null } = {
    township: null,
    category: null,
    lead: null,
  };
  for (const { row, unit } of block.rows) {
    const heading = headingAbove(block.headings, row);
    const written: CellText | null = textDown(grid, bound.township ?? null, row, down.township, true);
    // A new township does not inherit the kind of the one above it.
    const sameTownship: boolean = written?.text === down.township?.text;
    down.category = textDown(grid, bound.category ?? null, row, down.category, sameTownship);
    down.township = written;
    down.lead = textDown(grid, bound.lead ?? null, row, down.lead, true);
    const headed = heading && written === null ? townshipIn(heading.text, rulebook) : null;
    const township = headed && heading ? { ...heading, text: headed } : bareTownship(written);
    const kind = textDown(grid, bound.kind ?? null, row, null, false);
    const village = textDown(grid, bound.village ?? null, row, null, false);
    const ofEnterprises = heading !== null && isEnterpriseText(heading.text);
    for (const mention of unitsIn(unit)) {
      roster.push({
        table,
        row,
        column: bound.unit,
        serial: textDown(grid, bound.serial ?? null, row, null, false),
        unit: mention,
        township,
        townshipKind:
          townshipKind(down.category?.text ?? '') ?? kindInName(written?.text ?? heading?.text ?? ''),
        village: village ?? villagesAt(null, mention)[0] ?? null,
        kind: kind ?? (ofEnterprises ? heading : null),
        enterprise: isEnterpriseText(kind?.text ?? '') || (kind === null && ofEnterprises),
        lead: down.lead,
        quotaPool: textDown(grid, bound.quotaPool ?? null, row, null, false),
        remark: textDown(grid, bound.remark ?? null, row, null, false),
      });
    }
  }
  return { table, roster, bottom: table.source.area.bottom };
}

/** 乡镇 | 市级机关 | 非公企业: each class of units in a column of its own, several in a cell. */
function readClasses(frame: Frame, bound: Bound): RosterTable {
  const { grid, header } = frame;
  const classes = columnsOf(header, 'class');
  const key = bound.township ?? header.left;
  const block = rowsOf(
    frame,
    key,
    classes.map(({ column }) => column),
  );
  const table = tableOf(frame, bound, block.bottom);
  const roster = block.rows.flatMap(({ row }): RosterEntry[] => {
    const written = textDown(grid, bound.township ?? null, row, null, false);
    const category = textDown(grid, bound.category ?? null, row, null, false);
    return classes.flatMap(({ column, leaf }): RosterEntry[] => {
      const text = grid.text(row, column);
      if (plain(text) === '') return [];
      const kind: CellText = { row: header.bottom, column, text: plain(leaf) };
      return unitsIn({ row, column, text, name: nameKey(text) }).map((unit) => ({
        table,
        row,
        column,
        serial: textDown(grid, bound.serial ?? null, row, null, false),
        unit,
        township: bareTownship(written),
        townshipKind: townshipKind(category?.text ?? '') ?? kindInName(written?.text ?? ''),
        village: textDown(grid, bound.village ?? null, row, null, false),
        kind,
        enterprise: isEnterpriseText(leaf),
        lead: textDown(grid, bound.lead ?? null, row, null, false),
        quotaPool: textDown(grid, bound.quotaPool ?? null, row, null, false),
        remark: textDown(grid, bound.remark ?? null, row, null, false),
      }));
    });
  });
  return { table, roster, bottom: table.source.area.bottom };
}

/** Several units in one cell, joined by 、 or each on a line, are several entries. */
function unitsIn(unit: UnitMention): readonly UnitMention[] {
  const names = unit.text.split(/[、;\uff1b\n]/).map((name) => name.trim());
  const filled = names.filter((name) => name !== '');
  const parted =
    filled.length > 1 && (!unit.text.includes('\n') || filled.every((name) => looksLikeUnit(name)));
  if (!parted) return [{ ...unit, name: nameKey(unit.text) }];
  return filled.map((text) => ({ ...unit, text, name: nameKey(text) }));
}

const isEnterpriseText = (text: string): boolean => plain(text).includes('非公');
