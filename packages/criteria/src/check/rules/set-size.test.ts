import { describe, expect, it } from 'vitest';
import { messageOf } from '../../findings/messages.ts';
import type { CriteriaSet, Criterion, Input, Register } from '../../generated/types.ts';
import { SET_LIMITS, type SetSize } from '../../limits/limits.ts';
import { parseDocument } from '../../parse/parse-document.ts';
import { choice, criterion, levelsSet, number, saidBy } from '../sample-documents.ts';
import { setSize } from './set-size.ts';

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** One criterion for every so many of `count`, the last with what is left. */
function spread(count: number, most: number, make: (own: number) => Partial<Criterion>): CriteriaSet {
  const criteria = times(Math.ceil(count / most), (index) =>
    criterion({ id: `c-${index}`, code: `${index}`, ...make(Math.min(most, count - index * most)) }),
  );
  return levelsSet({ criteria });
}

/** A formula of so many parts, an odd number. */
const formula = (parts: number) => `a${'+a'.repeat((parts - 1) / 2)}`;
const monthly: Input = { id: 'a', kind: 'count', name: 'A', per: 'month' };
const register: Register = {
  id: 'mau',
  code: 'M',
  name: 'M',
  columns: [{ id: 'a', kind: 'number', name: 'A' }],
  totals: [{ id: 'all', name: 'C', where: 'a>1' }],
};

/** A set with so many of what is bounded, and the place that is named when it is one step too many. */
const sets: Record<SetSize, { make: (count: number) => CriteriaSet; step?: number; at: string }> = {
  inputs: {
    make: (count) => spread(count, 100, (own) => ({ inputs: times(own, (index) => number(`a${index}`)) })),
    at: 'criteria/25/inputs/0',
  },
  options: {
    make: (count) =>
      spread(count, 200, (own) => ({
        inputs: [
          choice(
            'value',
            times(own, (index) => `o${index}`),
          ),
        ],
      })),
    at: 'criteria/25/inputs/0/options',
  },
  formulaParts: {
    make: (count) => spread(count, 400, (own) => ({ expect: [formula(own - 1), 'a'] })),
    step: 2,
    at: 'criteria/25/expect/0',
  },
  rowWork: {
    // The total takes 28, the first figure 1 and 600 for each of its 41 parts, every other figure 1.
    make: (count) => {
      const from = { kind: 'register' as const, register: 'mau' };
      const where = `${formula(39)}>1`;
      return levelsSet({
        registers: [register],
        criteria: [
          criterion({ inputs: [number('value', { from: { ...from, where } })] }),
          ...spread(count - 24_629, 100, (own) => ({
            inputs: times(own, (index) => number(`a${index}`, { from })),
          })).criteria,
        ],
      });
    },
    at: 'criteria/0/inputs/0/from/where',
  },
  targets: {
    make: (count) => spread(count, 50, (own) => ({ rule: { kind: 'levels', targets: times(own, () => 1) } })),
    at: 'criteria/100/rule/targets',
  },
  steps: {
    make: (count) =>
      spread(count, 100, (own) => ({
        rule: { kind: 'steps', max: 1, steps: times(own, (step) => ({ from: 200 - step, share: 0 })) },
      })),
    at: 'criteria/50/rule',
  },
  ruleParts: {
    make: (count) =>
      spread(count, 50, (own) => ({
        rule: {
          kind: 'parts',
          max: 1,
          parts: times(Math.max(2, own), (index) => ({
            id: `p${index}`,
            name: 'P',
            rule: { kind: 'linear' as const, max: 1, fullAt: 3 },
          })),
        },
      })),
    step: 2,
    at: 'criteria/10/rule/parts',
  },
  groupDepth: {
    make: (count) => ({
      ...levelsSet(),
      groups: times(count, (index) => ({
        id: index === count - 1 ? 'chung' : `g${index}`,
        code: `${index}`,
        name: 'G',
        ...(index > 0 && { parent: `g${index - 1}` }),
      })),
    }),
    at: 'groups/20/parent',
  },
};

describe('set-size', () => {
  it.each<SetSize>([
    'inputs',
    'options',
    'formulaParts',
    'rowWork',
    'targets',
    'steps',
    'ruleParts',
    'groupDepth',
  ])('%s: as many as there may be, and too many', (what) => {
    const { make, step = 1, at } = sets[what];
    expect(saidBy(setSize, make(SET_LIMITS[what]))).toEqual([]);
    expect(saidBy(setSize, make(SET_LIMITS[what] + step))).toEqual([`setTooLarge ${at}`]);
  });

  it('counts formulas and rules once for every period they are read in', () => {
    const periods = (parts: number): Partial<Criterion> => ({
      inputs: [monthly],
      measure: formula(parts),
      rule: { kind: 'periods', max: 12, each: { kind: 'linear', max: 1, fullAt: 3 } },
    });
    const set = (count: number, parts: number) => spread(count, 1, () => periods(parts));
    expect(saidBy(setSize, set(4, 207))).toEqual([]);
    expect(saidBy(setSize, set(4, 209))).toEqual(['setTooLarge criteria/3/measure']);
    expect(saidBy(setSize, set(41, 1))).toEqual([]);
    expect(saidBy(setSize, set(42, 1))).toEqual(['setTooLarge criteria/41/rule']);
  });

  it('says it in a sentence with the place', () => {
    const { findings } = parseDocument(JSON.stringify(sets.inputs.make(2501), null, 2));
    const [tooLarge, ...more] = findings.filter(({ code }) => code === 'setTooLarge');
    if (tooLarge === undefined) throw new Error('nothing found');
    expect(more).toEqual([]);
    expect(tooLarge.line).toBeGreaterThan(1000);
    expect(messageOf(tooLarge, 'vi')).toBe('Bộ tiêu chí có quá 2.500 dữ liệu đầu vào.');
  });
});
