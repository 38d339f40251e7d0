import type { Input } from '@tieuchi/criteria/types';
import { entryNotes } from '../entry-notes.ts';
import { isComputed, periodOf, periodsOf } from '../form/form-field.ts';
import { kindParts } from '../input-kinds/kinds.ts';
import type { JsonSchema } from '../json-schema.ts';

/** JSON Schema of the value of an input, null (not answered) included; by period where it is asked for several. */
export function inputSchema(input: Input): JsonSchema {
  const { valueSchema, notes } = kindParts(input);
  const per = periodOf(input);
  const description = entryNotes([input.help, ...notes], input);
  return {
    title: input.name,
    ...(description !== undefined && { description }),
    ...(isComputed(input) && { readOnly: true }),
    ...(per === undefined ? valueSchema : perPeriod(valueSchema, periodsOf(per))),
  };
}

function perPeriod(valueSchema: JsonSchema, periods: string[]): JsonSchema {
  return {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(periods.map((period) => [period, valueSchema])),
  };
}
