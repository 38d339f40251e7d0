import { createFinding } from '@tieuchi/criteria/create-finding';
import type { Finding, Path } from '@tieuchi/criteria/findings';
import { schemaFindings } from '@tieuchi/criteria/schema-findings';
import type { Input } from '@tieuchi/criteria/types';
import { checkDecimals } from '@tieuchi/forms/answer-schema';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Schema = Readonly<Record<string, unknown>>;

/** Says what a value has that its schema, or the database, does not take. */
export type Check = (value: unknown) => Finding[];

/** One for all schemas: making one takes longer than compiling most of them. */
const ajv = new Ajv2020({ allErrors: true, strictRequired: false, allowUnionTypes: true });
addFormats(ajv);

/** Compiles a schema that a set gave, without an `$id`; that takes milliseconds, checking with it microseconds. */
export function compileCheck(schema: Schema): Check {
  const validate = ajv.compile(schema);
  // What is compiled lives as long as its document, not as long as the process.
  ajv.removeSchema(schema);
  return (value) => [
    ...(validate(value) ? [] : schemaFindings(validate.errors ?? [], { document: value, schema })),
    ...(isStorable(value) ? [] : [createFinding('answerControlCharacter', { path: [] })]),
  ];
}

/** PostgreSQL keeps neither NUL nor half a character. */
function isStorable(value: unknown): boolean {
  // A backslash that was typed stands doubled in the JSON text.
  return !/\\u(0000|d[89a-f])/.test(JSON.stringify(value).replaceAll('\\\\', ''));
}

/** Numbers with more decimals than their inputs take, in an object by input id. */
export function decimalFindings(
  inputs: readonly Input[],
  { value, path }: { value: Readonly<Record<string, unknown>>; path: Path },
): Finding[] {
  return inputs.flatMap((input) => {
    if (!('decimals' in input) || input.decimals === undefined) return [];
    const { id, decimals } = input;
    return numbersIn(value[id]).flatMap(({ number, at }) =>
      checkDecimals(number, decimals)
        ? []
        : [createFinding('answerDecimals', { path: [...path, id, ...at], params: { decimals } })],
    );
  });
}

/** The number, or those by period. */
function numbersIn(value: unknown): { number: number; at: string[] }[] {
  if (typeof value === 'number') return [{ number: value, at: [] }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([period, number]) =>
    typeof number === 'number' ? [{ number, at: [period] }] : [],
  );
}
