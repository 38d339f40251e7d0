import type { DomainCode } from '@tieuchi/api/domain-error';
import type { PartDraft } from '../answers/editing/part-draft.ts';
import type { PartValue } from './part.ts';

/** What names an edit: whose it is, and of which part of which dossier (`partName`). */
export type EditKey = { userId: string; assessmentId: string; part: string };

/** What the server holds when it refused ours because somebody else was faster. */
export type Conflict = { revision: number; value: PartValue | null; by: string; at: string | null };

/** Why the server will not take an edit, until something changes on its side or in what was typed. */
export type Refusal = {
  code: DomainCode;
  /** Of `RefusalReason`, or of a later version. */
  reason?: string;
  messages: string[];
};

/**
 * One part of a dossier as it was typed on this machine, that the server has not confirmed. `baseRevision` is the revision that the person
 * saw when editing; `sent` keeps the texts of values whose sending was never answered, newest last.
 */
export type Edit = EditKey & {
  /** Code of the criterion or register, so that a banner can name the edit without the document; empty for the profile. */
  code: string;
  value: PartValue | null;
  baseRevision: number;
  editedAt: string;
  /** Changes with every edit, so that a confirmation of an older one does not remove a newer one. */
  editId: string;
  sent: string[];
  /** waiting: to be sent. draft: holds a field that cannot be read yet. conflict, refused: needs the person. */
  state: 'waiting' | 'draft' | 'conflict' | 'refused';
  draft?: PartDraft;
  conflict?: Conflict;
  refusal?: Refusal;
};

/** Within one user: the key of an edit in maps. */
export function editName(key: { assessmentId: string; part: string }): string {
  return `${key.assessmentId}/${key.part}`;
}

/** 128 random bits as a UUID (version 4). Unlike `crypto.randomUUID` it also works on a page without https. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
