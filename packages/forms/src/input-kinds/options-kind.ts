import type { OptionsInput } from '@tieuchi/criteria/types';
import type { JsonSchema } from '../json-schema.ts';
import type { KindParts } from './kind-parts.ts';

/** Exactly one option, or any number of ticks; an exclusive option ("none of these") is ticked alone. */
export function optionsKind({ kind, options }: OptionsInput): KindParts {
  return {
    field: {
      options: options.map(({ id, name, exclusive }) => ({ id, name, exclusive: exclusive ?? false })),
    },
    valueSchema: kind === 'choice' ? choiceSchema(options) : checklistSchema(options),
    notes: options.map(({ id, name }) => `${id}: ${name}`),
  };
}

function choiceSchema(options: OptionsInput['options']): JsonSchema {
  return { type: ['string', 'null'], enum: [...options.map(({ id }) => id), null] };
}

function checklistSchema(options: OptionsInput['options']): JsonSchema {
  const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => tickedAlone(id));
  return {
    type: ['array', 'null'],
    uniqueItems: true,
    items: { type: 'string', enum: options.map(({ id }) => id) },
    ...(alone.length > 0 && { allOf: alone }),
  };
}

function tickedAlone(id: string): JsonSchema {
  return { not: { type: 'array', minItems: 2, contains: { const: id } } };
}
