import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { id } from '../inputs/inputs.ts';
import { inputFields } from './input-fields.ts';
import { inputSchemas } from './routes.ts';

describe('the inputs of every route', () => {
  it.each(Object.entries(inputSchemas()))(
    '%s takes only shared kinds of fields and lists with an end',
    (_, inputs) => {
      const unknown = inputs.flatMap(inputFields).filter(({ scalar }) => scalar === undefined);
      expect(unknown).toEqual([]);
    },
  );
});

it.each([
  ['text', z.string().max(10)],
  ['number', z.number()],
  ['whole number', z.int()],
  ['day', z.iso.date()],
  ['JSON', z.json()],
  ['anything', z.unknown()],
  ['record', z.record(z.string(), id)],
  ['own kind', z.custom<string>(() => true)],
  ['list without an end', z.array(id)],
])('would find a %s, wherever it stands', (_, kind) => {
  const schema = z.object({ id, rows: z.array(z.object({ cell: kind.nullable() })).max(3) }).optional();
  expect(inputFields(schema)).toContainEqual({ path: 'rows.*.cell', scalar: undefined });
});
