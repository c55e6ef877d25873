/** Rostered units that are not assessed this year: the roster's 备注 says so (不参加考核,机构撤并). */
import { plain } from '../reading/text';
import type { CellText, RosterEntry, ScoreForm } from '../reading/record';

const EXCUSED =
  /不(?:再)?(?:参加|参与|纳入|列入|进行)?(?:本次|此次|本年度?|今年|当年|\d{4}年度?)?(?:的)?(?:年度|扶贫)?考核|免(?:于|予|除)?(?:本次|本年度?|今年|\d{4}年度?)?(?:的)?(?:年度)?考核|退出(?:年度)?考核/;
/** 不参加考核的单位须说明: a rule about others, and what nobody means as an excuse. */
const OTHERWISE = /不参加考核的|不(?:得|可|能|应)不|是否/;

/** The remark that excuses an entry; `null` when it has none. */
export function excuseOf({ remark }: RosterEntry): CellText | null {
  if (!remark) return null;
  const text = plain(remark.text);
  return EXCUSED.test(text) && !OTHERWISE.test(text) ? remark : null;
}

/** Has anybody scored the unit in any stage? Then it is assessed, whatever the remark says. */
export const isScored = ({ scores }: ScoreForm): boolean =>
  Object.values(scores).some(({ at, odd }) => at.some((_, index) => odd.get(index)?.kind !== 'blank'));
