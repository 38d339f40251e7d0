import { createHash } from 'node:crypto';
import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';

/** The columns of an audit event that its hash covers. */
export interface HashedEvent {
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly provinceId: string | null;
  readonly unitId: string | null;
  readonly data: unknown;
  readonly previousHash: string;
}

/** SHA-256, in hex, over the canonical JSON of the event. */
export function hashEvent(event: HashedEvent): string {
  const { stream, seq, at, actorId, actorName, action, provinceId, unitId, data, previousHash } = event;
  const covered = {
    stream,
    seq,
    at: at.toISOString(),
    actorId,
    actorName,
    action,
    provinceId,
    unitId,
    data,
    previousHash,
  };
  // Of Node, not in JavaScript: a megabyte of targets would keep everybody waiting.
  return createHash('sha256').update(toCanonicalJson(covered)).digest('hex');
}
