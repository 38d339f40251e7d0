import { describe, expect, it } from 'vitest';
import type { StandingPart } from '../../dossiers/standing-parts.ts';
import type { Edit } from '../../outbox/edit.ts';
import { saveStatusOf } from './save-status.ts';

const saved = { value: { a: 1 }, revision: 1, at: '2026-11-21T03:00:00.000Z', by: 'An' };
const ready = { line: 'ready' as const, sending: new Set<string>() };

function standing(state?: Edit['state']): StandingPart {
  const edit: Edit | undefined = state && {
    userId: 'an',
    assessmentId: 'd',
    part: 'criterion:i-3',
    code: 'I.1',
    value: { a: 2 },
    baseRevision: 1,
    editedAt: saved.at,
    editId: 'e',
    sent: [],
    state,
  };
  return { value: { a: 2 }, saved, edit };
}

describe('what the person is told about an answer', () => {
  it('is "saved" only when nothing differs from what the server confirmed', () => {
    expect(saveStatusOf(standing(), ready)).toEqual({ kind: 'saved', at: saved.at, by: 'An' });
    for (const state of ['waiting', 'draft', 'conflict', 'refused'] as const) {
      expect(saveStatusOf(standing(state), ready).kind).not.toBe('saved');
    }
  });

  it.each([
    ['waiting', ready, 'saving'],
    ['waiting', { ...ready, line: 'offline' as const }, 'offline'],
    ['waiting', { ...ready, line: 'busy' as const }, 'busy'],
    ['waiting', { line: 'offline' as const, sending: new Set(['d/criterion:i-3']) }, 'saving'],
    ['waiting', { ...ready, line: 'signedOut' as const }, 'signedOut'],
    ['draft', { ...ready, line: 'offline' as const }, 'draft'],
    ['conflict', ready, 'conflict'],
    ['refused', ready, 'refused'],
  ] as const)('%s', (state, snapshot, kind) => {
    expect(saveStatusOf(standing(state), snapshot).kind).toBe(kind);
  });

  it('says that there is no answer', () => {
    expect(saveStatusOf(undefined, ready)).toEqual({ kind: 'empty' });
  });
});
