/**
 * V13 公式被手填数替换: A right sum typed where most of its like are formulas: the other rows of the column, the same
 * cell of other forms, else the other sums of the form. A wrong one is S01–S05.
 */
import { cellsIn } from '../../assessment/score-cells';
import { evaluate } from '../../formula';
import type { BoundTable, SumCell } from '../../reading/record';
import { formatDecimal } from '../../workbook/decimal';
import { isOwnFormula } from '../../workbook/own';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { formScopes, formSpot, type FormScope } from '../scope';
import { fixSum } from '../sums/sum-formula';
import { expectedSums } from '../sums/typed-sums';
import { SUMS } from '../needs';

declare module '../params' {
  interface FindingParams {
    V13: { readonly label: string; readonly typed: string };
  }
}

const meta: CheckMeta<'V13'> = {
  code: 'V13',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: [SUMS],
};

export const V13: Check<'V13'> = {
  meta,
  run: (assessment) => {
    const groups = new Groups();
    const scopes = formScopes(assessment);
    for (const { form } of scopes) {
      // Where nobody writes formulas there is nothing to compare with.
      if (form.table.source.sheet.formulas.size > 0 || form.table.layout === 'form') groups.add(form);
    }
    return scopes.flatMap((scope) =>
      scope.form.sums
        .filter((cell) => groups.areFormulasAround(scope.form, cell))
        .flatMap((cell) => typedOver(scope, cell)),
    );
  },
};

function typedOver(scope: FormScope, cell: SumCell) {
  const { form } = scope;
  const scores = form.scores[cell.stage];
  if (!isConstant(cell) || cell.reading.kind !== 'number' || !scores || !form.pointsProven) return [];
  const { value } = cell.reading;
  const { shape } = scope;
  const whole = evaluate(shape.of(scores).of(cell).stated, cellsIn(scores)) !== '';
  const right =
    scores.odd.size === 0 && whole && expectedSums(shape.plain, cell, cellsIn(scores)).includes(value);
  if (!right) return [];
  const fix = fixSum(shape, scores, cell);
  const params = { label: cell.label, typed: formatDecimal(value) };
  return [findingOf(meta, formSpot(scope, cell), params, [fix])];
}

const isConstant = ({ formula, reading }: SumCell): boolean => formula === null && reading.kind === 'number';
const isFormula = ({ formula, reading }: SumCell): boolean =>
  formula !== null && !isOwnFormula(formula) && reading.kind === 'number';

interface Count {
  formulas: number;
  constants: number;
}

type Form = FormScope['form'];

/** Formulas and typed numbers among sum cells that are alike. Our own formulas are no habit of anybody's. */
class Groups {
  private readonly columns = new Map<BoundTable, Map<number, Count>>();
  private readonly siblings = new Map<string, Count>();

  add(form: Form): void {
    for (const cell of form.sums) count(this.alike(form, cell), cell);
  }

  areFormulasAround(form: Form, cell: SumCell): boolean {
    const alike = this.alike(form, cell);
    if (form.table.layout === 'list' || alike.formulas + alike.constants > 1) return isMost(alike);
    const own = { formulas: 0, constants: 0 };
    for (const other of form.sums) count(own, other);
    return isMost(own);
  }

  private alike({ table, area }: Form, { row, column, role, stage, members }: SumCell): Count {
    if (table.layout === 'list') {
      const columns = found(this.columns, table, () => new Map<number, Count>());
      return found(columns, column, none);
    }
    const key = [role, stage, members.length, row - area.top, column - area.left].join('|');
    return found(this.siblings, key, none);
  }
}

const none = (): Count => ({ formulas: 0, constants: 0 });
const isMost = ({ formulas, constants }: Count): boolean => formulas > constants;

function count(group: Count, cell: SumCell): void {
  if (isFormula(cell)) group.formulas += 1;
  else if (isConstant(cell)) group.constants += 1;
}

function found<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
