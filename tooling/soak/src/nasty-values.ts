import type { Random } from './random.ts';

/**
 * Marks that a mutated tree carries until it is a text: what stands between them is written as it is, so that texts can hold
 * what no value in memory can (1e400, repeated keys, thousands of brackets).
 */
const RAW = /"\u2063raw([^"]*)"/g;
const REPEATED = /\u2063again[0-9]*/g;

/** A value that is written into the text as it stands; it must hold no quotes. */
export function raw(text: string): string {
  return `\u2063raw${text}`;
}

/** A key that is written as the given one, beside it. */
export function repeatedKey(key: string, number: number): string {
  return `${key}\u2063again${number}`;
}

/** The text of a mutated tree. */
export function toText(tree: unknown, indent: number): string {
  return JSON.stringify(tree, null, indent).replace(RAW, '$1').replace(REPEATED, '');
}

const numbers = [
  '-0',
  '0',
  '-1',
  '1e308',
  '-1e308',
  '1e-320',
  '5e-324',
  '1e400',
  '-1e999',
  '1e15',
  '1000000000000001',
  '9007199254740993',
  '0.1000000000000000055511151231257827',
  '123456789012345678901234567890123456789012345678901234567890123',
  '0.0000000001',
  '99999.99999',
  '33.333333333333336',
  '1E2',
  '1.0',
];

const texts = [
  '',
  ' ',
  '\u0000',
  '\u202e\u202d',
  '\ud800',
  '\udfff\ud800',
  'e\u0302\u0323 Tie\u0302u chi\u0301',
  '😀'.repeat(40),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'xa',
  'o1',
  'i-1',
  'c1',
  'levels',
  'points',
  'peers',
  'checklist',
  '1/0',
  '1/3',
  '7/2',
  '999999999999999999999999999999999999999999999999999999999999999999999/7',
  '2025-02-30',
  '$& $1 {limit} {problem:syntax}',
  '<script>alert(1)</script>',
  'vn/commune@1.0#sha256-00',
];

/** A formula that something is wrong with, or that is a burden. */
export const nastyFormulas = [
  'a / 0',
  '1 / (a - a)',
  'a * a * a * a * a * a * a * a',
  'constructor',
  '__proto__ + toString',
  '0 < a < 3',
  'a = b',
  'if(a, b)',
  'round(a, 9)',
  'count(a)',
  'min()',
  "has(value, 'o1')",
  'a and b',
  'not a',
  'sum(a, b, a / b) + max(a)',
  `${'('.repeat(60)}a${')'.repeat(60)}`,
  '-'.repeat(400),
  `a${' + a / b'.repeat(60)}`,
  `a${' * a'.repeat(120)}`,
  'a / 3.000000000000000000000000000000000000001',
];

/** Any value that is trouble somewhere, with marks for what JSON.stringify would not write. */
export function nastyValue(random: Random): unknown {
  switch (random.below(9)) {
    case 0:
    case 1:
      return raw(random.pick(numbers));
    case 2:
    case 3:
      return random.pick(texts);
    case 4:
      return random.pick(nastyFormulas);
    case 5: {
      const depth = random.pick([3, 20, 63, 64, 70, 2000]);
      return raw('['.repeat(depth) + ']'.repeat(depth));
    }
    case 6:
      return 'ậ'.repeat(random.pick([79, 81, 499, 501, 5000]));
    case 7:
      return random.pick<unknown>([null, true, false, {}, [], [null], { kind: 'levels' }, { kind: 'x' }]);
    default:
      return random.pick<unknown>([
        { when: 'a > 1' },
        { assigned: true },
        { kind: 'criterion', criterion: 'c1', value: 'points' },
        { kind: 'register', register: 'mau', sum: 'sum' },
        { kind: 'periods', max: 4, each: { kind: 'linear', max: 1, fullAt: 3 } },
        { from: 1, valueOver: 5 },
        [{ when: 'a > 1', share: '1/2' }],
      ]);
  }
}

/** A name that programs trip over, or one that means something elsewhere. */
export function nastyKey(random: Random): string {
  return random.pick([
    '__proto__',
    'constructor',
    'toString',
    '',
    'a',
    'value',
    'rule',
    'kind',
    'id',
    'ệ',
    '0',
  ]);
}
