/** Dates that forms and lists carry, with what they are the dates of: one pass for all D checks. */
import { readDateCell, readDateText, type DateReading } from '../../reading/dates';
import { fieldRole, type FieldRole } from '../../reading/field-words';
import type { BoundTable, FormField, FormSection, Survey } from '../../reading/record';
import type { Deadlines, Ruled } from '../../rulebook/rulebook';
import { valueAt, type Scalar } from '../../workbook/snapshot';
import { cellArea, type Spot } from '../finding';
import type { DateKind } from '../params';
import { shared, type County } from '../county';
import { formScopes } from '../scope';
import { summaryScopes } from '../summaries';

export interface DatedField {
  readonly kind: DateKind;
  readonly field: FormField;
  readonly spot: Spot;
  /** The cell holds the date and nothing else. */
  readonly alone: boolean;
  readonly value: Scalar;
  readonly reading: DateReading;
  /** The day in full; `null` for an impossible one, or one whose year nobody knows. */
  readonly day: Day | null;
  /** The assessed year, where rule book or title say it. */
  readonly assessed: number | null;
  /** Neither in the year after the assessed one, nor in the December in which the assessment begins (第五条). */
  readonly wrongYear: boolean;
  /** `null` where the rule book has none for it. */
  readonly deadline: Ruled<string | null>;
  /** Days after the deadline; 0 when in time. */
  readonly late: number;
}

/** Days count from the epoch of `Date.UTC`, so that they compare and subtract. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly number: number;
}

const DEADLINE_OF: Readonly<Record<DateKind, keyof Deadlines>> = {
  self: 'selfAssessment',
  selfReport: 'surveyReport',
  survey: 'surveyReport',
  report: 'toTownship',
  village: 'toTownship',
  township: 'townshipCheck',
  city: 'cityAssessment',
  spotCheck: 'spotCheck',
  rectification: 'rectification',
};

/** All dates of one form or row, or around one table of Annex 2, in the order in which they stand. */
export const datedFields = shared((assessment: County): readonly (readonly DatedField[])[] => [
  ...formScopes(assessment).map(({ form, name }) =>
    datesOf(assessment, form.table, form.fields, name, kindOf),
  ),
  ...summaryScopes(assessment).map(({ row, result }) =>
    datesOf(assessment, row.table, row.fields, result.unit, kindOf),
  ),
  ...surveyTables(assessment).map(({ table, fields }) =>
    datesOf(assessment, table, fields, null, kindOfSurvey),
  ),
]);

/** A row of each table of Annex 2: its fields are those of all rows. */
function surveyTables({ readings }: County): readonly Survey[] {
  const tables = new Map<BoundTable, Survey>();
  for (const { surveys } of readings) {
    for (const survey of surveys) if (!tables.has(survey.table)) tables.set(survey.table, survey);
  }
  return [...tables.values()];
}

function datesOf(
  { rulebook }: County,
  table: BoundTable,
  fields: readonly FormField[],
  unit: string | null,
  kindOfField: (field: FormField) => DateKind | null,
): readonly DatedField[] {
  const { file, sheet } = table.source;
  const assessed = rulebook.year ?? table.year;
  // Forms of another year than the rule book's are T19: none of their dates can be right.
  if (rulebook.year !== null && table.year !== null && table.year !== rulebook.year) return [];
  return fields.flatMap((field): DatedField[] => {
    const kind = field.value === '' ? null : kindOfField(field);
    if (kind === null) return [];
    const { row, column } = field.place;
    const alone = row !== field.labelPlace.row || column !== field.labelPlace.column;
    const value = alone ? valueAt(sheet, row, column) : field.value;
    const reading = alone ? readDateCell(value, sheet) : readDateText(field.value);
    if (!reading) return [];
    const spot = { file, sheet, area: cellArea(field.place), unit };
    const day = reading.kind === 'impossible' ? null : dayOf(reading.date, assessed);
    const deadline = rulebook.deadlines[DEADLINE_OF[kind]];
    const wrongYear = day !== null && assessed !== null && !isInSeason(day, assessed, kind);
    const late =
      day === null || wrongYear || deadline.value === null ? 0 : daysAfter(day, deadline.value, assessed);
    return [{ kind, field, spot, alone, value, reading, day, assessed, wrongYear, deadline, late }];
  });
}

const OF_SURVEY: ReadonlySet<FieldRole | null> = new Set(['date', 'reportDate', 'townshipDate']);
const kindOfSurvey = ({ label }: FormField): DateKind | null =>
  OF_SURVEY.has(fieldRole(label)) ? 'survey' : null;

const OF_ROLE: Readonly<Partial<Record<FieldRole, DateKind>>> = {
  selfDate: 'self',
  selfReportDate: 'selfReport',
  reportDate: 'report',
  townshipDate: 'township',
  cityDate: 'city',
  spotCheckDate: 'spotCheck',
  rectificationDate: 'rectification',
};
const OF_SECTION: Readonly<Record<FormSection, DateKind>> = {
  unit: 'report',
  village: 'village',
  township: 'township',
  city: 'city',
  spotCheck: 'spotCheck',
};

/** A bare 日期 is that of the part it stands in; anywhere else nobody knows of what. */
function kindOf({ label, section }: FormField): DateKind | null {
  const role = fieldRole(label);
  if (role === null) return null;
  const isOfPart = role === 'date' || role === 'reportDate';
  return isOfPart && section !== null ? OF_SECTION[section] : (OF_ROLE[role] ?? null);
}

const MS_PER_DAY = 86_400_000;
const numberOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / MS_PER_DAY;

/** From here on a month belongs to the assessment of its own year, before it to that of the year before. */
const LATE_IN_YEAR = 9;

function dayOf(
  { year, month, day }: { readonly year: number | null; readonly month: number; readonly day: number },
  assessed: number | null,
): Day | null {
  const inferred = assessed === null ? null : month >= LATE_IN_YEAR ? assessed : assessed + 1;
  const known = year ?? inferred;
  return known === null ? null : { year: known, month, day, number: numberOf(known, month, day) };
}

const DECEMBER = 12;

/** Spot checks and supervision go on through the assessed year. */
function isInSeason({ year, month }: Day, assessed: number, kind: DateKind): boolean {
  if (year === assessed + 1) return true;
  return year === assessed && (month === DECEMBER || kind === 'spotCheck');
}

function daysAfter(day: Day, deadline: string, assessed: number | null): number {
  const year = assessed === null ? (day.month >= LATE_IN_YEAR ? day.year + 1 : day.year) : assessed + 1;
  const [month = 1, date = 1] = deadline.split('-').map(Number);
  return Math.max(0, day.number - numberOf(year, month, date));
}

const two = (value: number): string => String(value).padStart(2, '0');
export const isoOf = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;
export const isoOfDay = ({ year, month, day }: Day): string => isoOf(year, month, day);

/** The year in which a date of this kind belongs. */
export const expectedYear = ({ month }: Day, assessed: number): number =>
  month === DECEMBER ? assessed : assessed + 1;
