import { isRecord, type Shape } from './shape.ts';

/** Whether a value has a shape, all the way down, as the schema's validator would say. */
export function fits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'text':
      return (
        typeof value === 'string' &&
        (!shape.filled || value !== '') &&
        (shape.pattern?.test(value) ?? true) &&
        (!shape.date || /^\d{4}-\d{2}-\d{2}$/.test(value))
      );
    case 'number':
      return (
        typeof value === 'number' &&
        (!shape.integer || Number.isInteger(value)) &&
        value >= (shape.least ?? value) &&
        (shape.above === undefined || value > shape.above) &&
        value <= (shape.most ?? value)
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'constant':
      return value === shape.value;
    case 'choice':
      return typeof value === 'string' && shape.of.includes(value);
    case 'list':
      return (
        Array.isArray(value) &&
        value.length >= shape.least &&
        value.length <= (shape.most ?? value.length) &&
        value.every((item) => fits(shape.of, item))
      );
    case 'map':
      return isRecord(value) && Object.values(value).every((inner) => fits(shape.of, inner));
    case 'union':
      return shape.of.some((one) => fits(one, value));
    case 'object': {
      if (!isRecord(value) || Object.keys(value).length < shape.least) return false;
      const names = new Set(shape.fields.map((field) => field.name));
      return (
        Object.keys(value).every((key) => names.has(key)) &&
        shape.fields.every((field) =>
          Object.hasOwn(value, field.name) ? fits(field.shape, value[field.name]) : !field.required,
        )
      );
    }
  }
}
