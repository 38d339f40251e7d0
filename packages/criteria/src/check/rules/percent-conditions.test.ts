import { expect, it } from 'vitest';
import type { Input } from '../../generated/types.ts';
import { levelsSetOf, number, saidBy } from '../sample-documents.ts';
import { percentConditions } from './percent-conditions.ts';

const inputs: Input[] = [
  number('a'),
  number('b'),
  { id: 'rate', kind: 'percent', name: 'R' },
  { id: 'n', kind: 'number', name: 'N' },
];
const path = 'criteria/0/rule/targets/0/when';

it.each([
  ['a / b >= 80', [`shareAgainstPercent ${path}`]],
  ['80 <= a / b and a > 1', [`shareAgainstPercent ${path}`]],
  ['100 * a / b >= 80', []],
  ['a / b >= 0.8', []],
  ['a / b >= 2', []],
  ['a / n >= 80', []],
  ['rate >= 0.8', [`percentAsShare ${path}`]],
  ['rate >= 80', []],
  ['rate > 0', []],
])('%s', (when, said) => {
  const rule = { kind: 'levels' as const, targets: [{ when }, null, null] };
  expect(saidBy(percentConditions, levelsSetOf({ inputs, measure: 'a', rule }))).toEqual(said);
});
