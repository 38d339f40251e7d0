import type { Answer } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { syntheticResponses } from '../synthetic-answers.ts';

/** One answer to save. */
export interface NextSave {
  readonly criterionId: string;
  readonly revision: number;
  readonly value: Answer;
}

const seed = 7;
const variants = 40;

/** Answers that somebody gives one after the other, criterion by criterion, none the same as before. */
export class Answering {
  readonly #answers: readonly (readonly [string, readonly Answer[]])[];
  readonly #revisions = new Map<string, number>();
  #given = 0;

  constructor(set: CriteriaSet) {
    const responses = syntheticResponses(set, variants, seed);
    this.#answers = set.criteria.map(({ id }) => {
      const distinct = new Map(
        responses.map(({ answers }) => [JSON.stringify(answers[id]), answers[id] ?? {}]),
      );
      return [id, [...distinct.values()]] as const;
    });
  }

  next(): NextSave {
    const [criterionId, values] = this.#answers[this.#given % this.#answers.length] ?? ['', []];
    const value = values[Math.floor(this.#given / this.#answers.length) % values.length] ?? {};
    this.#given += 1;
    const revision = this.#revisions.get(criterionId) ?? 0;
    this.#revisions.set(criterionId, revision + 1);
    return { criterionId, revision, value };
  }
}
