/** Who is who: forms, surveys and roster entries brought together by unit name, exactly or by a confirmed alias. */
import { nameKey, shownName } from '../reading/text';
import type { RosterEntry, ScoreForm, Survey, UnitMention, WorkbookReading } from '../reading/record';
import type { RuleBook } from '../rulebook/rulebook';
import { rankCandidates } from './names';
import type { NameProposal } from './result';

export interface UnitGroup {
  readonly name: string;
  readonly roster: RosterEntry[];
  readonly forms: ScoreForm[];
  readonly surveys: Survey[];
}

/** Groups in the order of the roster, then of the sheets. */
export function groupByUnit(
  readings: readonly WorkbookReading[],
  rulebook: RuleBook,
): { readonly groups: readonly UnitGroup[]; readonly unknownNames: readonly NameProposal[] } {
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
  for (const reading of readings) {
    for (const form of reading.forms) addForm(form, groupOf, keyOf, rostered, unknownNames);
  }
  for (const reading of readings) {
    for (const survey of reading.surveys) addSurvey(survey, groups, keyOf, rostered, unknownNames);
  }
  return { groups: [...groups.values()], unknownNames };
}

type KeyOf = (mention: UnitMention) => string;

function aliasing(rulebook: RuleBook): KeyOf {
  const aliases = new Map(
    Object.entries(rulebook.aliases).map(([written, name]) => [nameKey(written), nameKey(name)]),
  );
  return aliases.size === 0 ? ({ name }) => name : ({ name }) => aliases.get(name) ?? name;
}

function addForm(
  form: ScoreForm,
  groupOf: (key: string, name: string) => UnitGroup,
  keyOf: KeyOf,
  rostered: ReadonlySet<string> | null,
  unknownNames: NameProposal[],
): void {
  const { file, sheet } = form.table.source;
  if (form.unit) {
    const key = keyOf(form.unit);
    groupOf(key, shownName(form.unit.text)).forms.push(form);
    if (rostered && !rostered.has(key)) unknownNames.push(proposal(form.unit, file, sheet.name, rostered));
    return;
  }
  // A form that names no unit goes by its sheet; which unit that is, only a person can say.
  groupOf(`\u0000${file}|${sheet.name}|${form.area.top}|${form.area.left}`, sheet.name).forms.push(form);
  if (!rostered) return;
  const mention = { row: form.area.top, column: form.area.left, text: '', name: nameKey(sheet.name) };
  unknownNames.push(proposal(mention, file, sheet.name, rostered));
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
