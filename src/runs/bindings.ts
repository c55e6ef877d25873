/** How people said that sheets are to be read (指定表头、列对应), kept in the workbook. */
import type { SheetBinding } from '../reading';
import type { Keepsake, KeptValue } from '../workbook/host';

export const BINDINGS_KEY = 'bindings';

/** The binding of a sheet replaced, or taken away with `null`. */
export function withBinding(
  bindings: readonly SheetBinding[],
  sheet: string,
  binding: SheetBinding | null,
): readonly SheetBinding[] {
  return [...bindings.filter((other) => other.sheet !== sheet), ...(binding ? [binding] : [])];
}

export const keepBindings = (bindings: readonly SheetBinding[]): Keepsake => ({
  key: BINDINGS_KEY,
  value:
    bindings.length === 0
      ? null
      : bindings.map(({ sheet, use, header, roles }): KeptValue => ({
          sheet,
          use,
          header: header && { ...header },
          roles: { ...roles },
        })),
});

const USES: readonly SheetBinding['use'][] = ['auto', 'none', 'form', 'list', 'survey', 'roster'];

/** Reads back what was kept; anything unexpected is as if it had not been kept. */
export function readBindings(kept: KeptValue | undefined): readonly SheetBinding[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: KeptValue) => (isBinding(entry) ? [entry] : []));
}

function isBinding(value: unknown): value is SheetBinding {
  if (typeof value !== 'object' || value === null) return false;
  const { sheet, use, header, roles } = value as Partial<Record<keyof SheetBinding, unknown>>;
  return (
    typeof sheet === 'string' &&
    USES.some((known) => known === use) &&
    (header === null || isArea(header)) &&
    typeof roles === 'object' &&
    roles !== null &&
    Object.values(roles).every((role) => typeof role === 'string')
  );
}

const isArea = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['top', 'left', 'bottom', 'right'].every((side) => Number.isInteger(Reflect.get(value, side)));
