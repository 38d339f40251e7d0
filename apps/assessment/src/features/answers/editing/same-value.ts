import type { PartValue } from '../../outbox/part.ts';

/** One text per meaning: keys sorted, values that are null left out, a part without values equal to none. */
export function valueText(value: PartValue | null | undefined): string {
  if (!value) return 'null';
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return kept.length === 0 ? 'null' : JSON.stringify(sorted(Object.fromEntries(kept)));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
