import type { PartDraft } from '../answers/editing/part-draft.ts';
import { valueText } from '../answers/editing/same-value.ts';
import type { Conflict, Edit, EditKey, Refusal } from './edit.ts';
import type { PartValue } from './part.ts';

/** What the form hands over after a change. `draft` stands when a field cannot be read; then nothing is sent. */
export type Typed = {
  code: string;
  value: PartValue | null;
  draft?: PartDraft | undefined;
  /** Revision of the part that the person sees; 0 for none. */
  revision: number;
  /** An edit of this person that the form showed, perhaps of another tab, which may have been confirmed and taken away meanwhile. */
  shown?: Edit | undefined;
  at: string;
  editId: string;
};

/** What the server confirmed to hold. */
export type Confirmed = { value: PartValue | null; revision: number; at: string };

/** Unanswered sendings remembered per edit; enough for every retry of a long outage with typing in between. */
const SENT_LIMIT = 50;

/** A change by the person. An edit that was already waiting keeps the revision it was based on. */
export function afterTyping(current: Edit | undefined, key: EditKey, typed: Typed): Edit {
  const { conflict, sent = sentOf(typed.shown), baseRevision = typed.revision } = current ?? {};
  return {
    userId: key.userId,
    assessmentId: key.assessmentId,
    part: key.part,
    code: typed.code,
    value: typed.value,
    baseRevision,
    editedAt: typed.at,
    editId: typed.editId,
    sent,
    state: conflict ? 'conflict' : typed.draft ? 'draft' : 'waiting',
    ...(typed.draft ? { draft: typed.draft } : {}),
    ...(conflict ? { conflict } : {}),
  };
}

/** Values of an edit that the server may hold by now. */
function sentOf(edit: Edit | undefined): string[] {
  return edit === undefined ? [] : [...edit.sent, valueText(edit.value)].slice(-SENT_LIMIT);
}

/** Before a sending: remembers the value, because the answer to the sending may never arrive. */
export function beforeSending(current: Edit | undefined, editId: string): Edit | undefined {
  if (!current || current.editId !== editId || current.state !== 'waiting') return current;
  const text = valueText(current.value);
  return { ...current, sent: [...current.sent.filter((other) => other !== text), text].slice(-SENT_LIMIT) };
}

/** After a confirmation: done, or, when the person typed on meanwhile, the newer edit builds on what was confirmed. */
export function afterSaved(current: Edit | undefined, editId: string, revision: number): Edit | undefined {
  if (!current || current.editId === editId) return undefined;
  return { ...current, baseRevision: revision, sent: [] };
}

/**
 * After a refusal because the server holds a newer revision. Our own value (its confirmation got lost) is a
 * confirmation; an earlier sending of ours is built upon; only a stranger's value is a conflict.
 */
export function afterConflict(
  current: Edit | undefined,
  conflict: Conflict,
): { next: Edit | undefined; confirmed: boolean } {
  if (!current) return { next: undefined, confirmed: false };
  const theirs = valueText(conflict.value);
  if (current.state === 'waiting' && theirs === valueText(current.value))
    return { next: undefined, confirmed: true };
  if (current.sent.includes(theirs)) {
    return { next: { ...current, baseRevision: conflict.revision, sent: [] }, confirmed: true };
  }
  return { next: { ...current, state: 'conflict', conflict }, confirmed: false };
}

/** After a refusal that repeating would not change. An edit made meanwhile is left alone. */
export function afterRefusal(current: Edit | undefined, editId: string, refusal: Refusal): Edit | undefined {
  if (!current || current.editId !== editId) return current;
  return { ...current, state: 'refused', refusal };
}

/** The person keeps what they typed: it is sent again, now on top of the other one. */
export function keepMine(current: Edit | undefined): Edit | undefined {
  if (!current?.conflict) return current;
  const { conflict, ...edit } = current;
  return { ...edit, baseRevision: conflict.revision, sent: [], state: edit.draft ? 'draft' : 'waiting' };
}

/** A refused edit is tried again. */
export function retry(current: Edit | undefined): Edit | undefined {
  if (current?.state !== 'refused') return current;
  const { refusal: _refusal, ...edit } = current;
  return { ...edit, state: 'waiting' };
}
