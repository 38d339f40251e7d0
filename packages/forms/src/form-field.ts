import type { Input, Period } from '@tieuchi/criteria/types';
import { kindParts } from './input-kinds/kinds.ts';

/** Where a field is filled from when the unit does not type it; `by` and `system` name who supplies it. */
export interface FieldSource {
  kind: NonNullable<Input['from']>['kind'];
  by?: string;
  system?: string;
}

/** One field of the generated form: what a renderer needs to know of an input, and nothing about scoring. */
export interface FormField {
  id: string;
  kind: Input['kind'];
  name: string;
  help?: string;
  measureUnit?: string;
  min?: number;
  max?: number;
  decimals?: number;
  options?: { id: string; name: string; exclusive: boolean }[];
  /** Asked once for each of these; the answer is keyed "1", "2", … (see `periodsOf`). */
  per?: Period;
  yes?: string;
  no?: string;
  /** Computed from something else in the dossier; the unit does not type it. */
  readOnly: boolean;
  source?: FieldSource;
}

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
export function toFormField(input: Input): FormField {
  const per = periodOf(input);
  return {
    id: input.id,
    kind: input.kind,
    name: input.name,
    ...(input.help !== undefined && { help: input.help }),
    ...kindParts(input).field,
    ...(per !== undefined && { per }),
    readOnly: isComputed(input),
    ...(input.from !== undefined && { source: sourceOf(input.from) }),
  };
}

/** Whether the value of an input is computed from other parts of the dossier. */
export function isComputed(input: Input): boolean {
  const kind = input.from?.kind;
  return kind === 'profile' || kind === 'register' || kind === 'criterion' || kind === 'outcome';
}

function sourceOf(from: NonNullable<Input['from']>): FieldSource {
  if (from.kind !== 'supplied') return { kind: from.kind };
  return { kind: from.kind, by: from.by, ...(from.system !== undefined && { system: from.system }) };
}
