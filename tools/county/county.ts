/** The sample county: rule sheet, roster, ballots of every township, and a score form for every unit and village. */
import { areaToA1 } from '../../src/workbook/address';
import { builtInRuleBook, ruleSheetRows, type RuleBook } from '../../src/rulebook';
import { formSheet } from '../../src/templates/form';
import { INDICATORS } from '../../src/templates/indicators';
import {
  listSheet,
  rosterSheet,
  surveySheet,
  type Ballots,
  type RosterLine,
} from '../../src/templates/lists';
import type { SheetSpec } from '../../src/templates/spec';
import { TOWNSHIPS } from './names';
import { seeded } from './random';
import { makeScores, makeSurvey, type FormScores, type Survey } from './scores';
import { planCounty, type Target } from './targets';

export const YEAR = 2017;
const SEED = 20170120;

export interface SampleUnit extends Target {
  /** One per village. */
  readonly forms: readonly { readonly village: string; readonly scores: FormScores }[];
  readonly survey: Survey;
}

export function makeCounty(): readonly SampleUnit[] {
  const random = seeded(SEED);
  return planCounty(random).map((target) => {
    const survey = makeSurvey(random, target.base);
    const forms = target.villages.map((village, index) => ({
      village,
      // The second village of a unit does a little better than the first.
      scores: makeScores(random, target.base + 20 * index, target.bonus, survey.points),
    }));
    return { ...target, forms, survey };
  });
}

/** The built-in rules with the invented kinds of the townships. */
export const sampleRules: RuleBook = {
  ...builtInRuleBook,
  townships: {
    ...builtInRuleBook.townships,
    value: TOWNSHIPS.map(({ name, poor }) => ({ name, kind: poor ? 'poor' : 'other' })),
  },
};

export function ruleSheet(rulebook: RuleBook): SheetSpec {
  const { name, rows, merges, widths, titleRows, sectionRows, headerRows, choices } = ruleSheetRows(rulebook);
  const bottom = rows.length - 1;
  return {
    name,
    rows,
    merges: merges.map(areaToA1),
    widths,
    heights: wrapped(rows, widths),
    titles: titleRows.slice(0, 1),
    header: null,
    table: { top: Math.min(...headerRows), bottom },
    notes: [...titleRows.slice(1), ...sectionRows],
    leftColumns: [0, 1, 3],
    landscape: true,
    freeze: false,
    choices: choices.map(({ area, options }) => ({ area: areaToA1(area), values: options })),
    limits: [],
  };
}

/** Rows whose texts need more than one line, with the height they need. */
function wrapped(rows: SheetSpec['rows'], widths: readonly number[]): Readonly<Record<number, number>> {
  const lines = (cell: SheetSpec['rows'][number][number], column: number) =>
    typeof cell === 'string' ? Math.ceil((cell.length * 2) / (widths[column] ?? 10)) : 1;
  const heights = rows.map((row) => 6 + 15 * Math.max(1, ...row.slice(0, 4).map(lines)));
  return Object.fromEntries(heights.map((height, index) => [index, rows[index]?.length === 1 ? 30 : height]));
}

export function countySheets(units: readonly SampleUnit[], layout: 'forms' | 'list'): readonly SheetSpec[] {
  const line = (unit: SampleUnit): RosterLine => ({
    township: unit.township,
    poor: unit.poor,
    village: unit.villages.join('、'),
    unit: unit.unit,
    kind: unit.enterprise ? '非公企业' : '市级单位',
    lead: unit.lead,
  });
  const offices = units.filter(({ enterprise }) => !enterprise);
  const firms = units.filter(({ enterprise }) => enterprise);
  const surveys = TOWNSHIPS.map(({ name }) =>
    surveySheet(`附件2${name}`, name, units.filter(({ township }) => township === name).flatMap(ballotsOf)),
  );
  const scores =
    layout === 'forms'
      ? units.flatMap(formsOf)
      : [
          listSheet(
            '附件1汇总',
            units.flatMap((unit) =>
              unit.forms.map(({ village, scores: { city } }) => ({
                unit: unit.unit,
                township: unit.township,
                village,
                scores: city,
              })),
            ),
          ),
        ];
  return [
    ruleSheet(sampleRules),
    rosterSheet('附件3名单', offices.map(line), firms.map(line)),
    ...surveys,
    ...scores,
  ];
}

const ballotsOf = (unit: SampleUnit): Ballots[] =>
  unit.villages.map((village) => ({ ...unit.survey.ballots, unit: unit.unit, village }));

function formsOf(unit: SampleUnit): SheetSpec[] {
  return unit.forms.map(({ village, scores }, index) => {
    const name = unit.forms.length > 1 ? `${unit.unit}(${index + 1})` : unit.unit;
    const evidence = INDICATORS.map(({ bonus }, item) =>
      bonus && (scores.city[item] ?? 0) > 0 ? '拨款凭证(样例)' : null,
    );
    return formSheet(name, YEAR, {
      unit: unit.unit,
      township: unit.township,
      village,
      date: '2018年1月20日',
      scores,
      evidence,
      signed: '(样例)',
    });
  });
}
