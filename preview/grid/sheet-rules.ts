/** Conditional formats of a sheet as Excel's API lists them, kept in step with the grid's rules. */
import type { ConditionalLook, StoredConditionalFormat } from '../../tests/simulated-excel/store/types';
import { notImplemented } from '../../tests/simulated-excel/wire/errors';
import { areaOf, gridRange, type Grid } from './grid';
import type { GridRule, GridStyle } from './univer';

const CUSTOM = 'Custom';
/** API names of kinds that carry no formula here. */
const KINDS: Readonly<Record<string, string>> = {
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  rank: 'TopBottom',
  text: 'ContainsText',
  number: 'CellValue',
};

/** The first has the highest priority, in Excel and in the grid. */
export class SheetRules {
  readonly list: StoredConditionalFormat[];
  /** Rules as the grid has them: what they say, by id. */
  private readonly drawn = new Map<string, string>();
  private readonly plain: StoredConditionalFormat[] = [];
  private touched = false;

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
  ) {
    this.readAgain();
    // The host adds to the list and takes from it as from any array; the grid has to hear of it.
    this.list = new Proxy(this.plain, {
      set: (target, key, value: unknown, receiver) => {
        this.refuseUnknown(value);
        this.touch();
        return Reflect.set(target, key, value, receiver);
      },
      deleteProperty: (target, key) => {
        this.touch();
        return Reflect.deleteProperty(target, key);
      },
    });
  }

  /** Takes over what the grid holds now. Formats that are still there stay the same objects. */
  readAgain(): void {
    this.flush();
    const known = new Map(this.plain.map((stored) => [stored.id, stored]));
    this.drawn.clear();
    this.plain.length = 0;
    for (const rule of this.grid.facade(this.sheet).getConditionalFormattingRules?.() ?? []) {
      const stored = Object.assign(known.get(rule.cfId) ?? storedOf(rule), {
        areas: rule.ranges.map(areaOf),
      });
      this.plain.push(stored);
      this.drawn.set(stored.id, said(stored));
    }
  }

  /** Puts into the grid what was changed in the list. */
  flush(): void {
    if (!this.touched) return;
    const kept = new Set(this.plain.map(({ id }) => id));
    for (const id of this.drawn.keys()) if (!kept.has(id)) this.remove(id);
    // New rules go on top in the grid: the last one first.
    for (const stored of [...this.plain].reverse()) {
      const now = said(stored);
      if (stored.kind !== CUSTOM || stored.formula === '' || this.drawn.get(stored.id) === now) continue;
      if (this.drawn.has(stored.id)) this.remove(stored.id);
      const rule = ruleOf(stored);
      this.grid.execute('sheet.mutation.add-conditional-rule', { subUnitId: this.sheet, rule });
      this.drawn.set(stored.id, now);
    }
    this.touched = false;
  }

  /** Properties of a format may be set after it came into the list: look once more. */
  private touch(): void {
    this.touched = true;
    this.grid.onTouch();
  }

  private remove(id: string): void {
    this.grid.execute('sheet.mutation.delete-conditional-rule', { subUnitId: this.sheet, cfId: id });
    this.drawn.delete(id);
  }

  private refuseUnknown(value: unknown): void {
    const kind = (value as { readonly kind?: unknown } | null)?.kind;
    const id = (value as { readonly id?: unknown } | null)?.id;
    if (typeof kind !== 'string' || kind === CUSTOM || this.drawn.has(String(id))) return;
    throw notImplemented(`conditional format of kind ${kind} in the preview`);
  }
}

const kindOf = ({ rule }: GridRule): string =>
  rule.subType === 'formula' ? CUSTOM : (KINDS[rule.subType ?? rule.type] ?? 'PresetCriteria');

const said = ({ areas, formula, stopIfTrue, look }: StoredConditionalFormat): string =>
  JSON.stringify([areas, formula, stopIfTrue, look]);

const storedOf = (rule: GridRule): StoredConditionalFormat => ({
  id: rule.cfId,
  areas: rule.ranges.map(areaOf),
  kind: kindOf(rule),
  formula: rule.rule.subType === 'formula' ? String(rule.rule.value ?? '') : '',
  stopIfTrue: rule.stopIfTrue,
  look: lookOf(rule.rule.style),
});

const ruleOf = ({ id, areas, formula, stopIfTrue, look }: StoredConditionalFormat): GridRule => ({
  cfId: id,
  ranges: areas.map(gridRange),
  stopIfTrue,
  rule: { type: 'highlightCell', subType: 'formula', value: formula, style: styleOf(look) },
});

const styleOf = ({ fill, color, bold, italic, underline }: ConditionalLook): GridStyle => ({
  ...(fill === null ? {} : { bg: { rgb: fill } }),
  ...(color === null ? {} : { cl: { rgb: color } }),
  ...(bold === null ? {} : { bl: bold ? 1 : 0 }),
  ...(italic === null ? {} : { it: italic ? 1 : 0 }),
  ...(underline === null ? {} : { ul: { s: underline === 'None' ? 0 : 1 } }),
});

function lookOf(style: GridStyle | undefined): ConditionalLook {
  const { bg, cl, bl, it, ul } = style ?? {};
  return {
    fill: bg?.rgb ?? null,
    color: cl?.rgb ?? null,
    bold: bl === undefined || bl === null ? null : bl === 1,
    italic: it === undefined || it === null ? null : it === 1,
    underline: ul ? (ul.s === 1 ? 'Single' : 'None') : null,
  };
}
