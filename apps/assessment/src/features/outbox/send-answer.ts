import type { Answer } from '@tieuchi/criteria/responses';
import { api } from '../../api/client.ts';
import { type DomainRefusal, domainRefusalOf } from '../../api/domain-code.ts';
import type { Edit } from './edit.ts';
import type { SendOutcome } from './outbox.ts';

/** Sends one answer to the server. Whatever has no reason from the server counts as not reached and is repeated. */
export async function sendAnswer(edit: Edit): Promise<SendOutcome> {
  try {
    const saved = await api.assessments.saveAnswer.mutate({
      id: edit.assessmentId,
      criterionId: edit.criterionId,
      revision: edit.baseRevision,
      value: toJson(edit.value),
    });
    return { kind: 'saved', revision: saved.revision, at: saved.updatedAt };
  } catch (error) {
    return toOutcome(domainRefusalOf(error));
  }
}

/** What a refusal means for an answer on its way. */
export function toOutcome(refusal: DomainRefusal | undefined): SendOutcome {
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
      return {
        kind: 'refused',
        refusal: { code: refusal.code, messages: refusal.findings.flatMap(messageIn) },
      };
    case 'hasErrors':
    case 'needsReasons':
    case 'notAvailable':
    case 'tooMany':
    case undefined:
      return { kind: 'unreachable' };
  }
}

/** An answer without members that are undefined, which JSON does not have. */
function toJson(answer: Answer | null) {
  if (answer === null) return null;
  return Object.fromEntries(
    Object.entries(answer).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
  );
}

function toConflict(params: DomainRefusal['params']): SendOutcome {
  const { revision, value, updatedBy, updatedAt } = params;
  if (typeof revision !== 'number') return { kind: 'unreachable' };
  return {
    kind: 'conflict',
    conflict: {
      revision,
      value: typeof value === 'string' ? parseAnswer(value) : null,
      by: typeof updatedBy === 'string' ? updatedBy : '',
      at: typeof updatedAt === 'string' ? updatedAt : null,
    },
  };
}

/** The server checked this answer against the set before it stored it; only its outer shape is looked at here. */
function parseAnswer(text: string): Answer | null {
  const value: unknown = JSON.parse(text);
  return isAnswer(value) ? value : null;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function messageIn(finding: unknown): string[] {
  if (typeof finding !== 'object' || finding === null || !('code' in finding)) return [];
  return typeof finding.code === 'string' ? [finding.code] : [];
}
