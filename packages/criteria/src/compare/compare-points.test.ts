import { describe, expect, it } from 'vitest';
import type { Criterion, Rule } from '../generated/types.ts';
import { compareSets } from './compare-sets.ts';
import type { Relation } from './comparison.ts';
import { comparison, inShort, ratio, setWith } from './test-set.ts';

const points = { outcome: { kind: 'points' as const, max: 100 } };
const choice: Criterion['inputs'] = [
  { id: 'value', kind: 'choice', name: 'Chọn', options: ['o1', 'o2', 'o3'].map((id) => ({ id, name: id })) },
];
const options = (shares: Record<string, number | string>): Rule => ({ kind: 'options', max: 10, shares });
const linear = (fullAt: number, max = 20): Rule => ({ kind: 'linear', max, fullAt });
const steps = (...pairs: [from: number, share: number | string][]): Rule => ({
  kind: 'steps',
  max: 15,
  steps: pairs.map(([from, share]) => ({ from, share })),
});
const falling = (fullAt: number, zeroAt: number): Rule => ({ kind: 'linear', max: 20, fullAt, zeroAt });
const excepted = (when: string, share: number): Rule => ({
  kind: 'linear',
  max: 20,
  fullAt: 100,
  exceptions: [{ when, share }],
});
const parts = (first: number, second: number): Rule => ({
  kind: 'parts',
  max: 10,
  parts: [
    { id: 'p1', name: 'Một', measure: 'a', rule: { kind: 'linear', max: 5, fullAt: first } },
    { id: 'p2', name: 'Hai', measure: 'b', rule: { kind: 'linear', max: 5, fullAt: second } },
  ],
});
const best = (first: number, second: number): Rule => {
  const rule = parts(first, second);
  return rule.kind === 'parts' ? { ...rule, combine: 'best' } : rule;
};

const deducted = (max: number, at = 2): Rule => ({
  kind: 'parts',
  max: 10,
  parts: [
    { id: 'p1', name: 'Một', measure: 'a', rule: { kind: 'linear', max: 10, fullAt: 10 } },
    { id: 'p2', name: 'Trừ', measure: 'b', rule: { kind: 'allOrNothing', max, at } },
  ],
});

