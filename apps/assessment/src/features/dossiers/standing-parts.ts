import { partName } from '@tieuchi/criteria/part';
import type { AssessmentDetail } from '../../outputs.ts';
import { type Edit, editName } from '../outbox/edit.ts';
import type { OutboxSnapshot } from '../outbox/outbox.ts';
import type { PartValue } from '../outbox/part.ts';

/** One part of a dossier as it stands on this machine. */
export type StandingPart = {
  /** The person's own edit where there is one, else what the server holds. */
  value: PartValue | null;
  /** What the server holds, as far as this page knows. */
  saved: { value: PartValue | null; revision: number; at: string; by: string } | undefined;
  edit: Edit | undefined;
};

/** The parts of a dossier by their names (`partName`), in the order of the server, new ones last. */
export type StandingParts = ReadonlyMap<string, StandingPart>;

/** A part as the server tells it. */
type Entry = { value: PartValue | null; revision: number; updatedAt: string; updatedBy: string };

/** What the server told, what it confirmed since, and what is not sent yet. */
export function standingParts(
  assessment: Pick<AssessmentDetail, 'id' | 'answers' | 'profile' | 'registers'>,
  snapshot: Pick<OutboxSnapshot, 'edits' | 'confirmed'>,
  ownName: string,
): StandingParts {
  const parts = new Map<string, StandingPart>();
  for (const [name, { value, revision, updatedAt: at, updatedBy: by }] of entriesOf(assessment)) {
    parts.set(name, { value, saved: { value, revision, at, by }, edit: undefined });
  }
  const prefix = editName({ assessmentId: assessment.id, part: '' });
  for (const [name, { value, revision, at }] of snapshot.confirmed) {
    if (!name.startsWith(prefix)) continue;
    const part = name.slice(prefix.length);
    if ((parts.get(part)?.saved?.revision ?? 0) >= revision) continue;
    parts.set(part, { value, saved: { value, revision, at, by: ownName }, edit: undefined });
  }
  for (const edit of snapshot.edits.values()) {
    if (edit.assessmentId !== assessment.id) continue;
    parts.set(edit.part, { value: edit.value, saved: parts.get(edit.part)?.saved, edit });
  }
  return parts;
}

/** The same parts with the values that the server holds; what was not sent is still known as an edit. */
export function withoutEdits(parts: StandingParts): StandingParts {
  return new Map(
    [...parts].map(([name, { saved, edit }]) => [name, { value: saved?.value ?? null, saved, edit }]),
  );
}

function entriesOf({
  answers,
  profile,
  registers,
}: Pick<AssessmentDetail, 'answers' | 'profile' | 'registers'>): [string, Entry][] {
  const entries: [string, Entry][] = [];
  for (const [criterionId, { value, ...entry }] of Object.entries(answers)) {
    entries.push([partName({ kind: 'answer', criterionId }), { ...entry, value: value && { ...value } }]);
  }
  if (profile) entries.push([partName({ kind: 'profile' }), profile]);
  for (const [registerId, { totals, rows }] of Object.entries(registers)) {
    if (totals) entries.push([partName({ kind: 'totals', registerId }), totals]);
    for (const { id: rowId, ...row } of rows) {
      entries.push([partName({ kind: 'row', registerId, rowId }), row]);
    }
  }
  return entries;
}
