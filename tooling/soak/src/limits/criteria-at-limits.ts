import { SET_LIMITS } from '@tieuchi/criteria/limits';
import type { Input, PointsRule } from '@tieuchi/criteria/types';
import { type Limited, times } from './at-limits.ts';

const CRITERIA = 500;
const LEVELS = 10;
/** Figures of 15 digits, the longest there may be, that have next to no factor in common. */
const long = (index: number) => 999_999_999_999_989 - 2 * index;
const count = (id: string, more: object = {}): Input => ({ id, kind: 'count', name: `Số ${id}`, ...more });
const plain = (id: string): Input => ({ id, kind: 'number', name: `Số ${id}` });
/** Expectations that take up what is left of the parts of formulas: `a <= b + 1` is five. */
const expectations = (parts: number) => times(Math.floor(parts / 5), (index) => `a <= b + ${index}`);
const linear: PointsRule = { kind: 'linear', max: 1, fullAt: 87.5 };
const ratio = (index: number) => ({ a: 7919 * index + 1, b: 100_003 + 2 * index });

/** Ratios of counts against ten targets, with five inputs each. */
function levels(): Limited[] {
  return times(CRITERIA, (index) => ({
    criterion: {
      inputs: ['a', 'b', 'c', 'd', 'e'].slice(0, index < 300 ? 5 : 4).map((id) => count(id)),
      measure: '100 * a / b',
      expect: expectations(15),
      rule: { kind: 'levels', targets: times(LEVELS, (level) => 10 * level + 0.5) },
    },
    answer: { ...ratio(index), c: 1, d: 2, e: 3 },
  }));
}

/** Conditions at every level, which tell no distance: what is needed is searched. */
function conditions(): Limited[] {
  return times(CRITERIA, (index) => ({
    criterion: {
      inputs: [count('a'), count('b')],
      measure: '100 * a / b',
      rule: {
        kind: 'levels',
        targets: times(LEVELS, (level) =>
          level < 2 ? { when: `a + ${level} >= ${90_000_000 + 1000 * level} * b` } : 95 + level,
        ),
      },
    },
    answer: ratio(index),
  }));
}

/** Points in proportion whose denominators have no factor in common. */
function points(): Limited[] {
  return times(CRITERIA, (index) => ({
    criterion: {
      inputs: [count('a'), count('b')],
      measure: '100 * a / b',
      expect: expectations(15),
      rule: linear,
    },
    answer: ratio(index),
  }));
}

/** Results of up to 200 digits. */
function longNumbers(): Limited[] {
  return times(CRITERIA, (index) => ({
    criterion: {
      inputs: [plain('a'), plain('b')],
      measure: 'a * a * a / (b * b * b) + b * b / (a * a)',
      rule: linear,
    },
    answer: { a: long(index) / 1e15, b: long(CRITERIA + index) / 1e15 },
  }));
}

/** Every criterion adds to the one before, so that results grow until they are too long. */
function chain(): Limited[] {
  return times(CRITERIA, (index) => ({
    criterion: {
      inputs: [
        plain('a'),
        index === 0 ? plain('b') : { ...plain('b'), from: { kind: 'criterion', criterion: `c${index - 1}` } },
      ],
      measure: 'b + 1 / a',
      rule: linear,
    },
    answer: index === 0 ? { a: 3, b: 7 } : { a: long(index) },
  }));
}

/** Every month scored by itself, with as long a formula as there may be. */
function periods(): Limited[] {
  return times(Math.floor(SET_LIMITS.ruleParts / 12), (index) => ({
    criterion: {
      inputs: [count('a', { per: 'month' }), count('b', { per: 'month' })],
      measure: `(a${' + a'.repeat(7)}) / b`,
      rule: { kind: 'periods', max: 12, each: { ...linear, fullAt: 1234.5 } },
    },
    answer: Object.fromEntries(
      ['a', 'b'].map((id, side) => [
        id,
        Object.fromEntries(times(12, (month) => [`${month + 1}`, long(1000 * index + 24 * side + month)])),
      ]),
    ),
  }));
}

/** Rows of fifty parts, each a ratio of its own. */
function parts(): Limited[] {
  return times(SET_LIMITS.ruleParts / 50, (index) => ({
    criterion: {
      inputs: times(51, (input) => count(`a${input}`)),
      measure: 'a0',
      rule: {
        kind: 'parts',
        max: 50,
        parts: times(50, (part) => ({
          id: `p${part}`,
          name: `Phần ${part + 1}`,
          measure: `a${part} / a${part + 1}`,
          rule: { ...linear, fullAt: 2000 },
        })),
      },
    },
    answer: Object.fromEntries(times(51, (input) => [`a${input}`, long(100 * index + input)])),
  }));
}