const rows: [title: string, base: Rule, other: Rule, relation: Relation, changes: string[]][] = [
  ['linear, the same', linear(50), linear(50), 'kept', []],
  ['linear, full later', linear(50), linear(60), 'tightened', ['fullAt tightened']],
  ['linear, full earlier', linear(50), linear(40), 'loosened', ['fullAt loosened']],
  ['linear, starting later', linear(50), falling(50, 10), 'tightened', ['zeroAt tightened']],
  ['linear, falling sooner', falling(0, 10), falling(0, 8), 'tightened', ['zeroAt tightened']],
  ['linear, falling later', falling(0, 10), falling(2, 10), 'loosened', ['fullAt loosened']],
  ['linear, turned round', falling(0, 100), falling(100, 0), 'changed', ['fullAt mixed', 'zeroAt mixed']],
  ['linear, only max', linear(50), linear(50, 25), 'changed', ['weight']],
  ['linear, max and fullAt', linear(50), linear(40, 25), 'changed', ['weight', 'fullAt loosened']],
  [
    'steps, one threshold raised',
    steps([20, 1], [10, '1/2']),
    steps([20, 1], [12, '1/2']),
    'tightened',
    ['steps tightened'],
  ],
  [
    'steps, one share raised',
    steps([20, 1], [10, '1/2']),
    steps([20, 1], [10, 0.6]),
    'loosened',
    ['steps loosened'],
  ],
  ['steps, both ways', steps([20, 1], [10, '1/2']), steps([25, 1], [10, 0.6]), 'changed', ['steps mixed']],
  [
    'steps, a needless step',
    steps([20, 1], [10, '1/2']),
    steps([20, 1], [15, 0.5], [10, 0.5]),
    'reworded',
    ['steps'],
  ],
  [
    'all or nothing against one step',
    { kind: 'allOrNothing', max: 15, at: 100 },
    steps([100, 1]),
    'reworded',
    ['rule'],
  ],
  [
    'linear against all or nothing',
    linear(100, 15),
    { kind: 'allOrNothing', max: 15, at: 100 },
    'tightened',
    ['rule tightened'],
  ],
  [
    'proportional below a threshold (8.9) against linear',
    { kind: 'steps', max: 20, steps: [{ from: 90, share: 1 }, { valueOver: 100 }] },
    linear(100),
    'tightened',
    ['rule tightened'],
  ],
  [
    'two lines that cross',
    linear(100),
    { kind: 'steps', max: 20, steps: [{ from: 50, share: 0.75 }] },
    'changed',
    ['rule mixed'],
  ],
  [
    'exceptions, the same in other words',
    excepted('b == 0', 1),
    excepted('not (b != 0)', 1),
    'reworded',
    ['exceptions'],
  ],
  [
    'exceptions, one less generous',
    excepted('b == 0', 1),
    excepted('b == 0', 0.5),
    'tightened',
    ['exceptions tightened'],
  ],
  [
    'points instead of shares',
    steps([20, 1], [10, 0.2]),
    {
      kind: 'steps',
      max: 15,
      steps: [
        { from: 20, points: 15 },
        { from: 10, points: 3 },
      ],
    },
    'reworded',
    ['steps'],
  ],
  [
    'a penalty that comes later is looser',
    { kind: 'allOrNothing', max: -5, at: 3 },
    { kind: 'allOrNothing', max: -5, at: 4 },
    'loosened',
    ['at loosened'],
  ],
  ['parts, one tighter', parts(10, 10), parts(10, 12), 'tightened', ['parts tightened']],
  ['parts, only the best', best(10, 10), best(10, 12), 'tightened', ['parts tightened']],
  [
    'the best of two parts against a line over another measure: each gives more somewhere',
    best(10, 10),
    { kind: 'linear', max: 10, fullAt: 1000 },
    'changed',
    ['rule mixed'],
  ],
  ['parts, the best instead of all', parts(10, 10), best(10, 10), 'changed', ['combine undecided']],
  ['parts, one each way', parts(10, 10), parts(8, 12), 'changed', ['parts mixed']],
  ['a part that takes off, taking off more', deducted(-2), deducted(-2, 3), 'loosened', ['parts loosened']],
  [
    'points beyond the maximum are the maximum',
    steps([20, 1]),
    { kind: 'steps', max: 15, steps: [{ from: 20, points: 99 }] },
    'reworded',
    ['steps'],
  ],
  [
    'periods, with another exception in front: not followed',
    { kind: 'periods', max: 20, each: { kind: 'linear', max: 5, fullAt: 50 } },
    {
      kind: 'periods',
      max: 20,
      each: { kind: 'linear', max: 5, fullAt: 60 },
      exceptions: [{ when: 'a == 0', share: 1 }],
    },
    'changed',
    ['each undecided', 'exceptions undecided'],
  ],
  [
    'periods',
    { kind: 'periods', max: 20, each: { kind: 'linear', max: 5, fullAt: 50 } },
    { kind: 'periods', max: 20, each: { kind: 'linear', max: 5, fullAt: 60 } },
    'tightened',
    ['each tightened'],
  ],
  [
    'peers',
    { kind: 'peers', max: 10, method: 'minMax' },
    { kind: 'peers', max: 10, method: 'shareOfMax' },
    'changed',
    ['method undecided'],
  ],
  [
    'peers, only max',
    { kind: 'peers', max: 10, method: 'minMax' },
    { kind: 'peers', max: 12, method: 'minMax' },
    'changed',
    ['weight'],
  ],
  [
    'formula',
    { kind: 'formula', max: 10, points: 'a' },
    { kind: 'formula', max: 10, points: 'a + 1' },
    'changed',
    ['points undecided'],
  ],
];

