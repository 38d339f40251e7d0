import type { Input } from '@tieuchi/criteria/types';
import { booleanKind } from './boolean-kind.ts';
import { dateKind } from './date-kind.ts';
import type { KindParts } from './kind-parts.ts';
import { numberKind } from './number-kind.ts';
import { optionsKind } from './options-kind.ts';
import { textKind } from './text-kind.ts';

/** What the kind of this input adds to its form field and its value schema. */
export function kindParts(input: Input): KindParts {
  switch (input.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return numberKind(input);
    case 'boolean':
      return booleanKind(input);
    case 'choice':
    case 'checklist':
      return optionsKind(input);
    case 'text':
      return textKind(input);
    case 'date':
      return dateKind(input);
  }
}
