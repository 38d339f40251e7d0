import type { Answer } from '@tieuchi/criteria/responses';

/** One text per meaning: keys sorted, inputs that are null left out, an answer without inputs equal to none. */
export function answerText(answer: Answer | null | undefined): string {
  if (!answer) return 'null';
  const kept = Object.entries(answer).filter(([, value]) => value !== null && value !== undefined);
  return kept.length === 0 ? 'null' : JSON.stringify(sorted(Object.fromEntries(kept)));
}

/** Whether two answers say the same. */
export function sameAnswer(one: Answer | null | undefined, other: Answer | null | undefined): boolean {
  return answerText(one) === answerText(other);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
