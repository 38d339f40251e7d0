import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { scoreResponse } from '@tieuchi/scoring/score';
import { askedCriteria } from '../sets/asked-criteria.ts';

/** How many of the criteria that a unit is asked by default have a complete answer; half an answer is none. */
export interface DossierProgress {
  answered: number;
  asked: number;
}

/** Counts as the scorer does: what it calls missing is not answered. What is suspended is not asked. */
export function progressOf(
  document: CriteriaSet,
  { response, suspended }: { response: UnitResponse; suspended: readonly string[] },
): DossierProgress {
  const asked = new Set(askedCriteria(document, response));
  for (const id of suspended) asked.delete(id);
  const { answers, profile, registers } = response;
  const started = [answers, profile, registers].some((part) => Object.keys(part ?? {}).length > 0);
  if (!started) return { answered: 0, asked: asked.size };
  const { criteria } = scoreResponse(document, response, { suspended });
  const answered = criteria.filter(({ id, state }) => asked.has(id) && state !== 'missing').length;
  return { answered, asked: asked.size };
}
