import type { TextInput } from '@tieuchi/criteria/types';
import type { KindParts } from './kind-parts.ts';

/** Longest text that a field takes, in characters. */
export const LONGEST_TEXT = 5000;

/** Free text; decides nothing. */
export function textKind(_input: TextInput): KindParts {
  return { field: {}, valueSchema: { type: ['string', 'null'], maxLength: LONGEST_TEXT }, notes: [] };
}
