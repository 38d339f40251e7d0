import type { DateInput } from '@tieuchi/criteria/types';
import type { KindParts } from './kind-parts.ts';

/** A calendar date, "2026-03-31"; decides nothing. */
export function dateKind(_input: DateInput): KindParts {
  return { field: {}, valueSchema: { type: ['string', 'null'], format: 'date' }, notes: [] };
}
