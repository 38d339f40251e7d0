import { busyWait } from '@tieuchi/client/busy-server';
import { type DomainRefusal, domainRefusalOf } from '@tieuchi/client/refusal';
import { type Part, parsePart } from '@tieuchi/criteria/part';
import { client } from '../../api.ts';
import type { Edit, Refusal } from './edit.ts';
import type { SendOutcome } from './outbox.ts';
import { type PartValue, sentValues } from './part.ts';

/** Sends one edit to the server. Whatever has no reason from the server counts as not reached, or it as busy, and is repeated. */
export async function sendEdit(edit: Edit): Promise<SendOutcome> {
  const part = parsePart(edit.part);
  // Written by a later version of the app, which will send it.
  if (part === undefined) return { kind: 'refused', refusal: { code: 'outdated', messages: [] } };
  try {
    const saved = await save(part, edit);
    return { kind: 'saved', revision: saved.revision, at: saved.updatedAt };
  } catch (error) {
    return toOutcome(domainRefusalOf(error), busyWait(error));
  }
}

function save(part: Part, edit: Edit): Promise<{ revision: number; updatedAt: string }> {
  const { assessmentId: id, baseRevision: revision, value: typed } = edit;
  const value = typed && sentValues[part.kind](typed);
  return client.dossiers.savePart.mutate({ id, part, revision, value });
}

/** What a refusal means for an edit on its way; `wait` in milliseconds where the server, or a proxy, said that it is busy. */
export function toOutcome(refusal: DomainRefusal | undefined, wait?: number): SendOutcome {
  switch (refusal?.code) {
    case 'conflict':
      return toConflict(refusal.params);
    case 'notSignedIn':
    case 'mustChangePassword':
      return { kind: 'signedOut' };
    case 'closed':
    case 'alreadySubmitted':
    case 'forbidden':
    case 'notFound':
    case 'invalid':
    case 'hasErrors':
    case 'needsReasons':
    case 'notAvailable':
    case 'tooLarge':
    case 'wrongType':
      return { kind: 'refused', refusal: toRefused(refusal) };
    case 'outdated':
      return { kind: 'outdated' };
    case 'unavailable':
      return { kind: 'busy', wait: wait ?? 0 };
    case 'tooMany':
    case undefined:
      return wait === undefined ? { kind: 'unreachable' } : { kind: 'busy', wait };
  }
}

/** Repeating would not change it, so the person is told and decides. */
function toRefused({ code, params, findings }: DomainRefusal): Refusal {
  const { reason } = params;
  return { code, ...(typeof reason === 'string' && { reason }), messages: findings.flatMap(messageIn) };
}

function toConflict(params: DomainRefusal['params']): SendOutcome {
  const { revision, value, updatedBy, updatedAt } = params;
  if (typeof revision !== 'number') return { kind: 'unreachable' };
  return {
    kind: 'conflict',
    conflict: {
      revision,
      value: typeof value === 'string' ? parseValue(value) : null,
      by: typeof updatedBy === 'string' ? updatedBy : '',
      at: typeof updatedAt === 'string' ? updatedAt : null,
    },
  };
}

/** The server checked it against the set before it stored it; only its outer shape is looked at here. */
function parseValue(text: string): PartValue | null {
  const value: unknown = JSON.parse(text);
  return isPartValue(value) ? value : null;
}

function isPartValue(value: unknown): value is PartValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function messageIn(finding: unknown): string[] {
  if (typeof finding !== 'object' || finding === null || !('code' in finding)) return [];
  return typeof finding.code === 'string' ? [finding.code] : [];
}