describe('point rules', () => {
  it.each(rows)('%s', (_title, base, other, relation, changes) => {
    const result = comparison(ratio({ rule: base }), ratio({ rule: other }), { base: points, other: points });
    expect(inShort(result)).toEqual(changes);
    expect(result.relation).toBe(relation);
  });

  it.each<[title: string, other: Rule, relation: Relation]>([
    ['same', options({ o1: 1, o2: 0.5, o3: 0 }), 'reworded'],
    ['less for one', options({ o1: 1, o2: '1/4', o3: 0 }), 'tightened'],
    ['more for one', options({ o1: 1, o2: '1/2', o3: '1/4' }), 'loosened'],
    ['both', options({ o1: 0.9, o2: '1/2', o3: '1/4' }), 'changed'],
  ])('options: %s', (_title, other, relation) => {
    const asked = (rule: Rule): Criterion => {
      const { measure: _measure, ...rest } = ratio({ inputs: choice, rule });
      return rest;
    };
    const base = asked(options({ o1: 1, o2: '1/2', o3: 0 }));
    expect(comparison(base, asked(other), { base: points, other: points }).relation).toBe(relation);
  });

  it('an exception that lacks an answer silences what would earn more than it', () => {
    const excepting = (share: number) =>
      ratio({
        measure: 'a',
        rule: { kind: 'linear', max: 20, fullAt: 4, exceptions: [{ when: 'b >= 1', share }] },
      });
    const sets = { base: points, other: points };
    // Without b, a = 4 earns everything beside an exception of 1, and nothing beside one of 0,5.
    const result = comparison(excepting(1), excepting(0.5), sets);
    expect(result.relation).toBe('tightened');
    expect(comparison(excepting(0.5), excepting(1), sets).relation).toBe('loosened');
  });

  it('a condition that divides by zero goes by ifUndefined, also where it is all of the rule', () => {
    const when = (ifUndefined: 'full' | 'undefined') =>
      ratio({ ifUndefined, rule: { kind: 'allOrNothing', max: 5, when: '100 * a / b >= 50' } });
    const result = comparison(when('undefined'), when('full'), { base: points, other: points });
    expect(result).toMatchObject({ relation: 'loosened', witness: { answer: { a: 0, b: 0 }, after: true } });
  });

  it('an option behind an exception that always decides makes no difference', () => {
    const asked = (o1: number): Criterion => {
      const { measure: _measure, ...rest } = ratio({
        inputs: choice,
        rule: {
          kind: 'options',
          max: 10,
          shares: { o1, o2: 0.5, o3: 0 },
          exceptions: [{ when: "value == 'o1'", share: 1 }],
        },
      });
      return rest;
    };
    expect(comparison(asked(1), asked(0.2), { base: points, other: points }).relation).toBe('reworded');
  });

  it('a maximum that became a penalty cannot be told', () => {
    const result = comparison(ratio({ rule: linear(50) }), ratio({ rule: linear(50, -20) }), {
      base: points,
      other: points,
    });
    expect(result).toMatchObject({ relation: 'changed', undecided: true, needsReason: true });
  });

  it('ends undecided, not slow, on parts made to be hard', () => {
    const hard = (shift: number): Rule => {
      const exceptions = Array.from({ length: 6 }, (_, i) => ({
        when: `a >= ${i + shift} and b >= ${i}`,
        share: 0.1 * i,
      }));
      const list = Array.from({ length: 100 }, (_, i) => ({ from: 200 - i + shift, share: 1 - i / 100 }));
      const part = (i: number) => ({
        id: `p${i}`,
        name: 'Phần',
        measure: `a + ${i} * b`,
        rule: { kind: 'steps' as const, max: 10, steps: list, exceptions },
      });
      return { kind: 'parts', max: 500, parts: Array.from({ length: 50 }, (_, i) => part(i)), exceptions };
    };
    const many = (shift: number) =>
      setWith(
        Array.from({ length: 50 }, (_, i) => ratio({ id: `h-${i}`, rule: hard(shift) })),
        points,
      );
    expect(compareSets(many(0), many(1)).criteria.every(({ undecided }) => undecided === true)).toBe(true);
  });

  it('shows an answer with the exact shares', () => {
    const result = comparison(ratio({ rule: linear(50) }), ratio({ rule: linear(60) }), {
      base: points,
      other: points,
    });
    expect(result.witness).toEqual({
      answer: { a: 1, b: 3 },
      before: false,
      after: false,
      shares: { before: '2/3', after: '5/9' },
    });
  });

  it('needs a reason when a changed weight goes along with an easier rule', () => {
    const weigh = (rule: Rule) =>
      comparison(ratio({ rule: linear(50) }), ratio({ rule }), { base: points, other: points }).needsReason;
    expect(weigh(linear(50, 25))).toBe(false);
    expect(weigh(linear(60, 25))).toBe(false);
    expect(weigh(linear(40, 25))).toBe(true);
  });

  it('tells another weight of the criterion in a mean', () => {
    const weighed = (weight: number) => ratio({ rule: linear(50), weight });
    const result = comparison(weighed(1), weighed(2), { base: points, other: points });
    expect(result.relation).toBe('changed');
    expect(inShort(result)).toEqual(['weight']);
  });

  it('leaves other formulas over periods undecided', () => {
    const asked = (measure: string): Criterion =>
      ratio({
        inputs: [{ id: 'a', kind: 'count', name: 'Số', per: 'quarter' }],
        measure,
        rule: linear(50),
      });
    const compared = (measure: string) =>
      comparison(asked('sum(a)'), asked(measure), { base: points, other: points });
    expect(compared('sum(a)').relation).toBe('kept');
    expect(compared('max(a)')).toMatchObject({ relation: 'changed', undecided: true });
  });

  it('leaves levels against points undecided', () => {
    const result = comparison(ratio(), ratio({ rule: linear(50) }), { other: points });
    expect(result).toMatchObject({ relation: 'changed', undecided: true, needsReason: true });
  });
});
