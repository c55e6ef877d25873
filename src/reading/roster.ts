/** Reads Annex 3 (考核单位名单): who is assessed, where, of which kind, by whom, and in which pool. */
import { bindOne } from './classify';
import { sourceOf, yearOf, type Frame } from './frame';
import type { BoundTable, CellText, RosterEntry, UnitMention } from './record';
import { headingAbove, readListRows, textDown, villagesAt } from './rows';
import { nameKey, plain } from './text';

export function readRoster(frame: Frame): {
  readonly table: BoundTable;
  readonly roster: readonly RosterEntry[];
  readonly bottom: number;
} {
  const { grid, header, problems } = frame;
  const provisional = sourceOf(frame);
  const bound: Record<string, number> = {};
  for (const role of [
    'serial',
    'unit',
    'township',
    'category',
    'village',
    'kind',
    'lead',
    'quotaPool',
    'remark',
  ] as const) {
    const column = bindOne(header, role, provisional, problems);
    if (column !== null) bound[role] = column;
  }
  const columns = { unit: bound.unit ?? header.left, left: header.left, right: header.right };
  const block = readListRows(grid, columns, header.bottom + 1, frame.limit, provisional, problems);
  const source = sourceOf(frame, block.bottom);
  const known = ['township', 'category', 'village', 'kind', 'lead', 'quotaPool'].filter(
    (role) => bound[role] !== undefined,
  );
  const table: BoundTable = {
    source,
    annex: 3,
    layout: 'list',
    confidence: Math.round(60 + (known.length / 6) * 38) / 100,
    header: { top: header.top, bottom: header.bottom },
    columns: bound,
    year: yearOf(frame),
    choices: [],
  };
  const roster: RosterEntry[] = [];
  const down: { township: CellText | null; category: CellText | null; lead: CellText | null } = {
    township: null,
    category: null,
    lead: null,
  };
  for (const { row, unit } of block.rows) {
    const heading = headingAbove(block.headings, row);
    const township: CellText | null = textDown(grid, bound.township ?? null, row, down.township, true);
    // A new township does not inherit the kind of the one above it.
    const sameTownship: boolean = township?.text === down.township?.text;
    down.category = textDown(grid, bound.category ?? null, row, down.category, sameTownship);
    down.township = township;
    down.lead = textDown(grid, bound.lead ?? null, row, down.lead, true);
    const kind = textDown(grid, bound.kind ?? null, row, null, false);
    const village = textDown(grid, bound.village ?? null, row, null, false);
    for (const mention of unitsIn(unit)) {
      roster.push({
        table,
        row,
        column: bound.unit ?? header.left,
        serial: textDown(grid, bound.serial ?? null, row, null, false),
        unit: mention,
        township: heading && isEnterpriseText(heading.text) && !township ? null : township,
        townshipKind: townshipKind(down.category),
        village: village ?? villagesAt(null, mention)[0] ?? null,
        kind: kind ?? (heading && isEnterpriseText(heading.text) ? heading : null),
        enterprise:
          isEnterpriseText(kind?.text ?? '') || (kind === null && isEnterpriseText(heading?.text ?? '')),
        lead: down.lead,
        quotaPool: textDown(grid, bound.quotaPool ?? null, row, null, false),
        remark: textDown(grid, bound.remark ?? null, row, null, false),
      });
    }
  }
  return { table, roster, bottom: source.area.bottom };
}

/** Several units in one cell, joined by 、 or a line break, are several entries. */
function unitsIn(unit: UnitMention): readonly UnitMention[] {
  const names = unit.text.split(/[、;\uff1b\n]/).map((name) => name.trim());
  const filled = names.filter((name) => name !== '');
  return filled.length < 2 ? [unit] : filled.map((text) => ({ ...unit, text, name: nameKey(text) }));
}

const isEnterpriseText = (text: string): boolean => plain(text).includes('非公');

function townshipKind(text: CellText | null): 'poor' | 'other' | null {
  const flat = plain(text?.text ?? '');
  if (/^(?:非贫困|一般|其他|其它|否|不是)/.test(flat)) return 'other';
  return /^(?:贫困|是)/.test(flat) ? 'poor' : null;
}
