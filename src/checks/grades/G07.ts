/** G07 调整等次没有理由: A grade changed by hand without its reason or who approved it, where the form has places for them. */
import type { Check, CheckMeta } from '../check';
import { findingOf, runsOf } from '../finding';
import { overrides } from './overrides';

declare module '../params' {
  interface FindingParams {
    G07: {
      readonly unit: string;
      readonly computed: string;
      readonly changed: string;
      /** What is missing. */
      readonly reason: boolean;
      readonly approver: boolean;
    };
  }
}

const meta: CheckMeta<'G07'> = {
  code: 'G07',
  severity: 'error',
  articles: ['5(五)'],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'empty',
  needs: [
    ['grade', 'changedGrade'],
    ['changeReason', 'changeApprover'],
  ],
};

export const G07: Check<'G07'> = {
  meta,
  run: (assessment) =>
    overrides(assessment).flatMap(({ source: { file, sheet }, result, grade, computed, lacking }) => {
      if (lacking.length === 0) return [];
      const [area = null, ...also] = runsOf(lacking.map(({ place }) => place));
      const params = {
        unit: result.unit,
        computed: computed.name,
        changed: grade.name,
        reason: lacking.some(({ role }) => role === 'changeReason'),
        approver: lacking.some(({ role }) => role === 'changeApprover'),
      };
      return [findingOf(meta, { file, sheet, area, also, unit: result.unit }, params)];
    }),
};
