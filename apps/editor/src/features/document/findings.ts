import type { LocatedFinding } from '@tieuchi/criteria/findings';
import type { CriteriaSet } from '@tieuchi/criteria/types';

/** The findings inside one criterion, at or below a path relative to it. */
export function findingsIn(
  findings: readonly LocatedFinding[],
  place: { document: CriteriaSet; criterion: string; path: readonly (string | number)[] },
): LocatedFinding[] {
  const index = place.document.criteria.findIndex((criterion) => criterion.id === place.criterion);
  const path = ['criteria', index, ...place.path];
  return findings.filter((finding) => path.every((step, at) => finding.path[at] === step));
}
