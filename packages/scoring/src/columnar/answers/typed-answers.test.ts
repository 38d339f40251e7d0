import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { Criterion } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { disagreements } from '../../testing/columnar-agreement.ts';
import { ratio, setOf } from '../../testing/small-set.ts';

const list: Criterion = {
  id: 'constructor',
  code: 'L',
  group: 'g',
  name: 'L',
  inputs: [
    { id: 'value', kind: 'checklist', name: 'V', options: ['x', 'y', 'z'].map((id) => ({ id, name: id })) },
  ],
  rule: { kind: 'levels', targets: [{ when: 'count(value) >= 1' }, { when: 'count(value) >= 2' }] },
};
const mayBeLeftOut: Criterion = { ...ratio([50, 80]), id: 'left', code: 'N', mayDeclareNotApplicable: true };
const fromProfile: Criterion = {
  ...ratio([50, 80]),
  id: 'profile',
  code: 'P',
  inputs: [
    { id: 'a', kind: 'count', name: 'a' },
    { id: 'b', kind: 'count', name: 'b', from: { kind: 'profile', field: 'dan' } },
  ],
};
const set = {
  ...setOf(
    [list, mayBeLeftOut, fromProfile],
    ['m1', 'm2'].map((id) => ({ id, name: id })),
  ),
  profile: [{ id: 'dan', kind: 'count' as const, name: 'Dân' }],
};

/** A response of any shape, as it may arrive. */
function arriving(answers: unknown, profile?: unknown): UnitResponse {
  return Object.assign(Object.create(null), { unit: { code: 'A', type: 'xa' }, answers, profile });
}

const inherited = Object.assign(Object.create({ a: 9, b: 9, notApplicable: true }), { a: 4 });

describe('C1 answers of any shape', () => {
  it.each<[string, unknown, unknown?]>([
    ['nothing', undefined],
    ['a list', [{ a: 1, b: 1 }]],
    ['a text', 'left'],
    [
      'in another order',
      { profile: { b: 10, a: 9 }, left: { b: 5, a: 4 }, constructor: { value: ['y', 'x'] } },
    ],
    ['with names that the set does not have', { other: { a: 1 }, left: { z: 1, a: 4, y: 2, b: 5 } }],
    ['declared not applicable, after and before numbers', { left: { a: 4, b: 5, notApplicable: true } }],
    ['declared where that is not allowed', { profile: { notApplicable: true, a: 4, b: 5 } }],
    ['not quite declared', { left: { notApplicable: 'true', a: 4, b: 5 } }],
    ['inherited', { left: inherited, profile: inherited }],
    ['answers that are inherited', Object.create({ left: { a: 4, b: 5 } })],
    ['under names that all objects have', JSON.parse('{"__proto__":{"a":1},"constructor":{"value":["x"]}}')],
    ['from the profile', { profile: { a: 9 } }, { dan: 10 }],
    ['from the profile without any answer', {}, { dan: 10 }],
    ['from the profile where null was typed', { profile: { a: 9, b: null } }, { dan: 10 }],
    ['typed before the profile', { profile: { a: 9, b: 30 } }, { dan: 10 }],
    ['ticks that are none', { constructor: { value: ['x', 'x'] } }],
    ['ticks that are no texts', { constructor: { value: ['x', {}] } }],
    ['negative zero', { left: { a: -0, b: -0 }, profile: { a: -0, b: 3 } }],
  ])('C1 %s', (_, answers, profile) => {
    const responses = [
      arriving(answers, profile),
      arriving({ left: { a: 1, b: 1 } }),
      arriving(answers, profile),
    ];
    expect(disagreements(set, responses)).toEqual([]);
  });
});
