import type { Answer } from '@tieuchi/criteria/responses';
import type { AssessmentDetail } from '../../api/outputs.ts';
import { type Edit, editName } from '../outbox/edit.ts';
import type { OutboxSnapshot } from '../outbox/outbox.ts';

/** The answer to one criterion as it stands on this machine. */
export type StandingAnswer = {
  /** The person's own edit where there is one, else what the server holds. */
  value: Answer | null;
  /** What the server holds, as far as this page knows. */
  saved: { value: Answer | null; revision: number; at: string; by: string } | undefined;
  edit: Edit | undefined;
};

/** Answers of a dossier by criterion id: what the server told, what it confirmed since, and what is not sent yet. */
export function standingAnswers(
  assessment: Pick<AssessmentDetail, 'id' | 'answers'>,
  snapshot: Pick<OutboxSnapshot, 'edits' | 'confirmed'>,
  ownName: string,
): Map<string, StandingAnswer> {
  const answers = new Map<string, StandingAnswer>();
  for (const [criterionId, { value, revision, updatedAt, updatedBy }] of Object.entries(assessment.answers)) {
    const saved = { value, revision, at: updatedAt, by: updatedBy };
    answers.set(criterionId, { value, saved, edit: undefined });
  }
  const prefix = editName({ assessmentId: assessment.id, criterionId: '' });
  for (const [name, { value, revision, at }] of snapshot.confirmed) {
    if (!name.startsWith(prefix)) continue;
    const criterionId = name.slice(prefix.length);
    if ((answers.get(criterionId)?.saved?.revision ?? 0) >= revision) continue;
    answers.set(criterionId, { value, saved: { value, revision, at, by: ownName }, edit: undefined });
  }
  for (const edit of snapshot.edits.values()) {
    if (edit.assessmentId !== assessment.id) continue;
    answers.set(edit.criterionId, { value: edit.value, saved: answers.get(edit.criterionId)?.saved, edit });
  }
  return answers;
}

/** The same answers with the values that the server holds; what was not sent is still known as an edit. */
export function withoutEdits(answers: ReadonlyMap<string, StandingAnswer>): Map<string, StandingAnswer> {
  return new Map(
    [...answers].map(([id, { saved, edit }]) => [id, { value: saved?.value ?? null, saved, edit }]),
  );
}
