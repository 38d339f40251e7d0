import { type DeviationSubject, subjectKey, subjectOf } from '../deviations/deviation-subject.ts';
import type { CriteriaSet } from '../generated/types.ts';

/** Tells what a set gives a written reason for, with at least one basis that it also lists. */
export function reasonsGiven(set: CriteriaSet): (subject: DeviationSubject) => boolean {
  const known = new Set(set.legalBases?.map((basis) => basis.id));
  const sound = (set.deviations ?? []).filter(
    ({ reason, legalBases }) => reason.trim() !== '' && legalBases.some((id) => known.has(id)),
  );
  const given = new Set(sound.map((deviation) => subjectKey(subjectOf(deviation))));
  return (subject) => given.has(subjectKey(subject));
}
