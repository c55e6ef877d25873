/** Annex 3: who is assessed, in which township, of which class. */
import type { Draw } from './draw';
import { withSpacers } from './form-columns';
import { COMPANIES } from './names';
import { blankLine, line, textLine, type Column, type Line, type Table } from './table';
import { note, words } from './words';

export interface RosterUnit {
  readonly unit: string;
  readonly township: string;
  readonly village: string;
}

export interface RosterStyle {
  readonly shape: 'list' | 'classes' | 'blocks' | 'sideBySide';
  readonly kinds: 'column' | 'inName' | 'none';
  readonly merged: boolean;
  readonly several: boolean;
  readonly lead: boolean;
  readonly village: boolean;
  readonly serial: boolean;
  readonly enterprisesApart: boolean;
  readonly interrupted: boolean;
  readonly spacers: number;
}

export function drawRosterStyle(draw: Draw): RosterStyle {
  const shape = draw.kind('roster', { list: 6, classes: 0.8, blocks: 0.8, sideBySide: 0.5 });
  return {
    shape,
    kinds: draw.kind('townKinds', { column: shape === 'blocks' ? 0 : 4, inName: 1.2, none: 0.8 }),
    merged: draw.chance(0.5),
    several: shape === 'list' && draw.odd('severalUnits', 0.12),
    lead: draw.chance(0.8),
    village: draw.chance(0.7),
    serial: draw.chance(0.8),
    enterprisesApart: shape === 'list' && draw.odd('enterprisesApart', 0.15),
    interrupted: draw.odd('rosterInterrupted', 0.15),
    spacers: draw.odd('rosterSpacer', 0.12) ? 1 : 0,
  };
}

export const isEnterprise = (unit: string): boolean => (COMPANIES as readonly string[]).includes(unit);
type Kind = 'poor' | 'other';

export function rosterTables(
  draw: Draw,
  style: RosterStyle,
  units: readonly RosterUnit[],
  kinds: ReadonlyMap<string, Kind>,
): readonly Table[] {
  if (style.shape === 'classes') return [classTable(draw, style, units, kinds)];
  if (style.shape !== 'sideBySide' || units.length < 4) return [unitTable(draw, style, units, kinds)];
  const half = Math.ceil(units.length / 2);
  return [units.slice(0, half), units.slice(half)].map((part) => unitTable(draw, style, part, kinds));
}

const townText = ({ kinds: how }: RosterStyle, township: string, kinds: ReadonlyMap<string, Kind>): string =>
  how === 'inName' ? `${township}(${kinds.get(township) === 'poor' ? '贫困' : '非贫困'})` : township;

