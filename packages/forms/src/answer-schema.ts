import type { CriteriaSet, Criterion, Input } from '@tieuchi/criteria/types';
import { isComputed, periodOf, periodsOf } from './form-field.ts';
import { kindParts } from './input-kinds/kinds.ts';
import { LONGEST_TEXT } from './input-kinds/text-kind.ts';
import type { JsonSchema } from './json-schema.ts';

export { checkDecimals } from './decimals.ts';

/**
 * JSON Schema (draft 2020-12) of the `answers` of one dossier: an object by criterion id, each an object by input
 * id; nothing is required, every value may be null (not answered), and what the set does not ask is refused.
 * `{notApplicable: true, reason}` is allowed where the set lets the unit declare it. Decimals of numbers are
 * described, not enforced: see `checkDecimals`.
 */
export function toAnswerSchema(set: CriteriaSet): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tieuchi:answers:${set.id}@${set.version}`,
    title: set.name,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(set.criteria.map((criterion) => [criterion.id, answerSchema(criterion)])),
  };
}

function answerSchema(criterion: Criterion): JsonSchema {
  const described = { title: `${criterion.code} — ${criterion.name}`, ...describe(criterion) };
  if (criterion.mayDeclareNotApplicable !== true) return { ...described, ...inputsSchema(criterion) };
  return { ...described, oneOf: [inputsSchema(criterion), notApplicableSchema()] };
}

function describe({ guidance, measureUnit, dataSource }: Criterion): JsonSchema {
  const parts = [
    ...(guidance === undefined ? [] : [guidance]),
    ...(measureUnit === undefined ? [] : [`Đơn vị tính: ${measureUnit}.`]),
    ...(dataSource === undefined ? [] : [`Nguồn dữ liệu: ${dataSource}`]),
  ];
  return parts.length === 0 ? {} : { description: parts.join('\n') };
}

function inputsSchema(criterion: Criterion): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(criterion.inputs.map((input) => [input.id, inputSchema(input)])),
  };
}

function inputSchema(input: Input): JsonSchema {
  const { valueSchema, notes } = kindParts(input);
  const per = periodOf(input);
  const description = [...(input.help === undefined ? [] : [input.help]), ...notes].join('\n');
  return {
    title: input.name,
    ...(description !== '' && { description }),
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
