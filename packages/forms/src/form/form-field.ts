import type { CriteriaSet, Input, Period } from '@tieuchi/criteria/types';
import { entryNotes } from '../entry-notes.ts';
import type { FormField } from '../field.ts';
import { toFieldSource } from '../field-source.ts';
import { kindParts } from '../input-kinds/kinds.ts';

const PERIODS: Record<Period, number> = { month: 12, quarter: 4, halfYear: 2 };

/** Keys of the answer of an input asked `per` period: "1".."12" months, "1".."4" quarters, "1".."2" half years. */
export function periodsOf(per: Period): string[] {
  return Array.from({ length: PERIODS[per] }, (_, index) => String(index + 1));
}

/** The period of an input, when it is asked for each of several. */
export function periodOf(input: Input): Period | undefined {
  return input.kind === 'text' ? undefined : input.per;
}

/**
 * The form field of an input. What an agency supplies or lower units amount to stays open for typing until
 * somebody delivers it; what is computed from the dossier itself is read-only.
 */
export function toFormField(set: CriteriaSet, input: Input): FormField {
  const per = periodOf(input);
  const help = entryNotes([input.help], input);
  return {
    id: input.id,
    kind: input.kind,
    name: input.name,
    ...(help !== undefined && { help }),
    ...kindParts(input).field,
    ...(per !== undefined && { per }),
    readOnly: isComputed(input),
    ...(input.from !== undefined && { source: toFieldSource(set, input.from) }),
  };
}

/** Whether the value of an input is computed from other parts of the dossier. */
export function isComputed(input: Input): boolean {
  const kind = input.from?.kind;
  return kind === 'profile' || kind === 'register' || kind === 'criterion' || kind === 'outcome';
}