function unitTable(draw: Draw, style: RosterStyle, units: readonly RosterUnit[], kinds: ReadonlyMap<string, Kind>): Table {
  const serial: Column = { path: [words.serial(draw)] };
  const township: Column = { path: [draw.pick(['乡镇', '挂包乡镇', '所属乡镇', '乡(镇)'])] };
  const kind: Column = { path: [draw.pick(['乡镇类别', '乡镇类型'])] };
  const village: Column = { path: [words.village(draw)] };
  const unit: Column = { path: [words.unit(draw)] };
  const sort: Column = { path: [draw.pick(['单位性质', '单位类别', '单位类型'])] };
  const lead: Column = { path: [draw.pick(['牵头负责考核单位', '牵头单位', '牵头考核单位', '考核牵头单位'])] };
  const remark: Column = { path: ['备注'] };
  const blocks = style.shape === 'blocks';
  const columns = [
    style.serial && serial, !blocks && township, style.kinds === 'column' && !blocks && kind, style.village && village, unit, sort,
    style.lead && lead, draw.chance(0.5) && remark,
  ].filter((column): column is Column => column !== false); // prettier-ignore
  const sorted = [...units].sort((a, b) =>
    style.enterprisesApart && isEnterprise(a.unit) !== isEnterprise(b.unit)
      ? Number(isEnterprise(a.unit)) - Number(isEnterprise(b.unit))
      : a.township < b.township ? -1 : a.township > b.township ? 1 : 0,
  ); // prettier-ignore
  const lines: Line[] = [];
  const pause = style.interrupted && sorted.length > 2 ? draw.int(1, sorted.length - 1) : -1;
  let start: Line | null = null;
  let apart = false;
  for (let index = 0; index < sorted.length; index += 1) {
    const one = sorted[index] as RosterUnit;
    const before = sorted[index - 1];
    if (index === pause) {
      lines.push(draw.chance(0.6) ? textLine(note(draw)) : blankLine());
      start = null;
    }
    if (style.enterprisesApart && isEnterprise(one.unit) && !apart) {
      apart = true;
      lines.push(textLine(draw.pick(['非公企业', '二、非公企业']), true));
      start = null;
    }
    const first = !before || before.township !== one.township || !start;
    if (blocks && first) lines.push(textLine(draw.pick([townText(style, one.township, kinds), `一、${townText(style, one.township, kinds)}`]), draw.chance(0.6)));
    const next = sorted[index + 1];
    const together = style.several && next && next.township === one.township && isEnterprise(next.unit) === isEnterprise(one.unit) && index + 1 !== pause;
    const row = line([[unit, together ? `${one.unit}${draw.pick(['、', '\n'])}${next.unit}` : one.unit]]);
    if (style.serial) row.cells.set(serial, lines.filter(({ cells }) => cells.size > 0).length + 1);
    if (!blocks) {
      if (first || !style.merged) row.cells.set(township, townText(style, one.township, kinds));
      if (style.kinds === 'column' && (first || !style.merged)) row.cells.set(kind, kinds.get(one.township) === 'poor' ? '贫困' : '非贫困');
      if (style.merged && !first && start) {
        const down = lines.length - lines.indexOf(start);
        start.merges.splice(0, start.merges.length, { from: township, to: township, down }, ...(style.kinds === 'column' ? [{ from: kind, to: kind, down }] : []));
      }
    }
    if (first) start = row;
    if (style.village) row.cells.set(village, one.village);
    row.cells.set(sort, isEnterprise(one.unit) ? '非公企业' : draw.pick(['市级机关', '市直部门', '事业单位', '市级机关']));
    if (style.lead) row.cells.set(lead, isEnterprise(one.unit) ? '市工商联' : '市委办');
    lines.push(row);
    if (together) index += 1;
  }
  return { columns: withSpacers(draw, style.spacers, columns), above: [], lines, header: { merged: true, top: true, numbers: null } };
} // prettier-ignore

/** A line for each township, a column for each class, several units in a cell. */
function classTable(draw: Draw, style: RosterStyle, units: readonly RosterUnit[], kinds: ReadonlyMap<string, Kind>): Table {
  const serial: Column = { path: [words.serial(draw)] };
  const township: Column = { path: [draw.pick(['乡镇', '挂包乡镇'])] };
  const kind: Column = { path: ['乡镇类别'] };
  const parent = draw.chance(0.4) ? [draw.pick(['挂包单位', '帮扶单位'])] : [];
  const office: Column = { path: [...parent, draw.pick(['市级机关', '市直机关', '机关单位'])] };
  const enterprise: Column = { path: [...parent, '非公企业'] };
  const columns = [style.serial && serial, township, style.kinds === 'column' && kind, office, enterprise].filter(
    (column): column is Column => column !== false,
  );
  const by = draw.pick(['、', '\n']);
  const lines = [...new Set(units.map((one) => one.township))].map((where, index) => {
    const of = (enterprises: boolean) =>
      units.filter((one) => one.township === where && isEnterprise(one.unit) === enterprises).map(({ unit }) => unit).join(by);
    const row = line([[township, townText(style, where, kinds)]]);
    if (style.serial) row.cells.set(serial, index + 1);
    if (style.kinds === 'column') row.cells.set(kind, kinds.get(where) === 'poor' ? '贫困' : '非贫困');
    if (of(false)) row.cells.set(office, of(false));
    if (of(true)) row.cells.set(enterprise, of(true));
    return row;
  });
  return { columns, above: [], lines, header: { merged: true, top: true, numbers: null } };
} // prettier-ignore
