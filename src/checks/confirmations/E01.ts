/** E01 缺村签字: The village's secretary or director has not signed (第五条第一项). */
import type { Check, CheckMeta } from '../check';
import { missingSignatures } from './signatures';
import { VILLAGE_SIGNERS } from '../needs';

declare module '../params' {
  interface FindingParams {
    E01: { readonly unit: string | null; readonly signers: readonly Signer[] };
  }
}

const meta: CheckMeta<'E01'> = {
  code: 'E01',
  severity: 'error',
  articles: ['5(一)'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'empty',
  needs: [VILLAGE_SIGNERS],
};

export const E01: Check<'E01'> = {
  meta,
  run: (assessment) => missingSignatures(assessment, meta, 'village'),
};
