/** G07 调整等次没有理由: A grade changed by hand without its reason or who approved it, where the form has places for them. */
import type { Check, CheckMeta } from '../check';
import { findingOf, runsOf } from '../finding';
import { formSpot } from '../scope';
import { fieldRole } from '../../reading/field-words';
import { overrides } from './overrides';

const meta: CheckMeta<'G07'> = {
  code: 'G07',
  severity: 'error',
  articles: ['5(五)'],
  fix: 'none',
  needs: [
    ['grade', 'changedGrade'],
    ['changeReason', 'changeApprover'],
  ],
};

export const G07: Check<'G07'> = {
  meta,
  run: (assessment) =>
    overrides(assessment).flatMap(({ scope, result, grade, computed, lacking }) => {
      const first = lacking[0];
      if (!first) return [];
      const [area = null, ...also] = runsOf(lacking.map(({ place }) => place));
      const params = {
        unit: result.unit,
        computed: computed.name,
        changed: grade.name,
        reason: lacking.some(({ label }) => fieldRole(label) === 'changeReason'),
        approver: lacking.some(({ label }) => fieldRole(label) === 'changeApprover'),
      };
      return [findingOf(meta, { ...formSpot(scope, first.place), area, also }, params)];
    }),
};
