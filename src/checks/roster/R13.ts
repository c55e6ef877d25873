/** R13 名单注明不参加考核: A rostered unit that a remark excuses; it is left out, and nobody asks for its form. */
import { excuseOf } from '../../assessment/excused';
import type { RosterEntry } from '../../reading/record';
import type { Assessment } from '../../assessment/result';
import type { Check, CheckMeta, Finding } from '../check';
import { cellArea, findingOf } from '../finding';

declare module '../params' {
  interface FindingParams {
    /** `scored`: the unit has scores all the same, and is assessed. */
    R13: { readonly unit: string; readonly remark: string; readonly scored: boolean };
  }
}

const meta: CheckMeta<'R13'> = {
  code: 'R13',
  severity: 'notice',
  variants: ['warning'],
  articles: ['2'],
  fix: 'none',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: ['unit', 'remark'],
};

export const R13: Check<'R13'> = {
  meta,
  run: (assessment) => [
    ...assessment.excused.map(({ entry }) => finding(entry, false)),
    ...scoredAllTheSame(assessment).map((entry) => finding(entry, true)),
  ],
};

function finding(entry: RosterEntry, scored: boolean): Finding<'R13'> {
  const { file, sheet } = entry.table.source;
  const unit = entry.unit.text;
  const params = { unit, remark: entry.remark?.text ?? '', scored };
  const spot = { file, sheet, area: cellArea(entry.remark ?? entry.unit), unit };
  return findingOf(meta, spot, params, [], { severity: scored ? 'warning' : 'notice' });
}

/** A unit with scores is assessed, whatever the remark says; somebody has to settle it. */
const scoredAllTheSame = ({ units }: Assessment): readonly RosterEntry[] =>
  units.flatMap(({ roster, forms }) => {
    const [entry] = roster;
    const excused = forms.length > 0 && roster.every((one) => excuseOf(one) !== null);
    return entry && excused ? [entry] : [];
  });
