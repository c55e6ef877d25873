/** Names that match no roster entry (R01): what they probably mean is not missing as well. */
import type { Assessment, NameProposal } from '../../assessment/result';

const NOBODY: ReadonlySet<string> = new Set();

/** Rostered units that unknown names in Annex `annex` most probably mean. */
export function meantInstead(assessment: Assessment, annex: 1 | 2): ReadonlySet<string> {
  if (assessment.unknownNames.length === 0) return NOBODY;
  const places = new Set(
    assessment.readings
      .flatMap(({ forms, surveys }) =>
        annex === 1 ? forms.flatMap(({ unit }) => unit ?? []) : surveys.map(({ unit }) => unit),
      )
      .map((mention) => mention.name),
  );
  const meant = (proposal: NameProposal) =>
    places.has(proposal.mention.name) ? proposal.candidates.slice(0, 1) : [];
  return new Set(assessment.unknownNames.flatMap(meant));
}
