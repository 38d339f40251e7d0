import { describe, expect, it } from 'vitest';
import type { CriteriaSet, PeersRule } from '../../generated/types.ts';
import { choice, pointsSetOf, saidBy } from '../sample-documents.ts';
import { peers } from './peers.ts';

const classes: Partial<CriteriaSet> = { unitClasses: [{ id: 'xa', name: 'Xã', types: ['xa'] }] };
const clusters: Partial<CriteriaSet> = { profile: [choice('cum', ['c1', 'c2'])] };

describe('peers', () => {
  it.each<[string, Partial<PeersRule>, Partial<CriteriaSet>, string[]]>([
    ['all of the round', {}, {}, []],
    ['one class', { among: 'unitClass' }, classes, []],
    ['one class without classes', { among: 'unitClass' }, {}, ['peersWithoutClasses criteria/0/rule/among']],
    ['a cluster', { among: { field: 'cum' } }, clusters, []],
    [
      'a cluster that nobody is asked for',
      { among: { field: 'cum' } },
      {},
      ['unknownReference criteria/0/rule/among/field'],
    ],
    ['fixed bounds', { bounds: { min: 0, max: 10 } }, {}, []],
    ['one fixed bound', { bounds: { max: 10 } }, {}, []],
    ['bounds in no order', { bounds: { min: 10, max: 10 } }, {}, ['peerBounds criteria/0/rule/bounds']],
  ])('%s', (_, more, set, expected) => {
    const rule: PeersRule = { kind: 'peers', max: 10, method: 'minMax', ...more };
    expect(saidBy(peers, pointsSetOf({ rule }, set))).toEqual(expected);
  });
});
