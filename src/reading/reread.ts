/** Reads again what a change of a few cells may have altered, and nothing else. */
import type { Area } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { RuleBook } from '../rulebook/rulebook';
import type { SheetBinding } from './binding';
import { rereadRow } from './list';
import type { ScoreForm, WorkbookReading } from './record';
import { readWorkbook } from './workbook-reader';

/**
 * Old forms with what they are now, when the change lies within score forms and leaves who is who as it was. `null`
 * when more may have changed: then the whole workbook has to be read again.
 */
export function rereadForms(
  reading: WorkbookReading,
  after: SheetSnapshot,
  areas: readonly Area[],
  rulebook: RuleBook,
  bindings: readonly SheetBinding[] = [],
): ReadonlyMap<ScoreForm, ScoreForm> | null {
  const isHere = ({ table }: ScoreForm): boolean => table.source.sheet.name === after.name;
  // Merged cells over scores are judged against all forms around them.
  const troubled = reading.problems.some(
    (problem) => problem.kind === 'hiddenValues' || problem.kind === 'mergedUnits',
  );
  if (troubled || after.visibility !== 'visible') return null;
  const here = reading.forms.filter(isHere);
  const touched = here.filter(({ area }) => areas.some((changed) => within(changed, area)));
  if (areas.some((changed) => !touched.some(({ area }) => within(changed, area)))) return null;
  const replaced = touched.every(({ table }) => table.layout === 'list')
    ? touched.map((form) => [form, rereadRow(form, after)] as const)
    : pairForms(here, formsAlone(reading, after, rulebook, bindings));
  if (!replaced) return null;
  const result = new Map<ScoreForm, ScoreForm>();
  for (const [form, now] of replaced) {
    if (!now || !isSameUnit(form, now)) return null;
    result.set(form, now);
  }
  return result;
}

/** A sheet that holds forms and nothing else, read by itself. */
function formsAlone(
  reading: WorkbookReading,
  after: SheetSnapshot,
  rulebook: RuleBook,
  bindings: readonly SheetBinding[],
): readonly ScoreForm[] | null {
  const alone = readWorkbook({ ...reading.snapshot, sheets: [after] }, rulebook, bindings);
  const others = alone.surveys.length + alone.roster.length + alone.summaries.length;
  if (alone.commended.length + alone.problems.length > 0) return null;
  return others === 0 ? alone.forms : null;
}

function pairForms(
  before: readonly ScoreForm[],
  now: readonly ScoreForm[] | null,
): (readonly [ScoreForm, ScoreForm])[] | null {
  if (!now || now.length !== before.length) return null;
  return before.flatMap((form, index) => {
    const other = now[index];
    return other ? [[form, other] as const] : [];
  });
}

const within = (inner: Area, outer: Area): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

const isSameUnit = (before: ScoreForm, now: ScoreForm): boolean =>
  now.unit?.name === before.unit?.name &&
  now.unit?.text === before.unit?.text &&
  now.township?.text === before.township?.text &&
  now.area.top === before.area.top &&
  now.area.left === before.area.left &&
  now.villages.map(({ text }) => text).join() === before.villages.map(({ text }) => text).join();
