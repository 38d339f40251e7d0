import type { Column, CriteriaSet, Register } from '@tieuchi/criteria/types';
import { columnInput, totalInput } from '../form/form-register.ts';
import type { JsonSchema } from '../json-schema.ts';
import { inputSchema } from './input-schema.ts';

/** More rows than these are not one register of one unit. */
const MOST_ROWS = 100_000;

/** JSON Schema of the figures of a unit, by field of the profile; every one may be null or left out. */
export function toProfileSchema({ profile = [] }: Pick<CriteriaSet, 'profile'>): JsonSchema {
  return {
    title: 'Thông tin chung của đơn vị',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(profile.map((input) => [input.id, inputSchema(input)])),
  };
}

/** JSON Schema of the totals of a register, handed in without its rows. */
export function toTotalsSchema({ totals = [] }: Pick<Register, 'totals'>): JsonSchema {
  const properties = totals.map((total) => {
    const computed = total.field !== undefined || total.formula !== undefined;
    const schema = filled(inputSchema(totalInput(total)));
    return [total.id, { ...schema, ...(computed && { readOnly: true }) }] as const;
  });
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** JSON Schema of one row of a register; the columns that it requires must be filled. */
export function toRowSchema({ columns }: Pick<Register, 'columns'>): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: columns.filter(({ required }) => required === true).map(({ id }) => id),
    properties: Object.fromEntries(columns.map((column) => [column.id, cellSchema(column)])),
  };
}

/** JSON Schema of what is handed in of every register, by its id: rows, or totals only. */
export function toRegistersSchema({ registers = [] }: Pick<CriteriaSet, 'registers'>): JsonSchema {
  return {
    title: 'Mẫu danh sách',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(registers.map((register) => [register.id, registerSchema(register)])),
  };
}

function registerSchema(register: Register): JsonSchema {
  return {
    title: `${register.code} — ${register.name}`,
    oneOf: [
      { type: 'array', maxItems: MOST_ROWS, items: toRowSchema(register) },
      {
        type: 'object',
        additionalProperties: false,
        required: ['totals'],
        properties: { totals: toTotalsSchema(register) },
      },
    ],
  };
}

function cellSchema(column: Column): JsonSchema {
  const schema = inputSchema(columnInput(column));
  if (column.required !== true) return schema;
  return { ...filled(schema), ...(column.kind === 'text' && { minLength: 1 }) };
}

/** The schema of a value that is there. */
function filled({ type, ...schema }: JsonSchema): JsonSchema {
  return { type: Array.isArray(type) ? type.filter((one) => one !== 'null') : (type ?? []), ...schema };
}
