import { domainRefusalOf } from '@tieuchi/client/refusal';
import { api, client, queryClient } from '../../api.ts';
import { randomId } from '../outbox/edit.ts';
import type { EditStore } from '../outbox/edit-store.ts';

/** What became of a submission. `unknown`: no reply came; sending again with the same key is safe. */
export type SubmissionOutcome =
  | { kind: 'submitted' }
  | { kind: 'unknown' }
  | {
      kind: 'refused';
      reason: 'closed' | 'forbidden' | 'missing' | 'notRegistered' | 'signedOut' | 'outdated' | 'other';
    };

/**
 * Submits a dossier. The key is stored before the first try and forgotten only after the confirmation, so that a lost
 * reply, a reload or a second click never submits twice.
 */
export async function submitDossier(input: {
  store: EditStore;
  userId: string;
  assessmentId: string;
  confirmedMissing: string[];
}): Promise<SubmissionOutcome> {
  const { store, userId, assessmentId, confirmedMissing } = input;
  const key = await store.submissionKey(userId, assessmentId, randomId());
  try {
    await client.dossiers.submit.mutate({ id: assessmentId, key, confirmedMissing });
  } catch (error) {
    const refusal = domainRefusalOf(error);
    if (refusal?.code !== 'alreadySubmitted') return refuse(refusal);
  }
  await store.forgetSubmissionKey(userId, assessmentId);
  await Promise.all([
    queryClient.invalidateQueries(api.dossiers.get.queryFilter({ id: assessmentId })),
    queryClient.invalidateQueries(api.dossiers.mine.queryFilter()),
  ]);
  return { kind: 'submitted' };
}

function refuse(refusal: ReturnType<typeof domainRefusalOf>): SubmissionOutcome {
  switch (refusal?.code) {
    case undefined:
    case 'unavailable':
    case 'tooMany':
      return { kind: 'unknown' };
    case 'closed':
    case 'outdated':
    case 'forbidden':
      return { kind: 'refused', reason: refusal.code };
    case 'notSignedIn':
    case 'mustChangePassword':
      return { kind: 'refused', reason: 'signedOut' };
    case 'invalid':
      return { kind: 'refused', reason: 'missing' in refusal.params ? 'missing' : 'notRegistered' };
    case 'notFound':
    case 'conflict':
    case 'hasErrors':
    case 'needsReasons':
    case 'alreadySubmitted':
    case 'notAvailable':
    case 'tooLarge':
    case 'wrongType':
      return { kind: 'refused', reason: 'other' };
  }
}
