import type { Criterion, Input } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { lone, ratio, scoreOne } from '../testing/small-set.ts';

const percent: Input = { id: 'value', kind: 'percent', name: 'Tỷ lệ' };
const four: Input[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'count', name: id.toUpperCase() }));

function neededOf(criterion: Criterion, answer: unknown, levels: number) {
  return scoreOne(criterion, answer, { levels }).criterion.explanation.targets.map(({ needed }) => needed);
}

describe('D1 the least growth of one input', () => {
  it.each<[string, Criterion, unknown, ({ input: string; more: string } | undefined)[]]>([
    [
      'a ratio, per level',
      ratio([60, 80, 100]),
      { a: 57, b: 95 },
      [undefined, { input: 'a', more: '19' }, { input: 'a', more: '38' }],
    ],
    ['rounded up to a whole number', ratio([50]), { a: 0, b: 3 }, [{ input: 'a', more: '2' }]],
    ['exactly on the boundary', ratio([33.34]), { a: 3333, b: 10_000 }, [{ input: 'a', more: '1' }]],
    ['a typed percentage', lone(percent, [100]), { value: 99.99 }, [{ input: 'value', more: '0.01' }]],
    [
      'declared decimals',
      lone({ ...percent, decimals: 1 }, [33.35]),
      { value: 33 },
      [{ input: 'value', more: '0.4' }],
    ],
    [
      'the nearest of several accepted sets',
      ratio([2, { when: 'a >= 30 or 100 * a / b >= 100' }], { measure: 'a', measureUnit: 'Cái' }),
      { a: 1, b: 10 },
      [
        { input: 'a', more: '1' },
        { input: 'a', more: '9' },
      ],
    ],
    [
      'a condition with a fixed part',
      ratio([{ when: 'a >= 7 and b >= 2' }]),
      { a: 1, b: 2 },
      [{ input: 'a', more: '6' }],
    ],
    [
      'a measure that is a condition',
      ratio([true], { measure: '100 * a / b > 50', measureUnit: 'Có' }),
      { a: 1, b: 4 },
      [{ input: 'a', more: '2' }],
    ],
    [
      'a rounded measure',
      ratio([60], { measure: 'round(100 * a / b)' }),
      { a: 590, b: 1000 },
      [{ input: 'a', more: '5' }],
    ],
    [
      'the first of two that add up',
      { ...ratio([50]), inputs: four, measure: '100 * (a + b) / (c + d)' },
      { a: 1, b: 1, c: 10, d: 10 },
      [{ input: 'a', more: '8' }],
    ],
  ])('D1 %s', (_title, criterion, answer, expected) => {
    expect(neededOf(criterion, answer, expected.length)).toEqual(expected);
  });
});

describe('D2 nothing is promised without proof', () => {
  it.each<[string, Criterion, unknown]>([
    ['growth loses the target', ratio([{ when: 'a == 3' }]), { a: 1, b: 2 }],
    ['it stands above and below the line', ratio([60], { measure: '100 * a / (a + b)' }), { a: 1, b: 9 }],
    ['less is better', ratio([{ when: 'a <= 3' }]), { a: 9, b: 2 }],
    ['yes or no', lone({ id: 'value', kind: 'boolean', name: 'Có' }, [true]), { value: false }],
    ['the denominator is 0', ratio([60]), { a: 1, b: 0 }],
    ['it is not answered', ratio([60]), { b: 10 }],
    [
      'the unknown sign of a factor',
      { ...ratio([10], { measure: 'a * b' }), inputs: numbers() },
      { a: 1, b: -2 },
    ],
  ])('D2 %s', (_title, criterion, answer) => {
    expect(neededOf(criterion, answer, 1)).toEqual([undefined]);
  });

  function numbers(): Input[] {
    return ['a', 'b'].map((id) => ({ id, kind: 'number', name: id }));
  }
});

describe('D3 limits', () => {
  it('D3 stays within the maximum of the input', () => {
    const capped = lone({ id: 'value', kind: 'count', name: 'Số', max: 5 }, [5, 6]);
    expect(neededOf(capped, { value: 2 }, 2)).toEqual([{ input: 'value', more: '3' }, undefined]);
  });

  it('D3 does not break what was plausible', () => {
    const criterion = ratio([3], { measure: 'a', expect: ['a <= b'] });
    expect(neededOf(criterion, { a: 1, b: 2 }, 1)).toEqual([undefined]);
    expect(neededOf(criterion, { a: 1, b: 3 }, 1)).toEqual([{ input: 'a', more: '2' }]);
  });

  it('D3 passes over an input that would break it', () => {
    const criterion = {
      ...ratio([50], { measure: '100 * (a + b) / (c + d)', expect: ['a <= c'] }),
      inputs: four,
    };
    expect(neededOf(criterion, { a: 10, b: 0, c: 10, d: 20 }, 1)).toEqual([{ input: 'b', more: '5' }]);
  });

  it('D3 does not ask for a bigger population', () => {
    const inputs: Input[] = [
      { id: 'a', kind: 'count', name: 'A', from: { kind: 'profile', field: 'people' } },
    ];
    const criterion = { ...ratio([10], { measure: 'a' }), inputs };
    const { criterion: actual } = scoreOne(
      criterion,
      {},
      {
        levels: 1,
        set: { profile: [{ id: 'people', kind: 'count', name: 'Dân số' }] },
        response: { profile: { people: 3 } },
      },
    );
    expect(actual).toMatchObject({ state: 'value', value: 3, level: 0 });
    expect(actual.explanation.targets[0]).not.toHaveProperty('needed');
  });
});
