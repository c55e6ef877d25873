/** Findings as lists show them: whose they are, where, what stands there and what should. */
import type { Assessment } from '../assessment/result';
import type { Finding, Fix } from '../checks/check';
import { formatKindAt } from '../checks/number-format';
import { readDateCell } from '../reading/dates';
import { areaToA1, contains, type Area } from '../workbook/address';
import type { GeneratedCell, Severity } from '../workbook/edit';
import {
  findSheet,
  isError,
  valueAt,
  type Scalar,
  type SheetSnapshot,
  type Snapshot,
} from '../workbook/snapshot';
import { linkCell, valueCell } from './sheet-content';
import type { ListWords } from './words';

/** A finding that somebody set aside, with the reason. */
export interface SetAsideFinding {
  readonly finding: Finding;
  /** `at` is an ISO date and time. */
  readonly entry: { readonly reason: string; readonly at: string };
}

/** Findings of a county: those still open, and those set aside. */
export interface ListedFindings {
  readonly open: readonly Finding[];
  readonly settled: readonly SetAsideFinding[];
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];

/** The gravest first; those of the same severity in the order given. */
export const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
  GRAVEST_FIRST.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** Finds the unit of a finding; one about a part of a form belongs to the form's unit. */
export function unitFinder({ units }: Assessment): (finding: Finding) => string | null {
  const forms = new Map<string, { readonly area: Area; readonly unit: string }[]>();
  for (const { unit, forms: results } of units) {
    for (const { form } of results) {
      const { file, sheet } = form.table.source;
      const key = `${file}\n${sheet.name}`;
      const list = forms.get(key);
      if (list) list.push({ area: form.area, unit });
      else forms.set(key, [{ area: form.area, unit }]);
    }
  }
  return ({ unit, file, sheet, area }) => {
    if (unit !== null) return unit;
    if (sheet === null || area === null) return null;
    const around = forms.get(`${file}\n${sheet}`) ?? [];
    return around.find((form) => contains(form.area, area.top, area.left))?.unit ?? null;
  };
}

const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** The place of a finding as a door to it; a finding about the whole county has none. */
export function placeCell({ sheet, area }: Finding): GeneratedCell {
  if (sheet === null) return valueCell('—');
  return linkCell(sheet, area ?? WHOLE_SHEET, area ? `${sheet}!${areaToA1(area)}` : sheet);
}

/** A finding about more cells than this is about a table, whose contents explain nothing. */
const MOST_CELLS = 400;
const MOST_SHOWN = 3;
const LONGEST = 40;

/** What stands in the cells of a finding; a single number stays one. */
export function foundIn({ sheet: name, area }: Finding, snapshot: Snapshot, words: ListWords): Scalar {
  const sheet = name === null ? undefined : findSheet(snapshot, name);
  if (!sheet || !area) return '—';
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return '—';
  const shown = new Set<Scalar>();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      shown.add(shownAs(sheet, row, column, valueAt(sheet, row, column), words));
    }
  }
  return joined([...shown], '、');
}

/** What the fixes of a finding would put there, as alternatives; nothing where only a person knows. */
export function offeredBy(finding: Finding, snapshot: Snapshot, words: ListWords): Scalar {
  const { sheet: name, fixes, proposal } = finding;
  const sheet = name === null ? undefined : findSheet(snapshot, name);
  const [first] = fixes;
  // What is merely likely is worded so, in the sentence; a unit that is sent the list shall not take it for a ruling.
  if (!sheet || !first || proposal) return words.seeAdvice;
  const oneCell = fixes.every(({ row, column }) => row === first.row && column === first.column);
  const what = (fix: Fix): Scalar => fix.formula ?? shownAs(sheet, fix.row, fix.column, fix.value, words);
  // Values for several cells mean nothing without their places: the sentence has them.
  return oneCell ? joined([...new Set(fixes.map(what))], words.or) : words.seeAdvice;
}

function joined(values: readonly Scalar[], by: string): Scalar {
  const [only, ...more] = values;
  if (more.length === 0 && typeof only === 'number') return only;
  const texts = values.slice(0, MOST_SHOWN).map((value) => (isError(value) ? value.error : String(value)));
  return texts.join(by) + (values.length > MOST_SHOWN ? '…' : '');
}

/** A value as its cell shows it, as far as that changes what a person reads. */
function shownAs(sheet: SheetSnapshot, row: number, column: number, value: Scalar, words: ListWords): Scalar {
  if (value === null || value === '') return words.empty;
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    const text = value.replace(/\s+/g, ' ').trim();
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text === '' ? words.empty : text;
  }
  const { kind } = formatKindAt(sheet, row, column);
  if (kind === 'percent') return `${Number((value * 100).toPrecision(12))}%`;
  const read = kind === 'date' ? readDateCell(value, sheet) : null;
  return read?.kind === 'date' ? words.date(read.date) : value;
}
