import { describe, expect, it } from 'vitest';
import { sampleBase } from '../../document/sample-set.ts';
import { choicesOf } from './choices.ts';
import { fits } from './fits.ts';
import { objectShapeOf, shapeOf } from './read-shape.ts';
import type { Shape } from './shape.ts';
import { type Start, startOf } from './start-value.ts';

const start: Start = {
  document: sampleBase,
  criterion: sampleBase.criteria[0],
  taken: [],
  unnamed: 'Chưa đặt tên',
};

/** Every shape of the schema that an author can begin, with its place. */
function everyShape(shape: Shape, place: string, seen: Map<string, Shape>): Map<string, Shape> {
  if (seen.has(place)) return seen;
  seen.set(place, shape);
  if (shape.kind === 'object')
    for (const field of shape.fields) everyShape(field.shape, `${shape.name}.${field.name}`, seen);
  if (shape.kind === 'list') everyShape(shape.of, `${place}[]`, seen);
  if (shape.kind === 'union')
    for (const choice of choicesOf(shape)) everyShape(choice.shape, `${place}|${choice.key}`, seen);
  return seen;
}

const shapes = [...everyShape(shapeOf('CriteriaSet'), 'CriteriaSet', new Map())];

describe('what is added begins as something the schema accepts', () => {
  it('whatever it is', () => {
    expect(shapes.length).toBeGreaterThan(250);
    const wrong = shapes.filter(([, shape]) => !fits(shape, startOf(shape, start)));
    expect(wrong.map(([place]) => place)).toEqual([]);
  });
});

describe('ids of what is added', () => {
  const add = (definition: string, taken: readonly unknown[]) =>
    startOf(objectShapeOf(definition), { ...start, taken });

  it('are not taken yet', () => {
    expect(add('Evidence', ['e1', 'e2'])).toMatchObject({ id: 'e3' });
    expect(add('Option', ['o1'])).toMatchObject({ id: 'o2' });
    expect(add('NumberInput', ['a', 'b'])).toMatchObject({ id: 'c' });
    expect(add('Stage', [])).toMatchObject({ id: 'buoc-1' });
  });

  it('name what is there already where they refer to something', () => {
    expect(add('Citation', [])).toEqual({ basis: 'qd-942' });
  });
});
