import { domainRefusalOf } from '@tieuchi/client/refusal';
import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { sendEdit, toOutcome } from './send-edit.ts';

/** An error as the tRPC client throws it for a refusal of the server. */
function refusal(code: string, params: Record<string, unknown> = {}) {
  const data = { code: 'X', httpStatus: 412, domain: { code, params } };
  return domainRefusalOf(TRPCClientError.from({ error: { message: 'X', code: -32_000, data } }));
}

describe('what the reply to a sending means', () => {
  it.each([
    ['notSignedIn', 'signedOut'],
    ['mustChangePassword', 'signedOut'],
    ['closed', 'refused'],
    ['alreadySubmitted', 'refused'],
    ['forbidden', 'refused'],
    ['notFound', 'refused'],
    ['invalid', 'refused'],
    ['tooMany', 'unreachable'],
    ['outdated', 'outdated'],
    ['unavailable', 'busy'],
    ['notAvailable', 'refused'],
    ['tooLarge', 'refused'],
    ['wrongType', 'refused'],
    ['hasErrors', 'refused'],
    ['needsReasons', 'refused'],
    ['a code of a later version', 'outdated'],
  ])('%s: %s', (code, kind) => {
    expect(toOutcome(refusal(code)).kind).toBe(kind);
  });

  it('keeps a part that only a later page knows, and asks to load that', async () => {
    const edit = {
      userId: 'an',
      assessmentId: 'd',
      part: 'evidence:1',
      code: 'I.3',
      value: {},
      baseRevision: 0,
      editedAt: '2026-11-29T00:00:00.000Z',
      editId: 'e1',
      sent: [],
      state: 'waiting' as const,
    };
    expect(await sendEdit(edit)).toEqual({ kind: 'refused', refusal: { code: 'outdated', messages: [] } });
  });

  it.each([new TypeError('Failed to fetch'), { data: { httpStatus: 500 } }, undefined, 'x'])(
    'repeats what has no reason: %s',
    (error) => {
      expect(toOutcome(domainRefusalOf(error))).toEqual({ kind: 'unreachable' });
    },
  );

  it('repeats what a busy server, or a proxy before it, did not take, when it asked for that', () => {
    expect(toOutcome(refusal('unavailable'), 3_000)).toEqual({ kind: 'busy', wait: 3_000 });
    expect(toOutcome(undefined, 0)).toEqual({ kind: 'busy', wait: 0 });
  });

  it('keeps the reason of a refusal, so that it can be told', () => {
    expect(toOutcome(refusal('notAvailable', { reason: 'rowsNotAsked' }))).toEqual({
      kind: 'refused',
      refusal: { code: 'notAvailable', reason: 'rowsNotAsked', messages: [] },
    });
  });

  it('reads the other value of a conflict', () => {
    const params = {
      revision: 3,
      value: '{"a":40}',
      updatedBy: 'Bình',
      updatedAt: '2026-11-21T00:00:00.000Z',
    };
    expect(toOutcome(refusal('conflict', params))).toEqual({
      kind: 'conflict',
      conflict: { revision: 3, value: { a: 40 }, by: 'Bình', at: '2026-11-21T00:00:00.000Z' },
    });
    expect(toOutcome(refusal('conflict', { ...params, value: 'null' }))).toMatchObject({
      conflict: { value: null },
    });
  });
});
