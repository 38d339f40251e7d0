import type { Deviation } from '../generated/types.ts';

/** What a deviation is about: a criterion or a group of the base, or how the whole set comes to its result. */
export type DeviationSubject =
  | { readonly kind: 'criterion'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'outcome' };

/** What a deviation is about; the schema lets it name exactly one thing. */
export function subjectOf({ criterion, group }: Pick<Deviation, 'criterion' | 'group'>): DeviationSubject {
  if (criterion !== undefined) return { kind: 'criterion', id: criterion };
  return group === undefined ? { kind: 'outcome' } : { kind: 'group', id: group };
}

/** Whether two deviations would be about the same. */
export function isSameSubject(left: DeviationSubject, right: DeviationSubject): boolean {
  if (left.kind === 'outcome' || right.kind === 'outcome') return left.kind === right.kind;
  return left.kind === right.kind && left.id === right.id;
}

/** One text for each thing that a deviation can be about. */
export function subjectKey(subject: DeviationSubject): string {
  return subject.kind === 'outcome' ? subject.kind : `${subject.kind}:${subject.id}`;
}

/** The subject as the fields by which a deviation names it. */
export function subjectFields(subject: DeviationSubject): Pick<Deviation, 'criterion' | 'group' | 'outcome'> {
  switch (subject.kind) {
    case 'criterion':
      return { criterion: subject.id };
    case 'group':
      return { group: subject.id };
    case 'outcome':
      return { outcome: true };
  }
}
