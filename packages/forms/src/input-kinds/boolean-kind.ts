import type { BooleanInput } from '@tieuchi/criteria/types';
import type { KindParts } from './kind-parts.ts';

/** Yes or no, with the words the set prints for them. */
export function booleanKind({ yes, no }: BooleanInput): KindParts {
  return {
    field: { ...(yes !== undefined && { yes }), ...(no !== undefined && { no }) },
    valueSchema: { type: ['boolean', 'null'] },
    notes: yes === undefined && no === undefined ? [] : [`true: ${yes ?? 'Có'}; false: ${no ?? 'Không'}.`],
  };
}
