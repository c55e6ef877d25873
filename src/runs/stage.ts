/** Whose scores decide in this workbook (得分阶段): chosen once, known to pane and ribbon alike. */
import { STAGES, type Stage } from '../reading';
import type { Keepsake, KeptValue } from '../workbook/host';

export const STAGE_KEY = 'stage';

/** Article 5(三): the city's score decides unless somebody has chosen otherwise. */
export const readStage = (kept: KeptValue | undefined): Stage =>
  STAGES.find((stage) => stage === kept) ?? 'city';

export const keepStage = (stage: Stage): Keepsake => ({
  key: STAGE_KEY,
  value: stage === 'city' ? null : stage,
});
