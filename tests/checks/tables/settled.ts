import { list, patched, roster, type Patch } from '../support/county';
import type { Case, Tables } from './table';

/** Three units 优秀 in a township with two places; the grade of the first changed by hand: J 调整后等次, K 调整理由, L 批准人. */
const decided = (patch: Patch, totals: readonly number[] = [92.1, 91.8, 91]): Case['sheets'] => {
  const units = totals.map((total, index) => [`第${index + 1}单位`, total] as const);
  const names = units.map(([unit]) => ['弥阳镇', '贫困', '可乐村', unit, '市级机关', '市委办', null]);
  // A unit below 优秀 has less in its first part.
  const scores = units.map(([unit, total]) => {
    const first = total >= 90 ? 49.5 : 40;
    return ['弥阳镇', unit, first, Math.round((total - first) * 100) / 100, 0];
  });
  return [roster(names), patched(list(scores), { J2: '调整后等次', K2: '调整理由', L2: '批准人', ...patch })];
};
const GIVEN = { K4: '抽查不实', L4: '领导小组' };

export const SETTLED: Tables<'Q10'> = {
  Q10: {
    paper: '注 否',
    unplanted: 'needs a pool over its quota and a decision about one of its units',
    fires: [
      {
        does: 'one of three for two places lowered',
        sheets: decided({ J4: '良好', ...GIVEN }),
        finds: ['Q10'],
        says: '弥阳镇按计算超1家:第1单位经研究定为良好(理由:抽查不实;批准:领导小组)。',
      },
    ],
    spares: [
      { does: 'nothing decided', sheets: decided({}), finds: ['Q01'] },
      {
        does: 'within its quota without the decision',
        sheets: decided({ J4: '良好', ...GIVEN }, [92, 91, 85]),
        finds: [],
      },
    ],
    near: [
      {
        does: 'lowered without an approver',
        sheets: decided({ J4: '良好', K4: '抽查不实' }),
        finds: ['G07 L4', 'Q01'],
      },
      { does: 'still one over', sheets: decided({ J4: '良好', ...GIVEN }, [94, 93, 92, 91]), finds: ['Q01'] },
    ],
    together: [
      {
        does: 'and a missing score below',
        sheets: decided({ J4: '良好', ...GIVEN, E7: null }, [94, 93, 92, 85]),
        finds: ['V10 E7', 'Q10'],
      },
    ],
  },
};
