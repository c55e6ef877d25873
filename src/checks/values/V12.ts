/** V12 得分由公式算出: Scores that formulas give where typed ones are expected; one notice per table and stage. */
import { scorePlace, scoreReading, STAGES, type BoundTable, type Stage } from '../../reading/record';
import { cellKey, toA1, type CellRef } from '../../workbook/address';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf, runsOf } from '../finding';
import { formScopes } from '../scope';

declare module '../params' {
  interface FindingParams {
    V12: { readonly cell: string; readonly formula: string; readonly count: number };
  }
}

const meta: CheckMeta<'V12'> = {
  code: 'V12',
  severity: 'notice',
  articles: [],
  fix: 'none',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: ['score'],
};

interface FormulaCells {
  readonly table: BoundTable;
  readonly stage: Stage;
  readonly cells: CellRef[];
  readonly formula: string;
  readonly unit: string | null;
}

export const V12: Check<'V12'> = {
  meta,
  run: (assessment) => {
    const found = new Map<BoundTable, Map<Stage, FormulaCells>>();
    for (const { form, name } of formScopes(assessment)) {
      const { formulas } = form.table.source.sheet;
      if (formulas.size === 0) continue;
      for (const stage of STAGES) {
        const scores = form.scores[stage];
        if (!scores) continue;
        for (let index = 0; index < scores.at.length; index += 1) {
          const place = scorePlace(scores, index);
          const formula = formulas.get(cellKey(place.row, place.column));
          // A formula that gives no number is V11.
          if (formula === undefined || scoreReading(scores, index).kind === 'unreadable') continue;
          const stages = found.get(form.table) ?? new Map<Stage, FormulaCells>();
          found.set(form.table, stages);
          const known = stages.get(stage);
          const unit = form.table.layout === 'form' ? name : null;
          if (known) known.cells.push(place);
          else stages.set(stage, { table: form.table, stage, cells: [place], formula, unit });
        }
      }
    }
    return [...found.values()].flatMap((stages) => [...stages.values()].map(notice));
  },
};

function notice({ table, cells, formula, unit }: FormulaCells): Finding<'V12'> {
  const { file, sheet } = table.source;
  const [area = null, ...also] = runsOf(cells);
  const first = cells[0];
  const cell = first ? toA1(first.row, first.column) : '';
  return findingOf(meta, { file, sheet, area, also, unit }, { cell, formula, count: cells.length });
}
