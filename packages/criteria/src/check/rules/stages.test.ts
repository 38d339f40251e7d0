import { describe, expect, it } from 'vitest';
import type { Stage } from '../../generated/types.ts';
import { levelsSet, saidBy } from '../sample-documents.ts';
import { stages } from './stages.ts';

const stage = (id: string, over: Partial<Stage> = {}): Stage => ({
  id,
  name: id,
  kind: 'appraisal',
  by: { level: 'unit' },
  ...over,
});

describe('stages', () => {
  it.each<[string, Stage[], string[]]>([
    [
      'back to an earlier one',
      [stage('a'), stage('b', { mayReturnTo: ['a'], deadline: { kind: 'after', stage: 'a', days: 5 } })],
      [],
    ],
    ['back to itself', [stage('a', { mayReturnTo: ['a'] })], ['stageReturn stages/0/mayReturnTo/0']],
    [
      'back to a later one',
      [stage('a', { mayReturnTo: ['b'] }), stage('b')],
      ['stageReturn stages/0/mayReturnTo/0'],
    ],
    [
      'a deadline after a later one',
      [stage('a', { deadline: { kind: 'after', stage: 'b', days: 5 } }), stage('b')],
      ['deadlineOrder stages/0/deadline/stage'],
    ],
    ['an unknown one, said elsewhere', [stage('a', { mayReturnTo: ['z'] })], []],
  ])('%s', (_, list, expected) => {
    expect(saidBy(stages, levelsSet({ stages: list }))).toEqual(expected);
  });
});
