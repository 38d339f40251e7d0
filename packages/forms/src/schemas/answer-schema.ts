import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { entryNotes } from '../entry-notes.ts';
import { LONGEST_TEXT } from '../input-kinds/text-kind.ts';
import type { JsonSchema } from '../json-schema.ts';
import { inputSchema } from './input-schema.ts';
import { toProfileSchema, toRegistersSchema } from './part-schemas.ts';
import { toResponseSchema } from './response-schema.ts';

export { checkDecimals } from './decimals.ts';

/**
 * JSON Schema (draft 2020-12) of the `answers` of one dossier: an object by criterion id, each an object by input
 * id; nothing is required, every value may be null (not answered), and what the set does not ask is refused.
 * `{notApplicable: true, reason}` is allowed where the set lets the unit declare it. Decimals of numbers are
 * described, not enforced: see `checkDecimals`. `$defs` hold the other parts of a dossier, `profile` and `registers`, and
 * the whole `response`.
 */
export function toAnswerSchema(set: CriteriaSet): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tieuchi:answers:${set.id}@${set.version}`,
    title: set.name,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(set.criteria.map((criterion) => [criterion.id, answerSchema(criterion)])),
    $defs: {
      profile: toProfileSchema(set),
      registers: toRegistersSchema(set),
      response: toResponseSchema(set),
    },
  };
}

function answerSchema(criterion: Criterion): JsonSchema {
  const described = { title: `${criterion.code} — ${criterion.name}`, ...describe(criterion) };
  if (criterion.mayDeclareNotApplicable !== true) return { ...described, ...inputsSchema(criterion) };
  return { ...described, oneOf: [inputsSchema(criterion), notApplicableSchema()] };
}

function describe(criterion: Criterion): JsonSchema {
  const { requirement, guidance, measureUnit, dataSource } = criterion;
  const unit = measureUnit === undefined ? undefined : `Đơn vị tính: ${measureUnit}.`;
  const source = dataSource === undefined ? undefined : `Nguồn dữ liệu: ${dataSource}`;
  const description = entryNotes([requirement, guidance, unit, source], criterion);
  return description === undefined ? {} : { description };
}

function inputsSchema(criterion: Criterion): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(criterion.inputs.map((input) => [input.id, inputSchema(input)])),
  };
}

function notApplicableSchema(): JsonSchema {
  return {
    title: 'Không áp dụng',
    type: 'object',
    additionalProperties: false,
    required: ['notApplicable', 'reason'],
    properties: {
      notApplicable: { const: true },
      reason: { title: 'Lý do', type: 'string', minLength: 1, maxLength: LONGEST_TEXT },
    },
  };
}
