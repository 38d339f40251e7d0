import { describe, expect, it } from 'vitest';
import { vi } from '../../../i18n/vi.ts';
import { choicesOf } from './choices.ts';
import { labelsOf } from './labels.ts';
import { objectShapeOf, shapeOf } from './read-shape.ts';
import type { Shape } from './shape.ts';

const words = labelsOf((key) => vi[key], 'vi');

/** What has no Vietnamese word yet, below a shape. Rules are left out: a new kind of rule works before it is worded. */
function notWorded(shape: Shape, field: { owner: string; name: string }, seen: Set<string>): string[] {
  if (shape.kind === 'choice')
    return shape.of
      .filter((value) => words.value(field, value) === value)
      .map((value) => `${field.name}=${value}`);
  if (shape.kind === 'list') return notWorded(shape.of, field, seen);
  if (shape.kind === 'union' && shape.name !== 'Rule' && shape.name !== 'Share') {
    const of = { owner: shape.name, name: 'kind' };
    return choicesOf(shape).flatMap(({ key, shape: inner }) => [
      ...(words.value(of, key) === key ? [`${shape.name}=${key}`] : []),
      ...notWorded(inner, field, seen),
    ]);
  }
  if (shape.kind !== 'object' || seen.has(shape.name)) return [];
  seen.add(shape.name);
  return shape.fields.flatMap((one) => [
    ...(words.field(one) === one.name ? [`${one.owner}.${one.name}`] : []),
    ...(one.name === 'kind' ? [] : notWorded(one.shape, one, seen)),
  ]);
}

/** Fields of the set that are no fields on the screen. */
const elsewhere = new Set(
  ['$schema', 'id', 'namespace', 'derivedFrom', 'deviations', 'groups', 'criteria'].map(
    (name) => `CriteriaSet.${name}`,
  ),
);

describe('words of the document model', () => {
  it('has a Vietnamese word for every field and value outside the rules', () => {
    const missing = notWorded(shapeOf('CriteriaSet'), { owner: '', name: '' }, new Set());
    expect(missing.filter((name) => !elsewhere.has(name))).toEqual([]);
  });

  it('shows a field by its own name until it is worded, and the description of the schema in English', () => {
    const [field] = objectShapeOf('Level').fields;
    if (!field) throw new Error('levels have fields');
    const strange = { ...field, owner: 'Strange', name: 'neverSeen', description: 'What it is.' };
    expect(words.field(strange)).toBe('neverSeen');
    expect(words.help(strange)).toBeUndefined();
    expect(labelsOf((key) => key, 'en').help(strange)).toBe('What it is.');
  });
});
