/** A check applies only where the form has the field it needs: without the field, it finds nothing of what it found. */
import { CHECK_CODES, checkOf } from '../../src/checks';
import type { Need, NeededField } from '../../src/checks/needs';
import { findingsIn, only } from './support/findings';
import { withoutField } from './support/without-field';
import { TABLES } from './tables';
import type { Case } from './tables/table';

const fieldsOf = (need: Need): readonly NeededField[] => (typeof need === 'string' ? [need] : need);
const needs = CHECK_CODES.flatMap((code) =>
  checkOf(code).meta.needs.map((need) => [code, fieldsOf(need)] as const),
);

/** The case without any of the fields; `null` when it has none of them. */
function stripped(one: Case, fields: readonly NeededField[]): Case | null {
  let touched = false;
  const strip = (sheets: Case['sheets']) =>
    sheets.map((sheet) =>
      fields.reduce((left, field) => {
        const without = withoutField(left, field);
        if (without) touched = true;
        return without ?? left;
      }, sheet),
    );
  const rest = { ...one, sheets: strip(one.sheets), ...(one.more ? { more: one.more.map(strip) } : {}) };
  return touched ? rest : null;
}

test.each(needs)('%s without %s', (code, fields) => {
  const cases = TABLES[code].fires.flatMap((one) => stripped(one, fields) ?? []);
  expect(cases.length).toBeGreaterThan(0);
  for (const one of cases) {
    const found = only(findingsIn([one.sheets, ...(one.more ?? [])], one.setting), code);
    expect([one.does, found.length]).toEqual([one.does, 0]);
  }
});
