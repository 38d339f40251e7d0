import type { ApiSession } from './api-session.ts';

/** One answer of one dossier. */
export interface AnswerPlace {
  readonly dossier: string;
  readonly criterion: string;
}

/** What the server holds for a criterion: the answer, its revision and who gave it; undefined when there never was one. */
export async function held(api: ApiSession, { dossier, criterion }: AnswerPlace) {
  const { answers } = await api.dossiers.get.query({ id: dossier });
  const answer = answers[criterion];
  return answer && { value: answer.value, revision: answer.revision, by: answer.updatedBy };
}

/** The number that the server holds for a criterion with a lone input; 0 for none. */
export async function heldNumber(api: ApiSession, place: AnswerPlace): Promise<number> {
  const value = (await held(api, place))?.value;
  return value && !('notApplicable' in value) ? Number(value.value ?? 0) : 0;
}
