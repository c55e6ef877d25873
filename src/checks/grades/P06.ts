/**
 * P06 采用了哪一列、哪种算法: What was taken where a form leaves it open: the final column, deductions, judges, bonus items of
 * another table, and how several villages are merged (多村合并).
 */
import type { Assessment } from '../../assessment/result';
import type { BoundTable, ReadingChoice } from '../../reading/record';
import { columnName, type Area } from '../../workbook/address';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf } from '../finding';
import type { ChoiceTold } from '../params';
import { tableSpot } from '../template/problems';
import { countySpot } from './pools';

declare module '../params' {
  interface FindingParams {
    P06: { readonly choice: ChoiceTold; readonly tables: number };
  }
}

const meta: CheckMeta<'P06'> = {
  code: 'P06',
  severity: 'notice',
  articles: [],
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: [],
};

export const P06: Check<'P06'> = {
  meta,
  run: (assessment) => [...choices(assessment), ...villages(assessment)],
};

/** The same choice in many forms of one shape is told once, at the first of them. */
function choices({ readings }: Assessment): readonly Finding<'P06'>[] {
  const told = new Map<string, { table: BoundTable; choice: ReadingChoice; tables: number }>();
  for (const { tables } of readings) {
    for (const table of tables) {
      for (const choice of table.choices) {
        const key = JSON.stringify(worded(choice));
        const before = told.get(key);
        if (before) before.tables += 1;
        else told.set(key, { table, choice, tables: 1 });
      }
    }
  }
  return [...told.values()].map(({ table, choice, tables }) =>
    findingOf(meta, tableSpot(table.source, placeOf(table, choice)), { choice: worded(choice), tables }),
  );
}

function worded(choice: ReadingChoice): ChoiceTold {
  switch (choice.kind) {
    case 'finalColumn':
    case 'deductions':
      return { kind: choice.kind, column: columnName(choice.column), words: choice.words };
    case 'judges':
      return {
        kind: 'judges',
        judges: choice.columns.length,
        mean: choice.mean === null ? null : columnName(choice.mean),
      };
    case 'bonusElsewhere':
      return { kind: 'bonusElsewhere', sheet: choice.source.sheet.name };
  }
}

/** The column that was taken, within the table. */
function placeOf({ source: { area } }: BoundTable, choice: ReadingChoice): Area {
  const column =
    choice.kind === 'finalColumn' || choice.kind === 'deductions'
      ? choice.column
      : choice.kind === 'judges'
        ? choice.mean
        : null;
  return column === null ? area : { ...area, left: column, right: column };
}

function villages(assessment: Assessment): readonly Finding<'P06'>[] {
  const { units, rulebook } = assessment;
  const merged = units.filter(({ forms, total }) => forms.length > 1 && total !== null);
  const [first] = merged;
  if (!first) return [];
  const policy = rulebook.villages.value;
  const choice: ChoiceTold = {
    kind: 'villages',
    policy,
    units: merged.length,
    unit: merged.length === 1 ? first.unit : null,
    forms: first.forms.length,
  };
  return [findingOf(meta, countySpot(assessment), { choice, tables: 1 })];
}
