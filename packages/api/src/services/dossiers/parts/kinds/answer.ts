import type { Answer } from '@tieuchi/criteria/responses';
import { saveAnswer, selectAnswers, selectOwnAnswer } from '@tieuchi/db/queries/dossiers/parts/answers';
import { checkAnswer, isAnswer } from '../../../checks/answer-check.ts';
import { entryOf, type PartService } from '../part-service.ts';

/** The answer to one criterion; null clears it. `notFound` for a criterion that the set does not have, `invalid` with findings. */
export const answerService: PartService<'answer'> = {
  saving: ({ actor }, { criterionId }, value) => ({
    value,
    check: ({ document }) => checkAnswer(document, { criterionId, value }),
    current: ({ tx, row }) => selectOwnAnswer(tx, actor, { dossierId: row.id, criterionId }),
    store: ({ tx }, save) => saveAnswer(tx, actor, { ...save, criterionId }),
    action: 'answer.saved',
    told: () => ({ criterion: criterionId, value }),
  }),
  async load({ db, actor }, { scope }) {
    const rows = await selectAnswers(db, actor, scope);
    return rows.flatMap((row) =>
      entryOf(row, isAnswerOrNull).map((entry) => ({
        dossierId: row.dossierId,
        criterionId: row.criterionId,
        entry,
      })),
    );
  },
};

const isAnswerOrNull = (value: unknown): value is Answer | null => value === null || isAnswer(value);
