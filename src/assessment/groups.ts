/** Who is who: forms, surveys and roster entries brought together by unit name, exactly or by a confirmed alias. */
import { nameKey, shownName } from '../reading/text';
import type { RosterEntry, ScoreForm, Survey, UnitMention, WorkbookReading } from '../reading/record';
import type { RuleBook } from '../rulebook/rulebook';
import { rankCandidates } from './names';
import { excuseOf, isScored } from './excused';
import type { ExcusedUnit, NameProposal } from './result';
import { unitOfSheet } from './sheet-unit';

export interface UnitGroup {
  readonly name: string;
  readonly roster: RosterEntry[];
  readonly forms: ScoreForm[];
  readonly surveys: Survey[];
}

export interface Grouping {
  readonly groups: readonly UnitGroup[];
  readonly unknownNames: readonly NameProposal[];
  readonly unnamed: readonly ScoreForm[];
  readonly excused: readonly ExcusedUnit[];
}

/** Groups in the order of the roster, then of the sheets. */
export function groupByUnit(readings: readonly WorkbookReading[], rulebook: RuleBook): Grouping {
  const groups = new Map<string, UnitGroup>();
  const keyOf = aliasing(rulebook);
  const groupOf = (key: string, name: string): UnitGroup => {
    const known = groups.get(key);
    if (known) return known;
    const group = { name, roster: [], forms: [], surveys: [] };
    groups.set(key, group);
    return group;
  };
  for (const { roster } of readings) {
    for (const entry of roster) groupOf(keyOf(entry.unit), shownName(entry.unit.text)).roster.push(entry);
  }
  const rostered = groups.size > 0 ? new Set(groups.keys()) : null;
  const unknownNames: NameProposal[] = [];
  const unnamed: ScoreForm[] = [];
  for (const reading of readings) {
    for (const form of reading.forms) {
      const { file, sheet } = form.table.source;
      const mention = form.unit ?? mentionOfSheet(form, rostered);
      if (mention === null) {
        // A template that nobody began to fill in asks nothing.
        if (isScored(form)) unnamed.push(form);
        continue;
      }
      const key = keyOf(mention);
      groupOf(key, shownName(mention.text)).forms.push(form);
      if (rostered && !rostered.has(key)) unknownNames.push(proposal(mention, file, sheet.name, rostered));
    }
  }
  for (const reading of readings) {
    for (const survey of reading.surveys) addSurvey(survey, groups, keyOf, rostered, unknownNames);
  }
  const all = [...groups.values()];
  const excused = all.flatMap(excusedUnit);
  const out = new Set(excused.map(({ entry }) => entry));
  return {
    groups: excused.length === 0 ? all : all.filter(({ roster }) => !roster.some((entry) => out.has(entry))),
    unknownNames,
    unnamed,
    excused,
  };
}

/** Excused in every village, and scored in none. */
function excusedUnit({ roster, forms }: UnitGroup): readonly ExcusedUnit[] {
  if (roster.length === 0 || forms.some(isScored)) return [];
  const excuses = roster.map((entry) => ({ entry, remark: excuseOf(entry) }));
  const [first] = excuses;
  if (!first?.remark || excuses.some(({ remark }) => remark === null)) return [];
  return [{ entry: first.entry, remark: first.remark }];
}

type KeyOf = (mention: UnitMention) => string;

function aliasing(rulebook: RuleBook): KeyOf {
  const aliases = new Map(
    Object.entries(rulebook.aliases).map(([written, name]) => [nameKey(written), nameKey(name)]),
  );
  return aliases.size === 0 ? ({ name }) => name : ({ name }) => aliases.get(name) ?? name;
}

/** A form that names no unit goes by its sheet's name, where that is a unit's. */
function mentionOfSheet(form: ScoreForm, rostered: ReadonlySet<string> | null): UnitMention | null {
  const text = unitOfSheet(form.table.source.sheet.name, rostered);
  return text === null ? null : { row: form.area.top, column: form.area.left, text, name: nameKey(text) };
}

/** A unit of Annex 2 alone is no assessed unit; without a roster it waits for its score form. */
function addSurvey(
  survey: Survey,
  groups: ReadonlyMap<string, UnitGroup>,
  keyOf: KeyOf,
  rostered: ReadonlySet<string> | null,
  unknownNames: NameProposal[],
): void {
  const key = keyOf(survey.unit);
  const group = groups.get(key);
  if (group) group.surveys.push(survey);
  if (!rostered || rostered.has(key)) return;
  const { file, sheet } = survey.table.source;
  if (group && unknownNames.some(({ mention }) => mention.name === survey.unit.name)) return;
  unknownNames.push(proposal(survey.unit, file, sheet.name, rostered));
}

function proposal(
  mention: NameProposal['mention'],
  file: string,
  sheet: string,
  rostered: ReadonlySet<string>,
): NameProposal {
  const exact = rostered.has(mention.name) ? [mention.name] : [];
  const { row, column, text, name } = mention;
  return {
    mention: { row, column, text, name },
    file,
    sheet,
    candidates: exact.length > 0 ? exact : rankCandidates(mention.name, rostered),
  };
}
