import { expect, it } from 'vitest';
import type { CriteriaSet } from '../../generated/types.ts';
import { levelsSet, pointsSetOf, saidBy } from '../sample-documents.ts';
import { percentGates } from './percent-gates.ts';

const band = (more: object): CriteriaSet =>
  pointsSetOf(
    {},
    { outcome: { kind: 'points', max: 10, bands: [{ id: 'a', name: 'A', from: 8, ...more }] } },
  );
const level = (share: number): CriteriaSet =>
  levelsSet({ outcome: { kind: 'levels', levels: [{ id: 'mot', name: 'Một', share }] } });

it.each<[string, CriteriaSet, string[]]>([
  ['eachGroup 0.5', band({ eachGroup: 0.5 }), ['percentAsShare outcome/bands/0/eachGroup']],
  ['eachGroup 50', band({ eachGroup: 50 }), []],
  ['eachGroup 0', band({ eachGroup: 0 }), []],
  [
    'a gate of 0.8',
    band({ groups: [{ group: 'chung', percent: 0.8 }] }),
    ['percentAsShare outcome/bands/0/groups/0/percent'],
  ],
  ['a level at 0.8', level(0.8), ['percentAsShare outcome/levels/0/share']],
  ['a level at 80', level(80), []],
])('%s', (_, document, said) => {
  expect(saidBy(percentGates, document)).toEqual(said);
});
