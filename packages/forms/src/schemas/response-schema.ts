import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import type { JsonSchema } from '../json-schema.ts';

const UNIT_TYPES: readonly UnitType[] = ['tinh', 'so', 'huyen', 'xa', 'phuong', 'thi-tran', 'dac-khu'];

/**
 * JSON Schema of the whole response of one unit, for the `$defs` of the answer schema: unit, registered level, profile,
 * targets, outcomes under other sets, registers and answers.
 */
export function toResponseSchema(set: CriteriaSet): JsonSchema {
  const { outcome } = set;
  return {
    title: `Hồ sơ của một đơn vị — ${set.name}`,
    type: 'object',
    additionalProperties: false,
    required: ['unit', 'answers'],
    properties: {
      unit: unitSchema(set),
      ...(outcome.kind === 'levels' && {
        registeredLevel: { type: 'integer', minimum: 1, maximum: outcome.levels.length },
      }),
      profile: { $ref: '#/$defs/profile' },
      targets: byId(assignedCriteria(set), { type: 'number' }),
      outcomes: byId(otherSets(set), outcomeSchema()),
      registers: { $ref: '#/$defs/registers' },
      answers: { $ref: '#' },
    },
  };
}

function unitSchema({ unitTypes = UNIT_TYPES }: { readonly unitTypes?: readonly UnitType[] }): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['code', 'type'],
    properties: {
      code: { type: 'string', minLength: 1 },
      type: { enum: [...unitTypes] },
      parent: { type: 'string' },
      name: { type: 'string' },
    },
  };
}

function outcomeSchema(): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      points: { type: 'number' },
      share: { type: 'number' },
      level: { type: 'integer', minimum: 0 },
    },
  };
}

function byId(ids: readonly string[], schema: JsonSchema): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(ids.map((id) => [id, schema])),
  };
}

/** Criteria with a target that is assigned to each unit. */
function assignedCriteria({ criteria }: CriteriaSet): string[] {
  return criteria.flatMap(({ id, rule }) => {
    if (rule?.kind !== 'levels') return [];
    const targets = Array.isArray(rule.targets) ? rule.targets : Object.values(rule.targets).flat();
    const assigned = targets.some((one) => typeof one === 'object' && one !== null && 'assigned' in one);
    return assigned ? [id] : [];
  });
}

/** Sets whose outcome some input reads. */
function otherSets({ criteria }: CriteriaSet): string[] {
  const read = criteria.flatMap(({ inputs }) =>
    inputs.flatMap(({ from }) => (from?.kind === 'outcome' ? [from.set] : [])),
  );
  return [...new Set(read)];
}
