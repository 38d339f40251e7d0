import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Json, JsonSchema } from '../json-schema.ts';
import { toAnswerSchema } from './answer-schema.ts';

/**
 * TypeScript declarations of what one dossier holds: `Answers` with a documented member per criterion id and input id,
 * `Profile`, `Registers`, and `UnitResponse` with all of them; made from the answer schema. Node only. The texts of the
 * document end up in comments and cannot leave them.
 */
export async function toDeclarations(set: CriteriaSet): Promise<string> {
  const schema = toAnswerSchema(set);
  const { $id: _id, $schema: _schema, $defs, title: _title, ...answers } = schema;
  const { profile, registers, response } = asSchema($defs);
  const { properties: parts, ...whole } = asSchema(response);
  const declared = {
    ...whole,
    title: 'UnitResponse',
    properties: {
      ...asSchema(parts),
      profile: { ...asSchema(profile), title: 'Profile' },
      registers: { ...asSchema(registers), title: 'Registers' },
      answers: { ...answers, title: 'Answers', description: heading(set) },
    },
  };
  // It takes a tenth of a second to load, and few ask for it.
  const { compile } = await import('json-schema-to-typescript');
  return compile(prepared(declared, 2), 'UnitResponse', {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110, singleQuote: true },
  });
}

function heading(set: CriteriaSet): string {
  return `${set.id}@${set.version}: ${set.name}\nBy criterion id; null or left out: not answered.`;
}

/**
 * Titles of what lies deeper than `named` would become the names of types, so they move into the description; conditions
 * that types cannot say are dropped.
 */
function prepared(schema: JsonSchema, named: number): JsonSchema {
  const { title, description, properties, oneOf, items, allOf: _conditions, ...rest } = schema;
  const texts = [named > 0 ? undefined : title, description].filter((text) => typeof text === 'string');
  const inner = (one: Json): Json => (isSchema(one) ? prepared(one, named - 1) : one);
  return {
    ...rest,
    ...(named > 0 && title !== undefined && { title }),
    ...(texts.length > 0 && { description: insideComment(texts.join('\n')) }),
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [name, inner(member)]),
      ),
    }),
    ...(items !== undefined && { items: inner(items) }),
    ...(Array.isArray(oneOf) && { oneOf: oneOf.map(inner) }),
  };
}

function asSchema(value: Json | undefined): JsonSchema {
  return isSchema(value) ? value : {};
}

function insideComment(text: string): string {
  return text.replaceAll('*/', '* /');
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