/** Steps a hundred to a row; the last is reached. */
function steps(): Limited[] {
  return times(SET_LIMITS.steps / 100, (index) => ({
    criterion: {
      inputs: [count('a'), count('b')],
      measure: '100 * a / b',
      rule: {
        kind: 'steps',
        max: 1,
        steps: times(100, (step) => ({ from: 10_000 - step, share: `${100 - step}/100` })),
      },
    },
    answer: { a: 99 * (100_003 + index) + index, b: 100_003 + index },
  }));
}

/** Checklists of two hundred items, all of them ticked. */
function options(): Limited[] {
  const items = times(200, (item) => ({ id: `o${item}`, name: `Mục ${item + 1}` }));
  return times(SET_LIMITS.options / 200, () => ({
    criterion: {
      inputs: [{ id: 'value', kind: 'checklist', name: 'Danh mục', options: items }],
      rule: { kind: 'options', max: 1, shares: 'equal' },
    },
    answer: { value: items.map(({ id }) => id) },
  }));
}

function ofRows(from: object): Limited {
  const input = { ...plain('value'), from: { kind: 'register' as const, register: 'mau', ...from } };
  return { criterion: { inputs: [input], rule: linear }, answer: {} };
}

/** Long conditions that are decided column by column: `count` of them with 119 parts each. */
function registers(count: number): Limited[] {
  return times(count, () =>
    ofRows({ where: times(20, (part) => `tick and n${part % 3} > ${part}.5`).join(' or ') }),
  );
}

/** Formulas over rows of long numbers, evaluated row by row. */
function rowFormulas(): Limited[] {
  return times(8, (index) => ofRows({ where: `n${index % 3} / n3 > ${index}` }));
}

/** Columns of long numbers added up, under a condition. */
function rowSums(count: number): Limited[] {
  return times(count, (index) => ofRows({ sum: `n${index}`, where: 'tick' }));
}

/** Every criterion compared with a whole country. */
function peers(): Limited[] {
  return times(CRITERIA, (index) => ({
    criterion: {
      inputs: [count('a'), count('b')],
      measure: '100 * a / b',
      rule: { kind: 'peers', max: 1, method: index % 2 === 0 ? 'minMax' : 'shareOfMax' },
    },
    answer: ratio(index),
  }));
}

/** Criteria that apply by a condition over the profile. */
function profiles(): Limited[] {
  return times(CRITERIA, (index) => ({
    criterion: {
      inputs: [count('a'), count('b')],
      measure: '100 * a / b',
      appliesTo: { when: 'p199 > 1 and p198 > 1 and p197 > 1 and p0 >= 1' },
      rule: linear,
    },
    answer: ratio(index),
  }));
}

/** As much of everything as fits into one set. */
function everything(): Limited[] {
  const special = [
    ...parts().slice(0, 7),
    ...periods().slice(0, 12),
    ...steps(),
    ...options(),
    ...registers(80),
    ...rowSums(20),
    ...rowFormulas().slice(0, 1),
  ];
  const rest = CRITERIA - special.length;
  return [
    ...special,
    ...points()
      .slice(0, rest)
      .map(({ criterion, answer }) => ({ criterion: { ...criterion, expect: expectations(5) }, answer })),
  ];
}

/** The criteria of every set at the limits, by what is at its limit. */
export function limitCriteria(): Record<string, { kind: 'levels' | 'points'; criteria: Limited[] }> {
  return {
    levels: { kind: 'levels', criteria: levels() },
    conditions: { kind: 'levels', criteria: conditions() },
    points: { kind: 'points', criteria: points() },
    'long numbers': { kind: 'points', criteria: longNumbers() },
    chain: { kind: 'points', criteria: chain() },
    periods: { kind: 'points', criteria: periods() },
    parts: { kind: 'points', criteria: parts() },
    steps: { kind: 'points', criteria: steps() },
    options: { kind: 'points', criteria: options() },
    'rows of plain conditions': { kind: 'points', criteria: registers(9) },
    'many plain conditions': { kind: 'points', criteria: registers(200) },
    'rows of formulas': { kind: 'points', criteria: rowFormulas() },
    'sums of rows': { kind: 'points', criteria: rowSums(60) },
    peers: { kind: 'points', criteria: peers() },
    profile: { kind: 'points', criteria: profiles() },
    everything: { kind: 'points', criteria: everything() },
  };
}
