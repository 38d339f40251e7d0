import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compile } from 'json-schema-to-typescript';
import { toAnswerSchema } from './answer-schema.ts';
import type { Json, JsonSchema } from './json-schema.ts';

/**
 * TypeScript declarations of the `answers` of one dossier (`export interface Answers`): a documented member per
 * criterion id and input id, made from the answer schema. Node only. The texts of the document end up in
 * comments and cannot leave them.
 */
export async function toDeclarations(set: CriteriaSet): Promise<string> {
  const schema = toAnswerSchema(set);
  const { $id: _id, $schema: _schema, title: _title, ...answers } = schema;
  return compile(prepared({ ...answers, title: 'Answers', description: heading(set) }), 'Answers', {
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
 * Titles would become the names of types, so they move into the description; conditions that types cannot say
 * are dropped.
 */
function prepared(schema: JsonSchema): JsonSchema {
  const { title, description, properties, oneOf, allOf: _conditions, ...rest } = schema;
  const root = title === 'Answers';
  const texts = [root ? undefined : title, description].filter((text) => typeof text === 'string');
  return {
    ...rest,
    ...(root && { title }),
    ...(texts.length > 0 && { description: insideComment(texts.join('\n')) }),
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [
          name,
          isSchema(member) ? prepared(member) : member,
        ]),
      ),
    }),
    ...(Array.isArray(oneOf) && { oneOf: oneOf.map((one) => (isSchema(one) ? prepared(one) : one)) }),
  };
}

function insideComment(text: string): string {
  return text.replaceAll('*/', '* /');
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
