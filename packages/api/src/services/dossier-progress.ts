import type { Answer } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { scoreResponse } from '@tieuchi/scoring/score';
import { isAnswer } from './answer-check.ts';
import { askedCriteria } from './asked-criteria.ts';
import { toUnitType } from './unit-type.ts';

/** How many of the criteria that a unit is asked by default have a complete answer; half an answer is none. */
export interface DossierProgress {
  answered: number;
  asked: number;
}

/** Counts as the scorer does: what it calls missing is not answered. */
export function progressOf(
  document: CriteriaSet,
  dossier: {
    unitCode: string;
    unitType: string;
    registeredLevel: number | null;
    answers: Iterable<readonly [criterionId: string, value: unknown]>;
  },
): DossierProgress {
  const asked = askedCriteria(document, dossier);
  const answers = [...dossier.answers].flatMap(([id, value]): [string, Answer][] =>
    asked.has(id) && isAnswer(value) ? [[id, value]] : [],
  );
  if (answers.length === 0) return { answered: 0, asked: asked.size };
  const unit = { code: dossier.unitCode, type: toUnitType(dossier.unitType) };
  const { criteria } = scoreResponse(document, { unit, answers: Object.fromEntries(answers) });
  const answered = criteria.filter(({ id, state }) => asked.has(id) && state !== 'missing').length;
  return { answered, asked: asked.size };
}
