/** E03 缺乡镇签字: The township's secretary or head has not signed (第五条第二项). */
import type { Check, CheckMeta } from '../check';
import { missingSignatures } from './signatures';
import { TOWNSHIP_SIGNERS } from '../needs';

declare module '../params' {
  interface FindingParams {
    E03: { readonly unit: string | null; readonly signers: readonly Signer[] };
  }
}

const meta: CheckMeta<'E03'> = {
  code: 'E03',
  severity: 'error',
  articles: ['5(二)'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'empty',
  needs: [TOWNSHIP_SIGNERS],
};

export const E03: Check<'E03'> = {
  meta,
  run: (assessment) => missingSignatures(assessment, meta, 'township'),
};
