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
  const { beforeHash, beforeSeq, end } = eventText(event);
  const previousHash = toCanonicalJson(event.previousHash).slice(1, -1);
  const covered = `${beforeHash}${previousHash}${beforeSeq}${event.seq}${end}`;
  // Of Node, not in JavaScript: a megabyte of targets would keep everybody waiting.
  return createHash('sha256').update(covered).digest('hex');
}

/** The canonical JSON of an event around its two members that only the event before it tells: `previousHash` and `seq`. */
export interface EventText {
  readonly beforeHash: string;
  readonly beforeSeq: string;
  readonly end: string;
}

/**
 * Cuts the canonical JSON of an event where PostgreSQL adds what it finds in the stream. Keys stand in their order: whatever comes
 * before `previousHash`, between it and `seq`, and after. A hash is hexadecimal, so that nothing in it needs escaping.
 */
export function eventText(event: Omit<HashedEvent, 'previousHash' | 'seq'>): EventText {
  const { stream, at, actorId, actorName, action, provinceId, unitId, data } = event;
  const start = toCanonicalJson({ action, actorId, actorName, at: at.toISOString(), data });
  return {
    beforeHash: `${start.slice(0, -1)},"previousHash":"`,
    beforeSeq: `","provinceId":${toCanonicalJson(provinceId)},"seq":`,
    end: `,"stream":${toCanonicalJson(stream)},"unitId":${toCanonicalJson(unitId)}}`,
  };
}
