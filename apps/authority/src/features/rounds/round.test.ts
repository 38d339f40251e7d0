import { describe, expect, it } from 'vitest';
import { isOver, parseRoundSearch, publishObstacle, type Round } from './round.ts';

const round: Round = {
  id: '1',
  name: 'Đợt',
  year: 2026,
  referenceDate: '2026-01-01',
  deadline: '2026-12-15',
  digest: 'sha256-0',
  setName: 'Bộ',
  version: '1.0',
  units: 3,
  submitted: 1,
  state: 'open',
  resultsPublishedAt: null,
  rowsAsked: [],
  outcome: 'points',
  issued: true,
  comparesUnits: true,
  assignsTargets: false,
  takesSupplied: false,
  suspended: [],
  frozen: null,
};
const frozen = { digest: 'sha256-1', by: 'Ai', at: '2026-12-16T00:00:00Z' };

describe('a round', () => {
  it.each([
    ['runs', {}, '2026-12-15', false],
    ['is over after its deadline', {}, '2026-12-16', true],
    ['is over when closed', { state: 'closed' as const }, '2026-01-02', true],
    ['is over when all have submitted', { submitted: 3 }, '2026-01-02', true],
  ])('%s', (_title, changes, today, over) => {
    expect(isOver({ ...round, ...changes }, today)).toBe(over);
  });

  it.each([
    ['while it runs', {}, 'rounds.publishWhen'],
    ['before the peers are frozen', { submitted: 3 }, 'rounds.freezeFirst'],
    ['no more when they are', { submitted: 3, frozen }, undefined],
    ['no more when nobody is compared', { submitted: 3, comparesUnits: false }, undefined],
  ])('is not published %s', (_title, changes, obstacle) => {
    expect(publishObstacle({ ...round, ...changes }, '2026-12-01')).toBe(obstacle);
  });
});

it.each([
  [{ tab: 'targets' }, { tab: 'targets' }],
  [{ tab: 'progress' }, {}],
  [{ tab: 'x' }, {}],
])('reads the address %o', (search, read) => {
  expect(parseRoundSearch(search)).toEqual(read);
});
