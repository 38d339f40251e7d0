import { namesSomething } from './references.ts';
import type { FieldShape, Shape } from './shape.ts';

const shortTexts = new Set(['code', 'measureUnit', 'symbol', 'yes', 'no', 'number', 'under']);
const shortRoles = new Set(['Id', 'Name', 'SetId', 'SetRef', 'DayOfYear']);

/** Whether a text is long enough to be written on several lines. */
export function isLongText(field: FieldShape): boolean {
  const { shape, name } = field;
  return (
    shape.kind === 'text' &&
    !shape.date &&
    shape.pattern === undefined &&
    !shortRoles.has(shape.role ?? '') &&
    !shortTexts.has(name)
  );
}

/** Whether a field takes a line of its own. */
export function isWide(field: FieldShape): boolean {
  const { shape } = field;
  if (namesSomething(field)) return true;
  if (shape.kind === 'text') return isLongText(field);
  return !isLeaf(shape) || shape.kind === 'boolean';
}

/** Whether the items of a list are so small that they are shown open, a line each. */
export function isCompact(shape: Shape): boolean {
  if (shape.kind === 'union') return shape.name === 'Share' || shape.of.every(isCompact);
  if (shape.kind !== 'object') return isLeaf(shape);
  return shape.fields.length <= 4 && shape.fields.every((field) => isLeaf(field.shape));
}

function isLeaf(shape: Shape): boolean {
  if (shape.kind === 'union') return shape.name === 'Share';
  return shape.kind !== 'object' && shape.kind !== 'list' && shape.kind !== 'map';
}
